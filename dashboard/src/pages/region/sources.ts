// How many points of a regency's growth come from each sector.

import type { Figure } from '../../chart/model.ts';
import { barsDrawing } from '../../charts/bars.ts';
import { percent, signed, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { isDefined, isFlagged, notesOf, remarksOn, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, vintageOf, yearOf, yearsOf } from '../values.ts';

const texts = {
  title: both('Sumber pertumbuhan {region}, {year}', 'Sources of growth of {region}, {year}'),
  lead: both('Dari pertumbuhan {total}, {first} menyumbang {firstPoints} poin persen.', 'Of the growth of {total}, {first} gave {firstPoints} percentage points.'),
  points: both('{value} poin persen', '{value} percentage points'),
};

export async function sourcesFigure({ scope, api, catalogue, view, open }: PageContext, region: string): Promise<Figure | null> {
  const answer = await api.indicator(scope.code, 'source-of-growth', { region, basis: basisOf(scope, view) });
  const years = yearsOf(answer.values.filter(value => isDefined(value) && value.sector !== 'TOTAL'));
  const year = yearOf(years, view);
  const values = answer.values.filter(value => value.period === year);
  const rows = values.filter(value => value.sector !== 'TOTAL').toSorted((a, b) => (b.value ?? -99) - (a.value ?? -99));
  const [total, first] = [values.find(value => value.sector === 'TOTAL'), rows[0]];
  if (!first) return null;
  const title = say(texts.title, { region: regionName(scope, region), year: `${year}${statusMark(first.status)}` });
  return {
    title,
    unit: unitLine(first.unit, answer.basis),
    lead: isDefined(total) && isDefined(first) ? [say(texts.lead, { total: percent(total.value), first: sectorName(scope, first.sector), firstPoints: signed(first.value, 2) })] : [],
    drawing: barsDrawing({
      label: title,
      rows: rows.map(value => ({
        id: value.sector ?? '', name: sectorName(scope, value.sector), value: value.value, text: isDefined(value) ? signed(value.value, 2) : say(words.undefined), colour: 'sign' as const, flagged: isFlagged(value),
        lines: [`${sectorName(scope, value.sector)}: ${isDefined(value) ? say(texts.points, { value: signed(value.value, 2) }) : say(words.undefined)}`, ...remarksOn(value)],
        open: () => open('sector', { sector: value.sector ?? undefined }),
      })),
    }),
    notes: notesOf(rows, value => sectorName(scope, value.sector)),
    remarks: statusNotes(rows),
    definitions: [catalogue.get('source-of-growth')],
    table: {
      columns: [{ name: say(words.sector) }, { name: say({ id: 'Poin persen', en: 'Percentage points' }), numeric: true }],
      rows: [...rows, ...(total ? [total] : [])].map(value => [sectorName(scope, value.sector), isDefined(value) ? signed(value.value, 2) : '–']),
    },
    records: recordsOf(answer, values),
    vintage: vintageOf(answer),
    fileName: `${scope.code}-source-of-growth-${region}-${year}`,
  };
}
