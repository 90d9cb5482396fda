// Beta convergence: whether regions that started poorer grew faster.

import type { Figure } from '../../chart/model.ts';
import { scatterDrawing } from '../../charts/scatter.ts';
import { number, percent, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName } from '../../text/names.ts';
import { isDefined, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import { groupColour, groupLegend } from '../groups.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, vintageOf, yearOf, yearsOf } from '../values.ts';

const texts = {
  title: both('Konvergensi PDRB per kapita, {from}–{year}', 'Convergence of GRDP per capita, {from}–{year}'),
  unit: both('Pertumbuhan per tahun menurut PDRB per kapita awal', 'Growth a year by initial GRDP per capita'),
  nearer: both('Wilayah yang awalnya lebih rendah tumbuh lebih cepat (β = {beta} per tahun; interval 95%: {lower} sampai {upper}).', 'Regions that started lower grew faster (β = {beta} a year; 95% interval: {lower} to {upper}).'),
  apart: both('Wilayah yang awalnya lebih tinggi tumbuh lebih cepat (β = {beta} per tahun; interval 95%: {lower} sampai {upper}).', 'Regions that started higher grew faster (β = {beta} a year; 95% interval: {lower} to {upper}).'),
  unclear: both('Tidak jelas apakah wilayah mendekat: β = {beta} per tahun, intervalnya {lower} sampai {upper} memuat nol.', 'It is not clear whether regions draw nearer: β = {beta} a year, and its interval of {lower} to {upper} holds zero.'),
  x: both('PDRB per kapita {from}, juta {currency} (skala log)', 'GRDP per capita in {from}, million {currency} (log scale)'),
  y: both('Pertumbuhan, % per tahun', 'Growth, % a year'),
};

export async function convergenceFigure({ scope, api, catalogue, view, open }: PageContext): Promise<Figure | null> {
  const basis = basisOf(scope, view);
  const [levels, beta] = await Promise.all([api.indicator(scope.code, 'grdp-per-capita', { basis }), api.indicator(scope.code, 'beta-convergence', { region: scope.code, basis })]);
  const year = yearOf(yearsOf(beta.values.filter(isDefined)), view);
  const slope = beta.values.find(value => value.period === year);
  if (!isDefined(slope) || !slope.from) return null;
  const years = Number(year) - Number(slope.from);
  const level = (region: string, period: string) => levels.values.find(value => value.region === region && value.period === period)?.value ?? null;
  const points = scope.regions.flatMap(region => {
    const [start, end] = [level(region.code, slope.from ?? ''), level(region.code, year)];
    return start === null || end === null ? [] : [{ region: region.code, x: start, y: (100 * Math.log(end / start)) / years }];
  });
  if (points.length < 2) return null;
  // The fit goes through the means of what is drawn.
  const mean = (of: (point: (typeof points)[number]) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [centreX, centreY] = [mean(point => Math.log(point.x)), mean(point => point.y)];
  const ends = [Math.min(...points.map(point => point.x)), Math.max(...points.map(point => point.x))] as const;
  const fit = (x: number): [number, number] => [x, centreY + 100 * slope.value * (Math.log(x) - centreX)];
  const numbers = { beta: number(slope.value, 4), lower: slope.lower === null ? '–' : number(slope.lower, 4), upper: slope.upper === null ? '–' : number(slope.upper, 4) };
  const lead = slope.upper !== null && slope.upper < 0 ? texts.nearer : slope.lower !== null && slope.lower > 0 ? texts.apart : texts.unclear;
  const title = say(texts.title, { from: slope.from, year: `${year}${statusMark(slope.status)}` });
  return {
    title,
    unit: say(texts.unit),
    lead: [say(lead, numbers)],
    legend: groupLegend(scope),
    drawing: scatterDrawing({
      label: title, xName: say(texts.x, { from: slope.from, currency: scope.currency === 'IDR' ? 'rupiah' : scope.currency }), yName: say(texts.y), logX: true,
      line: { from: fit(ends[0]), to: fit(ends[1]) },
      points: points.map(point => ({
        id: point.region, name: regionName(scope, point.region), x: point.x, y: point.y, colour: groupColour(scope, point.region),
        lines: [regionName(scope, point.region), `${slope.from}: ${number(point.x, 1)}`, `${say(texts.y)}: ${percent(point.y)}`],
        open: () => open('region', { region: point.region }),
      })),
    }),
    remarks: statusNotes([slope]),
    definitions: ['beta-convergence', 'beta-speed', 'beta-half-life'].map(id => catalogue.get(id)),
    table: {
      columns: [{ name: say(words.region) }, { name: slope.from, numeric: true }, { name: year, numeric: true }, { name: say(texts.y), numeric: true }],
      rows: points.toSorted((a, b) => a.x - b.x).map(point => [regionName(scope, point.region), number(point.x, 2), number(level(point.region, year) ?? 0, 2), percent(point.y)]),
    },
    records: [...recordsOf(beta, [slope]), ...recordsOf(levels, levels.values.filter(value => value.period === year || value.period === slope.from))],
    vintage: vintageOf(beta),
    fileName: `${scope.code}-beta-convergence-${slope.from}-${year}`,
  };
}
