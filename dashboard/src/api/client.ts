// The product's own API: the key in its header, ETags, pages followed to their end, errors as problems.

import { key } from '../shell/key.ts';
import { Problem } from './problem.ts';

export type Query = Record<string, string | number | boolean | null | undefined>;

interface Kept {
  eTag: string;
  text: string;
}

// Answers with an ETag, to be asked for again with it: a 304 costs the server one read of a table.
const kept = new Map<string, Kept>();

// Figures of a publication do not change while it is shown, so a second look (another language) asks nothing.
const seen = new Map<string, { answer: Promise<unknown>; signal: AbortSignal }>();

/** A new publication, or another key: everything is asked anew, with the ETags that are known. */
export const forgetAnswers = (): void => seen.clear();

/** Another reader: what the one before read is gone. */
export function forgetEverything(): void {
  seen.clear();
  kept.clear();
}

/** A path under /api/v1 with its query; parts are encoded, what is null is left out. */
export function pathOf(parts: readonly string[], query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return parts.map(encodeURIComponent).join('/') + (text ? `?${text}` : '');
}

async function problemOf(answer: Response): Promise<Problem> {
  return new Problem(answer.status, await answer.json().catch(() => ({})));
}

/** Any request to the API, with the key. Throws a Problem unless the answer is a success or a 304. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const given = key();
  if (given) headers.set('x-api-key', given);
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  let answer: Response;
  try {
    answer = await fetch(`api/v1/${path}`, { cache: 'no-store', ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Problem(0);
  }
  if (!answer.ok && answer.status !== 304) throw await problemOf(answer);
  return answer;
}

/** What a path answers now. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const known = kept.get(path);
  const answer = await send(path, { signal: signal ?? null, headers: known ? { 'if-none-match': known.eTag } : {} });
  if (answer.status === 304 && known) return JSON.parse(known.text) as T;
  try {
    const text = await answer.text();
    const body = JSON.parse(text) as T;
    const eTag = answer.headers.get('etag');
    // As text: who asks again gets an answer of their own, to which they may add.
    if (eTag) kept.set(path, { eTag, text });
    return body;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(answer.status);
  }
}

/** Asks once for as long as the publication is shown. */
export function once<T>(path: string, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  const known = seen.get(path);
  if (known && !known.signal.aborted) return known.answer as Promise<T>;
  const answer = ask();
  const entry = { answer, signal };
  seen.set(path, entry);
  answer.then(
    // An answer that is there can no longer be given up.
    () => seen.get(path) === entry && seen.set(path, { answer, signal: NEVER }),
    () => seen.get(path) === entry && seen.delete(path),
  );
  return answer;
}

const NEVER = new AbortController().signal;

/**
 * All pages of an answer, as one.
 * A page token lives as long as its run: when that is gone (410) the reading starts again, once.
 */
export async function allPages<T extends { nextPage?: string | null }, K extends keyof T>(
  list: K,
  parts: readonly string[],
  query: Query,
  signal: AbortSignal,
  again = true,
): Promise<T> {
  try {
    const whole = await getJson<T>(pathOf(parts, query), signal);
    let token = whole.nextPage;
    while (token) {
      const next = await getJson<T>(pathOf(parts, { ...query, page: token }), signal);
      (whole[list] as unknown[]).push(...(next[list] as unknown[]));
      token = next.nextPage;
    }
    return whole;
  } catch (error) {
    if (error instanceof Problem && error.status === 410 && again) return allPages(list, parts, query, signal, false);
    throw error;
  }
}
