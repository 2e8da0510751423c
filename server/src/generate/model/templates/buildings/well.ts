import { masonry, oak, roofTiles } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  both,
  brick,
  front,
  part,
  ring,
  rod,
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { template, words } from '#generate/model/templates/template.ts';
import { roofWords } from './words.ts';

export const well = template({
  name: 'well',
  title: { en: 'Well', zh: '水井' },
  words: words('well|water well|wishing well', '水井|井|许愿井'),
  category: 'buildings',
  size: [1.8, 2.4, 1.6],
  parts: {
    wall: words('wall|base|ring', '井壁|井台'),
    roof: roofWords,
    posts: words('post|pole|beam', '柱子|木柱|柱'),
    bucket: words('bucket|pail', '水桶|桶'),
    crank: words('crank|winch|handle', '绞盘|摇把'),
  },
  materials: { stone: masonry, roof: roofTiles, wood: oak, water: 'water' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const r = 0.4 * w;
    const blocks = 12;
    return [
      part('wall', 'stone', [
        without(
          rod(0.95 * r, 0.34 * h, [0, 0, 0], { sides: v.sides(24) }),
          rod(0.68 * r, h, [0, 0.05, 0], { sides: v.sides(24) }),
        ),
        ring(
          brick([0.36 * r, 0.05 * h, ((2 * Math.PI * r) / blocks) * 0.9], [0.84 * r, 0.355 * h, 0], {
            bevel: v.bevel(0.02),
          }),
          blocks,
        ),
      ]),
      part('water', 'water', rod(0.7 * r, 0.05, [0, 0.2 * h, 0], { sides: v.sides(20) }), { detail: 1 }),
      part(
        'posts',
        'wood',
        both((s) => block([0.12, 0.68 * h, 0.12], [s * 0.86 * r, 0.14 * h, 0], { bevel: v.bevel(0.012) })),
        { pieces: 2 },
      ),
      part(
        'roof',
        'roof',
        front(
          [
            [-w / 2, 0.74 * h],
            [-w / 2, 0.78 * h],
            [0, h],
            [w / 2, 0.78 * h],
            [w / 2, 0.74 * h],
            [0, 0.94 * h],
          ],
          d,
          [0, 0, 0],
        ),
      ),
      part('beam', 'wood', [block([1.8 * r, 0.09, 0.09], [0, 0.76 * h, 0])]),
      part('crank', 'wood', [
        axle(0.07, 1.62 * r, [0, 0.6 * h, 0], 'x', { sides: v.sides(12) }),
        tube(
          [
            [0.8 * r, 0.6 * h, 0],
            [1.04 * r, 0.6 * h, 0],
            [1.04 * r, 0.52 * h, 0],
            [1.16 * r, 0.52 * h, 0],
          ],
          0.02,
          v.sides(8),
        ),
      ]),
      part('bucket', 'wood', [
        without(
          rod(0.1, 0.22, [0, 0.4 * h, 0], { top: 0.13, sides: v.sides(14) }),
          rod(0.085, 0.3, [0, 0.4 * h + 0.03, 0], { top: 0.12, sides: v.sides(14) }),
        ),
        tube(
          [
            [0, 0.4 * h + 0.02, 0],
            [0, 0.6 * h, 0],
          ],
          0.012,
          6,
        ),
      ]),
    ];
  },
});
