// The inverse of a scenario: what growth of a sector a target needs.

import { askNeed, type Need } from '../../api/scenarios.ts';
import { select } from '../../chart/select.ts';
import { current } from '../../shell/address.ts';
import { type Children, h } from '../../shell/dom.ts';
import { measured, number, percent, signed } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import type { PageContext } from '../page.ts';
import { questionCard } from './ask.ts';
import { conditionForm, conditionText, type Parts, partsOf } from './condition.ts';
import { meter } from './probability.ts';

const texts = {
  title: both('Berapa yang diperlukan?', 'What would it take?'),
  lead: both('Berapa poin persen setahun suatu lapangan usaha harus tumbuh lebih cepat agar target tercapai.', 'By how many percentage points a year a sector has to grow faster for a target to be met.'),
  by: both('Oleh', 'By'),
  where: both('Di', 'In'),
  all: both('semua kabupaten/kota', 'all regencies'),
  from: both('Mulai', 'From'),
  met: both('Sudah tercapai: prakiraan tanpa tambahan apa pun memenuhi target.', 'It is met already: the forecast meets the target without anything added.'),
  attainable: both('{points} poin setahun lebih: tumbuh {needed} setahun, padahal prakiraannya {forecast} dan sebelumnya {past}.', '{points} points a year more: growth of {needed} a year, where the forecast is {forecast} and the past was {past}.'),
  unattainable: both('Tidak terjangkau oleh lapangan usaha ini saja: yang terdekat {nearest} (target {bound}) pada {points} poin.', 'Out of reach of this sector alone: the nearest is {nearest} (target {bound}) at {points} points.'),
  undefined: both('Tak terdefinisi.', 'Undefined.'),
  now: both('peluang tanpa tambahan', 'probability without'),
  after: both('peluang dengan tambahan', 'probability with'),
  twice: both('Itu {n} kali laju yang diprakirakan.', 'That is {n} times the growth of the forecast.'),
};

function view(need: Need): Children {
  const points = need.percentagePoints;
  const sentence = need.outcome === 'met' ? say(texts.met)
    : need.outcome === 'attainable' ? say(texts.attainable, { points: signed(points ?? 0, 2), needed: percent(need.neededGrowthPercent ?? 0, 1), forecast: percent(need.forecastGrowthPercent ?? 0, 1), past: need.pastGrowthPercent === null ? '–' : percent(need.pastGrowthPercent, 1) })
    : need.outcome === 'not-attainable' ? say(texts.unattainable, { nearest: need.nearest === null ? '–' : measured(need.nearest, need.unit), bound: need.bound === null ? '–' : measured(need.bound, need.unit), points: need.nearestPoints === null ? '–' : signed(need.nearestPoints, 1) })
    : say(texts.undefined);
  const times = need.outcome === 'attainable' && need.neededGrowthPercent && need.forecastGrowthPercent && need.forecastGrowthPercent > 0.5 ? need.neededGrowthPercent / need.forecastGrowthPercent : null;
  return [
    h('p', { class: 'lead finding-sentence' }, h('strong', {}, sentence), times !== null && times > 1.2 && ` ${say(texts.twice, { n: number(times, 1) })}`),
    h('div', { class: 'meters' }, meter(need.probability.probability, say(texts.now)), need.probabilityThen && meter(need.probabilityThen.probability, say(texts.after))),
    h('ul', { class: 'remarks' }, [say(need.reason), say(need.probability.population), say(need.probability.assumed)].filter(Boolean).map(line => h('li', {}, line))),
  ];
}

const NEED = /^(.+?) by (?:([^: ]+):)?(\S+?)(?: from (\d{4}))?$/;

export function needCard(context: PageContext, years: readonly number[]) {
  const { scope, choose } = context;
  const given = current().need;
  const [, condition, region, sector, from] = (given && NEED.exec(given)) || [];
  const standard: Parts = { indicator: 'manufacturing-share', region: null, operator: '>=', value: '15', year: String(years.at(-2) ?? years.at(-1)) };
  const form = conditionForm('need', context, years, (condition && partsOf(condition)) || standard, false);
  const lever = {
    region: region && scope.regions.some(({ code }) => code === region) ? region : '*',
    sector: sector && scope.sectors.some(({ code }) => code === sector) ? sector : scope.sectors.some(({ code }) => code === 'C') ? 'C' : (scope.sectors[0]?.code ?? 'A'),
    from: from ?? String(years[0] ?? ''),
  };
  const by = h('div', { class: 'controls' },
    select('need-sector', say(texts.by), scope.sectors.map(({ code }) => [code, sectorName(scope, code)]), lever.sector, value => {
      lever.sector = value;
    }),
    select('need-where', say(texts.where), [['*', say(texts.all)], ...scope.regions.map(({ code }) => [code, regionName(scope, code)] as const)], lever.region, value => {
      lever.region = value;
    }),
    select('need-from', say(texts.from), years.map(year => [String(year), String(year)]), lever.from, value => {
      lever.from = value;
    }));
  return questionCard(context, {
    id: 'need', title: say(texts.title), lead: say(texts.lead), form: [form.element, by],
    async answer(signal) {
      const need = `${conditionText(form.parts())} by ${lever.region === '*' ? '' : `${lever.region}:`}${lever.sector} from ${lever.from}`;
      choose({ need });
      const { needs } = await askNeed(scope.code, need, signal);
      return needs.map(view);
    },
  });
}

