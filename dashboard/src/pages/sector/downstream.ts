// Whether raw materials are processed at home: manufacturing over the sectors that it draws from, and each chain where sub-sectors are known.

import type { Figure } from '../../chart/model.ts';
import { linesDrawing } from '../../charts/lines.ts';
import { number, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { isDefined, notesOf, remarksOn, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, vintageOf, yearly } from '../values.ts';

const texts = {
  title: both('Hilirisasi {scope}, {from}–{to}', 'Downstream processing in {scope}, {from}–{to}'),
  lead: both('Rasio hilirisasi {first} pada {from} dan {last} pada {to}.', 'The downstreaming ratio was {first} in {from} and {last} in {to}.'),
  all: both('Semua', 'All'),
  noChains: both('Rantai per komoditas: {reason}.', 'Chains by commodity: {reason}.'),
};

export async function downstreamFigure({ scope, api, catalogue, view }: PageContext): Promise<Figure | null> {
  const basis = basisOf(scope, view);
  const [ratio, chains] = await Promise.all([
    api.indicator(scope.code, 'downstreaming-ratio', { region: scope.code, basis }),
    api.indicator(scope.code, 'downstream-chain', { region: scope.code }).catch(() => null),
  ]);
  const whole = yearly(ratio.values);
  const defined = whole.filter(isDefined);
  const [first, last] = [defined[0], defined.at(-1)];
  if (!first || !last) return null;
  const known = chains?.values.filter(isDefined) ?? [];
  const kinds = [...new Set(known.flatMap(value => value.other ?? []))].sort();
  const absent = known.length === 0 ? chains?.values.find(value => value.reason)?.reason : null;
  const title = say(texts.title, { scope: scope.name, from: first.period, to: last.period });
  const series = [
    { id: 'all', name: say(texts.all), values: whole, colour: 0 },
    ...kinds.map((kind, i) => ({ id: kind, name: kind, values: yearly(known.filter(value => value.other === kind)), colour: i + 1 })),
  ];
  return {
    title,
    unit: unitLine(say(catalogue.get('downstreaming-ratio')?.name), ratio.basis),
    lead: [say(texts.lead, { first: number(first.value, 3), from: first.period, last: number(last.value, 3), to: last.period }), ...(absent ? [say(texts.noChains, { reason: say(absent) })] : [])],
    drawing: linesDrawing({
      label: title, zero: false,
      periods: whole.map(value => ({ id: value.period, text: value.period + statusMark(value.status) })),
      lines: series.map(({ id, name, values, colour }) => ({
        id, name, colour,
        points: values.map(value => ({ period: value.period, value: value.value, quality: value.quality, lines: [`${name} ${value.period}: ${isDefined(value) ? number(value.value, 3) : say(words.undefined)}`, ...remarksOn(value)] })),
      })),
    }),
    notes: notesOf(whole, value => value.period),
    remarks: [say(words.notFromZero), ...statusNotes(whole)],
    definitions: [catalogue.get('downstreaming-ratio'), catalogue.get('downstream-chain')],
    table: {
      columns: [{ name: say(words.period) }, ...series.map(one => ({ name: one.name, numeric: true }))],
      rows: whole.map(({ period }) => [period, ...series.map(one => {
        const value = one.values.find(each => each.period === period);
        return isDefined(value) ? number(value.value, 3) : '–';
      })]),
    },
    records: [...recordsOf(ratio, whole), ...(chains ? recordsOf(chains, known) : [])],
    vintage: vintageOf(ratio),
    fileName: `${scope.code}-downstreaming-ratio`,
  };
}
