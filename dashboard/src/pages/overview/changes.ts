// What the latest publication tells differently from the one before.

import type { Revision, RevisionsAnswer } from '../../api/answers.ts';
import type { Card } from '../../chart/card.ts';
import type { Figure } from '../../chart/model.ts';
import { dateTime, measured, signed } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf } from '../values.ts';

const texts = {
  title: both('Yang berubah sejak terbitan sebelumnya', 'What changed since the publication before'),
  first: both('Ini terbitan pertama; belum ada yang dapat dibandingkan.', 'This is the first publication; there is nothing to compare with yet.'),
  same: both('Dari {n} angka pertumbuhan, PDRB, dan ketimpangan yang dibandingkan, tidak ada yang berubah sejak {date}.', 'Of {n} figures of growth, GRDP and inequality compared, none has changed since {date}.'),
  lead: both(
    'Dibanding terbitan {date}: {revised} angka direvisi, {added} baru, {removed} hilang, {status} berganti status. Yang terbesar:',
    'Against the publication of {date}: {revised} figures revised, {added} new, {removed} gone, {status} changed status. The largest:'),
  unit: both('Angka terbitan sekarang di samping terbitan sebelumnya', 'Figures of this publication beside the one before'),
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
  const weight = (revision: Revision) => Math.abs(revision.changePercent ?? (revision.kind === 'revised' ? 0 : -1));
  const largest = all.toSorted((a, b) => weight(b) - weight(a)).slice(0, SHOWN);
  const amount = (value: number | null, unit: string | null) => (value === null ? '–' : measured(value, unit));
  return {
    title: say(texts.title),
    unit: say(texts.unit),
    lead: [all.length === 0
      ? say(texts.same, { n: compared, date })
      : say(texts.lead, { date, revised: count('revised'), added: count('added'), removed: count('removed'), status: count('status') })],
    drawing: null,
    definitions: [],
    table: {
      columns: [{ name: say(words.indicator) }, { name: say(words.region) }, { name: say(words.sector) }, { name: say(words.period) }, { name: say(texts.before), numeric: true }, { name: say(texts.now), numeric: true }, { name: say(texts.change), numeric: true }],
      rows: largest.map(one => [
        say(catalogue.get(one.indicator)?.name) || one.indicator, regionName(scope, one.region), one.sector === null ? '–' : sectorName(scope, one.sector), one.period ?? '–',
        amount(one.valueBefore, one.unit), amount(one.value, one.unit), one.changePercent === null ? '–' : `${signed(one.changePercent, 2)}%`,
      ]),
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
