// Dunn's decomposition: how much of a regency's change is that of the province, of its mix of sectors, and its own.

import type { Figure } from '../../chart/model.ts';
import { barsDrawing } from '../../charts/bars.ts';
import { moneyScale, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { isDefined, notesOf, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, vintageOf, yearOf, yearsOf } from '../values.ts';

const texts = {
  title: both('Shift-share {region}, {from}–{year}', 'Shift-share of {region}, {from}–{year}'),
  lead: both(
    'Perubahan PDRB: {national} dari pertumbuhan {reference}, {mix} dari bauran sektornya, {competitive} dari daya saingnya sendiri.',
    'Change of GRDP: {national} from the growth of {reference}, {mix} from its mix of sectors, {competitive} from its own competitiveness.'),
  unit: both('Daya saing menurut sektor, {unit}, harga {basis}', 'Competitive component by sector, {unit}, prices {basis}'),
  national: both('Pertumbuhan acuan', 'Reference growth'),
  mix: both('Bauran industri', 'Industry mix'),
  competitive: both('Daya saing', 'Competitiveness'),
};

const IDS = ['dunn-national', 'dunn-mix', 'dunn-competitive'] as const;

export async function shiftShareFigure({ scope, api, catalogue, view, open }: PageContext, region: string): Promise<Figure | null> {
  const basis = basisOf(scope, view);
  const answers = await Promise.all(IDS.map(id => api.indicator(scope.code, id, { region, basis })));
  const [national, mix, competitive] = answers;
  if (!national || !mix || !competitive) return null;
  const year = yearOf(yearsOf(competitive.values.filter(isDefined)), view);
  const inYear = competitive.values.filter(value => value.period === year && isDefined(value) && value.reference === (competitive.reference ?? value.reference));
  // The longest stretch that ends in the year: a single year is mostly chance.
  const from = inYear.map(value => value.from ?? '').toSorted()[0] ?? '';
  const pick = (answer: (typeof answers)[number], sector: string | null) => answer.values.find(value => value.period === year && value.from === from && value.sector === sector);
  const rows = inYear.filter(value => value.from === from && value.sector !== 'TOTAL').toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const first = rows[0];
  if (!first) return null;
  const sum = (answer: (typeof answers)[number]) => pick(answer, 'TOTAL')?.value ?? rows.reduce((all, value) => all + (pick(answer, value.sector)?.value ?? 0), 0);
  const totals = answers.map(sum);
  const money = moneyScale(Math.max(...totals.map(Math.abs)), scope.currency);
  const small = moneyScale(Math.max(...rows.map(value => Math.abs(value.value ?? 0))), scope.currency);
  const plus = (amount: number, of = money) => (amount > 0 ? '+' : '') + of.full(amount);
  const title = say(texts.title, { region: regionName(scope, region), from, year: `${year}${statusMark(first.status)}` });
  return {
    title,
    unit: say(texts.unit, { unit: small.unit, basis: basis.replace('constant-', say({ id: 'konstan ', en: 'constant ' })).replace('current', say(words.current)) }),
    lead: [say(texts.lead, { reference: regionName(scope, competitive.reference), national: plus(totals[0] ?? 0), mix: plus(totals[1] ?? 0), competitive: plus(totals[2] ?? 0) })],
    drawing: barsDrawing({
      label: title,
      rows: rows.map(value => ({
        id: value.sector ?? '', name: sectorName(scope, value.sector), value: (value.value ?? 0) / small.divisor, text: (value.value ?? 0) > 0 ? `+${small.format(value.value ?? 0)}` : small.format(value.value ?? 0), colour: 'sign' as const,
        lines: [
          sectorName(scope, value.sector), `${say(texts.competitive)}: ${plus(value.value ?? 0, small)}`,
          `${say(texts.mix)}: ${plus(pick(mix, value.sector)?.value ?? 0, small)}`, `${say(texts.national)}: ${plus(pick(national, value.sector)?.value ?? 0, small)}`,
        ],
        open: () => open('sector', { sector: value.sector ?? undefined }),
      })),
    }),
    notes: notesOf(rows, value => sectorName(scope, value.sector)),
    remarks: statusNotes(rows),
    definitions: IDS.map(id => catalogue.get(id)),
    table: {
      columns: [{ name: `${say(words.sector)} (${small.unit})` }, { name: say(texts.national), numeric: true }, { name: say(texts.mix), numeric: true }, { name: say(texts.competitive), numeric: true }],
      rows: rows.map(value => [sectorName(scope, value.sector), ...answers.map(answer => small.format(pick(answer, value.sector)?.value ?? 0))]),
    },
    records: answers.flatMap(answer => recordsOf(answer, answer.values.filter(value => value.period === year && value.from === from))),
    vintage: vintageOf(competitive),
    fileName: `${scope.code}-shift-share-${region}-${from}-${year}`,
  };
}
