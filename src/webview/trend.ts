import { h, type Markup } from './dom.ts';
import type { TrendView } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { fold, paragraph } from './parts.ts';

/** The drawing's own units; the style sheet gives it its size. */
const [WIDTH, HEIGHT] = [100, 40];

/** How it went month by month: a line, the same in words, and the figures. */
export function trend(page: PageContext, { caption, points }: TrendView): Markup {
  const most = Math.max(1, ...points.map(({ weight }) => weight));
  const places = points.map(({ weight }, index) => ({
    x: rounded((index / (points.length - 1)) * WIDTH),
    y: rounded(HEIGHT - (weight / most) * HEIGHT),
  }));
  const line = places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  // A dot is a line of no length with round ends: it stays round however the drawing is stretched.
  const dots = places.map(({ x, y }) => `M${x} ${y}h0`).join('');
  return h(
    'div',
    { key: 'trend' },
    paragraph(caption),
    h(
      'div',
      { class: 'trend', 'aria-hidden': 'true' },
      h('div', { class: 'scale' }, h('span', {}, String(most)), h('span', {}, '0')),
      h(
        'svg',
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none' },
        h('path', { class: 'ground', d: `M0 ${HEIGHT}H${WIDTH}` }),
        h('path', { class: 'line', d: line }),
        h('path', { class: 'dots', d: dots }),
      ),
      h('div', { class: 'ends' }, h('span', {}, points[0]?.month ?? ''), h('span', {}, points.at(-1)?.month ?? '')),
    ),
    fold(page, 'figures', [page.words.figures], figures(page, points)),
  );
}

function figures({ words }: PageContext, points: TrendView['points']): Markup {
  const head = h('tr', {}, h('th', { scope: 'col' }, words.month), h('th', { scope: 'col' }, words.weight));
  const rows = points.map(({ month, said }) => h('tr', {}, h('th', { scope: 'row' }, month), h('td', {}, said)));
  return h('table', {}, h('thead', {}, head), h('tbody', {}, rows));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
