// One measure of inequality between the regions over time, in every price basis that has it.

import * as api from '../api.js';
import { createCard, definitionOf, select, sourceOf } from '../card.js';
import { drawLines } from '../charts/line.js';
import { basisText, isYear, measured, statusMark, timeOf } from '../format.js';
import { pick, t } from '../i18n.js';
import { mainBasis, regionName } from '../names.js';
import { flagsOf, isDefined, notesOf, qualityText, statusNotes } from '../quality.js';
import { choose, state } from '../state.js';

const MEASURES = ['williamson', 'theil-t', 'gini-weighted'];

/** The yearly values of the whole scope in one basis; none where that basis has no such measure. */
async function valuesOf(scope, id, basis) {
  try {
    const answer = await api.indicator(scope.code, id, { region: scope.code, basis });
    return { answer, basis, values: answer.values.filter(value => isYear(value.period) && value.other == null).toSorted((a, b) => a.period.localeCompare(b.period)) };
  } catch (problem) {
    if (problem.status === 404 && basis !== mainBasis(scope)) return { basis, values: [] };
    throw problem;
  }
}

const linesOf = (basis, value) => [
  `${value.period}: ${isDefined(value) ? measured(value.value, value.unit) : t('undefined')}`,
  `${t('basis')}: ${basisText(basis)}`,
  ...(isDefined(value) && statusMark(value.status) ? [t(value.status)] : []),
  ...(isDefined(value) && qualityText(value) === t('complete') ? [] : [[isDefined(value) && qualityText(value), pick(value.reason)].filter(Boolean).join(': ')]),
].filter(Boolean);

/** A note that holds in every basis is given once; one that holds in some names them. */
function notesOfSeries(series) {
  const notes = new Map();
  for (const one of series) {
    for (const note of notesOf(one.values, value => value.period)) {
      const id = [note.names, note.label, note.reason].join('|');
      if (!notes.has(id)) notes.set(id, { ...note, bases: [] });
      notes.get(id).bases.push(basisText(one.basis));
    }
  }
  return [...notes.values()].map(({ bases, ...note }) => bases.length === series.length ? note : { ...note, label: `${note.label} (${bases.join(', ')})` });
}

function shownOf(scope, id, definition, found) {
  const { answer, values } = found[0];
  const series = found.filter((one, i) => i === 0 || one.values.some(isDefined));
  const defined = values.filter(isDefined);
  const name = pick(definition?.name) || id;
  const facts = [
    [t('unit'), t(definition?.unit ?? values[0]?.unit ?? 'index')],
    [t('basis'), series.map(one => basisText(one.basis)).join(' · ')],
    [t('reference'), t('meanOf', { name: regionName(scope, answer.reference ?? scope.code), n: defined.at(-1)?.n ?? scope.regions.length })],
  ];
  // The years before the first that any basis can tell are named below the chart and not drawn.
  const first = series.flatMap(one => one.values.filter(isDefined)).map(value => value.period).toSorted()[0];
  const last = series.flatMap(one => one.values).map(value => value.period).toSorted().at(-1);
  const title = first ? t('equityTitle', { from: first, to: last }) : name;

  return {
    title,
    lead: defined.length === 0 ? [t('equityNone', { name })] : [
      `${t('equityLead', { name, scope: scope.name, first: measured(defined[0].value, defined[0].unit), firstYear: defined[0].period, last: measured(defined.at(-1).value, defined.at(-1).unit), lastYear: defined.at(-1).period })} ${t('equityHint')}`],
    facts,
    legend: [
      ...(series.length > 1 ? series.map((one, i) => ({ kind: `line-${i + 1}`, text: `${t('basis')}: ${basisText(one.basis)}` })) : []),
      ...(series.some(one => one.values.some(value => isDefined(value) && flagsOf(value).interpolated)) ? [{ kind: 'ring', text: t('interpolated') }] : []),
      ...(series.some(one => one.values.some(value => isDefined(value) && flagsOf(value).partial)) ? [{ kind: 'diamond', text: t('partial') }] : []),
    ],
    chart: first && drawLines({
      label: `${title}.`,
      series: series.map(one => ({
        id: one.basis,
        points: one.values.filter(value => value.period >= first).map(value => ({
          id: `${one.basis}-${value.period}`, time: timeOf(value.period), value, lines: linesOf(one.basis, value),
          text: isDefined(value) ? measured(value.value, value.unit) + statusMark(value.status) : '',
        })),
      })),
    }),
    notes: notesOfSeries(series),
    remarks: statusNotes(series.flatMap(one => one.values)),
    definition: definitionOf(definition),
    columns: [{ name: t('period') }, { name: t('basis') }, { name: t('value'), numeric: true }, { name: t('quality') }, { name: t('status') }, { name: t('reason') }],
    rows: series.flatMap(one => one.values.map(value => [value.period, basisText(one.basis), isDefined(value) ? measured(value.value, value.unit) : '–', qualityText(value), t(value.status ?? 'final'), pick(value.reason)])),
    source: sourceOf(scope, answer),
    csvName: `${scope.code}-${id}.csv`,
    csvRows: series.flatMap(one => one.values.map(value => ({
      indicator: id, basis: one.basis, reference: one.answer.reference, scope: scope.code, region: value.region, sector: value.sector, period: value.period,
      value: value.value, lower: value.lower, upper: value.upper, n: value.n, unit: value.unit, status: value.status, quality: value.quality, reason: pick(value.reason), run: one.answer.run,
    }))),
  };
}

/** Builds the card; resolves when it is drawn. */
export async function equityCard(scope, put, failed) {
  const catalogue = await api.catalogue();
  const offered = MEASURES.filter(id => catalogue.has(id));
  const measures = offered.length > 0 ? offered : [MEASURES[0]];
  let chosen = measures.includes(state.equity) ? state.equity : measures[0];
  const bases = [mainBasis(scope), ...scope.bases.filter(basis => basis !== mainBasis(scope))];
  const card = createCard('equity', measures.length > 1 ? [select('equity-measure', t('indicator'), measures.map(id => [id, pick(catalogue.get(id).name)]), chosen, id => {
    chosen = id;
    choose({ equity: id });
    draw();
  })] : []);

  async function draw() {
    const id = chosen;
    card.busy();
    try {
      const found = await Promise.all(bases.map(basis => valuesOf(scope, id, basis)));
      if (id === chosen) card.show(shownOf(scope, id, catalogue.get(id), found));
    } catch (problem) {
      if (id === chosen) failed(card, pick(catalogue.get(id)?.name) || id, problem, draw);
    }
  }

  put(card);
  await draw();
}
