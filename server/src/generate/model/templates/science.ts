import { coat, hull as hullPanel, shine, steel } from './pieces/materials.ts';
import { evenly } from './pieces/openings.ts';
import {
  axle,
  ball,
  block,
  both,
  brick,
  hoop,
  hull,
  lathe,
  many,
  type Point,
  part,
  placed,
  rod,
  side,
  tube,
  without,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

export const consoleTemplate = template({
  name: 'console',
  title: { en: 'Console', zh: '控制台' },
  words: words(
    'console|control panel|terminal|computer|control desk|workstation|control console',
    '控制台|操作台|终端|电脑|计算机|控制面板',
  ),
  category: 'science fiction',
  size: [1.4, 1.3, 0.8],
  parts: {
    body: words('body|case|desk', '台身|机身'),
    screens: words('screen|monitor|display', '屏幕|显示屏'),
    buttons: words('button|key', '按钮|按键'),
  },
  counts: { screens: count(2, 1, 4), buttons: count(12, 4, 24) },
  materials: { body: hullPanel, screen: shine('cyan'), button: shine('orange'), dark: coat('dark grey') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [screens, buttons] = [v.count('screens'), v.count('buttons')];
    const outline: readonly Point[] = [
      [0.3 * d, 0],
      [0.34 * d, 0.5 * h],
      [0.5 * d, 0.56 * h],
      [0.5 * d, 0.6 * h],
      [0, 0.72 * h],
      [-0.22 * d, h],
      [-0.5 * d, h],
      [-0.5 * d, 0],
    ];
    const slope = (share: number, out: number): readonly [number, number] => [
      0 - 0.22 * d * share + 0.78 * out,
      0.72 * h + 0.28 * h * share + 0.62 * out,
    ];
    const tilt = -38;
    return [
      part('body', 'body', [
        side(outline, w - 0.1, [0, 0, 0]),
        ...both((s) => side(outline, 0.06, [s * (w / 2 - 0.03), 0, 0], { bevel: v.bevel(0.012) })),
      ]),
      part(
        'screens',
        'screen',
        evenly(screens, w - 0.16).map((x) => {
          const [z, y] = slope(0.5, 0.012);
          return brick([(w - 0.16) / screens - 0.08, 0.3 * h, 0.03], [x, y, z], {
            turn: [tilt, 0, 0],
            bevel: v.bevel(0.006),
          });
        }),
        { pieces: screens },
      ),
      part(
        'buttons',
        'button',
        many(buttons, (index) => {
          const columns = Math.ceil(buttons / 2);
          const x = ((index % columns) / Math.max(1, columns - 1) - 0.5) * (w - 0.4);
          const share = index < columns ? 0.35 : 0.65;
          return brick([0.05, 0.03, 0.05], [x, 0.6 * h + 0.12 * h * (1 - share) + 0.012, 0.5 * d * share], {
            turn: [13, 0, 0],
            bevel: v.bevel(0.006),
          });
        }),
        { pieces: buttons, detail: 1 },
      ),
      part('kick plate', 'dark', block([w - 0.2, 0.1, 0.05], [0, 0.02, 0.3 * d])),
    ];
  },
});

export const container = template({
  name: 'container',
  title: { en: 'Shipping container', zh: '集装箱' },
  words: words(
    'container|shipping container|cargo container|cargo|cargo crate|sci-fi crate|sci-fi container|trailer container',
    '集装箱|货柜|货运箱|科幻箱|货物',
  ),
  category: 'science fiction',
  size: [2.4, 2.6, 6],
  stretches: true,
  parts: {
    body: words('body|wall', '箱体'),
    doors: words('door', '门|箱门'),
    frame: words('frame|corner', '框架|角件'),
    bars: words('bar|lock', '锁杆'),
  },
  counts: { doors: count(2, 1, 2), bars: count(4, 2, 4) },
  choices: {
    kind: choice({
      shipping: words('shipping', '货柜'),
      crate: { ...words('sci-fi|crate|cargo crate|futuristic', '科幻'), size: [1, 0.8, 1] },
    }),
  },
  materials: {
    paint: coat('vermilion'),
    frame: coat('dark grey'),
    metal: steel,
    light: shine('cyan'),
    panel: hullPanel,
  },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'crate')
      return [
        part('body', 'panel', block([0.92 * w, 0.92 * h, 0.92 * d], [0, 0.04 * h, 0], { bevel: v.bevel(0.05) })),
        part('frame', 'frame', [
          ...[1, -1].flatMap((x) =>
            [1, -1].map((z) =>
              block([0.14 * w, h, 0.14 * d], [x * 0.43 * w, 0, z * 0.43 * d], { bevel: v.bevel(0.02) }),
            ),
          ),
          block([0.8 * w, 0.1 * h, 0.98 * d], [0, 0, 0]),
          block([0.98 * w, 0.1 * h, 0.8 * d], [0, 0, 0]),
        ]),
        part(
          'lights',
          'light',
          [
            ...both((s) => brick([0.5 * w, 0.06 * h, 0.02], [0, 0.5 * h, s * 0.462 * d])),
            ...both((s) => brick([0.02, 0.06 * h, 0.5 * d], [s * 0.462 * w, 0.5 * h, 0])),
          ],
          { pieces: 4, detail: 1 },
        ),
        part(
          'handles',
          'metal',
          both((s) =>
            tube(
              [
                [s * 0.46 * w, 0.72 * h, -0.12 * d],
                [s * 0.5 * w - s * 0.016, 0.72 * h, -0.1 * d],
                [s * 0.5 * w - s * 0.016, 0.72 * h, 0.1 * d],
                [s * 0.46 * w, 0.72 * h, 0.12 * d],
              ],
              0.014,
              8,
            ),
          ),
          { pieces: 2, detail: 1 },
        ),
      ];
    const [post, ribs, doors] = [0.12, 14, v.count('doors')];
    const z = (index: number) => ((index + 0.5) / ribs - 0.5) * (d - 0.4);
    return [
      part('body', 'paint', [
        block([w - 0.14, h - 0.2, d - 0.14], [0, 0.1, 0]),
        ...both((s) => ({
          op: 'row' as const,
          of: hull(
            brick([0.02, h - 0.3, (d / ribs) * 0.62], [s * (w / 2 - 0.07), h / 2, z(0)]),
            brick([0.02, h - 0.3, (d / ribs) * 0.36], [s * (w / 2 - 0.025), h / 2, z(0)]),
          ),
          count: ribs,
          step: [0, 0, (d - 0.4) / ribs] as [number, number, number],
        })),
      ]),
      part('frame', 'frame', [
        ...[1, -1].flatMap((x) =>
          [1, -1].map((a) => block([post, h, post], [x * (w / 2 - post / 2), 0, a * (d / 2 - post / 2)])),
        ),
        ...[0, h - post].flatMap((y) => [
          ...both((s) => block([post, post, d], [s * (w / 2 - post / 2), y, 0])),
          ...both((s) => block([w, post, post], [0, y, s * (d / 2 - post / 2)])),
        ]),
      ]),
      part(
        'doors',
        'paint',
        many(doors, (index) =>
          block(
            [(w - 0.26) / doors - 0.01, h - 0.26, 0.06],
            [doors === 1 ? 0 : (index - 0.5) * ((w - 0.26) / 2), 0.13, d / 2 - 0.06],
            { bevel: v.bevel(0.008) },
          ),
        ),
        { pieces: doors },
      ),
      part(
        'bars',
        'metal',
        evenly(v.count('bars'), w - 0.4).map((x) =>
          rod(0.025, h - 0.16, [x, 0.08, d / 2 - 0.02], { sides: v.sides(8) }),
        ),
        { pieces: v.count('bars'), detail: 1 },
      ),
    ];
  },
});

