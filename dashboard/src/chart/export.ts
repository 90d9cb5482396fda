// A chart as a file that stands on its own: title, unit, drawing, source and vintage, always in daylight and at one size.

import { light, mix } from './look.ts';
import type { Figure, LegendEntry, Records } from './model.ts';

const WIDTH = 900;
const MARGIN = 24;
// Twice the size on screen, so that it stays sharp in print.
const SCALE = 2;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

let canvas: CanvasRenderingContext2D | null = null;

/** The width of a text in the charts' type, in pixels. */
export function textWidth(text: string, sizePx = 13, weight = 400): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * sizePx * 0.55;
  canvas.font = `${weight} ${sizePx}px ${light.font}`;
  return canvas.measureText(text).width;
}

/** A text cut into lines no wider than that. */
export function wrapped(text: string, width: number, sizePx: number, weight = 400): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, sizePx, weight) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function legendColour({ kind, colour = 0 }: LegendEntry): string {
  const series = light.series[colour] ?? light.ink;
  const others: Partial<Record<LegendEntry['kind'], string | undefined>> = {
    ramp: light.ramp[colour], diverging: light.diverging[colour], hatch: light.missing, inner: light.bandInner, outer: light.bandOuter, dashed: light.forecast, ring: light.ink, band: mix(light.sheet, series, 0.22),
  };
  return others[kind] ?? series;
}

/** The figure as one SVG. */
export async function svgOf(figure: Figure, source: string): Promise<string> {
  if (!figure.drawing) throw new Error('A figure without a drawing has no picture.');
  const { core } = await import('./echarts.ts');
  const inner = WIDTH - 2 * MARGIN;
  const height = figure.drawing.height(inner);
  const chart = core.init(null, null, { renderer: 'svg', ssr: true, width: inner, height });
  chart.setOption({ animation: false, ...figure.drawing.option(light, inner) });
  const drawn = chart.renderToSVGString();
  chart.dispose();

  const parts: string[] = [];
  let y = MARGIN + 18;
  const write = (lines: readonly string[], size: number, weight: number, colour: string, step: number) => {
    for (const line of lines) {
      parts.push(`<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(line)}</text>`);
      y += step;
    }
  };
  write(wrapped(figure.title, inner, 21, 700), 21, 700, light.ink, 27);
  write(wrapped(figure.unit, inner, 14), 14, 400, light.soft, 20);
  for (const entry of figure.legend ?? []) {
    const colour = legendColour(entry);
    parts.push(`<rect x="${MARGIN}" y="${y - 10}" width="14" height="10" fill="${colour}"/><text x="${MARGIN + 20}" y="${y}" font-size="13" fill="${light.ink}">${escaped(entry.text)}</text>`);
    y += 19;
  }
  const top = y;
  y = top + height + 26;
  for (const remark of figure.remarks ?? []) write(wrapped(remark, inner, 12), 12, 400, light.soft, 17);
  write(wrapped(source, inner, 12), 12, 400, light.soft, 17);
  const nested = drawn.replace(/^[\s\S]*?<svg /, `<svg x="${MARGIN}" y="${top}" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" font-family="${escaped(light.font)}"><rect width="100%" height="100%" fill="${light.sheet}"/>${parts.join('')}${nested}</svg>`;
}

/** The same as pixels. */
export async function pngOf(svg: string): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const sheet = document.createElement('canvas');
  [sheet.width, sheet.height] = [picture.naturalWidth * SCALE, picture.naturalHeight * SCALE];
  sheet.getContext('2d')?.drawImage(picture, 0, 0, sheet.width, sheet.height);
  return new Promise((done, failed) => sheet.toBlob(blob => (blob ? done(blob) : failed(new Error('The picture could not be made.'))), 'image/png'));
}

// A text that a spreadsheet would run as a formula is disarmed; a number never is.
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The figures as CSV. The mark in front tells spreadsheets that it is UTF-8. */
export function csvOf(rows: Records): string {
  const columns = Object.keys(rows[0] ?? {});
  return `\ufeff${[columns, ...rows.map(row => columns.map(column => row[column]))].map(cells => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Hands a file to the reader. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
