// The few numbers that a planner looks for first, each with how it has moved and where more of it is.

import type { Value } from '../../api/answers.ts';
import { isAbort, Problem } from '../../api/problem.ts';
import { h, put } from '../../shell/dom.ts';
import { measured, number, percent, signed, statusMark, unitText } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { isDefined } from '../../text/quality.ts';
import type { PageContext } from '../page.ts';
import { basisOf, yearly } from '../values.ts';

const texts = {
  title: both('Angka pokok', 'Key figures'),
  growth: both('Pertumbuhan ekonomi', 'Economic growth'),
  perCapita: both('PDRB per kapita', 'GRDP per capita'),
  inequality: both('Indeks Williamson', 'Williamson index'),
  manufacturing: both('Pangsa industri pengolahan', 'Share of manufacturing'),
  points: both('{change} poin persen', '{change} percentage points'),
  since: both('{change} sejak {year}', '{change} since {year}'),
  none: both('belum ada', 'none yet'),
};

interface Tile {
  name: string;
  indicator: string;
  filters: Record<string, string>;
  page: string;
  write(value: number): string;
  move(change: number, before: number): string;
  /** Whether a fall is good news. */
  lessIsBetter?: boolean;
}

const tiles = (): Tile[] => [
  { name: say(texts.growth), indicator: 'growth-annual', filters: { sector: 'TOTAL' }, page: 'map', write: value => percent(value), move: change => say(texts.points, { change: signed(change, 2) }) },
  { name: say(texts.perCapita), indicator: 'grdp-per-capita', filters: {}, page: 'map', write: value => number(value, 1), move: (change, before) => `${signed((100 * change) / before, 1)}%` },
  { name: say(texts.inequality), indicator: 'williamson', filters: {}, page: 'equity', write: value => measured(value, 'index'), move: change => signed(change, 3), lessIsBetter: true },
  { name: say(texts.manufacturing), indicator: 'manufacturing-share', filters: {}, page: 'sector', write: value => percent(value, 1), move: change => say(texts.points, { change: signed(change, 2) }) },
];

function view(tile: Tile, values: readonly Value[], { open }: PageContext): HTMLElement {
  const defined = yearly(values).filter(isDefined);
  const [now, before] = [defined.at(-1), defined.at(-2)];
  const change = now && before ? now.value - before.value : null;
  const direction = change === null || change === 0 ? '' : (change > 0) === !tile.lessIsBetter ? 'better' : 'worse';
  const unit = now?.unit && now.unit !== '%' && now.unit !== 'index' ? unitText(now.unit) : '';
  return h('li', { class: 'tile' },
    h('button', { type: 'button', 'data-tile': tile.indicator, onclick: () => open(tile.page, { indicator: tile.indicator }) },
      h('span', { class: 'tile-name' }, tile.name, now && ` ${now.period}${statusMark(now.status)}`),
      h('span', { class: 'tile-value' }, now ? tile.write(now.value) : say(texts.none)),
      unit && h('span', { class: 'tile-unit' }, unit),
      change !== null && before && h('span', { class: `tile-move ${direction}` }, `${change > 0 ? '▲' : change < 0 ? '▼' : ''} `, say(texts.since, { change: tile.move(change, before.value), year: before.period }))));
}

/** Puts the numbers; one that the API refuses is left out, since its page says why. */
export async function keyFigures(context: PageContext, host: HTMLElement): Promise<void> {
  const { scope, api } = context;
  const basis = basisOf(scope, context.view);
  const shown = await Promise.all(tiles().map(async tile => {
    try {
      const answer = await api.indicator(scope.code, tile.indicator, { region: scope.code, basis, ...tile.filters });
      return view(tile, answer.values.filter(value => value.reference === null || value.reference === undefined || value.reference === scope.code), context);
    } catch (error) {
      if (isAbort(error)) throw error;
      if (!(error instanceof Problem) || error.status === 401) throw error;
      return null;
    }
  }));
  put(host, h('h2', { class: 'unseen' }, say(texts.title)), h('ul', { class: 'tiles' }, shown));
}
