// Ranked horizontal bars with a line for the whole they are compared with.

import { s } from '../dom.js';
import { number, percent, statusMark } from '../format.js';
import { t } from '../i18n.js';
import { flagsOf, isDefined, signOf } from '../quality.js';
import { drawing, hatch, mark } from './frame.js';
import { linear, textWidth, ticks } from './scale.js';

const BAR = 17;
const TOP = 26;
// Below this width a name stands over its bar instead of beside it, so that the bar has all the room.
const NARROW = 440;

/**
 * @param label what the drawing shows, for those who do not see it
 * @param rows [{ id, name, group, value, lines }] in the order of drawing; value is one value of the API
 * @param guides [{ id, name, value, lines, dashed }] lines across all rows
 */
export const drawGrowth = ({ label, rows, guides }) => width => {
  const stacked = width < NARROW;
  const rowHeight = stacked ? 42 : 27;
  const names = stacked ? 1 : Math.ceil(Math.max(...rows.map(row => textWidth(row.name)))) + 12;
  const drawn = [0, ...rows.map(row => row.value.value).filter(value => value != null), ...guides.map(guide => guide.value)];
  const axis = ticks(Math.min(...drawn), Math.max(...drawn), width < 480 ? 4 : 7);
  // Numbers stand in a column of their own, where neither bars nor lines cross them.
  const signs = 34;
  const numbers = width - signs;
  const x = linear([axis.values[0], axis.values.at(-1)], [names, stacked ? width - 8 : numbers - 52]);
  const bottom = TOP + rows.length * rowHeight;
  const height = bottom + (guides.some(guide => guide.dashed) ? 44 : 26);
  const partial = hatch('partial');
  const missing = hatch('missing');

  const ground = s('g', { class: 'ground' }, axis.values.map(value => [
    s('line', { class: value === 0 ? 'zero' : 'grid', x1: x(value), x2: x(value), y1: TOP - 4, y2: bottom }),
    s('text', { class: 'tick', x: x(value), y: bottom + 18, 'text-anchor': 'middle' }, number(value, axis.decimals)),
  ]));

  const lines = guides.map(guide => s('line', {
    class: guide.dashed ? 'guide dashed' : 'guide', x1: x(guide.value), x2: x(guide.value), y1: TOP - 8, y2: bottom,
  }));

  const bars = rows.map((row, i) => {
    const top = TOP + i * rowHeight;
    const middle = stacked ? top + 30 : top + rowHeight / 2;
    const base = stacked ? top + 16 : middle + 4.5;
    const hit = s('rect', { class: 'hit', x: 0, y: top, width, height: rowHeight });
    const name = s('text', stacked ? { class: 'name', x: 6, y: base } : { class: 'name', x: names - 10, y: base, 'text-anchor': 'end' }, row.name);
    if (!isDefined(row.value)) {
      return mark(s('g', { class: 'row undefined' },
        hit, name,
        s('rect', { class: 'gap', x: x(0), y: middle - BAR / 2, width: 46, height: BAR, fill: missing.fill }),
        s('text', { class: 'value', x: width, y: base, 'text-anchor': 'end' }, t('undefined'))), row.id, row.lines);
    }
    const value = row.value.value;
    const flags = flagsOf(row.value);
    const end = x(value);
    return mark(s('g', { class: `row ${row.group}${flags.partial || flags.interpolated ? ' flagged' : ''}` },
      hit, name,
      s('rect', { class: 'bar', x: Math.min(x(0), end), y: middle - BAR / 2, width: Math.max(1, Math.abs(end - x(0))), height: BAR, rx: 1.5 }),
      flags.partial && s('rect', { class: 'over', x: Math.min(x(0), end), y: middle - BAR / 2, width: Math.max(1, Math.abs(end - x(0))), height: BAR, rx: 1.5, fill: partial.fill }),
      s('text', { class: 'value', x: numbers, y: base, 'text-anchor': 'end' }, number(value, 2)),
      s('text', { class: 'value', x: numbers + 1, y: base }, statusMark(row.value.status)),
      s('text', { class: 'sign', x: numbers + 17, y: base - 0.5 }, signOf(row.value))),
    row.id, row.lines);
  });

  // The names of the lines stand clear of each other: one above the bars, the other below.
  const labels = guides.map(guide => {
    const text = `${guide.name} ${percent(guide.value)}`;
    const half = textWidth(text, 12.5) / 2;
    const at = Math.max(half, Math.min(width - half, x(guide.value)));
    return mark(s('text', { class: 'guide-name', x: at, y: guide.dashed ? bottom + 37 : 12, 'text-anchor': 'middle' }, text), guide.id, guide.lines);
  });

  return drawing(width, height, label, partial.pattern, missing.pattern, ground, bars, lines, labels);
};
