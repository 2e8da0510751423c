import { cosine, sine } from '#generate/model/trigonometry.ts';
import { coat, iron, oak, rubber, steel, weatheredWood } from './pieces/materials.ts';
import { evenly } from './pieces/openings.ts';
import {
  axle,
  block,
  both,
  brick,
  hull,
  many,
  type Point,
  part,
  placed,
  rod,
  side,
  tube,
  without,
} from './pieces/solids.ts';
import { rim, spokedWheel, tyre } from './pieces/wheels.ts';
import { choice, count, template, words } from './template.ts';

const wheelWords = words('wheel|tyre|tire', '轮子|车轮|轮胎|轮|木轮');
const windowWords = words('window|windscreen|windshield|glass', '车窗|窗户|玻璃');
const bodyWords = words('body|chassis|paint', '车身|车体');
const lightWords = words('light|headlight|lamp', '车灯|灯|大灯');
const glass = 'polished dark blue plaster';

/** Wheels in pairs: places along z. */
function wheelPlaces(wheels: number, front: number, back: number, radius: number): readonly number[] {
  const pairs = Math.max(1, Math.ceil(wheels / 2));
  if (pairs === 1) return [(front + back) / 2];
  if (pairs === 2) return [front, back];
  // The first stands alone, the others close together behind.
  return [front, ...many(pairs - 1, (index) => back + (index - (pairs - 2) / 2) * 2.15 * radius)];
}

export const car = template({
  name: 'car',
  title: { en: 'Car', zh: '汽车' },
  words: words(
    'car|automobile|sedan|race car|racing car|sports car|taxi|police car|buggy|jeep|vehicle',
    '汽车|轿车|赛车|跑车|小汽车|车|出租车|警车|吉普车|车辆',
  ),
  category: 'vehicles',
  size: [1.8, 1.45, 4.2],
  parts: {
    body: bodyWords,
    windows: windowWords,
    wheels: wheelWords,
    lights: lightWords,
    bumpers: words('bumper', '保险杠'),
  },
  counts: { wheels: count(4, 4, 6) },
  choices: {
    kind: choice({
      sedan: words('sedan|family', '轿车'),
      race: { ...words('race|racing|sports', '赛车|跑车'), size: [1.9, 1.15, 4.3] },
      buggy: { ...words('buggy|jeep|off-road', '吉普车|越野'), size: [1.9, 1.7, 3.4] },
    }),
  },
  materials: {
    paint: coat('red'),
    glass,
    tyre: rubber,
    metal: steel,
    light: 'polished cream plaster',
    tail: 'polished crimson plaster',
  },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const kind = v.choice('kind');
    const r = (kind === 'buggy' ? 0.24 : kind === 'race' ? 0.28 : 0.225) * h;
    const places = wheelPlaces(v.count('wheels'), 0.31 * d, -0.31 * d, r);
    const low = 0.5 * r;
    const belt = kind === 'buggy' ? 0.58 * h : 0.6 * h;
    const roof: readonly Point[] =
      kind === 'race'
        ? [
            [0.14 * d, belt - 0.04],
            [-0.08 * d, h - 0.04],
            [-0.22 * d, h - 0.02],
            [-0.4 * d, belt - 0.04],
          ]
        : kind === 'buggy'
          ? [
              [0.14 * d, belt - 0.04],
              [0.08 * d, h],
              [-0.4 * d, h],
              [-0.42 * d, belt - 0.04],
            ]
          : [
              [0.2 * d, belt - 0.04],
              [0.05 * d, h],
              [-0.24 * d, h],
              [-0.4 * d, belt - 0.04],
            ];
    const hood = kind === 'race' ? 0.44 * h : 0.53 * h;
    const profile: readonly Point[] = [
      [0.49 * d, low],
      [0.5 * d, 0.38 * h],
      [0.47 * d, hood],
      [0.18 * d, belt],
      [-0.4 * d, belt],
      [-0.49 * d, belt - 0.03 * h],
      [-0.5 * d, 0.34 * h],
      [-0.48 * d, low],
    ];
    const arches = places.flatMap((z) =>
      both((s) => axle(1.22 * r, 0.5, [s * (w / 2), r, z], 'x', { sides: v.sides(24) })),
    );
    const [front, back] = [roofLine(roof, 0, 1), roofLine(roof, 3, 2)];
    // Glass lies a little outside the cabin, between these shares of its height.
    const pane = (share: number, across: number, along: number) =>
      brick(
        [across * (0.86 - 0.24 * share) * w + 0.016, 0.01, front(share) - back(share) + along],
        [0, belt + (h - belt) * share, (front(share) + back(share)) / 2],
      );
    const cabin = hull(
      side(roof, 0.62 * w),
      side(
        [
          [0.22 * d, belt - 0.05],
          [0.22 * d, belt - 0.01],
          [-0.42 * d, belt - 0.01],
          [-0.42 * d, belt - 0.05],
        ],
        0.86 * w,
      ),
    );
    return [
      part('body', 'paint', [
        without(side(profile, 0.96 * w, [0, 0, 0], { bevel: v.bevel(0.06) }), ...arches),
        cabin,
        ...(kind === 'race'
          ? [
              brick([0.9 * w, 0.03, 0.22], [0, belt + 0.18, -0.46 * d]),
              ...both((s) => block([0.04, 0.22, 0.16], [s * 0.3 * w, belt - 0.04, -0.46 * d])),
            ]
          : []),
      ]),
      part('windows', 'glass', [
        hull(pane(0.16, 1, -0.1 * d), pane(0.86, 1, -0.06 * d)),
        hull(pane(0.16, 0.82, 0.02), pane(0.86, 0.82, 0.02)),
      ]),
      part(
        'wheels',
        'tyre',
        places.flatMap((z) => both((s) => tyre(r, 0.12 * w, [s * (w / 2 - 0.06 * w), r, z], v))),
        { pieces: 2 * places.length },
      ),
      part(
        'rims',
        'metal',
        places.flatMap((z) => both((s) => rim(r, 0.12 * w, [s * (w / 2 - 0.06 * w), r, z], v))),
        { pieces: 2 * places.length, detail: 1 },
      ),
      part(
        'lights',
        'light',
        both((s) => brick([0.2 * w, 0.08 * h, 0.06], [s * 0.32 * w, 0.42 * h, 0.485 * d], { bevel: v.bevel(0.015) })),
        { pieces: 2, detail: 1 },
      ),
      part(
        'tail lights',
        'tail',
        both((s) => brick([0.18 * w, 0.07 * h, 0.05], [s * 0.34 * w, 0.46 * h, -0.487 * d], { bevel: v.bevel(0.012) })),
        { pieces: 2, detail: 1 },
      ),
      part(
        'bumpers',
        'metal',
        both((s) => brick([0.9 * w, 0.09 * h, 0.1], [0, low + 0.09 * h, s * 0.485 * d], { bevel: v.bevel(0.02) })),
        { pieces: 2, detail: 1 },
      ),
    ];
  },
});

