// The page of one scope: its name, and a place for each card.

import { createCard, select } from './card.js';
import { equityCard } from './cards/equity.js';
import { forecastCard } from './cards/forecast.js';
import { growthCard } from './cards/growth.js';
import { h, put } from './dom.js';
import { dateTime } from './format.js';
import { t } from './i18n.js';
import { state } from './state.js';

const CARDS = [['growth', growthCard], ['equity', equityCard], ['forecast', forecastCard]];

function headOf(scope, scopes, changeScope) {
  return h('div', { class: 'head' },
    h('h1', {}, h('span', { class: 'kicker' }, t('title')), scope.name),
    h('p', { class: 'published' }, [scope.publishedAt && t('published', { date: dateTime(scope.publishedAt) }), t('sequence', { n: scope.sequence }), t('run', { run: scope.indicatorRun })].filter(Boolean).join(' · ')),
    scopes.length > 1 && select('scope', t('scope'), scopes.map(one => [one.code, one.name]), scope.code, changeScope));
}

/**
 * @param host where to build
 * @param unauthorized called when the key is no longer accepted
 */
export async function buildPage(host, { scope, scopes, changeScope, unauthorized }) {
  const places = CARDS.map(([id]) => createCard(id).element);
  const focused = document.activeElement?.id;
  put(host, headOf(scope, scopes, changeScope), places);
  if (focused) document.getElementById(focused)?.focus(); // What was replaced by itself keeps the keyboard.
  document.title = `${scope.name} – EconomyPipeline`;

  const failed = (card, title, problem, retry) => problem.status === 401 ? unauthorized() : card.fail(title, problem, retry);
  await Promise.all(CARDS.map(([id, build], i) => buildCard(id, build, places[i])));
  if (CARDS.some(([id]) => id === state.chart)) document.getElementById(state.chart)?.scrollIntoView();

  async function buildCard(id, build, holder) {
    let element = holder;
    const show = card => {
      element.replaceWith(card.element);
      element = card.element;
    };
    try {
      await build(scope, show, failed);
    } catch (problem) {
      if (!('status' in problem)) throw problem;
      const card = createCard(id);
      show(card);
      failed(card, t('problemTitle'), problem, () => buildCard(id, build, element));
    }
  }
}
