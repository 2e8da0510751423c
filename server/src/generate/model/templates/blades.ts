import { brass, gold, iron, leather, oak, steel, walnut, weatheredWood } from './pieces/materials.ts';
import {
  axle,
  ball,
  block,
  both,
  brick,
  front,
  hull,
  many,
  type Point,
  part,
  placed,
  rod,
  slab,
  tube,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

const handleWords = words('handle|haft|shaft|pole', '手柄|柄|木柄|把手|握把|杆');

/** A blade of lens-shaped section that ends in a point, standing at a height. */
function pointed(width: number, thickness: number, length: number, y: number, tip: number) {
  const section: readonly Point[] = [
    [-width / 2, 0],
    [0, -thickness / 2],
    [width / 2, 0],
    [0, thickness / 2],
  ];
  return hull(
    slab(section, length - tip, [0, y, 0]),
    slab(
      section.map(([x, z]): Point => [0.04 * x, 0.3 * z]),
      0.002,
      [0, y + length - 0.002, 0],
    ),
  );
}

export const sword = template({
  name: 'sword',
  title: { en: 'Sword', zh: '剑' },
  words: words(
    'sword|longsword|long sword|broadsword|greatsword|shortsword|blade|katana|sabre|saber',
    '剑|宝剑|长剑|大剑|短剑|巨剑|刀剑',
  ),
  category: 'weapons',
  size: [0.22, 1.05, 0.06],
  parts: {
    blade: words('blade', '剑刃|剑身|刃'),
    guard: words('guard|crossguard|cross guard|hilt', '护手|剑格'),
    grip: words('grip|handle|hilt', '剑柄|握把|柄'),
    pommel: words('pommel', '剑首|柄头'),
  },
  materials: { blade: steel, guard: gold, grip: leather },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [grip, guard] = [0.17 * h, 0.22 * h];
    return [
      part(
        'blade',
        'blade',
        pointed(v.thick(0.05) * (h / 1.05), 0.2 * d + 0.004, h - guard - 0.01, guard + 0.01, 0.12 * h),
        { crease: 10 },
      ),
      part('guard', 'guard', [
        brick([w * 0.86, 0.025 * h, 0.55 * d], [0, guard + 0.005, 0], { bevel: v.bevel(0.006) }),
        ...both((s) => ball([0.02 * h, 0.02 * h, 0.4 * d], [s * (w / 2 - 0.02 * h), guard + 0.005, 0], v.sides(12))),
      ]),
      part(
        'grip',
        'grip',
        rod(0.013 * h, grip + 0.02, [0, 0.05 * h - 0.01, 0], { top: 0.015 * h, sides: v.sides(12) }),
        { uv: 'cylinder' },
      ),
      part('pommel', 'guard', ball([0.027 * h, 0.027 * h, d / 2], [0, 0.027 * h, 0], v.sides(14))),
    ];
  },
});

export const dagger = template({
  name: 'dagger',
  title: { en: 'Dagger', zh: '匕首' },
  words: words('dagger|knife|cleaver|kitchen knife|dirk|machete', '匕首|刀|小刀|菜刀|短刀|飞刀'),
  category: 'weapons',
  size: [0.12, 0.36, 0.035],
  parts: {
    blade: words('blade', '刀刃|刃|刀身'),
    guard: words('guard', '护手'),
    grip: words('grip|handle|hilt', '刀柄|柄|握把'),
  },
  choices: {
    kind: choice({
      dagger: words('dagger', '匕首'),
      knife: { ...words('knife|cleaver|kitchen', '刀|小刀|菜刀'), size: [0.07, 0.34, 0.03] },
    }),
  },
  materials: { blade: steel, grip: 'dark brown leather', guard: brass },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'knife')
      return [
        part(
          'blade',
          'blade',
          front(
            [
              [-0.4 * w, 0.38 * h],
              [0.36 * w, 0.38 * h],
              [0.5 * w, 0.44 * h],
              [0.5 * w, 0.74 * h],
              [0.3 * w, 0.88 * h],
              [-0.5 * w, h],
              [-0.5 * w, 0.44 * h],
            ],
            0.004,
          ),
        ),
        part('grip', 'grip', [
          front(
            [
              [-0.3 * w, 0.01 * h],
              [0.22 * w, 0],
              [0.34 * w, 0.06 * h],
              [0.16 * w, 0.2 * h],
              [0.3 * w, 0.36 * h],
              [0.3 * w, 0.4 * h],
              [-0.42 * w, 0.4 * h],
              [-0.42 * w, 0.06 * h],
            ],
            d,
            [0, 0, 0],
            { bevel: v.bevel(0.006) },
          ),
        ]),
        part(
          'rivets',
          'guard',
          many(2, (index) =>
            axle(0.1 * w, d + 0.004, [-0.08 * w, (0.12 + 0.17 * index) * h, 0], 'z', { sides: v.sides(10) }),
          ),
          { pieces: 2, detail: 0 },
        ),
      ];
    return [
      part('blade', 'blade', pointed(v.thick(0.042), 0.012, 0.62 * h, 0.38 * h, 0.26 * h), { crease: 10 }),
      part('guard', 'guard', brick([w, 0.04 * h, 0.6 * d], [0, 0.38 * h, 0], { bevel: v.bevel(0.004) })),
      part('grip', 'grip', rod(0.36 * d, 0.33 * h, [0, 0.06 * h, 0], { sides: v.sides(18), top: 0.42 * d }), {
        uv: 'cylinder',
      }),
      part('pommel', 'guard', ball(d / 2, [0, d / 2, 0], v.sides(18))),
    ];
  },
});

