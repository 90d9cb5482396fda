// What the API says when it refuses.

import type { Bilingual } from './answers.ts';
import type { Finding } from './finding.ts';

/** Something wrong in what was asked, at a place such as shocks[1].sector. */
export interface InputFinding {
  code: string;
  place: string;
  found: string | null;
  message: Bilingual;
  expected: Bilingual;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  titleId?: string;
  titleEn?: string;
  detailId?: string;
  detailEn?: string;
  findings?: Finding[] | null;
  errors?: InputFinding[] | null;
}

/** An application/problem+json, or a status of 0 when nothing answered. */
export class Problem extends Error {
  readonly status: number;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody = {}) {
    super(body.title ?? `status ${status}`);
    this.status = status;
    this.body = body;
  }

  /** Which problem it is, such as nothing-before. */
  get code(): string | undefined {
    return this.body.code;
  }

  get title(): Bilingual | null {
    return both(this.body.titleId, this.body.titleEn, this.body.title);
  }

  get detail(): Bilingual | null {
    return both(this.body.detailId, this.body.detailEn, this.body.detail);
  }
}

function both(id: string | undefined, en: string | undefined, either: string | undefined): Bilingual | null {
  const any = id ?? en ?? either;
  return any === undefined ? null : { id: id ?? any, en: en ?? any };
}

/** Whether an error is only that the reader has gone on to something else. */
export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
