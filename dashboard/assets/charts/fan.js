// What was observed, the central forecast, and a band for each level, the wider ones behind.

import { s } from '../dom.js';
import { t } from '../i18n.js';
import { drawing, mark } from './frame.js';
import { point } from './line.js';
import { textWidth } from './scale.js';
import { pathOf, timeGround } from './time.js';

/** Whether the value axis of these ends should reach down to zero: where the ends come near it anyway. */
const nearZero = (low, high) => low < high * 0.35;

/** The lowest and the highest value that a fan draws. */
export function fanRange(history, forecast) {
  const all = [...history.map(one => one.value.value), ...forecast.flatMap(one => [one.mean, ...one.intervals.flatMap(each => [each.lower, each.upper])])];
  const low = Math.min(...all);
  const high = Math.max(...all);
  return nearZero(low, high) ? [Math.min(0, low), high] : [low, high];
}

/**
 * @param label what the drawing shows, for those who do not see it
 * @param history [{ id, time, value, lines }] without gaps to bridge: a year that is absent breaks the line
 * @param forecast [{ id, time, mean, intervals: [{ level, lower, upper }], lines }]
 * @param divisor what the axis divides values by
 * @param format writes one value
 */
export const drawFan = ({ label, history, forecast, divisor, format }) => width => {
  const height = Math.max(280, Math.min(400, width * 0.55));
  const [low, high] = fanRange(history, forecast);
  const times = [...history, ...forecast].map(one => one.time);
  const { ground, x, y, top, bottom } = timeGround({ width, height, times, low, high, divisor, top: 26, right: Math.ceil(textWidth(format(forecast.at(-1).mean))) + 18 });
  const last = history.at(-1);

  // A band grows out of the last observed point, where there is nothing left to be uncertain about.
  const levels = [...new Set(forecast.flatMap(one => one.intervals.map(each => each.level)))].sort((a, b) => b - a);
  const bands = levels.map((level, i) => {
    const ends = forecast.flatMap(one => one.intervals.filter(each => each.level === level).map(each => ({ time: one.time, ...each })));
    const from = last ? [{ time: last.time, lower: last.value.value, upper: last.value.value }] : [];
    const round = [...from, ...ends];
    const edge = [...round.map(one => [x(one.time), y(one.upper)]), ...round.toReversed().map(one => [x(one.time), y(one.lower)])];
    return s('path', { class: `band band-${levels.length - i}`, 'data-level': level, d: `${pathOf(edge)}Z` });
  });

  const broken = history.flatMap((one, i) => i && one.time - history[i - 1].time > 1.01 ? [null, one] : [one]);
  const centre = [...(last ? [[x(last.time), y(last.value.value)]] : []), ...forecast.map(one => [x(one.time), y(one.mean)])];
  const border = last && forecast.length ? (x(last.time) + x(forecast[0].time)) / 2 : null;
  const final = forecast.at(-1);

  return drawing(width, height, label, ground, bands,
    border && s('g', { class: 'border' },
      s('line', { x1: border, x2: border, y1: top - 8, y2: bottom }),
      s('text', { x: border - 6, y: top - 12, 'text-anchor': 'end' }, t('observed')),
      s('text', { x: border + 6, y: top - 12 }, t('forecast'))),
    s('g', { class: 'series series-1' },
      s('path', { class: 'line', d: pathOf(broken.map(one => one && [x(one.time), y(one.value.value)])) }),
      history.map(one => mark(point(x(one.time), y(one.value.value), one.value, 3.5), one.id, one.lines))),
    s('g', { class: 'series forecast' },
      s('path', { class: 'line dashed', d: pathOf(centre) }),
      forecast.map(one => mark(point(x(one.time), y(one.mean), {}, 4), one.id, one.lines)),
      final && s('text', { class: 'value', x: x(final.time) + 10, y: y(final.mean) + 4.5 }, format(final.mean))));
};
