// Drawings are made when they come near the view, one at a time, so that a long page answers a reader who has only seen its top.
// Paper shows all of them.

const waiting = new Map<Element, () => void>();
const due: Element[] = [];

// As far below the view as a quick reader scrolls while one is drawn.
const observer = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) due.push(target);
  next();
}, { rootMargin: '75% 0px' });

let isGoing = false;

function next(): void {
  if (isGoing || due.length === 0) return;
  isGoing = true;
  // Between two of them the browser answers what the reader does.
  setTimeout(() => {
    isGoing = false;
    const element = due.shift();
    if (element) now(element);
    next();
  });
}

function now(element: Element): void {
  const draw = waiting.get(element);
  forget(element);
  draw?.();
}

/** Draws once, when the element comes near the view; what was to be drawn there before is not. */
export function whenNear(element: Element, draw: () => void): void {
  waiting.set(element, draw);
  observer.observe(element);
}

export function forget(element: Element): void {
  waiting.delete(element);
  observer.unobserve(element);
}

/** Draws what still waits. */
export function drawAll(): void {
  for (const element of [...waiting.keys()]) now(element);
}
