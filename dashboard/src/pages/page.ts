// What a page of the dashboard is, and what it is built with.

import type { Scope } from '../api/answers.ts';
import type { Api, Catalogue } from '../api/questions.ts';
import type { Card } from '../chart/card.ts';
import type { View } from '../shell/address.ts';
import type { Children } from '../shell/dom.ts';

/** What a page is built with. It lives until the reader goes elsewhere, which its signal tells. */
export interface PageContext {
  scope: Scope;
  /** The reader's choices when the page was opened; current() of shell/address.ts has them now. */
  view: View;
  api: Api;
  catalogue: Catalogue;
  signal: AbortSignal;
  /** A place for a chart, which the page puts where it wants it. */
  card(id: string, controls?: Children): Card;
  /** Changes choices and the address, without drawing anything: the page draws what depends on them. */
  choose(changes: View): void;
  /** Goes to another page, or to this one with other choices, and draws it. */
  open(page: string, changes?: View): void;
  unauthorized(): void;
}

export interface Page {
  /** Fills the host with what can be there at once, and resolves when everything is drawn. */
  build(host: HTMLElement, context: PageContext): Promise<void>;
}
