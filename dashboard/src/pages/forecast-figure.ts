// A forecast after what was observed, with its intervals.

import type { ForecastAnswer, Value } from '../api/answers.ts';
import type { Figure } from '../chart/model.ts';
import { type Line, linesDrawing } from '../charts/lines.ts';
import { h } from '../shell/dom.ts';
import { basisText, isYear, moneyScale, number, statusMark } from '../text/format.ts';
import { both, say } from '../text/language.ts';
import { regionName, sectorName } from '../text/names.ts';
import { isDefined, notesOf, qualityText, remarksOn, statusNotes } from '../text/quality.ts';
import { words } from '../text/words.ts';
import type { PageContext } from './page.ts';
import { yearly } from './values.ts';

const texts = {
  title: both('Prakiraan PDRB {region}', 'Forecast of GRDP, {region}'),
  ofSector: both('Prakiraan {sector}, {region}', 'Forecast of {sector}, {region}'),
  lead: both(
    'Diperkirakan {mean} pada {year}; dengan peluang {level}%, antara {lower} dan {upper}.',
    'Forecast at {mean} in {year}; with {level}% probability between {lower} and {upper}.'),
  earlier: both('Prakiraan ini dihitung dari angka terbitan sebelumnya (run {run}).', 'This forecast was computed from the figures published before (run {run}).'),
  band: both('Interval {level}%', '{level}% interval'),
  central: both('Nilai tengah prakiraan', 'Central forecast'),
  axis: both('Sumbu tegak tidak mulai dari nol.', 'The vertical axis does not start at zero.'),
  reading: both(
    'Pita memuat nilai sebenarnya dengan peluang yang tertulis, sejauh masa depan berperilaku seperti masa lalu yang diuji. Prakiraan bukan target.',
    'The bands hold the true value with the probability that is written, as far as the future behaves like the past that was tested. A forecast is not a target.'),
  method: both('Cara', 'Method'),
  kind: both('Jenis', 'Kind'),
  lower: both('Bawah {level}%', 'Lower {level}%'),
  upper: both('Atas {level}%', 'Upper {level}%'),
};

/** The forecast of a sector (or TOTAL) of a region; observed figures where they are published. */
export async function forecastFigure({ scope, api }: PageContext, region: string, sector: string): Promise<Figure | null> {
  if (!scope.forecastRun) return null;
  const answer = await api.forecast(scope.code, region, sector);
  const past = await api.indicator(scope.code, 'grdp', { region, sector, basis: answer.basis }).then(found => yearly(found.values), () => []);
  return figureOf(scope, answer, past, region, sector);
}

