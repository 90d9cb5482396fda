// A sector's growth in the province beside that of the whole economy, and the sector's in the nation where it is known.

import type { Figure } from '../../chart/model.ts';
import { linesDrawing } from '../../charts/lines.ts';
import { percent, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { isDefined, remarksOn, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, vintageOf, yearly } from '../values.ts';

const texts = {
  title: both('Pertumbuhan {sector}, {from}–{to}', 'Growth of {sector}, {from}–{to}'),
  unit: both('Persen terhadap tahun sebelumnya', 'Percent on the year before'),
  total: both('Seluruh ekonomi', 'Whole economy'),
};

const NATION = '0000';

export async function sectorGrowthFigure({ scope, api, catalogue, view }: PageContext, sector: string): Promise<Figure | null> {
  const basis = basisOf(scope, view);
  const [own, whole] = await Promise.all([api.indicator(scope.code, 'growth-annual', { sector, basis }), api.indicator(scope.code, 'growth-annual', { sector: 'TOTAL', basis })]);
  const of = (answer: typeof own, region: string) => yearly(answer.values.filter(value => value.region === region));
  const from = of(own, scope.code).find(isDefined)?.period;
  const to = of(own, scope.code).findLast(isDefined)?.period;
  if (!from || !to) return null;
  const series = [
    { id: 'sector', name: sectorName(scope, sector).replace(/^(\S+) .*$/, `$1 ${scope.name}`), values: of(own, scope.code), colour: 0 },
    { id: 'total', name: say(texts.total), values: of(whole, scope.code), colour: 7 },
    { id: 'nation', name: sectorName(scope, sector).replace(/^(\S+) .*$/, `$1 ${regionName(scope, NATION)}`), values: of(own, NATION), colour: 5 },
  ].map(one => ({ ...one, values: one.values.filter(value => value.period >= from && value.period <= to) })).filter(one => one.values.some(isDefined));
  const periods = (series[0]?.values ?? []).map(value => ({ id: value.period, text: value.period + statusMark(value.status) }));
  const title = say(texts.title, { sector: sectorName(scope, sector), from, to });
  return {
    title,
    unit: unitLine(say(texts.unit), basis),
    drawing: linesDrawing({
      label: title, zero: true, periods,
      lines: series.map(({ id, name, values, colour }) => ({
        id, name, colour,
        points: values.map(value => ({ period: value.period, value: value.value, quality: value.quality, lines: [`${name} ${value.period}: ${isDefined(value) ? percent(value.value) : say(words.undefined)}`, ...remarksOn(value)] })),
      })),
    }),
    remarks: statusNotes(series.flatMap(one => one.values)),
    definitions: [catalogue.get('growth-annual')],
    table: {
      columns: [{ name: say(words.period) }, ...series.map(one => ({ name: one.name, numeric: true }))],
      rows: periods.map(({ id }) => [id, ...series.map(one => {
        const value = one.values.find(each => each.period === id);
        return isDefined(value) ? percent(value.value) : '–';
      })]),
    },
    records: series.flatMap(one => recordsOf(one.id === 'total' ? whole : own, one.values)),
    vintage: vintageOf(own),
    fileName: `${scope.code}-growth-annual-${sector}`,
  };
}