export const axe = template({
  name: 'axe',
  title: { en: 'Axe', zh: '斧头' },
  words: words('axe|ax|battle axe|hatchet|battleaxe|war axe|tomahawk', '斧头|斧|战斧|斧子|巨斧|石斧'),
  category: 'weapons',
  size: [0.3, 0.85, 0.05],
  parts: { blades: words('blade|head', '斧刃|刃|斧面'), handle: handleWords },
  counts: { blades: count(1, 1, 2) },
  choices: {
    kind: choice({
      single: words('single', '单刃'),
      double: {
        ...words('double|double-headed|two-headed|double-bladed|two-bladed|twin', '双刃|双头|双面'),
        size: [0.46, 0.95, 0.05],
      },
    }),
  },
  materials: { blade: steel, handle: oak, metal: iron },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const isDouble = v.choice('kind') === 'double' || v.count('blades') === 2;
    const y = 0.8 * h;
    const reach = isDouble ? w / 2 : 0.78 * w;
    const at = isDouble ? 0 : -0.28 * w;
    const edge = (share: number): Point => {
      const up = 2 * share - 1;
      return [reach * (1 - 0.16 * up * up), 0.19 * h * up];
    };
    const head = (s: number) => {
      const outline: readonly Point[] = [
        [0.008, -0.05 * h],
        [0.5 * reach, -0.075 * h],
        ...many(9, (_, share) => edge(share)),
        [0.5 * reach, 0.075 * h],
        [0.008, 0.05 * h],
      ];
      return front(
        outline.map(([x, b]): Point => [s * x, b]),
        0.4 * d,
        [at, y, 0],
        { bevel: v.bevel(0.005) },
      );
    };
    return [
      part('blades', 'blade', isDouble ? both(head) : head(1), { pieces: isDouble ? 2 : 1 }),
      part('socket', 'metal', brick([0.11 * h + 0.02, 0.11 * h, d], [at, y, 0], { bevel: v.bevel(0.008) })),
      part('handle', 'handle', rod(v.thick(0.017), h - 0.01, [at, 0, 0], { sides: v.sides(12), top: v.thick(0.014) }), {
        uv: 'cylinder',
      }),
      part('cap', 'metal', [rod(0.02, 0.04, [at, h - 0.04, 0], { top: 0.01, sides: v.sides(10) })], { detail: 1 }),
    ];
  },
});

