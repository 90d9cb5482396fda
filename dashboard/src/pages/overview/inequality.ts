// Inequality between the regions over the years, with its interval.

import type { IndicatorAnswer, Value } from '../../api/answers.ts';
import type { Card } from '../../chart/card.ts';
import type { Figure } from '../../chart/model.ts';
import { linesDrawing } from '../../charts/lines.ts';
import { measured, number, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { isDefined, notesOf, qualityText, remarksOn, statusNotes, statusText } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, vintageOf, yearly } from '../values.ts';

const texts = {
  title: both('Ketimpangan antarwilayah, {from}–{to}', 'Inequality between regions, {from}–{to}'),
  short: both('Ketimpangan antarwilayah', 'Inequality between regions'),
  lead: both(
    '{name} {scope}: {first} pada {firstYear} dan {last} pada {lastYear}. Nol berarti semua wilayah sama; makin besar, makin timpang.',
    '{name} of {scope}: {first} in {firstYear} and {last} in {lastYear}. Zero means that all regions are equal; the larger, the more unequal.'),
  none: both('{name} belum terdefinisi untuk tahun mana pun.', '{name} is not yet defined for any year.'),
  interval: both('Interval {level}%: {lower} – {upper}', '{level}% interval: {lower} – {upper}'),
  band: both('Pita: interval {level}%', 'Band: {level}% interval'),
};

function linesOf(value: Value, name: string): string[] {
  return [
    `${value.period}: ${isDefined(value) ? measured(value.value, value.unit) : say(words.undefined)}`,
    name,
    ...(isDefined(value) && value.lower !== null && value.upper !== null ? [say(texts.interval, { level: value.level ?? 95, lower: number(value.lower, 3), upper: number(value.upper, 3) })] : []),
    ...remarksOn(value),
  ];
}

function figureOf({ scope, catalogue }: PageContext, id: string, answer: IndicatorAnswer): Figure {
  const definition = catalogue.get(id);
  const name = say(definition?.name) || id;
  const values = yearly(answer.values);
  const defined = values.filter(isDefined);
  const [first, last] = [defined[0], defined.at(-1)];
  // The years before the first that is known are named below the chart and not drawn.
  const drawn = first ? values.filter(value => value.period >= first.period) : [];
  const level = defined.find(value => value.lower !== null)?.level;
  return {
    title: first && last ? say(texts.title, { from: first.period, to: last.period }) : name,
    unit: unitLine(`${name} (${say({ id: 'indeks', en: 'index' })})`, answer.basis),
    lead: first && last
      ? [say(texts.lead, { name, scope: scope.name, first: measured(first.value, first.unit), firstYear: first.period, last: measured(last.value, last.unit), lastYear: last.period })]
      : [say(texts.none, { name })],
    drawing: first ? linesDrawing({
      label: say(texts.title, { from: first.period, to: last?.period ?? '' }),
      zero: true,
      periods: drawn.map(value => ({ id: value.period, text: value.period + statusMark(value.status) })),
      lines: [{
        id, name, band: true,
        points: drawn.map(value => ({ period: value.period, value: value.value, lower: value.lower, upper: value.upper, quality: value.quality, lines: linesOf(value, name) })),
      }],
    }) : null,
    legend: level ? [{ kind: 'line', colour: 0, text: name }, { kind: 'band', text: say(texts.band, { level }) }] : [],
    notes: notesOf(values, value => value.period),
    remarks: statusNotes(drawn),
    definitions: [definition],
    table: {
      columns: [{ name: say(words.period) }, { name: say(words.value), numeric: true }, { name: '≥', numeric: true }, { name: '≤', numeric: true }, { name: say(words.quality) }, { name: say(words.status) }, { name: say(words.reason) }],
      rows: values.map(value => [
        value.period, isDefined(value) ? measured(value.value, value.unit) : '–', value.lower === null ? '–' : number(value.lower, 3), value.upper === null ? '–' : number(value.upper, 3),
        qualityText(value), statusText(value.status), say(value.reason),
      ]),
    },
    records: recordsOf(answer, values),
    vintage: vintageOf(answer),
    fileName: `${scope.code}-${id}`,
  };
}

/** A measure of inequality over the years. */
export async function inequalityFigure(context: PageContext, id: string): Promise<Figure> {
  const { scope, api, view } = context;
  return figureOf(context, id, await api.indicator(scope.code, id, { region: scope.code, basis: basisOf(scope, view) }));
}

/** Puts the card; resolves when it is drawn. */
export async function inequalityCard(context: PageContext, put: (card: Card) => void): Promise<void> {
  const card = context.card('equity');
  put(card);
  await card.fill(say(texts.short), () => inequalityFigure(context, 'williamson'));
}
