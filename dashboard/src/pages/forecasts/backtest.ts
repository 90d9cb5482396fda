// How wrong the same methods were before, by how far they looked ahead, beside the simplest yardstick.

import type { Backtest, ForecastAnswer } from '../../api/answers.ts';
import type { Card } from '../../chart/card.ts';
import type { Figure } from '../../chart/model.ts';
import { linesDrawing } from '../../charts/lines.ts';
import { number, percent } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import type { PageContext } from '../page.ts';
import { choiceOf } from './choice.ts';
import { methods } from './method-text.ts';

const texts = {
  title: both('Seberapa meleset prakiraan seperti ini dulu', 'How wrong forecasts like this were before'),
  unit: both('Galat rata-rata uji mundur (sMAPE), persen; {group}', 'Mean error of the backtest (sMAPE), percent; {group}'),
  lead: both(
    '{ahead} ke depan prakiraan meleset rata-rata {error}; cara naif (nilai terakhir tetap) {naive}. {verdict}',
    '{ahead} ahead the forecast was off by {error} on average; the naive way (the last value stays) by {naive}. {verdict}'),
  better: both('Jadi {n}% lebih kecil.', 'That is {n}% less.'),
  worse: both('Di sini cara naif tidak kalah: bacalah prakiraannya dengan hati-hati.', 'Here the naive way is no worse: read the forecast with care.'),
  coverage: both('Interval 80% memuat {narrow} dari yang terjadi, interval 95% memuat {wide}.', 'The 80% interval held {narrow} of what came, the 95% interval {wide}.'),
  few: both('Titik asal baru {n}: terlalu sedikit untuk menilai intervalnya.', 'Origins so far: {n}, too few to judge the intervals by.'),
  none: both('Riwayatnya terlalu pendek untuk uji mundur.', 'The history is too short for a backtest.'),
  years: both('{n} tahun', '{n} years'),
  oneYear: both('1 tahun', '1 year'),
  quarters: both('{n} triwulan', '{n} quarters'),
  origins: both('Dari {n} titik asal; kesalahan dihimpun dari semua baris yang salahnya serupa ({group}).', 'From {n} origins; errors are pooled over all rows that err alike ({group}).'),
  horizon: both('Ke depan', 'Ahead'),
  method: both('Metode', 'Method'),
  within80: both('Dalam interval 80%', 'In the 80% interval'),
  within95: both('Dalam interval 95%', 'In the 95% interval'),
  count: both('Titik asal', 'Origins'),
  explanation: both(
    'Uji mundur: prakiraan dibuat ulang seolah-olah dari tahun yang lalu, hanya dengan data yang waktu itu ada, lalu dibandingkan dengan yang terjadi. sMAPE adalah galat mutlak terhadap rata-rata prakiraan dan kenyataan; MASE adalah galat dalam satuan gerak rata-rata deret itu sendiri (di bawah 1 lebih baik daripada langkah naif satu periode).',
    'Backtest: the forecast is made again as if from an earlier year, with only the data of that time, and compared with what came. sMAPE is the absolute error relative to the mean of forecast and outcome; MASE is the error in units of the mean movement of the series itself (below 1 is better than a naive step of one period).'),
};

const GROUPS: Readonly<Record<string, ReturnType<typeof both>>> = {
  'regency-sector': both('lapangan usaha kabupaten/kota', 'sectors of regencies'),
  'regency-total': both('total kabupaten/kota', 'totals of regencies'),
  'scope-sector': both('lapangan usaha provinsi', 'sectors of the province'),
  'scope-total': both('total provinsi', 'total of the province'),
  'nation-sector': both('lapangan usaha nasional', 'sectors of the nation'),
  'nation-total': both('total nasional', 'total of the nation'),
};

/** The group that errors are pooled over, in words. */
export const groupText = (group: string): string => (GROUPS[group] ? say(GROUPS[group]) : group);

const PUBLISHED = 'combined';

// With fewer, a single bad year moves the share of an 80% interval by more than its distance from 100%.
const ENOUGH_ORIGINS = 5;

// The last colour of series, which does not speak as loudly as the others.
const GREY = 7;

export const methodName = (method: string): string => (methods[method] ? say(methods[method].name) : method);

