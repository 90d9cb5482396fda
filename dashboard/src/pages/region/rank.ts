// Where a regency stands among all, by what planners are asked about.

import type { Figure } from '../../chart/model.ts';
import { barsDrawing } from '../../charts/bars.ts';
import { measured, statusMark } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName } from '../../text/names.ts';
import { isDefined, statusNotes } from '../../text/quality.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { basisOf, recordsOf, vintageOf, yearOf, yearsOf } from '../values.ts';

const texts = {
  title: both('Peringkat {region} di antara {n} kabupaten/kota, {year}', 'Rank of {region} among {n} regencies, {year}'),
  unit: both('Makin panjang, makin dekat ke peringkat pertama', 'The longer, the nearer to the first rank'),
  rank: both('Peringkat {n} dari {of}', 'Rank {n} of {of}'),
  before: both('peringkat {year}', 'rank in {year}'),
  value: both('{name}: {value}', '{name}: {value}'),
};

const INDICATORS = ['growth-annual', 'grdp-per-capita', 'grdp-per-capita-growth', 'share-of-scope', 'manufacturing-share', 'agriculture-share', 'mining-share'];

export async function rankFigure({ scope, api, catalogue, view, open }: PageContext, region: string): Promise<Figure | null> {
  const basis = basisOf(scope, view);
  const found = await Promise.all(INDICATORS.map(async id => {
    const answer = await api.indicator(scope.code, id, { basis, sector: id === 'growth-annual' || id === 'share-of-scope' ? 'TOTAL' : undefined });
    const values = answer.values.filter(value => scope.regions.some(one => one.code === value.region) && (value.reference ?? scope.code) === scope.code);
    const years = yearsOf(values.filter(isDefined));
    const year = yearOf(years, view);
    const rankIn = (of: string | undefined) => {
      const inYear = values.filter(value => value.period === of).filter(isDefined);
      const own = inYear.find(value => value.region === region);
      return own ? { rank: inYear.filter(value => value.value > own.value).length + 1, of: inYear.length, own } : null;
    };
    return { id, answer, values, year, now: rankIn(year), before: rankIn(years[years.indexOf(year) - 1]), earlier: years[years.indexOf(year) - 1] };
  }));
  const ranked = found.filter(one => one.now !== null);
  const first = ranked[0];
  if (!first?.now) return null;
  const title = say(texts.title, { region: regionName(scope, region), n: scope.regions.length, year: `${first.year}${statusMark(first.now.own.status)}` });
  return {
    title,
    unit: say(texts.unit),
    legend: [{ kind: 'ring', text: say(texts.before, { year: first.earlier ?? '' }) }],
    drawing: barsDrawing({
      label: title,
      axis: false,
      most: scope.regions.length,
      rows: ranked.map(({ id, now, before }) => ({
        id,
        name: say(catalogue.get(id)?.name) || id,
        value: now ? now.of - now.rank + 1 : null,
        before: before ? before.of - before.rank + 1 : null,
        text: now ? `${now.rank}/${now.of}` : '',
        lines: now ? [say(texts.value, { name: say(catalogue.get(id)?.name) || id, value: measured(now.own.value, now.own.unit) }), say(texts.rank, { n: now.rank, of: now.of })] : [],
        open: () => open('map', { indicator: id }),
      })),
    }),
    remarks: statusNotes(ranked.flatMap(({ now }) => (now ? [now.own] : []))),
    definitions: [],
    table: {
      columns: [{ name: say(words.indicator) }, { name: say(words.value), numeric: true }, { name: say(words.rank), numeric: true }, { name: `${say(words.rank)} ${first.earlier ?? ''}`, numeric: true }],
      rows: ranked.map(({ id, now, before }) => [say(catalogue.get(id)?.name) || id, now ? measured(now.own.value, now.own.unit) : '–', now ? String(now.rank) : '–', before ? String(before.rank) : '–']),
    },
    records: ranked.flatMap(({ answer, now }) => (now ? recordsOf(answer, [now.own]).map(record => ({ ...record, rank: now.rank, of: now.of })) : [])),
    vintage: vintageOf(first.answer),
    fileName: `${scope.code}-rank-${region}`,
  };
}
