// The ground of a chart over time: value axis with grid, years below.

import { s } from '../dom.js';
import { number } from '../format.js';
import { linear, textWidth, ticks } from './scale.js';

/**
 * @param width pixels
 * @param height pixels
 * @param times places in time, in years, of everything that is drawn
 * @param low lowest value drawn
 * @param high highest value drawn
 * @param divisor what the axis divides values by
 */
export function timeGround({ width, height, times, low, high, divisor = 1, top = 14, right = 18 }) {
  const axis = ticks(low / divisor, high / divisor, 5);
  const labels = axis.values.map(value => number(value, axis.decimals));
  const left = Math.ceil(Math.max(...labels.map(label => textWidth(label, 12)))) + 10;
  const bottom = height - 26;
  const y = linear([axis.values[0] * divisor, axis.values.at(-1) * divisor], [bottom, top]);
  const first = Math.min(...times);
  const last = Math.max(...times);
  const x = linear([first, last], [left + 12, width - right]);

  const years = Array.from({ length: Math.floor(last) - Math.ceil(first) + 1 }, (_, i) => Math.ceil(first) + i);
  const every = Math.max(1, Math.ceil(years.length * 44 / (width - left - right)));
  const shown = years.filter(year => (years.at(-1) - year) % every === 0);

  const ground = s('g', { class: 'ground' },
    axis.values.map((value, i) => [
      s('line', { class: value === 0 ? 'zero' : 'grid', x1: left, x2: width, y1: y(value * divisor), y2: y(value * divisor) }),
      s('text', { class: 'tick', x: left - 8, y: y(value * divisor) + 4, 'text-anchor': 'end' }, labels[i]),
    ]),
    shown.map(year => [
      s('line', { class: 'grid', x1: x(year), x2: x(year), y1: bottom, y2: bottom + 4 }),
      s('text', { class: 'tick', x: Math.min(x(year), width - 15), y: bottom + 19, 'text-anchor': 'middle' }, String(year)),
    ]));
  return { ground, x, y, left, top, bottom, startsAtZero: axis.values[0] === 0 };
}

/** The path through points; it breaks where a point is null. */
export function pathOf(points) {
  let open = false;
  return points.map(point => {
    if (!point) {
      open = false;
      return '';
    }
    const text = `${open ? 'L' : 'M'}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
    open = true;
    return text;
  }).join('');
}
