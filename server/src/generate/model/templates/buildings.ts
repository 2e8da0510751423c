import { cosine, sine } from '#generate/model/trigonometry.ts';
import {
  bricks,
  cloth,
  concrete,
  glass,
  masonry,
  oak,
  plaster,
  roofTiles,
  walnut,
  weatheredWood,
} from './pieces/materials.ts';
import { evenly, windowBars, windowFrame } from './pieces/openings.ts';
import {
  archway,
  axle,
  ball,
  block,
  both,
  brick,
  front,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  ring,
  rod,
  tube,
  without,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

const wallWords = words('wall|walls|facade', '墙|墙壁|墙面|外墙');
const roofWords = words('roof|tile roof', '屋顶|屋面|房顶|瓦顶');
const doorWords = words('door', '门|大门');
const windowWords = words('window', '窗户|窗|窗子');

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

export const apartment = template({
  name: 'apartment',
  title: { en: 'Apartment building', zh: '公寓楼' },
  words: words(
    'apartment|apartment building|building|office building|skyscraper|block of flats|flat|tower block|city building|hotel|office',
    '公寓|公寓楼|大楼|楼房|高楼|摩天大楼|写字楼|建筑|楼',
  ),
  category: 'buildings',
  size: [10, 16, 9],
  stretches: true,
  parts: {
    walls: wallWords,
    windows: windowWords,
    floors: words('floor|storey|story|level', '层|楼层'),
    door: doorWords,
  },
  counts: { floors: count(5, 1, 9) },
  materials: { walls: bricks, trim: concrete, glass, door: walnut },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const floors = v.count('floors');
    const [roof, wall] = [0.05 * h, 0.3];
    const step = (h - roof) / floors;
    const columns = Math.max(2, Math.min(6, Math.round(w / 2.4)));
    const rows = Math.max(2, Math.min(6, Math.round(d / 2.4)));
    const wide = 0.5 * (w / columns);
    const tall = 0.52 * step;
    // A row of windows as one shape that is repeated for each floor.
    const storeys = (shape: ReturnType<typeof block>) =>
      floors === 1
        ? shape
        : { op: 'row' as const, of: shape, count: floors, step: [0, step, 0] as [number, number, number] };
    const panes = (width: number, height: number, deep: number, y: number) =>
      storeys({
        op: 'union',
        of: [
          ...[1, -1].flatMap((s) =>
            evenly(columns, w - 0.4, 0.3).map((x) => block([width, height, deep], [x, y, s * (d / 2 - 0.2)])),
          ),
          ...[1, -1].flatMap((s) =>
            evenly(rows, d - 0.4, 0.3).map((z) => block([deep, height, width], [s * (w / 2 - 0.2), y, z])),
          ),
        ],
      });
    return [
      part(
        'walls',
        'walls',
        without(
          block([w - 0.3, h - 0.6 * roof, d - 0.3], [0, 0, 0]),
          block([w - 0.3 - 2 * wall, roof, d - 0.3 - 2 * wall], [0, h - 1.2 * roof, 0]),
          panes(wide, tall, 0.5, 0.26 * step),
        ),
      ),
      part('window frames', 'trim', panes(wide + 0.24, tall + 0.24, 0.16, 0.26 * step - 0.12), {
        pieces: floors * 2 * (columns + rows),
        detail: 0,
      }),
      part('windows', 'glass', panes(wide + 0.02, tall + 0.02, 0.2, 0.26 * step - 0.01), {
        pieces: floors * 2 * (columns + rows),
      }),
      part('cornice', 'trim', [
        without(
          block([w, 0.6 * roof, d], [0, h - 0.6 * roof, 0], { bevel: v.bevel(0.06) }),
          block([w - 1, 2, d - 1], [0, h - 1, 0]),
        ),
      ]),
      part(
        'floors',
        'trim',
        many(floors, (index) =>
          without(
            block([w - 0.12, 0.18, d - 0.12], [0, step * index + (index === 0 ? 0 : -0.09), 0], {
              bevel: v.bevel(0.04),
            }),
            block([w - 0.8, 1, d - 0.8], [0, step * index - 0.5, 0]),
          ),
        ),
        { pieces: floors, detail: 0 },
      ),
      part('door', 'door', [
        block([1.8, Math.min(2.4, 0.8 * step), 0.2], [0, 0, d / 2 - 0.12], { bevel: v.bevel(0.03) }),
      ]),
      part(
        'roof units',
        'trim',
        many(3, (index) =>
          block(
            [0.13 * w, 0.7 * roof, 0.12 * d],
            [(index - 1) * 0.25 * w, h - 1.25 * roof, -0.2 * d + 0.16 * d * (index % 2)],
            { bevel: v.bevel(0.08) },
          ),
        ),
        { pieces: 3, detail: 0 },
      ),
      part(
        'canopy',
        'trim',
        block([2.6, 0.16, 1], [0, Math.min(2.4, 0.8 * step), d / 2 - 0.501], { bevel: v.bevel(0.03) }),
      ),
    ];
  },
});

