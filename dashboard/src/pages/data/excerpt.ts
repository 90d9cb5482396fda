// What stands around a cell in a file that is at hand, with the cell that is meant marked.

import type { Finding } from '../../api/finding.ts';
import { h } from '../../shell/dom.ts';
import { both, say } from '../../text/language.ts';
import { columnLetters } from './cells.ts';
import type { CellsOf } from './workbook.ts';

const texts = {
  around: both('Sekitar sel itu', 'Around that cell'),
};

// So large a file is still read for it.
const MOST_BYTES = 8 * 1024 * 1024;
const COLUMNS = 12;

function textCells(lines: readonly string[]): CellsOf {
  const first = lines[0] ?? '';
  const separator = [';', '\t', '|', ','].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  return (_, row) => {
    const line = lines[row - 1];
    if (line === undefined) return null;
    return line.includes('"') ? (line.match(/("([^"]|"")*"|[^,;\t|]*)([,;\t|]|$)/g)?.map(cell => cell.replace(/[,;\t|]$/, '').replace(/^"|"$/g, '')) ?? [line]) : line.split(separator);
  };
}

/** The cells of a file; null where it is none that a browser can read. */
export async function excerptsOf(file: File): Promise<CellsOf | null> {
  if (file.size > MOST_BYTES) return null;
  if (/\.(csv|txt|tsv)$/i.test(file.name)) return textCells((await file.text()).split(/\r\n|\n|\r/));
  if (!/\.xls[xm]$/i.test(file.name)) return null;
  const { workbookCells } = await import('./workbook.ts');
  return workbookCells(file).catch(() => null); // What is wrong with the file, the findings say.
}

/** The rows around a finding; null where there are none. */
export function excerptOf(cells: CellsOf, { sheet, row, column }: Finding): HTMLElement | null {
  if (row === null || !cells(sheet, row)) return null;
  // The heads of a tidy table stand in its first row.
  const rows = [...new Set([1, row - 1, row, row + 1])].filter(at => at > 0 && cells(sheet, at) !== null);
  const from = Math.max(0, (column ?? 1) - COLUMNS / 2 - 1);
  const width = Math.min(COLUMNS, Math.max(...rows.map(at => cells(sheet, at)?.length ?? 0)) - from);
  const columns = Array.from({ length: Math.max(1, width) }, (_, i) => from + i);
  return h('div', { class: 'scroll excerpt', tabindex: 0, role: 'region', 'aria-label': say(texts.around) },
    h('table', {},
      h('thead', {}, h('tr', {}, h('td'), columns.map(at => h('th', { scope: 'col' }, columnLetters(at + 1))))),
      h('tbody', {}, rows.map(at => h('tr', { class: at === row && 'meant' },
        h('th', { scope: 'row' }, at), columns.map(i => h('td', { class: at === row && i + 1 === column && 'cell' }, cells(sheet, at)?.[i] ?? '')))))));
}
