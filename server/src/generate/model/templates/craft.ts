import { cosine, sine } from '#generate/model/trigonometry.ts';
import { cloth, coat, hull as hullPanel, oak, shine, steel, walnut, weatheredWood } from './pieces/materials.ts';
import {
  axle,
  ball,
  block,
  both,
  brick,
  common,
  front,
  hoop,
  hull,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  ring,
  rod,
  side,
  slab,
  tube,
  without,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

const glass = 'polished dark blue plaster';

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

export const plane = template({
  name: 'plane',
  title: { en: 'Plane', zh: '飞机' },
  words: words(
    'plane|airplane|aeroplane|aircraft|biplane|jet|fighter|fighter jet|jet plane|glider',
    '飞机|战斗机|喷气机|客机|双翼机|战机',
  ),
  category: 'vehicles',
  size: [8, 2.4, 7],
  parts: {
    body: words('body|fuselage', '机身'),
    wings: words('wing', '机翼|翼'),
    tail: words('tail|fin|rudder', '尾翼|机尾'),
    propeller: words('propeller|blade', '螺旋桨'),
    canopy: words('canopy|cockpit|window', '座舱|舱盖'),
    wheels: words('wheel|gear', '轮子|起落架'),
  },
  counts: { wings: count(2, 2, 4) },
  choices: {
    kind: choice({
      propeller: words('propeller|biplane', '螺旋桨|双翼'),
      jet: { ...words('jet|fighter', '喷气|战斗机|战机'), size: [7, 2.6, 9] },
    }),
  },
  materials: { paint: coat('red'), wings: coat('cream'), glass, metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const isJet = v.choice('kind') === 'jet';
    const [y, r] = [0.5 * h, 0.2 * h];
    const lying = (profile: readonly Point[], sides: number) => placed(lathe(profile, sides), [0, y, 0], [90, 0, 0]);
    const body = isJet
      ? lying(
          [
            [0, -0.46 * d],
            [0.7 * r, -0.46 * d],
            [1.05 * r, -0.3 * d],
            [1.1 * r, 0],
            [0.85 * r, 0.24 * d],
            [0.36 * r, 0.42 * d],
            [0, 0.5 * d],
          ],
          v.sides(20),
        )
      : lying(
          [
            [0, -0.5 * d],
            [0.22 * r, -0.5 * d],
            [0.75 * r, -0.2 * d],
            [1.1 * r, 0.1 * d],
            [1.15 * r, 0.36 * d],
            [0.9 * r, 0.43 * d],
            [0, 0.43 * d],
          ],
          v.sides(20),
        );
    const wing: readonly Point[] = isJet
      ? [
          [0, 0.1 * d],
          [w / 2, -0.24 * d],
          [w / 2, -0.32 * d],
          [0, -0.3 * d],
        ]
      : [
          [0, 0.24 * d],
          [0.44 * w, 0.22 * d],
          [w / 2, 0.16 * d],
          [w / 2, 0.06 * d],
          [0.44 * w, 0.02 * d],
          [0, 0],
        ];
    const mirrored = (outline: readonly Point[], s: 1 | -1) => outline.map(([x, z]): Point => [s * x, z]);
    const levels = isJet || v.count('wings') <= 2 ? [y - 0.08 * h] : [y - 0.14 * h, y + 0.36 * h];
    return [
      part('body', 'paint', [body]),
      part(
        'wings',
        'wings',
        levels.flatMap((at) =>
          both((s) =>
            slab(
              mirrored(
                wing.map(([x, z]): Point => [x + (x === 0 ? 0.1 * r : 0), z]),
                s,
              ),
              isJet ? 0.09 : 0.12,
              [0, at, 0],
              { bevel: v.bevel(0.03) },
            ),
          ),
        ),
        { pieces: 2 * levels.length },
      ),
      part('tail', 'wings', [
        ...both((s) =>
          slab(
            mirrored(
              [
                [0, -0.34 * d],
                [0.19 * w, -0.42 * d],
                [0.19 * w, -0.49 * d],
                [0, -0.49 * d],
              ],
              s,
            ),
            0.09,
            [0, y, 0],
          ),
        ),
        side(
          [
            [-0.3 * d, y],
            [-0.44 * d, h],
            [-0.5 * d, h],
            [-0.5 * d, y],
          ],
          0.1,
        ),
      ]),
      part(
        'canopy',
        'glass',
        placed(ball([0.62 * r, 0.75 * r, 0.13 * d], [0, 0, 0], v.sides(20)), [
          0,
          y + 0.8 * r,
          isJet ? 0.2 * d : 0.04 * d,
        ]),
      ),
      ...(isJet
        ? [
            part(
              'engines',
              'metal',
              both((s) => axle(0.55 * r, 0.5 * d, [s * 0.75 * r, y - 0.2 * r, -0.22 * d], 'z', { sides: v.sides(16) })),
              { pieces: 2 },
            ),
          ]
        : [
            part('propeller', 'metal', [
              placed(
                rod(0.3 * r, 0.07 * d, [0, 0, 0], { top: 0.05 * r, sides: v.sides(14) }),
                [0, y, 0.425 * d],
                [90, 0, 0],
              ),
              ...many(3, (index) =>
                placed(
                  brick([0.16, 0.36 * h, 0.03], [0, 0.2 * h, 0], { bevel: v.bevel(0.01), turn: [0, 20, 0] }),
                  [0, y, 0.46 * d],
                  [0, 0, 120 * index],
                ),
              ),
            ]),
            part(
              'struts',
              'metal',
              levels.length === 1
                ? both((s) =>
                    tube(
                      [
                        [s * 0.02 * w, y - 0.5 * r, 0.16 * d],
                        [s * 0.12 * w, 0.16 * h, 0.2 * d],
                      ],
                      0.035,
                      v.sides(8),
                    ),
                  )
                : [1, -1].flatMap((s) =>
                    [0.12, 0.38]
                      .map((x) =>
                        tube(
                          [
                            [s * x * w, (levels[0] ?? 0) + 0.02, 0.12 * d],
                            [s * x * w, (levels[1] ?? 0) + 0.04, 0.12 * d],
                          ],
                          0.035,
                          v.sides(8),
                        ),
                      )
                      .concat([
                        tube(
                          [
                            [s * 0.02 * w, y - 0.5 * r, 0.16 * d],
                            [s * 0.12 * w, 0.16 * h, 0.2 * d],
                          ],
                          0.035,
                          v.sides(8),
                        ),
                      ]),
                  ),
              { pieces: levels.length === 1 ? 2 : 6 },
            ),
            part(
              'wheels',
              'metal',
              both((s) =>
                axle(0.14 * h, 0.12, [s * 0.13 * w, 0.14 * h, 0.2 * d], 'x', {
                  sides: v.sides(18),
                  bevel: v.bevel(0.03),
                }),
              ),
              { pieces: 2 },
            ),
          ]),
    ];
  },
});

export const rocket = template({
  name: 'rocket',
  title: { en: 'Rocket', zh: '火箭' },
  words: words('rocket|space rocket|rocket ship', '火箭|太空火箭'),
  category: 'vehicles',
  size: [3, 8, 3],
  parts: {
    body: words('body|hull', '箭体'),
    nose: words('nose|tip|cone|head', '头锥|箭头|尖'),
    fins: words('fin|wing', '尾翼|翼|鳍'),
    windows: words('window|porthole', '舷窗|窗户|窗'),
    nozzle: words('nozzle|engine|thruster', '喷口|引擎|喷嘴'),
    flame: words('flame|fire', '火焰'),
  },
  counts: { fins: count(3, 3, 6), windows: count(1, 0, 3), flame: count(0, 0, 1) },
  materials: {
    body: coat('white'),
    fins: 'satin red plaster',
    glass: 'polished light blue plaster',
    metal: 'dark grey brushed steel',
    flame: shine('orange'),
  },
  build(v) {
    const { width: w, height: h } = v;
    const [fins, windows, sides] = [v.count('fins'), v.count('windows'), v.sides(28)];
    const r = 0.26 * w;
    const bottom = 0.1 * h;
    const profile = (from: number, to: number) =>
      many(11, (_, share): Point => {
        const t = from + (to - from) * share;
        return [r * Math.max(0, 0.72 + 0.9 * t - 1.62 * t * t), bottom + (h - bottom) * t];
      });
    const radius = (t: number) => r * (0.72 + 0.9 * t - 1.62 * t * t);
    return [
      part('body', 'body', lathe([[0, bottom], ...profile(0, 0.75), [0, bottom + 0.75 * (h - bottom)]], sides), {
        uv: 'cylinder',
        crease: 60,
      }),
      part('nose', 'fins', lathe([[0, bottom + 0.745 * (h - bottom)], ...profile(0.745, 1)], sides), { crease: 60 }),
      part(
        'fins',
        'fins',
        many(fins, (index) =>
          placed(
            front(
              [
                [0.5 * r, 0.16 * h],
                [0.8 * r, 0.36 * h],
                [0.42 * w, 0.2 * h],
                [w / 2, 0],
                [0.44 * w, 0],
                [0.6 * r, 0.12 * h],
              ],
              0.05 * w,
              [0, 0, 0],
              { bevel: v.bevel(0.02) },
            ),
            [0, 0, 0],
            [0, 90 + (360 * index) / fins, 0],
          ),
        ),
        { pieces: fins },
      ),
      ...(windows === 0
        ? []
        : [
            part(
              'windows',
              'glass',
              many(windows, (index) =>
                axle(0.28 * r, 0.2, [0, h * (0.56 - 0.13 * index), radius(0.5 - 0.14 * index) - 0.06], 'z', {
                  sides: v.sides(20),
                }),
              ),
              { pieces: windows },
            ),
            part(
              'window rims',
              'metal',
              many(windows, (index) =>
                placed(
                  hoop(0.3 * r, 0.06 * r, [0, 0, 0], v.sides(20), 8),
                  [0, h * (0.56 - 0.13 * index), radius(0.5 - 0.14 * index) + 0.03],
                  [90, 0, 0],
                ),
              ),
              { pieces: windows, detail: 1 },
            ),
          ]),
      part('nozzle', 'metal', rod(0.62 * r, 0.09 * h, [0, 0.03 * h, 0], { top: 0.42 * r, sides })),
      ...(v.count('flame') === 0
        ? []
        : [
            part(
              'flame',
              'flame',
              placed(rod(0.5 * r, 0.2 * h, [0, 0, 0], { top: 0, sides }), [0, 0.04 * h, 0], [180, 0, 0]),
            ),
          ]),
    ];
  },
});

export const spaceship = template({
  name: 'spaceship',
  title: { en: 'Spaceship', zh: '宇宙飞船' },
  words: words(
    'spaceship|space ship|starship|spacecraft|ufo|flying saucer|starfighter|shuttle|space shuttle',
    '宇宙飞船|飞船|太空船|星舰|飞碟|航天飞机|太空飞船',
  ),
  category: 'science fiction',
  size: [6, 1.9, 7],
  parts: {
    body: words('body|hull', '船体|机身'),
    wings: words('wing', '机翼|翼'),
    engines: words('engine|thruster', '引擎|推进器|发动机'),
    cockpit: words('cockpit|canopy|window|dome', '座舱|驾驶舱'),
    guns: words('gun|cannon|laser', '炮|激光炮'),
  },
  counts: { engines: count(2, 1, 4), guns: count(2, 0, 4) },
  choices: {
    kind: choice({
      fighter: words('fighter|shuttle', '战机'),
      saucer: { ...words('ufo|saucer', '飞碟'), size: [6, 2, 6] },
    }),
  },
  materials: {
    hull: hullPanel,
    wings: 'dark grey sci-fi panel',
    glass: 'polished teal plaster',
    light: shine('cyan'),
    metal: steel,
  },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'saucer') {
      const sides = v.sides(40);
      return [
        part(
          'body',
          'hull',
          lathe(
            [
              [0, 0.05],
              [0.16, 0.05],
              [0.3, 0.2],
              [0.5, 0.4],
              [0.5, 0.46],
              [0.26, 0.62],
              [0, 0.66],
            ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
            sides,
          ),
          { crease: 20 },
        ),
        part('cockpit', 'glass', ball([0.19 * w, 0.42 * h, 0.19 * d], [0, 0.58 * h, 0], v.sides(28))),
        part('lights', 'light', ring(ball(0.035 * w, [0.43 * w, 0.475 * h, 0], v.sides(12)), 12), {
          pieces: 12,
          detail: 1,
        }),
        part('engines', 'light', rod(0.1 * w, 0.08 * h, [0, 0, 0], { top: 0.14 * w, sides })),
      ];
    }
    const [y, engines, guns] = [0.45 * h, v.count('engines'), v.count('guns')];
    const wing = (s: 1 | -1): readonly Point[] =>
      [
        [0.1 * w, 0.12 * d],
        [w / 2, -0.22 * d],
        [w / 2, -0.4 * d],
        [0.1 * w, -0.38 * d],
      ].map(([x = 0, z = 0]): Point => [s * x, z]);
    const x = (index: number) => (engines === 1 ? 0 : (index / (engines - 1) - 0.5) * 0.3 * w);
    return [
      part('body', 'hull', [
        hull(
          brick([0.06 * w, 0.1 * h, 0.1], [0, 0.36 * h, 0.48 * d]),
          brick([0.26 * w, 0.46 * h, 0.1 * d], [0, y, -0.06 * d]),
          brick([0.3 * w, 0.3 * h, 0.1 * d], [0, y, -0.02 * d]),
          brick([0.24 * w, 0.5 * h, 0.1], [0, y + 0.02 * h, -0.4 * d]),
        ),
        side(
          [
            [-0.2 * d, 0.6 * h],
            [-0.34 * d, h],
            [-0.46 * d, h],
            [-0.42 * d, 0.5 * h],
          ],
          0.03 * w,
        ),
      ]),
      part(
        'wings',
        'wings',
        both((s) => slab(wing(s), 0.12 * h, [0, 0.36 * h, 0], { bevel: v.bevel(0.03) })),
        { pieces: 2 },
      ),
      part(
        'winglets',
        'hull',
        both((s) =>
          side(
            [
              [-0.16 * d, 0.2 * h],
              [-0.2 * d, 0.74 * h],
              [-0.42 * d, 0.8 * h],
              [-0.42 * d, 0.16 * h],
            ],
            0.03 * w,
            [s * 0.485 * w, 0, 0],
          ),
        ),
        { pieces: 2 },
      ),
      part(
        'cockpit',
        'glass',
        placed(ball([0.085 * w, 0.26 * h, 0.13 * d], [0, 0, 0], v.sides(22)), [0, 0.58 * h, 0.1 * d], [10, 0, 0]),
      ),
      part(
        'engines',
        'metal',
        many(engines, (index) =>
          axle(0.05 * w, 0.3 * d, [x(index), y, -0.35 * d], 'z', { sides: v.sides(18), bevel: v.bevel(0.03) }),
        ),
        { pieces: engines },
      ),
      part(
        'jets',
        'light',
        many(engines, (index) => axle(0.037 * w, 0.02 * d, [x(index), y, -0.497 * d], 'z', { sides: v.sides(16) })),
        { pieces: engines, detail: 1 },
      ),
      ...(guns === 0
        ? []
        : [
            part(
              'guns',
              'metal',
              many(guns, (index) =>
                axle(
                  0.012 * w,
                  0.34 * d,
                  [(index % 2 === 0 ? 1 : -1) * (0.36 - 0.12 * Math.floor(index / 2)) * w, 0.38 * h, -0.06 * d],
                  'z',
                  { sides: v.sides(10) },
                ),
              ),
              { pieces: guns, detail: 1 },
            ),
          ]),
    ];
  },
});

