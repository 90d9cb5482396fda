// Growth of every regency in a year, ranked, against the province.

import type { IndicatorAnswer, Scope, Value } from '../../api/answers.ts';
import type { Card } from '../../chart/card.ts';
import type { Figure } from '../../chart/model.ts';
import { yearChoice } from '../../chart/years.ts';
import { barsDrawing, type BarRow } from '../../charts/bars.ts';
import { current } from '../../shell/address.ts';
import { h, put as putInto } from '../../shell/dom.ts';
import { basisText, number, percent, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName } from '../../text/names.ts';
import { isDefined, isFlagged, notesOf, qualityText, remarksOn, signOf, statusNotes, statusText } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, vintageOf, yearOf, yearsOf } from '../values.ts';

const texts = {
  title: both('Pertumbuhan ekonomi kabupaten/kota, {year}', 'Economic growth of the regencies, {year}'),
  short: both('Pertumbuhan ekonomi kabupaten/kota', 'Economic growth of the regencies'),
  lead: both(
    'Pada {year}, {best} tumbuh paling cepat ({bestValue}) dan {worst} paling lambat ({worstValue}).',
    'In {year}, {best} grew fastest ({bestValue}) and {worst} slowest ({worstValue}).'),
  whole: both('{scope} tumbuh {value}.', '{scope} grew by {value}.'),
  shrank: both('{scope} menyusut {value}.', '{scope} shrank by {value}.'),
  none: both('Tidak ada pertumbuhan yang terdefinisi untuk {year}.', 'No growth is defined for {year}.'),
  unit: both('Persen terhadap tahun sebelumnya', 'Percent on the year before'),
  rank: both('Peringkat {n} dari {of}', 'Rank {n} of {of}'),
};

const NATION = '0000';

function rowsOf(scope: Scope, values: readonly Value[], open: (region: string) => void): BarRow[] {
  const ranked = values.toSorted((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY));
  const defined = ranked.filter(isDefined);
  return ranked.map((value, i) => {
    const name = regionName(scope, value.region);
    const code = value.region ?? '';
    return {
      id: code,
      name,
      value: value.value,
      text: isDefined(value) ? `${number(value.value, 2)}${statusMark(value.status)}${signOf(value) && ` ${signOf(value)}`}` : say(words.undefined),
      lines: [
        `${name}: ${isDefined(value) ? percent(value.value) : say(words.undefined)}`,
        ...(isDefined(value) ? [say(texts.rank, { n: i + 1, of: defined.length })] : []),
        ...remarksOn(value),
      ],
      colour: scope.regions.find(region => region.code === code)?.group === 'kota' ? 1 : 0,
      flagged: isFlagged(value),
      open: () => open(code),
    };
  });
}

function figureOf({ scope, catalogue, open }: PageContext, answer: IndicatorAnswer, year: string): Figure {
  const inYear = answer.values.filter(value => value.period === year);
  const regions = inYear.filter(value => scope.regions.some(region => region.code === value.region));
  const wholes = [scope.code, NATION].flatMap(code => inYear.filter(value => value.region === code).filter(isDefined));
  const rows = rowsOf(scope, regions, region => open('region', { region }));
  const defined = regions.filter(isDefined).toSorted((a, b) => b.value - a.value);
  const [best, worst, whole] = [defined[0], defined.at(-1), wholes.find(value => value.region === scope.code)];
  const marked = regions.find(value => value.status)?.status ?? null;
  const hasCities = scope.regions.some(region => region.group === 'kota');
  return {
    title: say(texts.title, { year: `${year}${statusMark(marked)}` }),
    unit: `${say(texts.unit)}, ${say({ id: 'harga', en: 'prices' })} ${basisText(answer.basis)}`,
    lead: best && worst
      ? [[
          say(texts.lead, { year, best: regionName(scope, best.region), bestValue: percent(best.value), worst: regionName(scope, worst.region), worstValue: percent(worst.value) }),
          whole ? say(whole.value < 0 ? texts.shrank : texts.whole, { scope: scope.name, value: percent(Math.abs(whole.value)) }) : '',
        ].filter(Boolean).join(' ')]
      : [say(texts.none, { year })],
    legend: hasCities ? [{ kind: 'box', colour: 0, text: say(words.kabupaten) }, { kind: 'box', colour: 1, text: say(words.kota) }] : [],
    drawing: rows.length === 0 ? null : barsDrawing({
      label: say(texts.title, { year }),
      rows,
      guides: wholes.map(value => ({ name: `${regionName(scope, value.region)} ${percent(value.value)}`, value: value.value, dashed: value.region === NATION })),
    }),
    notes: notesOf(regions, value => `${regionName(scope, value.region)} (${value.region})`),
    remarks: statusNotes(inYear),
    definitions: [catalogue.get('growth-annual')],
    table: {
      columns: [{ name: say(words.region) }, { name: say(words.rank), numeric: true }, { name: say(words.value), numeric: true }, { name: say(words.quality) }, { name: say(words.status) }, { name: say(words.reason) }],
      rows: [...regions.toSorted((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY)), ...wholes].map((value, i) => [
        regionName(scope, value.region), i < defined.length ? String(i + 1) : '–', isDefined(value) ? percent(value.value) : '–', qualityText(value), statusText(value.status), say(value.reason),
      ]),
    },
    records: recordsOf(answer, inYear),
    vintage: vintageOf(answer),
    fileName: `${scope.code}-growth-annual-${year}`,
  };
}

/** Puts the card; resolves when it is drawn. */
export async function growthCard(context: PageContext, put: (card: Card) => void): Promise<void> {
  const { scope, api, choose } = context;
  const control = h('div');
  const card = context.card('growth', control);
  const draw = () => card.fill(say(texts.short), async () => {
    const answer = await api.indicator(scope.code, 'growth-annual', { sector: 'TOTAL', basis: basisOf(scope, context.view) });
    const years = yearsOf(answer.values);
    const year = yearOf(years, current());
    if (!control.firstChild && years.length > 1) {
      putInto(control, yearChoice({ id: 'growth-year', years, year, change: chosen => {
        choose({ year: chosen });
        void draw();
      } }));
    }
    return figureOf(context, answer, year);
  });
  put(card);
  await draw();
}
