import { masonry } from '#generate/model/templates/pieces/materials.ts';
import { block, lathe, many, type Point, part, placed, rod, tube } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { roofWords } from './words.ts';

export const pagoda = template({
  name: 'pagoda',
  title: { en: 'Pagoda', zh: '宝塔' },
  words: words('pagoda|temple|chinese tower', '宝塔|佛塔|寺庙|庙'),
  category: 'buildings',
  size: [6, 11, 6],
  parts: {
    floors: words('floor|tier|storey|level|roof', '层|塔层'),
    roof: roofWords,
    base: words('base|platform', '台基|底座'),
    spire: words('spire|finial', '塔尖|塔刹'),
  },
  counts: { floors: count(4, 1, 9) },
  materials: { walls: 'dark red plaster', roof: 'dark grey roof tiles', stone: masonry, gold: 'gold' },
  build(v) {
    const { width: w, height: h } = v;
    const floors = v.count('floors');
    const [base, spire] = [0.05 * h, 0.14 * h];
    const step = (h - base - spire) / floors;
    const at = (index: number) => ({ y: base + step * index, r: w * (0.4 - (0.2 * index) / floors) });
    const square = (radius: number, height: number, y: number, top: number) =>
      placed(rod(radius, height, [0, 0, 0], { top, sides: 4 }), [0, y, 0], [0, 45, 0]);
    return [
      part('base', 'stone', [
        block([0.94 * w, base, 0.94 * w], [0, 0, 0], { bevel: v.bevel(0.05) }),
        block([0.3 * w, 0.6 * base, w], [0, 0, 0]),
      ]),
      part(
        'floors',
        'walls',
        many(floors, (index) => {
          const { y, r } = at(index);
          return block([1.15 * r, step + 0.02, 1.15 * r], [0, y - 0.01, 0]);
        }),
      ),
      part(
        'roof',
        'roof',
        many(floors, (index) => {
          const { y, r } = at(index);
          const roofY = y + 0.58 * step;
          return [
            square(1.55 * r, 0.1 * step, roofY, 1.52 * r),
            square(1.52 * r, 0.36 * step, roofY + 0.09 * step, 0.72 * r),
            // Corners that sweep up.
            ...many(4, (corner) =>
              placed(
                tube(
                  [
                    [0.9 * r, roofY + 0.3 * step, 0],
                    [1.3 * r, roofY + 0.16 * step, 0],
                    [1.56 * r, roofY + 0.16 * step, 0],
                    [1.72 * r, roofY + 0.3 * step, 0],
                  ],
                  [0.05 * r, 0.06 * r, 0.06 * r, 0.02 * r],
                  v.sides(8),
                ),
                [0, 0, 0],
                [0, 45 + 90 * corner, 0],
              ),
            ),
          ];
        }).flat(),
        { pieces: floors },
      ),
      part(
        'doors',
        'roof',
        many(floors, (index) => {
          const { y, r } = at(index);
          return block([0.34 * r, 0.42 * step, 0.06], [0, y + 0.03, 0.575 * r]);
        }),
        { pieces: floors, detail: 1 },
      ),
      part(
        'spire',
        'gold',
        lathe(
          [
            [0, 0],
            [0.05, 0],
            [0.06, 0.1],
            [0.02, 0.2],
            [0.045, 0.3],
            [0.02, 0.42],
            [0.035, 0.5],
            [0.012, 0.6],
            [0.01, 0.95],
            [0, 1],
          ].map(([x = 0, y = 0]): Point => [x * w, y * (spire + 0.1 * step)]),
          v.sides(16),
          [0, h - spire - 0.1 * step, 0],
        ),
      ),
    ];
  },
});
