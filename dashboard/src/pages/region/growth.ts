// A regency's growth over the years, beside what it is measured against.

import type { Figure } from '../../chart/model.ts';
import { linesDrawing } from '../../charts/lines.ts';
import { percent, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName } from '../../text/names.ts';
import { isDefined, notesOf, remarksOn, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, vintageOf, yearly } from '../values.ts';

const texts = {
  title: both('Pertumbuhan {region}, {from}–{to}', 'Growth of {region}, {from}–{to}'),
  unit: both('Persen terhadap tahun sebelumnya', 'Percent on the year before'),
};

const NATION = '0000';

export async function growthFigure({ scope, api, catalogue, view }: PageContext, region: string): Promise<Figure | null> {
  const answer = await api.indicator(scope.code, 'growth-annual', { sector: 'TOTAL', basis: basisOf(scope, view) });
  const wanted = [...new Set([region, scope.code, NATION])];
  const series = wanted.map(code => ({ code, values: yearly(answer.values.filter(value => value.region === code)) })).filter(one => one.values.some(isDefined));
  const periods = [...new Map(series.flatMap(one => one.values.filter(isDefined)).map(value => [value.period, value.status])).entries()].toSorted(([a], [b]) => a.localeCompare(b));
  const [from, to] = [periods[0]?.[0], periods.at(-1)?.[0]];
  if (!from || !to || series[0]?.code !== region) return null;
  const title = say(texts.title, { region: regionName(scope, region), from, to });
  return {
    title,
    unit: unitLine(say(texts.unit), answer.basis),
    drawing: linesDrawing({
      label: title, zero: true,
      periods: periods.map(([id, status]) => ({ id, text: id + statusMark(status) })),
      lines: series.map(({ code, values }, i) => ({
        id: code, name: regionName(scope, code), colour: i === 0 ? 0 : i === 1 ? 7 : 5,
        points: values.filter(value => value.period >= from).map(value => ({ period: value.period, value: value.value, quality: value.quality, lines: [`${regionName(scope, code)} ${value.period}: ${isDefined(value) ? percent(value.value) : say(words.undefined)}`, ...remarksOn(value)] })),
      })),
    }),
    notes: notesOf(series[0].values, value => value.period),
    remarks: statusNotes(series.flatMap(one => one.values)),
    definitions: [catalogue.get('growth-annual')],
    table: {
      columns: [{ name: say(words.period) }, ...series.map(one => ({ name: regionName(scope, one.code), numeric: true }))],
      rows: periods.map(([period]) => [period, ...series.map(one => {
        const value = one.values.find(each => each.period === period);
        return isDefined(value) ? percent(value.value) : '–';
      })]),
    },
    records: recordsOf(answer, series.flatMap(one => one.values)),
    vintage: vintageOf(answer),
    fileName: `${scope.code}-growth-annual-${region}`,
  };
}
