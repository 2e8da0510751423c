import { cosine, sine } from '#generate/model/trigonometry.ts';
import { bronze, coat, iron, oak, shine, steel, walnut, weatheredWood } from './pieces/materials.ts';
import {
  axle,
  ball,
  block,
  both,
  brick,
  front,
  hoop,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  ring,
  rod,
  side,
  tube,
} from './pieces/solids.ts';
import { spokedWheel } from './pieces/wheels.ts';
import { choice, count, template, words } from './template.ts';

const gripWords = words('grip|handle', '握把|手柄|柄');

export const bow = template({
  name: 'bow',
  title: { en: 'Bow', zh: '弓' },
  words: words('bow|longbow|short bow|recurve bow', '弓|长弓|弓箭|短弓'),
  category: 'weapons',
  size: [0.36, 1.5, 0.05],
  parts: {
    limbs: words('limb|body|wood', '弓臂|弓身'),
    grip: gripWords,
    string: words('string|bowstring', '弓弦|弦'),
    arrow: words('arrow', '箭|箭矢'),
  },
  counts: { arrow: count(0, 0, 1) },
  materials: { wood: walnut, grip: 'dark brown leather', string: 'cream fabric', metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const thick = v.thick(0.42 * d);
    const limb = many(15, (_, share): Place => {
      const t = 2 * share - 1;
      return [w * (0.5 - 1.02 * t * t + 0.22 * t * t * t * t) - thick + 0.005, h / 2 + (h / 2 - 0.02) * t, 0];
    });
    const tip = limb[0]?.[0] ?? 0;
    return [
      part(
        'limbs',
        'wood',
        tube(
          limb,
          many(15, (_, share) => thick * (1 - 0.6 * Math.abs(2 * share - 1))),
          v.sides(10),
        ),
      ),
      part(
        'grip',
        'grip',
        tube(
          [
            [w / 2 - thick + 0.003, 0.42 * h, 0],
            [w / 2 - thick + 0.008, h / 2, 0],
            [w / 2 - thick + 0.003, 0.58 * h, 0],
          ],
          1.22 * thick,
          v.sides(10),
        ),
      ),
      part(
        'string',
        'string',
        tube(
          [
            [tip, 0.03, 0],
            [tip, h - 0.03, 0],
          ],
          0.004,
          6,
        ),
      ),
      ...(v.count('arrow') === 0
        ? []
        : [
            part('arrow', 'metal', [
              tube(
                [
                  [tip - 0.02, h / 2, 0.03],
                  [w / 2 + 0.1, h / 2, 0.03],
                ],
                0.006,
                6,
              ),
              placed(rod(0.016, 0.06, [0, 0, 0], { top: 0, sides: 6 }), [w / 2 + 0.09, h / 2, 0.03], [0, 0, -90]),
            ]),
          ]),
    ];
  },
});

export const arrow = template({
  name: 'arrow',
  title: { en: 'Arrow', zh: '箭' },
  words: words('arrow|bolt|dart|crossbow bolt', '箭|箭矢|飞镖|弩箭'),
  category: 'weapons',
  size: [0.07, 0.07, 0.8],
  parts: {
    head: words('head|tip|point', '箭头|头'),
    shaft: words('shaft', '箭杆|杆'),
    feathers: words('feather|fletching', '羽毛|箭羽'),
  },
  counts: { feathers: count(3, 2, 4) },
  materials: { shaft: oak, metal: steel, feathers: 'red fabric' },
  build(v) {
    const { width: w, depth: d } = v;
    const [middle, feathers] = [w / 2, v.count('feathers')];
    return [
      part(
        'head',
        'metal',
        placed(rod(0.3 * w, 0.12 * d, [0, 0, 0], { top: 0, sides: 4 }), [0, middle, 0.38 * d], [90, 0, 0]),
      ),
      part('shaft', 'shaft', axle(v.thick(0.06 * w), 0.9 * d, [0, middle, -0.05 * d], 'z', { sides: v.sides(28) })),
      part(
        'feathers',
        'feathers',
        many(feathers, (index) =>
          placed(
            side(
              [
                [0.04 * d, 0.04 * w],
                [0, 0.44 * w],
                [-0.16 * d, 0.5 * w],
                [-0.14 * d, 0.04 * w],
              ],
              0.04 * w,
              [0, 0, 0],
              { bevel: v.bevel(0.001) },
            ),
            [0, middle, -0.34 * d],
            [0, 0, (360 * index) / feathers],
          ),
        ),
        { pieces: feathers },
      ),
    ];
  },
});

