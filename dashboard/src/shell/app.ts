// Decides what is shown: the key form, the empty state, a problem, or a page of figures.

import type { Scope } from '../api/answers.ts';
import { forgetAnswers, forgetEverything } from '../api/client.ts';
import { isAbort, Problem } from '../api/problem.ts';
import * as api from '../api/questions.ts';
import { prepare } from '../chart/plot.ts';
import { pageOf } from '../pages/pages.ts';
import { say, useLanguage } from '../text/language.ts';
import { words } from '../text/words.ts';
import { attentionView } from './attention.ts';
import { changed, current, onPage, pushView, readAddress, replaceView, type View } from './address.ts';
import { h, put } from './dom.ts';
import { emptyChecked, emptyView } from './empty.ts';
import { drawHeader } from './header.ts';
import { key, keepKey } from './key.ts';
import { keyView } from './key-form.ts';
import { buildPage } from './page-frame.ts';
import { problemView } from './problem.ts';
import { stopWatching, watch } from './watch.ts';

const place = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const [main, banner, attention, header, skip] = [place('main'), place('banner'), place('attention'), place('header'), place('skip')];

// What is shown now, drawn again in the other language.
let shown: () => void = () => {};
let scopes: Scope[] = [];
// The page that is open gives up what it still waits for when another opens.
let leaving = new AbortController();
let news: Scope | null = null;
let troubles: Awaited<ReturnType<typeof api.troubles>> | null = null;

function show(view: () => void, page: string | null = null): void {
  leaving.abort();
  leaving = new AbortController();
  shown = () => show(view, page);
  main.setAttribute('aria-busy', String(page !== null));
  skip.textContent = say(words.skip);
  drawHeader(header, page, { open, language, forget });
  drawBanner();
  put(attention, troubles && attentionView(troubles));
  view();
}

function drawBanner(): void {
  put(banner, news && h('div', { class: 'banner' },
    h('span', {}, say(words.newFigures, { scope: news.name })),
    h('button', { type: 'button', class: 'action', onclick: () => void load() }, say(words.reload))));
}

function language(code: string): void {
  useLanguage(code);
  replaceView(changed({ lang: code }));
  shown();
}

function forget(): void {
  keepKey(null);
  forgetEverything();
  void load();
}

function askForKey(): void {
  const refused = Boolean(key());
  keepKey(null);
  stopWatching();
  [news, troubles] = [null, null];
  show(() => {
    put(main, keyView(refused, () => void load()));
    document.getElementById('key')?.focus();
  });
}

function waitForFirst(): void {
  show(() => {
    put(main, emptyView(new Date()));
    const signal = leaving.signal;
    // The first files may come through this page too; it fills itself once they are published.
    void import('../pages/data/upload.ts').then(({ uploadCard }) => {
      if (!signal.aborted) main.append(uploadCard({ signal, unauthorized: askForKey, changed: () => {} }));
    });
  });
  watch(() => true, seen => {
    if (seen.length === 0) {
      emptyChecked(new Date());
      return false;
    }
    scopes = seen;
    showPage();
    return true;
  });
}

const scopeNow = (): Scope => (scopes.find(one => one.code === current().scope) ?? scopes[0]) as Scope;

function open(page: string, changes: View = {}): void {
  const stays = pageOf(current().page).id === page;
  pushView(onPage(page, changes));
  showPage();
  if (stays) return; // Another choice on the same page: the reader is where they were.
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function changeScope(code: string): void {
  replaceView(changed({ scope: code, region: undefined, year: undefined }));
  showPage();
}

function showPage(): void {
  const [entry, scope] = [pageOf(current().page), scopeNow()];
  show(() => {
    const signal = leaving.signal;
    buildPage(main, entry, scope, scopes, signal, { changeScope, open, unauthorized: askForKey }).catch(error => {
      if (isAbort(error) || signal.aborted) return;
      refused(error);
    });
  }, entry.id);
  watch(() => !scope.forecastRun, newer => {
    const now = newer.find(one => one.code === scope.code);
    if (!now || (now.indicatorRun === scope.indicatorRun && now.forecastRun === scope.forecastRun)) return false;
    // A forecast that the reader waits for just appears; figures that they read do not change under their eyes.
    if (now.indicatorRun === scope.indicatorRun && !scope.forecastRun) {
      scopes = newer;
      showPage();
    } else {
      news = now;
      drawBanner();
    }
    return true;
  });
}

function refused(error: unknown): void {
  if (!(error instanceof Problem)) throw error;
  if (error.status === 401) askForKey();
  else show(() => put(main, problemView(error, () => void load())));
}

// What is needed whatever is published, while that is asked. What is lost of it is asked for again where it is needed.
function fetchAhead(): void {
  const entry = pageOf(current().page);
  entry.load().catch(() => {});
  if (entry.hasDrawings) prepare().catch(() => {});
  if (key()) api.ask(new AbortController().signal).catalogue().catch(() => {}); // Without a key it might only be refused twice.
}

/** Asks what is published and shows it. */
async function load(): Promise<void> {
  stopWatching();
  news = null;
  forgetAnswers();
  fetchAhead();
  main.setAttribute('aria-busy', 'true');
  try {
    scopes = await api.scopes();
  } catch (error) {
    return refused(error);
  }
  if (scopes.length === 0) waitForFirst();
  else showPage();
  troubles = await api.troubles().catch(() => null); // The figures are there without it.
  put(attention, troubles && attentionView(troubles));
}

/** Starts the page at its address. */
export function start(): void {
  skip.addEventListener('click', event => {
    event.preventDefault(); // The part behind # holds the reader's choices.
    main.focus();
  });
  // The way back and forth, an address typed by hand, a link from outside: another key may be in it.
  addEventListener('popstate', () => {
    const given = readAddress();
    useLanguage(current().lang);
    if (given || scopes.length === 0) void load();
    else showPage();
  });
  readAddress();
  useLanguage(current().lang);
  put(main, h('p', { class: 'message' }, say(words.loading)));
  void load();
}
