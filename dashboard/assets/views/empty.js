// Nothing is published yet: what to do about it.

import { h } from '../dom.js';
import { clock } from '../format.js';
import { t } from '../i18n.js';

const KINDS = ['regions', 'population', 'sector-output'];

const checkedText = at => t('emptyWaiting', { time: clock(at) });

/** Tells when it was last looked; the rest stays, since a reader may be copying from it. */
export function emptyChecked(at) {
  const place = document.getElementById('checked');
  if (place) place.textContent = checkedText(at);
}

export function emptyView(checkedAt) {
  const put = `curl -X PUT -H "x-api-key: …" -T ${t('emptyFile')}.csv \\\n  ${location.origin}/api/v1/datasets/sector-output/${t('emptyFile')}.csv`;
  return h('section', { class: 'message', 'aria-labelledby': 'empty-title' },
    h('h1', { id: 'empty-title' }, t('emptyTitle')),
    h('p', {}, t('emptyLead')),
    h('p', {}, t('emptyCommand')),
    h('pre', {}, KINDS.map(kind => `economy upload ${kind}=${t('emptyFile')}-${kind}.csv`).join('\n')),
    h('p', {}, t('emptyHttp')),
    h('pre', {}, put),
    h('p', {}, t('emptyBlob', { folder: KINDS.map(kind => `datasets/${kind}/`).join(', ') })),
    h('p', { class: 'hint waiting' }, h('span', { class: 'pulse', 'aria-hidden': 'true' }), h('span', { id: 'checked' }, checkedText(checkedAt))));
}
