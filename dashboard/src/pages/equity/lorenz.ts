// The Lorenz curve: what part of GRDP the poorer regions have, by part of the population.

import type { Figure } from '../../chart/model.ts';
import { scatterDrawing } from '../../charts/scatter.ts';
import { percent, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName } from '../../text/names.ts';
import { isDefined, notesOf, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import { groupColour } from '../groups.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, vintageOf, yearOf, yearsOf } from '../values.ts';

const texts = {
  title: both('Kurva Lorenz PDRB per kapita antarwilayah, {year}', 'Lorenz curve of GRDP per capita between regions, {year}'),
  unit: both('Pangsa kumulatif, wilayah diurutkan dari PDRB per kapita terendah', 'Cumulative shares, regions from the lowest GRDP per capita'),
  lead: both('{population} penduduk, di wilayah dengan PDRB per kapita terendah, menghasilkan {output} PDRB.', 'The {population} of people in the regions of lowest GRDP per capita make {output} of GRDP.'),
  x: both('Pangsa penduduk', 'Share of population'),
  y: both('Pangsa PDRB', 'Share of GRDP'),
  curve: both('kurva Lorenz', 'Lorenz curve'),
  equal: both('merata sempurna', 'perfectly even'),
};

export async function lorenzFigure({ scope, api, catalogue, view, open }: PageContext): Promise<Figure | null> {
  const basis = basisOf(scope, view);
  const [output, population] = await Promise.all(['lorenz', 'lorenz-population'].map(id => api.indicator(scope.code, id, { basis })));
  if (!output || !population) return null;
  const year = yearOf(yearsOf(output.values.filter(isDefined)), view);
  const values = output.values.filter(value => value.period === year).filter(isDefined);
  const points = values.flatMap(value => {
    const people = population.values.find(one => one.period === year && one.region === value.region);
    return isDefined(people) ? [{ region: value.region, x: people.value, y: value.value }] : [];
  }).toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (points.length === 0) return null;
  const half = points.findLast(point => point.x <= 0.5) ?? points[0];
  const title = say(texts.title, { year: `${year}${statusMark(values[0]?.status)}` });
  return {
    title,
    unit: unitLine(say(texts.unit), basis),
    lead: half ? [say(texts.lead, { population: percent(100 * half.x, 0), output: percent(100 * half.y, 0) })] : [],
    legend: [{ kind: 'line', colour: 0, text: say(texts.curve) }, { kind: 'line', colour: 7, text: say(texts.equal) }],
    drawing: scatterDrawing({
      label: title, xName: say(texts.x), yName: say(texts.y), unit: true, curve: true,
      line: { from: [0, 0], to: [1, 1] },
      points: points.map(point => ({
        id: point.region ?? '', name: regionName(scope, point.region), x: point.x, y: point.y, size: 10, colour: groupColour(scope, point.region),
        lines: [regionName(scope, point.region), `${say(texts.x)}: ${percent(100 * point.x, 1)}`, `${say(texts.y)}: ${percent(100 * point.y, 1)}`],
        open: () => open('region', { region: point.region ?? undefined }),
      })),
    }),
    notes: notesOf(values, value => value.period),
    remarks: statusNotes(values),
    definitions: [catalogue.get('lorenz'), catalogue.get('lorenz-population')],
    table: {
      columns: [{ name: say(words.region) }, { name: say(texts.x), numeric: true }, { name: say(texts.y), numeric: true }],
      rows: points.map(point => [regionName(scope, point.region), percent(100 * point.x, 1), percent(100 * point.y, 1)]),
    },
    records: [...recordsOf(output, values), ...recordsOf(population, population.values.filter(value => value.period === year))],
    vintage: vintageOf(output),
    fileName: `${scope.code}-lorenz-${year}`,
  };
}
