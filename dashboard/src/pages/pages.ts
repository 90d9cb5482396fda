// The pages of the dashboard. Each is loaded when it is first opened.

import type { Bilingual } from '../api/answers.ts';
import { both } from '../text/language.ts';
import type { Page } from './page.ts';

export interface PageEntry {
  id: string;
  name: Bilingual;
  /** One sentence on what it answers. */
  lead: Bilingual;
  /** Whether what draws is fetched beside it. */
  hasDrawings: boolean;
  load(): Promise<Page>;
}

export const pages: readonly PageEntry[] = [
  {
    id: 'overview',
    name: both('Ringkasan', 'Overview'),
    lead: both('Pertumbuhan, pemerataan, struktur, dan target dalam satu halaman', 'Growth, equity, structure and targets on one page'),
    hasDrawings: true,
    load: () => import('./overview/overview.ts'),
  },
  {
    id: 'map',
    name: both('Peta', 'Map'),
    lead: both('Setiap indikator menurut kabupaten/kota dan tahun', 'Every indicator by regency and year'),
    hasDrawings: true,
    load: () => import('./map/map.ts'),
  },
  {
    id: 'region',
    name: both('Profil wilayah', 'Regency profile'),
    lead: both('Sektor unggulan, sumber pertumbuhan, dan prakiraan satu kabupaten/kota', 'Leading sectors, sources of growth and forecast of one regency'),
    hasDrawings: true,
    load: () => import('./region/region.ts'),
  },
  {
    id: 'sector',
    name: both('Lapangan usaha', 'Sector'),
    lead: both('Di mana satu sektor terpusat, rantai hilirnya, dan prakiraannya', 'Where a sector is concentrated, its downstream chain and its forecast'),
    hasDrawings: true,
    load: () => import('./sector/sector.ts'),
  },
  {
    id: 'equity',
    name: both('Pemerataan', 'Equity'),
    lead: both('Seberapa timpang, apa yang mendorongnya, dan apakah wilayah saling mendekat', 'How unequal, what drives it, and whether regions draw nearer to each other'),
    hasDrawings: true,
    load: () => import('./equity/equity.ts'),
  },
  {
    id: 'forecasts',
    name: both('Prakiraan', 'Forecasts'),
    lead: both('Lima tahun ke depan, seberapa pasti, dan seberapa tepat prakiraan seperti ini dulu', 'Five years ahead, how sure that is, and how right such forecasts were before'),
    hasDrawings: true,
    load: () => import('./forecasts/forecasts.ts'),
  },
  {
    id: 'scenarios',
    name: both('Skenario', 'Scenarios'),
    lead: both('Apa yang berubah jika…, apa yang diperlukan untuk sebuah target, dan seberapa mungkin', 'What changes if…, what a target needs, and how probable something is'),
    hasDrawings: true,
    load: () => import('./scenarios/scenarios.ts'),
  },
  {
    id: 'data',
    name: both('Data', 'Data'),
    lead: both('Unggah, periksa, telusuri: dari berkas sampai angka yang terbit', 'Upload, check, look up: from a file to the figures published'),
    hasDrawings: false,
    load: () => import('./data/data.ts'),
  },
  {
    id: 'method',
    name: both('Metode', 'Method'),
    lead: both('Setiap indikator: rumus, satuan, sumber, dan cara membacanya', 'Every indicator: formula, unit, source, and how to read it'),
    hasDrawings: false,
    load: () => import('./method/method.ts'),
  },
];

export const pageOf = (id: string | undefined): PageEntry => pages.find(page => page.id === id) ?? (pages[0] as PageEntry);

