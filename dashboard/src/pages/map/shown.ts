// What the map shows: the values of one indicator and sector by regency, and how they are written.

import type { Definition, IndicatorAnswer, Value } from '../../api/answers.ts';
import { Problem } from '../../api/problem.ts';
import { current } from '../../shell/address.ts';
import { measured } from '../../text/format.ts';
import { say } from '../../text/language.ts';
import { isDefined } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, yearsOf } from '../values.ts';

export interface Shown {
  answer: IndicatorAnswer;
  definition: Definition | undefined;
  sector: string | null;
  /** The sectors that there are to choose from. */
  sectors: (string | null)[];
  values: Value[];
  years: string[];
}

export const nameOf = (shown: Shown): string => say(shown.definition?.name) || shown.answer.indicator;

const classText = (shown: Shown, value: Value): string => (value.other ? say(shown.definition?.otherLabels[value.other]) || value.other : '');

/** Whether values are classes that have names, and no amounts. */
export const isClassed = (shown: Shown): boolean => shown.values.some(value => value.unit === 'class' || (shown.definition?.otherLabels && value.other !== null && shown.definition.otherLabels[value.other] !== undefined));

export const valueText = (shown: Shown, value: Value): string => (!isDefined(value) ? say(words.undefined) : isClassed(shown) ? classText(shown, value) : measured(value.value, value.unit));

/** Asks for an indicator; null where it has no values by regency. */
export async function ask({ scope, api, catalogue, view }: PageContext, indicator: string): Promise<Shown | null> {
  const answer = await api.indicator(scope.code, indicator, { basis: basisOf(scope, view) }).catch(error => {
    // What is not in prices has no basis.
    if (error instanceof Problem && error.status === 404) return api.indicator(scope.code, indicator);
    throw error;
  });
  const regional = answer.values.filter(value => scope.regions.some(region => region.code === value.region));
  if (!regional.some(isDefined)) return null;
  const sectors = [...new Set(regional.map(value => value.sector))];
  const wanted = current().sector ?? null;
  const sector = sectors.includes(wanted) ? wanted : sectors.includes('TOTAL') ? 'TOTAL' : (sectors[0] ?? null);
  // Of several base periods, the one that is nearest.
  const nearest = new Map<string, Value>();
  for (const value of regional.filter(one => one.sector === sector)) {
    const key = `${value.region} ${value.period}`;
    const known = nearest.get(key);
    if (!known || (value.from ?? '') > (known.from ?? '')) nearest.set(key, value);
  }
  const values = [...nearest.values()];
  return { answer, definition: catalogue.get(indicator), sector, sectors, values, years: yearsOf(values.filter(isDefined)) };
}
