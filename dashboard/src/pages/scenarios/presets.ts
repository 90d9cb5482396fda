// Scenarios to begin with. They are invented, and only those are offered whose regions and sectors exist.

import type { Bilingual, Scope } from '../../api/answers.ts';
import { both } from '../../text/language.ts';
import type { Shock } from './model.ts';

export interface Preset {
  id: string;
  name: Bilingual;
  shocks: Shock[];
}

const growth = (region: string, sector: string, from: number, to: number, amount: number): Shock => ({ kind: 'growth', region, sector, from, to, amount, ramp: 1 });

/** @param years the forecast years, first to last */
export function presetsOf({ regions, sectors }: Scope, years: readonly number[]): Preset[] {
  const [first, second, third, last] = [years[0] ?? 0, years[1] ?? years[0] ?? 0, years[2] ?? years.at(-1) ?? 0, years.at(-1) ?? 0];
  const before = years.at(-2) ?? last;
  const offered: Preset[] = [
    { id: 'industry', name: both('Industri tumbuh 2 poin lebih cepat di semua wilayah', 'Manufacturing grows 2 points faster everywhere'), shocks: [growth('*', 'C', first, last, 2)] },
    {
      id: 'revival', name: both('Kebangkitan industri di Tanah Laut dan Tanah Bumbu', 'Revival of manufacturing in Tanah Laut and Tanah Bumbu'),
      shocks: [
        growth('6301', 'C', first, before, 2),
        growth('6310', 'C', first, before, 2),
        { kind: 'project', region: '6310', sector: 'C', from: second, to: null, amount: 300_000, ramp: 3 },
        { kind: 'level', region: '*', sector: 'H', from: third, to: null, amount: 1, ramp: 1 },
      ],
    },
    { id: 'mining', name: both('Pertambangan menyusut 3 poin setahun', 'Mining shrinks by 3 points a year'), shocks: [growth('*', 'B', first, last, -3)] },
    { id: 'farming', name: both('Pertanian naik 1 poin di semua wilayah', 'Farming gains 1 point everywhere'), shocks: [growth('*', 'A', first, last, 1)] },
  ];
  const has = (list: readonly { code: string }[], code: string) => code === '*' || list.some(one => one.code === code);
  return offered.filter(({ shocks }) => shocks.every(({ region, sector }) => has(regions, region) && has(sectors, sector)));
}
