// Taking files by drop, by choice or by keyboard: checked first, then kept, then followed until their figures are published.

import { checkFile, type Dataset, type DryRun, uploadFile } from '../../api/datasets.ts';
import { isAbort, Problem } from '../../api/problem.ts';
import { h, put } from '../../shell/dom.ts';
import { problemView } from '../../shell/problem.ts';
import { number } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { editorKeyForm } from './editor-key.ts';
import { findingsView, summaryView } from './findings.ts';
import { kindOf, kinds } from './kinds.ts';
import { follow } from './progress.ts';

const texts = {
  title: both('Unggah data', 'Upload data'),
  lead: both(
    'Kirim berkas sebagaimana adanya: Excel, CSV, tabel HTML atau teks, Parquet, JSON BPS, GeoJSON. Berkas diperiksa sel demi sel; yang salah tidak mengubah apa pun yang terbit. Perlu kunci penyunting.',
    'Send files as they came: Excel, CSV, tables of HTML or text, Parquet, JSON of BPS, GeoJSON. Each is checked cell by cell; what is wrong changes nothing that is published. This needs an editor key.'),
  drop: both('Seret berkas ke sini, atau', 'Drop a file here, or'),
  choose: both('pilih berkas', 'choose a file'),
  chosen: both('{name} ({size})', '{name} ({size})'),
  kind: both('Jenis data', 'Kind of data'),
  ask: both('– pilih jenisnya –', '– choose its kind –'),
  guessed: both('Jenis ditebak dari nama berkas; ubah bila keliru.', 'The kind was guessed from the name of the file; change it if it is wrong.'),
  unknown: both('Nama berkas tidak menyebut jenisnya; pilihlah.', 'The name of the file does not tell its kind; choose one.'),
  check: both('Periksa dulu', 'Check first'),
  upload: both('Unggah', 'Upload'),
  checking: both('Memeriksa tanpa menyimpan…', 'Checking without keeping it…'),
  sending: both('Mengirim…', 'Sending…'),
  good: both('Berkas ini dapat diterima. Belum ada yang disimpan.', 'This file can be accepted. Nothing has been kept yet.'),
  bad: both('Berkas ini akan ditolak. Perbaiki yang di bawah, lalu periksa lagi. Tidak ada yang disimpan.', 'This file would be rejected. Correct what is below, then check again. Nothing was kept.'),
  large: both('Berkas lebih besar dari 90 MB; taruh langsung di penyimpanan (lihat README.md).', 'The file is larger than 90 MB; put it straight into storage (see README.md).'),
};

const MOST_BYTES = 90 * 1024 * 1024;
// So large a text is still shown around findings.
const EXCERPT_BYTES = 8 * 1024 * 1024;

const sizeText = (bytes: number): string => (bytes < 1e6 ? `${number(bytes / 1e3, 0)} kB` : `${number(bytes / 1e6, 1)} MB`);

/** The lines of a text file; null for others. */
async function linesOf(file: File): Promise<string[] | null> {
  if (!/\.(csv|txt|tsv)$/i.test(file.name) || file.size > EXCERPT_BYTES) return null;
  return (await file.text()).split(/\r\n|\n|\r/);
}

export interface UploadPlace {
  signal: AbortSignal;
  unauthorized(): void;
  /** Called when an upload was checked, and again when it was published. */
  changed(): void;
}

