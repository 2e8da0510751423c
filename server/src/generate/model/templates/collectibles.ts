import { cosine, sine } from '#generate/model/trigonometry.ts';
import { coat, gold, shine } from './pieces/materials.ts';
import {
  axle,
  ball,
  block,
  both,
  brick,
  front,
  hoop,
  hull,
  many,
  type Point,
  part,
  placed,
  rod,
  tube,
  without,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

export const coin = template({
  name: 'coin',
  title: { en: 'Coin', zh: '硬币' },
  words: words('coin|gold coin|silver coin|token|medal|medallion|money|coins', '硬币|金币|银币|铜币|钱币|奖牌|勋章'),
  category: 'collectibles',
  size: [0.3, 0.3, 0.04],
  parts: { coin: words('coin|disc|body', '币身'), emblem: words('emblem|star|symbol', '图案|标志') },
  materials: { coin: gold },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, sides] = [w / 2, v.sides(40)];
    const facing = (shape: ReturnType<typeof rod>) => placed(shape, [0, h / 2, 0], [90, 0, 0], [1, 1, h / w]);
    const star = many(10, (index): Point => {
      const reach = (index % 2 === 0 ? 0.52 : 0.22) * r;
      return [reach * sine(36 * index), h / 2 + reach * cosine(36 * index)];
    });
    return [
      part(
        'coin',
        'coin',
        facing(
          without(
            rod(r, d, [0, -d / 2, 0], { sides, bevel: v.bevel(0.003) }),
            rod(0.82 * r, d, [0, 0.3 * d, 0], { sides }),
            rod(0.82 * r, d, [0, -1.3 * d, 0], { sides }),
          ),
        ),
      ),
      part('emblem', 'coin', front(star, 0.98 * d, [0, 0, 0], { bevel: v.bevel(0.003) })),
    ];
  },
});

export const gem = template({
  name: 'gem',
  title: { en: 'Gem', zh: '宝石' },
  words: words(
    'gem|diamond|jewel|ruby|emerald|sapphire|gemstone|amethyst',
    '宝石|钻石|红宝石|蓝宝石|绿宝石|珠宝|祖母绿',
  ),
  category: 'collectibles',
  size: [0.24, 0.22, 0.24],
  parts: { gem: words('gem|stone|body', '宝石身') },
  choices: {
    kind: choice({
      brilliant: words('brilliant|diamond', '钻石'),
      crystal: { ...words('long|hexagonal', '长'), size: [0.14, 0.32, 0.14] },
    }),
  },
  materials: { gem: 'polished blue plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'crystal')
      return [
        part(
          'gem',
          'gem',
          placed(
            hull(
              rod(0.01, 0.01, [0, 0, 0], { sides: 6 }),
              rod(0.5, 0.4 * h, [0, 0.3 * h, 0], { sides: 6 }),
              rod(0.01, 0.01, [0, h - 0.01, 0], { sides: 6 }),
            ),
            [0, 0, 0],
            undefined,
            [w, 1, d],
          ),
          { crease: 5 },
        ),
      ];
    const girdle = 0.62 * h;
    return [
      part(
        'gem',
        'gem',
        placed(
          hull(
            rod(0.01, 0.01, [0, 0, 0], { sides: 8 }),
            placed(rod(0.3, 0.01, [0, 0.28 * h, 0], { sides: 8 }), [0, 0, 0], [0, 22.5, 0]),
            rod(0.5, 0.02 * h, [0, girdle, 0], { sides: 16 }),
            placed(rod(0.42, 0.01, [0, 0.82 * h, 0], { sides: 8 }), [0, 0, 0], [0, 22.5, 0]),
            rod(0.29, 0.01, [0, h - 0.01, 0], { sides: 8 }),
          ),
          [0, 0, 0],
          undefined,
          [w, 1, d],
        ),
        { crease: 5 },
      ),
    ];
  },
});

