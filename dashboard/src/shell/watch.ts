// Looks whether something new was published while the page is open.

import type { Scope } from '../api/answers.ts';
import { scopes } from '../api/questions.ts';

const SOON_MS = 4_000;
const LATER_MS = 30_000;

let timer: ReturnType<typeof setTimeout> | undefined;

export const stopWatching = (): void => clearTimeout(timer);

/**
 * Asks for the scopes again and again, quietly: a failure is tried once more, a hidden tab asks nothing.
 * @param isWaiting whether the reader waits for something to appear
 * @param seen called with the scopes; watching goes on until it returns true
 */
export function watch(isWaiting: () => boolean, seen: (scopes: Scope[]) => boolean): void {
  stopWatching();
  const mine = setTimeout(async () => {
    const now = document.hidden ? null : await scopes().catch(() => null);
    if (timer !== mine) return; // Stopped, or started anew, while it asked.
    if (now === null || !seen(now)) watch(isWaiting, seen);
  }, isWaiting() ? SOON_MS : LATER_MS);
  timer = mine;
}
