import { coat, darkGlass, iron, rubber } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import { axle, block, both, brick, type Point, part, side, without } from '#generate/model/templates/pieces/solids.ts';
import { rim, tyre, wheelPlaces } from '#generate/model/templates/pieces/wheels.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { lightWords, wheelWords, windowWords } from './words.ts';

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
    glass: darkGlass,
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
