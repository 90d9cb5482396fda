// What is found in an uploaded file.

import type { Bilingual } from './answers.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Something found in an uploaded file, with the place in it; rows and columns count from 1. */
export interface Finding {
  code: string;
  severity: Severity;
  message: Bilingual;
  expected: Bilingual;
  sheet: string | null;
  row: number | null;
  column: number | null;
  columnName: string | null;
  found: string | null;
}
