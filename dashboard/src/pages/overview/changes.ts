// What the latest publication tells differently from the one before.

import type { RevisionsAnswer } from '../../api/answers.ts';
import type { Card } from '../../chart/card.ts';
import type { Figure } from '../../chart/model.ts';
import { dateTime, unitText } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { amountOf, byPeriod, bySize, changeOf, placeOf } from '../revision-text.ts';
import { basisOf } from '../values.ts';

const texts = {
  title: both('Yang berubah sejak terbitan sebelumnya', 'What changed since the publication before'),
  first: both('Ini terbitan pertama; belum ada yang dapat dibandingkan.', 'This is the first publication; there is nothing to compare with yet.'),
  same: both('Dari {n} angka pertumbuhan, PDRB, dan ketimpangan yang dibandingkan, tidak ada yang berubah sejak {date}.', 'Of {n} figures of growth, GRDP and inequality compared, none has changed since {date}.'),
  lead: both(
    'Dibanding terbitan {date}: {revised} angka direvisi, {added} baru, {removed} hilang, {status} berganti status. Yang terbesar:',
    'Against the publication of {date}: {revised} figures revised, {added} new, {removed} gone, {status} changed status. The largest:'),
  onlyNew: both(
    'Dibanding terbitan {date}: {added} angka baru; yang sudah terbit tidak berubah. Yang terbaru:',
    'Against the publication of {date}: {added} new figures; none that was published has changed. The latest:'),
  unit: both('Angka terbitan sekarang di samping terbitan sebelumnya', 'Figures of this publication beside the one before'),
  place: both('Wilayah dan tahun', 'Region and year'),
  before: both('Sebelumnya', 'Before'),
  now: both('Sekarang', 'Now'),
  change: both('Perubahan', 'Change'),
};

const INDICATORS = ['growth-annual', 'grdp', 'williamson'];
const SHOWN = 12;

function figureOf(context: PageContext, answers: readonly RevisionsAnswer[]): Figure {
  const { scope, catalogue } = context;
  const first = answers[0] as RevisionsAnswer;
  const all = answers.flatMap(answer => answer.revisions.map(revision => ({ indicator: answer.indicator, ...revision })));
  const count = (kind: string) => answers.reduce((sum, answer) => sum + (answer.counts[kind] ?? 0), 0);
  const compared = answers.reduce((sum, answer) => sum + answer.compared, 0);
  const date = dateTime(first.sincePublishedAt);
  const told = all.filter(one => one.kind !== 'added');
  const largest = (told.length > 0 ? told.toSorted(bySize) : all.toSorted(byPeriod(scope))).slice(0, SHOWN);
  const nameOf = (id: string, unit: string | null) => `${say(catalogue.get(id)?.name) || id}${unit && unit !== '%' && unit !== 'index' ? ` (${unitText(unit)})` : ''}`;
  return {
    title: say(texts.title),
    unit: say(texts.unit),
    lead: [all.length === 0
      ? say(texts.same, { n: compared, date })
      : say(told.length === 0 ? texts.onlyNew : texts.lead, { date, revised: count('revised'), added: count('added'), removed: count('removed'), status: count('status') })],
    drawing: null,
    definitions: [],
    table: {
      columns: [{ name: say(words.indicator) }, { name: say(texts.place) }, { name: say(texts.before), numeric: true }, { name: say(texts.now), numeric: true }, { name: say(texts.change), numeric: true }],
      rows: largest.map(one => [nameOf(one.indicator, one.unit), placeOf(scope, one), amountOf(one.valueBefore, one), amountOf(one.value, one), changeOf(one)]),
    },
    records: all.map(one => ({ ...one })),
    vintage: { run: first.run, sequence: scope.sequence },
    fileName: `${scope.code}-revisions`,
  };
}

/** Puts the card; resolves when it is drawn. */
export async function changesCard(context: PageContext, put: (card: Card) => void): Promise<void> {
  const { scope, api } = context;
  const card = context.card('changes');
  put(card);
  await card.fill(say(texts.title), async () => {
    const { publications } = await api.get<{ publications: { kind: string; run: string }[] }>([scope.code, 'runs'], { limit: 20 });
    if (new Set(publications.filter(one => one.kind === 'indicators').map(one => one.run)).size < 2) return null;
    return figureOf(context, await Promise.all(INDICATORS.map(id => api.revisions(scope.code, id, { basis: basisOf(scope, context.view) }))));
  }, say(texts.first));
}
