// One regency: where it stands, what it is good at, where its growth comes from, and what is forecast.

import { Problem } from '../../api/problem.ts';
import { select } from '../../chart/select.ts';
import { h, put } from '../../shell/dom.ts';
import { regionName } from '../../text/names.ts';
import { say } from '../../text/language.ts';
import { words } from '../../text/words.ts';
import { forecastFigure } from '../forecast-figure.ts';
import { regionOf } from '../groups.ts';
import type { PageContext } from '../page.ts';
import { growthFigure } from './growth.ts';
import { quadrantFigure } from './quadrant.ts';
import { rankFigure } from './rank.ts';
import { shiftShareFigure } from './shift-share.ts';
import { sourcesFigure } from './sources.ts';
import { names } from './texts.ts';

/** Builds the page; resolves when every card is drawn. */
export async function build(host: HTMLElement, context: PageContext): Promise<void> {
  const { scope, open } = context;
  const region = regionOf(scope, context.view.region);
  const choice = select('region', say(words.region), scope.regions.map(one => [one.code, regionName(scope, one.code)] as const), region, code => open('region', { region: code }));
  const cards = [
    { id: 'rank', title: say(names.rank), ask: () => rankFigure(context, region) },
    { id: 'quadrant', title: say(names.quadrant), ask: () => quadrantFigure(context, region) },
    { id: 'sources', title: say(names.sources), ask: () => sourcesFigure(context, region) },
    { id: 'shift-share', title: say(names.shiftShare), ask: () => shiftShareFigure(context, region) },
    { id: 'growth', title: say(names.growth), ask: () => growthFigure(context, region) },
    { id: 'forecast', title: say(names.forecast), ask: () => forecastFigure(context, { region, sector: 'TOTAL', frequency: 'annual' }).catch(error => {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    }) },
  ].map(one => ({ ...one, card: context.card(one.id) }));
  put(host,
    h('div', { class: 'page-controls' }, choice),
    h('h2', { class: 'region-name' }, regionName(scope, region)),
    cards.map(({ card }) => card.element));
  await Promise.all(cards.map(({ card, title, ask }) => card.fill(title, ask, say(names.none))));
}
