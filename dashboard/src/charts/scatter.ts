// Points by two measures: quadrants, a fitted line, or joined to a curve.

import type { Look } from '../chart/look.ts';
import type { Drawing } from '../chart/model.ts';
import { axisNumber as shown } from '../text/format.ts';
import { label as labelStyle, valueAxis } from './axes.ts';

export interface ScatterPoint {
  id: string;
  name: string;
  x: number;
  y: number;
  /** Diameter in pixels. */
  size?: number;
  colour?: number | 'muted';
  lines: string[];
  open?: (() => void) | undefined;
}

export interface Scatter {
  label: string;
  xName: string;
  yName: string;
  points: readonly ScatterPoint[];
  /** Lines that part the ground. */
  atX?: number;
  atY?: number;
  /** What the quarters are: upper left, upper right, lower left, lower right. */
  quarters?: readonly [string, string, string, string];
  /** A line from a point to another, such as a fit or that of equality. */
  line?: { from: readonly [number, number]; to: readonly [number, number] };
  /** Whether the points are joined in their order, from the origin. */
  curve?: boolean;
  /** Whether both axes run from 0 to 1. */
  unit?: boolean;
  logX?: boolean;
}

const colourOf = (colour: number | 'muted' | undefined, look: Look): string => (colour === 'muted' ? look.soft : (look.series[colour ?? 0] as string));

/** A little more than what the points take, so that none lies on the edge. */
function span(values: readonly number[], also: number | undefined): [number, number] {
  const all = also === undefined ? values : [...values, also];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const margin = (most - least || Math.abs(most) || 1) * 0.08;
  return [least - margin, most + margin];
}

/** The same by factors. */
const logSpan = (values: readonly number[]): [number, number] => span(values.map(Math.log), undefined).map(Math.exp) as [number, number];

/** Round numbers between two, as a logarithmic axis is read. */
function logTicks(from: number, to: number): number[] {
  const powers = Array.from({ length: 12 }, (_, i) => 10 ** (i - 4));
  return powers.flatMap(power => [1, 1.5, 2, 3, 4, 6, 8].map(step => step * power)).filter(value => value >= from && value <= to);
}

export function scatterDrawing(given: Scatter): Drawing {
  const { label, xName, yName, points, atX, atY, quarters, line, curve, unit, logX } = given;
  const [x0, x1] = unit ? [0, 1] : logX ? logSpan(points.map(point => point.x)) : span(points.map(point => point.x), atX);
  const [y0, y1] = unit ? [0, 1] : span(points.map(point => point.y), atY);
  return {
    label,
    near: 'xy',
    points: points.map((point, index) => ({ id: point.id, lines: point.lines, series: 0, index, at: [point.x, point.y], open: point.open })),
    height: width => Math.round(unit ? Math.min(width * 0.9, 480) : Math.max(330, Math.min(480, width * 0.62))),
    option: (look, width) => {
      const name = { color: look.soft, fontFamily: look.font, fontSize: 12 };
      const quarterX = atX ?? (x0 + x1) / 2;
      const quarterY = atY ?? (y0 + y1) / 2;
      const areas = quarters && [
        [[x0, quarterY], [quarterX, y1], 'insideTopLeft'], [[quarterX, quarterY], [x1, y1], 'insideTopRight'],
        [[x0, y0], [quarterX, quarterY], 'insideBottomLeft'], [[quarterX, y0], [x1, quarterY], 'insideBottomRight'],
      ].map(([from, to, position], i) => [{ coord: from, name: quarters[i], label: { position } }, { coord: to }]);
      return {
        grid: { left: 8, right: 20, top: 34, bottom: 32, containLabel: true },
        xAxis: valueAxis(look, { type: logX ? 'log' : 'value', min: x0, max: x1, name: xName, nameLocation: 'middle', nameGap: 30, nameTextStyle: name, splitNumber: width < 480 ? 3 : 6, splitLine: { show: !logX, showMinLine: false, showMaxLine: false, lineStyle: { color: look.grid } }, axisLabel: { ...name, showMinLabel: Boolean(unit || logX), showMaxLabel: Boolean(unit || logX), hideOverlap: true, formatter: shown, ...(logX && { customValues: logTicks(x0, x1) }) } }),
        yAxis: valueAxis(look, { min: y0, max: y1, splitLine: { showMinLine: false, showMaxLine: false, lineStyle: { color: look.grid } }, name: yName, nameLocation: 'end', nameTextStyle: { ...name, align: 'left', padding: [0, 0, 4, -20] }, axisLabel: { ...name, showMinLabel: Boolean(unit), showMaxLabel: Boolean(unit), formatter: shown } }),
        series: [
          {
            type: 'scatter',
            z: 5,
            data: points.map(point => ({ value: [point.x, point.y], name: point.name, symbolSize: point.size ?? 12, ...(point.x > x0 + (x1 - x0) * 0.8 && { label: { position: 'left' } }), itemStyle: { color: colourOf(point.colour, look), opacity: 0.88, borderColor: look.sheet, borderWidth: 1 } })),
            label: labelStyle(look, { show: true, formatter: '{b}', position: 'right', distance: 5 }),
            labelLayout: { hideOverlap: true },
            emphasis: { itemStyle: { borderColor: look.ink, borderWidth: 2 }, label: { fontWeight: 700 } },
            ...(areas && { markArea: { silent: true, itemStyle: { color: 'transparent' }, label: { color: look.soft, fontFamily: look.font, fontSize: 12, fontStyle: 'italic' }, data: areas } }),
            markLine: {
              symbol: 'none', silent: true, animation: false, label: { show: false }, lineStyle: { color: look.soft, type: 'solid', width: 1.2 },
              data: [...(atX === undefined ? [] : [{ xAxis: atX }]), ...(atY === undefined ? [] : [{ yAxis: atY }])],
            },
          },
          ...(line ? [{
            type: 'line', silent: true, symbol: 'none', lineStyle: { color: look.soft, width: 1.6, type: [6, 5] as unknown as 'dashed' }, data: [[...line.from], [...line.to]],
          }] : []),
          ...(curve ? [{ type: 'line', silent: true, symbol: 'none', lineStyle: { color: look.series[0], width: 2.4 }, areaStyle: { color: look.series[0], opacity: 0.07 }, data: [[0, 0], ...points.map(point => [point.x, point.y])] }] : []),
        ],
      };
    },
  };
}
