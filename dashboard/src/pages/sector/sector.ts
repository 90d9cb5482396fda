// One sector: where it sits, how it has grown, what it feeds, and what is forecast.

import { Problem } from '../../api/problem.ts';
import { select } from '../../chart/select.ts';
import { h, put } from '../../shell/dom.ts';
import { both, say } from '../../text/language.ts';
import { sectorName } from '../../text/names.ts';
import { words } from '../../text/words.ts';
import { forecastFigure } from '../forecast-figure.ts';
import type { PageContext } from '../page.ts';
import { concentrationFigure } from './concentration.ts';
import { downstreamFigure } from './downstream.ts';
import { sectorGrowthFigure } from './growth.ts';
import { linkagesFigure } from './linkages.ts';
import { placesFigure } from './places.ts';

const names = {
  places: both('Di mana sektor ini berada', 'Where the sector sits'),
  growth: both('Pertumbuhan sektor', 'Growth of the sector'),
  concentration: both('Konsentrasi antarwilayah', 'Concentration among regions'),
  downstream: both('Hilirisasi', 'Downstream processing'),
  linkages: both('Keterkaitan ke belakang dan ke depan', 'Backward and forward linkages'),
  forecast: both('Prakiraan', 'Forecast'),
  none: both('Belum ada angka untuk pilihan ini.', 'There are no figures for this choice yet.'),
  noLinkages: both('Belum ada data keterkaitan dari tabel input–output (jenis linkages).', 'There are no linkages from an input–output table yet (kind linkages).'),
};

/** What the programme is about first. */
const START = 'C';

/** Builds the page; resolves when every card is drawn. */
export async function build(host: HTMLElement, context: PageContext): Promise<void> {
  const { scope, open, view } = context;
  const codes = scope.sectors.map(one => one.code).filter(code => !code.includes('.'));
  const sector = codes.find(code => code === view.sector) ?? codes.find(code => code === START) ?? codes[0] ?? 'TOTAL';
  const missing = (error: unknown) => {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  };
  const cards = [
    { id: 'places', title: say(names.places), ask: () => placesFigure(context, sector) },
    { id: 'sector-growth', title: say(names.growth), ask: () => sectorGrowthFigure(context, sector) },
    { id: 'concentration', title: say(names.concentration), ask: () => concentrationFigure(context, sector) },
    { id: 'downstream', title: say(names.downstream), ask: () => downstreamFigure(context) },
    { id: 'linkages', title: say(names.linkages), ask: () => linkagesFigure(context, sector), none: say(names.noLinkages) },
    { id: 'forecast', title: say(names.forecast), ask: () => forecastFigure(context, { region: scope.code, sector, frequency: 'annual' }).catch(missing) },
  ].map(one => ({ none: say(names.none), ...one, card: context.card(one.id) }));
  put(host,
    h('div', { class: 'page-controls' }, select('sector', say(words.sector), codes.map(code => [code, sectorName(scope, code)] as const), sector, code => open('sector', { sector: code }))),
    h('h2', { class: 'region-name' }, sectorName(scope, sector)),
    cards.map(({ card }) => card.element));
  await Promise.all(cards.map(({ card, title, ask, none }) => card.fill(title, ask, none)));
}
