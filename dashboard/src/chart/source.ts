// Where figures come from: the files that they were computed from, and the publication.

import type { Scope } from '../api/answers.ts';
import type { RunInput } from '../api/datasets.ts';
import { day } from '../text/format.ts';
import { both, say } from '../text/language.ts';
import { words } from '../text/words.ts';
import type { Figure } from './model.ts';

const texts = {
  files: both('Sumber: {files}; diolah EconomyPipeline', 'Source: {files}; computed by EconomyPipeline'),
  unknown: both('Sumber: data yang diunggah; diolah EconomyPipeline', 'Source: uploaded data; computed by EconomyPipeline'),
  file: both('{name} (versi {n})', '{name} (version {n})'),
  more: both('{files} dan {n} berkas lain', '{files} and {n} more files'),
};

// So many files are named; the run has all of them.
const NAMED = 3;

// What figures rest on where their definitions name nothing.
const MAIN = ['sector-output'];

/** Those of the inputs of a run that a figure rests on, which its definitions name by their kinds. */
function filesOf({ definitions = [] }: Figure, inputs: readonly RunInput[]): RunInput[] {
  const needs = definitions.map(definition => definition?.needs.en ?? '').join(' ');
  const kindOf = (input: RunInput) => input.dataset.split('/')[0] ?? '';
  const kinds = [...new Set(needs.match(/[a-z]+(-[a-z]+)*/g) ?? [])].filter(word => inputs.some(input => kindOf(input) === word));
  return (kinds.length > 0 ? kinds : MAIN).flatMap(kind => inputs.filter(input => kindOf(input) === kind).toReversed());
}

function dataOf(figure: Figure, inputs: readonly RunInput[]): string {
  const files = filesOf(figure, inputs);
  if (files.length === 0) return say(texts.unknown);
  const names = files.slice(0, NAMED).map(({ dataset, sequence }) => say(texts.file, { name: dataset.slice(dataset.indexOf('/') + 1), n: sequence })).join(', ');
  return say(texts.files, { files: files.length > NAMED ? say(texts.more, { files: names, n: files.length - NAMED }) : names });
}

/** The files, other sources, and the publication to its run, in one line. */
export const sourceOf = (scope: Scope, figure: Figure, inputs: readonly RunInput[]): string =>
  [
    dataOf(figure, inputs),
    figure.credit,
    `${scope.name} (${scope.code})`,
    scope.publishedAt && say(words.publishedOn, { date: day(scope.publishedAt) }),
    say(words.sequence, { n: figure.vintage.sequence }),
    say(words.run, { run: figure.vintage.run }),
  ].filter(Boolean).join(' · ');
