// A question beside its answer: a form, a button, the answer or what was refused, at the field that it is about.

import { isAbort, Problem } from '../../api/problem.ts';
import { type Children, h, put } from '../../shell/dom.ts';
import { problemView } from '../../shell/problem.ts';
import { both, say } from '../../text/language.ts';
import type { PageContext } from '../page.ts';

const texts = {
  ask: both('Hitung', 'Compute'),
  asking: both('Menghitung…', 'Computing…'),
  expected: both('Diharapkan: {expected}', 'Expected: {expected}'),
};

interface Question {
  id: string;
  title: string;
  lead: string;
  form: Children;
  /** Asks and returns what is shown. */
  answer(signal: AbortSignal): Promise<Children>;
}

export interface QuestionCard {
  element: HTMLElement;
  ask(): Promise<void>;
}

/** A card with a question. */
export function questionCard({ signal, unauthorized }: PageContext, { id, title, lead, form, answer }: Question): QuestionCard {
  const result = h('div', { class: 'answer', 'aria-live': 'polite' });
  const error = h('p', { class: 'error', role: 'alert', id: `${id}-error` });
  const button = h('button', { type: 'submit', class: 'primary' }, say(texts.ask));
  const element = h('section', { class: 'card question', id, 'aria-labelledby': `${id}-title`, 'aria-busy': 'false' },
    h('h2', { id: `${id}-title` }, title),
    h('p', { class: 'lead' }, lead),
    h('form', {
      onsubmit: (event: Event) => {
        event.preventDefault();
        void ask();
      },
    }, form, h('div', { class: 'together-left' }, button), error),
    result);
  let asked = 0;

  async function ask(): Promise<void> {
    asked += 1;
    const mine = asked;
    element.setAttribute('aria-busy', 'true');
    put(error);
    put(result, h('p', { class: 'hint waiting' }, h('span', { class: 'pulse', 'aria-hidden': 'true' }), say(texts.asking)));
    try {
      const shown = await answer(signal);
      if (mine !== asked || signal.aborted) return;
      put(result, shown);
    } catch (refused) {
      if (isAbort(refused) || signal.aborted || mine !== asked) return;
      if (!(refused instanceof Problem)) throw refused;
      if (refused.status === 401) return unauthorized();
      put(result);
      const errors = refused.body.errors ?? [];
      if (errors.length === 0) put(result, problemView(refused, () => void ask()));
      else put(error, errors.map(one => h('span', {}, [one.found && `“${one.found}” – `, say(one.message), ' ', say(texts.expected, { expected: say(one.expected) })])));
    }
    element.setAttribute('aria-busy', 'false');
  }

  return { element, ask };
}
