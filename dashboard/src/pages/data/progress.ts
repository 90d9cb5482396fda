// What becomes of an upload, step by step: received, checked, computed, published.

import { type Dataset, locationOf, readDataset } from '../../api/datasets.ts';
import { isAbort, Problem } from '../../api/problem.ts';
import { scopes } from '../../api/questions.ts';
import { h, put } from '../../shell/dom.ts';
import { both, say } from '../../text/language.ts';
import { reached } from './touched.ts';

const texts = {
  received: both('Diterima', 'Received'),
  checked: both('Diperiksa', 'Checked'),
  accepted: both('Diterima sebagai data', 'Accepted'),
  rejected: both('Ditolak; yang terbit tidak berubah', 'Rejected; what is published stays as it is'),
  withdrawn: both('Sudah ditarik', 'Withdrawn since'),
  failed: both('Tidak dapat diperiksa: {reason}. Ini bukan kesalahan data; akan dicoba lagi.', 'Could not be checked: {reason}. That is no fault of the data; it is tried again.'),
  published: both('Terbit', 'Published'),
  publishing: both('Menghitung indikator…', 'Computing the indicators…'),
  some: both('Menghitung indikator… {published} dari {all} wilayah acuan sudah terbit', 'Computing the indicators… {published} of {all} reference areas are published'),
  trouble: both('Perhitungan gagal dan dicoba lagi: {reason}. Itu bukan kesalahan data.', 'The computation failed and is tried again: {reason}. That is no fault of the data.'),
  apart: both('Belum ada PDRB wilayah ini yang memakainya; ia dipakai begitu PDRB itu diunggah.', 'There is no GRDP of these regions yet that uses it; it is used once that is uploaded.'),
  checking: both('Memeriksa…', 'Checking…'),
  slow: both('Diterima; perhitungannya belum terbit. Halaman ini menunjukkannya nanti.', 'Accepted; its computation is not published yet. This page will show it later.'),
  name: both('Kemajuan', 'Progress'),
};

type State = 'done' | 'now' | 'bad' | 'later';

const POLL_MS = 1_500;

// Ten minutes: a queue that is longer than that is not waited for on a page.
const MOST_POLLS = 400;
const MARKS: Readonly<Record<State, string>> = { done: '✓', now: '●', bad: '✕', later: '○' };

const wait = (signal: AbortSignal): Promise<void> => new Promise((done, failed) => {
  const timer = setTimeout(done, POLL_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    failed(new DOMException('', 'AbortError'));
  }, { once: true });
});

export interface Followed {
  host: HTMLElement;
  signal: AbortSignal;
  kind: string;
  name: string;
  /** Regions of the version before: a scope that they leave changes too. */
  regionsBefore: readonly string[];
  /** Called with the dataset as soon as it was checked. */
  checked(dataset: Dataset): void;
}

// An answer that is lost on the way is asked for again; only a refusal ends the following.
async function patiently<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Problem && (error.status === 0 || error.status >= 500 || error.status === 404)) return null;
    throw error;
  }
}

/** Follows an upload until its figures are published; resolves to whether they are. */
export async function follow({ host, signal, kind, name, regionsBefore, checked }: Followed): Promise<boolean> {
  const draw = (...steps: (readonly [State, string])[]) => put(host, h('ol', { class: 'steps', 'aria-label': say(texts.name) },
    steps.map(([state, text]) => h('li', { class: state, 'data-state': state, 'aria-current': state === 'now' ? 'step' : null }, h('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[state]), text))));
  const received = ['done', say(texts.received)] as const;
  const published = ['later', say(texts.published)] as const;
  try {
    draw(received, ['now', say(texts.checking)], published);
    let dataset: Dataset | null;
    for (;;) {
      dataset = await patiently(() => readDataset(locationOf(kind, name), signal));
      if (dataset && dataset.state !== 'received') break;
      await wait(signal);
    }

    checked(dataset);
    if (dataset.state !== 'accepted') {
      draw(received, ['bad', dataset.state === 'failed' ? say(texts.failed, { reason: dataset.failure?.reason ?? '' }) : say(dataset.state === 'withdrawn' ? texts.withdrawn : texts.rejected)]);
      return false;
    }

    const accepted = ['done', say(texts.accepted)] as const;
    const reach = { sequence: dataset.accepted?.sequence ?? 0, regions: [...(dataset.summary?.regions ?? []), ...regionsBefore], makesScopes: kind === 'sector-output' };
    draw(received, accepted, ['now', say(texts.publishing)]);
    for (let asked = 0; asked < MOST_POLLS; asked++) {
      const seen = await patiently(() => scopes(signal));
      if (seen) {
        const { published: there, all, failure } = reached(seen, reach);
        if (all === 0) {
          draw(received, accepted, ['later', say(texts.apart)]);
          return false;
        }
        if (there === all) {
          draw(received, accepted, ['done', say(texts.published)]);
          return true;
        }
        draw(received, accepted, ['now', failure ? say(texts.trouble, { reason: failure }) : say(all > 1 ? texts.some : texts.publishing, { published: there, all })]);
      }
      await wait(signal);
    }

    draw(received, accepted, ['later', say(texts.slow)]);
    return false;
  } catch (error) {
    if (isAbort(error) || signal.aborted) return false;
    throw error;
  }
}
