// Puts a drawing on the page: draws it at every width, shows a point's lines under the pointer, steps through points by keyboard.

import { h, put } from '../shell/dom.ts';
import { both, say } from '../text/language.ts';
import type { ECharts } from './echarts.ts';
import { lookNow, watchLook } from './look.ts';
import type { Drawing, Point } from './model.ts';
import { forget, whenNear } from './near.ts';

const texts = {
  help: both('Panah berpindah antartitik, Home dan End ke ujung, Enter membuka.', 'Arrows move between points, Home and End to the ends, Enter opens.'),
};

// As far from a point as a pointer may be and still mean it, in pixels.
const REACH = 40;

type Engine = typeof import('./echarts.ts');

// One for all drawings: paper may need them before any has come into view.
let engine: Engine | null = null;
let loading: Promise<Engine> | null = null;

/** Fetches what draws, which is too large to wait for until there is something to draw. */
export function prepare(): Promise<Engine> {
  loading ??= import('./echarts.ts').then(loaded => {
    engine = loaded;
    return loaded;
  }, error => {
    loading = null; // A line that was gone for a moment.
    throw error;
  });
  return loading;
}

export interface Plot {
  element: HTMLElement;
  /** Shows nothing for now. */
  hide(): void;
  /** Draws something else, or nothing. */
  draw(drawing: Drawing | null): void;
}

/** A place for a drawing; it lives until the signal. */
export function createPlot(id: string, signal: AbortSignal): Plot {
  const canvas = h('div', { class: 'canvas' });
  const tip = h('div', { class: 'tip', 'aria-hidden': 'true', hidden: true });
  const spot = h('div', { class: 'spot', 'aria-hidden': 'true', hidden: true });
  const spoken = h('p', { class: 'unseen', 'aria-live': 'polite' });
  const help = h('p', { class: 'unseen', id: `${id}-help` });
  const ground = h('div', { class: 'ground', tabindex: 0, role: 'application', 'aria-describedby': `${id}-help` }, canvas, spot, tip);
  const element = h('div', { class: 'plot', hidden: true }, ground, spoken, help);

  let chart: ECharts | null = null;
  let drawing: Drawing | null = null;
  let width = 0;
  let now = -1;

  function redraw(): void {
    if (!engine || !drawing || width < 50) return;
    const height = drawing.height(width);
    if (!chart) {
      chart = engine.core.init(canvas, null, { renderer: 'svg', width, height });
      chart.on('mouseover', ({ seriesIndex, dataIndex }) => drawing?.near === 'shape' && point(drawing.points.findIndex(one => one.series === seriesIndex && one.index === dataIndex)));
      chart.on('mouseout', () => drawing?.near === 'shape' && hide());
    } else {
      chart.resize({ width, height });
    }
    chart.setOption({ animation: false, ...drawing.option(lookNow(), width) }, { notMerge: true });
    // Paper is narrower than screens: there the drawing shrinks as a whole.
    canvas.querySelector('svg')?.setAttribute('viewBox', `0 0 ${width} ${height}`);
    if (now >= 0 && document.activeElement === ground) show(now, true);
    else hide();
    canvas.style.minHeight = '';
    element.dataset.drawn = String(drawing.points.length);
  }

  function measure(): void {
    width = Math.round(element.clientWidth) || width;
  }

  function placeOf(one: Point): [number, number] | null {
    if (!chart || !one.at) return null;
    const found = chart.convertToPixel({ seriesIndex: one.series }, [...one.at]) as unknown as [number, number] | undefined;
    return found && Number.isFinite(found[0]) && Number.isFinite(found[1]) ? found : null;
  }

  function hide(): void {
    if (chart && now >= 0) chart.dispatchAction({ type: 'downplay' });
    now = -1;
    tip.hidden = true;
    spot.hidden = true;
  }

  function point(index: number): void {
    if (index < 0) hide();
    else if (index !== now) show(index, false);
  }

  function show(index: number, byKeyboard: boolean): void {
    const one = drawing?.points[index];
    if (!one || !chart) return;
    now = index;
    chart.dispatchAction({ type: 'downplay' });
    chart.dispatchAction({ type: 'highlight', seriesIndex: one.series, dataIndex: one.index });
    if (byKeyboard) spoken.textContent = one.lines.join('. ');
    put(tip, one.lines.map((line, i) => h(i === 0 ? 'strong' : 'span', {}, line)));
    tip.hidden = false;
    const place = placeOf(one) ?? [width / 2, 0];
    spot.hidden = !byKeyboard || !one.at;
    spot.style.left = `${place[0]}px`;
    spot.style.top = `${place[1]}px`;
    tip.style.left = `${Math.max(0, Math.min(width - tip.offsetWidth, place[0] - tip.offsetWidth / 2))}px`;
    const above = place[1] - tip.offsetHeight - 14;
    tip.style.top = `${above >= -60 ? above : place[1] + 16}px`;
  }

  function nearest(x: number, y: number): number {
    if (!drawing || drawing.near === 'shape') return now;
    let best = -1;
    let least = drawing.near === 'xy' ? REACH : Number.POSITIVE_INFINITY;
    for (const [index, one] of drawing.points.entries()) {
      const place = placeOf(one);
      if (!place) continue;
      const [dx, dy] = [Math.abs(place[0] - x), Math.abs(place[1] - y)];
      // Along one axis first; where several points share the place on it, the other axis decides.
      const far = drawing.near === 'x' ? dx + dy / 1000 : drawing.near === 'y' ? dy + dx / 1000 : Math.hypot(dx, dy);
      if (far < least) [best, least] = [index, far];
    }
    return best;
  }

  ground.addEventListener('pointermove', event => {
    if (drawing?.near === 'shape') return;
    const box = ground.getBoundingClientRect();
    point(nearest(event.clientX - box.left, event.clientY - box.top));
  });
  ground.addEventListener('pointerleave', hide);
  ground.addEventListener('blur', hide);
  ground.addEventListener('focus', () => {
    help.textContent = say(texts.help);
    if (ground.matches(':focus-visible') && drawing && drawing.points.length > 0) show(0, true);
  });
  ground.addEventListener('click', () => drawing?.points[now]?.open?.());
  ground.addEventListener('keydown', event => {
    const last = (drawing?.points.length ?? 0) - 1;
    if (last < 0) return;
    if (event.key === 'Escape') return hide();
    if (event.key === 'Enter') return drawing?.points[now]?.open?.();
    const steps: Record<string, number> = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: last };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(Math.max(0, Math.min(last, to)), true);
  });

  const observer = new ResizeObserver(([entry]) => {
    const next = Math.round(entry?.contentRect.width ?? 0);
    if (next === width || next === 0) return;
    width = next;
    if (chart) redraw();
  });
  observer.observe(element);
  watchLook(() => chart && redraw(), signal);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    forget(element);
    chart?.dispose();
    chart = null;
  });

  return {
    element,
    draw(next) {
      const before = now >= 0 ? drawing?.points[now]?.id : undefined;
      drawing = next;
      now = next && before !== undefined ? next.points.findIndex(one => one.id === before) : -1;
      element.hidden = next === null;
      ground.setAttribute('aria-label', next?.label ?? '');
      if (!next || signal.aborted) return forget(element);
      measure();
      if (chart) return redraw();
      // Its place is kept, so that nothing below moves when it comes.
      canvas.style.minHeight = `${next.height(width)}px`;
      void prepare().then(() => !signal.aborted && drawing === next && whenNear(element, () => {
        measure();
        redraw();
      }));
    },

    hide() {
      element.hidden = true;
    },
  };
}
