import { marble, masonry } from '#generate/model/templates/pieces/materials.ts';
import { block, both, brick, part, placed, rod } from '#generate/model/templates/pieces/solids.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';

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
