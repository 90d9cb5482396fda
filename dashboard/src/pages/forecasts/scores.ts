// How forecasts that were published fared once the figures came.

import type { Scope, ScoreGroup } from '../../api/answers.ts';
import { allPages } from '../../api/client.ts';
import type { Card } from '../../chart/card.ts';
import type { Figure } from '../../chart/model.ts';
import { basisText, day, moneyScale, number, percent, signed } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { unitLine } from '../values.ts';
import { groupText } from './backtest.ts';
import { choiceOf } from './choice.ts';

interface Score {
  region: string;
  sector: string;
  period: string;
  horizonPeriods: number;
  mean: number;
  actual: number;
  error: number;
  absolutePercentError: number | null;
  isInside80: boolean;
  isInside95: boolean;
  unit: string;
  run: string;
  actualPublishedAt: string;
}

interface Summary extends ScoreGroup {
  scores: number;
  origins: number;
  meanAbsolutePercentError: number | null;
  baselineMase: number | null;
  coverage80Percent: number;
  coverage95Percent: number;
}

interface ScoresAnswer {
  summary: Summary[];
  scores: Score[];
  nextPage: string | null;
}

const texts = {
  title: both('Nilai prakiraan yang sudah terbit', 'How published forecasts fared'),
  unit: both('Prakiraan yang terbit di samping angka yang kemudian datang', 'Forecasts as they were published beside the figures that came'),
  none: both(
    'Belum ada: prakiraan dinilai begitu angka tahun yang diprakirakan terbit. Sampai saat itu uji mundur di atas adalah ukurannya.',
    'None yet: a forecast is judged once the figures of the year that it was made for are published. Until then the backtest above is the measure.'),
  lead: both('{n} prakiraan dinilai dari {origins} penerbitan; rata-rata meleset {error}; {inside} jatuh dalam interval 95%.', '{n} forecasts judged from {origins} publications; off by {error} on average; {inside} fell into the 95% interval.'),
  drift: both('Perhatian: prakiraan terakhir jauh dari uji mundurnya.', 'Attention: the latest forecasts were far from their backtest.'),
  driftOf: both(
    '{group}, harga {basis}, {n} periode ke depan; yang datang: {came}; uji mundurnya: {before}. Periksa data dan guncangan tahun itu sebelum memakai prakiraan.',
    '{group}, {basis} prices, {n} periods ahead; what came: {came}; its backtest: {before}. Look at the data and at the shocks of that period before using the forecast.'),
  measures: both('MASE {mase}, dalam interval 80% {narrow}, dalam 95% {wide}', 'MASE {mase}, in the 80% interval {narrow}, in 95% {wide}'),
  noDrift: both('Tidak ada penyimpangan: yang datang sejauh ini sesuai dengan uji mundur.', 'No drift: what came so far is in line with the backtest.'),
  was: both('Prakiraan', 'Forecast'),
  came: both('Kenyataan', 'Outcome'),
  error: both('Selisih', 'Error'),
  inside: both('Dalam 95%', 'In 95%'),
  at: both('Angka terbit', 'Figure published'),
  yes: both('ya', 'yes'),
  no: both('tidak', 'no'),
  group: both('{group}, {n} ke depan: galat {error}, MASE {mase} (naif {naive}), dalam 80% {narrow}, dalam 95% {wide}; {scores} prakiraan', '{group}, {n} ahead: error {error}, MASE {mase} (naive {naive}), in 80% {narrow}, in 95% {wide}; {scores} forecasts'),
};

const decimals = (value: number | null): string => (value === null ? '–' : number(value, 2));

/** What came and what the backtest had said, of every group of forecasts that was far from it. */
export const driftOf = (scope: Scope): string[] => (scope.forecastDrift ?? []).map(({ found, backtest }) => {
  const pair = (mase: number | null, narrow: number | null, wide: number | null) => ({
    mase: decimals(mase), narrow: narrow === null ? '–' : percent(narrow, 0), wide: wide === null ? '–' : percent(wide, 0),
  });
  return say(texts.driftOf, {
    group: groupText(found.group), basis: basisText(found.basis), n: found.horizonPeriods,
    came: say(texts.measures, pair(found.mase, found.coverage80Percent, found.coverage95Percent)),
    before: say(texts.measures, pair(backtest.mase, backtest.coverage80Percent, backtest.coverage95Percent)),
  });
});

function figureOf({ scope }: PageContext, answer: ScoresAnswer): Figure | null {
  if (answer.scores.length === 0) return null;
  const drift = driftOf(scope);
  const money = moneyScale(Math.max(...answer.scores.map(score => Math.abs(score.actual))), scope.currency);
  const errors = answer.scores.flatMap(score => (score.absolutePercentError === null ? [] : [score.absolutePercentError]));
  const share = (100 * answer.scores.filter(score => score.isInside95).length) / answer.scores.length;
  return {
    title: say(texts.title),
    unit: unitLine(`${say(texts.unit)}; ${money.unit}`, answer.summary[0]?.basis),
    lead: [
      say(texts.lead, { n: answer.scores.length, origins: new Set(answer.scores.map(score => score.run)).size, error: errors.length > 0 ? percent(errors.reduce((a, b) => a + b, 0) / errors.length, 1) : '–', inside: percent(share, 0) }),
      ...(drift.length > 0 ? [say(texts.drift)] : [say(texts.noDrift)]),
    ],
    drawing: null,
    remarks: answer.summary.map(one => say(texts.group, {
      group: groupText(one.group), n: one.horizonPeriods, error: one.meanAbsolutePercentError === null ? '–' : percent(one.meanAbsolutePercentError, 1), mase: decimals(one.mase), naive: decimals(one.baselineMase),
      narrow: percent(one.coverage80Percent, 0), wide: percent(one.coverage95Percent, 0), scores: one.scores,
    })),
    table: {
      columns: [{ name: say(words.region) }, { name: say(words.sector) }, { name: say(words.period) }, { name: say(texts.was), numeric: true }, { name: say(texts.came), numeric: true }, { name: say(texts.error), numeric: true }, { name: say(texts.inside) }, { name: say(texts.at) }],
      rows: answer.scores.slice(0, 200).map(score => [
        regionName(scope, score.region), sectorName(scope, score.sector), score.period, money.format(score.mean), money.format(score.actual),
        `${signed((100 * score.error) / score.actual, 1)}%`, say(score.isInside95 ? texts.yes : texts.no), day(score.actualPublishedAt),
      ]),
    },
    records: answer.scores.map(score => ({ ...score, isInside80: String(score.isInside80), isInside95: String(score.isInside95) })),
    vintage: { run: scope.forecastRun ?? '', sequence: scope.sequence },
    fileName: `${scope.code}-forecast-scores`,
  };
}

export function drawScores(context: PageContext, card: Card): Promise<void> {
  const { scope, signal } = context;
  const { region, sector, basis } = choiceOf(context);
  return card.fill(say(texts.title), async () =>
    figureOf(context, await allPages<ScoresAnswer, 'scores'>('scores', [scope.code, 'scores'], { region, sector, basis }, signal)), say(texts.none));
}
