// How unevenly each sector is spread over the regencies, with the one that is looked at told apart.

import type { Figure } from '../../chart/model.ts';
import { barsDrawing } from '../../charts/bars.ts';
import { number, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { sectorName } from '../../text/names.ts';
import { isDefined, isFlagged, notesOf, remarksOn, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, vintageOf, yearOf, yearsOf } from '../values.ts';

const texts = {
  title: both('Konsentrasi sektor antarwilayah, {year}', 'Concentration of sectors among regions, {year}'),
  lead: both(
    '{sector} berada di peringkat {n} dari {of} sektor menurut konsentrasinya. Nol berarti tersebar seperti seluruh ekonomi.',
    '{sector} ranks {n} of {of} sectors by concentration. Zero means spread as the whole economy is.'),
};

const ID = 'krugman-concentration';

export async function concentrationFigure({ scope, api, catalogue, view, open }: PageContext, sector: string): Promise<Figure | null> {
  const answer = await api.indicator(scope.code, ID, { basis: basisOf(scope, view) });
  const year = yearOf(yearsOf(answer.values.filter(isDefined)), view);
  const rows = answer.values.filter(value => value.period === year && value.sector !== 'TOTAL').toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const first = rows[0];
  if (!first) return null;
  const title = say(texts.title, { year: `${year}${statusMark(first.status)}` });
  const rank = rows.filter(isDefined).findIndex(value => value.sector === sector) + 1;
  return {
    title,
    unit: unitLine(`${say(catalogue.get(ID)?.name)} (${say({ id: 'indeks', en: 'index' })})`, answer.basis),
    lead: rank > 0 ? [say(texts.lead, { sector: sectorName(scope, sector), n: rank, of: rows.filter(isDefined).length })] : [],
    drawing: barsDrawing({
      label: title,
      rows: rows.map(value => ({
        id: value.sector ?? '', name: sectorName(scope, value.sector), value: value.value, text: isDefined(value) ? number(value.value, 3) : say(words.undefined),
        colour: value.sector === sector ? 1 : 'muted' as const, flagged: isFlagged(value) && value.sector === sector,
        lines: [`${sectorName(scope, value.sector)}: ${isDefined(value) ? number(value.value, 3) : say(words.undefined)}`, ...remarksOn(value)],
        open: () => open('sector', { sector: value.sector ?? undefined }),
      })),
    }),
    notes: notesOf(rows, value => sectorName(scope, value.sector)),
    remarks: statusNotes(rows),
    definitions: [catalogue.get(ID)],
    table: { columns: [{ name: say(words.sector) }, { name: say(words.value), numeric: true }], rows: rows.map(value => [sectorName(scope, value.sector), isDefined(value) ? number(value.value, 3) : '–']) },
    records: recordsOf(answer, rows),
    vintage: vintageOf(answer),
    fileName: `${scope.code}-${ID}-${year}`,
  };
}
