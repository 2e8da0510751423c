import {
  ball,
  hull,
  lathe,
  many,
  type Point,
  part,
  placed,
  rod,
  union,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';
import { hash } from '#generate/texture/nodes/hash.ts';

export const cliff = template({
  name: 'cliff',
  title: { en: 'Cliff', zh: '悬崖' },
  words: words('cliff|cliff face|rock wall|rock face|mountain|crag|hill', '悬崖|峭壁|山崖|岩壁|山|山峰|小山'),
  category: 'nature',
  size: [6, 5, 3],
  parts: { rock: words('rock|stone|cliff', '岩体'), top: words('top|grass', '草地|崖顶') },
  choices: {
    kind: choice({
      cliff: words('cliff', '悬崖'),
      mountain: { ...words('mountain|hill|peak', '山|山峰|小山'), size: [20, 12, 18] },
    }),
  },
  materials: { rock: 'grey rock', top: 'grass', snow: 'snow' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    if (v.choice('kind') === 'mountain') {
      const cone: readonly Point[] = [
        [0, 0],
        [0.5, 0],
        [0.42, 0.14],
        [0.26, 0.46],
        [0.12, 0.8],
        [0.03, 0.98],
        [0, 1],
      ];
      const rough = (from: readonly Point[], grow: number) => ({
        op: 'displace' as const,
        of: placed(
          lathe(
            from.map(([x, y]): Point => [x * grow, y]),
            v.sides(20),
          ),
          [0, 0, 0],
          undefined,
          [w, h, d],
        ),
        size: 0.24 * w,
        height: 0.08 * w,
        seed,
        cell: 0.08 * w,
      });
      return [
        part('rock', 'rock', rough(cone, 1), { crease: 25 }),
        part(
          'top',
          'snow',
          rough(
            [
              [0, 0.6],
              [0.215, 0.58],
              [0.14, 0.78],
              [0.04, 0.98],
              [0, 1.02],
            ],
            1.1,
          ),
          { crease: 25 },
        ),
      ];
    }
    const columns = 7;
    const stacks = many(columns, (index) => {
      const x = (index / (columns - 1) - 0.5) * 0.84 * w;
      const tall = h * (0.8 + 0.16 * hash(index, 5, seed));
      const deep = d * (0.72 + 0.28 * hash(index, 6, seed));
      const wide = (w / columns) * 1.5;
      return hull(
        placed(
          rod(0.5 * wide, 0.02, [0, 0, 0], { sides: 7 }),
          [x, 0, -d / 2 + deep / 2],
          [0, 30 * index, 0],
          [1, 1, deep / wide],
        ),
        placed(
          rod(0.46 * wide, 0.02, [0, 0, 0], { sides: 7 }),
          [x + 0.1 * wide * (hash(index, 8, seed) - 0.5), 0.55 * tall, -d / 2 + 0.46 * deep],
          [0, 50 * index, 0],
          [1, 1, (0.94 * deep) / wide],
        ),
        placed(
          rod(0.38 * wide, 0.02, [0, 0, 0], { sides: 7 }),
          [x, tall, -d / 2 + 0.4 * deep],
          [0, 20 * index, 0],
          [1, 1, (0.74 * deep) / wide],
        ),
      );
    });
    return [
      part(
        'rock',
        'rock',
        { op: 'displace', of: union(stacks), size: 0.16 * h, height: 0.035 * h, seed, cell: 0.11 * h },
        { crease: 28 },
      ),
      part(
        'top',
        'top',
        many(columns, (index) =>
          placed(ball([0.066 * w, 0.035 * h, 0.3 * d], [0, 0, 0], v.sides(14)), [
            (index / (columns - 1) - 0.5) * 0.84 * w,
            h * (0.8 + 0.16 * hash(index, 5, seed)) + 0.01 * h,
            -d / 2 + 0.33 * d,
          ]),
        ),
        { pieces: columns },
      ),
    ];
  },
});

export const dune = template({
  name: 'dune',
  title: { en: 'Sand dune', zh: '沙丘' },
  words: words('dune|sand dune|sand pile|snow pile|mound|dirt pile|sand heap', '沙丘|沙堆|土堆|雪堆'),
  category: 'nature',
  size: [8, 1.6, 6],
  parts: { sand: words('sand|body', '沙') },
  materials: { sand: 'beige sand' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    // Slices across: a gentle windward and a steep leeward slope, lower and further on at both ends.
    const slice = (x: number, tall: number, shift: number) =>
      hull(
        ...many(9, (_, share) => {
          const steep = share < 0.62 ? share / 0.62 : (1 - share) / 0.38;
          const up = steep * steep * (3 - 2 * steep);
          return ball(
            0.02,
            [x * w, Math.max(0.02, up * tall * h), (share - 0.5) * d * (0.4 + 0.55 * tall) + shift * d],
            6,
          );
        }),
      );
    const slices = many(13, (_, share) => {
      const x = share - 0.5;
      const tall = Math.max(0.03, 1 - 4 * x * x);
      return slice(0.98 * x, tall * tall * (3 - 2 * tall), 0.9 * x * x);
    });
    const body = slices.slice(1).map((next, index) => hull(slices[index] ?? next, next));
    return [
      part(
        'sand',
        'sand',
        { op: 'displace', of: union(body), size: 0.06 * w, height: 0.004 * w, seed, cell: 0.048 * w },
        { crease: 60 },
      ),
    ];
  },
});