export const antenna = template({
  name: 'antenna',
  title: { en: 'Satellite dish', zh: '卫星天线' },
  words: words('antenna|satellite dish|radar|radio dish|aerial', '天线|卫星天线|雷达|锅盖'),
  category: 'science fiction',
  size: [2, 2.4, 2],
  parts: {
    dish: words('dish|reflector', '天线面|锅面'),
    mast: words('mast|pole|stand|base', '支架|底座|杆'),
    receiver: words('receiver|feed|horn', '馈源|接收器'),
  },
  materials: { dish: coat('white'), metal: steel, light: shine('red') },
  build(v) {
    const { width: w, height: h } = v;
    const r = 0.47 * w;
    const bowl = (radius: number, lift: number) =>
      many(9, (_, share): Point => [radius * share, lift + 0.42 * r * share * share]);
    const dish = lathe([...bowl(r, 0), ...[...bowl(0.985 * r, 0.05)].reverse()], v.sides(36));
    const aim = (shape: ReturnType<typeof rod>) => placed(shape, [0, 0.56 * h, 0], [50, 0, 0]);
    return [
      part('dish', 'dish', aim(dish), { crease: 30 }),
      part(
        'receiver',
        'metal',
        aim({
          op: 'union',
          of: [
            ...many(3, (index) =>
              placed(
                tube(
                  [
                    [0.86 * r, 0.3 * r, 0],
                    [0.02, 0.84 * r, 0],
                  ],
                  0.025,
                  8,
                ),
                [0, 0, 0],
                [0, 120 * index, 0],
              ),
            ),
            rod(0.09, 0.18, [0, 0.78 * r, 0], { top: 0.06, sides: v.sides(14) }),
          ],
        }),
      ),
      part(
        'mast',
        'metal',
        [
          lathe(
            [
              [0, 0],
              [0.36 * w, 0],
              [0.36 * w, 0.04 * h],
              [0.14 * w, 0.07 * h],
              [0.07 * w, 0.16 * h],
              [0.06 * w, 0.48 * h],
              [0, 0.48 * h],
            ],
            v.sides(20),
          ),
          hull(
            ball(0.1 * w, [0, 0.48 * h, 0], v.sides(14)),
            placed(rod(0.09 * w, 0.04, [0, 0, 0], { sides: v.sides(14) }), [0, 0.57 * h, 0.01], [50, 0, 0]),
          ),
        ],
        { crease: 40 },
      ),
      part('beacon', 'light', aim(ball(0.05, [0, 0.78 * r + 0.2, 0], 12)), { detail: 1 }),
    ];
  },
});

