// Theil's index as what lies between kabupaten and kota and what lies within them.

import type { Figure } from '../../chart/model.ts';
import { stacksDrawing } from '../../charts/stacks.ts';
import { number, percent, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { isDefined, notesOf, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, vintageOf, yearly } from '../values.ts';

const texts = {
  title: both('Theil T: antara dan di dalam kabupaten dan kota, {from}–{to}', 'Theil T: between and within kabupaten and kota, {from}–{to}'),
  lead: both('Pada {year}, {share} ketimpangan ada di dalam kelompok; sisanya antara kabupaten dan kota.', 'In {year}, {share} of inequality was within the groups; the rest between kabupaten and kota.'),
  between: both('Antara kelompok', 'Between groups'),
  within: both('Di dalam kelompok', 'Within groups'),
};

const PARTS = [['theil-t-within', texts.within, 0], ['theil-t-between', texts.between, 1]] as const;

export async function theilFigure({ scope, api, catalogue, view }: PageContext): Promise<Figure | null> {
  const basis = basisOf(scope, view);
  const answers = await Promise.all(PARTS.map(([id]) => api.indicator(scope.code, id, { region: scope.code, basis })));
  const parts = answers.map(answer => yearly(answer.values));
  const [within = [], between = []] = parts;
  const defined = within.filter(isDefined);
  const [first, last] = [defined[0], defined.at(-1)];
  if (!first || !last || !answers[0]) return null;
  const of = (values: typeof within, period: string) => values.find(value => value.period === period)?.value ?? null;
  const total = (period: string) => (of(within, period) ?? 0) + (of(between, period) ?? 0);
  const drawn = within.filter(value => value.period >= first.period);
  const title = say(texts.title, { from: first.period, to: last.period });
  return {
    title,
    unit: unitLine('index', answers[0].basis),
    lead: [say(texts.lead, { year: last.period, share: percent((100 * last.value) / total(last.period), 1) })],
    legend: PARTS.map(([, name, colour]) => ({ kind: 'box' as const, colour, text: say(name) })),
    drawing: stacksDrawing({
      label: title,
      periods: drawn.map(value => ({ id: value.period, text: value.period + statusMark(value.status) })),
      parts: PARTS.map(([id, name, colour], i) => ({
        id, colour,
        values: drawn.map(({ period }) => {
          const value = of(parts[i] ?? [], period);
          return { period, value, lines: [`${say(name)} ${period}: ${value === null ? say(words.undefined) : `${number(value, 4)} (${percent((100 * value) / total(period), 1)})`}`] };
        }),
      })),
    }),
    notes: notesOf(within, value => value.period),
    remarks: statusNotes(drawn),
    definitions: ['theil-t', 'theil-t-between', 'theil-t-within'].map(id => catalogue.get(id)),
    table: {
      columns: [{ name: say(words.period) }, ...PARTS.map(([, name]) => ({ name: say(name), numeric: true })), { name: 'Theil T', numeric: true }],
      rows: drawn.map(({ period }) => [period, ...parts.map(values => (of(values, period) === null ? '–' : number(of(values, period) ?? 0, 4))), of(within, period) === null ? '–' : number(total(period), 4)]),
    },
    records: answers.flatMap((answer, i) => recordsOf(answer, parts[i] ?? [])),
    vintage: vintageOf(answers[0]),
    fileName: `${scope.code}-theil-t`,
  };
}
