// What a value rests on, made visible: the shape of its mark, a sign beside its number, and a sentence.

import { pick, t } from './i18n.js';

export const isDefined = value => value.value !== null && value.value !== undefined;

/** "partial; population interpolated" as flags. */
export function flagsOf(value) {
  const quality = value.quality ?? '';
  return { partial: quality.includes('partial'), interpolated: quality.includes('interpolated') };
}

export const isFlagged = value => Object.values(flagsOf(value)).some(Boolean);

/** The sign beside a number: a diamond for a partial sum, a ring for an interpolated population. */
export const signOf = value => {
  const { partial, interpolated } = flagsOf(value);
  return (partial ? '◆' : '') + (interpolated ? '○' : '');
};

/** The quality in words. */
export function qualityText(value) {
  if (!isDefined(value)) return t('undefined');
  const { partial, interpolated } = flagsOf(value);
  return [partial && t('partial'), interpolated && t('interpolated')].filter(Boolean).join('; ') || t('complete');
}

// "2010, 2011, 2012, 2020" is read as "2010–2012, 2020".
function ranges(names) {
  const parts = [];
  for (const name of names) {
    const last = parts.at(-1);
    if (last && /^\d{4}$/.test(name) && Number(name) === Number(last.at(-1)) + 1) last.push(name);
    else parts.push([name]);
  }
  return parts.map(part => part.length < 2 ? part[0] : `${part[0]}–${part.at(-1)}`).join(', ');
}

/**
 * One note for each quality and reason among the values, with what it concerns.
 * @param values the values shown
 * @param nameOf what a note calls a value: its region or its period
 */
export function notesOf(values, nameOf) {
  const notes = new Map();
  for (const value of values) {
    if (isDefined(value) && !isFlagged(value)) continue;
    const reason = pick(value.reason) || (isDefined(value) ? '' : t('noReason'));
    const label = qualityText(value);
    const id = `${label}|${reason}`;
    if (!notes.has(id)) notes.set(id, { sign: isDefined(value) ? signOf(value) : '▨', label, reason, names: [] });
    notes.get(id).names.push(nameOf(value));
  }
  return [...notes.values()].map(({ sign, label, reason, names }) => ({ sign, names: ranges(names), label, reason }));
}

/** Explanations of the status marks that occur. */
export const statusNotes = values => [
  values.some(value => value.status === 'preliminary') && t('preliminaryMark'),
  values.some(value => value.status === 'very preliminary') && t('veryPreliminaryMark'),
].filter(Boolean);