export const balloon = template({
  name: 'balloon',
  title: { en: 'Balloon', zh: '气球' },
  words: words('balloon|hot air balloon|party balloon|airship|blimp|zeppelin', '气球|热气球|飞艇'),
  category: 'vehicles',
  size: [0.34, 1.1, 0.34],
  parts: {
    balloon: words('balloon|envelope|skin', '球体|气囊'),
    string: words('string|rope', '绳子|线'),
    basket: words('basket|gondola', '吊篮|篮子'),
  },
  choices: {
    kind: choice({ party: words('party', '派对'), hot: { ...words('hot air', '热气球'), size: [7, 11, 7] } }),
  },
  materials: {
    balloon: 'polished red plaster',
    string: 'white fabric',
    basket: 'brown woven fabric',
    stripes: cloth('cream'),
  },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'hot') {
      const gores = 12;
      const skin: readonly Point[] = [
        [0.12, 0.26],
        [0.28, 0.4],
        [0.44, 0.56],
        [0.5, 0.72],
        [0.44, 0.88],
        [0.25, 0.97],
        [0, 1],
      ];
      const envelope = lathe(
        [[0, 0.26], ...skin].map(([x = 0, y = 0]): Point => [x * w, y * h]),
        v.sides(36),
      );
      return [
        part('balloon', 'balloon', envelope, { crease: 60 }),
        part(
          'stripes',
          'stripes',
          common(
            lathe(
              [[0, 0.265], ...skin].map(([x = 0, y = 0]): Point => [x * w * 1.006, y * h * 1.001]),
              v.sides(36),
            ),
            ring(
              placed(
                hull(
                  brick([0.02, 1.1 * h, 0.02], [0.05 * w, 0.6 * h, 0]),
                  brick([0.02, 1.1 * h, (Math.PI * w) / (2 * gores)], [0.52 * w, 0.6 * h, 0]),
                ),
                [0, 0, 0],
              ),
              gores / 2,
            ),
          ),
          { pieces: gores / 2 },
        ),
        part(
          'basket',
          'basket',
          without(
            block([0.2 * w, 0.1 * h, 0.2 * w], [0, 0, 0], { bevel: v.bevel(0.05) }),
            block([0.17 * w, h, 0.17 * w], [0, 0.02 * h, 0]),
          ),
        ),
        part(
          'ropes',
          'string',
          [1, -1].flatMap((x) =>
            [1, -1].map((z) =>
              tube(
                [
                  [x * 0.093 * w, 0.09 * h, z * 0.093 * w],
                  [x * 0.085 * w, 0.27 * h, z * 0.085 * w],
                ],
                0.03,
                6,
              ),
            ),
          ),
          { pieces: 4, detail: 1 },
        ),
      ];
    }
    const r = w / 2;
    const [low, top] = [0.58 * h, h];
    return [
      part(
        'balloon',
        'balloon',
        placed(
          lathe(
            [
              [0, 0],
              [0.1, 0],
              [0.05, 0.04],
              [0.16, 0.07],
              [0.55, 0.26],
              [0.88, 0.48],
              [1, 0.68],
              [0.88, 0.87],
              [0.5, 0.98],
              [0, 1],
            ].map(([x = 0, y = 0]): Point => [x * r, low + (top - low) * y]),
            v.sides(28),
          ),
          [0, 0, 0],
          undefined,
          [1, 1, d / w],
        ),
        { crease: 70 },
      ),
      part(
        'string',
        'string',
        tube(
          many(
            9,
            (index, share): Place => [
              0.02 * cosine(90 * index) * (1 - share),
              0.006 + (low - 0.002) * share,
              0.02 * sine(90 * index) * (1 - share),
            ],
          ),
          0.005,
          6,
        ),
      ),
    ];
  },
});
