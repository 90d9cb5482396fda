// Lerman and Yitzhaki: how much each sector contributes to the Gini between regions, and which way growth of it would push.

import type { Figure } from '../../chart/model.ts';
import { barsDrawing } from '../../charts/bars.ts';
import { number, percent, signed, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { sectorName } from '../../text/names.ts';
import { isDefined, notesOf, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, vintageOf, yearOf, yearsOf } from '../values.ts';

const texts = {
  title: both('Sektor yang mendorong ketimpangan antarwilayah, {year}', 'Sectors that drive inequality between regions, {year}'),
  unit: both('Sumbangan pada Gini antarwilayah, persen', 'Contribution to the Gini between regions, percent'),
  lead: both(
    '{first} menyumbang {value} ketimpangan. Elastisitas positif: bila sektor itu tumbuh 1% di semua wilayah, Gini naik sebesar elastisitasnya (persen).',
    '{first} contributes {value} of inequality. A positive elasticity: if the sector grows by 1% everywhere, the Gini rises by so many percent.'),
  contribution: both('Sumbangan: {value}', 'Contribution: {value}'),
  elasticity: both('Elastisitas', 'Elasticity'),
};

export async function driversFigure({ scope, api, catalogue, view, open }: PageContext): Promise<Figure | null> {
  const basis = basisOf(scope, view);
  const [share, elasticity] = await Promise.all(['gini-sector-percent', 'gini-sector-elasticity'].map(id => api.indicator(scope.code, id, { region: scope.code, basis })));
  if (!share || !elasticity) return null;
  const year = yearOf(yearsOf(share.values.filter(isDefined)), view);
  const rows = share.values.filter(value => value.period === year && value.sector !== 'TOTAL').toSorted((a, b) => (b.value ?? -999) - (a.value ?? -999));
  const first = rows[0];
  if (!isDefined(first)) return null;
  const elasticityOf = (sector: string | null) => elasticity.values.find(value => value.period === year && value.sector === sector)?.value ?? null;
  const title = say(texts.title, { year: `${year}${statusMark(first.status)}` });
  return {
    title,
    unit: unitLine(say(texts.unit), basis),
    lead: [say(texts.lead, { first: sectorName(scope, first.sector), value: percent(first.value, 1) })],
    drawing: barsDrawing({
      label: title,
      rows: rows.map(value => ({
        id: value.sector ?? '', name: sectorName(scope, value.sector), value: value.value, text: isDefined(value) ? percent(value.value, 1) : say(words.undefined), colour: 'sign' as const,
        lines: [
          sectorName(scope, value.sector), say(texts.contribution, { value: isDefined(value) ? percent(value.value) : say(words.undefined) }),
          ...(elasticityOf(value.sector) === null ? [] : [`${say(texts.elasticity)}: ${signed(elasticityOf(value.sector) ?? 0, 3)}`]),
        ],
        open: () => open('sector', { sector: value.sector ?? undefined }),
      })),
    }),
    notes: notesOf(rows, value => sectorName(scope, value.sector)),
    remarks: statusNotes(rows),
    definitions: ['gini-sector-percent', 'gini-sector-elasticity', 'gini-sector-contribution'].map(id => catalogue.get(id)),
    table: {
      columns: [{ name: say(words.sector) }, { name: '%', numeric: true }, { name: say(texts.elasticity), numeric: true }],
      rows: rows.map(value => [sectorName(scope, value.sector), isDefined(value) ? percent(value.value) : '–', elasticityOf(value.sector) === null ? '–' : number(elasticityOf(value.sector) ?? 0, 3)]),
    },
    records: [...recordsOf(share, rows), ...recordsOf(elasticity, elasticity.values.filter(value => value.period === year))],
    vintage: vintageOf(share),
    fileName: `${scope.code}-gini-sector-${year}`,
  };
}