export const satellite = template({
  name: 'satellite',
  title: { en: 'Satellite', zh: '卫星' },
  words: words('satellite|space station|space probe|probe|sputnik', '卫星|人造卫星|空间站|探测器'),
  category: 'science fiction',
  size: [6, 1.8, 1.6],
  parts: {
    body: words('body|core', '星体'),
    panels: words('panel|solar panel|wing', '太阳能板|帆板|太阳翼'),
    dish: words('dish|antenna', '天线'),
  },
  counts: { panels: count(2, 2, 6) },
  materials: { body: 'polished gold', panels: 'dark blue sci-fi panel', dish: coat('white'), metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const perSide = Math.max(1, Math.round(v.count('panels') / 2));
    const [core, y] = [0.16 * w, 0.4 * h];
    const step = (w / 2 - core / 2 - 0.25) / perSide;
    return [
      part('body', 'body', [
        block([core, 0.62 * h, 0.8 * core], [0, y - 0.31 * h, 0], { bevel: v.bevel(0.03) }),
        axle(0.3 * core, 0.3 * d, [0, y, 0.3 * d], 'z', { sides: v.sides(20) }),
      ]),
      part(
        'panels',
        'panels',
        [1, -1].flatMap((s) =>
          many(perSide, (index) =>
            brick([step - 0.06, 0.03, 0.72 * d], [s * (core / 2 + 0.22 + step * (index + 0.5)), y, 0], {
              turn: [35, 0, 0],
            }),
          ),
        ),
        { pieces: 2 * perSide },
      ),
      part(
        'booms',
        'metal',
        both((s) =>
          axle(0.035, w / 2 - core / 2 + 0.05, [s * (w / 4 + core / 4 - 0.05), y, 0], 'x', { sides: v.sides(8) }),
        ),
        { pieces: 2 },
      ),
      part(
        'dish',
        'dish',
        placed(
          lathe(
            [
              [0, 0],
              [0.18, 0.02],
              [0.42, 0.12],
              [0.56, 0.24],
              [0.54, 0.26],
              [0.4, 0.16],
              [0.16, 0.06],
              [0, 0.04],
            ].map(([x = 0, a = 0]): Point => [x * 0.8 * core, a * h]),
            v.sides(28),
          ),
          [0, y + 0.33 * h, 0],
          [0, 0, 0],
        ),
      ),
      part(
        'feed',
        'metal',
        [rod(0.02, 0.28 * h, [0, y + 0.3 * h, 0], { sides: 8 }), ball(0.05, [0, h - 0.05, 0], 12)],
        { detail: 1 },
      ),
      part('nozzle', 'metal', rod(0.3 * core, 0.1 * h, [0, 0, 0], { top: 0.16 * core, sides: v.sides(18) })),
    ];
  },
});

