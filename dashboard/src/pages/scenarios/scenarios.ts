// What if: shocks by slider, and what they change beside the baseline; what a target needs; how probable something is.

import { askScenario, type ScenarioAnswer } from '../../api/scenarios.ts';
import { isAbort, Problem } from '../../api/problem.ts';
import { select } from '../../chart/select.ts';
import { current } from '../../shell/address.ts';
import { h, put } from '../../shell/dom.ts';
import { problemView } from '../../shell/problem.ts';
import { isYear } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { shockEditor } from './editor.ts';
import { effectTiles, INDICATORS, pathFigure, regionsFigure } from './effects.ts';
import { bodyOf, decoded, encoded, type Kind, type Shock } from './model.ts';
import { needCard } from './need.ts';
import { presetsOf } from './presets.ts';
import { probabilityCard } from './probability.ts';

const texts = {
  title: both('Skenario', 'The scenario'),
  lead: both('Geser, tambah, atau hapus guncangan; pengaruhnya dihitung ulang. Alamat halaman ini memuat skenarionya: siapa pun yang membukanya melihat hal yang sama.', 'Move, add or remove shocks; the effect is computed again. The address of this page holds the scenario: whoever opens it sees the same.'),
  presets: both('Mulai dari contoh (rekaan)', 'Begin with an example (invented)'),
  add: both('Tambah', 'Add'),
  growth: both('+ Pertumbuhan', '+ Growth'),
  level: both('+ Tingkat', '+ Level'),
  project: both('+ Proyek', '+ Project'),
  empty: both('Belum ada guncangan. Tambahkan satu, atau mulai dari contoh.', 'There is no shock yet. Add one, or begin with an example.'),
  computing: both('Menghitung pengaruhnya…', 'Computing the effect…'),
  done: both('Pengaruh terhitung.', 'The effect is computed.'),
  refused: both('{n} hal perlu diperbaiki; lihat di isiannya.', '{n} things have to be corrected; see them at their fields.'),
  pending: both('Prakiraan untuk angka ini sedang dibuat; skenario dapat dihitung setelahnya.', 'The forecast of these figures is being made; scenarios can be computed after it.'),
  path: both('Dengan dan tanpa skenario', 'With and without the scenario'),
  regions: both('Di mana pengaruhnya jatuh', 'Where the effect falls'),
  year: both('Pada tahun', 'In the year'),
};

const WAIT_MS = 300;

