// Every publication, and what one of them was computed from.

import { type Manifest, listRuns, readRun } from '../../api/datasets.ts';
import { isAbort, Problem } from '../../api/problem.ts';
import { current } from '../../shell/address.ts';
import { h, put } from '../../shell/dom.ts';
import { problemView } from '../../shell/problem.ts';
import { dateTime, number } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import type { PageContext } from '../page.ts';

const texts = {
  title: both('Terbitan dan runnya', 'Publications and their runs'),
  lead: both('Setiap angka menyebut runnya; di sini tertulis dari berkas mana run itu dihitung.', 'Every figure names its run; here is what files that run was computed from.'),
  indicators: both('indikator', 'indicators'),
  forecasts: both('prakiraan', 'forecasts'),
  withdrawal: both('penarikan', 'withdrawal'),
  at: both('Terbit', 'Published'),
  what: both('Apa', 'What'),
  run: both('Run', 'Run'),
  sequence: both('Urutan', 'Sequence'),
  current: both('yang dibaca sekarang', 'what is read now'),
  manifest: both('Manifes', 'Manifest'),
  counts: both('{rows} baris dari {inputs} berkas: {regions} wilayah, {sectors} lapangan usaha, {periods} periode. Versi kode {version}.', '{rows} rows from {inputs} files: {regions} regions, {sectors} sectors, {periods} periods. Code version {version}.'),
  rests: both('Prakiraan ini bertumpu pada indikator run {run}.', 'This forecast rests on the indicators of run {run}.'),
  inputs: both('Berkas', 'Files'),
  settings: both('Pengaturan yang mengubah angka', 'Settings that change numbers'),
  notes: both('Catatan', 'Notes'),
};

function manifestView(manifest: Manifest): HTMLElement {
  const { counts, inputs, settings, notes } = manifest;
  return h('div', { class: 'opened', id: 'manifest' },
    h('h3', {}, `${say(texts.manifest)} ${manifest.run}`, manifest.isCurrent && ` · ${say(texts.current)}`),
    h('p', {}, say(texts.counts, { rows: number(counts.rows, 0), inputs: counts.inputs, regions: counts.regions, sectors: counts.sectors, periods: counts.periods, version: manifest.codeVersion })),
    manifest.indicatorRun && h('p', {}, say(texts.rests, { run: manifest.indicatorRun })),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say(texts.inputs) }, h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say(texts.sequence)), h('th', { scope: 'col' }, say(texts.inputs)), h('th', { scope: 'col' }, 'SHA-256'))),
      h('tbody', {}, inputs.map(input => h('tr', {}, h('td', {}, input.sequence), h('td', {}, input.dataset), h('td', {}, h('code', { title: input.sha256 }, input.sha256.slice(0, 16)))))))),
    h('details', {}, h('summary', {}, say(texts.settings)), h('dl', {}, Object.entries(settings).map(([name, value]) => [h('dt', {}, h('code', {}, name)), h('dd', {}, value)]))),
    notes.length > 0 && h('details', {}, h('summary', {}, `${say(texts.notes)} (${notes.length})`), h('ul', {}, notes.map(note => h('li', {}, say(note))))));
}

export interface RunList {
  element: HTMLElement;
  refresh(): Promise<void>;
}

export function runList({ scope, signal, choose, unauthorized }: PageContext): RunList {
  const [table, details] = [h('div'), h('div', { 'aria-live': 'polite' })];
  const element = h('section', { class: 'card', id: 'runs', 'aria-labelledby': 'runs-title', 'aria-busy': 'true' },
    h('h2', { id: 'runs-title' }, say(texts.title)), h('p', { class: 'lead' }, say(texts.lead)), table, details);

  async function refresh(): Promise<void> {
    try {
      const runs = await listRuns(scope.code, signal);
      const chosen = current().run;
      put(table, h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say(texts.title) }, h('table', {},
        h('thead', {}, h('tr', {}, [texts.at, texts.what, texts.run, texts.sequence, texts.manifest].map(text => h('th', { scope: 'col' }, say(text))))),
        h('tbody', {}, runs.map(one => h('tr', { 'data-run': one.run },
          h('th', { scope: 'row' }, dateTime(one.publishedAt)), h('td', {}, say(texts[one.kind] ?? texts.withdrawal)), h('td', {}, h('code', {}, one.run || '–')), h('td', {}, one.sequence),
          h('td', {}, one.run !== '' && h('button', { type: 'button', class: 'action small', 'aria-expanded': String(one.run === chosen), onclick: () => {
            choose({ run: chosen === one.run ? undefined : one.run });
            void refresh();
          } }, say(texts.manifest)))))))));
      if (chosen) put(details, manifestView(await readRun(scope.code, chosen, signal)));
      else put(details);
      element.setAttribute('aria-busy', 'false');
    } catch (error) {
      if (isAbort(error) || signal.aborted) return;
      if (!(error instanceof Problem)) throw error;
      if (error.status === 401) return unauthorized();
      put(details, problemView(error, () => void refresh()));
      element.setAttribute('aria-busy', 'false');
    }
  }

  return { element, refresh };
}
