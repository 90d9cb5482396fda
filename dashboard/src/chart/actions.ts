// What a reader can do with a chart: see it as a table, take it as a file, copy a link that opens it again.

import { addressOf, changed, current, replaceView } from '../shell/address.ts';
import { h } from '../shell/dom.ts';
import { both, say } from '../text/language.ts';
import { csvOf, download, pngOf, svgOf } from './export.ts';
import type { Figure } from './model.ts';

const texts = {
  chart: both('Grafik', 'Chart'),
  table: both('Tabel', 'Table'),
  show: both('Tampilan', 'View'),
  download: both('Unduh', 'Download'),
  link: both('Salin tautan', 'Copy link'),
  linkCopied: both('Tautan disalin', 'Link copied'),
  linkInAddress: both('Tautan ada di bilah alamat', 'The link is in the address bar'),
  failed: both('Gambar tidak dapat dibuat di peramban ini.', 'The picture could not be made in this browser.'),
};

/** Whether a card is a chart or its table. */
export type Shape = 'chart' | 'table';

const tablesNow = (): string[] => (current().table ?? '').split('.').filter(Boolean);

/** What the address says of a card. */
export const shapeNow = (id: string): Shape => (tablesNow().includes(id) ? 'table' : 'chart');

/** A choice between chart and table, which the address keeps. */
function switchOf(id: string, show: (shape: Shape) => void): HTMLElement {
  const buttons = (['chart', 'table'] as const).map(shape => h('button', { type: 'button', 'data-show': shape, 'aria-pressed': String(shape === shapeNow(id)), onclick: () => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.show === shape));
    const others = tablesNow().filter(one => one !== id);
    replaceView(changed({ table: [...others, ...(shape === 'table' ? [id] : [])].join('.') || undefined }));
    show(shape);
  } }, say(texts[shape])));
  return h('div', { class: 'switch', role: 'group', 'aria-label': say(texts.show) }, buttons);
}

/** Whether a figure can be seen either way. */
export const hasBothShapes = (figure: Figure): boolean => figure.drawing !== null && figure.table.rows.length > 0;

/**
 * @param id of the card
 * @param figure what is shown
 * @param source the line that pictures carry
 * @param show called with the shape that is chosen
 */
export function actionsOf(id: string, figure: Figure, source: string, show: (shape: Shape) => void): HTMLElement {
  const status = h('span', { class: 'done', role: 'status' });
  const picture = (make: (svg: string) => Promise<Blob> | Blob, ending: string) => async () => {
    try {
      download(`${figure.fileName}.${ending}`, await make(await svgOf(figure, source)));
    } catch {
      status.textContent = say(texts.failed);
    }
  };
  const copy = async () => {
    const address = addressOf(changed({ chart: id }));
    history.replaceState(null, '', address);
    replaceView(changed({ chart: id }));
    try {
      await navigator.clipboard.writeText(new URL(address, location.href).href);
      status.textContent = say(texts.linkCopied);
    } catch {
      status.textContent = say(texts.linkInAddress);
    }
  };
  const button = (name: string, label: string, click: () => void) =>
    h('button', { type: 'button', class: 'action', 'data-get': name.toLowerCase(), 'aria-label': label, onclick: click }, name);
  return h('div', { class: 'actions' },
    status,
    hasBothShapes(figure) && switchOf(id, show),
    figure.drawing && [
      button('PNG', `${say(texts.download)} PNG`, picture(pngOf, 'png')),
      button('SVG', `${say(texts.download)} SVG`, picture(svg => new Blob([svg], { type: 'image/svg+xml' }), 'svg')),
    ],
    figure.records.length > 0 && button('CSV', `${say(texts.download)} CSV`, () => download(`${figure.fileName}.csv`, new Blob([csvOf(figure.records)], { type: 'text/csv;charset=utf-8' }))),
    h('button', { type: 'button', class: 'action', 'data-get': 'link', onclick: copy }, say(texts.link)));
}
