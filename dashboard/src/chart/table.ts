// The figures of a chart as a table.

import { h } from '../shell/dom.ts';
import type { Table } from './model.ts';

/** A table that scrolls sideways where it is too wide; its first column names the row. */
export function tableOf(caption: string, { columns, rows }: Table): HTMLElement {
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    h('table', {},
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, columns.map(column => h('th', { scope: 'col', class: column.numeric && 'numeric' }, column.name)))),
      h('tbody', {}, rows.map(row => h('tr', {}, row.map((cell, i) => (i === 0
        ? h('th', { scope: 'row' }, cell)
        : h('td', { class: columns[i]?.numeric && 'numeric' }, cell))))))));
}
