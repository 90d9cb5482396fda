// Questions to the forecast: what a scenario changes, what a target needs, how probable something is.

import type { Bilingual, Interval } from './answers.ts';
import { getJson, pathOf, send } from './client.ts';

/** What a scenario does to one value of an indicator; what is undefined is null. */
export interface Effect {
  indicator: string;
  region: string;
  sector: string | null;
  period: string;
  from: string | null;
  unit: string;
  baseline: number | null;
  scenario: number | null;
  difference: number | null;
  baselineIntervals: Interval[];
  scenarioIntervals: Interval[];
  differenceIntervals: Interval[];
  definedPaths: number;
  reason: Bilingual | null;
}

export interface ScenarioAnswer {
  scope: string;
  run: string;
  sequence: number;
  indicatorRun: string;
  name: string;
  basis: string;
  levels: number[];
  paths: number;
  availablePaths: number;
  population: Bilingual;
  held: Bilingual;
  assumed: Bilingual | null;
  thinned: Bilingual | null;
  effects: Effect[];
}

export interface Condition {
  condition: string;
  basis: string;
  probability: number | null;
  lower95: number | null;
  upper95: number | null;
  paths: number;
  definedPaths: number;
  point: number | null;
  pointClass: string | null;
  bound: number | null;
  unit: string;
  population: Bilingual;
  assumed: Bilingual | null;
  reason: Bilingual | null;
}

export interface Need {
  need: string;
  outcome: 'met' | 'attainable' | 'not-attainable' | 'undefined';
  percentagePoints: number | null;
  neededGrowthPercent: number | null;
  forecastGrowthPercent: number | null;
  pastGrowthPercent: number | null;
  forecast: number | null;
  bound: number | null;
  nearest: number | null;
  nearestPoints: number | null;
  unit: string;
  probability: Condition;
  probabilityThen: Condition | null;
  reason: Bilingual | null;
}

/** Of which run an answer is. */
interface Told {
  run: string;
  sequence: number;
}

export type NeedsAnswer = Told & { held: Bilingual; needs: Need[] };
export type ProbabilitiesAnswer = Told & { probabilities: Condition[] };

async function post<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  const answer = await send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' }, signal });
  return answer.json() as Promise<T>;
}

/** What a scenario changes, at 95 percent; growth, equity and structure. */
export const askScenario = (scope: string, scenario: unknown, signal: AbortSignal): Promise<ScenarioAnswer> =>
  post(pathOf([scope, 'scenarios'], { level: '95' }), scenario, signal);

/** What growth a target needs. */
export const askNeed = (scope: string, need: string, signal: AbortSignal): Promise<NeedsAnswer> => post(pathOf([scope, 'needs']), { need }, signal);

/** How probable a condition is. */
export const askProbability = (scope: string, condition: string, signal: AbortSignal): Promise<ProbabilitiesAnswer> =>
  getJson(pathOf([scope, 'probabilities'], { condition }), signal);
