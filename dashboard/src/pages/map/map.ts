// Every indicator of the regencies on a map, by year, and the same ranked.

import { Problem } from '../../api/problem.ts';
import { yearChoice } from '../../chart/years.ts';
import { classesOf } from '../../charts/classes.ts';
import type { Outlines } from '../../charts/map.ts';
import { current } from '../../shell/address.ts';
import { h, put } from '../../shell/dom.ts';
import { both, say } from '../../text/language.ts';
import { sectorName } from '../../text/names.ts';
import { isDefined } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { yearOf } from '../values.ts';
import { controlsOf, START } from './choice.ts';
import { mapFigure, rankFigure } from './figures.ts';
import { ask, type Shown } from './shown.ts';

const texts = {
  none: both('Indikator ini tidak punya nilai menurut kabupaten/kota. Pilih indikator lain.', 'This indicator has no values by regency. Choose another one.'),
  noMap: both('Batas wilayah belum diunggah (jenis boundaries, GeoJSON); nilainya tetap tampak pada peringkat di bawah.', 'No boundaries were uploaded (kind boundaries, GeoJSON); the values are still in the ranking below.'),
};

/** Builds the page; resolves when map and ranking are drawn. */
export async function build(host: HTMLElement, context: PageContext): Promise<void> {
  const { scope, api, catalogue, choose, open, signal } = context;
  const chosen = catalogue.has(context.view.indicator ?? '') ? (context.view.indicator as string) : START;
  const years = h('div', { class: 'field' });
  const sectors = h('div', { class: 'field' });
  const map = context.card('map');
  const ranking = context.card('ranking');
  put(host, h('div', { class: 'page-controls' }, controlsOf(context, chosen), sectors, years), h('div', { class: 'pair' }, map.element, ranking.element));

  const name = say(catalogue.get(chosen)?.name) || chosen;
  const draw = async (): Promise<void> => {
    await Promise.all([
      map.fill(name, async () => {
        const shown = await ask(context, chosen);
        if (!shown) return null;
        if (shown.sectors.length > 1) put(sectors, sectorChoice(shown));
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
        const shown = await ask(context, chosen);
        return shown && rankFigure(context, shown, yearOf(shown.years, current()));
      }, say(texts.none)),
    ]);
  };
  await draw();

  function sectorChoice({ sectors: has, sector }: Shown): HTMLElement[] {
    const options = has.flatMap(code => (code === null ? [] : [[code, sectorName(scope, code)] as const]));
    const element = h('select', { id: 'map-sector', onchange: (event: Event) => open('map', { indicator: chosen, sector: (event.target as HTMLSelectElement).value, year: current().year }) },
      options.map(([code, text]) => h('option', { value: code, selected: code === sector }, text)));
    return [h('label', { for: 'map-sector' }, say(words.sector)), element];
  }
}
