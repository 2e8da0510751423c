import { iron, oak, rubber, steel, weatheredWood } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  both,
  brick,
  many,
  type Point,
  part,
  placed,
  side,
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { spokedWheel, tyre } from '#generate/model/templates/pieces/wheels.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { wheelWords } from './words.ts';

export const cart = template({
  name: 'cart',
  title: { en: 'Cart', zh: '手推车' },
  words: words(
    'cart|wagon|handcart|wheelbarrow|carriage|trolley|mine cart|minecart|wooden cart',
    '手推车|推车|马车|板车|矿车|小车|木车|大车',
  ),
  category: 'vehicles',
  size: [1.4, 1.1, 2.6],
  parts: {
    wheels: wheelWords,
    bed: words('bed|body|box|floor', '车板|车厢|车身'),
    shafts: words('shaft|handle|pole', '车辕|把手|车把'),
    sides: words('side|rail|board', '护板|侧板'),
  },
  counts: { wheels: count(2, 2, 4), shafts: count(2, 1, 2) },
  materials: { wood: oak, wheels: weatheredWood, metal: iron },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [wheels, shafts] = [v.count('wheels'), v.count('shafts')];
    const pairs = wheels > 2 ? [0.12, -0.36] : [-0.12];
    const r = wheels > 2 ? 0.32 * h : 0.46 * h;
    const deck = wheels > 2 ? 0.52 * h : 0.5 * h;
    const [bed, middle] = [0.66 * d, -0.17 * d];
    const x = 0.36 * w;
    return [
      part('bed', 'wood', [
        block([2 * x, 0.07, bed], [0, deck, middle], { bevel: v.bevel(0.008) }),
        ...both((s) => block([0.09, 0.1, bed - 0.1], [s * 0.6 * x, deck - 0.09, middle])),
      ]),
      part(
        'sides',
        'wood',
        [
          ...both((s) =>
            block([0.05, 0.11 * h, bed], [s * (x - 0.02), deck + 0.1 * h, middle], { bevel: v.bevel(0.008) }),
          ),
          ...both((s) =>
            block([0.05, 0.11 * h, bed], [s * (x - 0.02), h - 0.13 * h, middle], { bevel: v.bevel(0.008) }),
          ),
          ...both((s) =>
            block([2 * x, 0.11 * h, 0.05], [0, deck + 0.1 * h, middle + s * (bed / 2 - 0.03)], {
              bevel: v.bevel(0.008),
            }),
          ),
          ...both((s) =>
            block([2 * x, 0.11 * h, 0.05], [0, h - 0.13 * h, middle + s * (bed / 2 - 0.03)], { bevel: v.bevel(0.008) }),
          ),
        ],
        { pieces: 2 },
      ),
      part(
        'posts',
        'wood',
        [
          ...[1, -1].flatMap((s) =>
            many(3, (_, share) =>
              block([0.08, h - deck + 0.05, 0.08], [s * x, deck - 0.05, middle + (share - 0.5) * (bed - 0.1)], {
                bevel: v.bevel(0.01),
              }),
            ),
          ),
        ],
        { pieces: 6, detail: 1 },
      ),
      part(
        'axles',
        'metal',
        pairs.flatMap((z) => [
          axle(0.035, w - 0.02, [0, r, z * d], 'x', { sides: v.sides(12) }),
          ...both((s) => block([0.1, deck - r + 0.02, 0.12], [s * 0.6 * x, r, z * d])),
        ]),
        { pieces: pairs.length },
      ),
      part(
        'wheels',
        'wheels',
        pairs.flatMap((z) => both((s) => spokedWheel(r, 0.08, [s * (w / 2 - 0.06), r, z * d], 8, v))),
        { pieces: 2 * pairs.length },
      ),
      part(
        'shafts',
        'wood',
        many(shafts, (index) => {
          const at = shafts === 1 ? 0 : (index - 0.5) * 1.3 * x;
          return tube(
            [
              [at, deck - 0.02, middle],
              [at, deck - 0.03, middle + bed / 2],
              [at, 0.62 * h, d / 2 - 0.03],
            ],
            0.035,
            v.sides(9),
          );
        }),
        { pieces: shafts },
      ),
    ];
  },
});

