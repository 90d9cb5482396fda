// What did not become figures: uploads that were rejected or could not be checked, and work that was given up.

import type { Upload } from '../api/answers.ts';
import { both, say } from '../text/language.ts';
import { h } from './dom.ts';

const texts = {
  title: both('Belum semua unggahan menjadi angka', 'Not every upload has become figures'),
  failed: both(
    '{path}: tidak dapat diperiksa, {n} kali ({reason}). Ini bukan kesalahan data.',
    '{path}: could not be checked, {n} times ({reason}). That is no fault of the data.'),
  rejected: both('{path}: ditolak, {n} kesalahan; belum ada versi yang dipakai.', '{path}: rejected, {n} errors; no version of it is in use.'),
  rejectedKept: both('{path}: ditolak, {n} kesalahan; versi sebelumnya tetap dipakai.', '{path}: rejected, {n} errors; the version before stays in use.'),
  more: both('dan {n} unggahan lain', 'and {n} more uploads'),
  givenUp: both(
    '{n} pekerjaan berulang kali gagal dan dihentikan; setelah penyebabnya diperbaiki, kirim ulang dengan `economy replay`.',
    '{n} pieces of work failed again and again and were given up; when the cause is repaired, send them again with `economy replay`.'),
};

const SHOWN = 5;

function describe(upload: Upload): string {
  const path = `${upload.kind}/${upload.name}`;
  return upload.state === 'failed'
    ? say(texts.failed, { path, reason: upload.failure?.reason ?? '', n: upload.failure?.attempts ?? 1 })
    : say(upload.accepted ? texts.rejectedKept : texts.rejected, { path, n: upload.errors ?? 0 });
}

/** Null when there is nothing to tell. */
export function attentionView({ uploads, givenUp }: { uploads: readonly Upload[]; givenUp: number }): HTMLElement | null {
  const lines = uploads.slice(0, SHOWN).map(describe);
  if (uploads.length > SHOWN) lines.push(say(texts.more, { n: uploads.length - SHOWN }));
  if (givenUp > 0) lines.push(say(texts.givenUp, { n: givenUp }));
  return lines.length === 0 ? null : h('section', { class: 'attention', 'aria-labelledby': 'attention-title' },
    h('p', { id: 'attention-title' }, h('strong', {}, say(texts.title))),
    h('ul', {}, lines.map(line => h('li', {}, line))));
}
