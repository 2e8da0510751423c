import { boulder } from '#generate/model/templates/pieces/boulder.ts';
import { ball, many, type Point, part, placed, rod, side } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const waterfall = template({
  name: 'waterfall',
  title: { en: 'Waterfall', zh: '瀑布' },
  words: words('waterfall|cascade|water fall', '瀑布|水帘'),
  category: 'nature',
  size: [3.6, 4, 3.4],
  parts: {
    water: words('water', '水流|水'),
    stones: words('rock|stone', '岩石|石头'),
    cliff: words('cliff', '岩壁'),
    pool: words('pool|basin', '水潭|水池'),
  },
  counts: { stones: count(8, 4, 12) },
  materials: { water: 'light blue water', rock: 'dark grey rock', foam: 'white snow' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const rocks = v.count('stones');
    const step = (1.5 * w) / rocks;
    const wall = -0.24 * d;
    const path: readonly Point[] = [
      [-0.48 * d, 0.86 * h],
      [wall, 0.86 * h],
      [wall + 0.1 * d, 0.8 * h],
      [wall + 0.15 * d, 0.6 * h],
      [wall + 0.2 * d, 0.08 * h],
    ];
    const sheet = [
      ...path.map(([z, y]): Point => [z, y]),
      ...[...path].reverse().map(([z, y]): Point => [z - (y < 0.85 * h ? 0.14 : 0), y - (y < 0.85 * h ? 0 : 0.1)]),
    ];
    return [
      part(
        'cliff',
        'rock',
        [
          ...many(2, (index) =>
            placed(boulder([0.42 * w, h, 0.5 * d], seed + index, 0.16 * w, 0.08), [
              (index === 0 ? 1 : -1) * 0.31 * w,
              0.48 * h,
              wall,
            ]),
          ),
          placed(boulder([0.66 * w, 0.9 * h, 0.36 * d], seed + 5, 0.16 * w, 0.06), [0, 0.38 * h, wall - 0.06 * d]),
        ],
        { crease: 30 },
      ),
      part(
        'stones',
        'rock',
        many(rocks, (index) =>
          placed(boulder([0.8 * step, 0.14 * h, 0.8 * step], seed + 10 + index, 0.09 * w), [
            0.42 * w * cosine(-20 + (220 * index) / (rocks - 1)),
            0.05 * h,
            -0.04 * d + 0.42 * d * sine(-20 + (220 * index) / (rocks - 1)),
          ]),
        ),
        { crease: 30, pieces: rocks },
      ),
      part(
        'pool',
        'water',
        placed(rod(0.42, 0.06 * h, [0, 0, 0], { sides: v.sides(28) }), [0, 0, 0.06 * d], undefined, [w, 1, 0.9 * d]),
      ),
      part('water', 'water', side(sheet, 0.34 * w)),
      part(
        'foam',
        'foam',
        many(5, (index) =>
          ball([0.075 * w, 0.05 * h, 0.07 * w], [(index - 2) * 0.075 * w, 0.06 * h, wall + 0.2 * d], v.sides(12)),
        ),
        { detail: 1 },
      ),
    ];
  },
});
