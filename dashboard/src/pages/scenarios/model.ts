// A scenario as the page holds it, as the address carries it, and as the API reads it.

export type Kind = 'growth' | 'level' | 'project';

export interface Shock {
  kind: Kind;
  /** A regency, or * for all of them. */
  region: string;
  /** A sector, or * for all of them. */
  sector: string;
  from: number;
  /** Null lasts to the end. A project stays. */
  to: number | null;
  /** Percentage points a year, percent of the level, or millions of the currency a year. */
  amount: number;
  /** Years in which a project comes to full work. */
  ramp: number;
}

const LETTERS: Readonly<Record<Kind, string>> = { growth: 'g', level: 'l', project: 'p' };
const KINDS = Object.keys(LETTERS) as Kind[];
const ALL = '*';

const fieldOf = (text: string): string => (text === ALL ? 'all' : text);
const textOf = (field: string): string => (field === 'all' ? ALL : field);

/** The shocks as one word for an address: g_6301_C_2026_2029_2*p_6310_C_2027__300000_3. */
export const encoded = (shocks: readonly Shock[]): string =>
  shocks.map(({ kind, region, sector, from, to, amount, ramp }) =>
    [LETTERS[kind], fieldOf(region), fieldOf(sector), from, to ?? '', amount, ...(kind === 'project' ? [ramp] : [])].join('_')).join(ALL);

/** The shocks of such a word; what cannot be read is left out. */
export function decoded(word: string | undefined): Shock[] {
  return (word ?? '').split(ALL).flatMap((part): Shock[] => {
    const [letter, region, sector, from, to, amount, ramp] = part.split('_');
    const kind = KINDS.find(one => LETTERS[one] === letter);
    if (!kind || !region || !sector || !/^\d{4}$/.test(from ?? '') || !Number.isFinite(Number(amount ?? 'x'))) return [];
    return [{ kind, region: textOf(region), sector: textOf(sector), from: Number(from), to: to ? Number(to) : null, amount: Number(amount), ramp: Number(ramp ?? 1) || 1 }];
  });
}

/** What a shock's amount is called in the API, which names places by it. */
export const amountMember = (kind: Kind): string => ({ growth: 'percentagePoints', level: 'percent', project: 'million' })[kind];

/** The body of the request. */
export const bodyOf = (name: string, basis: string, shocks: readonly Shock[]) => ({
  name,
  basis,
  shocks: shocks.map(({ kind, region, sector, from, to, amount, ramp }) => ({
    kind, region, sector, from,
    ...(kind !== 'project' && to !== null && { to }),
    [amountMember(kind)]: amount,
    ...(kind === 'project' && { rampYears: ramp }),
  })),
});
