// Sectors by how much they draw on others and how much others draw on them, from an input-output table.

import type { Figure } from '../../chart/model.ts';
import { scatterDrawing } from '../../charts/scatter.ts';
import { number } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { sectorName } from '../../text/names.ts';
import { isDefined } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { recordsOf, vintageOf, yearsOf } from '../values.ts';

const texts = {
  title: both('Keterkaitan sektor, tabel input–output {year}', 'Linkages of sectors, input–output table of {year}'),
  unit: both('Indeks; di atas 1 lebih kuat daripada rata-rata sektor', 'Index; above 1 is stronger than the mean of sectors'),
  x: both('Keterkaitan ke belakang', 'Backward linkage'),
  y: both('Keterkaitan ke depan', 'Forward linkage'),
  forward: both('ke depan saja', 'forward only'),
  key: both('sektor kunci', 'key sector'),
  weak: both('lemah', 'weak'),
  backward: both('ke belakang saja', 'backward only'),
};

export async function linkagesFigure({ scope, api, catalogue, open }: PageContext, sector: string): Promise<Figure | null> {
  const [backward, forward] = await Promise.all(['backward-linkage', 'forward-linkage'].map(id => api.indicator(scope.code, id, { region: scope.code })));
  if (!backward || !forward) return null;
  const year = yearsOf(backward.values.filter(isDefined)).at(-1);
  const points = backward.values.filter(value => value.period === year && value.sector !== 'TOTAL').filter(isDefined).flatMap(value => {
    const other = forward.values.find(one => one.period === year && one.sector === value.sector);
    return isDefined(other) ? [{ sector: value.sector, x: value.value, y: other.value }] : [];
  });
  if (!year || points.length === 0) return null;
  const title = say(texts.title, { year });
  return {
    title,
    unit: say(texts.unit),
    drawing: scatterDrawing({
      label: title, xName: say(texts.x), yName: say(texts.y), atX: 1, atY: 1,
      quarters: [say(texts.forward), say(texts.key), say(texts.weak), say(texts.backward)],
      points: points.map(point => ({
        id: point.sector ?? '', name: scope.sectors.find(one => one.code === point.sector)?.displayCode ?? point.sector ?? '', x: point.x, y: point.y, size: point.sector === sector ? 17 : 12, colour: point.sector === sector ? 1 : 0,
        lines: [sectorName(scope, point.sector), `${say(texts.x)}: ${number(point.x, 3)}`, `${say(texts.y)}: ${number(point.y, 3)}`],
        open: () => open('sector', { sector: point.sector ?? undefined }),
      })),
    }),
    definitions: [catalogue.get('backward-linkage'), catalogue.get('forward-linkage')],
    table: {
      columns: [{ name: say(words.sector) }, { name: say(texts.x), numeric: true }, { name: say(texts.y), numeric: true }],
      rows: points.map(point => [sectorName(scope, point.sector), number(point.x, 3), number(point.y, 3)]),
    },
    records: [...recordsOf(backward, backward.values), ...recordsOf(forward, forward.values)],
    vintage: vintageOf(backward),
    fileName: `${scope.code}-linkages-${year}`,
  };
}