export const robot = template({
  name: 'robot',
  title: { en: 'Robot', zh: '机器人' },
  words: words('robot|android|droid|mech|bot|drone', '机器人|机甲|机械人|无人机'),
  category: 'science fiction',
  size: [1.1, 1.7, 0.7],
  parts: {
    body: words('body|torso|chest', '身体|躯干'),
    head: words('head', '头'),
    arms: words('arm', '手臂|胳膊'),
    legs: words('leg', '腿'),
    eyes: words('eye', '眼睛|眼'),
    antenna: words('antenna', '天线'),
  },
  counts: { eyes: count(2, 1, 3), arms: count(2, 2, 2), legs: count(2, 2, 2), antenna: count(1, 0, 2) },
  materials: { paint: coat('light grey'), joints: coat('dark grey'), eyes: shine('cyan'), accent: coat('orange') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [eyes, antennas] = [v.count('eyes'), v.count('antenna')];
    const bevel = v.bevel(0.03);
    const chest = 0.42 * h;
    return [
      part('body', 'paint', [
        block([0.5 * w, 0.3 * h, 0.7 * d], [0, chest, 0], { bevel }),
        block([0.36 * w, 0.1 * h, 0.5 * d], [0, 0.35 * h, 0], { bevel }),
      ]),
      part(
        'chest plate',
        'accent',
        brick([0.3 * w, 0.13 * h, 0.04], [0, chest + 0.17 * h, 0.35 * d], { bevel: v.bevel(0.012) }),
        { detail: 1 },
      ),
      part('head', 'paint', [block([0.4 * w, 0.19 * h, 0.54 * d], [0, 0.75 * h, 0], { bevel })]),
      part('neck', 'joints', rod(0.09 * w, 0.06 * h, [0, 0.705 * h, 0], { sides: v.sides(14) })),
      part(
        'eyes',
        'eyes',
        many(eyes, (index) =>
          axle(
            (eyes > 2 ? 0.042 : 0.055) * w,
            0.05,
            [(eyes === 1 ? 0 : index / (eyes - 1) - 0.5) * 0.2 * w, 0.86 * h, 0.27 * d],
            'z',
            {
              sides: v.sides(16),
            },
          ),
        ),
        { pieces: eyes },
      ),
      part('mouth', 'joints', brick([0.2 * w, 0.02 * h, 0.02], [0, 0.79 * h, 0.27 * d]), { detail: 1 }),
      part(
        'arms',
        'paint',
        [1, -1].flatMap((s) => [
          ball(0.09 * w, [s * 0.32 * w, 0.66 * h, 0], v.sides(16)),
          tube(
            [
              [s * 0.34 * w, 0.66 * h, 0],
              [s * 0.4 * w, 0.5 * h, 0],
            ],
            0.055 * w,
            v.sides(12),
          ),
          tube(
            [
              [s * 0.4 * w, 0.5 * h, 0],
              [s * 0.41 * w, 0.36 * h, 0.08 * d],
            ],
            0.07 * w,
            v.sides(12),
          ),
          brick([0.04 * w, 0.1 * h, 0.1 * d], [s * 0.45 * w, 0.33 * h, 0.1 * d]),
          brick([0.04 * w, 0.1 * h, 0.1 * d], [s * 0.37 * w, 0.33 * h, 0.1 * d]),
        ]),
        { pieces: 2 },
      ),
      part(
        'legs',
        'joints',
        both((s) => rod(0.065 * w, 0.34 * h, [s * 0.14 * w, 0.05 * h, 0], { sides: v.sides(14) })),
        { pieces: 2 },
      ),
      part(
        'feet',
        'paint',
        both((s) => block([0.2 * w, 0.1 * h, 0.62 * d], [s * 0.14 * w, 0, 0.06 * d], { bevel })),
        { pieces: 2 },
      ),
      part(
        'ears',
        'accent',
        both((s) => axle(0.06 * w, 0.06 * w, [s * 0.22 * w, 0.85 * h, 0], 'x', { sides: v.sides(14) })),
        { pieces: 2, detail: 1 },
      ),
      ...(antennas === 0
        ? []
        : [
            part(
              'antenna',
              'accent',
              many(antennas, (index) => {
                const x = antennas === 1 ? 0 : (index - 0.5) * 0.24 * w;
                return [
                  rod(0.012 * w, 0.06 * h, [x, 0.935 * h, 0], { sides: 8 }),
                  ball(0.025 * w, [x, h - 0.025 * w, 0], v.sides(12)),
                ];
              }).flat(),
              { pieces: antennas },
            ),
          ]),
    ];
  },
});

