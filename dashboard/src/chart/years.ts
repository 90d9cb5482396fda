// The choice of a year by slider, by steps, and by playing through them.

import { h } from '../shell/dom.ts';
import { both, say } from '../text/language.ts';
import { words } from '../text/words.ts';

const texts = {
  previous: both('Tahun sebelumnya', 'Previous year'),
  next: both('Tahun berikutnya', 'Next year'),
  play: both('Putar dari awal ke akhir', 'Play from start to end'),
  pause: both('Berhenti', 'Pause'),
};

const STEP_MS = 1_100;

export interface YearChoice {
  /** Where its label belongs. */
  id: string;
  years: readonly string[];
  year: string;
  /** Called with every year that is chosen, also while it plays. */
  change(year: string): void;
  /** What a year is written as, such as with the mark of a preliminary one. */
  text?: (year: string) => string;
  /** Until when it may play; without it there is no such button. */
  play?: AbortSignal;
}

export function yearChoice({ id, years, year, change, text = one => one, play }: YearChoice): HTMLElement {
  let at = Math.max(0, years.indexOf(year));
  let timer: ReturnType<typeof setInterval> | undefined;
  const range = h('input', { id, type: 'range', min: 0, max: years.length - 1, step: 1, value: at, oninput: () => to(Number(range.value), true) });
  const shown = h('output', { class: 'year', for: id });
  const back = h('button', { type: 'button', class: 'step', 'aria-label': say(texts.previous), onclick: () => to(at - 1, true) }, '‹');
  const on = h('button', { type: 'button', class: 'step', 'aria-label': say(texts.next), onclick: () => to(at + 1, true) }, '›');
  const player = h('button', { type: 'button', class: 'step play', onclick: () => (timer ? stop() : start()) });

  function draw(): void {
    range.value = String(at);
    range.setAttribute('aria-valuetext', years[at] ?? '');
    shown.textContent = text(years[at] ?? '');
    back.disabled = at === 0;
    on.disabled = at === years.length - 1;
    player.textContent = timer ? '❚❚' : '▶';
    player.setAttribute('aria-label', say(timer ? texts.pause : texts.play));
  }

  function to(next: number, byHand: boolean): void {
    if (byHand) stop();
    const chosen = years[next];
    if (chosen === undefined || next === at) return;
    at = next;
    draw();
    change(chosen);
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    draw();
  }

  function start(): void {
    if (at === years.length - 1) to(0, false);
    timer = setInterval(() => (at < years.length - 1 ? to(at + 1, false) : stop()), STEP_MS);
    draw();
  }

  play?.addEventListener('abort', () => clearInterval(timer));
  draw();
  return h('div', { class: 'field years' }, h('label', { for: id }, say(words.year)), play && player, back, range, on, shown);
}
