// Uploads: what became of them, and how they are sent, checked and taken back.

import type { Bilingual } from './answers.ts';
import { allPages, getJson, pathOf, send } from './client.ts';
import type { Finding } from './finding.ts';

/** What was understood of a file. */
export interface DatasetSummary {
  cells: number;
  preliminaryCells: number;
  regions: string[];
  sectors: string[];
  years: number[];
  firstQuarter: string | null;
  lastQuarter: string | null;
  bases: string[];
  measures: string[];
  units: string[];
  sheets: string[];
}

export interface Dataset {
  kind: string;
  name: string;
  location: string;
  state: 'received' | 'accepted' | 'rejected' | 'failed' | 'withdrawn';
  failure: { reason: string; attempts: number } | null;
  uploadedAt: string | null;
  uploadedBy: string | null;
  mapping: string | null;
  errors: number;
  warnings: number;
  notes: number;
  accepted: { sequence: number; sha256: string; acceptedAt: string | null; observations: number } | null;
  summary: DatasetSummary | null;
  findings: Finding[] | null;
}

export interface DryRun {
  kind: string;
  name: string;
  acceptable: boolean;
  summary: DatasetSummary | null;
  findings: Finding[];
}

export interface Publication {
  run: string;
  kind: 'indicators' | 'forecasts' | 'withdrawal';
  sequence: number;
  indicatorRun: string | null;
  codeVersion: string;
  publishedAt: string;
}

/** An accepted version of a dataset, which is named by its kind and name. */
export interface RunInput {
  sequence: number;
  dataset: string;
  sha256: string;
  input: string;
}

/** All that a run's numbers depend on. */
export interface Manifest {
  run: string;
  kind: string;
  sequence: number;
  indicatorRun: string | null;
  isCurrent: boolean;
  publishedAt: string | null;
  prunedAt: string | null;
  codeVersion: string;
  settings: Record<string, string>;
  counts: Record<'rows' | 'inputs' | 'regions' | 'sectors' | 'periods', number>;
  inputs: RunInput[];
  notes: Bilingual[];
}

export const listDatasets = async (signal: AbortSignal): Promise<Dataset[]> =>
  (await allPages<{ datasets: Dataset[]; nextPage?: string | null }, 'datasets'>('datasets', ['datasets'], {}, signal)).datasets;

/** A dataset with its findings, at the location that the list gives. */
export const readDataset = (location: string, signal: AbortSignal): Promise<Dataset> => getJson(location.replace(/^\/api\/v1\//, ''), signal);

export const locationOf = (kind: string, name: string): string => pathOf(['datasets', kind, name]);

const put = (kind: string, name: string, file: Blob, query: Record<string, string | boolean>, signal: AbortSignal): Promise<Response> =>
  send(pathOf(['datasets', kind, name], query), { method: 'PUT', body: file, signal });

/** Only checks a file. */
export const checkFile = async (kind: string, name: string, file: Blob, signal: AbortSignal): Promise<DryRun> =>
  (await put(kind, name, file, { dryRun: true }, signal)).json() as Promise<DryRun>;

/** Keeps a file; it is checked and taken in after the answer. */
export const uploadFile = async (kind: string, name: string, file: Blob, signal: AbortSignal): Promise<void> => {
  await put(kind, name, file, {}, signal);
};

/** Takes a dataset back. */
export const withdraw = async (location: string, signal: AbortSignal): Promise<void> => {
  await send(location.replace(/^\/api\/v1\//, ''), { method: 'DELETE', signal });
};

export const listRuns = async (scope: string, signal: AbortSignal): Promise<Publication[]> =>
  (await getJson<{ publications: Publication[] }>(pathOf([scope, 'runs'], { limit: 100 }), signal)).publications;

export const readRun = (scope: string, run: string, signal: AbortSignal): Promise<Manifest> => getJson(pathOf([scope, 'runs', run]), signal);
