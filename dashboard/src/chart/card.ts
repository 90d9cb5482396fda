// The frame around a chart: what it says, what it is measured in, where it comes from, what is wrong with it, how to read it, its figures.

import type { Definition, Scope } from '../api/answers.ts';
import { isAbort, Problem } from '../api/problem.ts';
import { addressOf, changed, current, replaceView } from '../shell/address.ts';
import { type Children, h, put } from '../shell/dom.ts';
import { problemView } from '../shell/problem.ts';
import { day } from '../text/format.ts';
import { both, say } from '../text/language.ts';
import { words } from '../text/words.ts';
import { definitionOf } from './definition.ts';
import { csvOf, download, pngOf, svgOf } from './export.ts';
import type { Figure, Vintage } from './model.ts';
import { createPlot } from './plot.ts';
import { tableOf } from './table.ts';

const texts = {
  chart: both('Grafik', 'Chart'),
  table: both('Tabel', 'Table'),
  show: both('Tampilan', 'View'),
  definition: both('Cara membaca dan rumus', 'How to read, and the formula'),
  notes: both('Catatan mutu data', 'Notes on data quality'),
  more: both('Selengkapnya: {n} catatan lain', 'Show {n} more notes'),
  download: both('Unduh', 'Download'),
  link: both('Salin tautan', 'Copy link'),
  linkCopied: both('Tautan disalin', 'Link copied'),
  linkInAddress: both('Tautan ada di bilah alamat', 'The link is in the address bar'),
  failed: both('Gambar tidak dapat dibuat di peramban ini.', 'The picture could not be made in this browser.'),
};

// So many notes stand open; a long list is folded.
const NOTES_SHOWN = 3;

/** Where figures come from, to the run. */
export const sourceOf = (scope: Scope, { sequence, run }: Vintage, credit?: string): string =>
  [
    `${say(words.source)}: EconomyPipeline, ${say(words.sourceText)}`,
    credit,
    `${scope.name} (${scope.code})`,
    scope.publishedAt && say(words.published, { date: day(scope.publishedAt) }).toLowerCase().replace(/\d+ \w/, found => found.toUpperCase()),
    say(words.sequence, { n: sequence }),
    say(words.run, { run }),
  ].filter(Boolean).join(' · ');

export interface Card {
  element: HTMLElement;
  busy(): void;
  show(figure: Figure): void;
  /** Sentences instead of a chart. */
  say(title: string, ...sentences: string[]): void;
  fail(title: string, problem: Problem, retry: () => void): void;
  /** Shows the figure that is asked for, or says that there is none; a refusal of the API is shown with a way to ask again. */
  fill(title: string, ask: () => Promise<Figure | null>, none?: string): Promise<void>;
}

export interface CardPlace {
  scope: Scope;
  signal: AbortSignal;
  /** Called when the key is no longer accepted. */
  unauthorized(): void;
}

