// How the forecast is made, in words: what is mixed with which weight, how it is made to add up, what was noted on the way.

import type { ForecastAnswer } from '../../api/answers.ts';
import type { Card } from '../../chart/card.ts';
import type { Figure } from '../../chart/model.ts';
import { barsDrawing } from '../../charts/bars.ts';
import { h } from '../../shell/dom.ts';
import { percent } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import type { PageContext } from '../page.ts';
import { methodName } from './backtest.ts';
import { choiceOf } from './choice.ts';
import { methods, mixOf, reconciliations } from './method-text.ts';

const texts = {
  title: both('Bagaimana prakiraan ini dibuat', 'How this forecast is made'),
  unit: both('Bobot dalam campuran, persen', 'Weights in the mix, percent'),
  lead: both(
    'Prakiraan adalah campuran {n} cara. Bobotnya bukan pendapat: tiap cara mendapat bobot menurut kesalahannya dalam uji mundur data ini sendiri.',
    'The forecast is a mix of {n} ways. Their weights are no opinion: each earned its own by how wrong it was in the backtest of these very data.'),
  single: both('Prakiraan dibuat dengan satu cara: {name}.', 'The forecast is made in one way: {name}.'),
  interval: both(
    'Interval berasal dari kesalahan uji mundur yang dikalibrasi: 95% berarti 95 dari 100 kenyataan diharapkan jatuh di dalamnya.',
    'Intervals come from the errors of the backtest, calibrated: 95% means that 95 of 100 outcomes are expected to lie within.'),
  notes: both('Catatan pembuatan ({n})', 'Notes on the making ({n})'),
  way: both('Cara', 'Way'),
  weight: both('Bobot', 'Weight'),
  meaning: both('Arti', 'Meaning'),
};

function figureOf({ scope }: PageContext, answer: ForecastAnswer): Figure | null {
  const first = answer.values[0];
  if (!first) return null;
  const { parts, reconciliation } = mixOf(first.method);
  const ranked = parts.toSorted((a, b) => b.weight - a.weight);
  const meaning = (name: string) => (methods[name] ? say(methods[name].text) : '');
  return {
    title: say(texts.title),
    unit: ranked.length > 1 ? say(texts.unit) : '',
    lead: [
      ranked.length > 1 ? say(texts.lead, { n: ranked.length }) : say(texts.single, { name: methodName(ranked[0]?.name ?? '') }),
      ...(reconciliation && reconciliations[reconciliation] ? [say(reconciliations[reconciliation])] : []),
      say(texts.interval),
    ],
    drawing: ranked.length > 1 ? barsDrawing({
      label: say(texts.unit),
      rows: ranked.map(({ name, weight }) => ({ id: name, name: methodName(name), value: 100 * weight, text: percent(100 * weight, 0), lines: [`${methodName(name)}: ${percent(100 * weight, 0)}`, meaning(name)].filter(Boolean) })),
    }) : null,
    remarks: ranked.map(({ name }) => (meaning(name) ? `${methodName(name)} — ${meaning(name)}` : '')).filter(Boolean),
    explanation: answer.notes.length > 0 && h('div', { class: 'entry' },
      h('h3', {}, say(texts.notes, { n: answer.notes.length })),
      h('ul', {}, answer.notes.map(note => h('li', {}, say(note))))),
    table: {
      columns: [{ name: say(texts.way) }, { name: say(texts.weight), numeric: true }, { name: say(texts.meaning) }],
      rows: ranked.map(({ name, weight }) => [methodName(name), percent(100 * weight, 0), meaning(name)]),
    },
    records: ranked.map(({ name, weight }) => ({ method: name, weight, text: first.method, run: answer.run })),
    vintage: { run: answer.run, sequence: answer.sequence },
    fileName: `${scope.code}-forecast-method`,
  };
}

export function drawMethod(context: PageContext, card: Card): Promise<void> {
  const { scope, api } = context;
  const { region, sector, basis, frequency } = choiceOf(context);
  return card.fill(say(texts.title), async () =>
    figureOf(context, await api.forecast(scope.code, region, sector, { basis, ...(frequency === 'quarterly' && { frequency }) })));
}
