// Axes and grounds as all drawings have them.

import type { Look } from '../chart/look.ts';
import { axisNumber } from '../text/format.ts';

/** A value axis: quiet lines, no ticks, numbers as the reader writes them. */
export const valueAxis = (look: Look, more: Record<string, unknown> = {}) => ({
  type: 'value' as const,
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: look.grid } },
  axisLabel: { color: look.soft, fontFamily: look.font, fontSize: 12, formatter: axisNumber, hideOverlap: true },
  nameTextStyle: { color: look.soft, fontFamily: look.font, fontSize: 12 },
  ...more,
});

/** An axis of names or years. */
export const categoryAxis = (look: Look, data: readonly string[], more: Record<string, unknown> = {}) => ({
  type: 'category' as const,
  data: [...data],
  axisLine: { lineStyle: { color: look.rule } },
  axisTick: { show: false },
  axisLabel: { color: look.soft, fontFamily: look.font, fontSize: 12, hideOverlap: true },
  ...more,
});

/** Type of labels on a drawing. */
export const label = (look: Look, more: Record<string, unknown> = {}) => ({
  color: look.ink,
  fontFamily: look.font,
  fontSize: 12,
  textBorderColor: look.sheet,
  textBorderWidth: 3,
  ...more,
});
