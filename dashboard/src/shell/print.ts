// Paper has no folds: everything that is folded is open while the page is printed.

const opened = new Set<HTMLDetailsElement>();

function open(): void {
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
