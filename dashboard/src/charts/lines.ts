// Lines over time. A period without a value is a gap, never bridged.

import { textWidth } from '../chart/export.ts';
import type { Look } from '../chart/look.ts';
import type { Drawing, Point } from '../chart/model.ts';
import { say } from '../text/language.ts';
import { flagsOf } from '../text/quality.ts';
import { words } from '../text/words.ts';
import { categoryAxis, label as labelStyle, valueAxis } from './axes.ts';
import { bandSeries } from './bands.ts';

export interface LinePoint {
  period: string;
  /** Null is a gap. */
  value: number | null;
  lower?: number | null;
  upper?: number | null;
  quality?: string | null;
  lines: string[];
}

export interface Line {
  id: string;
  /** What stands at its end. */
  name: string;
  points: readonly LinePoint[];
  /** Place of its colour among those of series. */
  colour?: number;
  /** Whether the band between lower and upper is drawn. */
  band?: boolean;
}

export interface Lines {
  label: string;
  lines: readonly Line[];
  /** Periods from left to right, with what is written under them. */
  periods: readonly { id: string; text: string }[];
  /** Whether zero belongs to the axis; without it a difference may look larger than it is. */
  zero: boolean;
  /** What a value is written as on the axis. */
  format?: (value: number) => string;
  /** The first forecast period, before which a border stands. */
  border?: { period: string; text: string };
}

// Half of the width of what marks a period without a value, in periods.
const GAP = 0.2;

const colourOf = (line: Line, look: Look): string =>
  look.series[line.colour ?? 0] as string;

/** A point in the shape of its quality: filled, hollow where the population is interpolated, a diamond where the sum is partial. */
function symbolOf(point: LinePoint, colour: string, look: Look) {
  const { partial, interpolated } = flagsOf({ quality: point.quality ?? null });
  return {
    symbol: partial ? 'diamond' : 'circle',
    symbolSize: partial ? 11 : 8,
    itemStyle: { color: interpolated ? look.sheet : colour, borderColor: interpolated ? colour : look.sheet, borderWidth: interpolated ? 2 : 1.5 },
  };
}

export function linesDrawing({ label, lines, periods, zero, format, border }: Lines): Drawing {
  const at = new Map(periods.map(({ id }, index) => [id, index]));
  const bands = lines.filter(line => line.band && line.points.some(point => point.lower != null && point.upper != null));
  // Bands stand first among the series, two a band.
  const before = bands.length * 2;
  const points: Point[] = periods.flatMap(({ id }) => lines.flatMap((line, i) => {
    const index = line.points.findIndex(point => point.period === id);
    const point = line.points[index];
    if (!point) return [];
    return [{ id: `${line.id}-${id}`, lines: point.lines, series: before + i, index: at.get(id) ?? index, at: point.value === null ? null : ([at.get(id) ?? 0, point.value] as const) }];
  }));
  return {
    label,
    near: 'x',
    points,
    height: width => Math.round(Math.max(250, Math.min(360, width * 0.48))),
    option: (look, width) => {
      const named = lines.length > 1 && lines.some(line => line.name);
      const right = named ? Math.min(width * 0.3, Math.ceil(Math.max(...lines.map(line => textWidth(line.name, 12, 600)))) + 16) : 18;
      const row = (line: Line, pick: (point: LinePoint) => number | null) => periods.map(({ id }) => {
        const point = line.points.find(one => one.period === id);
        return point ? pick(point) : null;
      });
      const gaps = lines[0]?.points.filter(point => point.value === null).map(point => at.get(point.period) ?? -1) ?? [];
      return {
        grid: { left: 8, right, top: 16, bottom: 8, containLabel: true },
        xAxis: categoryAxis(look, periods.map(({ text }) => text), { boundaryGap: false, axisLabel: { color: look.soft, fontFamily: look.font, fontSize: 12, hideOverlap: true, showMinLabel: true, alignMaxLabel: 'center' } }),
        yAxis: valueAxis(look, { scale: !zero, splitNumber: 4, ...(format && { axisLabel: { color: look.soft, fontFamily: look.font, fontSize: 12, formatter: format } }) }),
        series: [
          ...bands.flatMap(line => bandSeries(`band-${line.id}`, row(line, point => point.lower ?? null), row(line, point => point.upper ?? null), colourOf(line, look), 0.14)),
          ...lines.map((line, i) => {
            const colour = colourOf(line, look);
            return {
              type: 'line',
              name: line.name,
              z: 4 + lines.length - i,
              lineStyle: { color: colour, width: 2.4 },
              itemStyle: { color: colour },
              showAllSymbol: true,
              showSymbol: true,
              data: periods.map(({ id }) => {
                const point = line.points.find(one => one.period === id);
                return point && point.value !== null ? { value: point.value, ...symbolOf(point, colour, look) } : null;
              }),
              ...(named && line.name && { endLabel: labelStyle(look, { show: true, formatter: line.name, color: colour, fontWeight: 600, distance: 8, width: right - 14, overflow: 'break' }), labelLayout: { moveOverlap: 'shiftY' } }),
              ...(i === 0 && gaps.length > 0 && {
                markArea: {
                  silent: true,
                  itemStyle: { color: look.missing },
                  label: labelStyle(look, { show: true, position: 'inside', rotate: 90, color: look.soft, textBorderWidth: 0, formatter: say(words.undefined) }),
                  data: gaps.map(index => [{ xAxis: index - GAP }, { xAxis: index + GAP }]),
                },
              }),
              ...(i === 0 && border && {
                markLine: {
                  symbol: 'none', silent: true, animation: false,
                  lineStyle: { color: look.soft, type: [2, 4] as unknown as 'dashed' },
                  label: labelStyle(look, { formatter: border.text, color: look.soft, position: 'insideEndTop', rotate: 0 }),
                  data: [{ xAxis: at.get(border.period) ?? 0 }],
                },
              }),
            };
          }),
        ],
      };
    },
  };
}
