// The bar at the top: the name, the pages, the language, the key.

import { pages } from '../pages/pages.ts';
import { type Language, languageNow, say } from '../text/language.ts';
import { words } from '../text/words.ts';
import { addressOf, onPage } from './address.ts';
import { h, put } from './dom.ts';
import { key } from './key.ts';

export interface HeaderActions {
  open(page: string): void;
  language(code: Language): void;
  forget(): void;
}

const LANGUAGES: readonly (readonly [Language, string])[] = [['id', 'Bahasa Indonesia'], ['en', 'English']];

/** Draws the bar as it is now. */
export function drawHeader(host: Element, page: string | null, actions: HeaderActions): void {
  const focused = document.activeElement instanceof HTMLElement && host.contains(document.activeElement) ? document.activeElement.dataset.at : undefined;
  put(host,
    h('p', { class: 'brand' }, 'EconomyPipeline'),
    h('div', { class: 'tools' },
      key() && h('button', { type: 'button', class: 'link', id: 'forget-key', 'data-at': 'forget', onclick: actions.forget }, say(words.forgetKey)),
      h('div', { class: 'languages', id: 'languages', role: 'group', 'aria-label': 'Bahasa / Language' },
        LANGUAGES.map(([code, name]) => h('button', {
          type: 'button', lang: code, title: name, 'data-lang': code, 'data-at': code, 'aria-pressed': String(code === languageNow()), onclick: () => actions.language(code),
        }, code.toUpperCase())))),
    page && h('nav', { 'aria-label': say(words.menu) },
      h('ul', {}, pages.map(one => h('li', {}, h('a', {
        href: addressOf(onPage(one.id)), 'data-page': one.id, 'data-at': `page-${one.id}`, 'aria-current': one.id === page ? 'page' : null,
        onclick: (event: MouseEvent) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          actions.open(one.id);
        },
      }, say(one.name)))))));
  if (focused) host.querySelector<HTMLElement>(`[data-at="${focused}"]`)?.focus();
  // On a phone the pages stand in one line that scrolls; the one that is open is in sight.
  const [list, here] = [host.querySelector('nav ul'), host.querySelector<HTMLElement>('[aria-current]')];
  if (list && here) list.scrollLeft = here.offsetLeft - list.clientWidth / 2 + here.offsetWidth / 2;
}
