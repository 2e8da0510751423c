import { walnut } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import {
  archway,
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
  slab,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

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
