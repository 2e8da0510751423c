import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import { bricks, iron, marble, masonry, shine, walnut } from './pieces/materials.ts';
import { evenly } from './pieces/openings.ts';
import {
  archway,
  ball,
  block,
  both,
  brick,
  front,
  hoop,
  hull,
  many,
  type Place,
  type Point,
  part,
  placed,
  rod,
  slab,
  tube,
  without,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

export const spikes = template({
  name: 'spikes',
  title: { en: 'Spike trap', zh: '尖刺陷阱' },
  words: words('spike|spikes|spike trap|trap|floor spikes|caltrop', '尖刺|地刺|陷阱|尖刺陷阱|刺'),
  category: 'dungeon',
  size: [1.6, 0.6, 1.6],
  parts: { spikes: words('spike|point', '尖刺|刺'), base: words('base|floor|plate', '底座|底板') },
  counts: { spikes: count(16, 1, 36) },
  materials: { metal: 'brushed steel', base: 'dark grey rock' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const across = Math.max(1, Math.round(Math.sqrt(v.count('spikes') * (w / d))));
    const along = Math.max(1, Math.ceil(v.count('spikes') / across));
    const places = evenly(across, w - 0.1).flatMap((x) => evenly(along, d - 0.1).map((z): Place => [x, 0.14 * h, z]));
    const r = Math.min(0.09, (0.3 * w) / across);
    return [
      part('base', 'base', block([w, 0.16 * h, d], [0, 0, 0], { bevel: v.bevel(0.02) })),
      part(
        'spikes',
        'metal',
        places.map((at) => rod(r, 0.86 * h, at, { top: 0, sides: v.sides(10) })),
        { pieces: places.length },
      ),
      part(
        'collars',
        'base',
        places.map(([x, y, z]) => rod(1.4 * r, 0.05 * h, [x, y, z], { top: 1.2 * r, sides: v.sides(10) })),
        { pieces: places.length, detail: 1 },
      ),
    ];
  },
});

export const altar = template({
  name: 'altar',
  title: { en: 'Altar', zh: '祭坛' },
  words: words('altar|shrine stone|sacrificial table|sarcophagus', '祭坛|祭台|圣坛|石棺'),
  category: 'dungeon',
  size: [2, 1.1, 1],
  parts: { slab: words('slab|top', '台面'), body: words('body|base', '坛身|底座'), cloth: words('cloth|runner', '布') },
  materials: { stone: masonry, slab: 'light grey rock', cloth: 'dark red fabric', gold: 'gold' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    return [
      part('body', 'stone', [
        block([w, 0.12 * h, d], [0, 0, 0], { bevel: v.bevel(0.02) }),
        block([0.92 * w, 0.1 * h, 0.88 * d], [0, 0.11 * h, 0], { bevel: v.bevel(0.02) }),
        block([0.76 * w, 0.7 * h, 0.6 * d], [0, 0.2 * h, 0]),
        ...[1, -1].flatMap((x) =>
          [1, -1].map((z) => rod(0.05 * w, 0.7 * h, [x * 0.37 * w, 0.2 * h, z * 0.28 * d], { sides: v.sides(14) })),
        ),
      ]),
      part('slab', 'slab', block([0.96 * w, 0.12 * h, 0.9 * d], [0, 0.88 * h, 0], { bevel: v.bevel(0.025) })),
      part('cloth', 'cloth', [
        brick([0.3 * w, 0.02, 0.92 * d], [0, h + 0.004, 0]),
        ...both((s) => brick([0.3 * w, 0.44 * h, 0.02], [0, 0.785 * h, s * 0.46 * d])),
      ]),
      part(
        'trim',
        'gold',
        both((s) => brick([0.3 * w, 0.03, 0.026], [0, 0.58 * h, s * 0.46 * d])),
        { pieces: 2, detail: 1 },
      ),
    ];
  },
});

export const coffin = template({
  name: 'coffin',
  title: { en: 'Coffin', zh: '棺材' },
  words: words('coffin|casket|vampire coffin', '棺材|棺木|灵柩'),
  category: 'dungeon',
  size: [0.8, 0.55, 2.1],
  parts: {
    body: words('body|box', '棺身'),
    lid: words('lid|cover', '棺盖|盖子'),
    cross: words('cross', '十字'),
    handles: words('handle', '把手'),
  },
  counts: { handles: count(4, 2, 6) },
  materials: { wood: walnut, gold: 'gold' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const outline = (share: number): readonly Point[] =>
      [
        [-0.3 * w, -d / 2],
        [0.3 * w, -d / 2],
        [w / 2, -0.22 * d],
        [0.28 * w, d / 2],
        [-0.28 * w, d / 2],
        [-w / 2, -0.22 * d],
      ].map(([x = 0, z = 0]): Point => [x * share, z * (1 - (1 - share) * 0.4)]);
    const perSide = Math.round(v.count('handles') / 2);
    return [
      part('body', 'wood', slab(outline(0.94), 0.72 * h, [0, 0, 0])),
      part('lid', 'wood', [
        slab(outline(1), 0.12 * h, [0, 0.7 * h, 0], { bevel: v.bevel(0.012) }),
        slab(outline(0.84), 0.16 * h, [0, 0.81 * h, 0], { taper: 0.86 }),
      ]),
      part('cross', 'gold', [
        brick([0.08 * w, 0.04, 0.42 * d], [0, 0.97 * h, -0.04 * d]),
        brick([0.36 * w, 0.04, 0.05 * d], [0, 0.97 * h, -0.13 * d]),
      ]),
      part(
        'handles',
        'gold',
        [1, -1].flatMap((s) =>
          evenly(perSide, 0.6 * d).map((z) =>
            placed(hoop(0.06, 0.014, [0, 0, 0], 14, 6), [s * 0.4 * w, 0.44 * h, z + 0.1 * d], [0, 0, 90]),
          ),
        ),
        { pieces: 2 * perSide, detail: 0 },
      ),
    ];
  },
});

export const gravestone = template({
  name: 'gravestone',
  title: { en: 'Gravestone', zh: '墓碑' },
  words: words('gravestone|tombstone|headstone|grave|tomb|cross', '墓碑|坟墓|墓|十字架'),
  category: 'dungeon',
  size: [0.8, 1.1, 0.4],
  parts: { stone: words('stone|slab|body', '碑身'), base: words('base|foot', '底座') },
  choices: { kind: choice({ stone: words('gravestone|tombstone', '墓碑'), cross: words('cross', '十字架') }) },
  materials: { stone: 'grey rock', base: 'dark grey rock' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const body =
      v.choice('kind') === 'cross'
        ? [
            front(
              [
                [-0.1 * w, 0.12 * h],
                [0.1 * w, 0.12 * h],
                [0.1 * w, 0.58 * h],
                [0.44 * w, 0.58 * h],
                [0.44 * w, 0.76 * h],
                [0.1 * w, 0.76 * h],
                [0.1 * w, h],
                [-0.1 * w, h],
                [-0.1 * w, 0.76 * h],
                [-0.44 * w, 0.76 * h],
                [-0.44 * w, 0.58 * h],
                [-0.1 * w, 0.58 * h],
              ],
              0.4 * d,
              [0, 0, 0],
              { bevel: v.bevel(0.015) },
            ),
          ]
        : [
            front(
              archway(0.8 * w, 0.88 * h, 16).map(([x, y]): Point => [x, 0.12 * h + y]),
              0.5 * d,
              [0, 0, 0],
              { bevel: v.bevel(0.02) },
            ),
          ];
    return [
      part(
        'stone',
        'stone',
        v.choice('kind') === 'cross'
          ? body
          : [
              without(
                body[0] ?? block([1, 1, 1]),
                ...[0.68, 0.56, 0.44].map((y, index) =>
                  brick([(index === 0 ? 0.34 : 0.5) * w, 0.035 * h, 0.03], [0, y * h, 0.25 * d]),
                ),
                front(
                  [
                    [-0.02 * w, 0.74 * h],
                    [0.02 * w, 0.74 * h],
                    [0.02 * w, 0.9 * h],
                    [-0.02 * w, 0.9 * h],
                  ],
                  0.03,
                  [0, 0, 0.25 * d],
                ),
                brick([0.16 * w, 0.03 * h, 0.03], [0, 0.84 * h, 0.25 * d]),
              ),
            ],
      ),
      part('base', 'base', [block([w, 0.14 * h, d], [0, 0, 0], { bevel: v.bevel(0.025) })]),
    ];
  },
});

export const chain = template({
  name: 'chain',
  title: { en: 'Chain', zh: '锁链' },
  words: words('chain|shackle|shackles|manacle|handcuffs|chains', '锁链|铁链|镣铐|手铐|链子'),
  category: 'dungeon',
  size: [0.16, 1.2, 0.16],
  parts: {
    links: words('link|ring', '链环|环'),
    cuff: words('cuff|shackle', '铐环'),
  },
  counts: { links: count(9, 3, 16) },
  choices: {
    kind: choice({ chain: words('chain', '锁链|铁链'), shackle: words('shackle|manacle|cuff', '镣铐|手铐') }),
  },
  materials: { iron },
  build(v) {
    const { width: w, height: h } = v;
    const isShackle = v.choice('kind') === 'shackle';
    const links = v.count('links');
    const cuff = isShackle ? w : 0;
    const span = (h - cuff) / (links - 0.4 * (links - 1));
    const r = Math.min(0.3 * w, 0.32 * span);
    const thick = 0.3 * r;
    const oval = many(16, (index): Place => {
      const [x, y] = [cosine(22.5 * index), sine(22.5 * index)];
      return [(r - thick) * x, (r - thick) * y + (y > 0 ? 1 : -1) * Math.max(0, span / 2 - r), 0];
    });
    return [
      part(
        'links',
        'iron',
        many(links, (index) =>
          placed(
            tube(oval, thick, v.sides(8), { closed: true }),
            [0, cuff + span / 2 + 0.6 * span * index - (isShackle ? 0.3 * thick : 0), 0],
            [0, index % 2 === 0 ? 0 : 90, 0],
          ),
        ),
        { pieces: links },
      ),
      ...(isShackle
        ? [
            part(
              'cuff',
              'iron',
              placed(
                without(
                  rod(w / 2, 0.5 * w, [0, -0.25 * w, 0], { sides: v.sides(24) }),
                  rod(0.4 * w, w, [0, -0.5 * w, 0], { sides: v.sides(24) }),
                ),
                [0, w / 2, 0],
                [90, 0, 0],
              ),
            ),
          ]
        : []),
    ];
  },
});

export const statue = template({
  name: 'statue',
  title: { en: 'Statue', zh: '雕像' },
  words: words('statue|sculpture|bust|idol|monument|obelisk|figure', '雕像|石像|雕塑|塑像|方尖碑|人像|纪念碑'),
  category: 'dungeon',
  size: [0.9, 2.4, 0.9],
  parts: { figure: words('figure|body|statue', '像身'), base: words('base|pedestal|plinth', '底座|基座') },
  choices: {
    kind: choice({
      figure: words('statue|figure', '雕像|石像'),
      obelisk: { ...words('obelisk|monument', '方尖碑|纪念碑'), size: [1.4, 5, 1.4] },
    }),
  },
  materials: { figure: marble, base: 'grey rock' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const foot = 0.2 * h;
    if (v.choice('kind') === 'obelisk')
      return [
        part('base', 'base', [
          block([w, 0.06 * h, d], [0, 0, 0], { bevel: v.bevel(0.03) }),
          block([0.76 * w, 0.12 * h, 0.76 * d], [0, 0.055 * h, 0], { bevel: v.bevel(0.03) }),
        ]),
        part('figure', 'figure', [
          placed(rod(0.38 * w, 0.74 * h, [0, 0, 0], { top: 0.26 * w, sides: 4 }), [0, 0.17 * h, 0], [0, 45, 0]),
          placed(rod(0.26 * w, 0.092 * h, [0, 0, 0], { top: 0, sides: 4 }), [0, 0.908 * h, 0], [0, 45, 0]),
        ]),
      ];
    const u = (h - foot) / 8;
    const y = (units: number) => foot + units * u;
    const point = (x: number, up: number, z: number): [number, number, number] => [x * u, y(up), z * u];
    return [
      part(
        'figure',
        'figure',
        {
          op: 'field',
          blobs: [
            { from: point(0, 7.35, 0.05), radius: 0.52 * u },
            { from: point(0, 6.5, 0), to: point(0, 6.9, 0), radius: 0.26 * u },
            { from: point(0, 5.9, 0), to: point(0, 4.6, 0.05), radius: 0.72 * u, radiusTo: 0.56 * u },
            { from: point(0.75, 6.1, 0), to: point(-0.75, 6.1, 0), radius: 0.38 * u },
            { from: point(0.8, 6.1, 0), to: point(1.05, 4.8, 0.15), radius: 0.3 * u },
            { from: point(1.05, 4.8, 0.15), to: point(0.5, 4.5, 0.95), radius: 0.25 * u },
            { from: point(-0.8, 6.1, 0), to: point(-1.1, 4.9, -0.1), radius: 0.3 * u },
            { from: point(-1.1, 4.9, -0.1), to: point(-1.05, 3.7, 0.25), radius: 0.25 * u },
            { from: point(0, 4.5, 0), to: point(0, 2.4, 0), radius: 0.66 * u, radiusTo: 0.8 * u },
            { from: point(0, 2.4, 0), to: point(0, 0.3, 0), radius: 0.8 * u, radiusTo: 1 * u },
          ],
          blend: 0.3 * u,
          cell: 0.3 * u,
        },
        { crease: 60 },
      ),
      part('base', 'base', [
        block([w, 0.25 * foot, d], [0, 0, 0], { bevel: v.bevel(0.02) }),
        block([0.82 * w, 0.8 * foot, 0.82 * d], [0, 0.2 * foot, 0]),
        block([0.92 * w, 0.2 * foot, 0.92 * d], [0, 0.85 * foot, 0], { bevel: v.bevel(0.02) }),
      ]),
    ];
  },
});

export const portal = template({
  name: 'portal',
  title: { en: 'Portal', zh: '传送门' },
  words: words('portal|teleporter|magic gate|stargate|teleport|warp gate', '传送门|传送阵|魔法门|传送器|星门'),
  category: 'dungeon',
  size: [2.6, 2.9, 1],
  parts: {
    ring: words('ring|frame|arch', '门框|石环|环'),
    field: words('field|surface|energy|light', '光幕|能量|光'),
    runes: words('rune|stone|gem', '符文|宝石'),
    base: words('base|step', '底座|台阶'),
  },
  counts: { runes: count(8, 3, 16) },
  materials: { stone: masonry, field: shine('purple'), rune: shine('cyan'), base: 'dark grey rock' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const runes = v.count('runes');
    const base = 0.12 * h;
    const [r, middle] = [0.48 * w, h - 0.48 * w];
    const facing = (shape: ReturnType<typeof rod>) => placed(shape, [0, middle, 0], [90, 0, 0]);
    return [
      part(
        'ring',
        'stone',
        facing({
          op: 'lathe',
          profile: [
            [0.76 * r, -0.2 * d],
            [0.94 * r, -0.24 * d],
            [r, -0.16 * d],
            [r, 0.16 * d],
            [0.94 * r, 0.24 * d],
            [0.76 * r, 0.2 * d],
            [0.76 * r, -0.2 * d],
          ],
          sides: v.sides(24),
        }),
        { crease: 20 },
      ),
      part(
        'field',
        'field',
        facing({
          op: 'displace',
          of: rod(0.79 * r, 0.08 * d, [0, -0.04 * d, 0], { sides: v.sides(32) }),
          size: 0.3 * r,
          height: 0.03 * d,
          seed: v.seed,
          cell: 0.18 * r,
        }),
        { crease: 60 },
      ),
      part(
        'runes',
        'rune',
        many(runes, (index) =>
          placed(
            brick([0.09 * r, 0.12 * r, 0.5 * d], [0, 0.88 * r, 0], { bevel: v.bevel(0.01) }),
            [0, middle, 0],
            [0, 0, (360 * (index + 0.5)) / runes],
          ),
        ),
        { pieces: runes, detail: 1 },
      ),
      part('base', 'base', [
        block([w, 0.5 * base, d], [0, 0, 0], { bevel: v.bevel(0.03) }),
        block([0.74 * w, base, 0.76 * d], [0, 0, 0], { bevel: v.bevel(0.03) }),
        ...both((s) => block([0.16 * w, 0.26 * h, 0.5 * d], [s * 0.27 * w, 0.4 * base, 0], { bevel: v.bevel(0.03) })),
      ]),
    ];
  },
});

export const furnace = template({
  name: 'furnace',
  title: { en: 'Furnace', zh: '熔炉' },
  words: words('furnace|forge|kiln|smelter|fire place|hearth|pizza oven', '熔炉|锻炉|火炉|壁炉|窑|炼铁炉'),
  category: 'dungeon',
  size: [1.5, 2, 1.3],
  parts: {
    body: words('body|wall', '炉体|炉身'),
    mouth: words('mouth|door|opening', '炉口|炉门'),
    chimney: words('chimney|stack', '烟囱'),
    fire: words('fire|coals|flame|embers', '炉火|火'),
  },
  materials: { brick: bricks, stone: masonry, fire: shine('orange'), iron },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const body = 0.62 * h;
    const mouth = archway(0.46 * w, 0.36 * h, 12).map(([x, y]): Point => [x, 0.14 * h + y]);
    return [
      part(
        'body',
        'brick',
        without(
          hull(
            block([0.94 * w, 0.02, 0.9 * d], [0, 0.06 * h, 0]),
            block([0.94 * w, 0.02, 0.9 * d], [0, 0.7 * body, 0]),
            block([0.5 * w, 0.02, 0.46 * d], [0, body + 0.06 * h, -0.06 * d]),
          ),
          front(mouth, 0.7 * d, [0, 0, 0.3 * d]),
        ),
      ),
      part('base', 'stone', [block([w, 0.12 * h, d], [0, 0, 0], { bevel: v.bevel(0.02) })]),
      part(
        'mouth',
        'stone',
        without(
          front(
            archway(0.62 * w, 0.44 * h, 12).map(([x, y]): Point => [x, 0.11 * h + y]),
            0.1,
            [0, 0, 0.45 * d],
          ),
          front(mouth, 1, [0, 0, 0.45 * d]),
        ),
      ),
      part('chimney', 'brick', [
        block([0.38 * w, h - 0.9 * body - 0.02, 0.36 * d], [0, 0.9 * body, -0.06 * d], { bevel: v.bevel(0.012) }),
        block([0.46 * w, 0.06 * h, 0.44 * d], [0, h - 0.06 * h, -0.06 * d], { bevel: v.bevel(0.02) }),
      ]),
      part('fire', 'fire', block([0.44 * w, 0.05 * h, 0.5 * d], [0, 0.12 * h, 0.14 * d])),
      part(
        'coals',
        'fire',
        many(6, (index) =>
          placed(ball([0.05 * w, 0.045 * h, 0.05 * w], [0, 0, 0], 12), [
            ((index % 3) - 1) * 0.12 * w,
            0.17 * h + 0.02 * h * hash(index, 1, seed),
            (index < 3 ? 0.32 : 0.2) * d,
          ]),
        ),
        { pieces: 6, detail: 1 },
      ),
      part(
        'grate',
        'iron',
        many(4, (_, share) => rod(0.012, 0.2 * h, [(share - 0.5) * 0.34 * w, 0.13 * h, 0.41 * d], { sides: 8 })),
        { pieces: 4, detail: 1 },
      ),
    ];
  },
});