export const spear = template({
  name: 'spear',
  title: { en: 'Spear', zh: '长矛' },
  words: words('spear|lance|pike|javelin|trident|halberd|harpoon', '长矛|矛|长枪|标枪|三叉戟|鱼叉|枪矛'),
  category: 'weapons',
  size: [0.12, 2, 0.05],
  parts: {
    tip: words('tip|head|point|blade', '矛头|矛尖|枪头|尖'),
    shaft: words('shaft|pole|handle', '矛杆|杆|柄'),
    binding: words('binding|wrap|tassel', '缠绳|缨'),
  },
  choices: {
    kind: choice({ spear: words('spear', '矛'), trident: { ...words('trident', '三叉戟'), size: [0.3, 1.9, 0.05] } }),
  },
  materials: { tip: steel, shaft: weatheredWood, binding: 'dark red leather' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const base = 0.82 * h;
    const prong = (x: number, y: number) => placed(pointed(0.05, 0.02, h - y, 0, 0.12), [x, y, 0]);
    const tip =
      v.choice('kind') === 'trident'
        ? [
            prong(0, base),
            ...both((s) => prong(s * (w / 2 - 0.025), base + 0.1)),
            brick([w - 0.02, 0.03, 0.025], [0, base + 0.1, 0], { bevel: v.bevel(0.006) }),
          ]
        : [pointed(w * 0.8, 0.36 * d, h - base, base, 0.14 * h)];
    return [
      part('tip', 'tip', [...tip, rod(0.5 * d, 0.07, [0, base - 0.04, 0], { top: 0.3 * d, sides: v.sides(12) })], {
        crease: 10,
      }),
      part('shaft', 'shaft', rod(v.thick(0.016), base, [0, 0, 0], { sides: v.sides(12) }), { uv: 'cylinder' }),
      part('binding', 'binding', rod(v.thick(0.02), 0.12, [0, base - 0.18, 0], { sides: v.sides(12) }), { detail: 1 }),
      part('butt', 'tip', rod(0.006, 0.07, [0, 0, 0], { top: v.thick(0.021), sides: v.sides(10) }), { detail: 1 }),
    ];
  },
});

export const hammer = template({
  name: 'hammer',
  title: { en: 'Hammer', zh: '锤子' },
  words: words('hammer|mallet|war hammer|warhammer|sledgehammer|maul', '锤子|锤|战锤|铁锤|木槌|大锤'),
  category: 'tools',
  size: [0.36, 0.85, 0.18],
  parts: { head: words('head', '锤头|头'), handle: handleWords, bands: words('band|ring', '箍|环') },
  choices: {
    kind: choice({
      war: words('war|sledge', '战|大'),
      claw: { ...words('claw|small|carpenter|nail', '羊角|小'), size: [0.14, 0.33, 0.04] },
    }),
  },
  materials: { head: iron, handle: oak, bands: gold },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const head = v.choice('kind') === 'claw' ? 0.11 * h : 0.22 * h;
    const y = h - head;
    const claw = front(
      [
        [-0.04 * w, 0],
        [0.16 * w, 0],
        [0.4 * w, -0.1 * h],
        [0.5 * w, -0.1 * h],
        [0.32 * w, 0.1 * h],
        [-0.04 * w, 0.1 * h],
      ],
      0.6 * d,
      [0, y, 0],
      { bevel: v.bevel(0.003) },
    );
    return [
      part(
        'head',
        'head',
        v.choice('kind') === 'claw'
          ? [
              claw,
              axle(0.36 * d, 0.5 * w, [-0.25 * w, y + 0.05 * h, 0], 'x', { sides: v.sides(14), bevel: v.bevel(0.003) }),
              axle(0.5 * d, 0.12 * w, [-0.44 * w, y + 0.05 * h, 0], 'x', { sides: v.sides(14), bevel: v.bevel(0.003) }),
            ]
          : [
              block([0.62 * w, 0.86 * head, 0.84 * d], [0, y + 0.07 * head, 0], { bevel: v.bevel(0.02) }),
              ...both((s) => brick([0.2 * w, head, d], [s * 0.4 * w, y + head / 2, 0], { bevel: v.bevel(0.015) })),
            ],
      ),
      part('handle', 'handle', rod(v.thick(0.022 * h + 0.003), y + 0.6 * head, [0, 0, 0], { sides: v.sides(12) }), {
        uv: 'cylinder',
      }),
      ...(v.choice('kind') === 'claw'
        ? []
        : [
            part(
              'bands',
              'bands',
              [
                rod(v.thick(0.03), 0.04 * h, [0, y - 0.04 * h, 0], { sides: v.sides(12), top: v.thick(0.035) }),
                rod(v.thick(0.028), 0.05 * h, [0, 0, 0], { sides: v.sides(12), bevel: v.bevel(0.008) }),
              ],
              { pieces: 2, detail: 1 },
            ),
          ]),
    ];
  },
});

