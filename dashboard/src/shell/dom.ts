// Elements are made here and nowhere else. Text always becomes a text node and styles are always classes:
// the page runs under a policy that forbids inline script and style.

export type Child = Node | string | number | false | null | undefined;
export type Children = Child | readonly Children[];

type Property = string | number | boolean | null | undefined | ((event: never) => void);

function nodesOf(children: readonly Children[]): (Node | string)[] {
  return (children.flat(10) as Child[]).flatMap(child => (child === null || child === undefined || child === false ? [] : [typeof child === 'number' ? String(child) : child]));
}

/** An HTML element: h('p', { class: 'lead', onclick: f }, 'text', child). */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Readonly<Record<string, Property>> = {}, ...children: Children[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (name === 'value' && 'value' in element) (element as HTMLInputElement).value = String(value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...nodesOf(children));
  return element;
}

/** Replaces what a host holds. */
export const put = (host: Element, ...children: Children[]): void => host.replaceChildren(...nodesOf(children));
