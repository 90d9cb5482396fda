// What of the forecast is shown: a region, a sector, a price basis, years or quarters.

import { select } from '../../chart/select.ts';
import { current } from '../../shell/address.ts';
import { h } from '../../shell/dom.ts';
import { basisText, isYear } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { words } from '../../text/words.ts';
import type { Series } from '../forecast-figure.ts';
import type { PageContext } from '../page.ts';
import { basisOf } from '../values.ts';

const texts = {
  frequency: both('Frekuensi', 'Frequency'),
  annual: both('Tahunan', 'Years'),
  quarterly: both('Triwulanan', 'Quarters'),
};

export const TOTAL = 'TOTAL';

export type Choice = Required<Series>;

const hasQuarters = ({ scope }: PageContext): boolean => scope.periods.some(period => !isYear(period));

/** What the address asks for, where it exists. */
export function choiceOf(context: PageContext): Choice {
  const { scope } = context;
  const { region, sector, frequency } = current();
  return {
    region: scope.regions.some(one => one.code === region) ? (region as string) : scope.code,
    sector: scope.sectors.some(one => one.code === sector) ? (sector as string) : TOTAL,
    basis: basisOf(scope, current()),
    frequency: frequency === 'quarterly' && hasQuarters(context) ? 'quarterly' : 'annual',
  };
}

/** The choices; change draws what depends on them. */
export function choiceBar(context: PageContext, change: () => void): HTMLElement {
  const { scope, choose } = context;
  const choice = choiceOf(context);
  const set = (name: string, standard: string) => (value: string) => {
    choose({ [name]: value === standard ? undefined : value });
    change();
  };
  return h('div', { class: 'controls choices' },
    select('forecast-region', say(words.region), [scope.code, ...scope.regions.map(({ code }) => code)].map(code => [code, regionName(scope, code)]), choice.region, set('region', scope.code)),
    select('forecast-sector', say(words.sector), [TOTAL, ...scope.sectors.map(({ code }) => code)].map(code => [code, sectorName(scope, code)]), choice.sector, set('sector', TOTAL)),
    scope.bases.length > 1 && select('forecast-basis', say(words.basis), scope.bases.map(basis => [basis, basisText(basis)]), choice.basis, set('basis', '')),
    hasQuarters(context) && select('forecast-frequency', say(texts.frequency), (['annual', 'quarterly'] as const).map(one => [one, say(texts[one])]), choice.frequency, set('frequency', 'annual')));
}
