import { gold, iron, oak, steel } from './pieces/materials.ts';
import { axle, block, both, brick, front, hoop, lathe, many, part, placed, rod, tube } from './pieces/solids.ts';
import { count, template, words } from './template.ts';

export const ladder = template({
  name: 'ladder',
  title: { en: 'Ladder', zh: '梯子' },
  words: words('ladder|step ladder|rope ladder', '梯子|木梯|爬梯|梯'),
  category: 'tools',
  size: [0.5, 2.6, 0.1],
  stretches: true,
  parts: { rails: words('rail|side|stile', '梯柱|边框'), rungs: words('rung|step', '横档|横杆|档|级') },
  counts: { rungs: count(8, 2, 24) },
  materials: { wood: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const rungs = v.count('rungs');
    const rail = v.thick(0.06);
    const step = h / (rungs + 0.6);
    return [
      part(
        'rails',
        'wood',
        both((s) => block([rail, h, d], [s * (w / 2 - rail / 2), 0, 0], { bevel: v.bevel(0.01) })),
        { pieces: 2 },
      ),
      part(
        'rungs',
        'wood',
        many(rungs, (index) =>
          axle(Math.min(0.02, 0.36 * d), w - 0.9 * rail, [0, step * (index + 0.8), 0], 'x', { sides: v.sides(16) }),
        ),
        { pieces: rungs },
      ),
    ];
  },
});

export const key = template({
  name: 'key',
  title: { en: 'Key', zh: '钥匙' },
  words: words('key|door key|skeleton key|golden key', '钥匙|金钥匙|门钥匙'),
  category: 'collectibles',
  size: [0.1, 0.26, 0.03],
  parts: {
    bow: words('bow|head|handle|ring', '匙柄|柄'),
    shaft: words('shaft|stem', '匙杆|杆'),
    bit: words('bit|tooth|teeth', '匙齿|齿'),
  },
  counts: { bit: count(2, 1, 4) },
  materials: { metal: gold },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, teeth] = [0.36 * w, v.count('bit')];
    const at = -0.12 * w;
    return [
      part('bow', 'metal', [
        placed(
          hoop(r, Math.min(d / 2, 0.13 * w), [0, 0, 0], v.sides(24), v.sides(10)),
          [at, h - r - 0.13 * w, 0],
          [90, 0, 0],
        ),
        placed(rod(0.13 * w, 0.04 * h, [0, 0, 0], { sides: v.sides(16) }), [at, h - 2 * r - 0.32 * w, 0]),
      ]),
      part('shaft', 'metal', [rod(0.08 * w, h - 2 * r - 0.12 * w, [at, 0, 0], { sides: v.sides(14) })]),
      part(
        'bit',
        'metal',
        many(teeth, (index) =>
          brick([0.62 * w, 0.045 * h, 0.5 * d], [at + 0.3 * w, 0.06 * h + 0.09 * h * index, 0], {
            bevel: v.bevel(0.002),
          }),
        ),
        { pieces: teeth },
      ),
    ];
  },
});

export const anvil = template({
  name: 'anvil',
  title: { en: 'Anvil', zh: '铁砧' },
  words: words('anvil|blacksmith anvil', '铁砧|砧'),
  category: 'tools',
  size: [0.75, 0.36, 0.24],
  parts: { body: words('body', '砧身'), stump: words('stump|block|base', '木墩|底座') },
  counts: { stump: count(0, 0, 1) },
  materials: { iron, wood: 'brown bark' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    return [
      part('body', 'iron', [
        front(
          [
            [-0.24 * w, 0],
            [0.24 * w, 0],
            [0.22 * w, 0.14 * h],
            [0.11 * w, 0.3 * h],
            [0.1 * w, 0.5 * h],
            [0.2 * w, 0.7 * h],
            [-0.2 * w, 0.7 * h],
            [-0.1 * w, 0.5 * h],
            [-0.11 * w, 0.3 * h],
            [-0.22 * w, 0.14 * h],
          ],
          0.8 * d,
          [0, 0, 0],
          { bevel: v.bevel(0.01) },
        ),
        block([0.62 * w, 0.34 * h, d], [-0.11 * w, 0.66 * h, 0], { bevel: v.bevel(0.01) }),
        block([0.56 * w, 0.12 * h, d], [0, 0, 0], { bevel: v.bevel(0.01) }),
        placed(
          rod(0.15 * h, 0.34 * w, [0, 0, 0], { top: 0.03 * h, sides: v.sides(18) }),
          [0.17 * w, 0.85 * h, 0],
          [0, 0, -90],
        ),
      ]),
    ];
  },
});

