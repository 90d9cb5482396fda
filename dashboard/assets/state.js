// What the reader chose, as parameters of the address behind #, so that a link shows the same page again.

import { isKey, keepKey } from './key.js';

const NAMES = ['lang', 'scope', 'year', 'equity', 'region', 'sector', 'chart'];

export const state = {};

/** Reads the address; takes a key out of it. True when there was one. */
export function readAddress() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  for (const name of NAMES) state[name] = parameters.get(name);
  const given = parameters.get('key')?.trim();
  if (given && isKey(given)) keepKey(given);
  if (parameters.has('key')) writeAddress();
  return Boolean(given);
}

/** The address of the page as it is now, with a chart to open at. */
export function address(chart = state.chart) {
  const parameters = new URLSearchParams();
  for (const name of NAMES) {
    const value = name === 'chart' ? chart : state[name];
    if (value) parameters.set(name, value);
  }
  const text = parameters.toString();
  return location.pathname + location.search + (text ? `#${text}` : '');
}

/** Writes the address without adding to the history: a slider would fill it. */
export const writeAddress = () => history.replaceState(null, '', address());

/** Changes a choice and the address with it. */
export function choose(changes) {
  Object.assign(state, changes);
  writeAddress();
}
