// Values cut into classes for colours: the same classes for every year, so that years can be compared.

export interface Classes {
  /** Upper limits, ascending; the last class has none. */
  limits: readonly number[];
  /** Whether they lie on both sides of zero. */
  isDiverging: boolean;
  /** The place of a value's colour. */
  of(value: number): number;
}

const MOST = 6;

/** About so many significant digits as tell the limits apart. */
function rounded(value: number, span: number): number {
  const step = 10 ** (Math.floor(Math.log10(span || 1)) - 2);
  return Number((Math.round(value / step) * step).toPrecision(6));
}

/** Quantiles of values of one sign; of values of both, quantiles on each side of zero. */
export function classesOf(values: readonly number[]): Classes {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const isDiverging = least < 0 && most > 0;
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  let limits: number[];
  if (isDiverging) {
    const [below, above] = [sorted.filter(value => value < 0), sorted.filter(value => value >= 0)];
    const part = (of: readonly number[], share: number) => rounded(of[Math.floor(share * of.length)] ?? 0, most - least);
    limits = [part(below, 0.5), 0, part(above, 0.25), part(above, 0.5), part(above, 0.75)];
    limits = [...new Set(limits)].toSorted((a, b) => a - b);
  } else {
    limits = [...new Set(Array.from({ length: MOST - 1 }, (_, i) => rounded(at((i + 1) / MOST), most - least)))].filter(limit => limit > least && limit <= most);
  }
  return {
    limits,
    isDiverging,
    of(value) {
      const place = limits.filter(limit => value >= limit).length;
      // Away from zero on both sides: the middle colour is that of the least above it.
      if (isDiverging) return Math.max(0, Math.min(MOST, MOST / 2 + place - limits.indexOf(0) - 1));
      return limits.length === 0 ? 3 : Math.round((place * (MOST - 1)) / limits.length);
    },
  };
}