export const pagoda = template({
  name: 'pagoda',
  title: { en: 'Pagoda', zh: '宝塔' },
  words: words('pagoda|temple|chinese tower', '宝塔|佛塔|寺庙|庙'),
  category: 'buildings',
  size: [6, 11, 6],
  parts: {
    floors: words('floor|tier|storey|level|roof', '层|塔层'),
    roof: roofWords,
    base: words('base|platform', '台基|底座'),
    spire: words('spire|finial', '塔尖|塔刹'),
  },
  counts: { floors: count(4, 1, 9) },
  materials: { walls: 'dark red plaster', roof: 'dark grey roof tiles', stone: masonry, gold: 'gold' },
  build(v) {
    const { width: w, height: h } = v;
    const floors = v.count('floors');
    const [base, spire] = [0.05 * h, 0.14 * h];
    const step = (h - base - spire) / floors;
    const at = (index: number) => ({ y: base + step * index, r: w * (0.4 - (0.2 * index) / floors) });
    const square = (radius: number, height: number, y: number, top: number) =>
      placed(rod(radius, height, [0, 0, 0], { top, sides: 4 }), [0, y, 0], [0, 45, 0]);
    return [
      part('base', 'stone', [
        block([0.94 * w, base, 0.94 * w], [0, 0, 0], { bevel: v.bevel(0.05) }),
        block([0.3 * w, 0.6 * base, w], [0, 0, 0]),
      ]),
      part(
        'floors',
        'walls',
        many(floors, (index) => {
          const { y, r } = at(index);
          return block([1.15 * r, step + 0.02, 1.15 * r], [0, y - 0.01, 0]);
        }),
      ),
      part(
        'roof',
        'roof',
        many(floors, (index) => {
          const { y, r } = at(index);
          const roofY = y + 0.58 * step;
          return [
            square(1.55 * r, 0.1 * step, roofY, 1.52 * r),
            square(1.52 * r, 0.36 * step, roofY + 0.09 * step, 0.72 * r),
            // Corners that sweep up.
            ...many(4, (corner) =>
              placed(
                tube(
                  [
                    [0.9 * r, roofY + 0.3 * step, 0],
                    [1.3 * r, roofY + 0.16 * step, 0],
                    [1.56 * r, roofY + 0.16 * step, 0],
                    [1.72 * r, roofY + 0.3 * step, 0],
                  ],
                  [0.05 * r, 0.06 * r, 0.06 * r, 0.02 * r],
                  v.sides(8),
                ),
                [0, 0, 0],
                [0, 45 + 90 * corner, 0],
              ),
            ),
          ];
        }).flat(),
        { pieces: floors },
      ),
      part(
        'doors',
        'roof',
        many(floors, (index) => {
          const { y, r } = at(index);
          return block([0.34 * r, 0.42 * step, 0.06], [0, y + 0.03, 0.575 * r]);
        }),
        { pieces: floors, detail: 1 },
      ),
      part(
        'spire',
        'gold',
        lathe(
          [
            [0, 0],
            [0.05, 0],
            [0.06, 0.1],
            [0.02, 0.2],
            [0.045, 0.3],
            [0.02, 0.42],
            [0.035, 0.5],
            [0.012, 0.6],
            [0.01, 0.95],
            [0, 1],
          ].map(([x = 0, y = 0]): Point => [x * w, y * (spire + 0.1 * step)]),
          v.sides(16),
          [0, h - spire - 0.1 * step, 0],
        ),
      ),
    ];
  },
});

