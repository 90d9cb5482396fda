// The choice of an indicator: those that planners ask for most, then all.

import { h } from '../../shell/dom.ts';
import { current } from '../../shell/address.ts';
import { both, say } from '../../text/language.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';

const texts = {
  often: both('Sering dipakai', 'Often used'),
  core: both('Indikator inti lain', 'Other core indicators'),
  extended: both('Indikator tambahan (dihitung saat diminta)', 'Extended indicators (computed on request)'),
};

/** What the map shows unless asked for something else. */
export const START = 'growth-annual';

const OFTEN = [
  START, 'grdp-per-capita', 'grdp-per-capita-growth', 'share-of-scope', 'lq', 'manufacturing-share', 'manufacturing-premium', 'agriculture-share', 'mining-share',
  'klassen', 'krugman', 'hhi-equivalent-number', 'downstreaming-ratio', 'structural-change-nav',
];

export function controlsOf({ catalogue, open }: PageContext, chosen: string): HTMLElement {
  const rest = [...catalogue.values()].filter(one => !OFTEN.includes(one.id)).toSorted((a, b) => say(a.name).localeCompare(say(b.name)));
  const group = (name: string, ids: readonly string[]) =>
    h('optgroup', { label: name }, ids.map(id => h('option', { value: id, selected: id === chosen }, say(catalogue.get(id)?.name) || id)));
  return h('div', { class: 'field' },
    h('label', { for: 'map-indicator' }, say(words.indicator)),
    h('select', { id: 'map-indicator', onchange: (event: Event) => open('map', { indicator: (event.target as HTMLSelectElement).value, year: current().year }) },
      group(say(texts.often), OFTEN.filter(id => catalogue.has(id))),
      group(say(texts.core), rest.filter(one => one.tier === 'core').map(one => one.id)),
      group(say(texts.extended), rest.filter(one => one.tier === 'extended').map(one => one.id))));
}
