import { bricks, concrete, glass, walnut } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import { block, many, part, without } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { doorWords, wallWords, windowWords } from './words.ts';

export const apartment = template({
  name: 'apartment',
  title: { en: 'Apartment building', zh: '公寓楼' },
  words: words(
    'apartment|apartment building|building|office building|skyscraper|block of flats|flat|tower block|city building|hotel|office',
    '公寓|公寓楼|大楼|楼房|高楼|摩天大楼|写字楼|建筑|楼',
  ),
  category: 'buildings',
  size: [10, 16, 9],
  stretches: true,
  parts: {
    walls: wallWords,
    windows: windowWords,
    floors: words('floor|storey|story|level', '层|楼层'),
    door: doorWords,
  },
  counts: { floors: count(5, 1, 9) },
  materials: { walls: bricks, trim: concrete, glass, door: walnut },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const floors = v.count('floors');
    const [roof, wall] = [0.05 * h, 0.3];
    const step = (h - roof) / floors;
    const columns = Math.max(2, Math.min(6, Math.round(w / 2.4)));
    const rows = Math.max(2, Math.min(6, Math.round(d / 2.4)));
    const wide = 0.5 * (w / columns);
    const tall = 0.52 * step;
    // A row of windows as one shape that is repeated for each floor.
    const storeys = (shape: ReturnType<typeof block>) =>
      floors === 1
        ? shape
        : { op: 'row' as const, of: shape, count: floors, step: [0, step, 0] as [number, number, number] };
    const panes = (width: number, height: number, deep: number, y: number) =>
      storeys({
        op: 'union',
        of: [
          ...[1, -1].flatMap((s) =>
            evenly(columns, w - 0.4, 0.3).map((x) => block([width, height, deep], [x, y, s * (d / 2 - 0.2)])),
          ),
          ...[1, -1].flatMap((s) =>
            evenly(rows, d - 0.4, 0.3).map((z) => block([deep, height, width], [s * (w / 2 - 0.2), y, z])),
          ),
        ],
      });
    return [
      part(
        'walls',
        'walls',
        without(
          block([w - 0.3, h - 0.6 * roof, d - 0.3], [0, 0, 0]),
          block([w - 0.3 - 2 * wall, roof, d - 0.3 - 2 * wall], [0, h - 1.2 * roof, 0]),
          panes(wide, tall, 0.5, 0.26 * step),
        ),
      ),
      part('window frames', 'trim', panes(wide + 0.24, tall + 0.24, 0.16, 0.26 * step - 0.12), {
        pieces: floors * 2 * (columns + rows),
        detail: 0,
      }),
      part('windows', 'glass', panes(wide + 0.02, tall + 0.02, 0.2, 0.26 * step - 0.01), {
        pieces: floors * 2 * (columns + rows),
      }),
      part('cornice', 'trim', [
        without(
          block([w, 0.6 * roof, d], [0, h - 0.6 * roof, 0], { bevel: v.bevel(0.06) }),
          block([w - 1, 2, d - 1], [0, h - 1, 0]),
        ),
      ]),
      part(
        'floors',
        'trim',
        many(floors, (index) =>
          without(
            block([w - 0.12, 0.18, d - 0.12], [0, step * index + (index === 0 ? 0 : -0.09), 0], {
              bevel: v.bevel(0.04),
            }),
            block([w - 0.8, 1, d - 0.8], [0, step * index - 0.5, 0]),
          ),
        ),
        { pieces: floors, detail: 0 },
      ),
      part('door', 'door', [
        block([1.8, Math.min(2.4, 0.8 * step), 0.2], [0, 0, d / 2 - 0.12], { bevel: v.bevel(0.03) }),
      ]),
      part(
        'roof units',
        'trim',
        many(3, (index) =>
          block(
            [0.13 * w, 0.7 * roof, 0.12 * d],
            [(index - 1) * 0.25 * w, h - 1.25 * roof, -0.2 * d + 0.16 * d * (index % 2)],
            { bevel: v.bevel(0.08) },
          ),
        ),
        { pieces: 3, detail: 0 },
      ),
      part(
        'canopy',
        'trim',
        block([2.6, 0.16, 1], [0, Math.min(2.4, 0.8 * step), d / 2 - 0.501], { bevel: v.bevel(0.03) }),
      ),
    ];
  },
});
