// What did not become figures: uploads that were rejected or could not be checked, and work that was given up.

import { h } from '../dom.js';
import { t } from '../i18n.js';

const SHOWN = 5;

function describe(upload) {
  const path = `${upload.kind}/${upload.name}`;
  return upload.state === 'failed'
    ? t('uploadFailed', { path, reason: upload.failure?.reason ?? '', n: upload.failure?.attempts ?? 1 })
    : t(upload.accepted ? 'uploadRejectedKept' : 'uploadRejected', { path, n: upload.errors });
}

/** @returns null when there is nothing to tell */
export function attentionView({ uploads, givenUp }) {
  const lines = uploads.slice(0, SHOWN).map(describe);
  if (uploads.length > SHOWN) lines.push(t('uploadsMore', { n: uploads.length - SHOWN }));
  if (givenUp > 0) lines.push(t('givenUp', { n: givenUp }));
  return lines.length === 0 ? null : h('section', { class: 'attention', 'aria-labelledby': 'attention-title' },
    h('p', { id: 'attention-title' }, h('strong', {}, t('attention'))),
    h('ul', {}, lines.map(line => h('li', {}, line))));
}
