// Regions as areas, coloured by a value. Loaded with the pages that have a map.

import { MapChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { core } from '../chart/echarts.ts';
import type { Look } from '../chart/look.ts';
import type { Drawing } from '../chart/model.ts';
import { label as labelStyle } from './axes.ts';

core.use([MapChart, GeoComponent]);

/** Outlines as the API answers them. */
export interface Outlines {
  type: 'FeatureCollection';
  license?: string;
  attribution?: string;
  notice?: string;
  features: { id: string; properties: { code: string; name: string }; geometry: { type: string; coordinates: number[][][][] } }[];
}

export interface Area {
  code: string;
  name: string;
  /** Undefined where there is no value. */
  colour: ((look: Look) => string) | undefined;
  lines: string[];
  open?: () => void;
}

type Ring = number[][];

/** Twice the signed area of a ring, and its centre times that. */
function moments(ring: Ring): [number, number, number] {
  let [twice, x, y] = [0, 0, 0];
  for (const [i, a] of ring.entries()) {
    const b = ring[(i + 1) % ring.length] as number[];
    const [ax = 0, ay = 0] = a;
    const [bx = 0, by = 0] = b;
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return [twice, x, y];
}

/** The centre of the largest part of a region. */
function centreOf(polygons: readonly Ring[][]): [number, number] {
  const [twice, x, y] = polygons.map(([outer = []]) => moments(outer)).reduce((most, one) => (Math.abs(one[0]) > Math.abs(most[0]) ? one : most), [0, 0, 0]);
  return twice === 0 ? [0, 0] : [x / (3 * twice), y / (3 * twice)];
}

/** The width of a map in parts of its height; degrees of longitude shrink with the latitude. */
function aspectOf(outlines: Outlines): number {
  const places = outlines.features.flatMap(feature => feature.geometry.coordinates.flat(2));
  const [xs, ys] = [places.map(place => place[0] ?? 0), places.map(place => place[1] ?? 0)];
  const [bottom, top] = [ys.reduce((a, b) => Math.min(a, b), 90), ys.reduce((a, b) => Math.max(a, b), -90)];
  const wide = (xs.reduce((a, b) => Math.max(a, b), -180) - xs.reduce((a, b) => Math.min(a, b), 180)) * Math.cos(((bottom + top) / 2) * (Math.PI / 180));
  return wide / (top - bottom || 1);
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const meet = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Moves a name that would lie on an earlier one beside, below or above its region; hides it where there is no room at all. */
function spread(room: number): (name: { dataIndex: number; labelRect: Box }) => Record<string, unknown> {
  const placed = new Map<number, Box>();
  return ({ dataIndex, labelRect: { x, y, width, height } }) => {
    const others = [...placed].filter(([index]) => index < dataIndex).map(([, box]) => box);
    const [side, down] = [width / 2 + 4, height];
    const [dx, dy] = [[0, 0], [-side, 0], [side, 0], [0, down], [0, -down], [-side, down], [side, down]]
      .filter(([right = 0]) => x + right >= 0 && x + right + width <= room)
      .find(([right = 0, below = 0]) => !others.some(box => meet(box, { x: x + right, y: y + below, width, height }))) ?? [0, 0];
    placed.set(dataIndex, { x: x + (dx as number), y: y + (dy as number), width, height });
    return { dx, dy, hideOverlap: true };
  };
}

export function mapDrawing(label: string, scope: string, outlines: Outlines, areas: readonly Area[]): Drawing {
  const aspect = aspectOf(outlines);
  const heightOf = (width: number) => Math.round(Math.max(340, Math.min(640, width / aspect)));
  const centres = new Map(outlines.features.map(feature => [feature.properties.code, centreOf(feature.geometry.coordinates)]));
  core.registerMap(scope, outlines as never);
  return {
    label,
    near: 'shape',
    points: areas.map((area, index) => ({ id: area.code, lines: area.lines, series: 0, index, at: centres.get(area.code) ?? null, open: area.open })),
    height: width => heightOf(width),
    option: (look, width) => {
      const height = heightOf(width);
      return {
        series: [{
          type: 'map', map: scope, nameProperty: 'code', roam: false, selectedMode: false,
          layoutCenter: ['50%', '50%'], layoutSize: Math.round(Math.min(width / Math.min(1, aspect), height * Math.max(1, aspect)) * 0.97),
          itemStyle: { areaColor: look.missing, borderColor: look.sheet, borderWidth: 1 },
          label: labelStyle(look, { show: width > 420, fontSize: 11, formatter: ({ dataIndex }: { dataIndex: number }) => areas[dataIndex]?.name ?? '' }),
          labelLayout: spread(width),
          emphasis: { itemStyle: { areaColor: null, borderColor: look.ink, borderWidth: 2.2 }, label: { show: width > 420, color: look.ink, fontWeight: 700 } },
          data: areas.map(area => {
            const colour = area.colour?.(look);
            return { name: area.code, value: 0, itemStyle: { areaColor: colour ?? look.missing }, emphasis: { itemStyle: { areaColor: colour ?? look.missing, borderColor: look.ink, borderWidth: 2.2 } } };
          }),
        }],
      };
    },
  };
}