export const wand = template({
  name: 'wand',
  title: { en: 'Staff', zh: '法杖' },
  words: words(
    'wand|staff|magic wand|magic staff|wizard staff|scepter|sceptre|rod|cane|stick|walking stick|broomstick|broom',
    '法杖|魔杖|权杖|魔法杖|手杖|棍子|棍|木棍|扫帚',
  ),
  category: 'weapons',
  size: [0.2, 1.5, 0.2],
  parts: {
    shaft: words('shaft|pole|wood|handle', '杖身|杆|柄'),
    crystal: words('crystal|gem|orb|stone', '水晶|宝石|法球|宝珠'),
    claws: words('claw|holder', '爪|托'),
  },
  counts: { claws: count(3, 2, 6) },
  choices: {
    kind: choice({
      staff: words('staff|scepter|sceptre', '法杖|权杖'),
      wand: { ...words('wand', '魔杖'), size: [0.05, 0.38, 0.05] },
      stick: { ...words('stick|cane|walking stick|rod', '棍子|棍|手杖|木棍'), size: [0.09, 0.9, 0.08] },
      broom: { ...words('broom|broomstick', '扫帚'), size: [0.3, 1.4, 0.2] },
    }),
  },
  materials: { wood: walnut, crystal: shine('purple'), metal: bronze, straw: 'straw fabric' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const r = w / 2;
    switch (v.choice('kind')) {
      case 'wand':
        return [
          part(
            'shaft',
            'wood',
            lathe(
              [
                [0, 0],
                [0.3 * w, 0],
                [0.42 * w, 0.02 * h],
                [0.3 * w, 0.05 * h],
                [0.36 * w, 0.16 * h],
                [0.3 * w, 0.28 * h],
                [0.4 * w, 0.3 * h],
                [0.4 * w, 0.32 * h],
                [0.22 * w, 0.34 * h],
                [0.1 * w, 0.985 * h],
                [0, h],
              ],
              v.sides(14),
            ),
          ),
          part('crystal', 'crystal', ball(0.5 * w, [0, 0.03 * h, 0], v.sides(14))),
        ];
      case 'stick':
        return [
          part('shaft', 'wood', {
            op: 'displace',
            of: tube(
              [
                [0, 0.015, 0],
                [0.14 * w, 0.3 * h, 0],
                [-0.06 * w, 0.62 * h, 0.05 * w],
                [0.1 * w, 0.98 * h, 0],
              ],
              [0.2 * w, 0.2 * w, 0.17 * w, 0.12 * w],
              v.sides(9),
            ),
            size: 0.5 * w,
            height: 0.05 * w,
            seed,
            cell: 0.22 * w,
          }),
          part(
            'twig',
            'wood',
            tube(
              [
                [0.02 * w, 0.5 * h, 0.02 * w],
                [0.34 * w, 0.62 * h, 0.2 * w],
                [0.42 * w, 0.7 * h, 0.22 * w],
              ],
              [0.12 * w, 0.08 * w, 0.04 * w],
              v.sides(7),
            ),
          ),
        ];
      case 'broom':
        return [
          part('shaft', 'wood', rod(0.016, 0.8 * h, [0, 0.2 * h, 0], { sides: v.sides(10) })),
          part(
            'bristles',
            'straw',
            placed(
              lathe(
                [
                  [0, 0],
                  [0.46, 0],
                  [0.5, 0.02],
                  [0.42, 0.4],
                  [0.2, 0.85],
                  [0.12, 1],
                  [0, 1],
                ].map(([x = 0, y = 0]): Point => [x, 0.3 * y * h]),
                9,
              ),
              [0, 0, 0],
              undefined,
              [w, 1, d],
            ),
            { crease: 20 },
          ),
          part(
            'binding',
            'metal',
            placed(rod(0.24, 0.03 * h, [0, 0.22 * h, 0], { top: 0.2, sides: v.sides(14) }), [0, 0, 0], undefined, [
              w,
              1,
              d,
            ]),
            { detail: 1 },
          ),
        ];
      default:
        return [
          part('shaft', 'wood', {
            op: 'displace',
            of: tube(
              [
                [0, 0.03, 0],
                [0.04, 0.3 * h, 0],
                [-0.03, 0.6 * h, 0.02],
                [0, 0.86 * h, 0],
              ],
              [0.022, 0.028, 0.025, 0.035].map((radius) => v.thick(radius)),
              v.sides(10),
            ),
            size: 0.08,
            height: 0.006,
            seed,
            cell: 0.05,
          }),
          part(
            'claws',
            'metal',
            many(v.count('claws'), (index) => {
              const angle = (360 * index) / v.count('claws');
              const at = (reach: number, y: number): Place => [
                reach * r * cosine(angle),
                y * h,
                reach * r * sine(angle),
              ];
              return tube(
                [at(0.02, 0.84), at(0.6, 0.87), at(0.93, 0.93), at(0.5, 0.99)],
                [0.02, 0.017, 0.013, 0.005],
                v.sides(8),
              );
            }),
            { crease: 60 },
          ),
          part(
            'crystal',
            'crystal',
            [
              rod(0.02, 0.05 * h, [0, 0.86 * h, 0], { top: 0.52 * r, sides: 6 }),
              rod(0.52 * r, 0.055 * h, [0, 0.909 * h, 0], { top: 0, sides: 6 }),
            ],
            { crease: 10 },
          ),
        ];
    }
  },
});

