import { gold, oak } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  brick,
  front,
  many,
  type Point,
  part,
  placed,
  rod,
  slab,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';

export const clock = template({
  name: 'clock',
  title: { en: 'Clock', zh: '钟' },
  words: words('clock|wall clock|watch|alarm clock', '钟|时钟|挂钟|闹钟|钟表'),
  category: 'household',
  size: [0.36, 0.36, 0.07],
  parts: {
    rim: words('rim|case|frame', '外框|边框'),
    face: words('face|dial', '钟面|表盘'),
    hands: words('hand', '指针|针'),
    marks: words('mark|hour', '刻度'),
  },
  materials: { rim: oak, face: 'cream plaster', dark: 'black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, sides] = [w / 2, v.sides(36)];
    const facing = (shape: ReturnType<typeof rod>, z: number) => placed(shape, [0, h / 2, z], [90, 0, 0], undefined);
    const hand = (length: number, width: number, angle: number, z: number) =>
      placed(brick([width, length, 0.008], [0, 0.42 * length, 0]), [0, h / 2, z], [0, 0, angle]);
    return [
      part(
        'rim',
        'rim',
        facing(
          {
            op: 'difference',
            of: [
              rod(r, d, [0, -d / 2, 0], { sides, bevel: v.bevel(0.012) }),
              rod(0.84 * r, d, [0, -d / 2 + 0.5 * d, 0], { sides }),
            ],
          },
          0,
        ),
      ),
      part('face', 'face', facing(rod(0.86 * r, 0.3 * d, [0, -0.1 * d, 0], { sides }), 0)),
      part(
        'marks',
        'dark',
        many(12, (index) =>
          placed(
            brick([0.05 * r, (index % 3 === 0 ? 0.18 : 0.1) * r, 0.006], [0, 0.7 * r, 0]),
            [0, h / 2, 0.2 * d],
            [0, 0, 30 * index],
          ),
        ),
        { pieces: 12, detail: 1 },
      ),
      part(
        'hands',
        'dark',
        [
          hand(0.46 * r, 0.08 * r, 55, 0.24 * d),
          hand(0.68 * r, 0.055 * r, -60, 0.24 * d),
          axle(0.07 * r, 0.016, [0, h / 2, 0.24 * d], 'z', { sides: v.sides(12) }),
        ],
        { detail: 1 },
      ),
    ];
  },
});

export const carpet = template({
  name: 'carpet',
  title: { en: 'Carpet', zh: '地毯' },
  words: words('carpet|rug|mat|doormat', '地毯|毯子|垫子|地垫'),
  category: 'household',
  size: [2, 0.02, 1.3],
  stretches: true,
  parts: {
    field: words('field|middle|center|centre', '中间|毯面'),
    border: words('border|edge', '边框|边'),
    fringe: words('fringe|tassel', '流苏'),
  },
  choices: {
    shape: choice({
      square: words('rectangular|square', '方'),
      round: { ...words('round|circular', '圆|圆形'), size: [1.6, 0.02, 1.6] },
    }),
  },
  materials: { border: 'dark red carpet', field: 'beige carpet', fringe: 'cream fabric' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('shape') === 'round')
      return [
        part('border', 'border', rod(w / 2, 0.8 * h, [0, 0, 0], { sides: v.sides(48), bevel: v.bevel(0.004) })),
        part('field', 'field', rod(0.38 * w, h, [0, 0, 0], { sides: v.sides(48) })),
        part('medallion', 'border', rod(0.18 * w, h + 0.002, [0, 0, 0], { sides: v.sides(32) }), { detail: 1 }),
      ];
    const threads = 26;
    return [
      part('border', 'border', block([w - 0.1, 0.8 * h, d], [0, 0, 0], { bevel: v.bevel(0.004) })),
      part('field', 'field', block([w - 0.36, h, d - 0.26], [0, 0, 0])),
      part(
        'medallion',
        'border',
        [
          placed(
            slab(
              [
                [0.28 * w, 0],
                [0, 0.26 * d],
                [-0.28 * w, 0],
                [0, -0.26 * d],
              ],
              h + 0.002,
            ),
            [0, 0, 0],
          ),
        ],
        { detail: 1 },
      ),
      part(
        'fringe',
        'fringe',
        [1, -1].flatMap((s) =>
          many(threads, (_, share) =>
            block([0.07, 0.3 * h, 0.6 * (d / threads)], [s * (w / 2 - 0.035), 0.1 * h, (share - 0.5) * (d - 0.04)]),
          ),
        ),
        { pieces: 2 * threads, detail: 0 },
      ),
    ];
  },
});

export const painting = template({
  name: 'painting',
  title: { en: 'Painting', zh: '画' },
  words: words('painting|picture|picture frame|portrait', '画|挂画|油画|画框|相框|壁画'),
  category: 'household',
  size: [0.8, 0.6, 0.06],
  stretches: true,
  parts: { frame: words('frame', '画框|框'), canvas: words('canvas|picture', '画布|画面') },
  materials: { frame: gold, canvas: 'teal linen', mount: 'cream plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const bar = v.thick(0.07);
    const frame = (width: number, height: number, cut: number): readonly [readonly Point[], readonly Point[]] => [
      rect(width, height, h),
      rect(width - 2 * cut, height - 2 * cut, h),
    ];
    const [outer, inner] = frame(w, h, bar);
    return [
      part('frame', 'frame', front(outer, d, [0, 0, 0], { holes: [inner], bevel: v.bevel(0.012) })),
      part(
        'mount',
        'mount',
        brick([w - 1.9 * bar, h - 1.9 * bar, 0.3 * d], [0, h / 2, -0.2 * d], { bevel: v.bevel(0.004) }),
        { detail: 1 },
      ),
      part(
        'canvas',
        'canvas',
        brick([w - 3.4 * bar, h - 3.4 * bar, 0.3 * d], [0, h / 2, -0.14 * d], { bevel: v.bevel(0.004) }),
      ),
    ];
  },
});

function rect(width: number, height: number, whole: number): readonly Point[] {
  const [x, low, high] = [width / 2, (whole - height) / 2, (whole + height) / 2];
  return [
    [-x, low],
    [x, low],
    [x, high],
    [-x, high],
  ];
}