/** A card; controls stay while what they change is replaced by show. */
export function createCard(id: string, { scope, signal, unauthorized }: CardPlace, controls: Children = []): Card {
  const heading = h('h2', { id: `${id}-title` }, say(words.loading));
  const unit = h('p', { class: 'unit' });
  const message = h('div', { class: 'words' });
  const legend = h('ul', { class: 'legend' });
  const plot = createPlot(id, signal);
  const table = h('div', { class: 'figures', hidden: true });
  const below = h('div', { class: 'below' });
  const skeleton = h('div', { class: 'skeleton', 'aria-hidden': 'true' });
  const given = [controls].flat(10).filter(Boolean);
  const element = h('section', { class: 'card', id, 'aria-labelledby': `${id}-title`, 'aria-busy': 'true' },
    heading, unit, message, given.length > 0 && h('div', { class: 'controls' }, controls), legend, skeleton, plot.element, table, below);
  let asked = 0;

  function start(title: string): void {
    heading.textContent = title;
    skeleton.remove();
    element.setAttribute('aria-busy', 'false');
  }

  function clear(): void {
    plot.draw(null);
    table.hidden = true;
    put(unit);
    put(legend);
    put(table);
    put(below);
  }

  function switchOf(figure: Figure): HTMLElement | false {
    if (!figure.drawing || figure.table.rows.length === 0) return false;
    const buttons = (['chart', 'table'] as const).map(what => h('button', { type: 'button', 'data-show': what, onclick: () => choose(what) }, say(texts[what])));
    const choose = (what: 'chart' | 'table') => {
      plot.element.hidden = what === 'table';
      legend.hidden = what === 'table';
      table.hidden = what === 'chart';
      for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.show === what));
      const shown = (current().table ?? '').split('.').filter(one => one && one !== id);
      if (what === 'table') shown.push(id);
      replaceView(changed({ table: shown.join('.') || undefined }));
      if (what === 'chart') plot.draw(figure.drawing);
    };
    choose((current().table ?? '').split('.').includes(id) ? 'table' : 'chart');
    return h('div', { class: 'switch', role: 'group', 'aria-label': say(texts.show) }, buttons);
  }

  function actionsOf(figure: Figure, source: string): HTMLElement {
    const status = h('span', { class: 'done', role: 'status' });
    const picture = (make: (svg: string) => Promise<Blob> | Blob, ending: string) => async () => {
      try {
        download(`${figure.fileName}.${ending}`, await make(await svgOf(figure, source)));
      } catch {
        status.textContent = say(texts.failed);
      }
    };
    const copy = async () => {
      const address = addressOf(changed({ chart: id }));
      history.replaceState(null, '', address);
      replaceView(changed({ chart: id }));
      try {
        await navigator.clipboard.writeText(new URL(address, location.href).href);
        status.textContent = say(texts.linkCopied);
      } catch {
        status.textContent = say(texts.linkInAddress);
      }
    };
    const button = (name: string, label: string, click: () => void) =>
      h('button', { type: 'button', class: 'action', 'data-get': name.toLowerCase(), 'aria-label': label, onclick: click }, name);
    return h('div', { class: 'actions' },
      status,
      switchOf(figure),
      figure.drawing && [
        button('PNG', `${say(texts.download)} PNG`, picture(pngOf, 'png')),
        button('SVG', `${say(texts.download)} SVG`, picture(svg => new Blob([svg], { type: 'image/svg+xml' }), 'svg')),
      ],
      figure.records.length > 0 && button('CSV', `${say(texts.download)} CSV`, () => download(`${figure.fileName}.csv`, new Blob([csvOf(figure.records)], { type: 'text/csv;charset=utf-8' }))),
      h('button', { type: 'button', class: 'action', 'data-get': 'link', onclick: copy }, say(texts.link)));
  }

  const noteOf = (note: NonNullable<Figure['notes']>[number]) =>
    h('li', {}, h('span', { class: 'sign', 'aria-hidden': 'true' }, note.sign), h('strong', {}, note.names), ` — ${note.label}${note.reason ? `: ${note.reason}` : ''}`);

  function notesView(notes: NonNullable<Figure['notes']>): HTMLElement | false {
    if (notes.length === 0) return false;
    const [first, rest] = [notes.slice(0, NOTES_SHOWN), notes.slice(NOTES_SHOWN)];
    return h('div', { class: 'notes' },
      h('h3', {}, say(texts.notes)),
      h('ul', {}, first.map(noteOf)),
      rest.length > 0 && h('details', {}, h('summary', {}, say(texts.more, { n: rest.length })), h('ul', {}, rest.map(noteOf))));
  }

  const card: Card = {
    element,

    busy() {
      element.setAttribute('aria-busy', 'true');
    },

    say(title, ...sentences) {
      start(title);
      clear();
      put(message, sentences.map(sentence => h('p', { class: 'lead' }, sentence)));
    },

    fail(title, problem, retry) {
      if (problem.status === 401) return unauthorized();
      this.say(title);
      put(message, problemView(problem, retry));
    },

    show(figure) {
      const open = below.querySelector<HTMLDetailsElement>('details.definition')?.open ?? false;
      const source = sourceOf(scope, figure.vintage, figure.credit);
      const definitions = (figure.definitions ?? []).filter((each): each is Definition => each !== undefined);
      start(figure.title);
      put(unit, figure.unit);
      put(message, (figure.lead ?? []).map(sentence => h('p', { class: 'lead' }, sentence)));
      put(legend, (figure.legend ?? []).map(({ kind, colour, text }) =>
        h('li', {}, h('span', { class: `key ${kind} ${kind === 'ramp' || kind === 'diverging' ? kind : 'colour'}-${(colour ?? 0) + 1}`, 'aria-hidden': 'true' }), text)));
      put(table, figure.table.rows.length > 0 && tableOf(figure.title, figure.table));
      table.hidden = figure.drawing !== null;
      plot.draw(figure.drawing);
      put(below,
        (figure.remarks ?? []).length > 0 && h('ul', { class: 'remarks' }, (figure.remarks ?? []).map(remark => h('li', {}, remark))),
        notesView(figure.notes ?? []),
        h('div', { class: 'foot' }, h('p', { class: 'source' }, source), actionsOf(figure, source)),
        (definitions.length > 0 || figure.explanation) && h('details', { class: 'definition', open }, h('summary', {}, say(texts.definition)),
          figure.explanation, definitions.map(definition => definitionOf(definition, definitions.length > 1))));
    },

    async fill(title, ask, none = '') {
      asked += 1;
      const mine = asked;
      this.busy();
      try {
        const figure = await ask();
        if (mine !== asked || signal.aborted) return;
        if (figure) this.show(figure);
        else this.say(title, none);
      } catch (error) {
        if (isAbort(error) || signal.aborted || mine !== asked) return;
        if (!(error instanceof Problem)) throw error;
        this.fail(title, error, () => void this.fill(title, ask, none));
      }
    },
  };
  return card;
}

/** A labelled choice. */
export function select(id: string, label: string, options: readonly (readonly [string, string])[], value: string, change: (value: string) => void): HTMLElement {
  const element = h('select', { id, onchange: (event: Event) => change((event.target as HTMLSelectElement).value) },
    options.map(([code, text]) => h('option', { value: code }, text)));
  element.value = value;
  return h('div', { class: 'field' }, h('label', { for: id }, label), element);
}