export const gun = template({
  name: 'gun',
  title: { en: 'Gun', zh: '枪' },
  words: words(
    'gun|pistol|handgun|rifle|shotgun|revolver|blaster|machine gun|assault rifle|sniper rifle|submachine gun|laser gun',
    '枪|手枪|步枪|冲锋枪|霰弹枪|机枪|狙击枪|激光枪|左轮',
  ),
  category: 'weapons',
  size: [0.035, 0.15, 0.2],
  parts: {
    slide: words('slide|body|receiver', '枪身|套筒'),
    grip: gripWords,
    barrel: words('barrel|muzzle', '枪管|枪口'),
    trigger: words('trigger', '扳机'),
    magazine: words('magazine|clip', '弹匣'),
    scope: words('scope|sight', '瞄准镜'),
    stock: words('stock|butt', '枪托'),
  },
  counts: { scope: count(0, 0, 1) },
  choices: {
    kind: choice({
      pistol: words('pistol|handgun|revolver', '手枪|左轮'),
      rifle: {
        ...words('rifle|shotgun|machine gun|assault|sniper|submachine', '步枪|冲锋枪|机枪|霰弹枪|狙击枪'),
        size: [0.06, 0.26, 0.9],
      },
      blaster: { ...words('blaster|laser|sci-fi|futuristic|ray', '激光|科幻|能量'), size: [0.07, 0.2, 0.34] },
    }),
  },
  materials: { metal: iron, grip: 'dark brown wood', black: 'matte black plaster', light: shine('cyan') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const bevel = v.bevel(0.004);
    const plate = (outline: readonly Point[], width: number) =>
      side(
        outline.map(([z, y]): Point => [z * d, y * h]),
        width,
        [0, 0, 0],
        { bevel },
      );
    switch (v.choice('kind')) {
      case 'rifle':
        return [
          part(
            'slide',
            'metal',
            plate(
              [
                [-0.16, 0.52],
                [0.14, 0.52],
                [0.16, 0.58],
                [0.16, 0.76],
                [-0.16, 0.76],
              ],
              0.9 * w,
            ),
          ),
          part('barrel', 'metal', [
            axle(0.014, 0.4 * d, [0, 0.68 * h, 0.3 * d], 'z', { sides: v.sides(12) }),
            axle(0.02, 0.06 * d, [0, 0.68 * h, 0.47 * d], 'z', { sides: v.sides(12) }),
            brick([0.012, 0.14 * h, 0.014], [0, 0.76 * h, 0.44 * d]),
          ]),
          part(
            'handguard',
            'grip',
            plate(
              [
                [0.15, 0.56],
                [0.36, 0.6],
                [0.36, 0.76],
                [0.15, 0.76],
              ],
              0.85 * w,
            ),
          ),
          part(
            'stock',
            'grip',
            plate(
              [
                [-0.15, 0.6],
                [-0.2, 0.56],
                [-0.49, 0.38],
                [-0.5, 0.42],
                [-0.5, 0.74],
                [-0.4, 0.74],
                [-0.2, 0.74],
                [-0.15, 0.74],
              ],
              0.7 * w,
            ),
          ),
          part(
            'grip',
            'grip',
            plate(
              [
                [-0.1, 0.54],
                [-0.16, 0.16],
                [-0.1, 0.12],
                [-0.02, 0.54],
              ],
              0.6 * w,
            ),
          ),
          part(
            'magazine',
            'black',
            plate(
              [
                [0.04, 0.55],
                [0.07, 0],
                [0.15, 0.04],
                [0.12, 0.55],
              ],
              0.55 * w,
            ),
          ),
          part(
            'trigger',
            'metal',
            tube(
              [
                [0, 0.54 * h, -0.02 * d],
                [0, 0.42 * h, -0.01 * d],
                [0, 0.4 * h, 0.03 * d],
                [0, 0.54 * h, 0.045 * d],
              ],
              0.004,
              6,
            ),
            { detail: 0 },
          ),
          part('scope', 'black', [
            axle(0.42 * w, 0.2 * d, [0, 0.91 * h, 0], 'z', { sides: v.sides(14) }),
            axle(0.5 * w, 0.05 * d, [0, 0.91 * h, 0.09 * d], 'z', { sides: v.sides(14) }),
            ...both((s) => block([0.3 * w, 0.16 * h, 0.025 * d], [0, 0.74 * h, s * 0.05 * d])),
          ]),
        ];
      case 'blaster':
        return [
          part('slide', 'metal', [
            plate(
              [
                [-0.36, 0.55],
                [0.2, 0.5],
                [0.26, 0.62],
                [0.26, 0.84],
                [0.16, 0.92],
                [-0.3, 0.92],
                [-0.4, 0.8],
              ],
              0.8 * w,
            ),
            ...both((s) => brick([0.25 * w, 0.18 * h, 0.3 * d], [s * 0.37 * w, 0.72 * h, -0.06 * d], { bevel })),
          ]),
          part('barrel', 'black', [
            axle(0.1 * h, 0.3 * d, [0, 0.72 * h, 0.34 * d], 'z', { sides: v.sides(14) }),
            ...many(3, (index) =>
              axle(0.16 * h, 0.02 * d, [0, 0.72 * h, (0.3 + 0.07 * index) * d], 'z', { sides: v.sides(14) }),
            ),
          ]),
          part(
            'cell',
            'light',
            [
              axle(0.12 * h, 0.3 * d, [0, 0.9 * h, -0.08 * d], 'z', { sides: v.sides(14), bevel }),
              axle(0.08 * h, 0.03 * d, [0, 0.72 * h, 0.485 * d], 'z', { sides: v.sides(14) }),
            ],
            { pieces: 2 },
          ),
          part(
            'grip',
            'grip',
            plate(
              [
                [-0.2, 0.58],
                [-0.34, 0],
                [-0.16, 0],
                [-0.02, 0.56],
              ],
              0.6 * w,
            ),
          ),
          part(
            'trigger',
            'metal',
            tube(
              [
                [0, 0.56 * h, -0.03 * d],
                [0, 0.36 * h, 0],
                [0, 0.36 * h, 0.1 * d],
                [0, 0.54 * h, 0.13 * d],
              ],
              0.005,
              6,
            ),
            { detail: 1 },
          ),
        ];
      default:
        return [
          part('slide', 'metal', [
            plate(
              [
                [-0.46, 0.74],
                [0.5, 0.74],
                [0.5, 0.96],
                [0.42, 0.98],
                [-0.5, 0.98],
                [-0.5, 0.8],
              ],
              0.9 * w,
            ),
            brick([0.2 * w, 0.04 * h, 0.03 * d], [0, 0.98 * h, 0.44 * d]),
            brick([0.5 * w, 0.05 * h, 0.04 * d], [0, 0.98 * h, -0.46 * d]),
          ]),
          part(
            'barrel',
            'black',
            [
              axle(0.3 * w, 0.04 * d, [0, 0.86 * h, 0.5 * d], 'z', { sides: v.sides(12) }),
              plate(
                [
                  [-0.42, 0.6],
                  [0.44, 0.66],
                  [0.44, 0.75],
                  [-0.42, 0.75],
                ],
                0.8 * w,
              ),
            ],
            { pieces: 2 },
          ),
          part(
            'grip',
            'grip',
            plate(
              [
                [-0.4, 0.64],
                [-0.5, 0.06],
                [-0.48, 0],
                [-0.2, 0],
                [-0.08, 0.64],
              ],
              w,
            ),
          ),
          part(
            'trigger',
            'metal',
            [
              tube(
                [
                  [0, 0.64 * h, 0.14 * d],
                  [0, 0.44 * h, 0.12 * d],
                  [0, 0.4 * h, 0.02 * d],
                  [0, 0.42 * h, -0.12 * d],
                ],
                0.025 * d,
                6,
              ),
              tube(
                [
                  [0, 0.64 * h, 0.02 * d],
                  [0, 0.5 * h, 0.03 * d],
                ],
                0.025 * d,
                6,
              ),
            ],
            { pieces: 2, detail: 1 },
          ),
        ];
    }
  },
});

