// What is wrong with the data under a chart, and why.

import { h } from '../shell/dom.ts';
import { both, say } from '../text/language.ts';
import type { Note } from '../text/quality.ts';

const texts = {
  notes: both('Catatan mutu data', 'Notes on data quality'),
  more: both('Selengkapnya: {n} catatan lain', 'Show {n} more notes'),
};

// So many notes stand open; a long list is folded.
const SHOWN = 3;

const lineOf = (note: Note): HTMLElement =>
  h('li', {}, h('span', { class: 'sign', 'aria-hidden': 'true' }, note.sign), h('strong', {}, note.names), ` — ${note.label}${note.reason ? `: ${note.reason}` : ''}`);

export function notesView(notes: readonly Note[]): HTMLElement | false {
  if (notes.length === 0) return false;
  const [first, rest] = [notes.slice(0, SHOWN), notes.slice(SHOWN)];
  return h('div', { class: 'notes' },
    h('h3', {}, say(texts.notes)),
    h('ul', {}, first.map(lineOf)),
    rest.length > 0 && h('details', {}, h('summary', {}, say(texts.more, { n: rest.length })), h('ul', {}, rest.map(lineOf))));
}
