// How an indicator of this publication differs from an earlier one, figure by figure.

import type { RevisionsAnswer } from '../../api/answers.ts';
import { allPages } from '../../api/client.ts';
import { listRuns } from '../../api/datasets.ts';
import { select } from '../../chart/select.ts';
import type { Figure } from '../../chart/model.ts';
import { current } from '../../shell/address.ts';
import { h, put } from '../../shell/dom.ts';
import { dateTime, unitText } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { statusText } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { amountOf, bySize, changeOf } from '../revision-text.ts';
import { basisOf } from '../values.ts';

const texts = {
  title: both('Revisi {name}', 'Revisions of {name}'),
  short: both('Revisi', 'Revisions'),
  unit: both('Terbitan sekarang di samping terbitan {date}', 'This publication beside that of {date}'),
  lead: both('{compared} angka dibandingkan: {revised} direvisi, {added} baru, {removed} hilang, {status} berganti status.', '{compared} figures compared: {revised} revised, {added} new, {removed} gone, {status} changed status.'),
  first: both('Ini terbitan pertama; belum ada yang dapat dibandingkan. Begitu ada unggahan baru yang terbit, revisinya tampak di sini.', 'This is the first publication; there is nothing to compare with yet. Once a new upload is published, what it revises stands here.'),
  same: both('Tidak ada angka yang berubah.', 'No figure has changed.'),
  since: both('Dibanding terbitan', 'Against the publication of'),
  kind: both('Apa', 'What'),
  before: both('Sebelumnya', 'Before'),
  now: both('Sekarang', 'Now'),
  change: both('Perubahan', 'Change'),
  revised: both('direvisi', 'revised'),
  added: both('baru', 'new'),
  removed: both('hilang', 'gone'),
  status: both('status', 'status'),
};

const SHOWN = 300;

function figureOf({ scope, catalogue }: PageContext, answer: RevisionsAnswer): Figure {
  const count = (kind: string) => answer.counts[kind] ?? 0;
  const unit = answer.revisions.find(one => one.unit !== null)?.unit;
  return {
    title: say(texts.title, { name: say(catalogue.get(answer.indicator)?.name) || answer.indicator }),
    unit: [say(texts.unit, { date: dateTime(answer.sincePublishedAt) }), unitText(unit)].filter(Boolean).join('; '),
    lead: [say(texts.lead, { compared: answer.compared, revised: count('revised'), added: count('added'), removed: count('removed'), status: count('status') }), answer.revisions.length === 0 ? say(texts.same) : ''].filter(Boolean),
    drawing: null,
    definitions: [catalogue.get(answer.indicator)],
    table: {
      columns: [{ name: say(words.region) }, { name: say(words.sector) }, { name: say(words.period) }, { name: say(texts.kind) }, { name: say(texts.before), numeric: true }, { name: say(texts.now), numeric: true }, { name: say(texts.change), numeric: true }],
      rows: answer.revisions.toSorted(bySize).slice(0, SHOWN).map(one => [
        regionName(scope, one.region), one.sector === null ? '–' : sectorName(scope, one.sector), one.period ?? '–',
        one.kind === 'status' ? `${statusText(one.statusBefore)} → ${statusText(one.status)}` : say(texts[one.kind]),
        amountOf(one.valueBefore, one), amountOf(one.value, one), changeOf(one),
      ]),
    },
    records: answer.revisions.map(one => ({ indicator: answer.indicator, basis: answer.basis, ...one, run: answer.run, since_run: answer.sinceRun })),
    vintage: { run: answer.run, sequence: scope.sequence },
    fileName: `${scope.code}-revisions-${answer.indicator}`,
  };
}

/** The card of revisions; resolves when it is drawn. */
export async function revisionsCard(context: PageContext, place: (element: HTMLElement) => void): Promise<void> {
  const { scope, signal, choose, catalogue } = context;
  const controls = h('div', { class: 'controls' });
  const card = context.card('revisions', controls);
  place(card.element);
  const core = [...catalogue.values()].filter(({ tier }) => tier === 'core');
  const indicator = () => (core.some(({ id }) => id === current().indicator) ? (current().indicator as string) : 'grdp');
  const draw = (): Promise<void> => card.fill(say(texts.short), async () => {
    const runs = (await listRuns(scope.code, signal)).filter(one => one.kind === 'indicators' && one.run !== '');
    const earlier = runs.filter(one => one.run !== scope.indicatorRun);
    if (earlier.length === 0) return null;
    const since = earlier.some(one => one.run === current().since) ? (current().since as string) : (earlier[0]?.run ?? '');
    put(controls,
      select('revisions-indicator', say(words.indicator), core.map(({ id, name }) => [id, say(name)]), indicator(), value => {
        choose({ indicator: value });
        void draw();
      }),
      select('revisions-since', say(texts.since), earlier.map(one => [one.run, dateTime(one.publishedAt)]), since, value => {
        choose({ since: value });
        void draw();
      }));
    const money = catalogue.get(indicator())?.needs.en.includes('basis') ? { basis: basisOf(scope, current()) } : {};
    return figureOf(context, await allPages<RevisionsAnswer, 'revisions'>('revisions', [scope.code, 'revisions', indicator()], { ...money, sinceRun: since }, signal));
  }, say(texts.first));
  await draw();
}
