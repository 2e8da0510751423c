import { gold } from '#generate/model/templates/pieces/materials.ts';
import { ball, brick, hoop, hull, many, part, placed, rod } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

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
