// What pages ask the API, bound to the page that asks: when the reader leaves it, what it still waits for is given up.

import type { Definition, ForecastAnswer, IndicatorAnswer, RevisionsAnswer, Scope, Upload } from './answers.ts';
import { allPages, getJson, once, pathOf, type Query } from './client.ts';
import type { Manifest, RunInput } from './datasets.ts';
import { Problem } from './problem.ts';

export type Catalogue = ReadonlyMap<string, Definition>;

/** What of an indicator: any of its filters. */
export interface Filters {
  region?: string | undefined;
  sector?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  basis?: string | undefined;
  reference?: string | undefined;
}

/** The published scopes, asked anew each time. */
export const scopes = async (signal?: AbortSignal): Promise<Scope[]> => (await getJson<{ scopes?: Scope[] }>('scopes', signal)).scopes ?? [];

/** Uploads of which the latest version is not in use, and how much work was given up. */
export async function troubles(): Promise<{ uploads: Upload[]; givenUp: number }> {
  const [{ datasets }, { poisonMessages }] = await Promise.all([
    getJson<{ datasets: Upload[] }>('datasets'),
    getJson<{ poisonMessages: number }>('health'),
  ]);
  return { uploads: datasets.filter(upload => upload.state === 'failed' || upload.state === 'rejected'), givenUp: poisonMessages };
}

export type Api = ReturnType<typeof ask>;

/** The questions of one page. */
export const ask = (signal: AbortSignal) => ({
  signal,

  /** Any GET of this API, once for a publication. */
  get<T>(parts: readonly string[], query: Query = {}): Promise<T> {
    const path = pathOf(parts, query);
    return once(path, signal, () => getJson<T>(path, signal));
  },

  /** The definitions by indicator id. */
  async catalogue(): Promise<Catalogue> {
    const { indicators } = await this.get<{ indicators: Definition[] }>(['catalogue']);
    return new Map(indicators.map(definition => [definition.id, definition]));
  },

  /** The files that a run was computed from; none where the run is gone or its answer was lost, since figures can be read without. */
  async inputs(scope: string, run: string): Promise<readonly RunInput[]> {
    if (run === '') return [];
    try {
      return (await this.get<Manifest>([scope, 'runs', run])).inputs;
    } catch (error) {
      if (error instanceof Problem && error.status !== 401) return [];
      throw error;
    }
  },

  /** All values of an indicator under the filters. */
  indicator(scope: string, id: string, filters: Filters = {}): Promise<IndicatorAnswer> {
    const parts = [scope, 'indicators', id];
    return once(pathOf(parts, { ...filters }), signal, () => allPages<IndicatorAnswer, 'values'>('values', parts, { ...filters }, signal));
  },

  /** The forecasts of a region: of one sector, or of all of them. */
  forecast(scope: string, region: string, sector: string | null, options: { basis?: string; level?: string; horizon?: number; frequency?: string } = {}): Promise<ForecastAnswer> {
    const parts = [scope, 'forecasts', region, ...(sector ? [sector] : [])];
    return once(pathOf(parts, options), signal, () => allPages<ForecastAnswer, 'values'>('values', parts, options, signal));
  },

  /** How an indicator differs from the publication before. */
  revisions(scope: string, id: string, filters: Filters = {}): Promise<RevisionsAnswer> {
    const parts = [scope, 'revisions', id];
    return once(pathOf(parts, { ...filters }), signal, () => allPages<RevisionsAnswer, 'revisions'>('revisions', parts, { ...filters }, signal));
  },
});
