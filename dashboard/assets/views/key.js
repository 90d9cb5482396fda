// The form that asks for a key when the API wants one.

import { h } from '../dom.js';
import { t } from '../i18n.js';
import { isKey, keepKey } from '../key.js';

/**
 * @param refused whether a key was given and not accepted
 * @param open called when a key was entered
 */
export function keyView(refused, open) {
  const input = h('input', { id: 'key', type: 'password', autocomplete: 'off', spellcheck: 'false', required: true, 'aria-describedby': 'key-hint key-error' });
  const error = h('p', { class: 'error', id: 'key-error', role: 'alert' }, refused && t('keyRefused'));
  const submit = event => {
    event.preventDefault();
    const given = input.value.trim();
    if (!isKey(given)) {
      error.textContent = t('keyRefused');
      input.focus();
      return;
    }
    keepKey(given);
    open();
  };
  return h('section', { class: 'message', 'aria-labelledby': 'key-title' },
    h('h1', { id: 'key-title' }, t('keyTitle')),
    h('p', {}, t('keyLead')),
    h('form', { class: 'key-form', onsubmit: submit },
      h('label', { for: 'key' }, t('keyLabel')),
      h('div', { class: 'together' }, input, h('button', { type: 'submit', class: 'primary' }, t('keySubmit'))),
      error),
    h('p', { class: 'hint', id: 'key-hint' }, t('keyPrivacy')));
}
