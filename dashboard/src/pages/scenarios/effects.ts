// What a scenario changes: numbers first, then the path of one indicator beside the baseline, then where the gain falls.

import type { Interval, Value } from '../../api/answers.ts';
import type { Effect, ScenarioAnswer } from '../../api/scenarios.ts';
import type { Figure } from '../../chart/model.ts';
import { barsDrawing } from '../../charts/bars.ts';
import { type LinePoint, linesDrawing } from '../../charts/lines.ts';
import { h } from '../../shell/dom.ts';
import { measured, moneyScale, number, percent, signed, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName } from '../../text/names.ts';
import { isDefined, remarksOn } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { unitLine, yearly } from '../values.ts';

const texts = {
  effects: both('Pengaruh pada {year}', 'Effect in {year}'),
  against: both('{baseline} tanpa skenario', '{baseline} without the scenario'),
  difference: both('{difference} (95%: {lower} – {upper})', '{difference} (95%: {lower} – {upper})'),
  path: both('{name} {scope}: dengan dan tanpa skenario', '{name} of {scope}: with and without the scenario'),
  lead: both('Pada {year}: {scenario} dengan skenario, {baseline} tanpa; selisih {difference}.', 'In {year}: {scenario} with the scenario, {baseline} without; a difference of {difference}.'),
  sure: both('Selisih itu {sign} pada lebih dari 95% jalur.', 'That difference is {sign} on more than 95% of the paths.'),
  positive: both('positif', 'positive'),
  negative: both('negatif', 'negative'),
  unsure: both('Tandanya tidak pasti: interval 95%-nya memuat nol.', 'Its sign is not sure: its 95% interval holds zero.'),
  baseline: both('Tanpa skenario', 'Without'),
  scenario: both('Dengan skenario', 'With'),
  differenceName: both('Selisih', 'Difference'),
  band: both('Pita: interval 95%', 'Bands: 95% interval'),
  interval: both('Interval 95%', '95% interval'),
  regions: both('Di mana pengaruhnya jatuh: PDRB pada {year}', 'Where the effect falls: GRDP in {year}'),
  regionsUnit: both('Perubahan terhadap tanpa skenario, persen', 'Change against the baseline, percent'),
  regionsLead: both('Paling besar di {best} ({value}).', 'Largest in {best} ({value}).'),
  regionsNone: both('Skenario ini tidak mengubah PDRB kabupaten/kota mana pun pada {year}.', 'This scenario changes the GRDP of no regency in {year}.'),
  change: both('Perubahan', 'Change'),
  paths: both('Dihitung pada {n} dari {of} jalur sampel bersama; tetap: {held}.', 'Computed on {n} of {of} joint sample paths; held: {held}.'),
  ifOnly: both(
    'Skenario menunjukkan apa yang terjadi jika guncangannya terjadi; ia tidak mengatakan bahwa itu akan terjadi, atau bahwa lapangan usaha lain ikut terdorong.',
    'A scenario says what follows if its shocks come about; it does not say that they will, or that other sectors would follow.'),
};

/** What the page asks for, in the order in which it is shown. */
export const INDICATORS = ['growth-annual', 'grdp', 'manufacturing-share', 'grdp-per-capita', 'williamson', 'theil-t', 'gini'];

const intervalOf = (intervals: readonly Interval[]): Interval | undefined => intervals.find(one => one.level === 95) ?? intervals[0];

const ofScope = (answer: ScenarioAnswer, indicator: string): Effect[] =>
  answer.effects.filter(effect => effect.indicator === indicator && effect.region === answer.scope).toSorted((a, b) => a.period.localeCompare(b.period));

interface Written {
  unit: string;
  value(value: number | null): string;
  change(value: number | null): string;
}

/** How values of an indicator and their differences are written. */
function writtenFor(effects: readonly Effect[], currency: string): Written {
  const unit = effects[0]?.unit ?? '';
  if (unit.startsWith('million') && !unit.includes('per')) {
    const money = moneyScale(Math.max(...effects.map(effect => effect.baseline ?? 0)), currency);
    const small = moneyScale(Math.max(...effects.map(effect => Math.abs(effect.difference ?? 0))), currency);
    return { unit: money.unit, value: value => (value === null ? '–' : money.full(value)), change: value => (value === null ? '–' : `${value > 0 ? '+' : ''}${small.full(value)}`) };
  }
  const decimals = unit === 'index' ? 4 : 2;
  return {
    unit,
    value: value => (value === null ? '–' : unit === 'index' ? number(value, 3) : measured(value, unit)),
    change: value => (value === null ? '–' : unit === '%' ? say(both('{n} poin', '{n} points'), { n: signed(value, decimals) }) : signed(value, decimals)),
  };
}

