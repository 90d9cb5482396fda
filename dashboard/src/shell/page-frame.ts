// A page of one scope: its name, its vintage, and what the page itself puts below.

import type { Scope } from '../api/answers.ts';
import { ask } from '../api/questions.ts';
import { createCard } from '../chart/card.ts';
import { select } from '../chart/select.ts';
import type { PageContext } from '../pages/page.ts';
import type { PageEntry } from '../pages/pages.ts';
import { dateTime } from '../text/format.ts';
import { say } from '../text/language.ts';
import { words } from '../text/words.ts';
import { changed, current, replaceView } from './address.ts';
import { h, put } from './dom.ts';

function headOf(entry: PageEntry, scope: Scope, scopes: readonly Scope[], changeScope: (code: string) => void): HTMLElement {
  const vintage = [
    scope.publishedAt && say(words.published, { date: dateTime(scope.publishedAt) }),
    say(words.sequence, { n: scope.sequence }),
    say(words.run, { run: scope.indicatorRun }),
  ].filter(Boolean).join(' · ');
  return h('div', { class: 'head' },
    h('h1', {}, h('span', { class: 'kicker' }, say(entry.name)), scope.name),
    h('p', { class: 'page-lead' }, say(entry.lead)),
    h('p', { class: 'published' }, vintage),
    scopes.length > 1 && select('scope', say(words.scope), scopes.map(one => [one.code, one.name] as const), scope.code, changeScope));
}

export interface FrameActions {
  changeScope(code: string): void;
  open: PageContext['open'];
  unauthorized(): void;
}

/** Builds a page; resolves when it is drawn. */
export async function buildPage(main: HTMLElement, entry: PageEntry, scope: Scope, scopes: readonly Scope[], signal: AbortSignal, actions: FrameActions): Promise<void> {
  const api = ask(signal);
  const host = h('div', { class: `page ${entry.id}` });
  const focused = document.activeElement?.id;
  put(main, headOf(entry, scope, scopes, actions.changeScope), host);
  if (focused) document.getElementById(focused)?.focus(); // What was replaced by itself keeps the keyboard.
  document.title = `${say(entry.name)} · ${scope.name} – EconomyPipeline`;

  const [page, catalogue] = await Promise.all([entry.load(), api.catalogue()]);
  if (signal.aborted) return;
  const place = { scope, signal, inputsOf: (run: string) => api.inputs(scope.code, run), unauthorized: actions.unauthorized };
  await page.build(host, {
    scope, api, catalogue, signal,
    view: current(),
    card: (id, controls) => createCard(id, place, controls),
    choose: changes => replaceView(changed(changes)),
    open: actions.open,
    unauthorized: actions.unauthorized,
  });
  if (signal.aborted) return;
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  main.setAttribute('aria-busy', 'false');
  const chart = current().chart;
  if (chart) document.getElementById(chart)?.scrollIntoView();
}