export const generator = template({
  name: 'generator',
  title: { en: 'Reactor', zh: '反应堆' },
  words: words(
    'generator|reactor|power core|energy core|battery|power cell|fuel cell|gas tank|propane tank|gas cylinder|oxygen tank',
    '发电机|反应堆|能量核心|电池|能源|煤气罐|氧气瓶',
  ),
  category: 'science fiction',
  size: [1.2, 1.7, 1.2],
  parts: {
    base: words('base|foot', '底座'),
    core: words('core|cell|tube|light', '核心|光柱'),
    pillars: words('pillar|strut|bar', '支柱|柱'),
    rings: words('ring|coil', '环|线圈'),
  },
  counts: { pillars: count(4, 3, 8), rings: count(3, 1, 6) },
  choices: {
    kind: choice({
      reactor: words('reactor|core|generator', '反应堆|核心'),
      battery: { ...words('battery|cell', '电池'), size: [0.16, 0.4, 0.16] },
      tank: { ...words('gas|propane|oxygen|cylinder', '煤气罐|氧气瓶'), size: [0.32, 1.1, 0.32] },
    }),
  },
  materials: { metal: hullPanel, core: shine('cyan'), dark: coat('dark grey'), paint: coat('teal'), copper: 'copper' },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(28);
    switch (v.choice('kind')) {
      case 'battery':
        return [
          part('base', 'dark', rod(w / 2, 0.72 * h, [0, 0, 0], { sides, bevel: v.bevel(0.006) })),
          part('core', 'copper', rod(w / 2 + 0.001, 0.24 * h, [0, 0.7 * h, 0], { sides, bevel: v.bevel(0.006) })),
          part(
            'pole',
            'metal',
            rod(0.18 * w, 0.08 * h, [0, 0.92 * h, 0], { sides: v.sides(18), bevel: v.bevel(0.003) }),
          ),
        ];
      case 'tank':
        return [
          part(
            'base',
            'paint',
            lathe(
              [
                [0, 0],
                [0.42, 0],
                [0.5, 0.04],
                [0.5, 0.72],
                [0.42, 0.82],
                [0.2, 0.88],
                [0, 0.88],
              ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
              sides,
            ),
            { crease: 40 },
          ),
          part('valve', 'metal', [
            rod(0.14 * w, 0.1 * h, [0, 0.86 * h, 0], { sides: v.sides(14) }),
            axle(0.06 * w, 0.36 * w, [0, 0.92 * h, 0], 'x', { sides: 10 }),
            rod(0.05 * w, 0.06 * h, [0, 0.94 * h, 0], { sides: 10 }),
            rod(0.18 * w, 0.02 * h, [0, 0.98 * h, 0], { sides: v.sides(14) }),
          ]),
          part('band', 'dark', rod(0.505 * w, 0.08 * h, [0, 0.5 * h, 0], { sides }), { detail: 1 }),
        ];
      default: {
        const [pillars, rings] = [v.count('pillars'), v.count('rings')];
        const cap = (y: number, turn: boolean) =>
          lathe(
            (turn
              ? [
                  [0, 0],
                  [0.36, 0],
                  [0.5, 0.06],
                  [0.5, 0.13],
                  [0.42, 0.16],
                  [0, 0.16],
                ]
              : [
                  [0, 0],
                  [0.5, 0],
                  [0.5, 0.08],
                  [0.36, 0.16],
                  [0, 0.16],
                ]
            ).map(([x = 0, a = 0]): Point => [x * w, y + a * h]),
            8,
          );
        return [
          part('base', 'metal', [cap(0, false), cap(0.84 * h, true)], { pieces: 2, crease: 20 }),
          part('core', 'core', rod(0.2 * w, 0.72 * h, [0, 0.14 * h, 0], { sides })),
          part(
            'pillars',
            'dark',
            many(pillars, (index) =>
              placed(
                block([0.09 * w, 0.74 * h, 0.12 * w], [0.36 * w, 0.13 * h, 0], { bevel: v.bevel(0.012) }),
                [0, 0, 0],
                [0, (360 * (index + 0.5)) / pillars, 0],
              ),
            ),
            { pieces: pillars },
          ),
          part(
            'rings',
            'copper',
            many(rings, (index) =>
              hoop(0.24 * w, 0.035 * w, [0, (0.16 + (0.68 * (index + 0.5)) / rings) * h, 0], v.sides(28), 10),
            ),
            { pieces: rings },
          ),
        ];
      }
    }
  },
});

