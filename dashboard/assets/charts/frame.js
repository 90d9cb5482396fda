// What every chart shares: a drawing as wide as its place, one tab stop, arrow keys between marks, and a tip.

import { h, put, s } from '../dom.js';
import { t } from '../i18n.js';

// Ids of patterns must differ between the drawings of a page.
let drawings = 0;

/** The root of a drawing. Its marks are announced one by one; the label sums them up. */
export const drawing = (width, height, label, ...children) => s('svg', {
  class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': `${label} ${t('chartHelp')}`,
}, ...children);

/** A hatching, and the reference by which a shape is filled with it. */
export function hatch(name) {
  const id = `hatch-${name}-${drawings += 1}`;
  const pattern = s('defs', {}, s('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    s('rect', { width: 6, height: 6, class: `hatch-ground ${name}` }),
    s('line', { x1: 1.5, y1: 0, x2: 1.5, y2: 6, class: `hatch-line ${name}` })));
  return { pattern, fill: `url(#${id})` };
}

/** Makes an element a mark: it can be reached, says its lines, and shows them in the tip. */
export function mark(element, id, lines) {
  element.classList.add('mark');
  element.setAttribute('role', 'img');
  element.setAttribute('tabindex', '-1');
  element.setAttribute('aria-label', lines.join(', '));
  element.setAttribute('data-mark', id);
  element.markLines = lines;
  return element;
}

/** Draws into a host now and whenever its width changes. Returns how to draw something else there. */
export function place(host) {
  let draw = null;
  let width = 0;
  const tip = h('div', { class: 'tip', 'aria-hidden': 'true', hidden: true });

  function redraw() {
    if (!draw || width < 50) return;
    const focused = host.contains(document.activeElement) ? document.activeElement.dataset.mark : null;
    const svg = draw(width);
    connect(svg);
    put(host, svg, tip);
    tip.hidden = true;
    if (focused) svg.querySelector(`[data-mark="${CSS.escape(focused)}"]`)?.focus();
  }

  function show(element) {
    put(tip, element.markLines.map((line, i) => h(i ? 'span' : 'strong', {}, line)));
    tip.hidden = false;
    const box = element.getBoundingClientRect();
    const ground = host.getBoundingClientRect();
    const centre = box.left + box.width / 2 - ground.left;
    tip.style.left = `${Math.max(0, Math.min(ground.width - tip.offsetWidth, centre - tip.offsetWidth / 2))}px`;
    const above = box.top - ground.top - tip.offsetHeight - 8;
    tip.style.top = `${above >= -40 ? above : box.bottom - ground.top + 8}px`;
  }

  function connect(svg) {
    const marks = [...svg.querySelectorAll('.mark')];
    marks[0]?.setAttribute('tabindex', '0');
    const at = event => event.target.closest?.('.mark');
    const hide = () => { tip.hidden = true; };
    svg.addEventListener('pointerover', event => at(event) ? show(at(event)) : hide());
    svg.addEventListener('pointerleave', hide);
    svg.addEventListener('focusout', hide);
    svg.addEventListener('focusin', event => {
      const element = at(event);
      if (!element) return;
      for (const other of marks) other.setAttribute('tabindex', other === element ? '0' : '-1');
      show(element);
    });
    svg.addEventListener('keydown', event => {
      const now = marks.indexOf(document.activeElement);
      const to = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: marks.length - 1 }[event.key];
      if (event.key === 'Escape') hide();
      if (to === undefined || now < 0) return;
      event.preventDefault();
      marks[Math.max(0, Math.min(marks.length - 1, to))].focus();
    });
  }

  new ResizeObserver(([entry]) => {
    const next = Math.round(entry.contentRect.width);
    if (next === width) return;
    width = next;
    redraw();
  }).observe(host);

  return next => {
    draw = next;
    width = Math.round(host.clientWidth) || width;
    redraw();
  };
}
