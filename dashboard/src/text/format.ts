// Numbers, periods, prices and money as people of each language write them.

import { both, locale, say } from './language.ts';
import { words } from './words.ts';

/** A number with a fixed count of decimals and a true minus sign. */
export const number = (value: number, decimals: number): string =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value).replace('-', '−');

/** A number with its sign, also when it is positive. */
export const signed = (value: number, decimals: number): string => (value > 0 ? '+' : '') + number(value, decimals);

export const percent = (value: number, decimals = 2): string => `${number(value, decimals)}%`;

/** As few decimals as tell the steps of an axis apart. */
export function axisNumber(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 3 }).format(value).replace('-', '−');
}

/** A value of an indicator with as many decimals as its unit deserves. */
export function measured(value: number, unit: string | null | undefined): string {
  if (unit === '%') return percent(value);
  if (unit === 'index' || unit === 'probability' || unit === 'per year' || unit === 'log points') return number(value, 3);
  if (unit && /^(people|certificates|regions|regencies|stars|components|class|0 or 1|yes)$/.test(unit)) return number(value, 0);
  if (Math.abs(value) >= 1000) return number(value, 0);
  return number(value, 2);
}

/** A moment in the reader's time zone, which is named: an office in Banjarmasin and one in Jakarta read different clocks. */
export const dateTime = (iso: string): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(new Date(iso));
export const day = (iso: string): string => new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date(iso));
export const clock = (date: Date): string => new Intl.DateTimeFormat(locale(), { timeStyle: 'medium' }).format(date);

export const isYear = (period: string): boolean => /^\d{4}$/.test(period);

/** "constant-2010" in words. */
export function basisText(basis: string | null | undefined): string {
  if (!basis) return say(words.noBasis);
  const [kind, year] = basis.split('-');
  const text = { constant: words.constant, current: words.current, chained: words.chained }[kind ?? ''];
  return text ? say(text, { year: year ?? '' }) : basis;
}

/** The status marks of official statistics: * preliminary, ** very preliminary. */
export const statusMark = (status: string | null | undefined): string => (status === 'preliminary' ? '*' : status === 'very preliminary' ? '**' : '');

const STEPS = [
  [1e6, both('triliun', 'trillion')],
  [1e3, both('miliar', 'billion')],
  [1, both('juta', 'million')],
] as const;

/** How to write amounts in millions of which this is the largest. */
export interface MoneyScale {
  divisor: number;
  unit: string;
  format(millions: number): string;
  full(millions: number): string;
}

export function moneyScale(largestMillions: number, currency: string): MoneyScale {
  const [divisor, word] = STEPS.find(([size]) => Math.abs(largestMillions) >= size) ?? STEPS[2];
  const name = currency === 'IDR' ? 'rupiah' : currency;
  const decimals = largestMillions / divisor >= 100 ? 1 : 2;
  const unit = `${say(word)} ${name}`;
  const format = (millions: number) => number(millions / divisor, decimals);
  return { divisor, unit, format, full: millions => `${format(millions)} ${unit}` };
}

const UNITS: Readonly<Record<string, ReturnType<typeof both>>> = {
  '%': both('persen', 'percent'),
  index: both('indeks', 'index'),
  ratio: both('rasio', 'ratio'),
  class: both('kelas', 'class'),
  people: both('jiwa', 'people'),
  years: both('tahun', 'years'),
  probability: both('peluang', 'probability'),
  'percentage points': both('poin persen', 'percentage points'),
  'per year': both('per tahun', 'per year'),
  '% per year': both('persen per tahun', 'percent per year'),
  'log points': both('poin log', 'log points'),
  components: both('komponen', 'components'),
  certificates: both('sertifikat', 'certificates'),
  stars: both('bintang', 'stars'),
  sectors: both('lapangan usaha', 'sectors'),
  regions: both('wilayah', 'regions'),
  regencies: both('kabupaten/kota', 'regencies'),
  '% of the base': both('persen dari nilai awal', 'percent of the base'),
  'standard deviations': both('simpangan baku', 'standard deviations'),
  'million IDR': both('juta rupiah', 'million rupiah'),
  'million IDR per person': both('juta rupiah per orang', 'million rupiah per person'),
  'million IDR per worker': both('juta rupiah per pekerja', 'million rupiah per worker'),
  'million IDR per tonne': both('juta rupiah per ton', 'million rupiah per tonne'),
  'tonnes per hectare': both('ton per hektare', 'tonnes per hectare'),
  'index (base year = 100)': both('indeks (tahun dasar = 100)', 'index (base year = 100)'),
};

/** A unit of the catalogue in words; one that has none here is shown as it is. */
export const unitText = (unit: string | null | undefined): string => (unit ? (UNITS[unit] ? say(UNITS[unit]) : unit) : '');
