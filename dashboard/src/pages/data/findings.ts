// What was found in a file: each with its cell, the text in it, what was expected, and what stands around it where the file is at hand.

import type { DatasetSummary } from '../../api/datasets.ts';
import type { Finding, Severity } from '../../api/finding.ts';
import { addressOf, changed, current } from '../../shell/address.ts';
import { h } from '../../shell/dom.ts';
import { number } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { columnLetters, referenceOf } from './cells.ts';
import { excerptOf } from './excerpt.ts';
import { kinds } from './kinds.ts';
import type { CellsOf } from './workbook.ts';

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
};

const SHOWN = 50;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Where a finding is, as people look it up in a spreadsheet. */
export function placeOf({ sheet, row, column, columnName }: Finding): string {
  const cell = row !== null && column !== null ? referenceOf(sheet, row, column) : '';
  return [
    sheet && say(texts.sheet, { name: sheet }),
    row !== null && say(texts.row, { n: row }),
    column !== null && `${say(texts.column, { n: columnLetters(column) })}${columnName ? ` (${columnName})` : ''}`,
  ].filter(Boolean).join(', ').concat(cell && ` → ${cell}`) || say(texts.whole);
}

function view(finding: Finding, index: number, { excerpts, path }: Shown): HTMLElement {
  const place = placeOf(finding);
  const asked = path !== undefined && current().finding === String(index);
  return h('li', { class: `finding ${finding.severity}${asked ? ' asked' : ''}`, id: path && `finding-${index}` },
    path ? h('a', { class: 'place', href: addressOf(changed({ dataset: path, finding: String(index) })), title: say(texts.link) }, place) : h('span', { class: 'place' }, place),
    h('p', {}, say(finding.message)),
    h('dl', {},
      finding.found !== null && [h('dt', {}, say(texts.found)), h('dd', {}, h('code', {}, finding.found))],
      say(finding.expected) && [h('dt', {}, say(texts.expected)), h('dd', {}, say(finding.expected))]),
    // What is noted of a row need not be about a text that stands there.
    excerpts && finding.severity !== 'note' && excerptOf(excerpts, finding));
}

interface Shown {
  /** The cells of the file, where it is at hand. */
  excerpts?: CellsOf | null;
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
