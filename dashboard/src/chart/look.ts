// The colours and type of drawings, in daylight, in the dark and on paper. They mirror styles/base.css.

export interface Look {
  ink: string;
  soft: string;
  grid: string;
  rule: string;
  sheet: string;
  missing: string;
  missingLine: string;
  forecast: string;
  bandInner: string;
  bandOuter: string;
  good: string;
  bad: string;
  muted: string;
  /** Colours of series; the first is the main one. */
  series: readonly string[];
  /** From little to much, for maps. */
  ramp: readonly string[];
  /** From below to above a middle, for maps. */
  diverging: readonly string[];
  font: string;
}

// In single quotes: ECharts writes it into attributes as it is.
const FONT = "'Segoe UI', 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

export const light: Look = {
  ink: '#1c2733',
  soft: '#55616e',
  grid: '#e6e8e8',
  rule: '#c9cecf',
  sheet: '#ffffff',
  missing: '#ebebe6',
  missingLine: '#a5a59a',
  forecast: '#a8481c',
  bandInner: '#eeb694',
  bandOuter: '#f8e0d1',
  good: '#2a7d4f',
  bad: '#b3372f',
  muted: '#c3cacf',
  series: ['#2f7690', '#b5652e', '#7a5ea8', '#3f8a5c', '#a83e5b', '#8a6a12', '#4a5fb0', '#6b6f76'],
  ramp: ['#e8f1f4', '#bcd8e2', '#86b7c9', '#4f92ab', '#2a6f8a', '#124a61'],
  diverging: ['#9c4a1a', '#d08a5c', '#f0d3bd', '#f2f2ee', '#bcd8e2', '#5f9fb7', '#1f6480'],
  font: FONT,
};

export const dark: Look = {
  ink: '#e8ecef',
  soft: '#a9b4be',
  grid: '#2b3640',
  rule: '#45525e',
  sheet: '#1a222a',
  missing: '#252e37',
  missingLine: '#6a7681',
  forecast: '#f0996b',
  bandInner: '#7a4a30',
  bandOuter: '#46352d',
  good: '#6fc492',
  bad: '#ff9a94',
  muted: '#48545f',
  series: ['#5aa9c6', '#e0935c', '#b49be0', '#7cc497', '#e58aa3', '#d3b052', '#93a5ee', '#a9b0b8'],
  ramp: ['#20323c', '#264a59', '#2d6478', '#3f849c', '#6aacc3', '#a9d8e8'],
  diverging: ['#f0a878', '#b8744a', '#6b4a38', '#39434c', '#2d6478', '#4f9ab5', '#a9d8e8'],
  font: FONT,
};

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const onPaper = matchMedia('print');

/** The look of the screen, or of paper while it is printed. */
export const lookNow = (): Look => (prefersDark.matches && !onPaper.matches ? dark : light);

/** Calls back when the look has changed, until the signal. */
export function watchLook(changed: () => void, signal: AbortSignal): void {
  for (const query of [prefersDark, onPaper]) query.addEventListener('change', changed, { signal });
}

/** The place of a colour between two, 0 to 1. */
export function mix(from: string, to: string, part: number): string {
  const channels = (hex: string) => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16));
  const [a, b] = [channels(from), channels(to)];
  return `#${a.map((channel, i) => Math.round(channel + ((b[i] ?? channel) - channel) * part).toString(16).padStart(2, '0')).join('')}`;
}
