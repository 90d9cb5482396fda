// How probable it is, on the paths of the published forecast, that inequality is lower at the end of the plan.

import type { Bilingual } from '../../api/answers.ts';
import { Problem } from '../../api/problem.ts';
import type { Figure } from '../../chart/model.ts';
import { barsDrawing } from '../../charts/bars.ts';
import { number, percent } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';

const texts = {
  title: both('Peluang ketimpangan turun dari {from} sampai {to}', 'Probability that inequality falls from {from} to {to}'),
  unit: both('Persen dari jalur prakiraan yang terbit', 'Percent of the paths of the published forecast'),
  lead: both(
    'Peluang indeks Williamson {to} lebih rendah daripada {from}: {value} (galat simulasi {lower}–{upper}). Pada prakiraan titik indeksnya {point}, dibanding {bound}.',
    'Probability that the Williamson index of {to} is below that of {from}: {value} (error of the simulation {lower}–{upper}). On the point forecast it is {point}, against {bound}.'),
  none: both('tidak terdefinisi', 'undefined'),
  paths: both('{n} jalur', '{n} paths'),
  condition: both('Syarat', 'Condition'),
  probability: both('Peluang', 'Probability'),
};

interface Answer {
  run: string;
  sequence: number;
  probabilities: {
    condition: string; basis: string; probability: number | null; lower95: number | null; upper95: number | null; paths: number; definedPaths: number;
    point: number | null; bound: number | null; unit: string; population: Bilingual; assumed: Bilingual | null; reason: Bilingual | null;
  }[];
}

const MEASURES = ['williamson', 'theil-t', 'gini-weighted'];
const TO = '2029';

export async function probabilityFigure({ scope, api, catalogue }: PageContext): Promise<Figure | null> {
  if (!scope.forecastRun) return null;
  const from = scope.periods.filter(period => /^\d{4}$/.test(period)).at(-1) ?? '';
  let answers: Answer[];
  try {
    answers = await Promise.all(MEASURES.map(id => api.get<Answer>([scope.code, 'probabilities'], { condition: `${id}<${from}@${TO}` })));
  } catch (error) {
    // A forecast that does not reach so far, or has no paths: nothing to say, and no fault.
    if (error instanceof Problem && (error.status === 404 || error.status === 400)) return null;
    throw error;
  }
  const rows = answers.flatMap((answer, i) => answer.probabilities.map(one => ({ id: MEASURES[i] ?? '', ...one })));
  const [first, source] = [rows[0], answers[0]];
  if (!first || !source) return null;
  const shown = (value: number | null) => (value === null ? say(texts.none) : percent(100 * value, 0));
  const name = (id: string) => say(catalogue.get(id)?.name) || id;
  const title = say(texts.title, { from, to: TO });
  return {
    title,
    unit: say(texts.unit),
    lead: first.probability === null ? [say(first.reason)] : [say(texts.lead, {
      from, to: TO, value: shown(first.probability), lower: shown(first.lower95), upper: shown(first.upper95), point: first.point === null ? '–' : number(first.point, 3), bound: first.bound === null ? '–' : number(first.bound, 3),
    })],
    drawing: barsDrawing({
      label: title, most: 100,
      rows: rows.map(row => ({
        id: row.id, name: name(row.id), value: row.probability === null ? null : 100 * row.probability, text: shown(row.probability),
        lines: [`${name(row.id)}: ${shown(row.probability)}`, ...(row.lower95 === null ? [] : [`95%: ${shown(row.lower95)} – ${shown(row.upper95)}`]), say(texts.paths, { n: row.definedPaths })],
      })),
    }),
    remarks: [say(first.population), say(first.assumed), say(first.reason)].filter(Boolean),
    definitions: MEASURES.map(id => catalogue.get(id)),
    table: {
      columns: [{ name: say(words.indicator) }, { name: say(texts.condition) }, { name: say(texts.probability), numeric: true }, { name: '95%', numeric: true }],
      rows: rows.map(row => [name(row.id), row.condition, shown(row.probability), row.lower95 === null ? '–' : `${shown(row.lower95)} – ${shown(row.upper95)}`]),
    },
    records: rows.map(row => ({ scope: scope.code, condition: row.condition, basis: row.basis, probability: row.probability, lower95: row.lower95, upper95: row.upper95, paths: row.paths, definedPaths: row.definedPaths, point: row.point, bound: row.bound, run: source.run })),
    vintage: { run: source.run, sequence: source.sequence },
    fileName: `${scope.code}-probability-${from}-${TO}`,
  };
}
