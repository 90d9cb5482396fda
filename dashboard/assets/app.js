// Starts the page and decides what it shows: the key form, the empty state, a problem, or the figures.

import * as api from './api.js';
import { h, put } from './dom.js';
import { current, t, use } from './i18n.js';
import { keepKey, key } from './key.js';
import { buildPage } from './page.js';
import { openForPrint } from './print.js';
import { choose, readAddress, state } from './state.js';
import { attentionView } from './views/attention.js';
import { emptyChecked, emptyView } from './views/empty.js';
import { keyView } from './views/key.js';
import { problemView } from './views/problem.js';
import { stopWatching, watch } from './watch.js';

const main = document.getElementById('main');
const banner = document.getElementById('banner');
const attention = document.getElementById('attention');
const forget = document.getElementById('forget-key');
const buttons = [...document.querySelectorAll('#languages button')];
const skip = document.getElementById('skip');

// What is shown now, drawn again in the other language.
let shown = () => {};
// The scope of which newer figures were seen.
let news = null;
// What did not become figures.
let troubles = null;

function show(view) {
  shown = view;
  main.setAttribute('aria-busy', 'false');
  forget.hidden = !key();
  return view();
}

function language(code) {
  use(code);
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.lang === current()));
  skip.textContent = t('skip');
  forget.textContent = t('forgetKey');
}

function askForKey() {
  const refused = Boolean(key());
  keepKey(null);
  stopWatching();
  announce(null);
  warn(null);
  show(() => {
    put(main, keyView(refused, load));
    document.getElementById('key').focus();
  });
}

function waitForFirst() {
  show(() => put(main, emptyView(new Date())));
  watch(() => true, scopes => {
    if (scopes.length === 0) {
      emptyChecked(new Date());
      return false;
    }
    showScopes(scopes);
    return true;
  });
}

function announce(scope) {
  news = scope;
  put(banner, news && h('div', { class: 'banner' },
    h('span', {}, t('newFigures', { scope: news.name })),
    h('button', { type: 'button', class: 'action', onclick: load }, t('reload'))));
}

function warn(seen) {
  troubles = seen;
  put(attention, troubles && attentionView(troubles));
}

function showScopes(scopes) {
  const scope = scopes.find(one => one.code === state.scope) ?? scopes[0];
  const changeScope = code => {
    choose({ scope: code, region: null, year: null });
    showScopes(scopes);
  };
  show(() => buildPage(main, { scope, scopes, changeScope, unauthorized: askForKey }));
  watch(() => !scope.forecastRun, newer => {
    const now = newer.find(one => one.code === scope.code);
    if (!now || (now.indicatorRun === scope.indicatorRun && now.forecastRun === scope.forecastRun)) return false;
    // A forecast that the reader waits for just appears; figures that they read do not change under their eyes.
    if (now.indicatorRun === scope.indicatorRun && !scope.forecastRun) showScopes(newer);
    else announce(now);
    return true;
  });
}

async function load() {
  stopWatching();
  announce(null);
  api.forgetAnswers();
  main.setAttribute('aria-busy', 'true');
  try {
    const scopes = await api.scopes();
    if (scopes.length === 0) waitForFirst();
    else showScopes(scopes);
    warn(await api.troubles().catch(() => null)); // The figures are there without it.
  } catch (problem) {
    if (!('status' in problem)) throw problem;
    if (problem.status === 401) askForKey();
    else show(() => put(main, problemView(problem, load)));
  }
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    language(button.dataset.lang);
    choose({ lang: button.dataset.lang });
    announce(news);
    warn(troubles);
    shown();
  });
}

forget.addEventListener('click', () => {
  keepKey(null);
  load();
});

skip.addEventListener('click', event => {
  event.preventDefault(); // The part behind # holds the reader's choices.
  main.focus();
});

addEventListener('hashchange', () => {
  readAddress();
  language(state.lang);
  load();
});

openForPrint();
readAddress();
language(state.lang);
put(main, h('p', { class: 'message' }, t('loading')));
load();
