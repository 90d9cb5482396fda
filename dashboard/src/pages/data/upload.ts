// Taking files by drop, by choice or by keyboard: checked first, then kept, then followed until their figures are published.

import { checkFile, type Dataset, type DryRun, listDatasets, readDataset, uploadFile } from '../../api/datasets.ts';
import { isAbort, Problem } from '../../api/problem.ts';
import { h, put } from '../../shell/dom.ts';
import { problemView } from '../../shell/problem.ts';
import { number } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { type Chosen, choose, chosenNow } from './chosen.ts';
import { editorKeyForm } from './editor-key.ts';
import { excerptsOf } from './excerpt.ts';
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

const sizeText = (bytes: number): string => (bytes < 1e6 ? `${number(bytes / 1e3, 0)} kB` : `${number(bytes / 1e6, 1)} MB`);

const isReady = ({ file, kind }: Chosen): boolean => kind !== '' && file.size <= MOST_BYTES;

/** The regions of the version in use; none where the name is new. */
async function regionsOf(kind: string, name: string, signal: AbortSignal): Promise<readonly string[]> {
  const known = (await listDatasets(signal)).find(one => one.kind === kind && one.name === name && one.accepted);
  return known ? ((await readDataset(known.location, signal)).summary?.regions ?? []) : [];
}

export interface UploadPlace {
  signal: AbortSignal;
  unauthorized(): void;
  /** Called when an upload was checked, and again when it was published. */
  changed(): void;
}

export function uploadCard({ signal, unauthorized, changed }: UploadPlace): HTMLElement {
  const name = h('p', { class: 'chosen', role: 'status' });
  const outcome = h('div', { class: 'outcome', 'aria-live': 'polite' });
  const keyPlace = h('div');
  const guess = h('p', { class: 'hint', id: 'kind-hint' });
  const kind = h('select', { id: 'upload-kind', 'aria-describedby': 'kind-hint', onchange: () => {
    const chosen = chosenNow();
    if (chosen) show(choose(chosen.file, kind.value));
  } },
  h('option', { value: '' }, say(texts.ask)), Object.entries(kinds).map(([code, name]) => h('option', { value: code }, `${say(name)} · ${code}`)));
  const input = h('input', { id: 'upload-file', type: 'file', class: 'unseen', onchange: () => take(input.files?.[0]) });
  const check = h('button', { type: 'button', class: 'primary', disabled: true, id: 'upload-check', onclick: () => void run(dryRun) }, say(texts.check));
  const upload = h('button', { type: 'button', class: 'action', disabled: true, id: 'upload-send', onclick: () => void run(send) }, say(texts.upload));
  const zone = h('div', { class: 'drop', id: 'drop' },
    h('p', {}, say(texts.drop), ' ', h('label', { for: 'upload-file', class: 'as-button' }, say(texts.choose)), input), name);

  function enable(can: boolean): void {
    check.disabled = !can;
    upload.disabled = !can;
  }

  function show(chosen: Chosen): void {
    const { file } = chosen;
    kind.value = chosen.kind;
    name.textContent = say(texts.chosen, { name: file.name, size: sizeText(file.size) });
    guess.textContent = file.size > MOST_BYTES ? say(texts.large) : chosen.kind === '' ? say(texts.unknown) : chosen.kind === kindOf(file.name) ? say(texts.guessed) : '';
    put(outcome);
    enable(isReady(chosen));
  }

  function take(file: File | undefined): void {
    if (file) show(choose(file, kindOf(file.name) ?? ''));
  }

  for (const event of ['dragenter', 'dragover'] as const) {
    zone.addEventListener(event, dragged => {
      dragged.preventDefault();
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
  async function run(work: (chosen: Chosen) => Promise<void>): Promise<void> {
    const chosen = chosenNow();
    if (!chosen || !isReady(chosen)) return;
    enable(false);
    put(keyPlace);
    try {
      await work(chosen);
    } catch (error) {
      // What a redraw gave up is taken up again by the next card.
      if (isAbort(error) || signal.aborted) return;
      if (!(error instanceof Problem)) throw error;
      chosen.stage = { at: 'chosen' };
      put(outcome);
      if (error.status === 403) editorKeyForm(keyPlace, () => void run(work));
      else if (error.status === 401) unauthorized();
      else put(outcome, problemView(error), error.body.findings && findingsView(error.body.findings));
    }
    enable(true);
  }

  const busy = (text: string) => put(outcome, h('p', { class: 'hint waiting' }, h('span', { class: 'pulse', 'aria-hidden': 'true' }), text));

  async function dryRun(chosen: Chosen): Promise<void> {
    busy(say(texts.checking));
    chosen.stage = { at: 'checking' };
    chosen.stage = { at: 'checked', found: await checkFile(chosen.kind, chosen.file.name, chosen.file, signal) };
    await tell(chosen.file, chosen.stage.found);
  }

  async function tell(file: File, found: DryRun): Promise<void> {
    const excerpts = await excerptsOf(file);
    put(outcome,
      h('p', { class: found.acceptable ? 'verdict good' : 'verdict bad' }, say(found.acceptable ? texts.good : texts.bad)),
      summaryView(found.kind, found.summary), findingsView(found.findings, { excerpts }));
  }

  async function send(chosen: Chosen): Promise<void> {
    busy(say(texts.sending));
    chosen.stage = { at: 'sending' };
    const { kind: as, file } = chosen;
    const regionsBefore = await regionsOf(as, file.name, signal);
    await uploadFile(as, file.name, file, signal);
    chosen.stage = { at: 'sent', regionsBefore };
    await watch(chosen, regionsBefore);
  }

  async function watch({ kind: as, file }: Chosen, regionsBefore: readonly string[]): Promise<void> {
    const excerpts = await excerptsOf(file);
    const [steps, details] = [h('div'), h('div')];
    put(outcome, steps, details);
    const checked = (dataset: Dataset) => {
      put(details, summaryView(dataset.kind, dataset.summary), findingsView(dataset.findings ?? [], { excerpts }));
      changed();
    };
    if (await follow({ host: steps, signal, kind: as, name: file.name, regionsBefore, checked })) changed();
  }

  function resume(): void {
    const chosen = chosenNow();
    if (!chosen) return;
    show(chosen);
    const { stage } = chosen;
    if (stage.at === 'checking') void run(dryRun);
    else if (stage.at === 'sending') void run(send);
    else if (stage.at === 'checked') void tell(chosen.file, stage.found);
    else if (stage.at === 'sent') void run(() => watch(chosen, stage.regionsBefore));
  }

  resume();
  return h('section', { class: 'card', id: 'upload', 'aria-labelledby': 'upload-title' },
    h('h2', { id: 'upload-title' }, say(texts.title)),
    h('p', { class: 'lead' }, say(texts.lead)),
    zone,
    h('div', { class: 'controls' }, h('div', { class: 'field' }, h('label', { for: 'upload-kind' }, say(texts.kind)), kind), check, upload),
    guess, keyPlace, outcome);
}
