// Growth, equity, structure, this year against target, and what changed since the last run.

import { h, put } from '../../shell/dom.ts';
import type { PageContext } from '../page.ts';
import { changesCard } from './changes.ts';
import { growthCard } from './growth.ts';
import { inequalityCard } from './inequality.ts';
import { structureCard } from './structure.ts';
import { targetsCard } from './targets.ts';
import { keyFigures } from './tiles.ts';

const CARDS = [growthCard, inequalityCard, structureCard, targetsCard, changesCard];

/** Builds the page; resolves when every card is drawn. */
export async function build(host: HTMLElement, context: PageContext): Promise<void> {
  const figures = h('section', { class: 'key-figures' });
  const places = CARDS.map(() => h('div', { class: 'place' }));
  put(host, figures, places);
  await Promise.all([
    keyFigures(context, figures),
    ...CARDS.map((card, i) => card(context, ({ element }) => put(places[i] as HTMLElement, element))),
  ]);
}
