// All sectors of a region beside one another: how fast each is expected to grow, and how fast it grew.

import type { ForecastAnswer, Value } from '../../api/answers.ts';
import type { Card } from '../../chart/card.ts';
import type { Figure } from '../../chart/model.ts';
import { barsDrawing } from '../../charts/bars.ts';
import { isYear, moneyScale, percent } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { isDefined } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import { paceOf } from '../forecast-figure.ts';
import type { PageContext } from '../page.ts';
import { unitLine } from '../values.ts';
import { choiceOf, TOTAL } from './choice.ts';

const texts = {
  title: both('Pertumbuhan yang diperkirakan per lapangan usaha, {region}, {from}–{to}', 'Expected growth by sector, {region}, {from}–{to}'),
  short: both('Pertumbuhan yang diperkirakan per lapangan usaha', 'Expected growth by sector'),
  unit: both('persen setahun, rata-rata', 'percent a year on average'),
  lead: both('Paling cepat: {best} ({bestPace} setahun). Paling lambat: {worst} ({worstPace}).', 'Fastest: {best} ({bestPace} a year). Slowest: {worst} ({worstPace}).'),
  past: both('{from}–{to}', '{from}–{to}'),
  ring: both('{from}–{to}, pengamatan', '{from}–{to}, observed'),
  ahead: both('Prakiraan: {pace} setahun', 'Expected: {pace} a year'),
  before: both('Sebelumnya ({from}–{to}): {pace} setahun', 'Before ({from}–{to}): {pace} a year'),
  level: both('{to}: {value}', '{to}: {value}'),
  none: both('Tidak ada lapangan usaha yang diprakirakan.', 'No sector is forecast.'),
  value: both('Nilai {to}', 'Value in {to}'),
};

interface Row {
  sector: string;
  pace: number;
  past: number | null;
  mean: number;
}

function figureOf(context: PageContext, region: string, history: readonly Value[], answer: ForecastAnswer, change: () => void): Figure | null {
  const { scope, choose } = context;
  const known = history.filter(value => isYear(value.period)).filter(isDefined);
  const years = answer.values.map(value => value.period).filter(isYear).toSorted();
  const [to, last] = [years.at(-1) ?? '', known.map(value => value.period).toSorted().at(-1) ?? ''];
  const ahead = Number(to) - Number(last);
  const from = String(Number(last) - ahead);
  const at = (sector: string, year: string) => known.find(value => (value.sector ?? TOTAL) === sector && value.period === year)?.value;
  const rows = [TOTAL, ...scope.sectors.map(({ code }) => code)].flatMap((sector): Row[] => {
    const final = answer.values.find(value => value.sector === sector && value.period === to);
    const base = at(sector, last);
    if (!final || !base || base <= 0 || final.mean <= 0) return [];
    const before = at(sector, from);
    return [{ sector, pace: paceOf(base, final.mean, ahead), past: before && before > 0 ? paceOf(before, base, ahead) : null, mean: final.mean }];
  }).toSorted((a, b) => b.pace - a.pace);
  const sectors = rows.filter(row => row.sector !== TOTAL);
  const [best, worst] = [sectors[0], sectors.at(-1)];
  if (!best || !worst) return null;
  const money = moneyScale(Math.max(...rows.map(row => row.mean)), scope.currency);
  const period = { from: last, to };
  const before = { from, to: last };
  return {
    title: say(texts.title, { region: regionName(scope, region), ...period }),
    unit: unitLine(say(texts.unit), answer.basis),
    lead: [say(texts.lead, { best: sectorName(scope, best.sector), bestPace: percent(best.pace, 1), worst: sectorName(scope, worst.sector), worstPace: percent(worst.pace, 1) })],
    legend: [
      { kind: 'box', colour: 0, text: `${last}–${to}, ${say(words.forecast)}` },
      ...(rows.some(row => row.past !== null) ? [{ kind: 'ring' as const, text: say(texts.ring, before) }] : []),
    ],
    drawing: barsDrawing({
      label: say(texts.title, { region: regionName(scope, region), ...period }),
      rows: rows.map(row => ({
        id: row.sector, name: sectorName(scope, row.sector), value: row.pace, text: percent(row.pace, 1), before: row.past,
        colour: row.sector === TOTAL ? 'muted' as const : 0,
        lines: [
          sectorName(scope, row.sector), say(texts.ahead, { pace: percent(row.pace, 2) }),
          ...(row.past === null ? [] : [say(texts.before, { pace: percent(row.past, 2), ...before })]),
          say(texts.level, { to, value: money.full(row.mean) }),
        ],
        open: () => {
          choose({ sector: row.sector === TOTAL ? undefined : row.sector });
          change();
        },
      })),
    }),
    table: {
      columns: [{ name: say(words.sector) }, { name: `${last}–${to}`, numeric: true }, { name: say(texts.past, before), numeric: true }, { name: `${say(texts.value, { to })} (${money.unit})`, numeric: true }],
      rows: rows.map(row => [sectorName(scope, row.sector), percent(row.pace, 2), row.past === null ? '–' : percent(row.past, 2), money.format(row.mean)]),
    },
    records: rows.map(row => ({ region, sector: row.sector, basis: answer.basis, from: last, to, growth_percent_per_year: row.pace, growth_before: row.past, mean: row.mean, unit: answer.unit, run: answer.run })),
    vintage: { run: answer.run, sequence: answer.sequence },
    fileName: `${scope.code}-forecast-growth-${region}`,
  };
}

/** Draws the card; a sector that is opened becomes the choice. */
export function drawSectors(context: PageContext, card: Card, change: () => void): Promise<void> {
  const { scope, api } = context;
  const { region, basis } = choiceOf(context);
  return card.fill(say(texts.short), async () => {
    const [history, answer] = await Promise.all([
      api.indicator(scope.code, 'grdp', { region, basis }),
      api.forecast(scope.code, region, null, { basis }),
    ]);
    return figureOf(context, region, history.values, answer, change);
  }, say(texts.none));
}
