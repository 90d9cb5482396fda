// What the economy is made of: shares of the sectors now, and where each stood when the figures begin.

import type { IndicatorAnswer } from '../../api/answers.ts';
import type { Card } from '../../chart/card.ts';
import type { Figure } from '../../chart/model.ts';
import { barsDrawing } from '../../charts/bars.ts';
import { percent, signed, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { sectorName } from '../../text/names.ts';
import { isDefined, isFlagged, notesOf, remarksOn, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { recordsOf, unitLine, vintageOf, yearsOf } from '../values.ts';

const texts = {
  title: both('Struktur ekonomi {scope}, {year}', 'Structure of the economy of {scope}, {year}'),
  short: both('Struktur ekonomi', 'Structure of the economy'),
  lead: both(
    '{first} menyumbang paling besar ({value}). Sejak {from}, {gained} paling bertambah ({gain} poin persen) dan {lost} paling berkurang ({loss} poin persen).',
    '{first} contributes most ({value}). Since {from}, {gained} has gained most ({gain} percentage points) and {lost} has lost most ({loss} percentage points).'),
  unit: both('Persen dari PDRB', 'Percent of GRDP'),
  earlier: both('pangsa {year}', 'share in {year}'),
  now: both('pangsa {year}', 'share in {year}'),
  change: both('{change} poin persen sejak {from}', '{change} percentage points since {from}'),
  changeColumn: both('Perubahan (poin persen)', 'Change (percentage points)'),
};

function figureOf({ scope, catalogue, open }: PageContext, answer: IndicatorAnswer): Figure {
  const years = yearsOf(answer.values.filter(isDefined));
  const [from, year] = [years[0] ?? '', years.at(-1) ?? ''];
  const then = new Map(answer.values.filter(value => value.period === from).map(value => [value.sector, value.value]));
  const shares = answer.values.filter(value => value.period === year && value.sector !== 'TOTAL' && scope.sectors.some(sector => sector.code === value.sector))
    .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const changes = shares.filter(isDefined).flatMap(share => {
    const before = then.get(share.sector);
    return before === null || before === undefined ? [] : [{ sector: share.sector, change: share.value - before }];
  }).toSorted((a, b) => b.change - a.change);
  const changeOf = (sector: string | null) => changes.find(one => one.sector === sector)?.change;
  const [largest, gained, lost] = [shares.find(isDefined), changes[0], changes.at(-1)];
  const title = say(texts.title, { scope: scope.name, year: `${year}${statusMark(shares[0]?.status)}` });
  return {
    title,
    unit: unitLine(say(texts.unit), answer.basis),
    lead: largest && gained && lost && from !== year
      ? [say(texts.lead, {
          first: sectorName(scope, largest.sector), value: percent(largest.value, 1), from,
          gained: sectorName(scope, gained.sector), gain: signed(gained.change, 1), lost: sectorName(scope, lost.sector), loss: signed(lost.change, 1),
        })]
      : [],
    legend: [{ kind: 'box', colour: 0, text: say(texts.now, { year }) }, ...(from !== year ? [{ kind: 'ring' as const, text: say(texts.earlier, { year: from }) }] : [])],
    drawing: shares.length === 0 ? null : barsDrawing({
      label: title,
      rows: shares.map(share => ({
        id: share.sector ?? '',
        name: sectorName(scope, share.sector),
        value: share.value,
        before: from === year ? null : (then.get(share.sector) ?? null),
        text: isDefined(share) ? percent(share.value, 1) : say(words.undefined),
        lines: [
          `${sectorName(scope, share.sector)}: ${isDefined(share) ? percent(share.value) : say(words.undefined)}`,
          ...(changeOf(share.sector) === undefined ? [] : [say(texts.change, { change: signed(changeOf(share.sector) ?? 0, 2), from })]),
          ...remarksOn(share),
        ],
        flagged: isFlagged(share),
        open: () => open('sector', { sector: share.sector ?? undefined }),
      })),
    }),
    notes: notesOf(shares, share => sectorName(scope, share.sector)),
    remarks: statusNotes(shares),
    definitions: [catalogue.get('share')],
    table: {
      columns: [{ name: say(words.sector) }, { name: from, numeric: true }, { name: year, numeric: true }, { name: say(texts.changeColumn), numeric: true }],
      rows: shares.map(share => {
        const [before, change] = [then.get(share.sector), changeOf(share.sector)];
        return [sectorName(scope, share.sector), before === null || before === undefined ? '–' : percent(before), isDefined(share) ? percent(share.value) : '–', change === undefined ? '–' : signed(change, 2)];
      }),
    },
    records: recordsOf(answer, answer.values.filter(value => value.period === from || value.period === year)),
    vintage: vintageOf(answer),
    fileName: `${scope.code}-share-${year}`,
  };
}

/** Puts the card; resolves when it is drawn. Shares are of money of the day where there is any: volumes of a base year have no shares of today. */
export async function structureCard(context: PageContext, put: (card: Card) => void): Promise<void> {
  const { scope, api, view } = context;
  const basis = view.basis ?? (scope.bases.includes('current') ? 'current' : scope.bases[0]);
  const card = context.card('structure');
  put(card);
  await card.fill(say(texts.short), async () => figureOf(context, await sharesOf(basis)));

  // Sectors may be published on one basis only.
  async function sharesOf(wanted: string | undefined): Promise<IndicatorAnswer> {
    const asked = await api.indicator(scope.code, 'share', { region: scope.code, basis: wanted }).catch(() => null);
    if (asked?.values.some(value => isDefined(value) && value.sector !== 'TOTAL')) return asked;
    return api.indicator(scope.code, 'share', { region: scope.code, basis: scope.bases.find(one => one !== wanted) });
  }
}
