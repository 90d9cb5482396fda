// How probable something is: the share of the forecast's sample paths on which it comes about.

import { askProbability, type Condition } from '../../api/scenarios.ts';
import { current } from '../../shell/address.ts';
import { type Children, h } from '../../shell/dom.ts';
import { measured, percent } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import type { PageContext } from '../page.ts';
import { questionCard } from './ask.ts';
import { conditionForm, conditionText, type Parts, partsOf } from './condition.ts';

const texts = {
  title: both('Seberapa mungkin?', 'How probable is it?'),
  lead: both('Bagian dari jalur sampel prakiraan yang memenuhi syarat. Dalam satu jalur semua wilayah mengalami guncangan yang sama.', 'The share of the sample paths of the forecast on which the condition holds. Within a path all regions see the same shocks.'),
  probability: both('peluang', 'probability'),
  rests: both('Ralat simulasi saja: {lower} – {upper}; {defined} dari {paths} jalur terdefinisi.', 'Error of the simulation alone: {lower} – {upper}; {defined} of {paths} paths are defined.'),
  point: both('Prakiraan titik: {point}; pembanding: {bound}.', 'Point forecast: {point}; compared with {bound}.'),
  undefined: both('Tak terdefinisi', 'Undefined'),
};

/** A share as something to see and to read. */
export const meter = (share: number | null, label: string): HTMLElement =>
  h('div', { class: 'probability' },
    h('strong', { class: 'tile-value' }, share === null ? say(texts.undefined) : percent(100 * share, share > 0.1 && share < 0.9 ? 0 : 1)),
    share !== null && h('meter', { min: 0, max: 1, value: share, 'aria-label': label }),
    h('span', { class: 'hint' }, label));

const written = (value: number | null, unit: string): string => (value === null ? '–' : measured(value, unit));

/** The grounds of a probability. */
export const groundsOf = (condition: Condition): Children => [
  h('p', {}, say(texts.point, { point: condition.pointClass ?? written(condition.point, condition.unit), bound: written(condition.bound, condition.unit) })),
  h('ul', { class: 'remarks' }, [
    condition.lower95 === null || condition.upper95 === null ? '' : say(texts.rests, { lower: percent(100 * condition.lower95, 1), upper: percent(100 * condition.upper95, 1), defined: condition.definedPaths, paths: condition.paths }),
    say(condition.population), say(condition.assumed), say(condition.reason),
  ].filter(Boolean).map(line => h('li', {}, line))),
];

function view(condition: Condition): Children {
  return [meter(condition.probability, `${say(texts.probability)}: ${condition.condition}`), groundsOf(condition)];
}

export function probabilityCard(context: PageContext, years: readonly number[], lastYear: string) {
  const { scope, choose } = context;
  const year = String(years.at(-2) ?? years.at(-1));
  const standard: Parts = { indicator: 'williamson', region: null, operator: '<', value: lastYear, year };
  const given = current().condition;
  // What the form cannot show is asked as it is written, until a piece of it is changed.
  let raw = given && !partsOf(given) ? given : null;
  const form = conditionForm('probability', context, years, (given && partsOf(given)) || standard, true);
  form.element.addEventListener('input', () => {
    raw = null;
  });
  return questionCard(context, {
    id: 'probability', title: say(texts.title), lead: say(texts.lead), form: form.element,
    async answer(signal) {
      const condition = raw ?? conditionText(form.parts());
      if (given !== undefined || condition !== conditionText(standard)) choose({ condition });
      const { probabilities } = await askProbability(scope.code, condition, signal);
      return probabilities.map(view);
    },
  });
}
