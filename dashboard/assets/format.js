// Numbers, periods, prices and money as people of each language write them.

import { locale, t } from './i18n.js';

/** A number with a fixed count of decimals and a true minus sign. */
export const number = (value, decimals) => new Intl.NumberFormat(locale(), {
  minimumFractionDigits: decimals,
  maximumFractionDigits: decimals,
}).format(value).replace('-', '−');

export const percent = (value, decimals = 2) => `${number(value, decimals)}%`;

/** A value of an indicator with as many decimals as its unit deserves. */
export const measured = (value, unit) => unit === '%' ? percent(value) : number(value, unit === 'index' ? 3 : 2);

export const dateTime = iso => new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
export const clock = date => new Intl.DateTimeFormat(locale(), { timeStyle: 'medium' }).format(date);

export const isYear = period => /^\d{4}$/.test(period);

/** The place of a year or a quarter on a time axis, in years. */
export function timeOf(period) {
  const [year, quarter] = period.split('-Q');
  return Number(year) + (quarter ? (Number(quarter) - 1) / 4 : 0);
}

/** "constant-2010" in words. */
export function basisText(basis) {
  if (!basis) return t('noBasis');
  const [kind, year] = basis.split('-');
  return t(kind, { year: year ?? '' });
}

/** The status marks of official statistics: * preliminary, ** very preliminary. */
export const statusMark = status => status === 'preliminary' ? '*' : status === 'very preliminary' ? '**' : '';

const STEPS = [[1e6, 'trillion'], [1e3, 'billion'], [1, 'million']];

/** How to write amounts in millions of which this is the largest: a divisor, a unit, and a formatter for one amount. */
export function moneyScale(largestMillions, currency) {
  const [divisor, word] = STEPS.find(([size]) => Math.abs(largestMillions) >= size) ?? STEPS[2];
  const name = currency === 'IDR' ? t('rupiah') : currency;
  const decimals = largestMillions / divisor >= 100 ? 1 : 2;
  const unit = `${t(word)} ${name}`;
  return { divisor, unit, format: millions => number(millions / divisor, decimals), full: millions => `${number(millions / divisor, decimals)} ${unit}` };
}