export const grenade = template({
  name: 'grenade',
  title: { en: 'Grenade', zh: '手榴弹' },
  words: words('grenade|hand grenade|bomb|mine|land mine|explosive', '手榴弹|炸弹|手雷|地雷'),
  category: 'weapons',
  size: [0.075, 0.12, 0.07],
  parts: {
    body: words('body', '弹体'),
    lever: words('lever|handle', '握片|手柄'),
    pin: words('pin|ring', '拉环|保险'),
  },
  choices: {
    kind: choice({
      grenade: words('grenade', '手榴弹|手雷'),
      bomb: { ...words('bomb|explosive', '炸弹'), size: [0.3, 0.4, 0.3] },
    }),
  },
  materials: { body: 'olive green plaster', metal: steel, spark: shine('orange'), bomb: 'polished black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'bomb')
      return [
        part('body', 'bomb', [
          ball(w / 2, [0, w / 2, 0], v.sides(28)),
          rod(0.18 * w, 0.14 * w, [0, 0.93 * w, 0], { sides: v.sides(18) }),
        ]),
        part(
          'fuse',
          'metal',
          tube(
            [
              [0, w, 0],
              [0.01 * w, 0.85 * h, 0],
              [0.1 * w, 0.95 * h, 0],
            ],
            0.025 * w,
            v.sides(8),
          ),
        ),
        part('spark', 'spark', ball(0.055 * w, [0.11 * w, h - 0.055 * w, 0], 8), { detail: 1 }),
      ];
    const r = 0.44 * w;
    const body = lathe(
      [
        [0, 0],
        [0.5, 0],
        [0.85, 0.1],
        [1, 0.3],
        [1, 0.5],
        [0.85, 0.68],
        [0.5, 0.76],
        [0, 0.76],
      ].map(([x = 0, y = 0]): Point => [x * r, y * h]),
      v.sides(16),
      [-0.06 * w, 0, 0],
    );
    const grooves = [
      ...many(3, (index) =>
        placed(rod(1.2 * r, 0.02 * h, [0, 0, 0], { sides: 16 }), [-0.06 * w, (0.2 + 0.17 * index) * h, 0]),
      ),
    ];
    const [first, ...rest] = grooves.map((disc, index) => ({
      op: 'difference' as const,
      of: [disc, rod(0.93 * r * (index === 2 ? 0.94 : 1), h, [-0.06 * w, 0, 0], { sides: 16 })],
    }));
    return [
      part(
        'body',
        'body',
        first === undefined
          ? body
          : {
              op: 'difference',
              of: [
                body,
                first,
                ...rest,
                ...many(4, (index) =>
                  placed(
                    {
                      op: 'difference',
                      of: [
                        brick([2.4 * r, 0.55 * h, 0.04 * w], [0, 0, 0]),
                        rod(0.9 * r, h, [0, -h / 2, 0], { sides: 16 }),
                      ],
                    },
                    [-0.06 * w, 0.36 * h, 0],
                    [0, 45 * index + 11.25, 0],
                  ),
                ),
              ],
            },
        { crease: 30 },
      ),
      part('cap', 'metal', rod(0.3 * r, 0.2 * h, [-0.06 * w, 0.72 * h, 0], { sides: v.sides(12) })),
      part(
        'lever',
        'metal',
        front(
          [
            [-0.2 * w, 0.9 * h],
            [0.12 * w, 0.93 * h],
            [0.42 * w, 0.78 * h],
            [0.5 * w, 0.4 * h],
            [0.46 * w, 0.4 * h],
            [0.36 * w, 0.74 * h],
            [0.1 * w, 0.86 * h],
            [-0.2 * w, 0.84 * h],
          ],
          0.24 * d,
        ),
      ),
      part('pin', 'metal', placed(hoop(0.12 * h, 0.018 * h, [0, 0, 0], 16, 6), [-0.26 * w, 0.88 * h, 0], [90, 20, 0]), {
        detail: 1,
      }),
    ];
  },
});

