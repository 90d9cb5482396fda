// A fan: what was observed, then the mean of the forecast within the intervals in which the outcome should lie.

import { textWidth } from '../chart/export.ts';
import type { Look } from '../chart/look.ts';
import type { Drawing, Point } from '../chart/model.ts';
import { say } from '../text/language.ts';
import { words } from '../text/words.ts';
import { categoryAxis, label as labelStyle, valueAxis } from './axes.ts';
import { bandSeries } from './bands.ts';

export interface Observed {
  period: string;
  /** Null is a gap. */
  value: number | null;
  lines: string[];
}

export interface Ahead {
  period: string;
  mean: number;
  /** From the narrowest to the widest. */
  intervals: readonly { lower: number; upper: number }[];
  lines: string[];
}

export interface Fan {
  label: string;
  observed: readonly Observed[];
  ahead: readonly Ahead[];
  /** What is written under a period. */
  text(period: string): string;
  /** What a value is written as on the axis. */
  format(value: number): string;
  /** What stands at the end of the mean. */
  end: string;
}

/** The bands of the intervals, the widest first so that narrower ones lie on it; they open where the observations end. */
function bandsOf({ observed, ahead }: Fan, look: Look) {
  const last = observed.at(-1)?.value ?? null;
  const before = observed.slice(0, -1).map(() => null);
  const joint = observed.length > 0 ? [last] : [];
  const edge = (level: number, side: 'lower' | 'upper') => [...before, ...joint, ...ahead.map(({ intervals }) => intervals[level]?.[side] ?? null)];
  const levels = ahead[0]?.intervals.map((_, level) => level) ?? [];
  return levels.toReversed().flatMap(level => bandSeries(`interval-${level}`, edge(level, 'lower'), edge(level, 'upper'), level === 0 ? look.bandInner : look.bandOuter));
}

export function fanDrawing(fan: Fan): Drawing {
  const { label, observed, ahead, text, format, end } = fan;
  const periods = [...observed, ...ahead].map(({ period }) => period);
  const bands = 2 * (ahead[0]?.intervals.length ?? 0);
  const points: Point[] = [
    ...observed.map((one, index): Point => ({ id: one.period, lines: one.lines, series: bands, index, at: one.value === null ? null : [index, one.value] })),
    ...ahead.map((one, i): Point => ({ id: one.period, lines: one.lines, series: bands + 1, index: observed.length + i, at: [observed.length + i, one.mean] })),
  ];
  return {
    label,
    near: 'x',
    points,
    height: width => Math.round(Math.max(280, Math.min(420, width * 0.5))),
    option: (look, width) => {
      const lastWide = ahead.at(-1)?.intervals.at(-1);
      const right = Math.min(width * 0.32, Math.ceil(textWidth(end, 12, 600)) + 18);
      const values = [...observed.flatMap(({ value }) => (value === null ? [] : [value])), ...ahead.flatMap(({ intervals, mean }) => [mean, ...intervals.flatMap(({ lower, upper }) => [lower, upper])])];
      const [low, high] = [Math.min(...values), Math.max(...values)];
      const room = (high - low || Math.abs(high) || 1) * 0.06;
      return {
        grid: { left: 8, right: lastWide ? right : 18, top: 26, bottom: 8, containLabel: true },
        xAxis: categoryAxis(look, periods.map(text), { boundaryGap: false, axisLabel: { color: look.soft, fontFamily: look.font, fontSize: 12, hideOverlap: true, showMinLabel: true } }),
        yAxis: valueAxis(look, {
          // A stack would pull the axis to zero, where nothing of it is seen.
          min: low >= 0 ? Math.max(0, low - room) : low - room, max: high + room, splitNumber: 4,
          axisLabel: { color: look.soft, fontFamily: look.font, fontSize: 12, formatter: format, showMinLabel: false, showMaxLabel: false },
        }),
        series: [
          ...bandsOf(fan, look),
          {
            type: 'line',
            z: 5,
            symbol: 'circle',
            symbolSize: 6,
            showAllSymbol: true,
            lineStyle: { color: look.series[0], width: 2.4 },
            itemStyle: { color: look.series[0], borderColor: look.sheet, borderWidth: 1 },
            data: [...observed.map(({ value }) => value), ...ahead.map(() => null)],
            markLine: {
              symbol: 'none', silent: true, animation: false,
              lineStyle: { color: look.soft, type: [2, 4] as unknown as 'dashed' },
              label: labelStyle(look, { formatter: `${say(words.forecast)} →`, color: look.soft, position: 'insideEndTop', rotate: 0, padding: [0, 6] }),
              data: [{ xAxis: Math.max(0, observed.length - 1) }],
            },
          },
          {
            type: 'line',
            z: 6,
            symbol: 'circle',
            symbolSize: 7,
            showAllSymbol: true,
            lineStyle: { color: look.forecast, width: 2.4, type: [6, 5] as unknown as 'dashed' },
            itemStyle: { color: look.sheet, borderColor: look.forecast, borderWidth: 2 },
            endLabel: labelStyle(look, { show: true, formatter: end, color: look.forecast, fontWeight: 600, distance: 8, width: right - 14, overflow: 'break' }),
            data: [
              ...observed.slice(0, -1).map(() => null),
              ...(observed.length > 0 ? [{ value: observed.at(-1)?.value ?? null, symbol: 'none' }] : []),
              ...ahead.map(({ mean }) => mean),
            ],
          },
        ],
      };
    },
  };
}
