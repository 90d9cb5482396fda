// Klassen's quadrants: level and growth of every regency against the province.

import type { Figure } from '../../chart/model.ts';
import { scatterDrawing } from '../../charts/scatter.ts';
import { number, percent, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName } from '../../text/names.ts';
import { isDefined, notesOf, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, vintageOf, yearOf, yearsOf } from '../values.ts';

const texts = {
  title: both('Tipologi Klassen, {year}', "Klassen's typology, {year}"),
  unit: both('PDRB per kapita dan pertumbuhan tahunan terhadap {scope}', 'GRDP per capita and annual growth against {scope}'),
  x: both('PDRB per kapita, juta {currency}', 'GRDP per capita, million {currency}'),
  y: both('Pertumbuhan, %', 'Growth, %'),
  class: both('Kelas', 'Class'),
};

const CLASSES = ['developing-fast', 'advanced-fast', 'lagging-slow', 'advanced-slow'] as const;

export async function klassenFigure({ scope, api, catalogue, view, open }: PageContext): Promise<Figure | null> {
  const basis = basisOf(scope, view);
  const [klassen, levels, growth] = await Promise.all([
    api.indicator(scope.code, 'klassen', { basis, reference: scope.code }), api.indicator(scope.code, 'grdp-per-capita', { basis }), api.indicator(scope.code, 'growth-annual', { basis, sector: 'TOTAL' }),
  ]);
  const yearly = klassen.values.filter(value => isDefined(value) && Number(value.period) - Number(value.from) === 1);
  const year = yearOf(yearsOf(yearly), view);
  const find = (values: typeof levels.values, region: string) => values.find(value => value.region === region && value.period === year)?.value ?? null;
  const [atX, atY] = [find(levels.values, scope.code), find(growth.values, scope.code)];
  const points = yearly.filter(value => value.period === year).flatMap(value => {
    const [x, y] = [find(levels.values, value.region ?? ''), find(growth.values, value.region ?? '')];
    return x === null || y === null ? [] : [{ value, x, y }];
  });
  if (points.length === 0 || atX === null || atY === null) return null;
  const definition = catalogue.get('klassen');
  const classText = (other: string | null) => say(definition?.otherLabels[other ?? '']) || (other ?? '');
  // As the map colours them.
  const kinds = Object.keys(definition?.otherLabels ?? {});
  const title = say(texts.title, { year: `${year}${statusMark(points[0]?.value.status)}` });
  const currency = scope.currency === 'IDR' ? 'rupiah' : scope.currency;
  return {
    title,
    unit: unitLine(say(texts.unit, { scope: scope.name }), basis),
    drawing: scatterDrawing({
      label: title, xName: say(texts.x, { currency }), yName: say(texts.y), atX, atY,
      quarters: [classText(CLASSES[0]), classText(CLASSES[1]), classText(CLASSES[2]), classText(CLASSES[3])],
      points: points.map(({ value, x, y }) => ({
        id: value.region ?? '', name: regionName(scope, value.region), x, y, colour: Math.max(0, kinds.indexOf(value.other ?? '')),
        lines: [regionName(scope, value.region), classText(value.other), `${say(texts.x, { currency })}: ${number(x, 1)}`, `${say(texts.y)}: ${percent(y)}`],
        open: () => open('region', { region: value.region ?? undefined }),
      })),
    }),
    notes: notesOf(points.map(point => point.value), value => `${regionName(scope, value.region)} (${value.region})`),
    remarks: statusNotes(points.map(point => point.value)),
    definitions: [definition],
    table: {
      columns: [{ name: say(words.region) }, { name: say(texts.class) }, { name: say(texts.x, { currency }), numeric: true }, { name: say(texts.y), numeric: true }],
      rows: points.map(({ value, x, y }) => [regionName(scope, value.region), classText(value.other), number(x, 1), percent(y)]),
    },
    records: recordsOf(klassen, points.map(point => point.value)),
    vintage: vintageOf(klassen),
    fileName: `${scope.code}-klassen-${year}`,
  };
}
