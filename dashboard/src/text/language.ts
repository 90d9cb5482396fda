// The language in use, and the half of a bilingual text that is in it.

import type { Bilingual } from '../api/answers.ts';

export type Language = 'id' | 'en';

let language: Language = 'id';

export const languageNow = (): Language => language;

export function useLanguage(code: string | undefined): void {
  language = code === 'en' ? 'en' : 'id';
  document.documentElement.lang = language;
}

/** A text in both languages, Indonesian first. */
export const both = (id: string, en: string): Bilingual => ({ id, en });

/** The half that the reader asked for, the other one rather than nothing; {name} is replaced by a variable. */
export function say(text: Bilingual | null | undefined, variables: Readonly<Record<string, string | number>> = {}): string {
  const half = text?.[language] || text?.id || text?.en || '';
  return half.replace(/\{(\w+)\}/g, (whole, name: string) => String(variables[name] ?? whole));
}

export const locale = (): string => (language === 'id' ? 'id-ID' : 'en-GB');
