// The growth of every regency in one year, ranked, against the whole.

import * as api from '../api.js';
import { createCard, definitionOf, sourceOf } from '../card.js';
import { drawGrowth } from '../charts/growth.js';
import { h } from '../dom.js';
import { basisText, isYear, number, percent, statusMark } from '../format.js';
import { pick, t } from '../i18n.js';
import { mainBasis, regionName } from '../names.js';
import { isDefined, notesOf, qualityText, statusNotes } from '../quality.js';
import { choose, state } from '../state.js';

const ID = 'growth-annual';
const NATION = '0000';

function yearControl(years, year, change) {
  const slider = h('input', { id: 'growth-year', type: 'range', min: 0, max: years.length - 1, step: 1 });
  const shown = h('output', { for: 'growth-year', class: 'year' });
  const back = h('button', { type: 'button', class: 'step', 'aria-label': t('previousYear') }, '‹');
  const forth = h('button', { type: 'button', class: 'step', 'aria-label': t('nextYear') }, '›');
  function set(at) {
    slider.value = at;
    shown.textContent = years[at];
    slider.setAttribute('aria-valuetext', years[at]);
    back.disabled = at === 0;
    forth.disabled = at === years.length - 1;
  }
  const go = at => {
    set(at);
    change(years[at]);
  };
  slider.addEventListener('input', () => go(Number(slider.value)));
  back.addEventListener('click', () => go(Number(slider.value) - 1));
  forth.addEventListener('click', () => go(Number(slider.value) + 1));
  set(years.indexOf(year));
  return h('div', { class: 'field years' }, h('label', { for: 'growth-year' }, t('year')), back, slider, forth, shown);
}

const linesOf = (name, value) => [
  name,
  isDefined(value) ? `${percent(value.value)} (${value.from ?? ''}–${value.period})` : t('undefined'),
  ...(isDefined(value) && statusMark(value.status) ? [t(value.status)] : []),
  ...(isDefined(value) && qualityText(value) === t('complete') ? [] : [[isDefined(value) && qualityText(value), pick(value.reason)].filter(Boolean).join(': ')]),
].filter(Boolean);

function shownOf(scope, answer, definition, year) {
  const values = answer.values.filter(value => value.period === year);
  const regions = new Map(scope.regions.map(region => [region.code, region]));
  const ranked = values.filter(value => regions.has(value.region))
    .toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
  const defined = ranked.filter(isDefined);
  const groups = [...new Set(scope.regions.map(region => region.group))];
  const name = value => regionName(scope, value.region);
  const whole = values.find(value => value.region === scope.code && isDefined(value));
  const nation = scope.code === NATION ? null : values.find(value => value.region === NATION && isDefined(value));
  const guides = [[whole, false], [nation, true]].filter(([value]) => value)
    .map(([value, dashed]) => ({ id: value.region, name: name(value), value: value.value, dashed, lines: linesOf(name(value), value) }));
  const title = t('growthTitle', { year });

  return {
    title,
    lead: defined.length === 0 ? [t('growthNone', { year })] : [[
      t('growthLead', { year, best: name(defined[0]), bestValue: percent(defined[0].value), worst: name(defined.at(-1)), worstValue: percent(defined.at(-1).value) }),
      whole && t(whole.value < 0 ? 'growthWholeShrank' : 'growthWhole', { scope: scope.name, value: percent(Math.abs(whole.value)) }),
    ].filter(Boolean).join(' ')],
    facts: [[t('unit'), t('growthUnit')], [t('basis'), basisText(answer.basis)], [t('reference'), answer.reference ? regionName(scope, answer.reference) : t('noReference')]],
    legend: [
      ...groups.map((group, i) => ({ kind: `bar-${i + 1}`, text: t(group) })),
      ...guides.map(guide => ({ kind: guide.dashed ? 'guide dashed' : 'guide', text: t('province', { name: guide.name }) })),
    ],
    chart: ranked.length > 0 && drawGrowth({
      label: `${title}.`,
      rows: ranked.map(value => ({ id: value.region, name: name(value), group: `group-${groups.indexOf(regions.get(value.region).group) + 1}`, value, lines: linesOf(name(value), value) })),
      guides,
    }),
    notes: notesOf([...ranked, ...[whole].filter(Boolean)], name),
    remarks: statusNotes(values),
    definition: definitionOf(definition),
    columns: [{ name: t('region') }, { name: t('rank'), numeric: true }, { name: '%', numeric: true }, { name: t('quality') }, { name: t('status') }, { name: t('reason') }],
    rows: [...ranked, ...guides.map(guide => values.find(value => value.region === guide.id))].map((value, i) => [
      name(value), i < defined.length ? String(i + 1) : '', isDefined(value) ? number(value.value, 2) : '–', qualityText(value), t(value.status ?? 'final'), pick(value.reason)]),
    source: sourceOf(scope, answer),
    csvName: `${scope.code}-${ID}-${year}.csv`,
    csvRows: [...ranked, ...guides.map(guide => values.find(value => value.region === guide.id))].map(value => ({
      indicator: ID, basis: answer.basis, reference: answer.reference, scope: scope.code, region: value.region, region_name: name(value), sector: value.sector,
      period: value.period, from: value.from, value: value.value, unit: value.unit, status: value.status, quality: value.quality, reason: pick(value.reason), run: answer.run,
    })),
  };
}

/** Builds the card; resolves when it is drawn. */
export async function growthCard(scope, put) {
  const [answer, catalogue] = await Promise.all([api.indicator(scope.code, ID, { sector: 'TOTAL', basis: mainBasis(scope) }), api.catalogue()]);
  const years = [...new Set(answer.values.map(value => value.period).filter(isYear))].toSorted();
  const latest = years.find(year => year === scope.sectorPeriods?.last) ?? years.findLast(year => answer.values.some(value => value.period === year && isDefined(value))) ?? years.at(-1) ?? scope.periods.at(-1);
  const year = years.includes(state.year) ? state.year : latest;
  const draw = (card, chosen) => card.show(shownOf(scope, answer, catalogue.get(ID), chosen));
  let card = null;
  const controls = years.length > 1 ? [yearControl(years, year, chosen => {
    choose({ year: chosen });
    draw(card, chosen);
  })] : [];
  card = createCard('growth', controls);
  put(card);
  draw(card, year);
}
