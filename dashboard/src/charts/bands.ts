// The area between two lines over time.

/** Two series for ECharts: a floor that is not seen, and what is stacked on it. Null is a gap. */
export function bandSeries(name: string, lower: readonly (number | null)[], upper: readonly (number | null)[], color: string | undefined, opacity = 1) {
  const hidden = { type: 'line', stack: name, stackStrategy: 'all', silent: true, symbol: 'none', lineStyle: { opacity: 0 } };
  const widths = lower.map((floor, i) => {
    const top = upper[i];
    return floor === null || top === null || top === undefined ? null : top - floor;
  });
  return [{ ...hidden, data: [...lower] }, { ...hidden, areaStyle: { color, opacity }, data: widths }];
}
