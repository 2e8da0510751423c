import { coat, iron } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  both,
  brick,
  lathe,
  many,
  type Point,
  part,
  ring,
  rod,
  side,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { template, words } from '#generate/model/templates/template.ts';
import { angleOf } from '#generate/model/trigonometry.ts';

export const bin = template({
  name: 'bin',
  title: { en: 'Rubbish bin', zh: '垃圾桶' },
  words: words(
    'bin|trash can|garbage can|trash bin|rubbish bin|waste bin|dustbin|litter bin|trash',
    '垃圾桶|垃圾箱|废纸篓',
  ),
  category: 'street',
  size: [0.5, 0.9, 0.5],
  parts: { body: words('body', '桶身'), lid: words('lid', '盖子|桶盖'), handle: words('handle', '把手') },
  materials: { body: coat('dark green'), metal: iron },
  build(v) {
    const { width: w, height: h } = v;
    const [r, sides] = [0.46 * w, v.sides(24)];
    return [
      part(
        'body',
        'body',
        [
          rod(0.82 * r, 0.8 * h, [0, 0, 0], { top: r, sides }),
          ring(brick([0.03, 0.72 * h, 0.03], [0.93 * r, 0.42 * h, 0], { turn: [0, 0, -8] }), v.sides(12)),
        ],
        { uv: 'cylinder' },
      ),
      part(
        'lid',
        'metal',
        lathe(
          [
            [0, 0],
            [1.08 * r, 0],
            [1.08 * r, 0.05],
            [0.85 * r, 0.1 * h],
            [0.3 * r, 0.15 * h],
            [0, 0.155 * h],
          ],
          sides,
          [0, 0.79 * h, 0],
        ),
      ),
      part(
        'handle',
        'metal',
        tube(
          [
            [-0.09, 0.93 * h, 0],
            [-0.08, h - 0.012, 0],
            [0.08, h - 0.012, 0],
            [0.09, 0.93 * h, 0],
          ],
          0.012,
          v.sides(8),
        ),
        { detail: 1 },
      ),
    ];
  },
});

export const dumpster = template({
  name: 'dumpster',
  title: { en: 'Dumpster', zh: '大垃圾箱' },
  words: words('dumpster|skip|garbage container', '大垃圾箱|垃圾集装箱|大型垃圾箱'),
  category: 'street',
  size: [2, 1.35, 1.2],
  parts: { body: words('body', '箱体'), lids: words('lid', '盖子|箱盖'), wheels: words('wheel', '轮子|轮') },
  materials: { paint: coat('dark green'), lid: 'matte black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const outline: readonly Point[] = [
      [-0.42 * d, 0.12],
      [0.4 * d, 0.12],
      [0.5 * d, 0.72 * h],
      [0.5 * d, 0.78 * h],
      [-0.5 * d, 0.96 * h],
      [-0.5 * d, 0.5 * h],
    ];
    return [
      part('body', 'paint', [
        side(outline, w - 0.12, [0, 0, 0]),
        ...many(5, (_, share) =>
          side(
            outline.map(([z, y]): Point => [1.04 * z, y]),
            0.06,
            [(share - 0.5) * (w - 0.16), 0, 0],
          ),
        ),
        ...both((s) => block([0.08, 0.1, 0.5 * d], [s * (w / 2 - 0.05), 0.5 * h, 0])),
      ]),
      part(
        'lids',
        'lid',
        both((s) =>
          brick([w / 2 - 0.06, 0.05, 1.04 * d], [s * (w / 4 - 0.012), 0.895 * h, 0], {
            turn: [angleOf(0.18 * h, d), 0, 0],
            bevel: v.bevel(0.015),
          }),
        ),
        { pieces: 2 },
      ),
      part(
        'wheels',
        'lid',
        [1, -1].flatMap((x) =>
          [1, -1].map((z) => axle(0.09, 0.06, [x * 0.38 * w, 0.09, z * 0.32 * d], 'x', { sides: v.sides(14) })),
        ),
        { pieces: 4, detail: 1 },
      ),
    ];
  },
});
