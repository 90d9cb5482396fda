// The latest figures beside what plans say they are to be.

import type { IndicatorAnswer, Value } from '../../api/answers.ts';
import type { Card } from '../../chart/card.ts';
import type { Figure } from '../../chart/model.ts';
import { measured, signed, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { placeName } from '../../text/names.ts';
import { isDefined, notesOf, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { recordsOf, vintageOf } from '../values.ts';

const texts = {
  title: both('Capaian terhadap target', 'Figures against targets'),
  none: both(
    'Belum ada target. Unggah target RPJMD atau Renstra (jenis targets: wilayah, indikator, tahun, nilai), lalu capaian tiap indikator tampak di sini.',
    'There are no targets yet. Upload those of the plans (kind targets: region, indicator, year, value), and every indicator stands here beside its target.'),
  unit: both('Nilai terakhir dan target, dalam satuan indikatornya', 'Latest value and target, in the unit of the indicator'),
  lead: both('{n} target; yang terdekat untuk {year}. Selisih positif: nilainya masih di bawah target.', '{n} targets; the nearest is for {year}. A positive difference: the value is still below its target.'),
  latest: both('Nilai terakhir', 'Latest value'),
  target: both('Target', 'Target'),
  gap: both('Target − nilai', 'Target − latest'),
  points: both('{gap} poin', '{gap} points'),
};

const isTarget = (value: Value): value is Value & { other: string; value: number } => value.other !== null && isDefined(value);

// Of percentages the difference is in points.
const gapText = (gap: number, unit: string | null): string => (unit === '%' ? say(texts.points, { gap: signed(gap, 2) }) : `${gap > 0 ? '+' : ''}${measured(gap, unit)}`);

function figureOf({ scope, catalogue }: PageContext, targets: IndicatorAnswer, latest: IndicatorAnswer): Figure | null {
  const wanted = targets.values.filter(isTarget).toSorted((a, b) => a.period.localeCompare(b.period) || a.other.localeCompare(b.other));
  if (wanted.length === 0) return null;
  const rows = wanted.map(target => ({
    target,
    now: latest.values.find(value => value.region === target.region && value.sector === target.sector && value.period === target.period && value.other === target.other && value.basis === target.basis && value.reference === target.reference),
  }));
  return {
    title: say(texts.title),
    unit: say(texts.unit),
    lead: [say(texts.lead, { n: wanted.length, year: wanted[0]?.period ?? '' })],
    drawing: null,
    notes: notesOf(rows.flatMap(row => (row.now ? [row.now] : [])), value => say(catalogue.get(value.other ?? '')?.name) || (value.other ?? '')),
    remarks: statusNotes(rows.flatMap(row => (row.now ? [row.now] : []))),
    definitions: [catalogue.get('target-current'), catalogue.get('target-gap')],
    table: {
      columns: [{ name: say(words.indicator) }, { name: say(words.region) }, { name: say(texts.latest), numeric: true }, { name: say(texts.target), numeric: true }, { name: say(texts.gap), numeric: true }],
      rows: rows.map(({ target, now }) => [
        say(catalogue.get(target.other)?.name) || target.other, placeName(scope, target.region, target.sector),
        now && isDefined(now) ? `${measured(now.value, now.unit)}${statusMark(now.status)} (${now.from ?? now.period})` : '–',
        `${measured(target.value, target.unit)} (${target.period})`,
        now && isDefined(now) ? gapText(target.value - now.value, target.unit) : '–',
      ]),
    },
    records: [...recordsOf(targets, wanted), ...recordsOf(latest, rows.flatMap(row => (row.now ? [row.now] : [])))],
    vintage: vintageOf(targets),
    fileName: `${scope.code}-targets`,
  };
}

/** Puts the card; resolves when it is drawn. */
export async function targetsCard(context: PageContext, put: (card: Card) => void): Promise<void> {
  const { scope, api } = context;
  const card = context.card('targets');
  put(card);
  await card.fill(say(texts.title), async () => {
    const [targets, latest] = await Promise.all(['target-value', 'target-current'].map(id => api.indicator(scope.code, id)));
    return (targets && latest && figureOf(context, targets, latest)) ?? null;
  }, say(texts.none));
}
