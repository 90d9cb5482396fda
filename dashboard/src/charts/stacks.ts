// Columns over time, each the sum of its parts.

import type { Drawing } from '../chart/model.ts';
import { categoryAxis, valueAxis } from './axes.ts';

export interface Stacks {
  label: string;
  periods: readonly { id: string; text: string }[];
  parts: readonly { id: string; colour: number; values: readonly { period: string; value: number | null; lines: string[] }[] }[];
}

export function stacksDrawing({ label, periods, parts }: Stacks): Drawing {
  const at = (part: Stacks['parts'][number], period: string) => part.values.find(value => value.period === period);
  // Where a part ends within its column: what the keyboard and the pointer point at.
  const topOf = (period: string, upTo: number) => parts.slice(0, upTo + 1).reduce((sum, part) => sum + (at(part, period)?.value ?? 0), 0);
  return {
    label,
    near: 'x',
    points: periods.flatMap(({ id }, index) => parts.flatMap((part, series) => {
      const value = at(part, id);
      return value ? [{ id: `${part.id}-${id}`, lines: value.lines, series, index, at: value.value === null ? null : ([index, topOf(id, series)] as const) }] : [];
    })),
    height: width => Math.round(Math.max(240, Math.min(330, width * 0.42))),
    option: look => ({
      grid: { left: 8, right: 12, top: 12, bottom: 8, containLabel: true },
      xAxis: categoryAxis(look, periods.map(({ text }) => text)),
      yAxis: valueAxis(look, { splitNumber: 4 }),
      series: parts.map(part => ({
        type: 'bar', stack: 'all', barMaxWidth: 46, itemStyle: { color: look.series[part.colour] },
        emphasis: { itemStyle: { borderColor: look.ink, borderWidth: 1.5 } },
        data: periods.map(({ id }) => at(part, id)?.value ?? null),
      })),
    }),
  };
}
