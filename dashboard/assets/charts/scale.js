// From values to pixels, and round numbers for axes.

/** A linear map from [d0, d1] to [r0, r1]. */
export const linear = ([d0, d1], [r0, r1]) => value => d1 === d0 ? (r0 + r1) / 2 : r0 + (value - d0) / (d1 - d0) * (r1 - r0);

/** A round step that cuts a span into about so many parts. */
function stepOf(span, parts) {
  const raw = span / parts;
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 2.5, 5, 10].find(factor => factor * power >= raw * 0.999) * power;
}

/** Round values that cover [low, high]: the ticks, and how many decimals they need. */
export function ticks(low, high, parts) {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const step = stepOf(span, parts);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) + (Math.abs(step / 10 ** Math.floor(Math.log10(step) + 1e-9) - 2.5) < 1e-6 ? 1 : 0);
  return { values: Array.from({ length: Math.max(2, last - first + 1) }, (_, i) => (first + i) * step), decimals };
}

let canvas;

/** The width of a text in the charts' type, in pixels. */
export function textWidth(text, sizePx = 13) {
  canvas ??= document.createElement('canvas').getContext('2d');
  canvas.font = `${sizePx}px ${getComputedStyle(document.body).fontFamily}`;
  return canvas.measureText(text).width;
}
