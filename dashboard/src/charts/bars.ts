// Horizontal bars, one a row, with lines for what they are compared with.

import { textWidth } from '../chart/export.ts';
import type { Look } from '../chart/look.ts';
import type { Drawing } from '../chart/model.ts';
import { categoryAxis, label as labelStyle, valueAxis } from './axes.ts';

export interface BarRow {
  id: string;
  name: string;
  /** Null where it is undefined. */
  value: number | null;
  /** What stands at its end. */
  text: string;
  lines: string[];
  /** Place of its colour among those of series; a colour of its own by sign with 'sign'. */
  colour?: number | 'sign' | 'muted';
  /** Whether the value is a partial sum or rests on an interpolated number: drawn lighter, with a rim. */
  flagged?: boolean;
  /** An earlier or other value of the same, drawn as a ring. */
  before?: number | null;
  open?: (() => void) | undefined;
}

export interface Guide {
  name: string;
  value: number;
  dashed?: boolean;
}

export interface Bars {
  label: string;
  /** From top to bottom. */
  rows: readonly BarRow[];
  guides?: readonly Guide[];
  /** The end of the value axis where it does not follow from the values. */
  most?: number;
  /** Whether the value axis is shown; ranks have none. */
  axis?: boolean;
}

const ROW = 27;
const NARROW = 480;

function colourOf(row: BarRow, look: Look): string {
  if (row.colour === 'muted') return look.muted;
  if (row.colour === 'sign') return (row.value ?? 0) < 0 ? look.bad : (look.series[0] as string);
  return look.series[row.colour ?? 0] as string;
}

/** Ranked or ordered bars. */
export function barsDrawing({ label, rows, guides = [], axis = true, most }: Bars): Drawing {
  const [below, above] = [guides.filter(guide => guide.dashed), guides.filter(guide => !guide.dashed)];
  const top = above.length > 0 ? 26 : 6;
  const bottom = 26 + (below.length > 0 ? 20 : 0);
  return {
    label,
    near: 'y',
    points: rows.map((row, index) => ({ id: row.id, lines: row.lines, series: 0, index, at: [row.value ?? 0, index], open: row.open })),
    height: width => top + bottom + rows.length * (width < NARROW ? ROW + 15 : ROW),
    option: (look, width) => {
      // On a phone a name stands over its bar instead of beside it, so that the bar has all the room.
      const stacked = width < NARROW;
      const names = Math.min(Math.ceil(Math.max(...rows.map(row => textWidth(row.name)))) + 12, width * 0.42);
      const numbers = Math.ceil(Math.max(...rows.map(row => textWidth(row.text, 13, 600)))) + 10;
      const text = { color: look.ink, fontFamily: look.font, fontSize: 13, interval: 0 };
      const guide = (one: Guide, position: string) => ({
        xAxis: one.value,
        lineStyle: { color: one.dashed ? look.soft : look.ink, type: one.dashed ? ([5, 4] as unknown as 'dashed') : 'solid', width: 1.6 },
        label: labelStyle(look, { position, formatter: one.name, fontWeight: 600, distance: one.dashed ? [0, 24] : [0, 6] }),
      });
      return {
        grid: { left: stacked ? 4 : names, right: numbers + 8, top, bottom },
        xAxis: valueAxis(look, { splitNumber: width < NARROW ? 3 : 6, show: axis, ...(most !== undefined && { max: most }) }),
        yAxis: [
          categoryAxis(look, rows.map(row => row.name), {
            inverse: true,
            axisLine: { show: false },
            axisLabel: stacked
              ? { ...text, inside: true, margin: 0, align: 'left', verticalAlign: 'bottom', padding: [0, 0, 12, 0], width: width - numbers - 16, overflow: 'truncate' }
              : { ...text, margin: 10, width: names - 10, overflow: 'truncate' },
            z: 5,
          }),
          // Numbers stand in a column of their own, where neither bars nor lines cross them.
          categoryAxis(look, rows.map(row => row.text), {
            inverse: true,
            position: 'right',
            axisLine: { show: false },
            axisLabel: { ...text, align: 'right', margin: numbers, fontWeight: 600, color: (_: string, index: number) => (rows[index]?.value === null ? look.soft : look.ink) },
          }),
        ],
        series: [
          {
            type: 'bar',
            barWidth: stacked ? 13 : 17,
            data: rows.map(row => ({
              value: row.value ?? 0,
              itemStyle: { color: colourOf(row, look), opacity: row.flagged ? 0.55 : 1, borderColor: colourOf(row, look), borderWidth: row.flagged ? 1.5 : 0, borderRadius: 1.5 },
            })),
            emphasis: { itemStyle: { borderColor: look.ink, borderWidth: 1.5 } },
            markLine: { symbol: 'none', silent: true, animation: false, data: [...above.map(one => guide(one, 'start')), ...below.map(one => guide(one, 'end'))] },
          },
          ...(rows.some(row => row.before !== undefined && row.before !== null)
            ? [{
                type: 'scatter',
                silent: true,
                symbol: 'circle',
                symbolSize: 9,
                z: 4,
                itemStyle: { color: look.sheet, borderColor: look.ink, borderWidth: 1.8 },
                data: rows.map((row, index) => (row.before === null || row.before === undefined ? null : [row.before, index])).filter(Boolean),
              }]
            : []),
        ],
      };
    },
  };
}
