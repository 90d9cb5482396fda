// Every indicator of the regencies on a map, by year, and the same ranked.

import type { Definition, IndicatorAnswer, Value } from '../../api/answers.ts';
import { Problem } from '../../api/problem.ts';
import type { Figure, LegendEntry } from '../../chart/model.ts';
import { yearChoice } from '../../chart/years.ts';
import { barsDrawing } from '../../charts/bars.ts';
import { type Classes, classesOf } from '../../charts/classes.ts';
import type { Outlines } from '../../charts/map.ts';
import { current } from '../../shell/address.ts';
import { h, put } from '../../shell/dom.ts';
import { measured, statusMark, unitText } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { isDefined, isFlagged, notesOf, qualityText, remarksOn, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, unitLine, unitOf, vintageOf, yearOf, yearsOf } from '../values.ts';
import { controlsOf, START } from './choice.ts';

const texts = {
  title: both('{name}, {year}', '{name}, {year}'),
  ofSector: both('{name}: {sector}, {year}', '{name}: {sector}, {year}'),
  lead: both('Tertinggi: {best} ({bestValue}). Terendah: {worst} ({worstValue}).', 'Highest: {best} ({bestValue}). Lowest: {worst} ({worstValue}).'),
  rank: both('Peringkat {n} dari {of}', 'Rank {n} of {of}'),
  ranked: both('Peringkat wilayah: {name}, {year}', 'Regions ranked: {name}, {year}'),
  none: both('Indikator ini tidak punya nilai menurut kabupaten/kota. Pilih indikator lain.', 'This indicator has no values by regency. Choose another one.'),
  noMap: both('Batas wilayah belum diunggah (jenis boundaries, GeoJSON); nilainya tetap tampak pada peringkat di bawah.', 'No boundaries were uploaded (kind boundaries, GeoJSON); the values are still in the ranking below.'),
  missing: both('tak ada nilai', 'no value'),
  from: both('{from} dan lebih', '{from} and more'),
  below: both('kurang dari {to}', 'less than {to}'),
  between: both('{from} – {to}', '{from} – {to}'),
  outlines: both('Batas wilayah', 'Boundaries'),
  licence: both('Lisensi batas wilayah', 'Licence of the boundaries'),
  openProfile: both('Klik atau Enter membuka profil wilayah.', 'Click or Enter opens the profile of the region.'),
};

interface Shown {
  answer: IndicatorAnswer;
  definition: Definition | undefined;
  sector: string | null;
  values: Value[];
  years: string[];
}

const nameOf = (shown: Shown): string => say(shown.definition?.name) || shown.answer.indicator;

function titleOf(context: PageContext, shown: Shown, year: string, status: string | null | undefined): string {
  const marked = `${year}${statusMark(status)}`;
  return shown.sector && shown.sector !== 'TOTAL'
    ? say(texts.ofSector, { name: nameOf(shown), sector: sectorName(context.scope, shown.sector), year: marked })
    : say(texts.title, { name: nameOf(shown), year: marked });
}

const classText = (shown: Shown, value: Value): string => (value.other ? say(shown.definition?.otherLabels[value.other]) || value.other : '');

const isClassed = (shown: Shown): boolean => shown.values.some(value => value.unit === 'class' || (shown.definition?.otherLabels && value.other !== null && shown.definition.otherLabels[value.other] !== undefined));

const valueText = (shown: Shown, value: Value): string => (!isDefined(value) ? say(words.undefined) : isClassed(shown) ? classText(shown, value) : measured(value.value, value.unit));

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

async function mapFigure(context: PageContext, shown: Shown, classes: Classes, year: string, outlines: Outlines): Promise<Figure> {
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

function rankFigure(context: PageContext, shown: Shown, year: string): Figure {
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

/** Builds the page; resolves when map and ranking are drawn. */
export async function build(host: HTMLElement, context: PageContext): Promise<void> {
  const { scope, api, catalogue, choose, signal } = context;
  const chosen = catalogue.has(context.view.indicator ?? '') ? (context.view.indicator as string) : START;
  const years = h('div', { class: 'field' });
  const sectors = h('div', { class: 'field' });
  const map = context.card('map');
  const ranking = context.card('ranking');
  put(host, h('div', { class: 'page-controls' }, controlsOf(context, chosen), sectors, years), h('div', { class: 'pair' }, map.element, ranking.element));

  const name = say(catalogue.get(chosen)?.name) || chosen;
  const ask = async (): Promise<Shown | null> => {
    const answer = await api.indicator(scope.code, chosen, { basis: basisOf(scope, context.view) }).catch(error => {
      // What is not in prices has no basis.
      if (error instanceof Problem && error.status === 404) return api.indicator(scope.code, chosen);
      throw error;
    });
    const regional = answer.values.filter(value => scope.regions.some(region => region.code === value.region));
    if (!regional.some(isDefined)) return null;
    const has = [...new Set(regional.map(value => value.sector))];
    const wanted = current().sector ?? null;
    const sector = has.includes(wanted) ? wanted : has.includes('TOTAL') ? 'TOTAL' : (has[0] ?? null);
    if (has.length > 1) put(sectors, sectorChoice(context, has, sector));
    // Of several base periods, the one that is nearest.
    const nearest = new Map<string, Value>();
    for (const value of regional.filter(one => one.sector === sector)) {
      const key = `${value.region} ${value.period}`;
      const known = nearest.get(key);
      if (!known || (value.from ?? '') > (known.from ?? '')) nearest.set(key, value);
    }
    const values = [...nearest.values()];
    return { answer, definition: catalogue.get(chosen), sector, values, years: yearsOf(values.filter(isDefined)) };
  };

  const draw = async (): Promise<void> => {
    await Promise.all([
      map.fill(name, async () => {
        const shown = await ask();
        if (!shown) return null;
        const year = yearOf(shown.years, current());
        if (!years.firstChild && shown.years.length > 1) {
          put(years, yearChoice({ id: 'map-year', years: shown.years, year, play: signal, change: to => {
            choose({ year: to });
            void draw();
          } }));
        }
        const outlines = await api.get<Outlines>([scope.code, 'boundaries']).catch(error => {
          if (error instanceof Problem && error.status === 404) return null;
          throw error;
        });
        const classes = classesOf(shown.values.filter(isDefined).map(value => value.value));
        if (outlines) return mapFigure(context, shown, classes, year, outlines);
        return { ...rankFigure(context, shown, year), drawing: null, lead: [say(texts.noMap)] };
      }, say(texts.none)),
      ranking.fill(name, async () => {
        const shown = await ask();
        return shown && rankFigure(context, shown, yearOf(shown.years, current()));
      }, say(texts.none)),
    ]);
  };
  await draw();

  function sectorChoice({ scope: of, open }: PageContext, has: readonly (string | null)[], sector: string | null): HTMLElement[] {
    const options = has.flatMap(code => (code === null ? [] : [[code, sectorName(of, code)] as const]));
    const element = h('select', { id: 'map-sector', onchange: (event: Event) => open('map', { indicator: chosen, sector: (event.target as HTMLSelectElement).value, year: current().year }) },
      options.map(([code, text]) => h('option', { value: code, selected: code === sector }, text)));
    return [h('label', { for: 'map-sector' }, say(words.sector)), element];
  }
}