export const bullet = template({
  name: 'bullet',
  title: { en: 'Bullet', zh: '子弹' },
  words: words('bullet|cartridge|shell|round|ammo|ammunition|shotgun shell', '子弹|弹药|炮弹|弹壳|弹夹'),
  category: 'weapons',
  size: [0.012, 0.06, 0.012],
  parts: { case: words('case|casing|shell', '弹壳'), tip: words('tip|head|bullet', '弹头') },
  materials: { case: 'polished brass', tip: 'copper' },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(20);
    return [
      part(
        'case',
        'case',
        lathe(
          [
            [0, 0],
            [0.47, 0],
            [0.5, 0.01],
            [0.5, 0.03],
            [0.43, 0.045],
            [0.43, 0.065],
            [0.48, 0.08],
            [0.47, 0.52],
            [0.36, 0.6],
            [0.36, 0.7],
            [0, 0.7],
          ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
          sides,
        ),
        { crease: 25 },
      ),
      part(
        'tip',
        'tip',
        lathe(
          [
            [0, 0.66],
            [0.33, 0.66],
            [0.33, 0.74],
            [0.27, 0.86],
            [0.16, 0.95],
            [0.06, 0.995],
            [0, 1],
          ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
          sides,
        ),
        { crease: 60 },
      ),
    ];
  },
});

export const missile = template({
  name: 'missile',
  title: { en: 'Missile', zh: '导弹' },
  words: words('missile|torpedo|rocket projectile|warhead', '导弹|鱼雷|飞弹|火箭弹'),
  category: 'weapons',
  size: [0.5, 0.5, 2.2],
  parts: {
    body: words('body', '弹体'),
    nose: words('nose|tip|warhead|head', '弹头'),
    fins: words('fin|wing', '尾翼|弹翼|翼'),
    nozzle: words('nozzle|engine', '喷口'),
  },
  counts: { fins: count(4, 3, 6) },
  materials: { body: coat('light grey'), nose: 'satin red plaster', fins: coat('dark grey') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, y, fins] = [0.2 * w, h / 2, v.count('fins')];
    const lying = (shape: ReturnType<typeof rod>) => placed(shape, [0, y, 0], [90, 0, 0]);
    const fin = (from: number, to: number, reach: number) =>
      many(fins, (index) =>
        placed(
          side(
            [
              [from * d, 0.8 * r],
              [(from + 0.3 * (to - from)) * d, reach],
              [to * d, reach],
              [to * d, 0.8 * r],
            ],
            0.02 * w,
          ),
          [0, y, 0],
          [0, 0, 45 + (360 * index) / fins],
        ),
      );
    return [
      part('body', 'body', lying(rod(r, 0.78 * d, [0, -0.46 * d, 0], { sides: v.sides(20) })), { uv: 'cylinder' }),
      part(
        'nose',
        'nose',
        lying(
          lathe(
            [
              [0, 0],
              [r, 0],
              [0.92 * r, 0.06 * d],
              [0.65 * r, 0.13 * d],
              [0.25 * r, 0.18 * d],
              [0, 0.19 * d],
            ],
            v.sides(20),
            [0, 0.31 * d, 0],
          ),
        ),
        { crease: 60 },
      ),
      part('fins', 'fins', [...fin(-0.28, -0.45, (w / 2) * 1.0)], { pieces: fins }),
      part('wings', 'fins', fin(0.16, 0.04, 0.36 * w), { pieces: fins, detail: 1 }),
      part('nozzle', 'fins', lying(rod(0.85 * r, 0.06 * d, [0, -0.5 * d, 0], { top: 0.6 * r, sides: v.sides(18) }))),
    ];
  },
});

