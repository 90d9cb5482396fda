// Which regencies make up a sector of the province, and where it weighs more than in the province as a whole.

import type { Figure } from '../../chart/model.ts';
import { barsDrawing } from '../../charts/bars.ts';
import { number, percent, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { isDefined, isFlagged, notesOf, remarksOn, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import { groupColour, groupLegend } from '../groups.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, vintageOf, yearOf, yearsOf } from '../values.ts';

const texts = {
  title: both('{sector}: peran tiap kabupaten/kota, {year}', '{sector}: part of each regency, {year}'),
  unit: both('Persen dari nilai tambah sektor ini di {scope}', 'Percent of the value added of the sector in {scope}'),
  lead: both('{first} menyumbang {value}; tiga terbesar bersama {three}.', '{first} gives {value}; the three largest together {three}.'),
  share: both('{value} dari sektor ini', '{value} of the sector'),
  lq: both('LQ {value}', 'LQ {value}'),
};

export async function placesFigure({ scope, api, catalogue, view, open }: PageContext, sector: string): Promise<Figure | null> {
  const basis = basisOf(scope, view);
  const [shares, lq] = await Promise.all([api.indicator(scope.code, 'share-of-scope', { sector, basis }), api.indicator(scope.code, 'lq', { sector, basis })]);
  const regional = shares.values.filter(value => scope.regions.some(region => region.code === value.region));
  const year = yearOf(yearsOf(regional.filter(isDefined)), view);
  const rows = regional.filter(value => value.period === year).toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const defined = rows.filter(isDefined);
  const first = defined[0];
  if (!first) return null;
  const lqOf = (region: string | null) => lq.values.find(value => value.region === region && value.period === year && (lq.reference === null || value.reference === lq.reference))?.value ?? null;
  const title = say(texts.title, { sector: sectorName(scope, sector), year: `${year}${statusMark(first.status)}` });
  return {
    title,
    unit: unitLine(say(texts.unit, { scope: scope.name }), shares.basis),
    lead: [say(texts.lead, { first: regionName(scope, first.region), value: percent(first.value, 1), three: percent(defined.slice(0, 3).reduce((sum, value) => sum + value.value, 0), 1) })],
    legend: groupLegend(scope),
    drawing: barsDrawing({
      label: title,
      rows: rows.map(value => ({
        id: value.region ?? '', name: regionName(scope, value.region), value: value.value, text: isDefined(value) ? percent(value.value, 1) : say(words.undefined), colour: groupColour(scope, value.region), flagged: isFlagged(value),
        lines: [
          `${regionName(scope, value.region)}: ${isDefined(value) ? say(texts.share, { value: percent(value.value) }) : say(words.undefined)}`,
          ...(lqOf(value.region) === null ? [] : [say(texts.lq, { value: number(lqOf(value.region) ?? 0, 2) })]), ...remarksOn(value),
        ],
        open: () => open('region', { region: value.region ?? undefined }),
      })),
    }),
    notes: notesOf(rows, value => `${regionName(scope, value.region)} (${value.region})`),
    remarks: statusNotes(rows),
    definitions: [catalogue.get('share-of-scope'), catalogue.get('lq')],
    table: {
      columns: [{ name: say(words.region) }, { name: '%', numeric: true }, { name: 'LQ', numeric: true }],
      rows: rows.map(value => [regionName(scope, value.region), isDefined(value) ? percent(value.value) : '–', lqOf(value.region) === null ? '–' : number(lqOf(value.region) ?? 0, 2)]),
    },
    records: [...recordsOf(shares, rows), ...recordsOf(lq, lq.values.filter(value => value.period === year))],
    vintage: vintageOf(shares),
    fileName: `${scope.code}-share-of-scope-${sector}-${year}`,
  };
}
