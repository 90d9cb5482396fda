// What was found in a file: each with its cell, the text in it, what was expected, and what stands around it where the file is at hand.

import type { DatasetSummary, Finding, Severity } from '../../api/datasets.ts';
import { addressOf, changed, current } from '../../shell/address.ts';
import { h } from '../../shell/dom.ts';
import { number } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { kinds } from './kinds.ts';

const texts = {
  error: both('Kesalahan', 'Errors'),
  warning: both('Peringatan', 'Warnings'),
  note: both('Catatan', 'Notes'),
  none: both('Tidak ada temuan.', 'Nothing was found wrong.'),
  found: both('Tertulis', 'Found'),
  expected: both('Diharapkan', 'Expected'),
  whole: both('seluruh berkas', 'whole file'),
  row: both('baris {n}', 'row {n}'),
  column: both('kolom {n}', 'column {n}'),
  sheet: both('lembar {name}', 'sheet {name}'),
  link: both('Tautan ke temuan ini', 'Link to this finding'),
  more: both('{n} temuan lain', '{n} more findings'),
  understood: both('Yang dipahami', 'What was understood'),
  cells: both('{n} sel, {preliminary} sementara', '{n} cells, {preliminary} preliminary'),
  regions: both('{n} wilayah', '{n} regions'),
  sectors: both('{n} lapangan usaha', '{n} sectors'),
  years: both('tahun {years}', 'years {years}'),
  around: both('Sekitar sel itu', 'Around that cell'),
};

const SHOWN = 50;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** A column as spreadsheets name it: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let [left, letters] = [column, ''];
  while (left > 0) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
    left = Math.floor((left - 1) / 26);
  }
  return letters;
}

/** Where a finding is, as people look it up in a spreadsheet. */
export function placeOf({ sheet, row, column, columnName }: Finding): string {
  const cell = row !== null && column !== null ? `${columnLetters(column)}${row}` : '';
  return [
    sheet && say(texts.sheet, { name: sheet }),
    row !== null && say(texts.row, { n: row }),
    column !== null && `${say(texts.column, { n: columnLetters(column) })}${columnName ? ` (${columnName})` : ''}`,
  ].filter(Boolean).join(', ').concat(cell && ` → ${cell}`) || say(texts.whole);
}

/** The cells of a text file around a finding, the one that is meant marked; null where there are none. */
function excerptOf(lines: readonly string[], { row, column }: Finding): HTMLElement | null {
  if (row === null || row < 1 || row > lines.length) return null;
  const first = lines[0] ?? '';
  const separator = [';', '\t', '|', ','].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  const from = Math.max(1, row - 1);
  const rows = [...(from > 1 ? [1] : []), ...Array.from({ length: Math.min(lines.length, row + 1) - from + 1 }, (_, i) => from + i)];
  const cells = (line: string) => (line.includes('"') ? line.match(/("([^"]|"")*"|[^,;\t|]*)([,;\t|]|$)/g)?.map(cell => cell.replace(/[,;\t|]$/, '').replace(/^"|"$/g, '')) ?? [line] : line.split(separator)).slice(0, 12);
  return h('div', { class: 'scroll excerpt', tabindex: 0, role: 'region', 'aria-label': say(texts.around) },
    h('table', {}, h('tbody', {}, rows.map(at => h('tr', { class: at === row && 'meant' },
      h('th', { scope: 'row' }, at), cells(lines[at - 1] ?? '').map((cell, i) => h('td', { class: at === row && i + 1 === column && 'cell' }, cell)))))));
}

function view(finding: Finding, index: number, { lines, path }: Shown): HTMLElement {
  const place = placeOf(finding);
  const asked = path !== undefined && current().finding === String(index);
  return h('li', { class: `finding ${finding.severity}${asked ? ' asked' : ''}`, id: path && `finding-${index}` },
    path ? h('a', { class: 'place', href: addressOf(changed({ dataset: path, finding: String(index) })), title: say(texts.link) }, place) : h('span', { class: 'place' }, place),
    h('p', {}, say(finding.message)),
    h('dl', {},
      finding.found !== null && [h('dt', {}, say(texts.found)), h('dd', {}, h('code', {}, finding.found))],
      say(finding.expected) && [h('dt', {}, say(texts.expected)), h('dd', {}, say(finding.expected))]),
    // What is noted of a row need not be about a text that stands there.
    lines && finding.severity !== 'note' && excerptOf(lines, finding));
}

interface Shown {
  /** The lines of the file, where it is text and at hand. */
  lines?: readonly string[] | null;
  /** Kind and name of the dataset, where a link can lead to its findings. */
  path?: string;
}

/** All findings, errors first. */
export function findingsView(findings: readonly Finding[], shown: Shown = {}): HTMLElement {
  if (findings.length === 0) return h('p', { class: 'hint' }, say(texts.none));
  const numbered = findings.map((finding, index) => ({ finding, index }));
  return h('div', { class: 'findings' }, SEVERITIES.flatMap(severity => {
    const of = numbered.filter(({ finding }) => finding.severity === severity);
    if (of.length === 0) return [];
    const item = ({ finding, index }: (typeof of)[number]) => view(finding, index, shown);
    return [
      h('h3', {}, `${say(texts[severity])} (${of.length})`),
      h('ul', {}, of.slice(0, SHOWN).map(item)),
      of.length > SHOWN && h('details', {}, h('summary', {}, say(texts.more, { n: of.length - SHOWN })), h('ul', {}, of.slice(SHOWN).map(item))),
    ];
  }));
}

/** What was understood of a file. */
export function summaryView(kind: string, summary: DatasetSummary | null): HTMLElement | null {
  if (!summary) return null;
  const years = summary.years.length > 1 ? `${summary.years[0]}–${summary.years.at(-1)}` : String(summary.years[0] ?? '');
  return h('p', { class: 'understood' }, h('strong', {}, `${say(texts.understood)}: `), [
    kinds[kind] ? say(kinds[kind]) : kind,
    say(texts.cells, { n: number(summary.cells, 0), preliminary: number(summary.preliminaryCells, 0) }),
    summary.regions.length > 0 && say(texts.regions, { n: summary.regions.length }),
    summary.sectors.length > 0 && say(texts.sectors, { n: summary.sectors.length }),
    years && say(texts.years, { years }),
    summary.firstQuarter && `${summary.firstQuarter} – ${summary.lastQuarter}`,
    summary.bases.join(', '),
    summary.units.join(', '),
    summary.sheets.length > 0 && summary.sheets.join(', '),
  ].filter(Boolean).join(' · '));
}
