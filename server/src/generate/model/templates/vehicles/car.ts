import { coat, darkGlass, rubber, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  both,
  brick,
  hull,
  type Point,
  part,
  side,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { rim, tyre, wheelPlaces } from '#generate/model/templates/pieces/wheels.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { lightWords, wheelWords, windowWords } from './words.ts';

const bodyWords = words('body|chassis|paint', '车身|车体');

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
    glass: darkGlass,
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
