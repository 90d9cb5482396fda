// Paper has neither folds nor a view: while the page is printed everything that is folded is open, and everything is drawn.

import { drawAll } from '../chart/near.ts';

const opened = new Set<HTMLDetailsElement>();

function open(): void {
  drawAll();
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
    opened.add(details);
    details.open = true;
  }
}

function close(): void {
  for (const details of opened) details.open = false;
  opened.clear();
}

/** Listens to both ways in which browsers tell of printing. */
export function openForPrint(): void {
  addEventListener('beforeprint', open);
  addEventListener('afterprint', close);
  matchMedia('print').addEventListener('change', event => (event.matches ? open() : close()));
}
