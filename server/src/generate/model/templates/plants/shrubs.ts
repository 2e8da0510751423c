import { leaves } from '#generate/model/templates/pieces/materials.ts';
import {
  ball,
  block,
  many,
  type Place,
  type Point,
  part,
  placed,
  slab,
  tube,
  union,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import { leafWords, stemWords } from './words.ts';

export const bush = template({
  name: 'bush',
  title: { en: 'Bush', zh: '灌木' },
  words: words('bush|shrub|hedge|undergrowth|topiary|berry bush', '灌木|灌木丛|树丛|树篱'),
  category: 'plants',
  size: [1.4, 1, 1.2],
  parts: { leaves: leafWords, berries: words('berry|flower|fruit', '浆果|花|果子') },
  counts: { berries: count(0, 0, 16) },
  choices: {
    kind: choice({
      round: words('round|wild', '圆'),
      hedge: { ...words('hedge|square', '树篱|方'), size: [2, 1, 0.6] },
    }),
  },
  materials: { leaves, berries: 'polished crimson plaster' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const berries = v.count('berries');
    const body =
      v.choice('kind') === 'hedge'
        ? {
            op: 'displace' as const,
            of: block([0.95 * w, 0.96 * h, 0.9 * d], [0, 0, 0], { bevel: 0.08 }),
            size: 0.16,
            height: 0.05,
            seed,
            cell: 0.15,
          }
        : union(
            many(8, (index) => {
              const angle = 137.508 * index;
              const reach = index === 0 ? 0 : 0.28;
              const radius = (index === 0 ? 0.34 : 0.2 + 0.05 * hash(index, 1, seed)) * w;
              const at: Place = [
                reach * w * cosine(angle),
                index === 0 ? 0.55 * h : 0.32 * h + 0.16 * h * hash(index, 2, seed),
                reach * d * sine(angle),
              ];
              return {
                op: 'displace' as const,
                of: ball([radius, 0.4 * h, 0.8 * radius], at, v.sides(14)),
                size: 0.16 * w,
                height: 0.05 * w,
                seed: seed + index,
                cell: 0.085 * w,
              };
            }),
          );
    return [
      part('leaves', 'leaves', { op: 'intersection', of: [body, block([3 * w, 3 * h, 3 * d])] }, { crease: 25 }),
      ...(berries === 0
        ? []
        : [
            part(
              'berries',
              'berries',
              many(berries, (index) => {
                const [up, around] = [0.25 + 0.6 * hash(index, 5, seed), 137.508 * index];
                const flat = Math.sqrt(1 - up * up * 0.8);
                return ball(
                  0.03 * w,
                  [0.47 * w * flat * cosine(around), 0.9 * h * up, 0.47 * d * flat * sine(around)],
                  v.sides(9),
                );
              }),
              { pieces: berries, detail: 1 },
            ),
          ]),
    ];
  },
});

export const vine = template({
  name: 'vine',
  title: { en: 'Vine', zh: '藤蔓' },
  words: words('vine|vines|ivy|creeper|liana', '藤蔓|藤|常春藤|爬山虎|藤条'),
  category: 'plants',
  size: [0.8, 2.2, 0.3],
  parts: { stem: stemWords, leaves: leafWords },
  counts: { leaves: count(24, 6, 27) },
  materials: { leaves, stem: 'brown bark' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const strands = 3;
    const at = (strand: number, share: number): Place => [
      (strand - 1) * 0.26 * w + 0.1 * w * sine(300 * share + 120 * strand),
      h * (1 - share * (strand === 1 ? 1 : 0.8)) + 0.006,
      0.16 * d * cosine(420 * share + 60 * strand),
    ];
    const number = v.count('leaves');
    return [
      part(
        'stem',
        'stem',
        many(strands, (strand) =>
          tube(
            many(14, (_, share) => at(strand, share)),
            v.thick(0.016),
            v.sides(7),
          ),
        ),
        { crease: 60, pieces: strands },
      ),
      part(
        'leaves',
        'leaves',
        many(number, (index) => {
          const [strand, share] = [index % strands, (Math.floor(index / strands) + 0.5) / Math.ceil(number / strands)];
          const [x, y, z] = at(strand, share);
          const size = 0.1 * w * (0.9 + 0.3 * hash(index, 2, seed));
          const leaf: readonly Point[] = [
            [0, 0],
            [0.7, 0.55],
            [0.45, 1.1],
            [0, 1.7],
            [-0.45, 1.1],
            [-0.7, 0.55],
          ].map(([a = 0, b = 0]): Point => [a * size, b * size]);
          return placed(
            slab(leaf, 0.01),
            [x, y, z + 0.015],
            [55, 0, (index % 2 === 0 ? 1 : -1) * (35 + 30 * hash(index, 1, seed))],
          );
        }),
        { pieces: number, detail: 1 },
      ),
    ];
  },
});
