// Uploads and what became of them: send, check, follow, look up findings, take back; revisions and runs.

import { h, put } from '../../shell/dom.ts';
import type { PageContext } from '../page.ts';
import { datasetList } from './list.ts';
import { revisionsCard } from './revisions.ts';
import { runList } from './runs.ts';
import { uploadCard } from './upload.ts';

/** Builds the page; resolves when every list is there. */
export async function build(host: HTMLElement, context: PageContext): Promise<void> {
  const [list, runs, revisions] = [datasetList(context), runList(context), h('div', { class: 'place' })];
  const { signal, unauthorized } = context;
  const upload = uploadCard({ signal, unauthorized, changed: () => void Promise.all([list.refresh(), runs.refresh()]) });
  put(host, upload, list.element, revisions, runs.element);
  await Promise.all([list.refresh(), runs.refresh(), revisionsCard(context, element => put(revisions, element))]);
}
