import { cloth, oak, walnut, weatheredWood } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  brick,
  common,
  front,
  hull,
  many,
  type Place,
  type Point,
  part,
  placed,
  rod,
  side,
  slab,
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const boat = template({
  name: 'boat',
  title: { en: 'Boat', zh: '小船' },
  words: words(
    'boat|rowing boat|rowboat|canoe|kayak|dinghy|fishing boat',
    '小船|船|划艇|独木舟|皮划艇|渔船|木船|舟|小艇',
  ),
  category: 'vehicles',
  size: [1.4, 0.7, 3.4],
  parts: {
    hull: words('hull|body', '船体|船身'),
    seats: words('seat|bench|thwart', '座板|座位'),
    oars: words('oar|paddle', '船桨|桨'),
  },
  counts: { seats: count(2, 1, 5), oars: count(2, 0, 4) },
  choices: {
    kind: choice({
      rowing: words('rowing|row', '划'),
      canoe: { ...words('canoe|kayak', '独木舟|皮划艇'), size: [0.85, 0.42, 4] },
    }),
  },
  materials: { hull: oak, wood: walnut },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const isCanoe = v.choice('kind') === 'canoe';
    const [seats, oars] = [v.count('seats'), isCanoe ? Math.min(v.count('oars'), 2) : v.count('oars')];
    const [beam, high, stern] = [oars > 0 && !isCanoe ? 0.8 * w : w, 0.9 * h, isCanoe ? 0.05 : 0.62];
    return [
      part('hull', 'hull', openHull(beam, high, d, stern, v.thick(0.04)), { crease: 30 }),
      part(
        'rim',
        'wood',
        without(
          slab(deckPlan(beam + 0.03, d, 1, stern), 0.05, [0, high - 0.04, 0]),
          slab(deckPlan(beam - 0.09, d - 0.14, 1, stern), 1, [0, high - 0.3, 0]),
        ),
      ),
      part(
        'seats',
        'wood',
        many(seats, (_, share) =>
          block(
            [(isCanoe ? 0.74 : 0.84) * beam, 0.04, 0.24],
            [0, 0.6 * high, (share - 0.55) * 0.5 * d + (seats === 1 ? -0.05 * d : 0)],
            { bevel: v.bevel(0.008) },
          ),
        ),
        { pieces: seats },
      ),
      ...(oars === 0
        ? []
        : [
            part(
              'oars',
              'wood',
              many(oars, (index) => {
                const s = index % 2 === 0 ? 1 : -1;
                const z = 0.05 * d - 0.22 * d * Math.floor(index / 2);
                const reach = isCanoe ? 0.3 * w : w / 2 - 0.06;
                const blade: Place = [s * reach, isCanoe ? h - 0.03 : 0.72 * h, z - 0.62];
                return [
                  tube([[s * 0.12 * w, h - 0.03, z + 0.5], blade], 0.024, v.sides(8)),
                  placed(brick([0.13, 0.022, 0.4], [0, 0, -0.16], { bevel: v.bevel(0.008) }), blade, [0, s * 10, 0]),
                ];
              }).flat(),
              { pieces: oars },
            ),
          ]),
    ];
  },
});

