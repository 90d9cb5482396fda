// The shocks of a scenario: where, what, from when to when, and how much by slider or by number.

import type { InputFinding } from '../../api/problem.ts';
import { select } from '../../chart/select.ts';
import { h, put } from '../../shell/dom.ts';
import { number, signed } from '../../text/format.ts';
import { both, say } from '../../text/language.ts';
import { regionName, sectorName } from '../../text/names.ts';
import { words } from '../../text/words.ts';
import type { PageContext } from '../page.ts';
import { amountMember, type Kind, type Shock } from './model.ts';

const texts = {
  growth: both('Pertumbuhan', 'Growth'),
  level: both('Tingkat', 'Level'),
  project: both('Proyek', 'Project'),
  growthHelp: both('poin ditambahkan pada pertumbuhan setiap tahun', 'points added to the growth of each year'),
  levelHelp: both('persen dari nilai tiap tahun, selama berlaku', 'percent of the value of each year, while it lasts'),
  projectHelp: both('miliar rupiah nilai tambah setahun pada kerja penuh', 'billion rupiah of value added a year at full work'),
  projectHelpOther: both('miliar {currency} nilai tambah setahun pada kerja penuh', 'billion {currency} of value added a year at full work'),
  from: both('Mulai', 'From'),
  to: both('Sampai', 'To'),
  end: both('akhir', 'the end'),
  ramp: both('Tahap (tahun)', 'Steps (years)'),
  allRegions: both('Semua kabupaten/kota', 'All regencies'),
  allSectors: both('Semua lapangan usaha', 'All sectors'),
  remove: both('Hapus', 'Remove'),
  slider: both('{kind}: besarnya, geser', '{kind}: size, slider'),
  exact: both('{kind}: besarnya, angka', '{kind}: size, number'),
  expected: both('Diharapkan: {expected}', 'Expected: {expected}'),
  points: both('{n} poin setahun', '{n} points a year'),
  percent: both('{n}%', '{n}%'),
  billion: both('{n} miliar', '{n} billion'),
};

// Ranges of the sliders; a number may go beyond, as far as the API takes it.
const RANGES: Readonly<Record<Kind, { min: number; max: number; step: number; scale: number }>> = {
  growth: { min: -10, max: 10, step: 0.5, scale: 1 },
  level: { min: -50, max: 50, step: 1, scale: 1 },
  project: { min: 0, max: 5000, step: 50, scale: 1000 },
};

const sizeText = (kind: Kind, shown: number): string =>
  kind === 'growth' ? say(texts.points, { n: signed(shown, 1) }) : kind === 'level' ? say(texts.percent, { n: signed(shown, 1) }) : say(texts.billion, { n: number(shown, 0) });

export interface Editor {
  element: HTMLElement;
  draw(shocks: readonly Shock[]): void;
  /** Puts findings at the fields that they are about; returns those that have none. */
  refuse(findings: readonly InputFinding[]): InputFinding[];
}

