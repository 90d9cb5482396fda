// The form that asks for a key when the API wants one.

import { both, say } from '../text/language.ts';
import { h } from './dom.ts';
import { isKey, keepKey } from './key.ts';

const texts = {
  title: both('Masukkan kunci akses', 'Enter your access key'),
  lead: both(
    'Angka di halaman ini dibuka dengan kunci. Mintalah kunci pembaca kepada pengelola data di kantor Anda.',
    'The figures on this page are opened with a key. Ask the data managers of your office for a reader key.'),
  refused: both('Kunci ini tidak diterima. Periksa apakah tersalin utuh, atau minta kunci yang baru.', 'This key was not accepted. Check that it was copied whole, or ask for a new one.'),
  label: both('Kunci akses', 'Access key'),
  submit: both('Buka', 'Open'),
  privacy: both('Kunci hanya disimpan di tab ini dan hilang ketika tab ditutup.', 'The key is kept in this tab only and is gone when the tab is closed.'),
};

/**
 * @param refused whether a key was given and not accepted
 * @param open called when a key was entered
 */
export function keyView(refused: boolean, open: () => void): HTMLElement {
  const input = h('input', { id: 'key', type: 'password', autocomplete: 'off', spellcheck: 'false', required: true, 'aria-describedby': 'key-hint key-error' });
  const error = h('p', { class: 'error', id: 'key-error', role: 'alert' }, refused && say(texts.refused));
  const submit = (event: Event) => {
    event.preventDefault();
    const given = input.value.trim();
    if (!isKey(given)) {
      error.textContent = say(texts.refused);
      input.focus();
      return;
    }
    keepKey(given);
    open();
  };
  return h('section', { class: 'message', 'aria-labelledby': 'key-title' },
    h('h1', { id: 'key-title' }, say(texts.title)),
    h('p', {}, say(texts.lead)),
    h('form', { class: 'key-form', onsubmit: submit },
      h('label', { for: 'key' }, say(texts.label)),
      h('div', { class: 'together' }, input, h('button', { type: 'submit', class: 'primary' }, say(texts.submit))),
      error),
    h('p', { class: 'hint', id: 'key-hint' }, say(texts.privacy)));
}
