import { bricks, glass, masonry, oak, plaster, roofTiles, walnut } from '#generate/model/templates/pieces/materials.ts';
import { windowBars, windowFrame } from '#generate/model/templates/pieces/openings.ts';
import {
  block,
  front,
  many,
  type Place,
  type Point,
  part,
  placed,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { doorWords, roofWords, wallWords, windowWords } from './words.ts';

export const house = template({
  name: 'house',
  title: { en: 'House', zh: '房子' },
  words: words(
    'house|cottage|hut|shack|cabin|barn|shed|home|farmhouse|tavern|inn|log cabin|villa',
    '房子|小屋|木屋|石屋|房屋|农舍|茅屋|棚屋|谷仓|屋子|屋|客栈|别墅|砖房|瓦房|平房|房',
  ),
  category: 'buildings',
  size: [6, 5, 5],
  stretches: true,
  parts: {
    walls: wallWords,
    roof: roofWords,
    door: doorWords,
    windows: windowWords,
    chimney: words('chimney', '烟囱'),
  },
  counts: { windows: count(2, 0, 8), chimney: count(0, 0, 2), door: count(1, 1, 2) },
  materials: { walls: plaster, roof: roofTiles, wood: walnut, door: oak, glass, chimney: bricks, stone: masonry },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [windows, chimneys, doors] = [v.count('windows'), v.count('chimney'), v.count('door')];
    const [eaves, wall] = [0.52 * h, 0.2];
    const [x, z] = [w - 0.7, d - 0.6];
    const [doorHigh, doorWide, sill] = [Math.min(2.1, 0.82 * eaves), Math.min(1, 0.2 * w), 0.36 * eaves];
    const [windowHigh, windowWide] = [0.4 * eaves, Math.min(1, 0.15 * w)];
    const gable: readonly Point[] = [
      [-x / 2, 0],
      [x / 2, 0],
      [x / 2, eaves],
      [0, h - 0.2 - (chimneys > 0 ? 0.3 : 0)],
      [-x / 2, eaves],
    ];
    const ridge = chimneys > 0 ? h - 0.4 : h;
    // Two beside the door, the others behind and at the ends.
    const places: readonly (readonly [Place, number])[] = many(windows, (index): readonly [Place, number] => {
      const s = index % 2 === 0 ? 1 : -1;
      if (index < 2) return [[s * 0.3 * x, sill, z / 2 - 0.08], 0];
      if (index < 4) return [[s * (x / 2 - 0.08), sill, 0], s * 90];
      if (index < 6) return [[s * 0.3 * x, sill, -z / 2 + 0.08], 180];
      return [[s * (x / 2 - 0.08), sill, -0.32 * z], s * 90];
    });
    const doorPlaces: readonly (readonly [number, number])[] =
      doors === 1
        ? [[0, 1]]
        : [
            [0, 1],
            [0, -1],
          ];
    const holes = [
      ...doorPlaces.map(([at, s]) => block([doorWide, doorHigh, 0.6], [at, -0.01, (s * z) / 2])),
      ...places.map(([at, turn]) => placed(block([windowWide, windowHigh, 0.6], [0, 0, 0]), at, [0, turn, 0])),
    ];
    return [
      part(
        'walls',
        'walls',
        without(
          front(gable, z),
          front(
            [
              [-x / 2 + wall, 0.15],
              [x / 2 - wall, 0.15],
              [x / 2 - wall, eaves - 0.1],
              [0, ridge - 0.7],
              [-x / 2 + wall, eaves - 0.1],
            ],
            z - 2 * wall,
          ),
          ...holes,
        ),
      ),
      part(
        'plinth',
        'stone',
        without(
          block([x + 0.12, 0.3, z + 0.12], [0, 0, 0], { bevel: v.bevel(0.03) }),
          block([x - 0.3, 1, z - 0.3], [0, 0.16, 0]),
          ...doorPlaces.map(([at, s]) => block([doorWide - 0.02, 1, 0.6], [at, 0.05, (s * z) / 2])),
        ),
        { detail: 1 },
      ),
      part('roof', 'roof', gableRoof(w, d, eaves - 0.25 * ((ridge - eaves) / (x / 2)), ridge, 0.22)),
      part(
        'door',
        'door',
        doorPlaces.map(([at, s]) =>
          block([doorWide - 0.14, doorHigh - 0.08, 0.08], [at, 0.03, s * (z / 2 - 0.1)], { bevel: v.bevel(0.015) }),
        ),
        { pieces: doors },
      ),
      part(
        'door frame',
        'wood',
        doorPlaces.map(([at, s]) =>
          placed(
            without(
              block([doorWide + 0.12, doorHigh + 0.1, 0.3], [0, 0.02, 0], { bevel: v.bevel(0.02) }),
              block([doorWide - 0.12, doorHigh - 0.06, 1], [0, -0.1, 0]),
            ),
            [at, 0, s * (z / 2 - 0.08)],
          ),
        ),
        { pieces: doors, detail: 0 },
      ),
      ...(windows === 0
        ? []
        : [
            part(
              'windows',
              'wood',
              places.map(([at, turn]) =>
                placed(windowFrame(windowWide, windowHigh, 0.24, 0.07, v.bevel(0.012)), at, [0, turn, 0]),
              ),
              { pieces: windows },
            ),
            part(
              'window bars',
              'wood',
              places.map(([at, turn]) => placed(windowBars(windowWide, windowHigh, 0.24), at, [0, turn, 0])),
              { pieces: windows, detail: 0 },
            ),
            part(
              'panes',
              'glass',
              places.map(([at, turn]) =>
                placed(
                  block([windowWide - 0.04, windowHigh - 0.04, 0.04], [0, 0.02, -0.02], { bevel: v.bevel(0.01) }),
                  at,
                  [0, turn, 0],
                ),
              ),
              { pieces: windows, detail: 1 },
            ),
          ]),
      ...(chimneys === 0
        ? []
        : [
            part(
              'chimney',
              'chimney',
              many(chimneys, (index) => [
                block([0.6, h - 0.8 * eaves, 0.6], [(index === 0 ? 0.5 : -0.5) * (x / 2), 0.8 * eaves, -0.2 * z]),
                block([0.74, 0.16, 0.74], [(index === 0 ? 0.5 : -0.5) * (x / 2), h - 0.28, -0.2 * z]),
              ]).flat(),
              { pieces: chimneys },
            ),
          ]),
    ];
  },
});

/** Sloping roof plates over a gable: eaves at `low`, the ridge at `high`, along z. */
function gableRoof(width: number, depth: number, low: number, high: number, thickness: number) {
  const half = width / 2;
  return front(
    [
      [-half, low],
      [-half, low + thickness],
      [0, high],
      [half, low + thickness],
      [half, low],
      [0, high - 1.25 * thickness],
    ],
    depth,
  );
}