export const pickaxe = template({
  name: 'pickaxe',
  title: { en: 'Pickaxe', zh: '镐' },
  words: words('pickaxe|pick|mattock|pick axe', '镐|十字镐|稿子|矿镐|镐子'),
  category: 'tools',
  size: [0.6, 0.85, 0.06],
  parts: { head: words('head|pick', '镐头|头'), handle: handleWords },
  materials: { head: iron, handle: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const arc = many(9, (_, share): readonly [number, number, number] => {
      const x = 2 * share - 1;
      return [x * w * 0.495, h - 0.05 - 0.16 * h * x * x, 0];
    });
    return [
      part('head', 'head', [
        placed(
          tube(
            arc,
            [0.006, 0.016, 0.022, 0.026, 0.028, 0.026, 0.022, 0.016, 0.006].map((radius) => v.thick(radius)),
            v.sides(8),
          ),
          [0, 0, 0],
        ),
        brick([0.1, 0.09, d], [0, h - 0.045, 0], { bevel: v.bevel(0.01) }),
      ]),
      part('handle', 'handle', rod(v.thick(0.018), h - 0.01, [0, 0, 0], { top: v.thick(0.022), sides: v.sides(12) }), {
        uv: 'cylinder',
      }),
    ];
  },
});

export const shovel = template({
  name: 'shovel',
  title: { en: 'Shovel', zh: '铲子' },
  words: words('shovel|spade|spatula|trowel', '铲子|铁锹|铲|锅铲|铁铲'),
  category: 'tools',
  size: [0.24, 1.1, 0.07],
  parts: { blade: words('blade|head', '铲头|铲面'), handle: handleWords, grip: words('grip', '握把') },
  choices: {
    kind: choice({
      spade: words('shovel|spade', '铁锹|铁铲'),
      spatula: { ...words('spatula', '锅铲'), size: [0.09, 0.34, 0.02] },
    }),
  },
  materials: { blade: steel, handle: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const blade = 0.3 * h;
    const isSpatula = v.choice('kind') === 'spatula';
    const outline: readonly Point[] = isSpatula
      ? [
          [-w / 2, 0],
          [w / 2, 0],
          [w / 2, 0.8 * blade],
          [0.16 * w, blade],
          [-0.16 * w, blade],
          [-w / 2, 0.8 * blade],
        ]
      : [
          [0, 0],
          [0.3 * w, 0.16 * blade],
          [0.46 * w, 0.42 * blade],
          [w / 2, 0.96 * blade],
          [0.16 * w, blade],
          [-0.16 * w, blade],
          [-w / 2, 0.96 * blade],
          [-0.46 * w, 0.42 * blade],
          [-0.3 * w, 0.16 * blade],
        ];
    const slits = isSpatula
      ? [-1, 0, 1].map((x) => brick([0.09 * w, 0.5 * blade, 1], [0.25 * w * x, 0.42 * blade, 0]))
      : [];
    const [first, ...more] = slits;
    const plate = front(outline, isSpatula ? 0.003 : 0.012, [0, 0, 0], {
      bevel: isSpatula ? undefined : v.bevel(0.004),
    });
    const radius = isSpatula ? 0.006 : v.thick(0.018);
    return [
      part('blade', 'blade', [
        first === undefined ? plate : { op: 'difference', of: [plate, first, ...more] },
        rod(1.2 * radius, isSpatula ? 0.5 * blade : 0.4 * blade, [0, isSpatula ? 0.9 * blade : 0.7 * blade, 0], {
          sides: v.sides(10),
        }),
      ]),
      part(
        'handle',
        'handle',
        rod(radius, h - blade - 0.02 + 0.1 * blade, [0, 0.9 * blade, 0], { sides: v.sides(24) }),
        { uv: 'cylinder' },
      ),
      isSpatula
        ? part('grip', 'handle', rod(0.011, 0.36 * h, [0, 0.64 * h, 0], { sides: v.sides(12), bevel: v.bevel(0.004) }))
        : part(
            'grip',
            'handle',
            tube(
              [
                [0, h - 0.12, 0],
                [0.05, h - 0.07, 0],
                [0.045, h - 0.016, 0],
                [-0.045, h - 0.016, 0],
                [-0.05, h - 0.07, 0],
              ],
              Math.min(0.016, d / 3),
              v.sides(16),
              { closed: true },
            ),
          ),
    ];
  },
});