export const wheel = template({
  name: 'wheel',
  title: { en: 'Wheel', zh: '轮子' },
  words: words(
    'wheel|tyre|tire|wagon wheel|cart wheel|steering wheel|cog|gear|cogwheel',
    '轮子|车轮|轮胎|木轮|齿轮|轮',
  ),
  category: 'vehicles',
  size: [0.22, 0.7, 0.7],
  parts: {
    tyre: words('tyre|tire|rim', '轮胎|轮圈'),
    hub: words('hub|rim|disc', '轮毂'),
    spokes: words('spoke', '辐条|轮辐'),
    teeth: words('tooth|teeth|cog', '齿'),
  },
  counts: { spokes: count(8, 3, 16), teeth: count(12, 6, 32) },
  choices: {
    kind: choice({
      car: words('car|tyre|tire', '轮胎'),
      wooden: { ...words('wooden|wagon|cart|spoked', '木轮|马车|木'), size: [0.12, 0.9, 0.9] },
      gear: { ...words('gear|cog|cogwheel', '齿轮'), size: [0.12, 0.6, 0.6] },
    }),
  },
  materials: { tyre: rubber, metal: steel, wood: oak, gear: 'bronze' },
  build(v) {
    const { width: w, height: h } = v;
    const r = h / 2;
    switch (v.choice('kind')) {
      case 'wooden':
        return [
          part('tyre', 'wood', spokedWheel(0.97 * r, 0.7 * w, [0, r, 0], v.count('spokes'), v)),
          part(
            'band',
            'metal',
            placed(
              {
                op: 'lathe',
                profile: [
                  [0.95 * r, -0.36 * w],
                  [r, -0.36 * w],
                  [r, 0.36 * w],
                  [0.95 * r, 0.36 * w],
                  [0.95 * r, -0.36 * w],
                ],
                sides: v.sides(32),
              },
              [0, r, 0],
              [0, 0, -90],
            ),
          ),
          part('hub', 'metal', axle(0.09 * r, w, [0, r, 0], 'x', { sides: v.sides(14) })),
        ];
      case 'gear': {
        const teeth = v.count('teeth');
        const outline = many(teeth, (index): readonly Point[] =>
          [-0.3, -0.16, 0.16, 0.3].map((share, at): Point => {
            const angle = (360 * (index + share)) / teeth;
            const radius = at === 0 || at === 3 ? 0.8 * r : r;
            return [radius * cosine(angle), r + radius * sine(angle)];
          }),
        ).flat();
        const holes = many(5, (hole) =>
          many(12, (index): Point => {
            const [x, y] = [0.5 * r * cosine(72 * hole + 18), 0.5 * r * sine(72 * hole + 18)];
            return [x + 0.15 * r * cosine(30 * index), r + y + 0.15 * r * sine(30 * index)];
          }),
        );
        return [
          part('hub', 'gear', [
            side(outline, 0.7 * w, [0, 0, 0], { holes, bevel: v.bevel(0.006) }),
            without(
              axle(0.26 * r, w, [0, r, 0], 'x', { sides: v.sides(20) }),
              axle(0.12 * r, 2 * w, [0, r, 0], 'x', { sides: v.sides(16) }),
            ),
          ]),
        ];
      }
      default:
        return [
          part('tyre', 'tyre', [
            tyre(r, w, [0, r, 0], v),
            ...many(28, (index) =>
              placed(brick([0.9 * w, 0.05 * r, 0.1 * r], [0, 0.975 * r, 0]), [0, r, 0], [(360 * index) / 28, 0, 0]),
            ),
          ]),
          part('hub', 'metal', [
            axle(0.6 * r, 0.5 * w, [0, r, 0], 'x', { sides: v.sides(26) }),
            axle(0.14 * r, 0.84 * w, [0, r, 0], 'x', { sides: v.sides(14) }),
            ...many(5, (index) =>
              placed(brick([0.72 * w, 0.5 * r, 0.13 * r], [0, 0.3 * r, 0]), [0, r, 0], [72 * index, 0, 0]),
            ),
          ]),
        ];
    }
  },
});
