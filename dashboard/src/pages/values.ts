// What pages do with the values of an indicator again and again.

import type { Definition, IndicatorAnswer, Scope, Value } from '../api/answers.ts';
import type { Records, Vintage } from '../chart/model.ts';
import { basisText, isYear, unitText } from '../text/format.ts';
import { say } from '../text/language.ts';
import { mainBasis } from '../text/names.ts';
import type { View } from '../shell/address.ts';

/** The price basis that the reader chose, or the scope's main one. */
export const basisOf = (scope: Scope, view: View): string => (view.basis && scope.bases.includes(view.basis) ? view.basis : mainBasis(scope));

/** The years among the periods of values, first to last. */
export const yearsOf = (values: readonly Pick<Value, 'period'>[]): string[] => [...new Set(values.map(value => value.period).filter(isYear))].toSorted();

/** The year that the reader chose where there is one of it, else the last. */
export const yearOf = (years: readonly string[], view: View): string => (view.year && years.includes(view.year) ? view.year : (years.at(-1) ?? ''));

/** The yearly values, first to last. */
export const yearly = (values: readonly Value[]): Value[] => values.filter(value => isYear(value.period)).toSorted((a, b) => a.period.localeCompare(b.period));

export const vintageOf = (answer: Vintage): Vintage => ({ run: answer.run, sequence: answer.sequence });

/** What stands under a title: the unit, and the prices where there are any. */
export const unitLine = (unit: string | null | undefined, basis: string | null | undefined, ...more: string[]): string =>
  [unitText(unit), basis ? `${say({ id: 'harga', en: 'prices' })} ${basisText(basis)}` : '', ...more].filter(Boolean).join(', ').replace(/^./, first => first.toUpperCase());

/** A unit of the catalogue with the scope's currency in it. */
export const unitOf = (definition: Definition | undefined, scope: Scope): string => (definition?.unit ?? '').replace('{currency}', scope.currency);

/** Values for machines. */
export const recordsOf = (answer: IndicatorAnswer, values: readonly Value[]): Records => values.map(value => ({
  indicator: answer.indicator, basis: answer.basis, reference: answer.reference, scope: answer.scope,
  region: value.region, sector: value.sector, period: value.period, from: value.from, other: value.other,
  value: value.value, lower: value.lower, upper: value.upper, n: value.n, unit: value.unit,
  status: value.status, quality: value.quality, reason: say(value.reason), run: answer.run,
}));
