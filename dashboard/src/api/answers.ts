// What the API answers, as functions/Api/Answers writes it.

/** A text in both languages. */
export interface Bilingual {
  id: string;
  en: string;
}

export interface Region {
  code: string;
  name: string;
  group?: string | null;
}

export interface Sector {
  code: string;
  displayCode: string;
  name: Bilingual;
}

/** How forecasts of a group of rows fared at a horizon. */
export interface ScoreGroup {
  basis: string;
  group: string;
  horizonPeriods: number;
  mase: number | null;
  coverage80Percent: number | null;
  coverage95Percent: number | null;
}

export interface Scope {
  code: string;
  name: string;
  sequence: number;
  indicatorRun: string;
  forecastRun: string | null;
  /** Forecasts that were far from their backtest when figures came last. */
  forecastDrift?: { found: ScoreGroup; backtest: ScoreGroup }[];
  publishedAt: string | null;
  failure?: { kind: string; reason: string; attempts: number; failedAt: string } | null;
  currency: string;
  periods: string[];
  sectorPeriods: { first: string; last: string } | null;
  bases: string[];
  references: string[];
  regions: Region[];
  sectors: Sector[];
}

/** One value of an indicator; an undefined value is null and has a reason. */
export interface Value {
  indicator?: string;
  basis?: string | null;
  reference?: string | null;
  region: string | null;
  sector: string | null;
  period: string;
  from: string | null;
  other: string | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  level: number | null;
  n: number | null;
  status: string | null;
  quality: string | null;
  reason: Bilingual | null;
  unit: string | null;
}

export interface IndicatorAnswer {
  scope: string;
  run: string;
  sequence: number;
  indicator: string;
  basis: string | null;
  reference: string | null;
  values: Value[];
  nextPage: string | null;
}

/** An indicator as the catalogue explains it. */
export interface Definition {
  id: string;
  family?: string;
  name: Bilingual;
  unit: string;
  formula: string;
  source: string;
  reading: Bilingual;
  needs: Bilingual;
  smallestN: number;
  intervalMeaning: Bilingual | null;
  tier: 'core' | 'extended';
  otherLabels: Record<string, Bilingual>;
}

export interface Interval {
  level: number;
  lower: number;
  upper: number;
}

export interface ForecastValue {
  sector: string;
  period: string;
  mean: number;
  intervals: Interval[];
  method: string;
  backtestError: number | null;
  meanWithoutLastYear: number | null;
  meanWithoutLastTwoYears: number | null;
}

export interface Backtest {
  sector: string;
  method: string;
  horizonPeriods: number;
  origins: number;
  smapePercent: number | null;
  mase: number | null;
  coverage80Percent: number | null;
  coverage95Percent: number | null;
}

export interface ForecastAnswer {
  scope: string;
  run: string;
  sequence: number;
  indicatorRun: string;
  region: Region;
  basis: string;
  unit: string;
  levels: number[];
  values: ForecastValue[];
  notes: Bilingual[];
  backtest: Backtest[];
  nextPage?: string | null;
}

/** One figure that two publications tell differently. */
export interface Revision {
  kind: 'revised' | 'added' | 'removed' | 'status';
  region: string | null;
  sector: string | null;
  period: string | null;
  from: string | null;
  other: string | null;
  valueBefore: number | null;
  value: number | null;
  change: number | null;
  changePercent: number | null;
  statusBefore: string | null;
  status: string | null;
  unit: string | null;
}

export interface RevisionsAnswer {
  scope: string;
  run: string;
  publishedAt: string;
  sinceRun: string;
  sincePublishedAt: string;
  indicator: string;
  basis: string | null;
  compared: number;
  counts: Record<string, number>;
  revisions: Revision[];
  nextPage: string | null;
}

export interface Upload {
  kind: string;
  name: string;
  state: string;
  errors?: number;
  accepted?: unknown;
  failure?: { reason: string; attempts: number } | null;
}
