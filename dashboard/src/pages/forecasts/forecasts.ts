// Any region and sector: its fan, what of it to expect of sectors, how wrong such forecasts were, how they are made, how they fared.

import { h, put } from '../../shell/dom.ts';
import { both, say } from '../../text/language.ts';
import type { PageContext } from '../page.ts';
import { drawBacktest } from './backtest.ts';
import { choiceBar } from './choice.ts';
import { drawFan } from './fan.ts';
import { drawMethod } from './method.ts';
import { driftOf, drawScores } from './scores.ts';
import { drawSectors } from './sectors.ts';

const texts = {
  pending: both('Prakiraan untuk angka ini sedang dibuat; halaman ini terisi sendiri.', 'The forecast of these figures is being made; this page fills itself.'),
  drift: both('Prakiraan terakhir jauh dari uji mundurnya', 'The latest forecasts were far from their backtest'),
};

/** Builds the page; resolves when every card is drawn. */
export async function build(host: HTMLElement, context: PageContext): Promise<void> {
  if (!context.scope.forecastRun) {
    put(host, h('p', { class: 'message' }, say(texts.pending)));
    return;
  }

  const cards = { fan: context.card('fan'), sectors: context.card('forecast-sectors'), backtest: context.card('backtest'), method: context.card('forecast-method'), scores: context.card('scores') };
  const choices = h('div');
  const fill = () => put(choices, choiceBar(context, () => void drawChosen()));
  const drawChosen = () => Promise.all([drawFan(context, cards.fan), drawBacktest(context, cards.backtest), drawMethod(context, cards.method), drawScores(context, cards.scores), drawSectorsCard()]);
  const drawSectorsCard = () => drawSectors(context, cards.sectors, () => {
    fill();
    void drawChosen();
    cards.fan.element.scrollIntoView();
  });
  const drift = driftOf(context.scope);
  fill();
  put(host,
    drift.length > 0 && h('section', { class: 'attention drift', 'aria-labelledby': 'drift-title' },
      h('p', { id: 'drift-title' }, h('strong', {}, say(texts.drift))), h('ul', {}, drift.map(message => h('li', {}, message)))),
    choices, Object.values(cards).map(card => card.element));
  await drawChosen();
}
