// A forecast of one series: its history, the years ahead, and how sure they are.

import type { Bilingual, ForecastAnswer, ForecastValue, Value } from '../api/answers.ts';
import type { Figure } from '../chart/model.ts';
import { fanDrawing } from '../charts/fan.ts';
import { h } from '../shell/dom.ts';
import { isYear, type MoneyScale, moneyScale, percent, signed, statusMark } from '../text/format.ts';
import { both, say } from '../text/language.ts';
import { regionName, sectorName } from '../text/names.ts';
import { isDefined, notesOf, qualityText, remarksOn, statusNotes } from '../text/quality.ts';
import { words } from '../text/words.ts';
import { mixOf } from './forecasts/method-text.ts';
import type { PageContext } from './page.ts';
import { unitLine } from './values.ts';

const texts = {
  title: both('{name} sampai {to}: prakiraan', '{name} to {to}: the forecast'),
  lead: both(
    'Diperkirakan {mean} pada {to}; dengan peluang {level}% antara {lower} dan {upper}.',
    'Expected to be {mean} in {to}; with a probability of {level}% between {lower} and {upper}.'),
  pace: both('Itu {ahead} setahun, dibanding {past} setahun pada {from}–{last}.', 'That is {ahead} a year, against {past} a year in {from}–{last}.'),
  interval: both('Interval {level}%: {lower} – {upper}', '{level}% interval: {lower} – {upper}'),
  observedLine: both('Pengamatan', 'Observed'),
  meanLine: both('Prakiraan (rata-rata)', 'Forecast (mean)'),
  band: both('Interval {level}%', '{level}% interval'),
  assumed: both(
    'Lebar interval {periods} diasumsikan, sebab uji mundur belum menjangkau sejauh itu.',
    'The width of the interval in {periods} is assumed, since the backtest does not reach that far yet.'),
  earlier: both('Prakiraan ini dihitung dari angka terbitan sebelumnya (run {run}).', 'This forecast was computed from the figures published before (run {run}).'),
  axis: both('Sumbu tegak tidak mulai dari nol.', 'The vertical axis does not start at zero.'),
  reading: both(
    'Pita memuat nilai sebenarnya dengan peluang yang tertulis, sejauh masa depan berperilaku seperti masa lalu yang diuji. Prakiraan bukan target.',
    'The bands hold the true value with the probability that is written, as far as the future behaves like the past that was tested. A forecast is not a target.'),
  contributed: both(
    'Angka {last} mengubah prakiraan {to} dari {before} menjadi {after} ({change}).',
    'The figures of {last} moved the forecast of {to} from {before} to {after} ({change}).'),
  contributedBefore: both('Angka {last} sebelumnya mengubahnya dari {before} menjadi {after} ({change}).', 'Those of {last} before had moved it from {before} to {after} ({change}).'),
  method: both('Metode', 'Method'),
  kind: both('Jenis', 'Kind'),
};

/** Which series; without a basis, that in which it is forecast. */
export interface Series {
  region: string;
  sector: string;
  basis?: string;
  frequency: 'annual' | 'quarterly';
}

/** Growth a year between two values, in percent. */
export const paceOf = (first: number, last: number, years: number): number => 100 * ((last / first) ** (1 / years) - 1);

const yearsBetween = (from: string, to: string): number => {
  const at = (period: string) => Number(period.slice(0, 4)) + (/Q([1-4])/.test(period) ? Number(period.at(-1)) / 4 : 0);
  return at(to) - at(from);
};

const isOf = (value: Pick<Value, 'period'>, { frequency }: Series): boolean => isYear(value.period) === (frequency === 'annual');

const ascending = (forecast: ForecastValue) => forecast.intervals.toSorted((a, b) => a.level - b.level);

/** What the figures of the last years did to the forecast of the latest period that was forecast before them; nothing where it was nothing. */
function contributions(ahead: readonly ForecastValue[], last: string | undefined, money: MoneyScale): string[] {
  const [without, withoutTwo] = [(value: ForecastValue) => value.meanWithoutLastYear ?? 0, (value: ForecastValue) => value.meanWithoutLastTwoYears ?? 0];
  const judged = ahead.findLast(value => withoutTwo(value) > 0) ?? ahead.findLast(value => without(value) > 0);
  if (!judged || !last) return [];
  const year = Number(last.slice(0, 4));
  const told = (text: Bilingual, of: number, before: number, after: number) =>
    before > 0 ? [say(text, { last: of, to: judged.period, before: money.format(before), after: money.full(after), change: `${signed(100 * (after / before - 1), 1)}%` })] : [];
  return [...told(texts.contributed, year, without(judged), judged.mean), ...told(texts.contributedBefore, year - 1, withoutTwo(judged), without(judged))];
}