export const launcher = template({
  name: 'launcher',
  title: { en: 'Rocket launcher', zh: '火箭筒' },
  words: words('launcher|rocket launcher|bazooka|grenade launcher', '火箭筒|发射器|火箭炮|榴弹发射器'),
  category: 'weapons',
  size: [0.16, 0.34, 1.1],
  parts: {
    barrel: words('barrel|tube', '炮管|筒'),
    grip: gripWords,
    sight: words('sight|scope', '瞄准镜'),
    rocket: words('rocket|missile|warhead', '火箭|弹头'),
  },
  materials: { metal: 'olive green plaster', grip: 'dark brown wood', black: 'matte black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const y = 0.68 * h;
    const lying = (shape: ReturnType<typeof rod>) => placed(shape, [0, y, 0], [90, 0, 0]);
    const sides = v.sides(20);
    return [
      part(
        'barrel',
        'metal',
        lying({
          op: 'difference',
          of: [
            lathe(
              [
                [0, -0.5],
                [0.5, -0.5],
                [0.38, -0.4],
                [0.34, -0.38],
                [0.34, 0.36],
                [0.44, 0.4],
                [0.44, 0.48],
                [0, 0.48],
              ].map(([x = 0, a = 0]): Point => [x * w, a * d]),
              sides,
            ),
            rod(0.4 * w, 0.1 * d, [0, -0.52 * d, 0], { top: 0.26 * w, sides }),
            rod(0.28 * w, 0.2 * d, [0, 0.38 * d, 0], { sides }),
          ],
        }),
        { crease: 35 },
      ),
      part(
        'grip',
        'grip',
        [
          side(
            [
              [0.02 * d, 0.6 * h],
              [-0.03 * d, 0],
              [0.04 * d, 0],
              [0.1 * d, 0.6 * h],
            ],
            0.3 * w,
            [0, 0, 0],
            { bevel: v.bevel(0.008) },
          ),
          side(
            [
              [0.22 * d, 0.6 * h],
              [0.24 * d, 0.14 * h],
              [0.3 * d, 0.14 * h],
              [0.32 * d, 0.6 * h],
            ],
            0.3 * w,
            [0, 0, 0],
            { bevel: v.bevel(0.008) },
          ),
        ],
        { pieces: 2 },
      ),
      part('sight', 'black', [
        brick([0.2 * w, 0.2 * h, 0.03 * d], [0, 0.86 * h, 0.16 * d]),
        axle(0.22 * w, 0.18 * d, [0, h - 0.22 * w, 0.16 * d], 'z', { sides: v.sides(14) }),
      ]),
      part('rest', 'black', lying({ ...rod(0.4 * w, 0.16 * d, [0, -0.2 * d, 0], { sides, bevel: v.bevel(0.01) }) })),
      part(
        'rocket',
        'black',
        lying(
          lathe(
            [
              [0, 0.3],
              [0.24, 0.3],
              [0.26, 0.42],
              [0.18, 0.47],
              [0, 0.5],
            ].map(([x = 0, a = 0]): Point => [x * w, a * d]),
            sides,
          ),
        ),
      ),
    ];
  },
});

