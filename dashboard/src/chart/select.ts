// A labelled choice.

import { h } from '../shell/dom.ts';

export function select(id: string, label: string, options: readonly (readonly [string, string])[], value: string, change: (value: string) => void): HTMLElement {
  const element = h('select', { id, onchange: (event: Event) => change((event.target as HTMLSelectElement).value) },
    options.map(([code, text]) => h('option', { value: code }, text)));
  element.value = value;
  return h('div', { class: 'field' }, h('label', { for: id }, label), element);
}
