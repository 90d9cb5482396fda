// What the forecast's card says and draws, from the answers of the API.

import { smallTable, sourceOf } from '../card.js';
import { drawFan, fanRange } from '../charts/fan.js';
import { h } from '../dom.js';
import { basisText, number, percent, statusMark, timeOf } from '../format.js';
import { pick, t } from '../i18n.js';
import { isDefined, notesOf, qualityText, statusNotes } from '../quality.js';

const intervalOf = (value, level) => (value.intervals ?? []).find(interval => interval.level === level);

function pastLines(value, money) {
  const flagged = qualityText(value) !== t('complete');
  return [
    `${value.period}${statusMark(value.status)}: ${money.full(value.value)}`, t('observed'),
    ...(flagged ? [[qualityText(value), pick(value.reason)].filter(Boolean).join(': ')] : []),
  ];
}

const futureLines = (value, levels, money) => [
  `${value.period}: ${money.full(value.mean)}`, t('forecast'),
  ...levels.filter(level => intervalOf(value, level)).map(level =>
    `${t('levelBand', { level })}: ${money.format(intervalOf(value, level).lower)} – ${money.format(intervalOf(value, level).upper)}`),
];

function backtestTable(backtest) {
  const part = value => value == null ? '–' : number(value, 2);
  return h('div', { class: 'backtest' }, smallTable(t('backtest'),
    [{ name: t('method') }, ...[t('horizon'), t('origins'), t('smape'), t('mase'), t('coverage', { level: 80 }), t('coverage', { level: 95 })].map(name => ({ name, numeric: true }))],
    backtest.map(row => [row.method, String(row.horizonPeriods), String(row.origins),
      row.smapePercent == null ? '–' : percent(row.smapePercent), part(row.mase),
      row.coverage80Percent == null ? '–' : percent(row.coverage80Percent, 0), row.coverage95Percent == null ? '–' : percent(row.coverage95Percent, 0)])));
}

/** The remarks under the chart: what the API notes, an earlier run, an axis cut off, nothing observed. */
function remarksOf({ scope, answer, observed, range, past }) {
  return [
    ...(answer.notes ?? []).map(pick),
    answer.indicatorRun && answer.indicatorRun !== scope.indicatorRun && t('forecastEarlier', { run: answer.indicatorRun }),
    range[0] !== 0 && t('axisNotZero'),
    observed.length === 0 && t('historyMissing'),
    ...statusNotes(past),
  ].filter(Boolean);
}

export function shownForecast({ scope, region, sector, title, answer, past, central, money }) {
  const levels = (answer.levels ?? []).toSorted((a, b) => a - b);
  const observed = past.filter(isDefined);
  const history = observed.map(value => ({ id: `observed-${value.period}`, time: timeOf(value.period), value, lines: pastLines(value, money) }));
  const future = central.map(value => ({
    id: `forecast-${value.period}`, time: timeOf(value.period), mean: value.mean, lines: futureLines(value, levels, money),
    intervals: (value.intervals ?? []).filter(interval => interval.lower != null && interval.upper != null),
  }));
  const end = central.at(-1);
  const inner = intervalOf(end, levels[0]);
  const cells = (value, pick) => levels.flatMap(level => [pick(intervalOf(value, level)?.lower), pick(intervalOf(value, level)?.upper)]);
  const amount = value => value == null ? '–' : money.format(value);

  return {
    title,
    lead: inner ? [t('forecastLead', { mean: money.full(end.mean), year: end.period, level: levels[0], lower: money.format(inner.lower), upper: money.full(inner.upper) })] : [],
    facts: [[t('unit'), money.unit], [t('basis'), basisText(answer.basis)], [t('reference'), t('noReference')]],
    legend: [
      { kind: 'line-1', text: t('observed') }, { kind: 'line-forecast', text: t('median') },
      ...levels.map((level, i) => ({ kind: `band-${i + 1}`, text: t('levelBand', { level }) })),
    ],
    chart: drawFan({ label: `${title}.`, history, forecast: future, divisor: money.divisor, format: money.format }),
    notes: notesOf(past, value => value.period),
    remarks: remarksOf({ scope, answer, observed, range: fanRange(history, future), past }),
    definition: [
      h('p', {}, levels.length > 1 ? t('forecastReading', { inner: levels[0], outer: levels.at(-1) }) : t('forecastOneLevel', { inner: levels[0] })),
      h('p', {}, `${t('method')}: ${[...new Set(central.map(value => value.method).filter(Boolean))].join(', ')}`),
      (answer.backtest ?? []).length > 0 && backtestTable(answer.backtest),
    ],
    columns: [
      { name: t('period') }, { name: t('kind') }, { name: `${t('value')} (${money.unit})`, numeric: true },
      ...levels.flatMap(level => [{ name: t('lower', { level }), numeric: true }, { name: t('upper', { level }), numeric: true }]), { name: t('reason') },
    ],
    rows: [
      ...past.map(value => [value.period + statusMark(value.status), t('observed'), amount(value.value), ...levels.flatMap(() => ['', '']),
        [isDefined(value) && qualityText(value) === t('complete') ? '' : qualityText(value), pick(value.reason)].filter(Boolean).join(': ')]),
      ...central.map(value => [value.period, t('forecast'), amount(value.mean), ...cells(value, amount), value.method ?? '']),
    ],
    source: sourceOf(scope, answer),
    csvName: `${scope.code}-${region}-${sector}-forecast.csv`,
    csvRows: [
      ...past.map(value => ({ kind: 'observed', period: value.period, value: value.value, method: null, quality: value.quality, reason: pick(value.reason) })),
      ...central.map(value => ({ kind: 'forecast', period: value.period, value: value.mean, method: value.method, quality: null, reason: null, of: value })),
    ].map(({ of, ...row }) => ({
      scope: scope.code, region, sector, basis: answer.basis, ...row,
      ...Object.fromEntries(levels.flatMap(level => [[`lower${level}`, of && intervalOf(of, level)?.lower], [`upper${level}`, of && intervalOf(of, level)?.upper]])),
      unit: answer.unit, run: answer.run,
    })),
  };
}