function figureOf({ scope }: PageContext, answer: ForecastAnswer, quarterly: boolean): Figure | null {
  const horizons = [...new Set(answer.backtest.map(one => one.horizonPeriods))].toSorted((a, b) => a - b);
  const baseline = answer.backtest.some(one => one.method === 'naive') ? 'naive' : 'seasonal-naive';
  const of = (method: string, horizon: number) => answer.backtest.find(one => one.method === method && one.horizonPeriods === horizon);
  const [first, naive] = [of(PUBLISHED, horizons[0] ?? 0), of(baseline, horizons[0] ?? 0)];
  if (!first || first.smapePercent === null) return null;
  const ahead = (n: number) => (quarterly ? say(texts.quarters, { n }) : n === 1 ? say(texts.oneYear) : say(texts.years, { n }));
  const gain = naive?.smapePercent ? 100 * (1 - first.smapePercent / naive.smapePercent) : null;
  const linesFor = (one: Backtest) => [
    `${ahead(one.horizonPeriods)}: ${one.smapePercent === null ? '–' : percent(one.smapePercent)}`, methodName(one.method),
    one.mase === null ? '' : `MASE ${number(one.mase, 2)}`, say(both('{n} titik asal', '{n} origins'), { n: one.origins }),
  ].filter(Boolean);
  const line = (method: string, colour: number) => ({
    id: method, name: method === PUBLISHED ? say(both('Prakiraan', 'Forecast')) : say(both('Naif', 'Naive')), colour,
    points: horizons.flatMap(horizon => {
      const one = of(method, horizon);
      return one ? [{ period: String(horizon), value: one.smapePercent, lines: linesFor(one) }] : [];
    }),
  });
  const order = (one: Backtest) => (one.method === PUBLISHED ? '0' : one.method === baseline ? '1' : `2${one.method}`);
  return {
    title: say(texts.title),
    unit: say(texts.unit, { group: groupText(first.sector) }),
    lead: [
      say(texts.lead, { ahead: ahead(first.horizonPeriods), error: percent(first.smapePercent), naive: naive?.smapePercent == null ? '–' : percent(naive.smapePercent), verdict: gain === null ? '' : gain > 0 ? say(texts.better, { n: number(gain, 0) }) : say(texts.worse) }),
      first.coverage80Percent !== null && first.coverage95Percent !== null ? say(texts.coverage, { narrow: percent(first.coverage80Percent, 0), wide: percent(first.coverage95Percent, 0) }) : '',
      first.origins < ENOUGH_ORIGINS ? say(texts.few, { n: first.origins }) : '',
    ].filter(Boolean),
    drawing: linesDrawing({
      label: say(texts.title), zero: true, format: value => percent(value, 0),
      periods: horizons.map(horizon => ({ id: String(horizon), text: ahead(horizon) })),
      lines: [line(PUBLISHED, 0), line(baseline, GREY)],
    }),
    remarks: [say(texts.origins, { n: horizons.map(horizon => of(PUBLISHED, horizon)?.origins ?? 0).join(', '), group: groupText(first.sector) })],
    explanation: say(texts.explanation),
    table: {
      columns: [{ name: say(texts.method) }, { name: say(texts.horizon) }, { name: 'sMAPE', numeric: true }, { name: 'MASE', numeric: true }, { name: say(texts.within80), numeric: true }, { name: say(texts.within95), numeric: true }, { name: say(texts.count), numeric: true }],
      rows: answer.backtest.toSorted((a, b) => a.horizonPeriods - b.horizonPeriods || order(a).localeCompare(order(b))).map(one => [
        methodName(one.method), ahead(one.horizonPeriods), one.smapePercent === null ? '–' : percent(one.smapePercent), one.mase === null ? '–' : number(one.mase, 2),
        one.coverage80Percent === null ? '–' : percent(one.coverage80Percent, 0), one.coverage95Percent === null ? '–' : percent(one.coverage95Percent, 0), String(one.origins),
      ]),
    },
    records: answer.backtest.map(one => ({ group: one.sector, method: one.method, horizon_periods: one.horizonPeriods, origins: one.origins, smape_percent: one.smapePercent, mase: one.mase, coverage80_percent: one.coverage80Percent, coverage95_percent: one.coverage95Percent, run: answer.run })),
    vintage: { run: answer.run, sequence: answer.sequence },
    fileName: `${scope.code}-backtest-${first.sector}`,
  };
}

export function drawBacktest(context: PageContext, card: Card): Promise<void> {
  const { scope, api } = context;
  const { region, sector, basis, frequency } = choiceOf(context);
  return card.fill(say(texts.title), async () =>
    figureOf(context, await api.forecast(scope.code, region, sector, { basis, ...(frequency === 'quarterly' && { frequency }) }), frequency === 'quarterly'), say(texts.none));
}
