// What a chart is: a drawing for ECharts at a width in a look, and its points in the order in which they are read out.

import type { EChartsCoreOption } from 'echarts/core';
import type { Definition } from '../api/answers.ts';
import type { Children } from '../shell/dom.ts';
import type { Note } from '../text/quality.ts';
import type { Look } from './look.ts';

/** One thing that a reader can point at or step to. */
export interface Point {
  /** Tells it from all others of the drawing, across redraws. */
  id: string;
  /** The heading and the lines of its hover, which are also read out. */
  lines: string[];
  /** The ECharts series that it belongs to, by place. */
  series: number;
  /** Its place among the data of that series. */
  index: number;
  /** Its place in the coordinates of the series; null where it has none and cannot be pointed at. */
  at: readonly [number | string, number | string] | null;
  /** Goes where this point leads, such as the profile of a region. */
  open?: (() => void) | undefined;
}

export interface Drawing {
  /** What it shows, for those who do not see it. */
  label: string;
  /** Pixels for a width in pixels. */
  height(width: number): number;
  option(look: Look, width: number): EChartsCoreOption;
  points: readonly Point[];
  /** Which point the pointer means: the nearest along one axis or both, or the shape that it is on. */
  near: 'x' | 'y' | 'xy' | 'shape';
}

export interface Column {
  name: string;
  numeric?: boolean;
}

/** The figures behind a drawing, as people read them. */
export interface Table {
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
}

/** The same figures for machines: codes and full precision. Members of the first row are the header. */
export type Records = readonly Readonly<Record<string, string | number | null | undefined>>[];

/** Which publication figures come from. */
export interface Vintage {
  run: string;
  sequence: number;
}

export interface LegendEntry {
  /** A class of styles/card.css. */
  kind: 'ring' | 'diamond' | 'hatch' | 'dashed' | 'line' | 'band' | 'inner' | 'outer' | 'box' | 'ramp' | 'diverging';
  /** Place of its colour: among those of series, or of the ramp. */
  colour?: number;
  text: string;
}

/** All that a card shows. */
export interface Figure {
  /** The subject of the finding. */
  title: string;
  /** The unit and the prices, which stand under the title. */
  unit: string;
  /** What the figures say, in sentences. */
  lead?: readonly string[];
  legend?: readonly LegendEntry[];
  /** Null where there is nothing to draw; lead then says why. */
  drawing: Drawing | null;
  notes?: readonly Note[];
  remarks?: readonly string[];
  definitions?: readonly (Definition | undefined)[];
  /** Further explanation under the definitions. */
  explanation?: Children;
  table: Table;
  records: Records;
  vintage: Vintage;
  /** Further sources, such as the boundaries of a map. */
  credit?: string;
  /** Name of downloaded files, without the ending. */
  fileName: string;
}
