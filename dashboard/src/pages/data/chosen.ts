// The file that the reader has chosen and how far it has come: both outlive a redraw, such as that in the other language.

import type { DryRun } from '../../api/datasets.ts';

export type Stage =
  | { at: 'chosen' | 'checking' | 'sending' }
  | { at: 'checked'; found: DryRun }
  | { at: 'sent'; regionsBefore: readonly string[] };

export interface Chosen {
  file: File;
  kind: string;
  stage: Stage;
}

let kept: Chosen | null = null;

export const chosenNow = (): Chosen | null => kept;

export function choose(file: File, kind: string): Chosen {
  kept = { file, kind, stage: { at: 'chosen' } };
  return kept;
}