export const tower = template({
  name: 'tower',
  title: { en: 'Tower', zh: '塔' },
  words: words('tower|castle tower|watchtower|wizard tower|keep|guard tower', '塔|塔楼|瞭望塔|箭塔|法师塔'),
  category: 'buildings',
  size: [4.4, 9, 4.4],
  parts: {
    walls: words('wall|body|shaft', '塔身|墙'),
    roof: roofWords,
    windows: windowWords,
    battlements: words('battlement|crenellation|merlon', '城垛|垛口'),
    door: doorWords,
  },
  counts: { windows: count(3, 0, 8), battlements: count(10, 6, 20) },
  choices: {
    top: choice({
      battlements: words('castle|battlement|keep|guard', '城垛|箭塔'),
      roof: { ...words('wizard|pointed|cone roof|roofed|roof', '法师|尖顶|屋顶'), size: [4.6, 12, 4.6] },
    }),
  },
  materials: { walls: masonry, roof: 'dark blue roof tiles', wood: oak },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(24);
    const hasRoof = v.choice('top') === 'roof';
    const body = hasRoof ? 0.62 * h : 0.8 * h;
    const [r, windows, merlons] = [0.4 * w, v.count('windows'), v.count('battlements')];
    const slot = (index: number) =>
      placed(
        block([0.3, 1.1, 1], [0, 0, r]),
        [0, (0.3 + (0.5 * (index + 1)) / (windows + 1)) * body, 0],
        [0, 130 * index + 20, 0],
      );
    const door = front(archway(1.1, 2, 10), 1.4, [0, 0, 1.12 * r]);
    return [
      part(
        'walls',
        'walls',
        without(
          lathe(
            [
              [0, 0],
              [1.18 * r, 0],
              [1.05 * r, 0.14 * body],
              [r, 0.3 * body],
              [0.95 * r, 0.88 * body],
              [w / 2, 0.98 * body],
              [w / 2, body + 0.2],
              [0, body + 0.2],
            ],
            sides,
          ),
          rod(0.41 * w, 2, [0, body + 0.05, 0], { sides }),
          door,
          ...many(windows, slot),
        ),
        { crease: 30 },
      ),
      ...(hasRoof
        ? [
            part(
              'battlements',
              'walls',
              ring(block([0.26, 0.5, ((Math.PI * w) / merlons) * 0.5], [0.455 * w, body + 0.19, 0]), merlons),
              {
                pieces: merlons,
                detail: 1,
              },
            ),
            part('roof', 'roof', [
              lathe(
                [
                  [0, body + 0.3],
                  [0.4 * w, body + 0.3],
                  [0.5 * w, body + 0.5],
                  [0.26 * w, 0.82 * h],
                  [0.1 * w, 0.93 * h],
                  [0, h - 0.1],
                ],
                sides,
              ),
              ball(0.12, [0, h - 0.12, 0], v.sides(12)),
              rod(0.38 * w, 0.5, [0, body, 0], { sides }),
            ]),
          ]
        : [
            part(
              'battlements',
              'walls',
              ring(
                block([0.4, h - body - 0.19, ((Math.PI * w) / merlons) * 0.55], [0.44 * w, body + 0.19, 0], {
                  bevel: v.bevel(0.03),
                }),
                merlons,
              ),
              { pieces: merlons },
            ),
          ]),
      part('door', 'wood', front(archway(1.1, 2, 10), 0.14, [0, 0, 1.02 * r - 0.05])),
      ...(windows === 0
        ? []
        : [
            part(
              'windows',
              'wood',
              many(windows, (index) =>
                placed(
                  block([0.3, 1.1, 0.2], [0, 0, r - 0.3]),
                  [0, (0.3 + (0.5 * (index + 1)) / (windows + 1)) * body, 0],
                  [0, 130 * index + 20, 0],
                ),
              ),
              { pieces: windows, detail: 1 },
            ),
          ]),
    ];
  },
});

