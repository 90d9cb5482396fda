// Nothing is published yet: what to do about it.

import { clock } from '../text/format.ts';
import { both, say } from '../text/language.ts';
import { h } from './dom.ts';

const texts = {
  title: both('Belum ada angka yang terbit', 'Nothing has been published yet'),
  lead: both(
    'Unggah data PDRB per lapangan usaha, penduduk, dan daftar wilayah. Halaman ini memeriksa setiap beberapa detik dan terisi sendiri begitu perhitungan pertama selesai.',
    'Upload GRDP by sector, population, and the list of regions. This page checks every few seconds and fills itself once the first computation is done.'),
  command: both('Dari baris perintah:', 'From the command line:'),
  http: both('Atau lewat HTTP, dengan kunci penyunting:', 'Or by HTTP, with an editor key:'),
  blob: both('Atau taruh berkas di penyimpanan, dalam folder menurut jenisnya: {folder}.', 'Or put files into storage, in the folder of their kind: {folder}.'),
  file: both('berkas', 'file'),
  waiting: both('Menunggu terbitan pertama… terakhir diperiksa {time}.', 'Waiting for the first publication… last checked {time}.'),
};

const KINDS = ['regions', 'population', 'sector-output'];

const checkedText = (at: Date): string => say(texts.waiting, { time: clock(at) });

/** Tells when it was last looked; the rest stays, since a reader may be copying from it. */
export function emptyChecked(at: Date): void {
  const place = document.getElementById('checked');
  if (place) place.textContent = checkedText(at);
}

export function emptyView(checkedAt: Date): HTMLElement {
  const file = say(texts.file);
  const put = `curl -X PUT -H "x-api-key: …" -T ${file}.csv \\\n  ${location.origin}/api/v1/datasets/sector-output/${file}.csv`;
  return h('section', { class: 'message', 'aria-labelledby': 'empty-title' },
    h('h1', { id: 'empty-title' }, say(texts.title)),
    h('p', {}, say(texts.lead)),
    h('p', {}, say(texts.command)),
    h('pre', { tabindex: 0 }, KINDS.map(kind => `economy upload ${kind}=${file}-${kind}.csv`).join('\n')),
    h('p', {}, say(texts.http)),
    h('pre', { tabindex: 0 }, put),
    h('p', {}, say(texts.blob, { folder: KINDS.map(kind => `datasets/${kind}/`).join(', ') })),
    h('p', { class: 'hint waiting' }, h('span', { class: 'pulse', 'aria-hidden': 'true' }), h('span', { id: 'checked' }, checkedText(checkedAt))));
}
