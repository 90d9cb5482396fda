// Kinds of datasets, in words, and which one a file's name speaks of.

import type { Bilingual } from '../../api/answers.ts';
import { both } from '../../text/language.ts';

export const kinds: Readonly<Record<string, Bilingual>> = {
  'sector-output': both('PDRB per lapangan usaha', 'GRDP by sector'),
  population: both('Penduduk', 'Population'),
  'population-projection': both('Proyeksi penduduk', 'Population projection'),
  employment: both('Tenaga kerja', 'Employment'),
  establishments: both('Usaha dan pekerjanya', 'Establishments and their workers'),
  welfare: both('Kesejahteraan (IPM, kemiskinan, …)', 'Welfare (human development, poverty, …)'),
  'commodity-output': both('Produksi komoditas', 'Commodity output'),
  ovop: both('Sertifikat OVOP', 'OVOP certificates'),
  linkages: both('Keterkaitan antarindustri', 'Linkages of industries'),
  chains: both('Rantai hilirisasi', 'Chains of downstream processing'),
  targets: both('Target rencana', 'Targets of plans'),
  boundaries: both('Batas wilayah', 'Boundaries'),
  regions: both('Daftar wilayah', 'List of regions'),
};

// The first that is in a name decides; what is more particular stands first.
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\.geojson$|boundar|batas/, 'boundaries'],
  [/ovop/, 'ovop'],
  [/target|rpjm|renstra/, 'targets'],
  [/downstream|hilir|chain|rantai/, 'chains'],
  [/linkage|keterkaitan|input.?output/, 'linkages'],
  [/commodit|komoditas|produksi|ternak|panen/, 'commodity-output'],
  [/proyeksi|projection/, 'population-projection'],
  [/establishment|perusahaan|direktori/, 'establishments'],
  [/employ|sakernas|tenaga.?kerja|bekerja/, 'employment'],
  [/welfare|ipm|miskin|poverty|kesejahteraan|gini|pengangguran/, 'welfare'],
  [/penduduk|population|dukcapil/, 'population'],
  [/pdrb|grdp|gdp|adhk|adhb|sector.?output|lapangan.?usaha/, 'sector-output'],
  [/region|wilayah|kabupaten|kode/, 'regions'],
];

/** The kind that a file's name speaks of; null where it speaks of none. */
export const kindOf = (name: string): string | null => SIGNS.find(([sign]) => sign.test(name.toLowerCase()))?.[1] ?? null;
