// The frame around a chart: what it says, what it is measured in, what is wrong with it, how to read it, its figures.

import { place } from './charts/frame.js';
import { csvOf, download } from './csv.js';
import { h, put } from './dom.js';
import { pick, t } from './i18n.js';
import { address, choose } from './state.js';
import { problemView } from './views/problem.js';

const details = (name, summary, ...content) => h('details', { class: name }, h('summary', {}, summary), ...content);

function tableOf(caption, columns, rows) {
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    h('table', {},
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, columns.map(column => h('th', { scope: 'col', class: column.numeric && 'numeric' }, column.name)))),
      h('tbody', {}, rows.map(row => h('tr', {}, row.map((cell, i) => i === 0
        ? h('th', { scope: 'row' }, cell)
        : h('td', { class: columns[i].numeric && 'numeric' }, cell)))))));
}

/** A further table inside an explanation. */
export const smallTable = tableOf;

/** The catalogue's words on an indicator. */
export function definitionOf(definition) {
  if (!definition) return [];
  return [
    h('p', {}, pick(definition.reading)),
    h('dl', {},
      h('dt', {}, t('formula')), h('dd', {}, h('code', {}, definition.formula)),
      h('dt', {}, t('definitionSource')), h('dd', {}, definition.source),
      h('dt', {}, t('needs')), h('dd', {}, pick(definition.needs)),
      definition.intervalMeaning && [h('dt', {}, t('interval')), h('dd', {}, pick(definition.intervalMeaning))]),
    definition.smallestN > 1 && h('p', {}, t('smallestN', { n: definition.smallestN })),
  ];
}

/** Where figures come from, to the run. */
export const sourceOf = (scope, answer) =>
  `EconomyPipeline, ${t('sourceText')} · ${scope.name} (${scope.code}) · ${t('sequence', { n: answer.sequence })} · ${t('run', { run: answer.run })}`;

function linkButton(id) {
  const button = h('button', { type: 'button', class: 'action' }, t('copyLink'));
  button.addEventListener('click', async () => {
    choose({ chart: id });
    try {
      await navigator.clipboard.writeText(new URL(address(), location.href).href);
      button.textContent = t('linkCopied');
    } catch {
      button.textContent = t('linkInAddress');
    }
  });
  return button;
}

/** A card; controls stay while what they change is replaced by show. */
export function createCard(id, controls = []) {
  const heading = h('h2', { id: `${id}-title` }, t('loading'));
  const words = h('div', { class: 'words' });
  const legend = h('ul', { class: 'legend' });
  const canvas = h('div', { class: 'canvas' });
  const below = h('div', { class: 'below' });
  const draw = place(canvas);
  const element = h('section', { class: 'card', id, 'aria-labelledby': `${id}-title`, 'aria-busy': 'true' },
    heading, words, controls.length > 0 && h('div', { class: 'controls' }, controls), legend, canvas, below);

  function start(title) {
    heading.textContent = title;
    element.setAttribute('aria-busy', 'false');
  }

  return {
    element,

    busy() {
      element.setAttribute('aria-busy', 'true');
    },

    /** A sentence instead of a chart. */
    say(title, ...sentences) {
      start(title);
      draw(null);
      put(words, sentences.map(sentence => h('p', { class: 'lead' }, sentence)));
      put(legend);
      put(canvas);
      put(below);
    },

    fail(title, problem, retry) {
      this.say(title);
      put(words, problemView(problem, retry));
    },

    /**
     * @param shown title, lead [sentences], facts [[name, text]], legend [{ kind, text }], chart (a drawing by width, or null),
     * notes [{ sign, names, label, reason }], remarks [sentences], definition [elements], columns, rows, source, csvName, csvRows
     */
    show(shown) {
      const open = new Set([...below.querySelectorAll('details[open]')].map(each => each.className));
      start(shown.title);
      put(words,
        shown.lead.map(sentence => h('p', { class: 'lead' }, sentence)),
        h('dl', { class: 'facts' }, shown.facts.map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text)))));
      put(legend, shown.legend.map(({ kind, text }) => h('li', {}, h('span', { class: `key ${kind}`, 'aria-hidden': 'true' }), text)));
      if (shown.chart) draw(shown.chart);
      else {
        draw(null);
        put(canvas);
      }
      put(below,
        shown.notes.length > 0 && h('div', { class: 'notes' }, h('h3', {}, t('notes')), h('ul', {}, shown.notes.map(note =>
          h('li', {}, h('span', { class: 'sign', 'aria-hidden': 'true' }, note.sign), h('strong', {}, note.names), ` — ${note.label}${note.reason ? `: ${note.reason}` : ''}`)))),
        shown.remarks.length > 0 && h('ul', { class: 'remarks' }, shown.remarks.map(remark => h('li', {}, remark))),
        details('definition', t('definition'), ...shown.definition),
        details('figures', t('table'), tableOf(shown.title, shown.columns, shown.rows)),
        h('div', { class: 'foot' },
          h('p', { class: 'source' }, `${t('source')}: ${shown.source}`),
          h('div', { class: 'actions' },
            h('button', { type: 'button', class: 'action', onclick: () => download(shown.csvName, csvOf(shown.csvRows)) }, t('downloadCsv')),
            linkButton(id))));
      for (const each of below.querySelectorAll('details')) each.open = open.has(each.className);
    },
  };
}

/** A labelled choice. */
export function select(id, label, options, value, change) {
  const element = h('select', { id, onchange: event => change(event.target.value) },
    options.map(([code, text]) => h('option', { value: code }, text)));
  element.value = value;
  return h('div', { class: 'field' }, h('label', { for: id }, label), element);
}
