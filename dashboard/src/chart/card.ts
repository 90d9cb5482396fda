// The frame around a chart: what it says, what it is measured in, where it comes from, what is wrong with it, how to read it, its figures.

import type { Definition, Scope } from '../api/answers.ts';
import type { RunInput } from '../api/datasets.ts';
import { isAbort, Problem } from '../api/problem.ts';
import { addressOf, onPage } from '../shell/address.ts';
import { type Children, h, put } from '../shell/dom.ts';
import { problemView } from '../shell/problem.ts';
import { both, say } from '../text/language.ts';
import { words } from '../text/words.ts';
import { actionsOf, hasBothShapes, type Shape, shapeNow } from './actions.ts';
import { definitionOf } from './definition.ts';
import type { Figure } from './model.ts';
import { notesView } from './notes.ts';
import { createPlot } from './plot.ts';
import { sourceOf } from './source.ts';
import { tableOf } from './table.ts';

const texts = {
  definition: both('Cara membaca dan rumus', 'How to read, and the formula'),
  inputs: both('Semua berkas run ini', 'All files of this run'),
};

export interface Card {
  element: HTMLElement;
  /** Shows that it waits. */
  busy(): void;
  /** Sentences instead of a chart. */
  say(title: string, ...sentences: string[]): void;
  /** Shows the figure that is asked for, or says that there is none; a refusal of the API is shown with a way to ask again. */
  fill(title: string, ask: () => Promise<Figure | null>, none?: string): Promise<void>;
}

export interface CardPlace {
  scope: Scope;
  signal: AbortSignal;
  /** The files that a run was computed from; none where they are not known. */
  inputsOf(run: string): Promise<readonly RunInput[]>;
  /** Called when the key is no longer accepted. */
  unauthorized(): void;
}

/** A card; controls stay while what they change is replaced by the next figure. */
export function createCard(id: string, { scope, signal, inputsOf, unauthorized }: CardPlace, controls: Children = []): Card {
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
  // Most figures are of that run; on its way it costs no time.
  void inputsOf(scope.indicatorRun).catch(() => []);

  function start(title: string): void {
    heading.textContent = title;
    skeleton.remove();
    element.setAttribute('aria-busy', 'false');
  }

  const busy = (): void => element.setAttribute('aria-busy', 'true');

  function sayInstead(title: string, ...sentences: string[]): void {
    start(title);
    plot.draw(null);
    table.hidden = true;
    for (const place of [unit, legend, table, below]) put(place);
    put(message, sentences.map(sentence => h('p', { class: 'lead' }, sentence)));
  }

  function fail(title: string, problem: Problem, retry: () => void): void {
    if (problem.status === 401) {
      unauthorized();
      return;
    }
    sayInstead(title);
    put(message, problemView(problem, retry));
  }

  function shape(figure: Figure, as: Shape): void {
    legend.hidden = as === 'table';
    table.hidden = as === 'chart';
    if (as === 'chart') plot.draw(figure.drawing);
    else plot.hide();
  }

  function show(figure: Figure, inputs: readonly RunInput[]): void {
    const open = below.querySelector<HTMLDetailsElement>('details.definition')?.open ?? false;
    const source = sourceOf(scope, figure, inputs);
    const definitions = (figure.definitions ?? []).filter((each): each is Definition => each !== undefined);
    start(figure.title);
    put(unit, figure.unit);
    put(message, (figure.lead ?? []).map(sentence => h('p', { class: 'lead' }, sentence)));
    put(legend, (figure.legend ?? []).map(({ kind, colour, text }) =>
      h('li', {}, h('span', { class: `key ${kind} ${kind === 'ramp' || kind === 'diverging' ? kind : 'colour'}-${(colour ?? 0) + 1}`, 'aria-hidden': 'true' }), text)));
    put(table, figure.table.rows.length > 0 && tableOf(figure.title, figure.table));
    shape(figure, figure.drawing === null ? 'table' : hasBothShapes(figure) ? shapeNow(id) : 'chart');
    put(below,
      (figure.remarks ?? []).length > 0 && h('ul', { class: 'remarks' }, (figure.remarks ?? []).map(remark => h('li', {}, remark))),
      notesView(figure.notes ?? []),
      h('div', { class: 'foot' },
        h('p', { class: 'source' }, source, inputs.length > 0 && [' · ', h('a', { href: addressOf(onPage('data', { run: figure.vintage.run })) }, say(texts.inputs))]),
        actionsOf(id, figure, source, as => shape(figure, as))),
      (definitions.length > 0 || figure.explanation) && h('details', { class: 'definition', open }, h('summary', {}, say(texts.definition)),
        figure.explanation, definitions.map(definition => definitionOf(definition, definitions.length > 1))));
  }

  async function fill(title: string, ask: () => Promise<Figure | null>, none = ''): Promise<void> {
    asked += 1;
    const mine = asked;
    busy();
    try {
      const figure = await ask();
      const inputs = figure ? await inputsOf(figure.vintage.run) : [];
      if (mine !== asked || signal.aborted) return;
      if (figure) show(figure, inputs);
      else sayInstead(title, none);
    } catch (error) {
      if (isAbort(error) || signal.aborted || mine !== asked) return;
      if (!(error instanceof Problem)) throw error;
      fail(title, error, () => void fill(title, ask, none));
    }
  }

  return { element, busy, say: sayInstead, fill };
}