export const pod = template({
  name: 'pod',
  title: { en: 'Pod', zh: '休眠舱' },
  words: words(
    'pod|cryo pod|escape pod|sleeping pod|stasis pod|med bay|tube tank|specimen tank',
    '休眠舱|逃生舱|舱|冷冻舱|培养舱',
  ),
  category: 'science fiction',
  size: [1.1, 2.3, 1.2],
  parts: {
    shell: words('shell|body|hull', '舱体|外壳'),
    window: words('window|glass|door|canopy', '舱窗|玻璃|舱门'),
    base: words('base|foot', '底座'),
    lights: words('light|lamp', '灯'),
  },
  counts: { lights: count(4, 0, 8) },
  materials: { shell: coat('white'), glass: 'polished teal plaster', base: hullPanel, light: shine('orange') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const lights = v.count('lights');
    const foot = 0.1 * h;
    const shell = (x: number, from: number, to: number, z: number, sides: number) =>
      placed(
        hull(
          ball([x * w, x * w, z * d], [0, to - x * w, 0], sides),
          ball([x * w, x * w, z * d], [0, from + x * w, 0], sides),
        ),
        [0, 0, -0.04 * d],
      );
    return [
      part(
        'shell',
        'shell',
        without(
          shell(0.45, 0.5 * foot, h, 0.42, v.sides(24)),
          placed(shell(0.3, 0.2 * h, 0.88 * h, 0.4, v.sides(20)), [0, 0, 0.24 * d]),
        ),
        { crease: 40 },
      ),
      part('window', 'glass', placed(shell(0.31, 0.19 * h, 0.885 * h, 0.24, v.sides(20)), [0, 0, 0.19 * d]), {
        crease: 60,
      }),
      part('base', 'base', [
        placed(rod(0.5, foot, [0, 0, 0], { sides: v.sides(24), top: 0.42 }), [0, 0, 0], undefined, [w, 1, 0.9 * d]),
        block([0.34 * w, 0.5 * h, 0.24 * d], [0, 0, -0.38 * d], { bevel: v.bevel(0.03) }),
      ]),
      ...(lights === 0
        ? []
        : [
            part(
              'lights',
              'light',
              many(lights, (index) => {
                const s = index % 2 === 0 ? 1 : -1;
                return ball(
                  0.035 * w,
                  [s * 0.395 * w, h * (0.3 + 0.12 * Math.floor(index / 2)), 0.19 * d - 0.04 * d],
                  10,
                );
              }),
              { pieces: lights, detail: 1 },
            ),
          ]),
    ];
  },
});