const nameOf = ({ catalogue }: PageContext, id: string): string => say(catalogue.get(id)?.name) || id;

/** Key numbers of a year. */
export function effectTiles(context: PageContext, answer: ScenarioAnswer, year: string): HTMLElement {
  return h('section', { class: 'key-figures', 'aria-labelledby': 'effects-title' },
    h('h2', { class: 'section-title', id: 'effects-title' }, say(texts.effects, { year })),
    h('ul', { class: 'tiles effects' }, INDICATORS.filter(id => id !== 'grdp-per-capita').map(id => {
      const effects = ofScope(answer, id);
      const effect = effects.find(one => one.period === year);
      if (!effect || effect.difference === null) return null;
      const written = writtenFor(effects, context.scope.currency);
      const interval = intervalOf(effect.differenceIntervals);
      return h('li', { class: 'tile', 'data-effect': id },
        h('div', { class: 'tile-body' },
          h('span', { class: 'tile-name' }, nameOf(context, id)),
          h('span', { class: 'tile-value' }, written.value(effect.scenario)),
          h('span', { class: 'tile-unit' }, say(texts.against, { baseline: written.value(effect.baseline) })),
          h('span', { class: 'tile-move' }, interval
            ? say(texts.difference, { difference: written.change(effect.difference), lower: written.change(interval.lower), upper: written.change(interval.upper) })
            : written.change(effect.difference))));
    })));
}

const notesFor = (answer: ScenarioAnswer): string[] => [
  say(texts.ifOnly), say(texts.paths, { n: answer.paths, of: answer.availablePaths, held: say(answer.held) }), say(answer.population), say(answer.assumed), say(answer.thinned),
].filter(Boolean);

/** The path of an indicator. */
export function pathFigure(context: PageContext, answer: ScenarioAnswer, id: string, year: string, history: readonly Value[]): Figure | null {
  const { scope, catalogue } = context;
  const effects = ofScope(answer, id);
  const [first, at] = [effects[0], effects.find(effect => effect.period === year) ?? effects.at(-1)];
  if (!first || !at) return null;
  const written = writtenFor(effects, scope.currency);
  const known = yearly(history).filter(value => value.period < first.period);
  const past = known.slice(Math.max(0, known.findIndex(isDefined)));
  const title = say(texts.path, { name: nameOf(context, id), scope: scope.name });
  const interval = intervalOf(at.differenceIntervals);
  const pointOf = (effect: Effect, value: number | null, intervals: readonly Interval[], name: string): LinePoint => {
    const band = intervalOf(intervals);
    return {
      period: effect.period, value, lower: band?.lower ?? null, upper: band?.upper ?? null,
      lines: [`${effect.period}: ${written.value(value)}`, name, band ? `${say(texts.interval)}: ${written.value(band.lower)} – ${written.value(band.upper)}` : '', `${say(texts.differenceName)}: ${written.change(effect.difference)}`].filter(Boolean),
    };
  };
  const pastPoints = past.map((value): LinePoint => ({ period: value.period, value: value.value, quality: value.quality, lines: [`${value.period}: ${written.value(value.value)}`, say(words.observed), ...remarksOn(value)] }));
  const last = past.findLast(isDefined);
  const range = (of: Interval | undefined, write: (value: number | null) => string) => (of ? `${write(of.lower)} – ${write(of.upper)}` : '–');
  return {
    title,
    unit: unitLine(written.unit, catalogue.get(id)?.unit.includes('million') ? answer.basis : null),
    lead: [
      say(texts.lead, { year: at.period, scenario: written.value(at.scenario), baseline: written.value(at.baseline), difference: written.change(at.difference) }),
      !interval || at.difference === 0 ? '' : interval.lower > 0 || interval.upper < 0 ? say(texts.sure, { sign: say(interval.lower > 0 ? texts.positive : texts.negative) }) : say(texts.unsure),
    ].filter(Boolean),
    legend: [{ kind: 'line', colour: 7, text: say(texts.baseline) }, { kind: 'line', colour: 0, text: say(texts.scenario) }, { kind: 'band', text: say(texts.band) }],
    drawing: linesDrawing({
      label: title, zero: false,
      periods: [...past.map(value => ({ id: value.period, text: value.period + statusMark(value.status) })), ...effects.map(effect => ({ id: effect.period, text: effect.period }))],
      lines: [
        { id: 'scenario', name: say(texts.scenario), colour: 0, band: true, points: [...(last ? [{ period: last.period, value: last.value, lower: last.value, upper: last.value, lines: [] }] : []), ...effects.map(effect => pointOf(effect, effect.scenario, effect.scenarioIntervals, say(texts.scenario)))] },
        { id: 'baseline', name: say(texts.baseline), colour: 7, band: true, points: [...pastPoints.map(point => (point.period === last?.period ? { ...point, lower: point.value, upper: point.value } : point)), ...effects.map(effect => pointOf(effect, effect.baseline, effect.baselineIntervals, say(texts.baseline)))] },
      ],
      ...(last && { border: { period: last.period, text: `${say(words.forecast)} →` } }),
    }),
    remarks: [say(words.notFromZero), ...notesFor(answer)],
    definitions: [catalogue.get(id)],
    table: {
      columns: [{ name: say(words.period) }, { name: say(texts.baseline), numeric: true }, { name: say(texts.interval), numeric: true }, { name: say(texts.scenario), numeric: true }, { name: say(texts.interval), numeric: true }, { name: say(texts.differenceName), numeric: true }, { name: say(texts.interval), numeric: true }],
      rows: effects.map(effect => [
        effect.period, written.value(effect.baseline), range(intervalOf(effect.baselineIntervals), written.value), written.value(effect.scenario), range(intervalOf(effect.scenarioIntervals), written.value),
        written.change(effect.difference), range(intervalOf(effect.differenceIntervals), written.change),
      ]),
    },
    records: answer.effects.map(effect => ({
      scenario: answer.name, basis: answer.basis, indicator: effect.indicator, region: effect.region, sector: effect.sector, period: effect.period, unit: effect.unit,
      baseline: effect.baseline, scenario_value: effect.scenario, difference: effect.difference,
      difference_lower95: intervalOf(effect.differenceIntervals)?.lower, difference_upper95: intervalOf(effect.differenceIntervals)?.upper, run: answer.run,
    })),
    vintage: { run: answer.run, sequence: answer.sequence },
    fileName: `${scope.code}-scenario-${id}`,
  };
}

