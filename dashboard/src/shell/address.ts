// What the reader sees, as parameters of the address behind #, so that a link shows exactly the same again.

import { isKey, keepKey } from './key.ts';

/** Choices by name. What is absent is the page's own choice. */
export type View = Readonly<Record<string, string | undefined>>;

// These mean the same on every page and are kept when the reader goes to another one.
const SHARED = ['lang', 'scope', 'region', 'sector', 'basis', 'year'];
const NAME = /^[a-z]{1,20}$/;

let view: View = {};

/** The choices as they are now. */
export const current = (): View => view;

/** Reads the address; takes a key out of it. True when there was one that can be a key. */
export function readAddress(): boolean {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const given = parameters.get('key')?.trim();
  const next: Record<string, string> = {};
  for (const [name, value] of parameters) if (name !== 'key' && NAME.test(name) && value) next[name] = value;
  view = next;
  const usable = given !== undefined && isKey(given);
  if (usable) keepKey(given);
  if (parameters.has('key')) history.replaceState(null, '', addressOf(view));
  return usable;
}

/** The address of a view, relative to this site. */
export function addressOf(of: View): string {
  const text = new URLSearchParams(Object.entries(of).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []))).toString();
  return location.pathname + location.search + (text ? `#${text}` : '');
}

/** The view with changes; undefined takes a choice away. */
export const changed = (changes: View): View => ({ ...view, ...changes });

/** The view of another page, with what all pages understand. */
export const onPage = (page: string, changes: View = {}): View => ({
  page,
  ...Object.fromEntries(SHARED.map(name => [name, view[name]])),
  ...changes,
});

/** Changes the address without adding to the history: a slider would fill it. */
export function replaceView(next: View): void {
  view = next;
  history.replaceState(null, '', addressOf(next));
}

/** Goes to a view as a link would: the way back leads here. */
export function pushView(next: View): void {
  view = next;
  history.pushState(null, '', addressOf(next));
}