/** Builds the page; resolves when the first effect is drawn. */
export async function build(host: HTMLElement, context: PageContext): Promise<void> {
  const { scope, api, signal, choose, catalogue, unauthorized } = context;
  if (!scope.forecastRun) {
    put(host, h('p', { class: 'message' }, say(texts.pending)));
    return;
  }

  const forecast = await api.forecast(scope.code, scope.code, 'TOTAL');
  const years = forecast.values.map(value => value.period).filter(isYear).map(Number).toSorted();
  const presets = presetsOf(scope, years);
  const given = decoded(current().scenario);
  let shocks: Shock[] = given.length > 0 ? given : (presets[0]?.shocks ?? []);
  let answer: ScenarioAnswer | null = null;

  const yearNow = () => (years.includes(Number(current().at)) ? (current().at as string) : String(years.at(-1)));
  const indicatorNow = () => (INDICATORS.includes(current().indicator ?? '') ? (current().indicator as string) : 'manufacturing-share');
  const status = h('p', { class: 'hint', role: 'status' });
  const refusals = h('div', { class: 'error', role: 'alert' });
  const tiles = h('div');
  const pathCard = context.card('scenario-path', select('scenario-indicator', say(words.indicator), INDICATORS.map(id => [id, say(catalogue.get(id)?.name) || id]), indicatorNow(), indicator => {
    choose({ indicator });
    void draw();
  }));
  const regionsCard = context.card('scenario-regions');
  const results = h('div', { class: 'results' }, tiles, pathCard.element, regionsCard.element);

  const editor = shockEditor(context, years, changed);
  const presetButtons = presets.map(preset => h('button', { type: 'button', class: 'chip', 'data-preset': preset.id, onclick: () => begin(preset.shocks) }, say(preset.name)));
  const adder = (kind: Kind) => h('button', { type: 'button', class: 'action', 'data-add': kind, onclick: () => add(kind) }, say(texts[kind]));

  function mark(): void {
    const now = encoded(shocks);
    for (const button of presetButtons) button.setAttribute('aria-pressed', String(encoded(presets.find(one => one.id === button.dataset.preset)?.shocks ?? []) === now));
  }

  function begin(next: readonly Shock[]): void {
    editor.draw(next);
    changed([...next]);
  }

  function add(kind: Kind): void {
    const [sector, region] = [scope.sectors.some(({ code }) => code === 'C') ? 'C' : (scope.sectors[0]?.code ?? '*'), scope.regions[0]?.code ?? '*'];
    const standard: Record<Kind, Shock> = {
      growth: { kind, region: '*', sector, from: years[0] ?? 0, to: years.at(-1) ?? null, amount: 1, ramp: 1 },
      level: { kind, region: '*', sector, from: years[0] ?? 0, to: null, amount: 1, ramp: 1 },
      project: { kind, region, sector, from: years[1] ?? years[0] ?? 0, to: null, amount: 300_000, ramp: 3 },
    };
    begin([...shocks, standard[kind]]);
    document.getElementById(`shock-${shocks.length - 1}-sector`)?.focus();
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    asking.abort();
  });

  function changed(next: Shock[]): void {
    shocks = next;
    choose({ scenario: encoded(shocks) || undefined });
    mark();
    clearTimeout(timer);
    timer = setTimeout(() => void compute(), WAIT_MS);
  }

  async function draw(): Promise<void> {
    const now = answer;
    if (!now) return;
    const at = yearNow();
    put(tiles, select('scenario-year', say(texts.year), years.map(year => [String(year), String(year)]), at, chosen => {
      choose({ at: chosen });
      void draw();
      document.getElementById('scenario-year')?.focus();
    }), effectTiles(context, now, at));
    const id = indicatorNow();
    await Promise.all([
      pathCard.fill(say(texts.path), async () => {
        const history = await api.indicator(scope.code, id, { region: scope.code, basis: now.basis });
        return pathFigure(context, now, id, at, history.values.filter(value => (value.sector ?? 'TOTAL') === 'TOTAL' || id === 'manufacturing-share').filter(value => value.reference === null || value.reference === undefined || value.reference === scope.code));
      }),
      regionsCard.fill(say(texts.regions), async () => regionsFigure(context, now, at)),
    ]);
  }

  async function compute(): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const mine = asking;
    put(refusals);
    editor.refuse([]);
    if (shocks.length === 0) {
      results.hidden = true;
      status.textContent = say(texts.empty);
      return;
    }
    put(status, h('span', { class: 'waiting' }, h('span', { class: 'pulse', 'aria-hidden': 'true' }), say(texts.computing)));
    for (const card of [pathCard, regionsCard]) card.busy();
    try {
      const found = await askScenario(scope.code, bodyOf(say(texts.title), forecast.basis, shocks), mine.signal);
      if (mine.signal.aborted) return;
      answer = found;
      results.hidden = false;
      status.textContent = say(texts.done);
      await draw();
    } catch (error) {
      if (isAbort(error) || mine.signal.aborted || signal.aborted) return;
      if (!(error instanceof Problem)) throw error;
      if (error.status === 401) return unauthorized();
      results.hidden = true;
      const findings = error.body.errors ?? [];
      const unplaced = editor.refuse(findings);
      status.textContent = findings.length > 0 ? say(texts.refused, { n: findings.length }) : '';
      put(refusals, findings.length === 0 ? problemView(error, () => void compute()) : unplaced.map(one => h('p', {}, say(one.message), ' ', say(one.expected))));
      for (const card of [pathCard, regionsCard]) card.say('');
    }
  }

  const probability = probabilityCard(context, years, scope.sectorPeriods?.last ?? scope.periods.filter(isYear).at(-1) ?? '');
  const need = needCard(context, years);
  put(host,
    h('section', { class: 'card builder', id: 'scenario', 'aria-labelledby': 'scenario-title' },
      h('h2', { id: 'scenario-title' }, say(texts.title)),
      h('p', { class: 'lead' }, say(texts.lead)),
      h('p', { class: 'hint', id: 'presets-label' }, say(texts.presets)),
      h('div', { class: 'chips', role: 'group', 'aria-labelledby': 'presets-label' }, presetButtons),
      editor.element,
      h('div', { class: 'together-left', role: 'group', 'aria-label': say(texts.add) }, (['growth', 'level', 'project'] as const).map(adder)),
      refusals, status),
    results, probability.element, need.element);
  editor.draw(shocks);
  mark();
  await compute();
  await Promise.all([...(current().condition ? [probability.ask()] : []), ...(current().need ? [need.ask()] : [])]);
}