/** GRDP of every regency against the baseline. */
export function regionsFigure({ scope, catalogue }: PageContext, answer: ScenarioAnswer, year: string): Figure {
  const rows = answer.effects
    .filter(effect => effect.indicator === 'grdp' && effect.period === year && scope.regions.some(({ code }) => code === effect.region))
    .flatMap(effect => (effect.baseline && effect.difference !== null ? [{ effect, share: (100 * effect.difference) / effect.baseline }] : []))
    .toSorted((a, b) => b.share - a.share);
  const best = rows.toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share))[0];
  const moved = best && Math.abs(best.share) > 0;
  const written = writtenFor(rows.map(row => row.effect), scope.currency);
  return {
    title: say(texts.regions, { year }),
    unit: unitLine(say(texts.regionsUnit), answer.basis),
    lead: [moved ? say(texts.regionsLead, { best: regionName(scope, best.effect.region), value: `${signed(best.share, 2)}%` }) : say(texts.regionsNone, { year })],
    drawing: moved ? barsDrawing({
      label: say(texts.regions, { year }),
      rows: rows.map(({ effect, share }) => ({
        id: effect.region, name: regionName(scope, effect.region), value: share, text: `${signed(share, 2)}%`, colour: 'sign' as const,
        lines: [`${regionName(scope, effect.region)}: ${signed(share, 2)}%`, `${say(texts.differenceName)}: ${written.change(effect.difference)}`, `${say(texts.baseline)}: ${written.value(effect.baseline)}`],
      })),
    }) : null,
    definitions: [catalogue.get('grdp')],
    table: {
      columns: [{ name: say(words.region) }, { name: say(texts.baseline), numeric: true }, { name: say(texts.scenario), numeric: true }, { name: say(texts.change), numeric: true }, { name: '%', numeric: true }],
      rows: rows.map(({ effect, share }) => [regionName(scope, effect.region), written.value(effect.baseline), written.value(effect.scenario), written.change(effect.difference), percent(share, 2)]),
    },
    records: rows.map(({ effect, share }) => ({ scenario: answer.name, region: effect.region, period: effect.period, baseline: effect.baseline, scenario_value: effect.scenario, difference: effect.difference, percent: share, unit: effect.unit, run: answer.run })),
    vintage: { run: answer.run, sequence: answer.sequence },
    fileName: `${scope.code}-scenario-regions-${year}`,
  };
}
