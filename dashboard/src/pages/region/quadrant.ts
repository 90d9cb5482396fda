// Sectors of a regency by how specialised it is in them and how fast they grow.

import type { Figure } from '../../chart/model.ts';
import { scatterDrawing } from '../../charts/scatter.ts';
import { number, percent, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { isDefined, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, vintageOf, yearOf, yearsOf } from '../values.ts';

const texts = {
  title: both('Sektor unggulan {region}, {year}', 'Leading sectors of {region}, {year}'),
  unit: both('LQ terhadap {reference} dan pertumbuhan tahunan dalam persen; luas titik menurut pangsa', 'LQ against {reference} and annual growth in percent; the area of a point is the share'),
  lead: both('Unggul dan tumbuh di atas rata-rata: {names}.', 'Specialised and growing faster than the whole: {names}.'),
  noLead: both('Tidak ada sektor yang sekaligus unggul dan tumbuh di atas rata-rata.', 'No sector is both specialised and growing faster than the whole.'),
  x: both('LQ (di atas 1: lebih berperan daripada di provinsi)', 'LQ (above 1: weighs more than in the province)'),
  y: both('Pertumbuhan, %', 'Growth, %'),
  slowStrong: both('unggul, lambat', 'specialised, slow'),
  fastStrong: both('unggul, cepat', 'specialised, fast'),
  fastWeak: both('belum unggul, cepat', 'not specialised, fast'),
  slowWeak: both('belum unggul, lambat', 'not specialised, slow'),
  growth: both('Pertumbuhan: {value}', 'Growth: {value}'),
  share: both('Pangsa: {value}', 'Share: {value}'),
};

export async function quadrantFigure({ scope, api, catalogue, view, open }: PageContext, region: string): Promise<Figure | null> {
  const basis = basisOf(scope, view);
  const [lq, growth, share] = await Promise.all(['lq', 'growth-annual', 'share'].map(id => api.indicator(scope.code, id, { region, basis })));
  if (!lq || !growth || !share) return null;
  const own = lq.values.filter(value => value.reference === lq.reference || value.reference === null || lq.reference === null).filter(isDefined);
  const years = yearsOf(own).filter(year => growth.values.some(value => value.period === year && isDefined(value) && value.sector !== 'TOTAL'));
  const year = yearOf(years, view);
  const total = growth.values.find(value => value.period === year && value.sector === 'TOTAL');
  const points = own.filter(value => value.period === year && value.sector !== 'TOTAL').flatMap(value => {
    const grown = growth.values.find(one => one.period === year && one.sector === value.sector);
    const part = share.values.find(one => one.period === year && one.sector === value.sector);
    return isDefined(grown) ? [{ lq: value, growth: grown, share: part?.value ?? 0 }] : [];
  });
  if (points.length === 0) return null;
  const middle = total?.value ?? 0;
  const leading = points.filter(point => point.lq.value > 1 && point.growth.value > middle).toSorted((a, b) => b.share - a.share);
  const title = say(texts.title, { region: regionName(scope, region), year: `${year}${statusMark(points[0]?.growth.status)}` });
  const shortName = (code: string | null) => scope.sectors.find(sector => sector.code === code)?.displayCode ?? code ?? '';
  return {
    title,
    unit: unitLine(say(texts.unit, { reference: regionName(scope, lq.reference) }), basis),
    lead: [leading.length > 0 ? say(texts.lead, { names: leading.map(point => sectorName(scope, point.lq.sector)).join('; ') }) : say(texts.noLead)],
    drawing: scatterDrawing({
      label: title,
      xName: say(texts.x),
      yName: say(texts.y),
      atX: 1,
      atY: middle,
      quarters: [say(texts.fastWeak), say(texts.fastStrong), say(texts.slowWeak), say(texts.slowStrong)],
      points: points.toSorted((a, b) => b.share - a.share).map(point => ({
        id: point.lq.sector ?? '', name: shortName(point.lq.sector), x: point.lq.value, y: point.growth.value,
        size: 9 + Math.sqrt(point.share) * 6, colour: point.lq.sector === 'C' ? 1 : 0,
        lines: [sectorName(scope, point.lq.sector), `LQ: ${number(point.lq.value, 2)}`, say(texts.growth, { value: percent(point.growth.value) }), say(texts.share, { value: percent(point.share, 1) })],
        open: () => open('sector', { sector: point.lq.sector ?? undefined }),
      })),
    }),
    remarks: statusNotes(points.map(point => point.growth)),
    definitions: [catalogue.get('lq'), catalogue.get('growth-annual'), catalogue.get('share')],
    table: {
      columns: [{ name: say(words.sector) }, { name: 'LQ', numeric: true }, { name: say(texts.y), numeric: true }, { name: say(texts.share, { value: '%' }), numeric: true }],
      rows: points.toSorted((a, b) => b.lq.value - a.lq.value).map(point => [sectorName(scope, point.lq.sector), number(point.lq.value, 2), percent(point.growth.value), percent(point.share, 1)]),
    },
    records: [...recordsOf(lq, points.map(point => point.lq)), ...recordsOf(growth, points.map(point => point.growth))],
    vintage: vintageOf(lq),
    fileName: `${scope.code}-quadrant-${region}-${year}`,
  };
}