export const star = template({
  name: 'star',
  title: { en: 'Star', zh: '星星' },
  words: words('star|gold star|power star', '星星|五角星|星'),
  category: 'collectibles',
  size: [0.4, 0.38, 0.12],
  parts: { star: words('star|body', '星身'), eyes: words('eye', '眼睛') },
  counts: { eyes: count(0, 0, 2) },
  materials: { star: gold, dark: 'black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const r = w / 1.902;
    const middle = h - r;
    const tips = many(10, (index): Point => {
      const reach = (index % 2 === 0 ? 1 : 0.45) * r;
      return [reach * sine(36 * index), middle + reach * cosine(36 * index)];
    });
    // Ridges rise from every corner to the middle.
    const wedges = many(10, (index) => {
      const [a = [0, 0], b = [0, 0]] = [tips[index], tips[(index + 1) % 10]];
      return hull(
        front([[0, middle], a, b], 0.2 * d),
        ball(0.03 * w, [0, middle, d / 2 - 0.03 * w], v.sides(12)),
        ball(0.03 * w, [0, middle, -d / 2 + 0.03 * w], v.sides(12)),
      );
    });
    return [
      part('star', 'star', wedges, { crease: 8 }),
      ...(v.count('eyes') === 0
        ? []
        : [
            part(
              'eyes',
              'dark',
              both((s) => ball([0.025 * w, 0.06 * w, 0.02 * w], [s * 0.08 * w, middle + 0.04 * h, 0.4 * d], 12)),
              { pieces: 2 },
            ),
          ]),
    ];
  },
});

export const heart = template({
  name: 'heart',
  title: { en: 'Heart', zh: '爱心' },
  words: words('heart|love heart|health|health pickup|heart container', '爱心|心|红心|心形|生命'),
  category: 'collectibles',
  size: [0.4, 0.36, 0.16],
  parts: { heart: words('heart|body', '心身') },
  materials: { heart: 'polished red plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const lobe = (s: 1 | -1) =>
      hull(
        ball([0.27 * w, 0.27 * w, d / 2], [s * 0.23 * w, h - 0.27 * w, 0], v.sides(24)),
        ball([0.05 * w, 0.05 * w, 0.12 * d], [0, 0.05 * w, 0], v.sides(12)),
        ball([0.1 * w, 0.1 * w, 0.42 * d], [0, 0.46 * h, 0], v.sides(12)),
      );
    return [part('heart', 'heart', both(lobe), { crease: 40 })];
  },
});

export const ringTemplate = template({
  name: 'ring',
  title: { en: 'Ring', zh: '戒指' },
  words: words('ring|gold ring|finger ring|wedding ring|torus|hoop', '戒指|指环|圆环|金戒指|环'),
  category: 'collectibles',
  size: [0.1, 0.13, 0.03],
  parts: { band: words('band|ring', '戒圈'), gem: words('gem|stone|jewel|diamond', '宝石|钻石') },
  counts: { gem: count(1, 0, 1) },
  choices: {
    kind: choice({
      finger: words('finger|wedding', '戒指'),
      torus: { ...words('torus|hoop', '圆环'), size: [0.6, 0.6, 0.1] },
    }),
  },
  materials: { gold, gem: 'polished light blue plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const isTorus = v.choice('kind') === 'torus';
    const stone = !isTorus && v.count('gem') > 0;
    const thick = isTorus ? d / 2 : 0.4 * d;
    const band = placed(hoop(w / 2 - thick, thick, [0, 0, 0], v.sides(36), v.sides(12)), [0, w / 2, 0], [90, 0, 0]);
    return [
      part(
        'band',
        'gold',
        stone
          ? [
              band,
              placed(rod(0.07 * w, 0.12 * w, [0, 0, 0], { top: 0.16 * w, sides: v.sides(12) }), [0, w - 2 * thick, 0]),
            ]
          : [band],
        { crease: 60 },
      ),
      ...(stone
        ? [
            part(
              'gem',
              'gem',
              hull(
                rod(0.05 * w, 0.002, [0, w - thick - 0.01, 0], { sides: 8 }),
                rod(0.2 * w, 0.01 * w, [0, w - thick + 0.12 * w, 0], { sides: 8 }),
                rod(0.12 * w, 0.002, [0, h - 0.002, 0], { sides: 8 }),
              ),
              { crease: 5 },
            ),
          ]
        : []),
    ];
  },
});