export function uploadCard({ signal, unauthorized, changed }: UploadPlace): HTMLElement {
  let file: File | null = null;
  const chosen = h('p', { class: 'chosen', role: 'status' });
  const outcome = h('div', { class: 'outcome', 'aria-live': 'polite' });
  const keyPlace = h('div');
  const guess = h('p', { class: 'hint', id: 'kind-hint' });
  const kind = h('select', { id: 'upload-kind', 'aria-describedby': 'kind-hint', onchange: () => enable() },
    h('option', { value: '' }, say(texts.ask)), Object.entries(kinds).map(([code, name]) => h('option', { value: code }, `${say(name)} · ${code}`)));
  const input = h('input', { id: 'upload-file', type: 'file', class: 'unseen', onchange: () => take(input.files?.[0]) });
  const check = h('button', { type: 'button', class: 'primary', disabled: true, id: 'upload-check', onclick: () => void run(dryRun) }, say(texts.check));
  const upload = h('button', { type: 'button', class: 'action', disabled: true, id: 'upload-send', onclick: () => void run(send) }, say(texts.upload));
  const zone = h('div', { class: 'drop', id: 'drop' },
    h('p', {}, say(texts.drop), ' ', h('label', { for: 'upload-file', class: 'as-button' }, say(texts.choose)), input), chosen);

  function enable(): void {
    const ready = file !== null && kind.value !== '' && file.size <= MOST_BYTES;
    check.disabled = !ready;
    upload.disabled = !ready;
  }

  function take(next: File | undefined): void {
    if (!next) return;
    file = next;
    const guessed = kindOf(next.name);
    kind.value = guessed ?? '';
    chosen.textContent = say(texts.chosen, { name: next.name, size: sizeText(next.size) });
    guess.textContent = next.size > MOST_BYTES ? say(texts.large) : say(guessed ? texts.guessed : texts.unknown);
    put(outcome);
    enable();
  }

  for (const name of ['dragenter', 'dragover'] as const) {
    zone.addEventListener(name, event => {
      event.preventDefault();
      zone.classList.add('over');
    });
  }
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', event => {
    event.preventDefault();
    zone.classList.remove('over');
    take(event.dataTransfer?.files[0]);
  });

  // One at a time; a key that may not do it is asked for, and then it is done again.
  async function run(work: (file: File, kind: string) => Promise<void>): Promise<void> {
    if (!file) return;
    check.disabled = true;
    upload.disabled = true;
    put(keyPlace);
    try {
      await work(file, kind.value);
    } catch (error) {
      if (isAbort(error) || signal.aborted) return;
      if (!(error instanceof Problem)) throw error;
      put(outcome);
      if (error.status === 403) editorKeyForm(keyPlace, () => void run(work));
      else if (error.status === 401) unauthorized();
      else put(outcome, problemView(error), error.body.findings && findingsView(error.body.findings));
    } finally {
      enable();
    }
  }

  const busy = (text: string) => put(outcome, h('p', { class: 'hint waiting' }, h('span', { class: 'pulse', 'aria-hidden': 'true' }), text));

  async function dryRun(of: File, as: string): Promise<void> {
    busy(say(texts.checking));
    const [found, lines] = await Promise.all([checkFile(as, of.name, of, signal), linesOf(of)]);
    put(outcome, verdictOf(found), summaryView(found.kind, found.summary), findingsView(found.findings, { lines }));
  }

  const verdictOf = ({ acceptable }: DryRun) => h('p', { class: acceptable ? 'verdict good' : 'verdict bad' }, say(acceptable ? texts.good : texts.bad));

  async function send(of: File, as: string): Promise<void> {
    busy(say(texts.sending));
    await uploadFile(as, of.name, of, signal);
    const lines = await linesOf(of);
    const [steps, details] = [h('div'), h('div')];
    put(outcome, steps, details);
    const show = (dataset: Dataset) => {
      put(details, summaryView(dataset.kind, dataset.summary), findingsView(dataset.findings ?? [], { lines }));
      changed();
    };
    if (await follow({ host: steps, signal, kind: as, name: of.name, checked: show })) changed();
  }

  return h('section', { class: 'card', id: 'upload', 'aria-labelledby': 'upload-title' },
    h('h2', { id: 'upload-title' }, say(texts.title)),
    h('p', { class: 'lead' }, say(texts.lead)),
    zone,
    h('div', { class: 'controls' }, h('div', { class: 'field' }, h('label', { for: 'upload-kind' }, say(texts.kind)), kind), check, upload),
    guess, keyPlace, outcome);
}
