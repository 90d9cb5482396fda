// One indicator as the catalogue explains it, folded until it is wanted.

import type { Definition } from '../../api/answers.ts';
import { definitionOf } from '../../chart/definition.ts';
import { addressOf, onPage } from '../../shell/address.ts';
import { h } from '../../shell/dom.ts';
import { unitText } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import type { PageContext } from '../page.ts';
import { unitOf } from '../values.ts';

const texts = {
  unit: both('Satuan', 'Unit'),
  core: both('inti', 'core'),
  extended: both('tambahan', 'extended'),
  coreMeaning: both('Indikator inti: dihitung dan disimpan pada setiap terbitan.', 'A core indicator: computed and kept with every publication.'),
  extendedMeaning: both('Indikator tambahan: dihitung ketika diminta lewat API.', 'An extended indicator: computed when it is asked for through the API.'),
  classes: both('Kelas dan label', 'Classes and labels'),
  link: both('Tautan ke definisi ini', 'Link to this definition'),
};

export interface Entry {
  id: string;
  element: HTMLDetailsElement;
  /** Everything that a search looks at, in small letters. */
  words: string;
}

export function entryOf({ scope, choose }: PageContext, definition: Definition): Entry {
  const { id, tier } = definition;
  const labels = Object.values(definition.otherLabels);
  const body = h('div', { class: 'method-body' },
    definitionOf(definition, false, false),
    h('p', { class: 'hint' }, say(tier === 'core' ? texts.coreMeaning : texts.extendedMeaning)),
    labels.length > 0 && h('p', {}, `${say(texts.classes)}: ${labels.map(label => say(label)).join(' · ')}`),
    h('p', {}, h('a', { href: addressOf(onPage('method', { indicator: id })) }, say(texts.link))));
  const element = h('details', { id: `indicator-${id}`, class: 'method-entry' },
    h('summary', {},
      h('span', { class: 'method-name' }, say(definition.name)),
      h('span', { class: 'method-unit' }, unitText(unitOf(definition, scope))),
      h('code', {}, id),
      h('span', { class: `badge ${tier}` }, say(texts[tier]))),
    body);
  element.addEventListener('toggle', () => {
    if (element.open && !matchMedia('print').matches) choose({ indicator: id });
  });
  const { name, reading } = definition;
  return { id, element, words: [id, name.id, name.en, reading.id, reading.en, definition.formula, definition.source].join(' ').toLowerCase() };
}