export const wrench = template({
  name: 'wrench',
  title: { en: 'Wrench', zh: '扳手' },
  words: words('wrench|spanner|tool', '扳手'),
  category: 'tools',
  size: [0.09, 0.3, 0.014],
  parts: { body: words('body|handle', '手柄') },
  materials: { steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const head = (y: number) => axle(w / 2, d, [0, y, 0], 'z', { sides: v.sides(24), bevel: v.bevel(0.002) });
    return [
      part('body', 'steel', {
        op: 'difference',
        of: [
          { op: 'union', of: [head(h - w / 2), head(w / 2), block([0.42 * w, h - w, 0.7 * d], [0, w / 2, 0])] },
          brick([0.42 * w, 0.6 * w, 1], [0.05 * w, h - 0.16 * w, 0], { turn: [0, 0, -15] }),
          axle(0.26 * w, 1, [0, 0.5 * w, 0], 'z', { sides: 6 }),
        ],
      }),
    ];
  },
});

export const target = template({
  name: 'target',
  title: { en: 'Target', zh: '靶子' },
  words: words('target|archery target|dartboard|bullseye|shooting target', '靶子|靶|箭靶|标靶'),
  category: 'tools',
  size: [1.2, 1.6, 0.6],
  parts: {
    face: words('face|board|disc', '靶面'),
    rings: words('ring|circle', '环|圈'),
    legs: words('leg|stand', '腿|支架'),
  },
  counts: { legs: count(3, 2, 4) },
  materials: { straw: 'straw fabric', red: 'red fabric', white: 'white fabric', wood: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, middle, tilt] = [w / 2, h - w / 2, -12];
    const disc = (radius: number, thickness: number) =>
      placed(rod(radius, thickness, [0, -0.08, 0], { sides: v.sides(40) }), [0, middle, 0.06], [90 + tilt, 0, 0]);
    const annulus = (inner: number, outer: number, thickness: number) =>
      placed(
        lathe(
          [
            [inner, 0],
            [outer, 0],
            [outer, thickness],
            [inner, thickness],
            [inner, 0],
          ],
          v.sides(40),
          [0, -0.08, 0],
        ),
        [0, middle, 0.06],
        [90 + tilt, 0, 0],
      );
    return [
      part('face', 'straw', disc(r, 0.14)),
      part('rings', 'red', [annulus(0.69 * r, 0.92 * r, 0.155), annulus(0.23 * r, 0.46 * r, 0.163)], { pieces: 2 }),
      part('white rings', 'white', [disc(0.7 * r, 0.15)]),
      part('bullseye', 'straw', disc(0.22 * r, 0.166), { detail: 1 }),
      part('legs', 'wood', [
        ...both((s) =>
          tube(
            [
              [s * 0.42 * w, 0.02, d / 2 - 0.04],
              [s * 0.2 * w, 0.9 * h, -0.06],
            ],
            0.03,
            v.sides(8),
          ),
        ),
        tube(
          [
            [0, 0.02, -d / 2 + 0.03],
            [0, 0.86 * h, -0.06],
          ],
          0.03,
          v.sides(8),
        ),
        brick([0.7 * w, 0.06, 0.05], [0, 0.3 * h, 0.34 * d - 0.046]),
        brick([0.5 * w, 0.06, 0.05], [0, 0.83 * h, -0.05]),
      ]),
    ];
  },
});