export const cannon = template({
  name: 'cannon',
  title: { en: 'Cannon', zh: '大炮' },
  words: words('cannon|ship cannon|howitzer|mortar|artillery', '大炮|加农炮|火炮|炮'),
  category: 'weapons',
  size: [0.9, 0.95, 1.9],
  parts: {
    barrel: words('barrel|tube|gun', '炮管|炮身'),
    carriage: words('carriage|frame|base', '炮架|底座'),
    wheels: words('wheel', '轮子|车轮|轮'),
  },
  counts: { wheels: count(2, 2, 4) },
  materials: { barrel: iron, carriage: weatheredWood },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [sides, wheels] = [v.sides(22), v.count('wheels')];
    const r = wheels === 2 ? 0.36 * h : 0.2 * h;
    const profile = [
      [0, -0.06],
      [0.05, -0.05],
      [0.06, 0],
      [0.1, 0.02],
      [0.22, 0.03],
      [0.22, 0.08],
      [0.19, 0.09],
      [0.17, 0.45],
      [0.19, 0.46],
      [0.19, 0.49],
      [0.16, 0.5],
      [0.12, 1.2],
      [0.17, 1.26],
      [0.17, 1.3],
      [0.1, 1.3],
      [0.08, 1.0],
      [0, 1.0],
    ];
    const scale = d / 1.9;
    return [
      part(
        'barrel',
        'barrel',
        [
          placed(
            lathe(
              profile.map(([x = 0, a = 0]): Point => [x, a]),
              sides,
            ),
            [0, 0.66 * h, -0.3 * d],
            [76, 0, 0],
            [scale, scale, scale],
          ),
          axle(0.05, 0.5 * w, [0, 0.72 * h, 0.02], 'x', { sides: v.sides(12) }),
        ],
        { crease: 35 },
      ),
      part('carriage', 'carriage', [
        ...both((s) =>
          side(
            [
              [-0.5 * d, 0.02],
              [-0.4 * d, 0.02],
              [-0.3 * d, 0.2 * h],
              [0.12 * d, 0.28 * h],
              [0.2 * d, 0.4 * h],
              [0.1 * d, 0.7 * h],
              [-0.06 * d, 0.72 * h],
              [-0.26 * d, 0.42 * h],
              [-0.5 * d, 0.16 * h],
            ],
            0.08,
            [s * 0.22 * w, 0, 0],
            { bevel: v.bevel(0.01) },
          ),
        ),
        block([0.44 * w, 0.09, 0.1], [0, 0.24 * h, 0]),
        block([0.44 * w, 0.09, 0.1], [0, 0.08 * h, -0.42 * d]),
        axle(0.04, 0.92 * w, [0, r, 0.06 * d], 'x', { sides: v.sides(12) }),
        ...(wheels === 2 ? [] : both((s) => block([0.08, 0.2 * h, 0.14], [s * 0.22 * w, 0.16 * h, 0.06 * d]))),
        ...(wheels === 2
          ? []
          : [
              axle(0.04, 0.92 * w, [0, r, -0.34 * d], 'x', { sides: v.sides(12) }),
              ...both((s) => block([0.08, 0.14 * h, 0.12], [s * 0.22 * w, 0.75 * r, -0.34 * d])),
            ]),
      ]),
      part(
        'wheels',
        'carriage',
        (wheels === 2 ? [0.06] : [0.06, -0.34]).flatMap((z) =>
          both((s) => spokedWheel(r, 0.09, [s * (w / 2 - 0.05), r, z * d], 10, v)),
        ),
        { pieces: wheels === 2 ? 2 : 4 },
      ),
    ];
  },
});

