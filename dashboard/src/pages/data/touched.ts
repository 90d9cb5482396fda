// Which scopes an upload changes: its figures are published only when all of them are.

import type { Scope } from '../../api/answers.ts';

const NATION = '0000';

// Codes of areas end in 00; what does not is a part of one, and makes it a scope.
const isPart = (region: string): boolean => !region.endsWith('00');

/** Whether figures of any of these regions enter a scope: it is among them, one of its parts is, or what it is a part of. */
const concerns = ({ code, references, regions }: Scope, given: ReadonlySet<string>): boolean =>
  [code, ...references, ...regions.map(region => region.code), NATION].some(one => given.has(one));

export interface Reach {
  /** The accepted version's place among all. */
  sequence: number;
  /** Regions of the accepted version, and of the one before: a scope that they left changes too. */
  regions: readonly string[];
  /** Whether its regions become scopes of their own, as those of output by sector do. */
  makesScopes: boolean;
}

export interface Reached {
  published: number;
  all: number;
  /** Why the latest run of one of them failed; null unless one did. */
  failure: string | null;
}

/** How many of the scopes that an upload changes show it, among those that are published now. */
export function reached(scopes: readonly Scope[], { sequence, regions, makesScopes }: Reach): Reached {
  // What belongs to no region, such as linkages of industries, tells nothing of where it goes.
  if (regions.length === 0) return { published: scopes.some(scope => scope.sequence >= sequence) ? 1 : 0, all: 1, failure: null };
  const given = new Set(regions);
  const touched = scopes.filter(scope => concerns(scope, given));
  const known = new Set(scopes.flatMap(scope => scope.regions.map(region => region.code)));
  const awaited = makesScopes ? new Set(regions.filter(region => isPart(region) && !known.has(region)).map(region => region.slice(0, 2))) : [];
  const published = touched.filter(scope => scope.sequence >= sequence).length;
  // A province that appears for the first time counts as one more; one that is there already and only gains a regency is touched anyway.
  const isNew = [...awaited].filter(province => !touched.some(scope => scope.code.startsWith(province))).length;
  return { published, all: touched.length + isNew, failure: touched.find(scope => scope.failure && scope.sequence < sequence)?.failure?.reason ?? null };
}