function figureOf(scope: PageContext['scope'], answer: ForecastAnswer, past: readonly Value[], region: string, sector: string): Figure | null {
  const future = answer.values.filter(value => isYear(value.period)).toSorted((a, b) => a.period.localeCompare(b.period));
  const end = future.at(-1);
  if (!end) return null;
  const levels = answer.levels.toSorted((a, b) => a - b);
  const observed = past.filter(isDefined);
  const money = moneyScale(Math.max(...observed.map(value => value.value), ...future.map(value => value.mean)), scope.currency);
  const interval = (value: (typeof future)[number], level: number | undefined) => value.intervals.find(one => one.level === level);
  const last = observed.at(-1);
  const where = regionName(scope, region);
  const title = sector === 'TOTAL' ? say(texts.title, { region: where }) : say(texts.ofSector, { region: where, sector: sectorName(scope, sector) });
  // Bands and the dashed line start at the last observation, so that no gap is seen where there is none.
  const joint = last ? [{ period: last.period, value: last.value / money.divisor, lower: last.value / money.divisor, upper: last.value / money.divisor, lines: [] }] : [];
  const bands: Line[] = levels.toReversed().map(level => ({
    id: `band-${level}`, name: '', colour: 'forecast', band: true, bandOnly: true,
    points: [...joint, ...future.map(value => {
      const found = interval(value, level);
      return { period: value.period, value: null, lower: found ? found.lower / money.divisor : null, upper: found ? found.upper / money.divisor : null, lines: [] };
    })],
  }));
  const inner = interval(end, levels[0]);
  return {
    title,
    unit: `${money.unit.replace(/^./, first => first.toUpperCase())}, ${say({ id: 'harga', en: 'prices' })} ${basisText(answer.basis)}`,
    lead: inner ? [say(texts.lead, { mean: money.full(end.mean), year: end.period, level: levels[0] ?? '', lower: money.format(inner.lower), upper: money.full(inner.upper) })] : [],
    legend: [
      { kind: 'line', colour: 0, text: say(words.observed) }, { kind: 'dashed', text: say(texts.central) },
      ...levels.map((level, i) => ({ kind: i === 0 ? ('inner' as const) : ('outer' as const), text: say(texts.band, { level }) })),
    ],
    drawing: linesDrawing({
      label: title, zero: false,
      periods: [...observed.map(value => ({ id: value.period, text: value.period + statusMark(value.status) })), ...future.map(value => ({ id: value.period, text: value.period }))],
      border: { period: future[0]?.period ?? '', text: say(words.forecast) },
      lines: [
        ...bands,
        {
          id: 'observed', name: '',
          points: observed.map(value => ({ period: value.period, value: value.value / money.divisor, quality: value.quality, lines: [`${value.period}${statusMark(value.status)}: ${money.full(value.value)}`, say(words.observed), ...remarksOn(value)] })),
        },
        {
          id: 'forecast', name: '', colour: 'forecast', dashed: true,
          points: future.map(value => ({
            period: value.period, value: value.mean / money.divisor,
            lines: [`${value.period}: ${money.full(value.mean)}`, say(words.forecast), ...value.intervals.map(one => `${say(texts.band, { level: one.level })}: ${money.format(one.lower)} – ${money.format(one.upper)}`)],
          })),
        },
      ],
    }),
    notes: notesOf(past, value => value.period),
    remarks: [
      ...(answer.indicatorRun !== scope.indicatorRun ? [say(texts.earlier, { run: answer.indicatorRun })] : []),
      say(texts.axis),
      ...statusNotes(past),
    ],
    explanation: [
      h('p', {}, say(texts.reading)),
      h('p', {}, `${say(texts.method)}: ${[...new Set(future.map(value => value.method))].join('; ')}`),
      h('ul', {}, answer.notes.map(note => h('li', {}, say(note)))),
    ],
    table: {
      columns: [{ name: say(words.period) }, { name: say(texts.kind) }, { name: money.unit, numeric: true }, ...levels.flatMap(level => [{ name: say(texts.lower, { level }), numeric: true }, { name: say(texts.upper, { level }), numeric: true }]), { name: say(words.quality) }],
      rows: [
        ...observed.map(value => [value.period, say(words.observed), money.format(value.value), ...levels.flatMap(() => ['–', '–']), qualityText(value)]),
        ...future.map(value => [value.period, say(words.forecast), money.format(value.mean), ...levels.flatMap(level => {
          const found = interval(value, level);
          return found ? [money.format(found.lower), money.format(found.upper)] : ['–', '–'];
        }), value.backtestError === null ? '' : `sMAPE ${number(value.backtestError, 1)}%`]),
      ],
    },
    records: [
      ...observed.map(value => ({ kind: 'observed', scope: scope.code, region, sector, basis: answer.basis, period: value.period, mean: value.value, ...Object.fromEntries(levels.flatMap(level => [[`lower${level}`, null], [`upper${level}`, null]])), method: null, unit: answer.unit, run: answer.indicatorRun })),
      ...future.map(value => ({ kind: 'forecast', scope: scope.code, region, sector, basis: answer.basis, period: value.period, mean: value.mean, ...Object.fromEntries(levels.flatMap(level => [[`lower${level}`, interval(value, level)?.lower], [`upper${level}`, interval(value, level)?.upper]])), method: value.method, unit: answer.unit, run: answer.run })),
    ],
    vintage: { run: answer.run, sequence: answer.sequence },
    fileName: `${scope.code}-forecast-${region}-${sector}`,
  };
}
