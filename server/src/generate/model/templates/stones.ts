import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import {
  ball,
  block,
  common,
  hull,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  rod,
  side,
  union,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

/** A boulder of a size about its middle: a convex body of places on a ball, roughened. */
function boulder(size: Place, seed: number, cell: number, rough = 0.05) {
  const points = many(26, (index): Place => {
    const up = 1 - (2 * (index + 0.5)) / 26;
    const around = 137.508 * index;
    const flat = Math.sqrt(1 - up * up);
    const reach = 0.84 + 0.16 * hash(index, 7, seed);
    return [0.5 * reach * flat * cosine(around), 0.5 * reach * up, 0.5 * reach * flat * sine(around)];
  });
  const body = placed(hull(...points.map((at) => ball(0.01, at, 4))), [0, 0, 0], undefined, size);
  const least = Math.min(...size);
  return { op: 'displace' as const, of: body, size: 0.32 * least, height: rough * least, seed, cell };
}

export const rock = template({
  name: 'rock',
  title: { en: 'Rock', zh: '石头' },
  words: words(
    'rock|stone|boulder|pebble|asteroid|meteor|meteorite|rubble',
    '石头|岩石|巨石|石块|大石头|陨石|小行星|石子|山石',
  ),
  category: 'nature',
  size: [1.4, 1, 1.2],
  parts: { rock: words('rock|stone', '岩体') },
  counts: { rock: count(1, 1, 7) },
  choices: {
    kind: choice({
      boulder: words('boulder|rock', '巨石|岩石'),
      asteroid: { ...words('asteroid|meteor|meteorite', '陨石|小行星'), size: [3, 2.5, 2.7] },
    }),
  },
  materials: { rock: 'grey rock' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const rocks = v.count('rock');
    if (v.choice('kind') === 'asteroid') {
      const body = boulder([w, h, d], seed + 3, 0.085 * w, 0.07);
      const craters = many(9, (index): Place => {
        const up = 1 - (2 * (index + 0.5)) / 9;
        const flat = Math.sqrt(1 - up * up);
        return [
          0.52 * w * flat * cosine(137.508 * index + 40),
          0.52 * h * up,
          0.52 * d * flat * sine(137.508 * index + 40),
        ];
      });
      return [
        part(
          'rock',
          'rock',
          {
            op: 'difference',
            of: [body, ...craters.map((at, index) => ball(w * (0.09 + 0.07 * hash(index, 3, seed)), at, v.sides(18)))],
            move: [0, h / 2, 0],
          },
          { crease: 50 },
        ),
      ];
    }
    const share = rocks === 1 ? 1 : Math.min(0.44, 1.6 / rocks);
    return [
      part(
        'rock',
        'rock',
        many(rocks, (index) => {
          const angle = (360 * index) / rocks + (60 / rocks) * hash(index, 1, seed);
          const scale = share * (rocks === 1 ? 1 : 0.75 + 0.4 * hash(index, 2, seed));
          const reach = rocks === 1 ? 0 : 0.36;
          const at: Place = [reach * w * cosine(angle), 0.38 * h * scale, reach * d * sine(angle)];
          const body = placed(
            boulder([w * scale, 1.3 * h * scale, d * scale], seed + 11 * index, 0.11 * Math.max(w, h, d) * scale),
            at,
            [0, 60 * index, 0],
          );
          // It lies in the ground, which cuts it flat.
          return common(body, block([3 * w, 3 * h, 3 * d]));
        }),
        { pieces: rocks, crease: 35 },
      ),
    ];
  },
});

export const cliff = template({
  name: 'cliff',
  title: { en: 'Cliff', zh: '悬崖' },
  words: words('cliff|cliff face|rock wall|rock face|mountain|crag|hill', '悬崖|峭壁|山崖|岩壁|山|山峰|小山'),
  category: 'nature',
  size: [6, 5, 3],
  parts: { rock: words('rock|stone|cliff', '岩体'), top: words('top|grass', '草地|崖顶') },
  choices: {
    kind: choice({
      cliff: words('cliff', '悬崖'),
      mountain: { ...words('mountain|hill|peak', '山|山峰|小山'), size: [20, 12, 18] },
    }),
  },
  materials: { rock: 'grey rock', top: 'grass', snow: 'snow' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    if (v.choice('kind') === 'mountain') {
      const cone: readonly Point[] = [
        [0, 0],
        [0.5, 0],
        [0.42, 0.14],
        [0.26, 0.46],
        [0.12, 0.8],
        [0.03, 0.98],
        [0, 1],
      ];
      const rough = (from: readonly Point[], grow: number) => ({
        op: 'displace' as const,
        of: placed(
          lathe(
            from.map(([x, y]): Point => [x * grow, y]),
            v.sides(20),
          ),
          [0, 0, 0],
          undefined,
          [w, h, d],
        ),
        size: 0.24 * w,
        height: 0.08 * w,
        seed,
        cell: 0.08 * w,
      });
      return [
        part('rock', 'rock', rough(cone, 1), { crease: 25 }),
        part(
          'top',
          'snow',
          rough(
            [
              [0, 0.6],
              [0.215, 0.58],
              [0.14, 0.78],
              [0.04, 0.98],
              [0, 1.02],
            ],
            1.1,
          ),
          { crease: 25 },
        ),
      ];
    }
    const columns = 7;
    const stacks = many(columns, (index) => {
      const x = (index / (columns - 1) - 0.5) * 0.84 * w;
      const tall = h * (0.8 + 0.16 * hash(index, 5, seed));
      const deep = d * (0.72 + 0.28 * hash(index, 6, seed));
      const wide = (w / columns) * 1.5;
      return hull(
        placed(
          rod(0.5 * wide, 0.02, [0, 0, 0], { sides: 7 }),
          [x, 0, -d / 2 + deep / 2],
          [0, 30 * index, 0],
          [1, 1, deep / wide],
        ),
        placed(
          rod(0.46 * wide, 0.02, [0, 0, 0], { sides: 7 }),
          [x + 0.1 * wide * (hash(index, 8, seed) - 0.5), 0.55 * tall, -d / 2 + 0.46 * deep],
          [0, 50 * index, 0],
          [1, 1, (0.94 * deep) / wide],
        ),
        placed(
          rod(0.38 * wide, 0.02, [0, 0, 0], { sides: 7 }),
          [x, tall, -d / 2 + 0.4 * deep],
          [0, 20 * index, 0],
          [1, 1, (0.74 * deep) / wide],
        ),
      );
    });
    return [
      part(
        'rock',
        'rock',
        { op: 'displace', of: union(stacks), size: 0.16 * h, height: 0.035 * h, seed, cell: 0.11 * h },
        { crease: 28 },
      ),
      part(
        'top',
        'top',
        many(columns, (index) =>
          placed(ball([0.066 * w, 0.035 * h, 0.3 * d], [0, 0, 0], v.sides(14)), [
            (index / (columns - 1) - 0.5) * 0.84 * w,
            h * (0.8 + 0.16 * hash(index, 5, seed)) + 0.01 * h,
            -d / 2 + 0.33 * d,
          ]),
        ),
        { pieces: columns },
      ),
    ];
  },
});

export const stalactite = template({
  name: 'stalactite',
  title: { en: 'Stalactite', zh: '钟乳石' },
  words: words('stalactite|stalagmite|icicle|cave spike', '钟乳石|石笋|冰锥|冰柱'),
  category: 'dungeon',
  size: [1.5, 1.9, 1.3],
  parts: { cones: words('cone|spike|stalactite|stalagmite', '石锥|石柱'), base: words('base|ceiling', '底座') },
  counts: { cones: count(7, 1, 10) },
  choices: {
    kind: choice({
      hanging: words('stalactite|icicle|hanging', '钟乳石|冰锥'),
      standing: words('stalagmite|standing', '石笋'),
    }),
  },
  materials: { rock: 'brown rock' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const cones = v.count('cones');
    const isHanging = v.choice('kind') === 'hanging';
    const cone = (index: number) => {
      const [angle, tall] = [
        (360 * index) / Math.max(1, cones - 1) + 30,
        index === 0 ? 0.88 * h : h * (0.42 + 0.34 * hash(index, 4, seed)),
      ];
      const reach = index === 0 ? 0 : 0.33;
      const r = Math.min(0.1, 0.6 / cones) * w * (0.7 + (0.5 * tall) / h);
      return placed(
        lathe(
          [
            [0, 0],
            [1, 0],
            [0.72, 0.2],
            [0.6, 0.26],
            [0.5, 0.42],
            [0.42, 0.47],
            [0.26, 0.72],
            [0.2, 0.76],
            [0.05, 0.99],
            [0, 1],
          ].map(([x = 0, y = 0]): Point => [x * r, y * tall]),
          v.sides(12),
        ),
        [reach * w * cosine(angle), index === 0 ? 0.12 * h : 0.08 * h, reach * d * sine(angle)],
      );
    };
    const turn: Place | undefined = isHanging ? [180, 0, 0] : undefined;
    const lift: Place = isHanging ? [0, h, 0] : [0, 0, 0];
    return [
      part(
        'base',
        'rock',
        placed(
          common(placed(boulder([w, 0.4 * h, d], seed, 0.15 * w, 0.09), [0, 0.02 * h, 0]), block([2 * w, h, 2 * d])),
          lift,
          turn,
        ),
        { crease: 30 },
      ),
      part('cones', 'rock', placed(union(many(cones, cone)), lift, turn), { pieces: cones, crease: 50 }),
    ];
  },
});

export const crystal = template({
  name: 'crystal',
  title: { en: 'Crystal', zh: '水晶' },
  words: words('crystal|crystals|crystal cluster|quartz|mana crystal|ice crystal', '水晶|晶体|水晶簇|晶石|水晶石|冰晶'),
  category: 'nature',
  size: [0.9, 1, 0.8],
  parts: { crystals: words('crystal|spike', '晶柱'), base: words('base|rock', '底座|岩石') },
  counts: { crystals: count(6, 1, 10) },
  materials: { crystal: 'polished purple plaster', rock: 'dark grey rock' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const crystals = v.count('crystals');
    const shard = (index: number) => {
      const tall = index === 0 ? 0.96 * h : h * (0.42 + 0.3 * hash(index, 4, seed));
      const r = (index === 0 ? 0.13 : 0.085) * w;
      const angle = (360 * index) / Math.max(1, crystals - 1) + 20;
      const lean = index === 0 ? 4 : 26 + 12 * hash(index, 9, seed);
      const body = hull(
        rod(0.8 * r, 0.01, [0, 0, 0], { sides: 6 }),
        rod(r, 0.01, [0, 0.62 * tall, 0], { sides: 6 }),
        rod(0.12 * r, 0.01, [0.1 * r, tall - 0.01, 0], { sides: 6 }),
      );
      return placed(
        placed(body, [0, 0, 0], [0, 25 * index, -lean]),
        [index === 0 ? 0 : 0.1 * w * cosine(angle), 0.04 * h, index === 0 ? 0 : -0.1 * d * sine(angle)],
        [0, angle, 0],
      );
    };
    return [
      part('crystals', 'crystal', many(crystals, shard), { crease: 10 }),
      part('base', 'rock', placed(boulder([0.8 * w, 0.3 * h, 0.8 * d], seed, 0.1 * w), [0, 0.1 * h, 0]), {
        crease: 30,
      }),
    ];
  },
});

export const dune = template({
  name: 'dune',
  title: { en: 'Sand dune', zh: '沙丘' },
  words: words('dune|sand dune|sand pile|snow pile|mound|dirt pile|sand heap', '沙丘|沙堆|土堆|雪堆'),
  category: 'nature',
  size: [8, 1.6, 6],
  parts: { sand: words('sand|body', '沙') },
  materials: { sand: 'beige sand' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    // Slices across: a gentle windward and a steep leeward slope, lower and further on at both ends.
    const slice = (x: number, tall: number, shift: number) =>
      hull(
        ...many(9, (_, share) => {
          const steep = share < 0.62 ? share / 0.62 : (1 - share) / 0.38;
          const up = steep * steep * (3 - 2 * steep);
          return ball(
            0.02,
            [x * w, Math.max(0.02, up * tall * h), (share - 0.5) * d * (0.4 + 0.55 * tall) + shift * d],
            6,
          );
        }),
      );
    const slices = many(13, (_, share) => {
      const x = share - 0.5;
      const tall = Math.max(0.03, 1 - 4 * x * x);
      return slice(0.98 * x, tall * tall * (3 - 2 * tall), 0.9 * x * x);
    });
    const body = slices.slice(1).map((next, index) => hull(slices[index] ?? next, next));
    return [
      part(
        'sand',
        'sand',
        { op: 'displace', of: union(body), size: 0.06 * w, height: 0.004 * w, seed, cell: 0.048 * w },
        { crease: 60 },
      ),
    ];
  },
});

export const cloud = template({
  name: 'cloud',
  title: { en: 'Cloud', zh: '云' },
  words: words('cloud|clouds|rain cloud', '云|云朵|白云|乌云'),
  category: 'nature',
  size: [4, 1.6, 2],
  parts: { cloud: words('cloud|puff', '云团') },
  materials: { cloud: 'white snow' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const puffs = many(7, (index, share) => {
      const middle = 1 - Math.abs(2 * share - 1);
      const radius = h * (0.2 + 0.2 * middle + 0.05 * hash(index, 2, seed));
      return ball(
        radius,
        [(share - 0.5) * 0.8 * w, radius + 0.1 * h + 0.28 * h * middle, (index % 2 === 0 ? 0.12 : -0.12) * d],
        v.sides(20),
      );
    });
    const base = many(5, (index, share) =>
      ball(
        [0.17 * w, 0.24 * h, 0.34 * d],
        [(share - 0.5) * 0.66 * w, 0.22 * h, (index % 2 === 0 ? -0.05 : 0.08) * d],
        v.sides(20),
      ),
    );
    return [
      part('cloud', 'cloud', common(union([...puffs, ...base]), block([2 * w, 2 * h, 2 * d], [0, 0.05 * h, 0])), {
        crease: 20,
      }),
    ];
  },
});

export const planet = template({
  name: 'planet',
  title: { en: 'Planet', zh: '行星' },
  words: words('planet|moon|globe|earth|world globe|sun', '行星|星球|月球|月亮|地球|太阳|地球仪'),
  category: 'nature',
  size: [3.2, 2, 3.2],
  parts: { planet: words('planet|ball', '球体'), ring: words('ring', '星环|光环|环') },
  counts: { ring: count(1, 0, 3) },
  choices: {
    kind: choice({
      ringed: words('ringed|planet', '行星'),
      moon: { ...words('moon|earth|sun|globe', '月球|月亮|地球|太阳'), size: [2, 2, 2] },
    }),
  },
  materials: { planet: 'orange sand', ring: 'beige plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const rings = v.choice('kind') === 'moon' ? 0 : v.count('ring');
    const r = rings === 0 ? w / 2 : 0.3 * w;
    return [
      part('planet', 'planet', ball(r, [0, h / 2, 0], v.sides(40))),
      ...(rings === 0
        ? []
        : [
            part(
              'ring',
              'ring',
              many(rings, (index) => {
                const [from, to] = [r * (1.25 + (0.42 / rings) * index), r * (1.25 + (0.42 / rings) * (index + 0.8))];
                return placed(
                  lathe(
                    [
                      [from, -0.02],
                      [to, -0.02],
                      [to, 0.02],
                      [from, 0.02],
                      [from, -0.02],
                    ],
                    v.sides(48),
                  ),
                  [0, h / 2, 0],
                  [14, 0, 12],
                );
              }),
              { pieces: rings },
            ),
          ]),
    ];
  },
});

export const waterfall = template({
  name: 'waterfall',
  title: { en: 'Waterfall', zh: '瀑布' },
  words: words('waterfall|cascade|water fall', '瀑布|水帘'),
  category: 'nature',
  size: [3.6, 4, 3.4],
  parts: {
    water: words('water', '水流|水'),
    stones: words('rock|stone', '岩石|石头'),
    cliff: words('cliff', '岩壁'),
    pool: words('pool|basin', '水潭|水池'),
  },
  counts: { stones: count(8, 4, 12) },
  materials: { water: 'light blue water', rock: 'dark grey rock', foam: 'white snow' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const rocks = v.count('stones');
    const step = (1.5 * w) / rocks;
    const wall = -0.24 * d;
    const path: readonly Point[] = [
      [-0.48 * d, 0.86 * h],
      [wall, 0.86 * h],
      [wall + 0.1 * d, 0.8 * h],
      [wall + 0.15 * d, 0.6 * h],
      [wall + 0.2 * d, 0.08 * h],
    ];
    const sheet = [
      ...path.map(([z, y]): Point => [z, y]),
      ...[...path].reverse().map(([z, y]): Point => [z - (y < 0.85 * h ? 0.14 : 0), y - (y < 0.85 * h ? 0 : 0.1)]),
    ];
    return [
      part(
        'cliff',
        'rock',
        [
          ...many(2, (index) =>
            placed(boulder([0.42 * w, h, 0.5 * d], seed + index, 0.16 * w, 0.08), [
              (index === 0 ? 1 : -1) * 0.31 * w,
              0.48 * h,
              wall,
            ]),
          ),
          placed(boulder([0.66 * w, 0.9 * h, 0.36 * d], seed + 5, 0.16 * w, 0.06), [0, 0.38 * h, wall - 0.06 * d]),
        ],
        { crease: 30 },
      ),
      part(
        'stones',
        'rock',
        many(rocks, (index) =>
          placed(boulder([0.8 * step, 0.14 * h, 0.8 * step], seed + 10 + index, 0.09 * w), [
            0.42 * w * cosine(-20 + (220 * index) / (rocks - 1)),
            0.05 * h,
            -0.04 * d + 0.42 * d * sine(-20 + (220 * index) / (rocks - 1)),
          ]),
        ),
        { crease: 30, pieces: rocks },
      ),
      part(
        'pool',
        'water',
        placed(rod(0.42, 0.06 * h, [0, 0, 0], { sides: v.sides(28) }), [0, 0, 0.06 * d], undefined, [w, 1, 0.9 * d]),
      ),
      part('water', 'water', side(sheet, 0.34 * w)),
      part(
        'foam',
        'foam',
        many(5, (index) =>
          ball([0.075 * w, 0.05 * h, 0.07 * w], [(index - 2) * 0.075 * w, 0.06 * h, wall + 0.2 * d], v.sides(12)),
        ),
        { detail: 1 },
      ),
    ];
  },
});
