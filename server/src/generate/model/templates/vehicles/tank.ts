import { iron } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  both,
  brick,
  hull,
  many,
  type Point,
  part,
  rod,
  side,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const tank = template({
  name: 'tank',
  title: { en: 'Tank', zh: '坦克' },
  words: words('tank|battle tank|army tank|armoured vehicle|panzer', '坦克|战车|装甲车|主战坦克'),
  category: 'vehicles',
  size: [3.2, 2.4, 6.6],
  parts: {
    hull: words('hull|body|armor|armour', '车体|车身|装甲'),
    turret: words('turret', '炮塔'),
    barrel: words('barrel|gun|cannon', '炮管|主炮'),
    tracks: words('track|tread|chain', '履带'),
    wheels: words('wheel|road wheel', '负重轮|轮'),
  },
  counts: { wheels: count(10, 6, 16), barrel: count(1, 1, 2) },
  materials: { armour: 'olive green plaster', tracks: 'dark grey plaster', metal: iron },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const perSide = Math.round(v.count('wheels') / 2);
    const barrels = v.count('barrel');
    const [belt, track] = [0.44 * h, 0.2 * w];
    const long = 0.78 * d;
    const at = -0.11 * d;
    const outline = (inset: number): readonly Point[] =>
      [
        [-long / 2 + 0.1 * long, inset],
        [long / 2 - 0.1 * long, inset],
        [long / 2 - inset, 0.6 * belt],
        [long / 2 - 0.5 * inset - 0.03, 0.85 * belt - inset],
        [long / 2 - 0.1 * long, belt - inset],
        [-long / 2 + 0.06 * long, belt - inset],
        [-long / 2 + inset, 0.7 * belt],
      ].map(([z = 0, y = 0]): Point => [z + at, y]);
    const z = (index: number) => at + (index / (perSide - 1) - 0.5) * 0.72 * long;
    const r = Math.min(0.3 * belt, (0.34 * long) / perSide);
    return [
      part('hull', 'armour', [
        side(
          [
            [at - long / 2 + 0.1, 0.4 * belt],
            [at + long / 2 - 0.16 * long, 0.3 * belt],
            [at + long / 2 + 0.01 * d, 0.86 * belt],
            [at + 0.3 * long, 0.6 * h],
            [at - long / 2 + 0.02, 0.6 * h],
            [at - long / 2 - 0.01 * d, 0.9 * belt],
          ],
          0.64 * w,
        ),
        ...both((s) => block([track + 0.06, 0.06 * h, 0.9 * long], [s * (w / 2 - track / 2 - 0.03), belt + 0.005, at])),
        block([w - 0.2, 0.06 * h, 0.7 * long], [0, belt, at - 0.04 * d]),
      ]),
      part(
        'tracks',
        'tracks',
        both((s) =>
          without(
            side(outline(0), track, [s * (w / 2 - track / 2), 0, 0]),
            side(outline(0.07 * h), track + 1, [s * (w / 2 - track / 2), 0, 0]),
          ),
        ),
        { pieces: 2 },
      ),
      part(
        'wheels',
        'metal',
        [1, -1].flatMap((s) =>
          many(perSide, (index) =>
            axle(r, 0.86 * track, [s * (w / 2 - track / 2), 0.07 * h + r - 0.005, z(index)], 'x', {
              sides: v.sides(16),
            }),
          ),
        ),
        { pieces: 2 * perSide },
      ),
      part('turret', 'armour', [
        hull(
          rod(0.3 * w, 0.12 * h, [0, 0.6 * h - 0.01, at - 0.03 * d], { sides: v.sides(16) }),
          rod(0.24 * w, 0.3 * h, [0, 0.6 * h, at - 0.03 * d], { sides: v.sides(16), top: 0.2 * w }),
          brick([0.3 * w, 0.14 * h, 0.2], [0, 0.72 * h, at + 0.12 * d]),
        ),
        rod(0.09 * w, 0.1 * h, [0.07 * w, 0.88 * h, at - 0.06 * d], { sides: v.sides(14), bevel: v.bevel(0.03) }),
      ]),
      part(
        'barrel',
        'metal',
        many(barrels, (index) => {
          const x = barrels === 1 ? 0 : (index - 0.5) * 0.16 * w;
          const muzzle = d / 2;
          return [
            axle(0.03 * w, muzzle - at - 0.1 * d, [x, 0.73 * h, (muzzle + at + 0.1 * d) / 2], 'z', {
              sides: v.sides(14),
            }),
            axle(0.044 * w, 0.1 * d, [x, 0.73 * h, muzzle - 0.05 * d - 0.002], 'z', { sides: v.sides(14) }),
          ];
        }).flat(),
        { pieces: barrels },
      ),
      part('antenna', 'metal', rod(0.012, h - 0.86 * h, [-0.12 * w, 0.86 * h, at - 0.1 * d], { sides: 6 }), {
        detail: 0,
      }),
    ];
  },
});