export const turret = template({
  name: 'turret',
  title: { en: 'Turret', zh: '炮塔' },
  words: words('turret|gun turret|sentry|sentry gun|defense turret|auto turret', '炮塔|炮台|哨戒炮|自动炮塔|机枪塔'),
  category: 'science fiction',
  size: [1.3, 1.4, 1.9],
  parts: {
    base: words('base|foot|stand', '底座'),
    head: words('head|body|dome', '炮头|机身'),
    barrels: words('barrel|gun|cannon', '炮管|枪管'),
    lights: words('light|eye|lamp', '灯|眼'),
  },
  counts: { barrels: count(2, 1, 4) },
  materials: { metal: 'light grey sci-fi panel', dark: coat('dark grey'), light: shine('red') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [barrels, sides] = [v.count('barrels'), v.sides(20)];
    const y = 0.72 * h;
    return [
      part('base', 'metal', [
        rod(0.48 * w, 0.12 * h, [0, 0, -0.12 * d], { top: 0.42 * w, sides: 8 }),
        rod(0.3 * w, 0.34 * h, [0, 0.11 * h, -0.12 * d], { top: 0.2 * w, sides }),
        rod(0.34 * w, 0.08 * h, [0, 0.42 * h, -0.12 * d], { sides }),
      ]),
      part('head', 'metal', [
        side(
          [
            [-0.38 * d, 0.5 * h],
            [0.1 * d, 0.48 * h],
            [0.2 * d, 0.66 * h],
            [0.16 * d, 0.84 * h],
            [-0.1 * d, h],
            [-0.3 * d, 0.96 * h],
            [-0.4 * d, 0.8 * h],
          ],
          0.66 * w,
          [0, 0, 0],
          { bevel: v.bevel(0.03) },
        ),
        ...both((s) => brick([0.16 * w, 0.26 * h, 0.34 * d], [s * 0.4 * w, y, -0.12 * d], { bevel: v.bevel(0.03) })),
      ]),
      part(
        'barrels',
        'dark',
        many(barrels, (index) => {
          const x = barrels === 1 ? 0 : (index / (barrels - 1) - 0.5) * 0.4 * w;
          return [
            axle(0.045 * w, 0.44 * d, [x, 0.68 * h, 0.28 * d], 'z', { sides: v.sides(14) }),
            axle(0.065 * w, 0.12 * d, [x, 0.68 * h, 0.44 * d], 'z', { sides: v.sides(14) }),
          ];
        }).flat(),
        { pieces: barrels },
      ),
      part('lights', 'light', brick([0.24 * w, 0.05 * h, 0.06], [0, 0.83 * h, 0.155 * d], { bevel: v.bevel(0.01) }), {
        detail: 1,
      }),
      part(
        'bolts',
        'dark',
        placed(ring(rod(0.03 * w, 0.05 * h, [0.38 * w, 0.09 * h, 0], { sides: v.sides(10) }), 8), [0, 0, -0.12 * d]),
        { pieces: 8, detail: 0 },
      ),
    ];
  },
});
