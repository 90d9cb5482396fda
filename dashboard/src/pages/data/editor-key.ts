// Uploading and withdrawing need an editor's key; a reader is told so and may enter one.

import { h, put } from '../../shell/dom.ts';
import { isKey, keepKey } from '../../shell/key.ts';
import { both, say } from '../../text/language.ts';

const texts = {
  title: both('Untuk ini diperlukan kunci penyunting', 'This needs an editor key'),
  lead: both(
    'Kunci Anda boleh membaca, tidak boleh mengunggah atau menarik data. Masukkan kunci penyunting; ia hanya disimpan di tab ini.',
    'Your key may read, but not upload or withdraw data. Enter an editor key; it is kept in this tab only.'),
  label: both('Kunci penyunting', 'Editor key'),
  submit: both('Pakai dan ulangi', 'Use it and try again'),
  refused: both('Kunci ini tidak dapat dipakai. Periksa apakah tersalin utuh.', 'This key cannot be used. Check that it was copied whole.'),
};

/** @param again called when a key was entered */
export function editorKeyForm(host: HTMLElement, again: () => void): void {
  const input = h('input', { id: 'editor-key', type: 'password', autocomplete: 'off', spellcheck: 'false', required: true, 'aria-describedby': 'editor-key-error' });
  const error = h('p', { class: 'error', id: 'editor-key-error', role: 'alert' });
  put(host, h('form', {
    class: 'message key-form', 'aria-labelledby': 'editor-key-title',
    onsubmit: (event: Event) => {
      event.preventDefault();
      const given = input.value.trim();
      if (!isKey(given)) {
        error.textContent = say(texts.refused);
        return;
      }
      keepKey(given);
      put(host);
      again();
    },
  },
  h('p', { id: 'editor-key-title' }, h('strong', {}, say(texts.title))),
  h('p', {}, say(texts.lead)),
  h('label', { for: 'editor-key' }, say(texts.label)),
  h('div', { class: 'together' }, input, h('button', { type: 'submit', class: 'primary' }, say(texts.submit))),
  error));
  input.focus();
}
