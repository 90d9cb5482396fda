// Lines over time. A period without a value is a gap, hatched, never bridged.

import { s } from '../dom.js';
import { t } from '../i18n.js';
import { flagsOf, isDefined } from '../quality.js';
import { drawing, hatch, mark } from './frame.js';
import { textWidth } from './scale.js';
import { pathOf, timeGround } from './time.js';

/** A point in the shape of its quality: filled, hollow where the population is interpolated, a diamond where the sum is partial. */
export function point(x, y, value, radius = 4.5) {
  const { partial, interpolated } = flagsOf(value);
  const names = `point${partial ? ' partial' : ''}${interpolated ? ' interpolated' : ''}`;
  const r = radius + (partial ? 1.5 : 0);
  return s('g', { class: names },
    s('circle', { class: 'hit', cx: x, cy: y, r: 14 }),
    partial
      ? s('path', { class: 'dot', d: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z` })
      : s('circle', { class: 'dot', cx: x, cy: y, r }));
}

/** The points whose numbers have room beside each other, counted from the last one, which matters most. */
function apart(points, x) {
  let taken = Infinity;
  return points.toReversed().filter(point => {
    const half = textWidth(point.text) / 2 + 5;
    const fits = x(point.time) + half <= taken;
    if (fits) taken = x(point.time) - half;
    return fits;
  });
}

/**
 * @param label what the drawing shows, for those who do not see it
 * @param series [{ id, points: [{ id, time, value, lines, text }] }]; value is one value of the API, the first series is the main one
 */
export const drawLines = ({ label, series }) => width => {
  const height = Math.max(250, Math.min(340, width * 0.5));
  const defined = series.flatMap(one => one.points).filter(one => isDefined(one.value));
  const ends = defined.flatMap(({ value }) => [value.value, value.lower ?? value.value, value.upper ?? value.value]);
  const times = series.flatMap(one => one.points.map(each => each.time));
  const { ground, x, y, top, bottom } = timeGround({ width, height, times, low: Math.min(0, ...ends), high: Math.max(...ends) * 1.08, right: 26 });
  const missing = hatch('missing');

  const gaps = series[0].points.filter(one => !isDefined(one.value)).map(one => mark(s('g', { class: 'gap-band' },
    s('rect', { class: 'gap', x: x(one.time) - 11, y: top, width: 22, height: bottom - top, fill: missing.fill }),
    s('text', { class: 'gap-name', transform: `translate(${x(one.time) + 4} ${bottom - 10}) rotate(-90)` }, t('undefined'))), one.id, one.lines));

  const lines = series.map((one, i) => s('g', { class: `series series-${i + 1}`, 'data-series': one.id },
    s('path', { class: 'line', d: pathOf(one.points.map(each => isDefined(each.value) ? [x(each.time), y(each.value.value)] : null)) }),
    one.points.filter(each => isDefined(each.value) && each.value.lower != null && each.value.upper != null).map(each =>
      s('line', { class: 'whisker', x1: x(each.time), x2: x(each.time), y1: y(each.value.lower), y2: y(each.value.upper) })),
    one.points.filter(each => isDefined(each.value)).map(each =>
      mark(point(x(each.time), y(each.value.value), each.value), each.id, each.lines)),
    i === 0 && apart(one.points.filter(each => isDefined(each.value)), x).map(each =>
      s('text', { class: 'value', x: x(each.time), y: y(each.value.value) - 13, 'text-anchor': 'middle' }, each.text))));

  return drawing(width, height, label, missing.pattern, ground, gaps, lines);
};