export const ship = template({
  name: 'ship',
  title: { en: 'Ship', zh: '帆船' },
  words: words(
    'ship|sailing ship|pirate ship|galleon|sailboat|sailing boat|yacht|warship|cargo ship',
    '帆船|海盗船|大船|轮船|战舰|船舰|货船|舰船',
  ),
  category: 'vehicles',
  size: [4.6, 11, 13],
  parts: {
    hull: words('hull|body', '船体|船身'),
    masts: words('mast', '桅杆'),
    sails: words('sail', '船帆|帆'),
    deck: words('deck', '甲板'),
    cannons: words('cannon|gun', '大炮|炮'),
  },
  counts: { masts: count(2, 1, 3), cannons: count(6, 0, 10) },
  materials: { hull: walnut, deck: weatheredWood, sails: cloth('cream'), metal: 'dark grey brushed steel' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [masts, guns] = [v.count('masts'), v.count('cannons')];
    const [high, beam] = [0.26 * h, 0.86 * w];
    const mastZ = (index: number) => (masts === 1 ? 0.04 * d : 0.26 * d - (0.5 * d * index) / (masts - 1));
    const tall = (index: number) => h * (index === Math.floor((masts - 1) / 2) ? 1 : 0.88);
    const sail = (z: number, y: number, width: number, height: number) => {
      const arc = many(9, (_, share): Point => [height * (share - 0.5), 0.16 * width * 4 * share * (1 - share)]);
      const profile: readonly Point[] = [
        ...arc.map(([up, out]): Point => [z + out + 0.12, y + up]),
        ...[...arc].reverse().map(([up, out]): Point => [z + out + 0.07, y + up]),
      ];
      return common(
        side(profile, width),
        front(
          [
            [-width / 2, y - height / 2],
            [width / 2, y - height / 2],
            [0.42 * width, y + height / 2],
            [-0.42 * width, y + height / 2],
          ],
          4,
          [0, 0, z],
        ),
      );
    };
    const yard = (index: number, level: number) => ({
      z: mastZ(index),
      y: high + (tall(index) - high) * (level === 0 ? 0.4 : 0.78),
      width: w * (level === 0 ? 1 : 0.76) * (index === Math.floor((masts - 1) / 2) ? 1 : 0.86),
      height: (tall(index) - high) * (level === 0 ? 0.36 : 0.26),
    });
    const yards = many(masts, (index) => [yard(index, 0), yard(index, 1)]).flat();
    return [
      part(
        'hull',
        'hull',
        [
          openHull(beam, high, d * 0.92, 0.7, 0.16),
          without(
            slab(deckPlan(beam, 0.92 * d, 1, 0.7), 0.12 * h, [0, high - 0.06, 0]),
            slab(deckPlan(beam - 0.36, 0.86 * d, 1, 0.7), 2, [0, high - 0.1, 0]),
            block([w, 4, 0.62 * d], [0, high + 0.02, 0.22 * d]),
          ),
          tube(
            [
              [0, 0.9 * high, 0.3 * d],
              [0, 0.97 * high, 0.455 * d],
              [0, high + 0.1 * h, d / 2 - 0.05],
            ],
            [0.14, 0.13, 0.07],
            v.sides(10),
          ),
          brick([0.14, 0.3 * high, 0.7 * d], [0, 0.1 * high, -0.03 * d]),
        ],
        { crease: 30 },
      ),
      part('deck', 'deck', [
        slab(deckPlan(beam - 0.2, 0.9 * d, 1, 0.7), 0.1, [0, 0.78 * high, 0]),
        common(
          slab(deckPlan(beam - 0.1, 0.91 * d, 1, 0.7), 0.55 * high, [0, 0.79 * high, 0]),
          block([w, h, 0.24 * d], [0, 0, -0.36 * d]),
        ),
      ]),
      part(
        'masts',
        'deck',
        [
          ...many(masts, (index) =>
            rod(0.14, tall(index) - 0.6 * high, [0, 0.6 * high, mastZ(index)], { top: 0.07, sides: v.sides(12) }),
          ),
          ...yards.map(({ z, y, width, height }) =>
            axle(0.06, 0.9 * width, [0, y + height / 2 - 0.04, z + 0.09], 'x', { sides: v.sides(9) }),
          ),
        ],
        { pieces: masts },
      ),
      part(
        'sails',
        'sails',
        yards.map(({ z, y, width, height }) => sail(z, y, width, height)),
        { pieces: yards.length },
      ),
      ...(guns === 0
        ? []
        : [
            part(
              'cannons',
              'metal',
              many(guns, (index) => {
                const s = index % 2 === 0 ? 1 : -1;
                const z = 0.2 * d - (0.4 * d * Math.floor(index / 2)) / Math.max(1, Math.ceil(guns / 2) - 1);
                return axle(0.12, 0.5, [s * 0.46 * beam, 0.62 * high, z], 'x', { sides: v.sides(10) });
              }),
              { pieces: guns, detail: 1 },
            ),
          ]),
    ];
  },
});

/** A boat's outline from above: `share` narrows it. */
function deckPlan(w: number, d: number, share: number, stern: number): readonly Point[] {
  const right = many(9, (_, t): Point => {
    const z = d * (t - 0.5);
    const full =
      t < 0.45
        ? stern + (1 - stern) * Math.min(1, t / 0.45)
        : Math.sqrt(Math.max(0, 1 - ((t - 0.45) / 0.55) * ((t - 0.45) / 0.55)));
    return [share * (w / 2) * Math.max(0.02, full), share * z];
  });
  return [...right, ...right.map(([x, z]): Point => [-x, z]).reverse()];
}

/** A hull that is open above. */
function openHull(w: number, h: number, d: number, stern: number, wall: number) {
  const outer = hull(
    slab(deckPlan(w, d, 1, stern), 0.02, [0, h - 0.02, 0]),
    slab(deckPlan(0.86 * w, 0.9 * d, 1, stern), 0.02, [0, 0.45 * h, 0]),
    slab(deckPlan(0.4 * w, 0.78 * d, 1, stern), 0.02, [0, 0, 0]),
  );
  const [iw, id] = [w - 2 * wall, d - 3 * wall];
  const inner = hull(
    slab(deckPlan(iw, id, 1, stern), 0.02, [0, h + 0.01, 0]),
    slab(deckPlan(0.86 * iw, 0.9 * id, 1, stern), 0.02, [0, 0.47 * h, 0]),
    slab(deckPlan(0.4 * iw, 0.78 * id, 1, stern), 0.02, [0, 1.4 * wall, 0]),
  );
  return without(outer, inner);
}
