// What went wrong, in the reader's language, and a way to try again.

import { h } from '../dom.js';
import { t } from '../i18n.js';

export const problemView = (problem, retry) => h('div', { class: 'message problem', role: 'alert' },
  h('p', {}, h('strong', {}, problem.title ?? t('problemTitle'))),
  h('p', {}, problem.detail ?? (problem.status ? t('problemStatus', { status: problem.status }) : t('problemNetwork'))),
  retry && h('p', {}, h('button', { type: 'button', class: 'action', onclick: retry }, t('retry'))));
