// The cells of an Excel workbook as far as a reader needs them beside a finding: the text that stands in them.

import { strFromU8, unzip } from 'fflate';
import { columnOf } from './cells.ts';

/** The texts of a row by column, the first at 0; null where there is no such row. */
export type CellsOf = (sheet: string | null, row: number) => readonly string[] | null;

// A sheet beyond that takes longer to read than a reader waits for an excerpt.
const MOST_BYTES = 30e6;

// What it does not name with a prefix of its own: all of these documents use one namespace.
const elements = (within: Document | Element, name: string): Element[] => [...within.getElementsByTagNameNS('*', name)];

const textOf = (within: Element): string => elements(within, 't').map(one => one.textContent).join('');

function unpacked(file: Uint8Array): Promise<Record<string, Uint8Array>> {
  return new Promise((done, failed) => unzip(
    file,
    { filter: ({ name, originalSize }) => /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name) && originalSize < MOST_BYTES },
    (error, parts) => (error ? failed(error) : done(parts))));
}

function cellText(cell: Element, shared: readonly string[]): string {
  const kind = cell.getAttribute('t');
  if (kind === 'inlineStr') return textOf(cell);
  const value = elements(cell, 'v')[0]?.textContent ?? '';
  return kind === 's' ? (shared[Number(value)] ?? '') : value;
}

function rowsOf(sheet: Document, shared: readonly string[]): Map<number, readonly string[]> {
  return new Map(elements(sheet, 'row').map((row, i) => {
    const cells: string[] = [];
    for (const cell of elements(row, 'c')) {
      const place = columnOf(cell.getAttribute('r') ?? '') || cells.length + 1;
      while (cells.length < place) cells.push('');
      cells[place - 1] = cellText(cell, shared);
    }
    return [Number(row.getAttribute('r') ?? i + 1), cells];
  }));
}

/** Reads a workbook; its sheets are read when they are asked for. Throws where it is none. */
export async function workbookCells(file: File): Promise<CellsOf> {
  const parts = await unpacked(new Uint8Array(await file.arrayBuffer()));
  const read = (name: string): Document | null => {
    const part = parts[name];
    return part ? new DOMParser().parseFromString(strFromU8(part), 'application/xml') : null;
  };
  const [book, links, strings] = [read('xl/workbook.xml'), read('xl/_rels/workbook.xml.rels'), read('xl/sharedStrings.xml')];
  const targets = new Map(links ? elements(links, 'Relationship').map(one => [one.getAttribute('Id'), one.getAttribute('Target')]) : []);
  const shared = strings ? elements(strings, 'si').map(textOf) : [];
  const known = new Map<string, Map<number, readonly string[]>>();
  const sheets = book ? elements(book, 'sheet') : [];
  return (name, row) => {
    const sheet = sheets.find(one => one.getAttribute('name') === name) ?? (name === null ? sheets[0] : undefined);
    const target = sheet && targets.get([...sheet.attributes].find(one => one.localName === 'id')?.value ?? null);
    if (!target) return null;
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (!known.has(part)) {
      const content = read(part);
      known.set(part, content ? rowsOf(content, shared) : new Map());
    }
    return known.get(part)?.get(row) ?? null;
  };
}
