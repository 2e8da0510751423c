import { coat, oak, rubber, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  archway,
  axle,
  block,
  both,
  brick,
  front,
  lathe,
  many,
  type Point,
  part,
  ring,
  rod,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { postWords } from './words.ts';

export const hydrant = template({
  name: 'hydrant',
  title: { en: 'Fire hydrant', zh: '消防栓' },
  words: words('hydrant|fire hydrant', '消防栓'),
  category: 'street',
  size: [0.44, 0.85, 0.4],
  parts: { body: words('body', '栓体'), caps: words('cap|outlet|nozzle', '阀盖|出水口') },
  counts: { caps: count(3, 2, 3) },
  materials: { body: coat('red'), metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, sides] = [0.27 * w, v.sides(24)];
    const caps = v.count('caps');
    return [
      part(
        'body',
        'body',
        [
          lathe(
            [
              [0, 0],
              [1.4, 0],
              [1.4, 0.06],
              [1.02, 0.07],
              [1, 0.12],
              [1, 0.66],
              [1.28, 0.67],
              [1.28, 0.72],
              [1.1, 0.74],
              [0.9, 0.86],
              [0.3, 0.93],
              [0, 0.94],
            ].map(([x = 0, y = 0]): Point => [x * r, y * h]),
            sides,
          ),
          axle(0.52 * r, 0.86 * w, [0, 0.5 * h, 0], 'x', { sides: v.sides(18) }),
          axle(0.68 * r, 0.72 * d - (d - 2 * r) * 0.2, [0, 0.42 * h, 0.14 * d], 'z', { sides: v.sides(18) }),
        ],
        { crease: 35 },
      ),
      part(
        'caps',
        'metal',
        [
          ...both((s) =>
            axle(0.66 * r, 0.09 * w, [s * 0.455 * w, 0.5 * h, 0], 'x', { sides: 8, bevel: v.bevel(0.008) }),
          ),
          ...(caps > 2
            ? [axle(0.8 * r, 0.08 * d, [0, 0.42 * h, 0.46 * d], 'z', { sides: 8, bevel: v.bevel(0.008) })]
            : []),
        ],
        { pieces: caps },
      ),
      part('nut', 'metal', rod(0.26 * r, 0.09 * h, [0, 0.91 * h, 0], { sides: 5 }), { detail: 1 }),
      part('bolts', 'metal', ring(rod(0.1 * r, 0.05 * h, [1.2 * r, 0.05 * h, 0], { sides: 6 }), 8), {
        pieces: 8,
        detail: 0,
      }),
    ];
  },
});

export const mailbox = template({
  name: 'mailbox',
  title: { en: 'Mailbox', zh: '邮箱' },
  words: words('mailbox|letterbox|postbox|letter box|post box', '邮箱|信箱|邮筒'),
  category: 'street',
  size: [0.3, 1.2, 0.5],
  parts: {
    box: words('box|body', '箱体'),
    post: postWords,
    flag: words('flag', '旗子|小旗'),
    door: words('door', '门'),
  },
  materials: { box: coat('blue'), wood: oak, red: coat('red'), metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const low = 0.74 * h;
    const tunnel = (width: number, depth: number, z: number) =>
      front(
        archway(width, h - low, 14).map(([x, y]): Point => [x, low + y]),
        depth,
        [0, 0, z],
      );
    return [
      part('box', 'box', tunnel(0.86 * w, d - 0.03, -0.01)),
      part(
        'door',
        'metal',
        without(
          tunnel(0.92 * w, 0.03, d / 2 - 0.018),
          front(
            archway(0.74 * w, h - low - 0.04, 14).map(([x, y]): Point => [x, low + 0.02 + y]),
            0.1,
            [0, 0, d / 2 + 0.04],
          ),
        ),
        { detail: 1 },
      ),
      part('post', 'wood', block([0.1, low + 0.01, 0.1], [0, 0, 0], { bevel: v.bevel(0.012) })),
      part('shelf', 'wood', block([0.8 * w, 0.03, 0.8 * d], [0, low - 0.025, 0])),
      part('flag', 'red', [
        brick([0.02, 0.3 * (h - low) + 0.1, 0.03], [w / 2 - 0.012, low + 0.5 * (h - low), 0.12 * d]),
        brick([0.02, 0.09, 0.13], [w / 2 - 0.012, low + 0.65 * (h - low) + 0.04, 0.12 * d - 0.06]),
      ]),
    ];
  },
});

export const trafficCone = template({
  name: 'traffic-cone',
  title: { en: 'Traffic cone', zh: '交通锥' },
  words: words('traffic cone|road cone|safety cone|pylon', '交通锥|路锥|锥桶|雪糕筒'),
  category: 'street',
  size: [0.36, 0.7, 0.36],
  parts: {
    cone: words('cone|body', '锥身'),
    stripes: words('stripe|band', '条纹|反光条'),
    base: words('base|foot', '底座'),
  },
  counts: { stripes: count(2, 1, 3) },
  materials: { cone: coat('orange'), stripes: coat('white'), base: rubber },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const sides = v.sides(28);
    const stripes = v.count('stripes');
    const radius = (share: number) => w * (0.38 - 0.31 * share);
    return [
      part('base', 'base', block([w, 0.06 * h, d], [0, 0, 0], { bevel: v.bevel(0.012) })),
      part('cone', 'cone', [rod(radius(0), 0.95 * h, [0, 0.05 * h, 0], { top: radius(1), sides })]),
      part(
        'stripes',
        'stripes',
        many(stripes, (index) => {
          const [from, to] = [0.34 + 0.28 * index, 0.48 + 0.28 * index];
          return lathe(
            [
              [radius(from) - 0.02, from],
              [radius(from) + 0.004, from],
              [radius(to) + 0.004, to],
              [radius(to) - 0.02, to],
            ].map(([x = 0, y = 0]): Point => [x, 0.05 * h + 0.95 * h * y]),
            sides,
          );
        }),
        { pieces: stripes },
      ),
    ];
  },
});
