import { brass, gold, iron, leather, oak, steel, weatheredWood } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  ball,
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
} from '#generate/model/templates/pieces/solids.ts';
import { haftWords } from '#generate/model/templates/pieces/words.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

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
  parts: { blades: words('blade|head', '斧刃|刃|斧面'), handle: haftWords },
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
