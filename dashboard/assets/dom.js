// Elements are made here and nowhere else. Text always becomes a text node and styles are always classes:
// the page runs under a policy that forbids inline script and style.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** An HTML element: h('p', { class: 'lead', onclick: f }, 'text', child). */
export const h = (tag, props, ...children) => fill(document.createElement(tag), props, children);

/** An SVG element, made as h makes an HTML one. */
export const s = (tag, props, ...children) => fill(document.createElementNS(SVG, tag), props, children);

/** Replaces what a host holds. */
export const put = (host, ...children) => host.replaceChildren(...children.flat(3).filter(Boolean));
