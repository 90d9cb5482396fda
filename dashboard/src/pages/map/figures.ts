// The map of a year, and the same ranked.

import type { Value } from '../../api/answers.ts';
import type { Figure, LegendEntry } from '../../chart/model.ts';
import { barsDrawing } from '../../charts/bars.ts';
import type { Classes } from '../../charts/classes.ts';
import type { Outlines } from '../../charts/map.ts';
import { h } from '../../shell/dom.ts';
import { measured, statusMark, unitText } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { isDefined, isFlagged, notesOf, qualityText, remarksOn, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { recordsOf, unitLine, unitOf, vintageOf } from '../values.ts';
import { isClassed, nameOf, type Shown, valueText } from './shown.ts';

const texts = {
  title: both('{name}, {year}', '{name}, {year}'),
  ofSector: both('{name}: {sector}, {year}', '{name}: {sector}, {year}'),
  lead: both('Tertinggi: {best} ({bestValue}). Terendah: {worst} ({worstValue}).', 'Highest: {best} ({bestValue}). Lowest: {worst} ({worstValue}).'),
  rank: both('Peringkat {n} dari {of}', 'Rank {n} of {of}'),
  ranked: both('Peringkat wilayah: {name}, {year}', 'Regions ranked: {name}, {year}'),
  missing: both('tak ada nilai', 'no value'),
  from: both('{from} dan lebih', '{from} and more'),
  below: both('kurang dari {to}', 'less than {to}'),
  between: both('{from} – {to}', '{from} – {to}'),
  outlines: both('Batas wilayah', 'Boundaries'),
  licence: both('Lisensi batas wilayah', 'Licence of the boundaries'),
  openProfile: both('Klik atau Enter membuka profil wilayah.', 'Click or Enter opens the profile of the region.'),
};

function titleOf(context: PageContext, shown: Shown, year: string, status: string | null | undefined): string {
  const marked = `${year}${statusMark(status)}`;
  return shown.sector && shown.sector !== 'TOTAL'
    ? say(texts.ofSector, { name: nameOf(shown), sector: sectorName(context.scope, shown.sector), year: marked })
    : say(texts.title, { name: nameOf(shown), year: marked });
}

function legendOf(shown: Shown, classes: Classes, present: readonly Value[]): LegendEntry[] {
  const missing: LegendEntry[] = present.some(value => !isDefined(value)) ? [{ kind: 'hatch', text: say(texts.missing) }] : [];
  if (isClassed(shown)) {
    const kinds = Object.keys(shown.definition?.otherLabels ?? {});
    return [...kinds.filter(kind => shown.values.some(value => value.other === kind)).map(kind => ({ kind: 'box' as const, colour: kinds.indexOf(kind), text: say(shown.definition?.otherLabels[kind]) })), ...missing];
  }
  const { limits, isDiverging } = classes;
  const unit = shown.values[0]?.unit;
  const write = (limit: number | undefined) => (limit === undefined ? '' : measured(limit, unit === '%' ? '%' : unit));
  const kind = isDiverging ? ('diverging' as const) : ('ramp' as const);
  return [...Array.from({ length: limits.length + 1 }, (_, i) => ({
    kind,
    colour: classes.of(i === 0 ? (limits[0] ?? 0) - 1e-9 - Math.abs(limits[0] ?? 0) : (limits[i - 1] as number)),
    text: i === 0 ? say(texts.below, { to: write(limits[0]) }) : i === limits.length ? say(texts.from, { from: write(limits.at(-1)) }) : say(texts.between, { from: write(limits[i - 1]), to: write(limits[i]) }),
  })), ...missing];
}

function base(context: PageContext, shown: Shown, year: string, present: readonly Value[]): Omit<Figure, 'drawing' | 'fileName'> {
  const { scope } = context;
  const ranked = present.filter(isDefined).toSorted((a, b) => b.value - a.value);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  return {
    title: titleOf(context, shown, year, present[0]?.status),
    unit: unitLine(unitOf(shown.definition, scope) || present[0]?.unit, shown.answer.basis, ...(shown.answer.reference ? [`${say(words.reference).toLowerCase()} ${regionName(scope, shown.answer.reference)}`] : [])),
    lead: best && worst && best !== worst && !isClassed(shown) ? [say(texts.lead, { best: regionName(scope, best.region), bestValue: valueText(shown, best), worst: regionName(scope, worst.region), worstValue: valueText(shown, worst) })] : [],
    notes: notesOf(present, value => `${regionName(scope, value.region)} (${value.region})`),
    remarks: statusNotes(present),
    definitions: [shown.definition],
    table: {
      columns: [{ name: say(words.region) }, { name: say(words.rank), numeric: true }, { name: unitText(present[0]?.unit) || say(words.value), numeric: true }, { name: say(words.quality) }, { name: say(words.reason) }],
      rows: present.toSorted((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY)).map((value, i) => [
        regionName(scope, value.region), isDefined(value) && !isClassed(shown) ? String(i + 1) : '–', valueText(shown, value), qualityText(value), say(value.reason),
      ]),
    },
    records: recordsOf(shown.answer, present),
    vintage: vintageOf(shown.answer),
  };
}

function linesOf(context: PageContext, shown: Shown, value: Value, present: readonly Value[]): string[] {
  const rank = isDefined(value) ? present.filter(isDefined).filter(other => other.value > value.value).length + 1 : 0;
  const count = present.filter(isDefined).length;
  return [`${regionName(context.scope, value.region)}: ${valueText(shown, value)}`, ...(rank > 0 && !isClassed(shown) ? [say(texts.rank, { n: rank, of: count })] : []), ...remarksOn(value)];
}

export async function mapFigure(context: PageContext, shown: Shown, classes: Classes, year: string, outlines: Outlines): Promise<Figure> {
  const { scope, open } = context;
  const { mapDrawing } = await import('../../charts/map.ts');
  const present = shown.values.filter(value => value.period === year);
  const kinds = Object.keys(shown.definition?.otherLabels ?? {});
  const shared = base(context, shown, year, present);
  return {
    ...shared,
    legend: legendOf(shown, classes, present),
    drawing: mapDrawing(shared.title, scope.code, outlines, present.map(value => ({
      code: value.region ?? '',
      name: regionName(scope, value.region),
      colour: !isDefined(value) ? undefined : isClassed(shown)
        ? look => look.series[Math.max(0, kinds.indexOf(value.other ?? ''))] as string
        : look => (classes.isDiverging ? look.diverging : look.ramp)[classes.of(value.value)] as string,
      lines: linesOf(context, shown, value, present),
      open: () => open('region', { region: value.region ?? undefined }),
    }))),
    remarks: [...(shared.remarks ?? []), say(texts.openProfile)],
    credit: `${say(texts.outlines)}: ${[outlines.attribution, outlines.license].filter(Boolean).join(', ')}`,
    explanation: outlines.notice && h('details', {}, h('summary', {}, say(texts.licence)), h('pre', { tabindex: 0 }, outlines.notice)),
    fileName: `${scope.code}-map-${shown.answer.indicator}-${year}`,
  };
}

export function rankFigure(context: PageContext, shown: Shown, year: string): Figure {
  const { scope, open } = context;
  const present = shown.values.filter(value => value.period === year).toSorted((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY));
  const shared = base(context, shown, year, present);
  const title = say(texts.ranked, { name: nameOf(shown), year });
  return {
    ...shared,
    title,
    lead: [],
    drawing: isClassed(shown) ? null : barsDrawing({
      label: title,
      rows: present.map(value => ({
        id: value.region ?? '', name: regionName(scope, value.region), value: value.value, text: valueText(shown, value), lines: linesOf(context, shown, value, present),
        colour: value.region === context.view.region ? 1 : 0, flagged: isFlagged(value), open: () => open('region', { region: value.region ?? undefined }),
      })),
    }),
    fileName: `${scope.code}-rank-${shown.answer.indicator}-${year}`,
  };
}
