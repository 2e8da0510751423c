import { coat, gold, shine, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  ball,
  block,
  both,
  brick,
  front,
  hoop,
  many,
  type Point,
  part,
  placed,
  rod,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

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

export const gift = template({
  name: 'gift',
  title: { en: 'Gift box', zh: '礼物' },
  words: words('gift|present|gift box|loot box|prize|mystery box', '礼物|礼盒|礼品|礼物盒|奖品'),
  category: 'collectibles',
  size: [0.4, 0.42, 0.4],
  parts: {
    box: words('box|body|paper', '盒身|盒子'),
    lid: words('lid', '盒盖|盖子'),
    ribbon: words('ribbon|bow|band', '丝带|蝴蝶结|缎带'),
  },
  materials: { paper: coat('red'), ribbon: 'satin golden plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const top = 0.74 * h;
    return [
      part('box', 'paper', block([0.92 * w, 0.6 * h, 0.92 * d], [0, 0, 0])),
      part('lid', 'paper', block([w, 0.18 * h, d], [0, 0.56 * h, 0], { bevel: v.bevel(0.008) })),
      part(
        'ribbon',
        'ribbon',
        [
          block([0.16 * w, top + 0.006, 1.012 * d], [0, 0, 0]),
          block([1.012 * w, top + 0.006, 0.16 * d], [0, 0, 0]),
          ...both((s) =>
            placed(
              tube(
                [
                  [0, 0, 0],
                  [s * 0.14 * w, 0.16 * h, 0],
                  [s * 0.3 * w, 0.2 * h, 0],
                  [s * 0.32 * w, 0.08 * h, 0],
                  [s * 0.16 * w, 0.02 * h, 0],
                ],
                [0.02 * w, 0.035 * w, 0.045 * w, 0.045 * w, 0.03 * w],
                v.sides(8),
                { closed: true },
              ),
              [0, top, 0],
              [0, 20, 0],
            ),
          ),
          ball(0.06 * w, [0, top + 0.04 * h, 0], v.sides(14)),
        ],
        { crease: 40 },
      ),
    ];
  },
});

export const crystalBall = template({
  name: 'crystal-ball',
  title: { en: 'Crystal ball', zh: '水晶球' },
  words: words('crystal ball|orb|magic orb|snow globe|magic ball', '水晶球|魔法球|宝珠|法球'),
  category: 'collectibles',
  size: [0.24, 0.32, 0.24],
  parts: { ball: words('ball|orb|crystal', '球体|球'), stand: words('stand|base|foot', '底座') },
  materials: { ball: shine('light blue'), stand: gold },
  build(v) {
    const { width: w, height: h } = v;
    const r = w / 2;
    return [
      part('ball', 'ball', ball(r, [0, h - r, 0], v.sides(32))),
      part(
        'stand',
        'stand',
        [
          {
            op: 'lathe',
            profile: [
              [0, 0],
              [0.44 * w, 0],
              [0.44 * w, 0.06 * h],
              [0.34 * w, 0.1 * h],
              [0.26 * w, 0.2 * h],
              [0.36 * w, 0.36 * h],
              [0.32 * w, 0.36 * h],
              [0.2 * w, 0.27 * h],
              [0, 0.26 * h],
            ],
            sides: v.sides(28),
          },
          ...many(3, (index) =>
            placed(
              tube(
                [
                  [0.34 * w, 0.3 * h, 0],
                  [0.5 * w, 0.42 * h, 0],
                  [0.505 * w, 0.56 * h, 0],
                ],
                [0.035 * w, 0.03 * w, 0.015 * w],
                v.sides(8),
              ),
              [0, 0, 0],
              [0, 120 * index + 30, 0],
            ),
          ),
        ],
        { crease: 40 },
      ),
    ];
  },
});

export const magnet = template({
  name: 'magnet',
  title: { en: 'Magnet', zh: '磁铁' },
  words: words('magnet|horseshoe magnet|horseshoe', '磁铁|马蹄磁铁|吸铁石|马蹄铁'),
  category: 'collectibles',
  size: [0.26, 0.3, 0.07],
  parts: { body: words('body', '磁身'), tips: words('tip|pole|end', '磁极|端') },
  materials: { body: 'polished red plaster', tips: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [outer, inner] = [w / 2, 0.26 * w];
    const arc = (radius: number, from: number, to: number) =>
      many(
        17,
        (_, share): Point => [
          radius * cosine(from + (to - from) * share),
          outer + radius * sine(from + (to - from) * share),
        ],
      );
    return [
      part(
        'body',
        'body',
        front(
          [
            ...arc(outer, 180, 360),
            [outer, 0.8 * h],
            [inner, 0.8 * h],
            ...arc(inner, 360, 180),
            [-inner, 0.8 * h],
            [-outer, 0.8 * h],
          ],
          d,
          [0, 0, 0],
          { bevel: v.bevel(0.006) },
        ),
      ),
      part(
        'tips',
        'tips',
        both((s) =>
          brick([outer - inner, 0.22 * h, d], [(s * (outer + inner)) / 2, 0.89 * h, 0], { bevel: v.bevel(0.006) }),
        ),
        { pieces: 2 },
      ),
    ];
  },
});
