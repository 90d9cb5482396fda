// Names for the codes of a scope.

import { pick, t } from './i18n.js';

const NATION = '0000';

/** The name of a region; a city is told from the regency of the same name. */
export function regionName(scope, code) {
  if (code === scope.code) return scope.name;
  const region = scope.regions.find(one => one.code === code);
  if (region) return region.group === 'kota' && !/^kota /i.test(region.name) ? `Kota ${region.name}` : region.name;
  return code === NATION ? 'Indonesia' : code;
}

/** The name of a sector with the code that people know it by. */
export function sectorName(scope, code) {
  if (code === 'TOTAL') return t('total');
  const sector = scope.sectors.find(one => one.code === code);
  return sector ? `${sector.displayCode} ${pick(sector.name)}` : code;
}

/** The price basis that a scope is shown in unless another is asked for: volumes rather than money of the day. */
export const mainBasis = scope => scope.bases.find(basis => basis !== 'current') ?? scope.bases[0];
