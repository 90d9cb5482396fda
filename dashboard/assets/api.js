// The product's own API: the key in its header, pages followed to their end, errors as problems.

import { current } from './i18n.js';
import { key } from './key.js';

/** What the API says when it refuses (application/problem+json), or a status of 0 when nothing answered. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.title ?? `status ${status}`);
    this.status = status;
    this.body = body;
  }

  get title() { return this.#text('title'); }
  get detail() { return this.#text('detail'); }

  #text(member) {
    return this.body[member + (current() === 'id' ? 'Id' : 'En')] ?? this.body[member] ?? null;
  }
}

async function fetchJson(path) {
  const headers = { accept: 'application/json' };
  if (key()) headers['x-api-key'] = key();
  let answer;
  try {
    answer = await fetch(`api/v1/${path}`, { headers, cache: 'no-store' });
  } catch {
    throw new Problem(0);
  }
  if (!answer.ok) throw new Problem(answer.status, await answer.json().catch(() => ({})));
  try {
    return await answer.json();
  } catch {
    throw new Problem(answer.status);
  }
}

// Figures of a publication do not change while it is shown, so a second look (another language) asks nothing.
const seen = new Map();

export const forgetAnswers = () => seen.clear();

function once(path, ask) {
  if (!seen.has(path)) {
    const answer = ask();
    seen.set(path, answer);
    answer.catch(() => seen.delete(path));
  }
  return seen.get(path);
}

function pathOf(parts, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value != null)).toString();
  return parts.map(encodeURIComponent).join('/') + (query ? `?${query}` : '');
}

// A page token lives as long as its run: when that is gone (410) the reading starts again, once.
async function allPages(parts, parameters, again = true) {
  try {
    const whole = await fetchJson(pathOf(parts, parameters));
    let token = whole.nextPage;
    while (token) {
      const next = await fetchJson(pathOf(parts, { ...parameters, page: token }));
      whole.values.push(...next.values);
      token = next.nextPage;
    }
    return whole;
  } catch (problem) {
    if (problem.status === 410 && again) return allPages(parts, parameters, false);
    throw problem;
  }
}

/** The published scopes, asked anew each time. */
export const scopes = async () => (await fetchJson('scopes')).scopes ?? [];

/** Uploads of which the latest version is not in use, and how much work was given up. */
export async function troubles() {
  const [{ datasets }, { poisonMessages }] = await Promise.all([fetchJson('datasets'), fetchJson('health')]);
  return { uploads: datasets.filter(upload => upload.state === 'failed' || upload.state === 'rejected'), givenUp: poisonMessages };
}

/** The definitions by indicator id. */
export const catalogue = () => once('catalogue', async () =>
  new Map((await fetchJson('catalogue')).indicators.map(definition => [definition.id, definition])));

/** All values of an indicator under the filters. */
export function indicator(scope, id, filters) {
  const parts = [scope, 'indicators', id];
  return once(pathOf(parts, filters), () => allPages(parts, filters));
}

/** The forecast of one sector (or TOTAL) of one region. */
export function forecast(scope, region, sector, options) {
  const parts = [scope, 'forecasts', region, sector];
  return once(pathOf(parts, options), () => allPages(parts, options));
}
