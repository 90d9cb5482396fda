// The language in use, texts in it, and the right half of a bilingual text of the API.

import { texts } from './texts.js';

let language = 'id';

export const languages = Object.keys(texts);
export const current = () => language;

export function use(code) {
  language = languages.includes(code) ? code : 'id';
  document.documentElement.lang = language;
}

/** A text of the page; a key that has none is shown as it is, which is right for codes that the API may add. */
export const t = (key, variables = {}) =>
  (texts[language][key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => variables[name] ?? whole);

/** The half of {id, en} that the reader asked for; the other one rather than nothing. */
export const pick = both => both == null ? '' : both[language] ?? both.id ?? both.en ?? '';

export const locale = () => language === 'id' ? 'id-ID' : 'en-GB';
