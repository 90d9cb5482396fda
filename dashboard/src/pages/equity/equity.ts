// How unequal the regions are, what drives it, whether they draw nearer, and how probable it is that inequality falls.

import { h, put } from '../../shell/dom.ts';
import { both, say } from '../../text/language.ts';
import { select } from '../../chart/select.ts';
import { words } from '../../text/words.ts';
import { inequalityFigure } from '../overview/inequality.ts';
import type { PageContext } from '../page.ts';
import { convergenceFigure } from './convergence.ts';
import { driversFigure } from './drivers.ts';
import { klassenFigure } from './klassen.ts';
import { lorenzFigure } from './lorenz.ts';
import { probabilityFigure } from './probability.ts';
import { theilFigure } from './theil.ts';

const names = {
  measure: both('Ketimpangan antarwilayah', 'Inequality between regions'),
  probability: both('Apakah ketimpangan akan turun?', 'Will inequality fall?'),
  theil: both('Ketimpangan antara dan di dalam kelompok', 'Inequality between and within groups'),
  lorenz: both('Kurva Lorenz', 'Lorenz curve'),
  drivers: both('Sektor yang mendorong ketimpangan', 'Sectors that drive inequality'),
  convergence: both('Apakah wilayah saling mendekat?', 'Do regions draw nearer to each other?'),
  klassen: both('Tipologi Klassen', "Klassen's typology"),
  none: both('Belum ada angka untuk pilihan ini.', 'There are no figures for this choice yet.'),
};

const MEASURES = ['williamson', 'theil-t', 'theil-l', 'gini-weighted', 'gini', 'hoover', 'max-min-ratio', 'sigma-convergence'];

/** Builds the page; resolves when every card is drawn. */
export async function build(host: HTMLElement, context: PageContext): Promise<void> {
  const { catalogue, view, open } = context;
  const offered = MEASURES.filter(id => catalogue.has(id));
  const measure = offered.find(id => id === view.measure) ?? offered[0] ?? 'williamson';
  const choice = offered.length > 1 && select('measure', say(words.indicator), offered.map(id => [id, say(catalogue.get(id)?.name)] as const), measure, id => open('equity', { measure: id }));
  const cards = [
    { id: 'measure-card', title: say(names.measure), ask: () => inequalityFigure(context, measure), controls: choice },
    { id: 'probability', title: say(names.probability), ask: () => probabilityFigure(context) },
    { id: 'theil', title: say(names.theil), ask: () => theilFigure(context) },
    { id: 'lorenz', title: say(names.lorenz), ask: () => lorenzFigure(context) },
    { id: 'drivers', title: say(names.drivers), ask: () => driversFigure(context) },
    { id: 'convergence', title: say(names.convergence), ask: () => convergenceFigure(context) },
    { id: 'klassen', title: say(names.klassen), ask: () => klassenFigure(context) },
  ].map(one => ({ ...one, card: context.card(one.id, one.controls ?? []) }));
  put(host, h('div', {}, cards.map(({ card }) => card.element)));
  await Promise.all(cards.map(({ card, title, ask }) => card.fill(title, ask, say(names.none))));
}
