// A condition on an indicator, chosen piece by piece and written as the API reads it: williamson<2025@2029.

import { select } from '../../chart/select.ts';
import { h } from '../../shell/dom.ts';
import { both, say } from '../../text/language.ts';
import { regionName } from '../../text/names.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';

const texts = {
  is: both('adalah', 'is'),
  value: both('Nilai', 'Value'),
  hint: both('angka dalam satuannya; tahun seperti 2025 berarti nilai tahun itu; atau target', 'a number in its unit; a year such as 2025 means the value of that year; or target'),
  year: both('Pada tahun', 'In the year'),
  less: both('kurang dari', 'less than'),
  most: both('paling banyak', 'at most'),
  more: both('lebih dari', 'more than'),
  least: both('paling sedikit', 'at least'),
};

const OPERATORS = [['<', texts.less], ['<=', texts.most], ['>', texts.more], ['>=', texts.least]] as const;

// What planners ask about; any other indicator can be written into the address.
const INDICATORS = ['growth-annual', 'manufacturing-share', 'grdp', 'grdp-per-capita', 'williamson', 'theil-t', 'theil-l', 'gini', 'gini-weighted'];
// These are of the scope as a whole.
const OF_SCOPE = new Set(['williamson', 'theil-t', 'theil-l', 'gini', 'gini-weighted']);

export interface Parts {
  indicator: string;
  region: string | null;
  operator: string;
  value: string;
  year: string;
}

/** The pieces of a condition that this form can show; null for any other. */
export function partsOf(text: string): Parts | null {
  const [, indicator, region, operator, value, year] = /^([a-z0-9-]+)(?:\[(\d{4})\])?(<=|>=|<|>)([^@]+)@(\d{4})$/.exec(text.trim()) ?? [];
  return indicator && operator && value && year ? { indicator, region: region ?? null, operator, value, year } : null;
}

export const conditionText = ({ indicator, region, operator, value, year }: Parts): string => `${indicator}${region ? `[${region}]` : ''}${operator}${value.trim().replace(',', '.')}@${year}`;

export interface ConditionForm {
  element: HTMLElement;
  parts(): Parts;
}

/** @param regions whether a regency can be chosen */
export function conditionForm(id: string, { scope, catalogue }: PageContext, years: readonly number[], start: Parts, regions: boolean): ConditionForm {
  let parts = start;
  const set = (change: Partial<Parts>) => {
    parts = { ...parts, ...change };
    if (OF_SCOPE.has(parts.indicator)) parts = { ...parts, region: null };
    const region = element.querySelector<HTMLSelectElement>(`#${id}-region`);
    if (region) {
      region.disabled = OF_SCOPE.has(parts.indicator);
      region.value = parts.region ?? '';
    }
  };
  const value = h('input', { id: `${id}-value`, type: 'text', class: 'short', value: start.value, autocomplete: 'off', 'aria-describedby': `${id}-hint ${id}-error`, oninput: () => set({ value: value.value }) });
  const offered = INDICATORS.filter(one => catalogue.has(one));
  const all = offered.includes(start.indicator) ? offered : [start.indicator, ...offered];
  const element = h('div', { class: 'controls condition' },
    select(`${id}-indicator`, say(words.indicator), all.map(one => [one, say(catalogue.get(one)?.name) || one]), start.indicator, indicator => set({ indicator })),
    regions && select(`${id}-region`, say(words.region), [['', scope.name], ...scope.regions.map(({ code }) => [code, regionName(scope, code)] as const)], start.region ?? '', region => set({ region: region || null })),
    select(`${id}-operator`, say(texts.is), OPERATORS.map(([operator, text]) => [operator, say(text)]), start.operator, operator => set({ operator })),
    h('div', { class: 'field' }, h('label', { for: `${id}-value` }, say(texts.value)), value),
    select(`${id}-year`, say(texts.year), years.map(year => [String(year), String(year)]), start.year, year => set({ year })),
    h('p', { class: 'hint', id: `${id}-hint` }, say(texts.hint)));
  set({});
  return { element, parts: () => parts };
}