export const crown = template({
  name: 'crown',
  title: { en: 'Crown', zh: '王冠' },
  words: words('crown|tiara|king crown|royal crown', '王冠|皇冠|冠冕'),
  category: 'collectibles',
  size: [0.22, 0.16, 0.22],
  parts: {
    band: words('band|crown|ring', '冠圈'),
    points: words('point|spike|prong', '冠尖|尖'),
    gems: words('gem|jewel|stone', '宝石'),
    cushion: words('cushion|velvet|lining', '衬垫'),
  },
  counts: { points: count(8, 4, 12), gems: count(8, 0, 12) },
  materials: { gold, gems: 'polished crimson plaster', velvet: 'dark red fabric' },
  build(v) {
    const { width: w, height: h } = v;
    const [points, gems, r] = [v.count('points'), v.count('gems'), 0.44 * w];
    const wall: readonly [number, number][] = [
      [0.94 * r, 0],
      [r, 0],
      [1.06 * r, 0.5 * h],
      [1.0 * r, 0.5 * h],
      [0.94 * r, 0],
    ];
    return [
      part('band', 'gold', [
        { op: 'lathe', profile: [...wall], sides: v.sides(36) },
        hoop(r, 0.012, [0, 0.012, 0], v.sides(40), 10),
        ...many(points, (index) =>
          placed(
            hull(
              brick([0.012, 0.01, (2.6 * r) / points + 0.02], [1.02 * r, 0.45 * h, 0]),
              brick([0.012, 0.01, 0.01], [1.1 * r, 0.86 * h, 0]),
            ),
            [0, 0, 0],
            [0, (360 * index) / points, 0],
          ),
        ),
      ]),
      part(
        'points',
        'gold',
        many(points, (index) => {
          const angle = (360 * index) / points;
          return ball(0.05 * w, [1.1 * r * cosine(angle), h - 0.05 * w, 1.1 * r * sine(angle)], v.sides(12));
        }),
        { pieces: points },
      ),
      part('cushion', 'velvet', ball([0.9 * r, 0.36 * h, 0.9 * r], [0, 0.28 * h, 0], v.sides(20))),
      ...(gems === 0
        ? []
        : [
            part(
              'gems',
              'gems',
              many(gems, (index) =>
                placed(
                  ball([0.012, 0.022 * (w / 0.22), 0.018 * (w / 0.22)], [1.03 * r, 0.25 * h, 0], 10),
                  [0, 0, 0],
                  [0, (360 * (index + 0.5)) / gems, 0],
                ),
              ),
              { pieces: gems, detail: 1 },
            ),
          ]),
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

export const piggyBank = template({
  name: 'piggy-bank',
  title: { en: 'Piggy bank', zh: '存钱罐' },
  words: words('piggy bank|money box|pig|coin bank', '存钱罐|小猪|储蓄罐|猪'),
  category: 'collectibles',
  size: [0.16, 0.17, 0.24],
  parts: {
    body: words('body|pig', '身体'),
    eyes: words('eye', '眼睛'),
  },
  materials: { body: 'satin pink plaster', dark: 'black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const y = 0.52 * h;
    return [
      part(
        'body',
        'body',
        [
          without(
            ball([w / 2, 0.42 * h, 0.4 * d], [0, y, -0.04 * d], v.sides(28)),
            brick([0.05 * w, 0.2 * h, 0.24 * d], [0, y + 0.42 * h, -0.06 * d]),
          ),
          axle(0.2 * w, 0.2 * d, [0, 0.98 * y, 0.4 * d], 'z', {
            top: 0.18 * w,
            sides: v.sides(18),
            bevel: v.bevel(0.004),
          }),
          ...[1, -1].flatMap((x) =>
            [1, -1].map((z) =>
              rod(0.11 * w, 0.3 * h, [x * 0.24 * w, 0, z * 0.2 * d - 0.04 * d], { top: 0.13 * w, sides: v.sides(12) }),
            ),
          ),
          ...both((s) =>
            placed(
              rod(0.1 * w, 0.17 * h, [0, 0, 0], { top: 0, sides: 5 }),
              [s * 0.24 * w, 0.82 * h, 0.13 * d],
              [0, 0, s * -22],
            ),
          ),
          tube(
            [
              [0, 0.56 * h, -0.42 * d],
              [0.05 * w, 0.64 * h, -0.47 * d],
              [-0.03 * w, 0.66 * h, -0.475 * d],
              [0, 0.58 * h, -0.485 * d],
            ],
            0.022 * w,
            6,
          ),
        ],
        { crease: 50 },
      ),
      part(
        'eyes',
        'dark',
        both((s) => ball(0.045 * w, [s * 0.2 * w, 0.68 * h, 0.285 * d], v.sides(10))),
        { pieces: 2 },
      ),
      part(
        'nostrils',
        'dark',
        both((s) => axle(0.035 * w, 0.01 * d, [s * 0.075 * w, 0.98 * y, 0.5 * d], 'z', { sides: 10 })),
        { pieces: 2, detail: 0 },
      ),
    ];
  },
});
