// How a figure that two publications tell differently is written, and how large its change is.

import type { Revision, Scope } from '../api/answers.ts';
import { measured, number, signed } from '../text/format.ts';
import { both, say } from '../text/language.ts';
import { placeName } from '../text/names.ts';

const texts = {
  points: both('{change} poin', '{change} points'),
};

// Of percentages and indices the change itself is read: as a percentage of a percentage it would mislead.
const isRelative = ({ unit }: Revision): boolean => unit !== '%' && unit !== 'index';

const rank = { revised: 0, removed: 1, status: 2, added: 3 } as const;

/** What readers are told first: what was told otherwise before, the largest change first. */
export function bySize(a: Revision, b: Revision): number {
  const size = (one: Revision) => Math.abs((isRelative(one) ? one.changePercent : one.change) ?? 0);
  return rank[a.kind] - rank[b.kind] || size(b) - size(a);
}

/** Of what is new: the latest period first, the scope before its regions. */
export const byPeriod = (scope: Scope) => (a: Revision, b: Revision): number =>
  (b.period ?? '').localeCompare(a.period ?? '') || Number(b.region === scope.code) - Number(a.region === scope.code);

export const amountOf = (value: number | null, { unit }: Revision): string => (value === null ? '–' : measured(value, unit));

export function changeOf(one: Revision): string {
  if (isRelative(one)) return one.changePercent === null ? '–' : `${signed(one.changePercent, 2)}%`;
  if (one.change === null || one.valueBefore === null || one.value === null) return '–';
  return one.unit === '%' ? say(texts.points, { change: signed(one.change, 2) }) : `${one.change > 0 ? '+' : ''}${number(one.change, 4)}`;
}

/** Where and when: region, sector unless it is the total, period. */
export const placeOf = (scope: Scope, { region, sector, period }: Revision): string => [placeName(scope, region, sector), period].filter(Boolean).join(', ');
