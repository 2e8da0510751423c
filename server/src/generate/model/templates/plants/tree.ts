import { grow } from '#generate/model/templates/pieces/branches.ts';
import { bark, leaves } from '#generate/model/templates/pieces/materials.ts';
import {
  ball,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { type BuildValues, choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import { foliageWords, trunkWords } from './words.ts';

export const tree = template({
  name: 'tree',
  title: { en: 'Tree', zh: '树' },
  words: words(
    'tree|oak tree|oak|big tree|apple tree|maple tree|birch|dead tree|bare tree|cherry tree|poplar tree|poplar',
    '树|大树|橡树|果树|树木|枯树|樱花树|桦树|枫树',
  ),
  category: 'plants',
  size: [4, 5, 4],
  parts: { trunk: trunkWords, leaves: foliageWords, apples: words('apple|fruit', '苹果|果子|果实') },
  counts: { apples: count(0, 0, 12) },
  choices: {
    kind: choice({
      leafy: words('leafy|green', '绿'),
      bare: { ...words('dead|bare|leafless|withered|winter', '枯|光秃|枯死'), size: [3.4, 4.6, 3.4] },
      poplar: { ...words('poplar|cypress|slender', '杨树|柏'), size: [1.8, 7, 1.8] },
    }),
  },
  materials: { leaves, bark, apples: 'polished red plaster' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const kind = v.choice('kind');
    if (kind === 'poplar')
      return [
        part(
          'trunk',
          'bark',
          tube(
            [
              [0, 0.02, 0],
              [0.02 * w, 0.2 * h, 0],
              [0, 0.5 * h, 0],
            ],
            [0.09 * w, 0.07 * w, 0.04 * w],
            v.sides(10),
          ),
          { uv: 'cylinder' },
        ),
        part(
          'leaves',
          'leaves',
          {
            op: 'displace',
            of: placed(
              lathe(
                [
                  [0, 0.1],
                  [0.26, 0.14],
                  [0.46, 0.3],
                  [0.46, 0.5],
                  [0.3, 0.76],
                  [0.1, 0.95],
                  [0, 1],
                ].map(([x = 0, y = 0]): Point => [x, y * h]),
                v.sides(16),
              ),
              [0, 0, 0],
              undefined,
              [w, 1, d],
            ),
            size: 0.3 * w,
            height: 0.1 * w,
            seed,
            cell: 0.2 * w,
          },
          { crease: 30 },
        ),
      ];
    const isBare = kind === 'bare';
    const branches = grow({
      axiom: 'FFA',
      rules: { A: '/[+FA]/[+FA]/[+FA]', F: 'F' },
      rounds: isBare ? 3 : 2,
      step: 0.2 * h,
      spread: isBare ? 34 : 40,
      radius: v.thick(0.055 * h),
      shrink: 0.8,
      thin: 0.62,
      chance: 0.5,
      seed,
    });
    const wood = branches.map(({ path, radii, order }) =>
      tube(
        [...path],
        radii.map((radius) => Math.max(0.012, radius)),
        v.sides(order === 0 ? 10 : 6),
      ),
    );
    const roots = many(5, (index) =>
      tube(
        [
          [0, 0.12 * h, 0],
          [0.05 * h * cosine(72 * index), 0.045 * h, 0.05 * h * sine(72 * index)],
          [0.12 * h * cosine(72 * index), 0.004, 0.12 * h * sine(72 * index)],
        ],
        [0.04 * h, 0.03 * h, 0.012 * h],
        v.sides(7),
      ),
    );
    const tips = branches.filter(({ order }) => order === 2).flatMap(({ path }) => path.slice(-1));
    const heads: readonly Place[] = [[0, 0.76 * h, 0], ...tips];
    const clumps = heads.map((at, index) =>
      clump((index === 0 ? 0.24 : 0.15 + 0.04 * hash(index, 1, seed)) * h, at, seed + index, v),
    );
    const apples = v.count('apples');
    return [
      part('trunk', 'bark', [...wood, ...roots], { uv: 'cylinder', crease: 60 }),
      ...(isBare ? [] : [part('leaves', 'leaves', clumps, { crease: 30 })]),
      ...(isBare || apples === 0
        ? []
        : [
            part(
              'apples',
              'apples',
              many(apples, (index) =>
                ball(
                  0.028 * h,
                  [
                    0.3 * h * cosine((360 * index) / apples),
                    0.56 * h + 0.22 * h * hash(index, 2, seed),
                    0.3 * h * sine((360 * index) / apples),
                  ],
                  v.sides(10),
                ),
              ),
              { pieces: apples, detail: 1 },
            ),
          ]),
    ];
  },
});

/** A clump of leaves: a rough ball. */
function clump(radius: number, at: Place, seed: number, v: BuildValues) {
  return {
    op: 'displace' as const,
    of: ball([radius, 0.85 * radius, radius], at, v.sides(14)),
    size: 0.7 * radius,
    height: 0.22 * radius,
    seed,
    cell: 0.42 * radius,
  };
}