export const tent = template({
  name: 'tent',
  title: { en: 'Tent', zh: '帐篷' },
  words: words('tent|camping tent|pavilion|canopy|teepee|tipi|yurt|marquee', '帐篷|营帐|天幕|印第安帐篷|蒙古包'),
  category: 'buildings',
  size: [2.4, 1.7, 3],
  parts: {
    cloth: words('cloth|canvas|fabric|cover', '篷布|帐布'),
    poles: words('pole|post', '支柱|杆|撑杆'),
    pegs: words('peg|stake', '地钉|桩'),
  },
  counts: { poles: count(2, 2, 2), pegs: count(6, 4, 10) },
  choices: {
    kind: choice({
      ridge: words('camping|ridge', '露营'),
      teepee: { ...words('teepee|tipi|indian', '印第安'), size: [3.2, 3.6, 3.2] },
    }),
  },
  materials: { cloth: cloth('olive green'), wood: weatheredWood, dark: 'dark brown fabric' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const pegs = v.count('pegs');
    if (v.choice('kind') === 'teepee') {
      const r = 0.47 * w;
      const top = 0.84 * h;
      const poles = 8;
      return [
        part(
          'cloth',
          'cloth',
          without(
            rod(r, top, [0, 0, 0], { top: 0.06 * w, sides: v.sides(16) }),
            rod(0.97 * r, top, [0, -0.03, 0], { top: 0.04 * w, sides: v.sides(16) }),
            front(
              [
                [-0.16 * w, -0.1],
                [0.16 * w, -0.1],
                [0, 0.5 * h],
              ],
              w,
              [0, 0, w / 2],
            ),
          ),
          { uv: 'cylinder' },
        ),
        part(
          'poles',
          'wood',
          many(poles, (index) => {
            const [x, z] = [cosine((360 * index) / poles), sine((360 * index) / poles)];
            return tube(
              [
                [0.98 * r * x, 0.04, 0.98 * r * z],
                [-0.09 * w * x, h - 0.03, -0.09 * w * z],
              ],
              0.03,
              v.sides(7),
            );
          }),
        ),
      ];
    }
    const [x, gap] = [w / 2 - 0.14, 0.03];
    const slope: readonly Point[] = [
      [-x, 0.02],
      [-x + gap, 0.02],
      [0, h - 0.1 - gap],
      [x - gap, 0.02],
      [x, 0.02],
      [0, h - 0.1],
    ];
    return [
      part('cloth', 'cloth', [
        front(slope, d - 0.3),
        front(
          [
            [-x + 0.01, 0.02],
            [x - 0.01, 0.02],
            [0, h - 0.12],
          ],
          0.03,
          [0, 0, -d / 2 + 0.19],
        ),
      ]),
      part(
        'flaps',
        'dark',
        both((s) =>
          front(
            [
              [s * (x - 0.02), 0.025],
              [s * 0.32 * x, 0.025],
              [s * 0.02, h - 0.16],
            ],
            0.025,
            [0, 0, d / 2 - 0.175],
          ),
        ),
        { pieces: 2 },
      ),
      part(
        'inside',
        'dark',
        front(
          [
            [-0.4 * x, 0.03],
            [0.4 * x, 0.03],
            [0, h - 0.2],
          ],
          0.02,
          [0, 0, d / 2 - 0.24],
        ),
        { detail: 1 },
      ),
      part(
        'poles',
        'wood',
        both((s) => rod(0.025, h, [0, 0, s * (d / 2 - 0.14)], { sides: v.sides(8) })),
        { pieces: 2 },
      ),
      part(
        'pegs',
        'wood',
        many(pegs, (index) => {
          const s = index % 2 === 0 ? 1 : -1;
          const z = evenly(Math.ceil(pegs / 2), d - 0.3)[Math.floor(index / 2)] ?? 0;
          return [
            tube(
              [
                [s * (w / 2 - 0.02), 0.01, z],
                [s * (w / 2 - 0.05), 0.12, z],
              ],
              0.014,
              6,
            ),
            tube(
              [
                [s * (w / 2 - 0.04), 0.09, z],
                [s * 0.72 * x, 0.3 * h, z],
              ],
              0.006,
              5,
            ),
          ];
        }).flat(),
        { pieces: pegs, detail: 0 },
      ),
    ];
  },
});