/** @param changed called with the shocks after each change by the reader */
export function shockEditor({ scope }: PageContext, years: readonly number[], changed: (shocks: Shock[]) => void): Editor {
  const list = h('ol', { class: 'shocks' });
  let shocks: Shock[] = [];

  function set(index: number, change: Partial<Shock>): void {
    shocks = shocks.map((shock, i) => (i === index ? { ...shock, ...change } : shock));
    changed(shocks);
  }

  function sizeOf(index: number, { kind, amount }: Shock): HTMLElement {
    const { min, max, step, scale } = RANGES[kind];
    const shown = amount / scale;
    const place = `shocks[${index}].${amountMember(kind)}`;
    const text = h('output', { class: 'size' }, sizeText(kind, shown));
    const range = h('input', {
      id: `shock-${index}-range`, type: 'range', min, max, step, value: Math.max(min, Math.min(max, shown)), 'aria-label': say(texts.slider, { kind: say(texts[kind]) }), 'aria-valuetext': sizeText(kind, shown),
      oninput: () => {
        exact.value = range.value;
        text.textContent = sizeText(kind, Number(range.value));
        range.setAttribute('aria-valuetext', sizeText(kind, Number(range.value)));
      },
      onchange: () => set(index, { amount: Number(range.value) * scale }),
    });
    const exact = h('input', {
      id: `shock-${index}-size`, type: 'number', step: 'any', value: shown, 'data-place': place, 'aria-label': say(texts.exact, { kind: say(texts[kind]) }),
      onchange: () => {
        if (exact.value === '' || !Number.isFinite(exact.valueAsNumber)) return;
        range.value = exact.value;
        text.textContent = sizeText(kind, exact.valueAsNumber);
        set(index, { amount: exact.valueAsNumber * scale });
      },
    });
    const help = kind === 'project' ? say(scope.currency === 'IDR' ? texts.projectHelp : texts.projectHelpOther, { currency: scope.currency }) : say(kind === 'growth' ? texts.growthHelp : texts.levelHelp);
    return h('div', { class: 'sizes' }, range, exact, text, h('span', { class: 'hint' }, help));
  }

  function place(index: number, member: string, element: HTMLElement): HTMLElement {
    element.querySelector('select, input')?.setAttribute('data-place', `shocks[${index}].${member}`);
    return element;
  }

  function rowOf(shock: Shock, index: number): HTMLElement {
    const { kind, region, sector, from, to, ramp } = shock;
    const yearOptions = years.map(year => [String(year), String(year)] as const);
    const known = <T extends readonly [string, string]>(options: readonly T[], value: string) => (options.some(([code]) => code === value) ? options : [...options, [value, value] as unknown as T]);
    const regions = [...(kind === 'project' ? [] : [['*', say(texts.allRegions)] as const]), ...scope.regions.map(({ code }) => [code, regionName(scope, code)] as const)];
    const sectors = [...(kind === 'project' ? [] : [['*', say(texts.allSectors)] as const]), ...scope.sectors.map(({ code }) => [code, sectorName(scope, code)] as const)];
    return h('li', { class: `shock ${kind}`, 'data-shock': index },
      h('div', { class: 'shock-head' },
        h('strong', {}, say(texts[kind])),
        h('button', { type: 'button', class: 'link', 'data-remove': index, 'aria-label': `${say(texts.remove)} ${index + 1}`, onclick: () => {
          shocks = shocks.filter((_, i) => i !== index);
          draw(shocks);
          changed(shocks);
        } }, say(texts.remove))),
      h('div', { class: 'shock-fields' },
        place(index, 'sector', select(`shock-${index}-sector`, say(words.sector), known(sectors, sector), sector, value => set(index, { sector: value }))),
        place(index, 'region', select(`shock-${index}-region`, say(words.region), known(regions, region), region, value => set(index, { region: value }))),
        place(index, 'from', select(`shock-${index}-from`, say(texts.from), known(yearOptions, String(from)), String(from), value => set(index, { from: Number(value) }))),
        kind === 'project'
          ? place(index, 'rampYears', select(`shock-${index}-ramp`, say(texts.ramp), known([1, 2, 3, 4, 5].map(n => [String(n), String(n)] as const), String(ramp)), String(ramp), value => set(index, { ramp: Number(value) })))
          : place(index, 'to', select(`shock-${index}-to`, say(texts.to), known([...yearOptions, ['', say(texts.end)] as const], to === null ? '' : String(to)), to === null ? '' : String(to), value => set(index, { to: value ? Number(value) : null })))),
      sizeOf(index, shock),
      h('p', { class: 'error', role: 'alert', id: `shock-${index}-error` }));
  }

  function draw(next: readonly Shock[]): void {
    shocks = [...next];
    put(list, shocks.map(rowOf));
  }

  return {
    element: list,
    draw,
    refuse(findings) {
      for (const field of list.querySelectorAll('[aria-invalid]')) {
        field.removeAttribute('aria-invalid');
        field.removeAttribute('aria-describedby');
      }
      for (const error of list.querySelectorAll('.error')) put(error);
      return findings.filter(finding => {
        const index = /^shocks\[(\d+)\]/.exec(finding.place)?.[1];
        const error = index === undefined ? null : document.getElementById(`shock-${index}-error`);
        if (!error) return true;
        const field = list.querySelector(`[data-place="${CSS.escape(finding.place)}"]`);
        field?.setAttribute('aria-invalid', 'true');
        field?.setAttribute('aria-describedby', error.id);
        const label = field && list.querySelector(`label[for="${field.id}"]`)?.textContent;
        error.append(h('span', {}, [label && `${label}: `, finding.found && `“${finding.found}” – `, say(finding.message), ' ', say(texts.expected, { expected: say(finding.expected) })]));
        return false;
      });
    },
  };
}
