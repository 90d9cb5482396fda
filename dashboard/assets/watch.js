// Looks whether something new was published while the page is open.

import * as api from './api.js';

const SOON_MS = 4_000;
const LATER_MS = 30_000;

let timer = null;

export function stopWatching() {
  clearTimeout(timer);
}

/**
 * Asks for the scopes again and again, quietly: a failure is tried once more, a hidden tab asks nothing.
 * @param isWaiting whether the reader waits for something to appear
 * @param seen called with the scopes; watching goes on until it returns true
 */
export function watch(isWaiting, seen) {
  stopWatching();
  timer = setTimeout(async () => {
    let done = false;
    if (!document.hidden) {
      const scopes = await api.scopes().catch(() => null);
      done = scopes !== null && seen(scopes);
    }
    if (!done) watch(isWaiting, seen);
  }, isWaiting() ? SOON_MS : LATER_MS);
}
