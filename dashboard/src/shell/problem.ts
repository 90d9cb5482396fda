// What went wrong, in the reader's language, and a way to try again.

import type { Problem } from '../api/problem.ts';
import { both, say } from '../text/language.ts';
import { words } from '../text/words.ts';
import { h } from './dom.ts';

const texts = {
  title: both('Angka tidak dapat dimuat', 'The figures could not be loaded'),
  network: both('Server tidak menjawab. Periksa sambungan, lalu coba lagi.', 'The server does not answer. Check the connection, then try again.'),
  status: both('Server menjawab dengan kode {status}.', 'The server answered with status {status}.'),
};

export const problemView = (problem: Problem, retry?: () => void): HTMLElement =>
  h('div', { class: 'message problem', role: 'alert' },
    h('p', {}, h('strong', {}, say(problem.title ?? texts.title))),
    h('p', {}, problem.detail ? say(problem.detail) : problem.status ? say(texts.status, { status: problem.status }) : say(texts.network)),
    retry && h('p', {}, h('button', { type: 'button', class: 'action', onclick: retry }, say(words.retry))));