export const shield = template({
  name: 'shield',
  title: { en: 'Shield', zh: '盾牌' },
  words: words('shield|buckler|round shield|kite shield|tower shield', '盾牌|盾|圆盾|木盾|铁盾|大盾'),
  category: 'weapons',
  size: [0.6, 0.8, 0.12],
  parts: {
    face: words('face|board|body|surface', '盾面|面'),
    rim: words('rim|edge|border', '边框|盾边|边'),
    boss: words('boss|umbo|center|centre', '盾心|中心|凸饰'),
    studs: words('stud|rivet', '铆钉|钉'),
  },
  counts: { studs: count(0, 0, 16) },
  choices: {
    shape: choice({
      heater: words('kite|heater|knight|heraldic', '骑士|鸢形'),
      round: { ...words('round|circular|viking|buckler', '圆|圆形|圆盾'), size: [0.7, 0.7, 0.14] },
    }),
  },
  materials: { face: walnut, rim: steel, boss: gold },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('shape') === 'round') {
      const [r, sides, middle] = [w / 2, v.sides(36), h / 2];
      const facing = (shape: ReturnType<typeof rod>, z: number) => placed(shape, [0, middle, z], [90, 0, 0]);
      return [
        part('face', 'face', facing(rod(0.95 * r, 0.03, [0, 0, 0], { sides }), -0.35 * d)),
        part(
          'rim',
          'rim',
          facing(
            {
              op: 'difference',
              of: [
                rod(r, 0.05, [0, 0, 0], { sides, bevel: v.bevel(0.01) }),
                rod(0.88 * r, 0.2, [0, -0.1, 0], { sides }),
              ],
            },
            -0.35 * d - 0.01,
          ),
        ),
        part(
          'boss',
          'boss',
          facing(
            {
              op: 'intersection',
              of: [
                {
                  ...rod(1, 1),
                  op: 'sphere',
                  radius: 1,
                  sides: v.sides(24),
                  scale: [0.3 * r, 0.7 * d, 0.3 * r],
                  move: [0, 0, 0],
                },
                rod(r, d, [0, 0, 0], { sides: 8 }),
              ],
            },
            -0.35 * d + 0.025,
          ),
        ),
        ...studs(v.count('studs') || 8, 0.7 * r, middle, -0.35 * d + 0.03, v.sides(10)),
      ];
    }
    // From the point below along the right side to the top; the left side mirrors it.
    const right = (share: number): readonly Point[] => [
      ...many(7, (index): Point => {
        const up = index / 6;
        return [share * (w / 2) * Math.sqrt(up * (2 - up)), h / 2 + share * h * (0.72 * up - 0.5)];
      }),
      [share * (w / 2), h / 2 + share * 0.47 * h],
      [0, h / 2 + share * h * 0.5],
    ];
    const outline = (share: number): readonly Point[] => [
      ...right(share),
      ...right(share)
        .slice(1, -1)
        .map(([x, y]): Point => [-x, y])
        .reverse(),
    ];
    const z = -0.3 * d;
    return [
      part('face', 'face', front(outline(0.96), 0.03, [0, 0, z])),
      part('rim', 'rim', front(outline(1), 0.05, [0, 0, z], { holes: [outline(0.86)], bevel: v.bevel(0.006) })),
      part('boss', 'boss', [
        front(
          [
            [-0.045 * w, 0.1 * h],
            [0.045 * w, 0.1 * h],
            [0.045 * w, 0.95 * h],
            [-0.045 * w, 0.95 * h],
          ],
          0.045,
          [0, 0, z],
        ),
        front(
          [
            [-0.44 * w, 0.6 * h],
            [0.44 * w, 0.6 * h],
            [0.44 * w, 0.68 * h],
            [-0.44 * w, 0.68 * h],
          ],
          0.045,
          [0, 0, z],
        ),
        placed(
          rod(0.13 * w, 0.06, [0, 0, 0], { top: 0.08 * w, sides: v.sides(20) }),
          [0, 0.64 * h, z + 0.01],
          [90, 0, 0],
        ),
      ]),
      ...(v.count('studs') === 0 ? [] : studs(v.count('studs'), 0.3 * w, 0.6 * h, z + 0.02, v.sides(10))),
    ];
  },
});

function studs(number: number, radius: number, y: number, z: number, sides: number) {
  return [
    part(
      'studs',
      'rim',
      many(number, (index) => placed(ball(0.02, [radius, 0, 0], sides), [0, y, z], [0, 0, (360 * index) / number])),
      { pieces: number, detail: 1 },
    ),
  ];
}
