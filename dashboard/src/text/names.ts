// Names for the codes of a scope.

import type { Scope } from '../api/answers.ts';
import { say } from './language.ts';
import { words } from './words.ts';

const NATION = '0000';

/** The name of a region; a city is told from the regency of the same name. */
export function regionName(scope: Scope, code: string | null): string {
  if (code === null || code === scope.code) return scope.name;
  const region = scope.regions.find(one => one.code === code);
  if (region) return region.group === 'kota' && !/^kota /i.test(region.name) ? `Kota ${region.name}` : region.name;
  return code === NATION ? say(words.nation) : code;
}

/** The name of a sector with the code that people know it by. */
export function sectorName(scope: Scope, code: string | null): string {
  if (code === null || code === 'TOTAL') return say(words.total);
  if (code === 'UNPUBLISHED') return say(words.unpublished);
  if (code === 'DISCREPANCY') return say(words.discrepancy);
  const sector = scope.sectors.find(one => one.code === code);
  return sector ? `${sector.displayCode} ${say(sector.name)}` : code;
}

/** A region, with a sector of it unless that is the whole. */
export const placeName = (scope: Scope, region: string | null, sector: string | null): string =>
  [regionName(scope, region), sector !== null && sector !== 'TOTAL' && sectorName(scope, sector)].filter(Boolean).join(', ');

/** The price basis that a scope is shown in unless another is asked for: volumes rather than money of the day. */
export const mainBasis = (scope: Scope): string => scope.bases.find(basis => basis !== 'current') ?? scope.bases[0] ?? 'current';