function figureOf({ scope, catalogue }: PageContext, series: Series, history: readonly Value[], answer: ForecastAnswer): Figure | null {
  const known = history.filter(value => isOf(value, series)).toSorted((a, b) => a.period.localeCompare(b.period));
  const first = known.findIndex(isDefined);
  const observed = first < 0 ? [] : known.slice(first);
  const ahead = answer.values.filter(value => isOf(value, series)).toSorted((a, b) => a.period.localeCompare(b.period)).filter(value => !observed.some(one => isDefined(one) && one.period >= value.period));
  const final = ahead.at(-1);
  if (!final) return null;
  const money = moneyScale(Math.max(...ahead.map(value => value.mean)), scope.currency);
  const name = `${sectorName(scope, series.sector)}, ${regionName(scope, series.region)}`;
  const widest = ascending(final).at(-1);
  const last = observed.findLast(isDefined);
  // As many years back as the forecast reaches ahead, where they are known.
  const back = last && observed.filter(isDefined).find(value => yearsBetween(value.period, last.period) <= yearsBetween(last.period, final.period));
  const assumed = ahead.filter(value => mixOf(value.method).assumed).map(value => value.period);
  const intervalLines = (value: ForecastValue) => ascending(value).map(({ level, lower, upper }) => say(texts.interval, { level, lower: money.format(lower), upper: money.full(upper) }));
  return {
    title: say(texts.title, { name, to: final.period }),
    unit: unitLine(money.unit, answer.basis),
    lead: [
      widest ? say(texts.lead, { mean: money.full(final.mean), to: final.period, level: widest.level, lower: money.format(widest.lower), upper: money.full(widest.upper) }) : '',
      last && back && back !== last && back.value > 0
        ? say(texts.pace, { ahead: percent(paceOf(last.value, final.mean, yearsBetween(last.period, final.period)), 1), past: percent(paceOf(back.value, last.value, yearsBetween(back.period, last.period)), 1), from: back.period, last: last.period })
        : '',
    ].filter(Boolean),
    legend: [
      { kind: 'line', colour: 0, text: say(texts.observedLine) },
      { kind: 'dashed', text: say(texts.meanLine) },
      ...ascending(final).map(({ level }, i) => ({ kind: i === 0 ? ('inner' as const) : ('outer' as const), text: say(texts.band, { level }) })),
    ],
    drawing: fanDrawing({
      label: say(texts.title, { name, to: final.period }),
      observed: observed.map(value => ({
        period: value.period, value: value.value,
        lines: [`${value.period}: ${isDefined(value) ? money.full(value.value) : say(words.undefined)}`, say(words.observed), ...remarksOn(value)],
      })),
      ahead: ahead.map(value => ({ period: value.period, mean: value.mean, intervals: ascending(value), lines: [`${value.period}: ${money.full(value.mean)}`, say(words.forecast), ...intervalLines(value)] })),
      text: period => period + statusMark(observed.find(value => value.period === period)?.status),
      format: value => money.format(value),
      end: money.full(final.mean),
    }),
    notes: notesOf(observed, value => value.period),
    remarks: [
      ...(answer.indicatorRun !== scope.indicatorRun ? [say(texts.earlier, { run: answer.indicatorRun })] : []),
      ...(assumed.length > 0 ? [say(texts.assumed, { periods: assumed.length > 1 ? `${assumed[0]}–${assumed.at(-1)}` : (assumed[0] ?? '') })] : []),
      say(texts.axis),
      ...statusNotes(observed),
    ],
    explanation: [
      h('p', {}, say(texts.reading)),
      ...contributions(ahead, last?.period, money).map(text => h('p', {}, text)),
      h('p', {}, `${say(texts.method)}: `, h('code', {}, [...new Set(ahead.map(value => value.method))].join('; '))),
      h('ul', {}, answer.notes.map(note => h('li', {}, say(note)))),
    ],
    definitions: [catalogue.get('grdp')],
    table: {
      columns: [{ name: say(words.period) }, { name: say(texts.kind) }, { name: say(words.value), numeric: true }, ...ascending(final).map(({ level }) => ({ name: say(texts.band, { level }), numeric: true })), { name: say(words.quality) }],
      rows: [
        ...observed.map(value => [value.period + statusMark(value.status), say(words.observed), isDefined(value) ? money.format(value.value) : '–', ...ascending(final).map(() => '–'), qualityText(value)]),
        ...ahead.map(value => [value.period, say(words.forecast), money.format(value.mean), ...ascending(value).map(({ lower, upper }) => `${money.format(lower)} – ${money.format(upper)}`), '']),
      ],
    },
    records: [
      ...observed.map(value => ({ kind: 'observed', region: series.region, sector: series.sector, basis: answer.basis, period: value.period, value: value.value, ...boundsOf(null, answer.levels), unit: answer.unit, method: null as string | null, status: value.status, run: answer.indicatorRun })),
      ...ahead.map(value => ({ kind: 'forecast', region: series.region, sector: series.sector, basis: answer.basis, period: value.period, value: value.mean, ...boundsOf(value, answer.levels), unit: answer.unit, method: value.method, status: null as string | null, run: answer.run })),
    ],
    vintage: { run: answer.run, sequence: answer.sequence },
    fileName: `${scope.code}-forecast-${series.region}-${series.sector}`,
  };
}

function boundsOf(value: ForecastValue | null, levels: readonly number[]): Record<string, number | null> {
  return Object.fromEntries(levels.flatMap(level => {
    const interval = value?.intervals.find(one => one.level === level);
    return [[`lower${level}`, interval?.lower ?? null], [`upper${level}`, interval?.upper ?? null]];
  }));
}

/** The forecast of a sector (or TOTAL) of a region, after what was observed. */
export async function forecastFigure(context: PageContext, series: Series): Promise<Figure | null> {
  const { scope, api } = context;
  if (!scope.forecastRun) return null;
  const { region, sector, basis, frequency } = series;
  const observed = (of: string) => api.indicator(scope.code, 'grdp', { region, sector, basis: of });
  const forecast = api.forecast(scope.code, region, sector, { ...(basis && { basis }), ...(frequency === 'quarterly' && { frequency }) });
  const [answer, history] = await Promise.all([forecast, basis ? observed(basis) : forecast.then(found => observed(found.basis))]);
  return figureOf(context, series, history.values.filter(value => (value.sector ?? sector) === sector), answer);
}
