// One series: its history, the years ahead, and how sure they are.

import type { ForecastAnswer, ForecastValue, Value } from '../../api/answers.ts';
import type { Card } from '../../chart/card.ts';
import type { Figure } from '../../chart/model.ts';
import { fanDrawing } from '../../charts/fan.ts';
import { isYear, moneyScale, percent, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { isDefined, notesOf, remarksOn, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { unitLine } from '../values.ts';
import { type Choice, choiceOf, TOTAL } from './choice.ts';
import { mixOf } from './method-text.ts';

const texts = {
  title: both('{name} sampai {to}: prakiraan', '{name} to {to}: the forecast'),
  short: both('Prakiraan', 'The forecast'),
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
  method: both('Metode', 'Method'),
  kind: both('Jenis', 'Kind'),
};

/** Growth a year between two values, in percent. */
export const paceOf = (first: number, last: number, years: number): number => 100 * ((last / first) ** (1 / years) - 1);

const yearsBetween = (from: string, to: string): number => {
  const at = (period: string) => Number(period.slice(0, 4)) + (/Q([1-4])/.test(period) ? Number(period.at(-1)) / 4 : 0);
  return at(to) - at(from);
};

const isOf = (value: Pick<Value, 'period'>, { frequency }: Choice): boolean => isYear(value.period) === (frequency === 'annual');

const ascending = (forecast: ForecastValue) => forecast.intervals.toSorted((a, b) => a.level - b.level);

function figureOf({ scope, catalogue }: PageContext, choice: Choice, history: readonly Value[], answer: ForecastAnswer): Figure | null {
  const known = history.filter(value => isOf(value, choice)).toSorted((a, b) => a.period.localeCompare(b.period));
  const first = known.findIndex(isDefined);
  const observed = first < 0 ? [] : known.slice(first);
  const ahead = answer.values.toSorted((a, b) => a.period.localeCompare(b.period)).filter(value => !observed.some(one => isDefined(one) && one.period >= value.period));
  const final = ahead.at(-1);
  if (!final) return null;
  const money = moneyScale(Math.max(...ahead.map(value => value.mean)), scope.currency);
  const name = `${sectorName(scope, choice.sector)}, ${regionName(scope, choice.region)}`;
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
    remarks: [...(assumed.length > 0 ? [say(texts.assumed, { periods: assumed.length > 1 ? `${assumed[0]}–${assumed.at(-1)}` : (assumed[0] ?? '') })] : []), ...statusNotes(observed)],
    definitions: [catalogue.get('grdp')],
    table: {
      columns: [{ name: say(words.period) }, { name: say(texts.kind) }, { name: say(words.value), numeric: true }, ...ascending(final).map(({ level }) => ({ name: say(texts.band, { level }), numeric: true }))],
      rows: [
        ...observed.map(value => [value.period + statusMark(value.status), say(words.observed), isDefined(value) ? money.format(value.value) : '–', ...ascending(final).map(() => '–')]),
        ...ahead.map(value => [value.period, say(words.forecast), money.format(value.mean), ...ascending(value).map(({ lower, upper }) => `${money.format(lower)} – ${money.format(upper)}`)]),
      ],
    },
    records: [
      ...observed.map(value => ({ kind: 'observed', region: choice.region, sector: choice.sector, basis: answer.basis, period: value.period, value: value.value, ...boundsOf(null, answer.levels), unit: answer.unit, method: null as string | null, status: value.status, run: answer.indicatorRun })),
      ...ahead.map(value => ({ kind: 'forecast', region: choice.region, sector: choice.sector, basis: answer.basis, period: value.period, value: value.mean, ...boundsOf(value, answer.levels), unit: answer.unit, method: value.method, status: null as string | null, run: answer.run })),
    ],
    vintage: { run: answer.run, sequence: answer.sequence },
    fileName: `${scope.code}-forecast-${choice.region}-${choice.sector}`,
  };
}

function boundsOf(value: ForecastValue | null, levels: readonly number[]): Record<string, number | null> {
  return Object.fromEntries(levels.flatMap(level => {
    const interval = value?.intervals.find(one => one.level === level);
    return [[`lower${level}`, interval?.lower ?? null], [`upper${level}`, interval?.upper ?? null]];
  }));
}

/** Draws the card for the choice of the moment; a sector of a region need not be forecast, which the API explains. */
export function drawFan(context: PageContext, card: Card): Promise<void> {
  const { scope, api } = context;
  const choice = choiceOf(context);
  return card.fill(say(texts.short), async () => {
    const [history, answer] = await Promise.all([
      api.indicator(scope.code, 'grdp', { region: choice.region, sector: choice.sector, basis: choice.basis }),
      api.forecast(scope.code, choice.region, choice.sector, { basis: choice.basis, ...(choice.frequency === 'quarterly' && { frequency: choice.frequency }) }),
    ]);
    return figureOf(context, choice, history.values.filter(value => (value.sector ?? TOTAL) === choice.sector), answer);
  });
}
