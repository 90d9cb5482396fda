// Paper has no folds: everything that is folded is open while the page is printed.

const opened = new Set();

function open() {
  for (const details of document.querySelectorAll('details:not([open])')) {
    opened.add(details);
    details.open = true;
  }
}

function close() {
  for (const details of opened) details.open = false;
  opened.clear();
}

/** Listens to both ways in which browsers tell of printing. */
export function openForPrint() {
  addEventListener('beforeprint', open);
  addEventListener('afterprint', close);
  matchMedia('print').addEventListener('change', event => event.matches ? open() : close());
}
