// What a value rests on, in words and signs.

import type { Value } from '../api/answers.ts';
import { say } from './language.ts';
import { words } from './words.ts';

type Rated = Pick<Value, 'value' | 'quality' | 'reason' | 'status'>;

export const isDefined = <T extends { value: number | null }>(value: T | undefined): value is T & { value: number } => value?.value !== null && value?.value !== undefined;

/** "partial; population interpolated" as flags. */
export function flagsOf(value: Pick<Value, 'quality'>): { partial: boolean; interpolated: boolean } {
  const quality = value.quality ?? '';
  return { partial: quality.includes('partial'), interpolated: quality.includes('interpolated') };
}

export const isFlagged = (value: Pick<Value, 'quality'>): boolean => Object.values(flagsOf(value)).some(Boolean);

/** The sign beside a number: a diamond for a partial sum, a ring for an interpolated population. */
export function signOf(value: Pick<Value, 'quality'>): string {
  const { partial, interpolated } = flagsOf(value);
  return (partial ? '◆' : '') + (interpolated ? '○' : '');
}

/** The quality in words. */
export function qualityText(value: Rated): string {
  if (!isDefined(value)) return say(words.undefined);
  const { partial, interpolated } = flagsOf(value);
  return [partial && say(words.partial), interpolated && say(words.interpolated)].filter(Boolean).join('; ') || say(words.complete);
}

export function statusText(status: string | null): string {
  if (status === 'preliminary') return say(words.preliminary);
  if (status === 'very preliminary') return say(words.veryPreliminary);
  return status === null || status === 'final' ? say(words.final) : status;
}

/** What a hover or a screen reader is told of a value beyond its number; nothing for a complete and final one. */
export function remarksOn(value: Rated): string[] {
  const lines: string[] = [];
  if (isDefined(value) && value.status !== null && value.status !== 'final') lines.push(statusText(value.status));
  if (!isDefined(value) || isFlagged(value)) lines.push([qualityText(value), say(value.reason)].filter(Boolean).join(': '));
  return lines;
}

/** A note under a chart: a sign, what it concerns, and why. */
export interface Note {
  sign: string;
  names: string;
  label: string;
  reason: string;
}

// Where a note concerns more than so many, it says how many.
const NAMES_SHOWN = 4;

// "2010, 2011, 2012, 2020" is read as "2010–2012, 2020".
function ranges(names: readonly string[]): string {
  const parts: string[][] = [];
  for (const name of names) {
    const last = parts.at(-1);
    if (last && /^\d{4}$/.test(name) && Number(name) === Number(last.at(-1)) + 1) last.push(name);
    else parts.push([name]);
  }
  const texts = parts.map(part => (part.length < 2 ? part[0] : `${part[0]}–${part.at(-1)}`));
  return texts.length > NAMES_SHOWN + 1 ? say(words.others, { first: texts.slice(0, NAMES_SHOWN).join(', '), n: texts.length - NAMES_SHOWN }) : texts.join(', ');
}

/** One note for each quality and reason among the values, with what it concerns. */
export function notesOf<T extends Rated>(values: readonly T[], nameOf: (value: T) => string): Note[] {
  const notes = new Map<string, { sign: string; label: string; reason: string; names: string[] }>();
  for (const value of values) {
    if (isDefined(value) && !isFlagged(value)) continue;
    const reason = say(value.reason) || (isDefined(value) ? '' : say(words.noReason));
    const label = qualityText(value);
    const id = `${label}|${reason}`;
    const note = notes.get(id) ?? { sign: isDefined(value) ? signOf(value) : '▨', label, reason, names: [] };
    notes.set(id, note);
    const name = nameOf(value);
    if (!note.names.includes(name)) note.names.push(name);
  }
  return [...notes.values()].map(note => ({ ...note, names: ranges(note.names) }));
}

/** Explanations of the status marks that occur. */
export const statusNotes = (values: readonly Pick<Value, 'status'>[]): string[] => [
  ...(values.some(value => value.status === 'preliminary') ? [say(words.preliminaryMark)] : []),
  ...(values.some(value => value.status === 'very preliminary') ? [say(words.veryPreliminaryMark)] : []),
];