export const well = template({
  name: 'well',
  title: { en: 'Well', zh: '水井' },
  words: words('well|water well|wishing well', '水井|井|许愿井'),
  category: 'buildings',
  size: [1.8, 2.4, 1.6],
  parts: {
    wall: words('wall|base|ring', '井壁|井台'),
    roof: roofWords,
    posts: words('post|pole|beam', '柱子|木柱|柱'),
    bucket: words('bucket|pail', '水桶|桶'),
    crank: words('crank|winch|handle', '绞盘|摇把'),
  },
  materials: { stone: masonry, roof: roofTiles, wood: oak, water: 'water' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const r = 0.4 * w;
    const blocks = 12;
    return [
      part('wall', 'stone', [
        without(
          rod(0.95 * r, 0.34 * h, [0, 0, 0], { sides: v.sides(24) }),
          rod(0.68 * r, h, [0, 0.05, 0], { sides: v.sides(24) }),
        ),
        ring(
          brick([0.36 * r, 0.05 * h, ((2 * Math.PI * r) / blocks) * 0.9], [0.84 * r, 0.355 * h, 0], {
            bevel: v.bevel(0.02),
          }),
          blocks,
        ),
      ]),
      part('water', 'water', rod(0.7 * r, 0.05, [0, 0.2 * h, 0], { sides: v.sides(20) }), { detail: 1 }),
      part(
        'posts',
        'wood',
        both((s) => block([0.12, 0.68 * h, 0.12], [s * 0.86 * r, 0.14 * h, 0], { bevel: v.bevel(0.012) })),
        { pieces: 2 },
      ),
      part(
        'roof',
        'roof',
        front(
          [
            [-w / 2, 0.74 * h],
            [-w / 2, 0.78 * h],
            [0, h],
            [w / 2, 0.78 * h],
            [w / 2, 0.74 * h],
            [0, 0.94 * h],
          ],
          d,
          [0, 0, 0],
        ),
      ),
      part('beam', 'wood', [block([1.8 * r, 0.09, 0.09], [0, 0.76 * h, 0])]),
      part('crank', 'wood', [
        axle(0.07, 1.62 * r, [0, 0.6 * h, 0], 'x', { sides: v.sides(12) }),
        tube(
          [
            [0.8 * r, 0.6 * h, 0],
            [1.04 * r, 0.6 * h, 0],
            [1.04 * r, 0.52 * h, 0],
            [1.16 * r, 0.52 * h, 0],
          ],
          0.02,
          v.sides(8),
        ),
      ]),
      part('bucket', 'wood', [
        without(
          rod(0.1, 0.22, [0, 0.4 * h, 0], { top: 0.13, sides: v.sides(14) }),
          rod(0.085, 0.3, [0, 0.4 * h + 0.03, 0], { top: 0.12, sides: v.sides(14) }),
        ),
        tube(
          [
            [0, 0.4 * h + 0.02, 0],
            [0, 0.6 * h, 0],
          ],
          0.012,
          6,
        ),
      ]),
    ];
  },
});

export const scaffold = template({
  name: 'scaffold',
  title: { en: 'Scaffold', zh: '脚手架' },
  words: words('scaffold|scaffolding|construction frame', '脚手架|施工架|鹰架'),
  category: 'buildings',
  size: [2.4, 4, 1.2],
  parts: {
    poles: words('pole|post|tube|pipe', '立杆|钢管|杆'),
    planks: words('plank|board|platform|deck', '木板|平台|脚手板'),
  },
  counts: { planks: count(2, 1, 4) },
  materials: { metal: 'brushed steel', wood: weatheredWood },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const decks = v.count('planks');
    const [x, z, r] = [w / 2 - 0.05, d / 2 - 0.05, 0.035];
    const step = (h - 0.9) / decks;
    const at = (index: number) => step * (index + 1) - 0.1;
    const sides = v.sides(12);
    return [
      part('poles', 'metal', [
        ...[1, -1].flatMap((a) => [1, -1].map((b) => rod(r, h, [a * x, 0, b * z], { sides }))),
        ...many(decks, (index) => [
          ...[1, -1].map((b) =>
            tube(
              [
                [-w / 2, at(index), b * z],
                [w / 2, at(index), b * z],
              ],
              r,
              sides,
            ),
          ),
          ...[1, -1].map((a) =>
            tube(
              [
                [a * x, at(index), -d / 2],
                [a * x, at(index), d / 2],
              ],
              r,
              sides,
            ),
          ),
        ]).flat(),
      ]),
      part(
        'rails',
        'metal',
        [
          ...[0.45, 0.9].flatMap((up) =>
            [1, -1].map((b) =>
              tube(
                [
                  [-x, at(decks - 1) + up, b * z],
                  [x, at(decks - 1) + up, b * z],
                ],
                0.8 * r,
                v.sides(18),
              ),
            ),
          ),
          ...many(decks, (index) =>
            tube(
              [
                [-x, at(index) - step + 0.15, -z],
                [x, at(index), -z],
              ],
              0.8 * r,
              v.sides(18),
            ),
          ),
        ],
        { pieces: 4 + decks, detail: 1 },
      ),
      part(
        'planks',
        'wood',
        many(decks, (index) =>
          many(3, (board) =>
            block([w - 0.16, 0.05, (d - 0.12) / 3 - 0.012], [0, at(index) + 0.03, (board - 1) * ((d - 0.12) / 3)], {
              bevel: v.bevel(0.008),
            }),
          ),
        ).flat(),
        { pieces: 3 * decks },
      ),
    ];
  },
});
