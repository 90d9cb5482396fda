// The catalogue's words on an indicator.

import type { Definition } from '../api/answers.ts';
import { addressOf, onPage } from '../shell/address.ts';
import { h } from '../shell/dom.ts';
import { both, say } from '../text/language.ts';

const texts = {
  formula: both('Rumus', 'Formula'),
  source: both('Sumber rumus', 'Source of the formula'),
  needs: both('Perlu', 'Needs'),
  smallestN: both('Bermakna mulai n = {n}', 'Meaningful from n = {n}'),
  interval: both('Arti interval', 'Meaning of the interval'),
  more: both('Buka di halaman Metode', 'Open on the page Method'),
};

/**
 * @param named whether its name stands above, as where there are several
 * @param linked whether the catalogue's page is linked to, as everywhere but there
 */
export function definitionOf(definition: Definition, named: boolean, linked = true): HTMLElement {
  return h('div', { class: 'entry' },
    named && h('h3', {}, say(definition.name)),
    h('p', {}, say(definition.reading)),
    h('dl', {},
      h('dt', {}, say(texts.formula)), h('dd', {}, h('code', {}, definition.formula)),
      h('dt', {}, say(texts.source)), h('dd', {}, definition.source),
      h('dt', {}, say(texts.needs)), h('dd', {}, say(definition.needs)),
      definition.intervalMeaning && [h('dt', {}, say(texts.interval)), h('dd', {}, say(definition.intervalMeaning))]),
    definition.smallestN > 1 && h('p', {}, say(texts.smallestN, { n: definition.smallestN })),
    linked && h('p', {}, h('a', { href: addressOf(onPage('method', { indicator: definition.id })) }, say(texts.more))));
}
