// Every indicator of the catalogue by family: formula, unit, source, how to read it. What a card's definition links to.

import type { Bilingual, Definition } from '../../api/answers.ts';
import { select } from '../../chart/select.ts';
import { current } from '../../shell/address.ts';
import { h, put } from '../../shell/dom.ts';
import { both, say } from '../../text/language.ts';
import type { PageContext } from '../page.ts';
import { entryOf } from './entry.ts';

interface CatalogueAnswer {
  version: string;
  families: { id: string; name: Bilingual }[];
  indicators: Definition[];
}

const texts = {
  find: both('Cari indikator', 'Find an indicator'),
  hint: both('nama, kode, rumus, atau kata dalam penjelasan', 'a name, a code, a formula, or a word of the explanation'),
  tier: both('Tingkat', 'Tier'),
  all: both('semua', 'all'),
  core: both('inti', 'core'),
  extended: both('tambahan', 'extended'),
  count: both('{n} dari {of} indikator', '{n} of {of} indicators'),
  none: both('Tidak ada indikator yang cocok. Coba kata yang lebih umum, misalnya "pertumbuhan" atau "Theil".', 'No indicator matches. Try a more general word, such as "growth" or "Theil".'),
  families: both('Kelompok', 'Families'),
  version: both('Katalog versi {version}. Interval dan peluang dijelaskan pada indikatornya; prakiraan dijelaskan pada halaman Prakiraan.', 'Catalogue version {version}. Intervals and probabilities are explained with their indicator; forecasts on the page Forecasts.'),
};

const WAIT_MS = 120;

/** Builds the page; resolves when it is drawn. */
export async function build(host: HTMLElement, context: PageContext): Promise<void> {
  const { api, choose } = context;
  const { version, families, indicators } = await api.get<CatalogueAnswer>(['catalogue']);
  const groups = families.map(family => {
    const entries = indicators.filter(definition => definition.family === family.id).map(definition => ({ ...entryOf(context, definition), tier: definition.tier }));
    const count = h('span', { class: 'count' });
    const section = h('section', { class: 'card family', id: `family-${family.id}`, 'aria-labelledby': `family-${family.id}-title` },
      h('h2', { id: `family-${family.id}-title` }, say(family.name), ' ', count), entries.map(entry => entry.element));
    const jump = h('button', { type: 'button', class: 'chip', onclick: () => section.scrollIntoView() });
    return { name: say(family.name), entries, section, count, jump };
  });
  const total = indicators.length;
  const status = h('p', { class: 'hint', role: 'status' });
  const none = h('p', { class: 'message', hidden: true }, say(texts.none));

  function filter(): void {
    const wanted = (current().find ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const tier = current().tier;
    let shown = 0;
    for (const { name, entries, section, count, jump } of groups) {
      let here = 0;
      for (const entry of entries) {
        const fits = (!tier || entry.tier === tier) && wanted.every(word => entry.words.includes(word));
        entry.element.hidden = !fits;
        if (fits) here += 1;
      }
      section.hidden = here === 0;
      jump.hidden = here === 0;
      count.textContent = String(here);
      put(jump, name, h('span', { class: 'count' }, here));
      shown += here;
    }
    status.textContent = say(texts.count, { n: shown, of: total });
    none.hidden = shown > 0;
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const find = h('input', {
    id: 'method-find', type: 'search', value: current().find ?? '', 'aria-describedby': 'method-hint', autocomplete: 'off',
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        choose({ find: find.value.trim() || undefined });
        filter();
      }, WAIT_MS);
    },
  });
  const tierChoice = select('method-tier', say(texts.tier), [['', say(texts.all)], ['core', say(texts.core)], ['extended', say(texts.extended)]], current().tier ?? '', value => {
    choose({ tier: value || undefined });
    filter();
  });
  put(host,
    h('div', { class: 'finder' },
      h('div', { class: 'finder-field' }, h('label', { for: 'method-find' }, say(texts.find)), find, h('span', { class: 'hint', id: 'method-hint' }, say(texts.hint))),
      tierChoice,
      status,
      h('div', { class: 'chips', role: 'group', 'aria-label': say(texts.families) }, groups.map(({ jump }) => jump))),
    none,
    groups.map(({ section }) => section),
    h('p', { class: 'hint' }, say(texts.version, { version })));
  filter();

  const asked = current().indicator;
  const entry = asked && groups.flatMap(group => group.entries).find(one => one.id === asked);
  if (!entry) return;
  entry.element.hidden = false;
  entry.element.open = true;
  entry.element.classList.add('asked');
  requestAnimationFrame(() => entry.element.scrollIntoView({ block: 'start' }));
}