/** Where the line between two corners of a roof is at a share of its height. */
function roofLine(roof: readonly Point[], low: number, high: number) {
  const [from = 0, to = 0] = [roof[low]?.[0], roof[high]?.[0]];
  return (share: number) => from + (to - from) * share;
}

export const truck = template({
  name: 'truck',
  title: { en: 'Truck', zh: '卡车' },
  words: words(
    'truck|lorry|pickup|pickup truck|flatbed|delivery truck|dump truck|van|bus',
    '卡车|货车|皮卡|大卡车|面包车|公共汽车|公交车',
  ),
  category: 'vehicles',
  size: [2.3, 2.7, 6],
  parts: {
    cab: words('cab|cabin', '驾驶室|车头'),
    bed: words('bed|cargo|box|container|trailer', '车厢|货厢|货箱'),
    windows: windowWords,
    wheels: wheelWords,
    lights: lightWords,
  },
  counts: { wheels: count(6, 4, 8) },
  choices: {
    kind: choice({
      box: words('box|delivery|lorry', '厢式|货车'),
      pickup: { ...words('pickup|flatbed', '皮卡'), size: [2, 1.8, 5.2] },
      bus: { ...words('bus', '公共汽车|公交车'), size: [2.5, 3, 9] },
    }),
  },
  materials: {
    paint: coat('blue'),
    bed: coat('light grey'),
    glass,
    tyre: rubber,
    metal: iron,
    light: 'polished cream plaster',
  },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const kind = v.choice('kind');
    const r = kind === 'pickup' ? 0.22 * h : 0.18 * h;
    const places = wheelPlaces(v.count('wheels'), 0.33 * d, -0.27 * d, r);
    const floor = 1.15 * r;
    const back = kind === 'bus' ? -0.5 * d : kind === 'pickup' ? 0 : 0.18 * d;
    const top = kind === 'box' ? 0.82 * h : h;
    const cabProfile: readonly Point[] =
      kind === 'bus'
        ? [
            [0.5 * d, floor],
            [0.5 * d, 0.45 * h],
            [0.48 * d, h],
            [-0.5 * d, h],
            [-0.5 * d, floor],
          ]
        : kind === 'pickup'
          ? [
              [0.5 * d, floor],
              [0.5 * d, 0.5 * h],
              [0.48 * d, 0.58 * h],
              [0.27 * d, 0.62 * h],
              [0.18 * d, top],
              [0.01 * d, top],
              [0, floor],
            ]
          : [
              [0.5 * d, floor],
              [0.5 * d, 0.42 * h],
              [0.46 * d, top - 0.06 * h],
              [0.42 * d, top],
              [back, top],
              [back, floor],
            ];
    const bed =
      kind === 'pickup'
        ? without(
            block([w - 0.02, 0.62 * h - floor, 0.52 * d], [0, floor, -0.24 * d], { bevel: v.bevel(0.03) }),
            block([w - 0.22, h, 0.44 * d], [0, floor + 0.12, -0.25 * d]),
          )
        : block([w, h - floor - 0.1, 0.66 * d], [0, floor + 0.1, -0.17 * d], { bevel: v.bevel(0.04) });
    const cut = places.flatMap((z) =>
      both((s) => axle(1.2 * r, 0.6, [s * (w / 2), r, z], 'x', { sides: v.sides(20) })),
    );
    const [[pz1, py1], [pz2, py2]] =
      kind === 'pickup'
        ? [
            [0.27 * d, 0.62 * h],
            [0.18 * d, top],
          ]
        : kind === 'bus'
          ? [
              [0.5 * d, 0.45 * h],
              [0.48 * d, h],
            ]
          : [
              [0.5 * d, 0.42 * h],
              [0.46 * d, top - 0.06 * h],
            ];
    const glassAt = (share: number, out: number): Point => [
      (pz1 ?? 0) + ((pz2 ?? 0) - (pz1 ?? 0)) * share + out,
      (py1 ?? 0) + ((py2 ?? 0) - (py1 ?? 0)) * share,
    ];
    const sideWindows = kind === 'bus' ? evenly(6, 0.86 * d, 0) : [kind === 'pickup' ? 0.11 * d : 0.33 * d];
    const windowY = kind === 'bus' ? 0.66 * h : kind === 'pickup' ? 0.79 * h : 0.62 * h;
    return [
      part('cab', 'paint', [without(side(cabProfile, 0.94 * w, [0, 0, 0], { bevel: v.bevel(0.06) }), ...cut)]),
      ...(kind === 'bus'
        ? []
        : [part('bed', kind === 'pickup' ? 'paint' : 'bed', kind === 'pickup' ? without(bed, ...cut) : bed)]),
      part('chassis', 'metal', [
        block([0.5 * w, 0.5 * r, 0.94 * d], [0, 0.9 * r, -0.01 * d]),
        ...places.map((z) => axle(0.16 * r, 0.8 * w, [0, r, z], 'x', { sides: v.sides(10) })),
      ]),
      part(
        'windows',
        'glass',
        [
          side([glassAt(0.16, -0.06), glassAt(0.16, 0.015), glassAt(0.86, 0.015), glassAt(0.86, -0.06)], 0.8 * w),
          ...sideWindows.map((z) =>
            brick(
              [0.955 * w, (kind === 'bus' ? 0.24 : 0.2) * h, kind === 'bus' ? 0.11 * d : 0.13 * d],
              [0, windowY, z],
            ),
          ),
        ],
        { pieces: 1 + sideWindows.length },
      ),
      part(
        'wheels',
        'tyre',
        places.flatMap((z) => both((s) => tyre(r, 0.14 * w, [s * (w / 2 - 0.07 * w), r, z], v))),
        { pieces: 2 * places.length },
      ),
      part(
        'rims',
        'bed',
        places.flatMap((z) => both((s) => rim(r, 0.14 * w, [s * (w / 2 - 0.07 * w), r, z], v))),
        { pieces: 2 * places.length, detail: 1 },
      ),
      part(
        'lights',
        'light',
        both((s) =>
          brick([0.16 * w, 0.06 * h, 0.06], [s * 0.34 * w, kind === 'pickup' ? 0.48 * h : 0.3 * h, 0.5 * d], {
            bevel: v.bevel(0.02),
          }),
        ),
        { pieces: 2, detail: 1 },
      ),
      part('bumper', 'metal', brick([0.96 * w, 0.08 * h, 0.14], [0, floor, 0.49 * d], { bevel: v.bevel(0.02) }), {
        detail: 1,
      }),
    ];
  },
});

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
