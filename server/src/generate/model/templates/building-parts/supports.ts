import { masonry } from '#generate/model/templates/pieces/materials.ts';
import {
  archway,
  block,
  both,
  front,
  part,
  placed,
  rectangle,
  ring,
  rod,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';

export const pillar = template({
  name: 'pillar',
  title: { en: 'Pillar', zh: '柱子' },
  words: words('pillar|column|stone pillar|post|greek column', '柱子|石柱|柱|圆柱|廊柱|立柱'),
  category: 'building parts',
  size: [0.8, 3.2, 0.8],
  stretches: true,
  parts: {
    shaft: words('shaft|column|body', '柱身'),
    base: words('base|foot|plinth', '柱础|底座'),
    capital: words('capital|top|head', '柱头|柱顶'),
  },
  choices: { shape: choice({ round: words('round|greek|fluted', '圆'), square: words('square', '方|方形') }) },
  materials: { shaft: 'light grey rock', stone: 'light grey rock' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [foot, head] = [Math.min(0.12 * h, 0.5 * w), Math.min(0.12 * h, 0.5 * w)];
    const isSquare = v.choice('shape') === 'square';
    const long = h - 0.9 * foot - 0.9 * head;
    const flutes = 16;
    const r = 0.34 * w;
    const column = isSquare
      ? block([0.66 * w, long, 0.66 * d], [0, 0.9 * foot, 0], { bevel: v.bevel(0.04) })
      : without(
          rod(r, long, [0, 0.9 * foot, 0], { top: 0.88 * r, sides: v.sides(32) }),
          ring(
            placed(
              rod(0.055 * w, long - 0.16, [0, 0, 0], { sides: v.sides(8) }),
              [1.02 * r, 0.9 * foot + 0.08, 0],
              [0, 0, (0.12 * r * 57.3) / long],
            ),
            flutes,
          ),
        );
    const collar = (y: number, from: number, to: number, height: number) =>
      isSquare
        ? placed(
            rod((from * w) / Math.SQRT2, height, [0, 0, 0], { top: (to * w) / Math.SQRT2, sides: 4 }),
            [0, y, 0],
            [0, 45, 0],
          )
        : rod((from * w) / 2, height, [0, y, 0], { top: (to * w) / 2, sides: v.sides(32) });
    return [
      part('shaft', 'shaft', column, { uv: 'cylinder' }),
      part('base', 'stone', [
        block([w, 0.5 * foot, d], [0, 0, 0], { bevel: v.bevel(0.02) }),
        collar(0.48 * foot, 0.94, 0.76, 0.54 * foot),
      ]),
      part('capital', 'stone', [
        block([w, 0.45 * head, d], [0, h - 0.45 * head, 0], { bevel: v.bevel(0.02) }),
        collar(h - head, 0.7, 0.94, 0.6 * head),
      ]),
    ];
  },
});

export const arch = template({
  name: 'arch',
  title: { en: 'Arch', zh: '拱门' },
  words: words('arch|archway|stone arch|entrance arch|gateway', '拱门|石拱|拱廊|牌坊|门洞'),
  category: 'building parts',
  size: [3, 3.4, 0.8],
  stretches: true,
  parts: {
    stones: words('stone|arch|body', '拱石|拱身'),
    keystone: words('keystone', '拱心石'),
    bases: words('base|foot', '底座'),
  },
  materials: { stone: masonry, trim: 'light grey rock' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [leg, top] = [0.2 * w, 0.16 * h];
    return [
      part(
        'stones',
        'stone',
        without(
          front(rectangle(0.96 * w, h - 0.06, 0, (h - 0.06) / 2), 0.8 * d),
          front(archway(w - 2 * leg, h - top, 20, -0.1), 2),
        ),
      ),
      part(
        'voussoirs',
        'trim',
        without(
          front(archway(w - 1.45 * leg, h - top + 0.28 * leg, 20, h - top - (w - 2 * leg) / 2), 0.92 * d),
          front(archway(w - 2 * leg, h - top, 20, -0.1), 2),
        ),
      ),
      part(
        'keystone',
        'trim',
        front(
          [
            [-0.05 * w, h - top - 0.02],
            [0.05 * w, h - top - 0.02],
            [0.075 * w, h - 0.03 * h],
            [-0.075 * w, h - 0.03 * h],
          ],
          d,
        ),
      ),
      part(
        'bases',
        'trim',
        both((s) =>
          block([leg + 0.04 * w, 0.1 * h, d], [s * (w / 2 - leg / 2 - 0.02 * w), 0, 0], { bevel: v.bevel(0.02) }),
        ),
        { pieces: 2 },
      ),
      part('cap', 'trim', block([w, 0.1, d], [0, h - 0.1, 0], { bevel: v.bevel(0.02) })),
    ];
  },
});
