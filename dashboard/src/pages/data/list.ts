// What was uploaded: its state, the version in use, its findings, and a way to take it back.

import { type Dataset, listDatasets, readDataset, withdraw } from '../../api/datasets.ts';
import { isAbort, Problem } from '../../api/problem.ts';
import { current } from '../../shell/address.ts';
import { h, put } from '../../shell/dom.ts';
import { problemView } from '../../shell/problem.ts';
import { dateTime, number } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import type { PageContext } from '../page.ts';
import { editorKeyForm } from './editor-key.ts';
import { findingsView, summaryView } from './findings.ts';
import { kinds } from './kinds.ts';

const texts = {
  title: both('Kumpulan data', 'Datasets'),
  none: both('Belum ada yang diunggah.', 'Nothing has been uploaded yet.'),
  lead: both('{n} berkas; {used} dipakai dalam terbitan.', '{n} files; {used} in use in what is published.'),
  file: both('Berkas', 'File'),
  state: both('Keadaan', 'State'),
  uploaded: both('Diunggah', 'Uploaded'),
  by: both('{at}, {who}', '{at}, {who}'),
  findings: both('Temuan', 'Findings'),
  inUse: both('Versi yang dipakai', 'Version in use'),
  version: both('urutan {n}, {cells} sel', 'sequence {n}, {cells} cells'),
  details: both('Rincian', 'Details'),
  received: both('diterima, menunggu diperiksa', 'received, waits to be checked'),
  accepted: both('dipakai', 'accepted'),
  rejected: both('ditolak', 'rejected'),
  failed: both('tidak dapat diperiksa', 'could not be checked'),
  withdrawn: both('ditarik', 'withdrawn'),
  errors: both('{n} kesalahan', 'errors: {n}'),
  warnings: both('{n} peringatan', 'warnings: {n}'),
  notes: both('{n} catatan', 'notes: {n}'),
  clean: both('tidak ada', 'none'),
  withdraw: both('Tarik data ini…', 'Withdraw this dataset…'),
  sure: both('Tarik {path}?', 'Withdraw {path}?'),
  sureText: both(
    'Angka yang dihitung darinya hilang dari terbitan berikutnya. Yang sudah terbit tetap ada di arsip, dan berkas ini dapat diunggah lagi.',
    'Figures computed from it leave the next publication. What was published stays in the archive, and the file can be uploaded again.'),
  yes: both('Tarik', 'Withdraw'),
  no: both('Batal', 'Cancel'),
  hash: both('SHA-256', 'SHA-256'),
};

const pathOf = (dataset: Dataset): string => `${dataset.kind}/${dataset.name}`;

/** Asks before something that is hard to undo. */
function confirmation(path: string, done: () => void): HTMLDialogElement {
  const dialog = h('dialog', { 'aria-labelledby': 'withdraw-title', id: 'withdraw' },
    h('h2', { id: 'withdraw-title' }, say(texts.sure, { path })),
    h('p', {}, say(texts.sureText)),
    h('div', { class: 'together-left' },
      h('button', { type: 'button', class: 'primary danger', id: 'withdraw-yes', onclick: () => {
        dialog.close();
        done();
      } }, say(texts.yes)),
      h('button', { type: 'button', class: 'action', onclick: () => dialog.close() }, say(texts.no))));
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}

export interface DatasetList {
  element: HTMLElement;
  refresh(): Promise<void>;
}

export function datasetList({ signal, choose, unauthorized }: PageContext): DatasetList {
  const lead = h('p', { class: 'lead' });
  const table = h('div');
  const details = h('div', { class: 'dataset-details', 'aria-live': 'polite' });
  const keyPlace = h('div');
  const element = h('section', { class: 'card', id: 'datasets', 'aria-labelledby': 'datasets-title', 'aria-busy': 'true' },
    h('h2', { id: 'datasets-title' }, say(texts.title)), lead, table, keyPlace, details);

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isAbort(error) || signal.aborted) return;
      if (!(error instanceof Problem)) throw error;
      if (error.status === 401) unauthorized();
      else if (error.status === 403) editorKeyForm(keyPlace, () => void attempt(work));
      else put(details, problemView(error, () => void attempt(work)));
    }
  }

  const countsOf = (dataset: Dataset) => (['errors', 'warnings', 'notes'] as const).filter(of => dataset[of] > 0).map(of => say(texts[of], { n: dataset[of] })).join(', ') || say(texts.clean);

  function rowOf(dataset: Dataset): HTMLElement {
    const path = pathOf(dataset);
    const open = current().dataset === path;
    return h('tr', { 'data-dataset': path },
      h('th', { scope: 'row' }, h('strong', {}, dataset.name), h('span', { class: 'hint block' }, kinds[dataset.kind] ? say(kinds[dataset.kind]) : dataset.kind)),
      h('td', {}, h('span', { class: `state ${dataset.state}` }, say(texts[dataset.state])), dataset.failure && h('span', { class: 'hint block' }, dataset.failure.reason)),
      h('td', {}, dataset.uploadedAt ? say(texts.by, { at: dateTime(dataset.uploadedAt), who: dataset.uploadedBy ?? '–' }) : '–'),
      h('td', {}, countsOf(dataset)),
      h('td', {}, dataset.accepted ? say(texts.version, { n: dataset.accepted.sequence, cells: number(dataset.accepted.observations, 0) }) : '–'),
      h('td', {}, h('button', { type: 'button', class: 'action small', 'aria-expanded': String(open), onclick: () => {
        choose({ dataset: current().dataset === path ? undefined : path, finding: undefined });
        void refresh();
      } }, say(texts.details))));
  }

  async function showDetails(dataset: Dataset): Promise<void> {
    const found = await readDataset(dataset.location, signal);
    const path = pathOf(dataset);
    put(details, h('div', { class: 'opened' },
      h('h3', {}, path),
      summaryView(found.kind, found.summary),
      found.accepted && h('p', { class: 'hint' }, `${say(texts.hash)}: `, h('code', {}, found.accepted.sha256)),
      findingsView(found.findings ?? [], { path }),
      found.state !== 'withdrawn' && found.kind !== 'invalid' && h('p', {}, h('button', { type: 'button', class: 'action danger', id: 'withdraw-open', onclick: () => {
        const dialog = confirmation(path, () => void attempt(async () => {
          put(keyPlace);
          await withdraw(dataset.location, signal);
          choose({ dataset: undefined, finding: undefined });
          await refresh();
        }));
        document.getElementById('main')?.append(dialog);
        dialog.showModal();
      } }, say(texts.withdraw)))));
    document.getElementById(`finding-${current().finding}`)?.scrollIntoView({ block: 'center' });
  }

  function refresh(): Promise<void> {
    return attempt(async () => {
      const datasets = await listDatasets(signal);
      lead.textContent = datasets.length === 0 ? say(texts.none) : say(texts.lead, { n: datasets.length, used: datasets.filter(one => one.accepted).length });
      put(table, datasets.length > 0 && h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say(texts.title) }, h('table', { class: 'datasets' },
        h('thead', {}, h('tr', {}, [texts.file, texts.state, texts.uploaded, texts.findings, texts.inUse, texts.details].map(text => h('th', { scope: 'col' }, say(text))))),
        h('tbody', {}, datasets.map(rowOf)))));
      const chosen = datasets.find(one => pathOf(one) === current().dataset);
      if (chosen) await showDetails(chosen);
      else put(details);
      element.setAttribute('aria-busy', 'false');
    });
  }

  return { element, refresh };
}
