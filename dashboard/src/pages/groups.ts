// Kabupaten and kota in their two colours, as every chart of regions has them.

import type { Scope } from '../api/answers.ts';
import type { LegendEntry } from '../chart/model.ts';
import { say } from '../text/language.ts';
import { words } from '../text/words.ts';

export const groupColour = (scope: Scope, region: string | null): number => (scope.regions.find(one => one.code === region)?.group === 'kota' ? 1 : 0);

export const groupLegend = (scope: Scope): LegendEntry[] =>
  scope.regions.some(region => region.group === 'kota')
    ? [{ kind: 'box', colour: 0, text: say(words.kabupaten) }, { kind: 'box', colour: 1, text: say(words.kota) }]
    : [];

/** The region that the reader chose where it is one of the scope's, else the first. */
export const regionOf = (scope: Scope, code: string | undefined): string => (scope.regions.find(region => region.code === code) ?? scope.regions[0])?.code ?? scope.code;