export const skull = template({
  name: 'skull',
  title: { en: 'Skull', zh: '头骨' },
  words: words('skull|skeleton head|death head|bone|bones', '头骨|骷髅|骷髅头|骨头'),
  category: 'dungeon',
  size: [0.17, 0.22, 0.21],
  parts: {
    skull: words('skull|bone|cranium', '颅骨'),
    teeth: words('tooth|teeth', '牙齿'),
    eyes: words('eye|socket', '眼窝|眼睛'),
  },
  choices: {
    kind: choice({
      skull: words('skull', '头骨|骷髅'),
      bone: { ...words('bone|bones', '骨头'), size: [0.12, 0.06, 0.42] },
    }),
  },
  counts: { teeth: count(6, 4, 10) },
  materials: { bone: 'cream plaster', dark: 'black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'bone')
      return [
        part(
          'skull',
          'bone',
          {
            op: 'field',
            blobs: [
              { from: [0, h / 2, -0.4 * d], to: [0, h / 2, 0.4 * d], radius: 0.24 * w },
              ...[1, -1].flatMap((z) =>
                [1, -1].map((x) => ({
                  from: [x * 0.22 * w, h / 2, z * 0.42 * d] as [number, number, number],
                  radius: 0.27 * w,
                })),
              ),
            ],
            blend: 0.12 * w,
            cell: 0.09 * w,
          },
          { crease: 60 },
        ),
      ];
    const point = (x: number, y: number, z: number): [number, number, number] => [x * w, y * h, z * d];
    const teeth = v.count('teeth');
    return [
      part(
        'skull',
        'bone',
        {
          op: 'field',
          blobs: [
            { from: point(0, 0.66, -0.1), radius: 0.46 * w },
            { from: point(0, 0.62, 0.05), radius: 0.42 * w },
            { from: point(0.28, 0.36, 0.18), to: point(-0.28, 0.36, 0.18), radius: 0.16 * w },
            { from: point(0, 0.34, 0.24), to: point(0, 0.2, 0.26), radius: 0.24 * w, radiusTo: 0.2 * w },
            { from: point(0, 0.1, 0.22), radius: 0.19 * w },
            { from: point(0.2, 0.53, 0.42), radius: 0.15 * w, cut: true },
            { from: point(-0.2, 0.53, 0.42), radius: 0.15 * w, cut: true },
            { from: point(0.05, 0.4, 0.5), to: point(-0.05, 0.4, 0.5), radius: 0.075 * w, cut: true },
          ],
          blend: 0.05 * w,
          cell: 0.075 * w,
        },
        { crease: 60 },
      ),
      part(
        'eyes',
        'dark',
        both((s) => ball(0.125 * w, point(0.2 * s, 0.53, 0.28), v.sides(14))),
        { pieces: 2 },
      ),
      part(
        'teeth',
        'dark',
        many(teeth - 1, (index) =>
          brick([0.012 * w + 0.002, 0.11 * h, 0.06 * d], [((index + 1) / teeth - 0.5) * 0.34 * w, 0.17 * h, 0.415 * d]),
        ),
        { pieces: teeth - 1, detail: 1 },
      ),
    ];
  },
});
