import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import { grow } from './pieces/branches.ts';
import { bark, leaves } from './pieces/materials.ts';
import { ball, lathe, many, type Place, type Point, part, placed, rod, slab, tube, union } from './pieces/solids.ts';
import { type BuildValues, choice, count, template, words } from './template.ts';

const trunkWords = words('trunk|stem|bark', '树干|干');
const leafWords = words('leaf|leaves|foliage|crown|canopy|needle|frond', '树叶|叶子|叶|树冠');

/** A clump of leaves: a rough ball. */
function clump(radius: number, at: Place, seed: number, v: BuildValues) {
  return {
    op: 'displace' as const,
    of: ball([radius, 0.85 * radius, radius], at, v.sides(14)),
    size: 0.7 * radius,
    height: 0.22 * radius,
    seed,
    cell: 0.42 * radius,
  };
}

export const tree = template({
  name: 'tree',
  title: { en: 'Tree', zh: '树' },
  words: words(
    'tree|oak tree|oak|big tree|apple tree|maple tree|birch|dead tree|bare tree|cherry tree|poplar tree|poplar',
    '树|大树|橡树|果树|树木|枯树|樱花树|桦树|枫树',
  ),
  category: 'plants',
  size: [4, 5, 4],
  parts: { trunk: trunkWords, leaves: leafWords, apples: words('apple|fruit', '苹果|果子|果实') },
  counts: { apples: count(0, 0, 12) },
  choices: {
    kind: choice({
      leafy: words('leafy|green', '绿'),
      bare: { ...words('dead|bare|leafless|withered|winter', '枯|光秃|枯死'), size: [3.4, 4.6, 3.4] },
      poplar: { ...words('poplar|cypress|slender', '杨树|柏'), size: [1.8, 7, 1.8] },
    }),
  },
  materials: { leaves, bark, apples: 'polished red plaster' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const kind = v.choice('kind');
    if (kind === 'poplar')
      return [
        part(
          'trunk',
          'bark',
          tube(
            [
              [0, 0.02, 0],
              [0.02 * w, 0.2 * h, 0],
              [0, 0.5 * h, 0],
            ],
            [0.09 * w, 0.07 * w, 0.04 * w],
            v.sides(10),
          ),
          { uv: 'cylinder' },
        ),
        part(
          'leaves',
          'leaves',
          {
            op: 'displace',
            of: placed(
              lathe(
                [
                  [0, 0.1],
                  [0.26, 0.14],
                  [0.46, 0.3],
                  [0.46, 0.5],
                  [0.3, 0.76],
                  [0.1, 0.95],
                  [0, 1],
                ].map(([x = 0, y = 0]): Point => [x, y * h]),
                v.sides(16),
              ),
              [0, 0, 0],
              undefined,
              [w, 1, d],
            ),
            size: 0.3 * w,
            height: 0.1 * w,
            seed,
            cell: 0.2 * w,
          },
          { crease: 30 },
        ),
      ];
    const isBare = kind === 'bare';
    const branches = grow({
      axiom: 'FFA',
      rules: { A: '/[+FA]/[+FA]/[+FA]', F: 'F' },
      rounds: isBare ? 3 : 2,
      step: 0.2 * h,
      spread: isBare ? 34 : 40,
      radius: v.thick(0.055 * h),
      shrink: 0.8,
      thin: 0.62,
      chance: 0.5,
      seed,
    });
    const wood = branches.map(({ path, radii, order }) =>
      tube(
        [...path],
        radii.map((radius) => Math.max(0.012, radius)),
        v.sides(order === 0 ? 10 : 6),
      ),
    );
    const roots = many(5, (index) =>
      tube(
        [
          [0, 0.12 * h, 0],
          [0.05 * h * cosine(72 * index), 0.045 * h, 0.05 * h * sine(72 * index)],
          [0.12 * h * cosine(72 * index), 0.004, 0.12 * h * sine(72 * index)],
        ],
        [0.04 * h, 0.03 * h, 0.012 * h],
        v.sides(7),
      ),
    );
    const tips = branches.filter(({ order }) => order === 2).flatMap(({ path }) => path.slice(-1));
    const heads: readonly Place[] = [[0, 0.76 * h, 0], ...tips];
    const clumps = heads.map((at, index) =>
      clump((index === 0 ? 0.24 : 0.15 + 0.04 * hash(index, 1, seed)) * h, at, seed + index, v),
    );
    const apples = v.count('apples');
    return [
      part('trunk', 'bark', [...wood, ...roots], { uv: 'cylinder', crease: 60 }),
      ...(isBare ? [] : [part('leaves', 'leaves', clumps, { crease: 30 })]),
      ...(isBare || apples === 0
        ? []
        : [
            part(
              'apples',
              'apples',
              many(apples, (index) =>
                ball(
                  0.028 * h,
                  [
                    0.3 * h * cosine((360 * index) / apples),
                    0.56 * h + 0.22 * h * hash(index, 2, seed),
                    0.3 * h * sine((360 * index) / apples),
                  ],
                  v.sides(10),
                ),
              ),
              { pieces: apples, detail: 1 },
            ),
          ]),
    ];
  },
});

export const pine = template({
  name: 'pine',
  title: { en: 'Pine tree', zh: '松树' },
  words: words(
    'pine|pine tree|fir|fir tree|spruce|conifer|christmas tree|evergreen|pinetree',
    '松树|杉树|针叶树|圣诞树|松|云杉|冷杉',
  ),
  category: 'plants',
  size: [2.4, 5, 2.4],
  parts: {
    trunk: trunkWords,
    leaves: leafWords,
    baubles: words('bauble|ornament|ball', '彩球|装饰'),
    star: words('star', '星星|星'),
  },
  counts: { baubles: count(0, 0, 24), star: count(0, 0, 1) },
  choices: { kind: choice({ wild: words('wild|forest', '野'), christmas: words('christmas|xmas', '圣诞') }) },
  materials: { leaves: 'dark green leaves', bark, bauble: 'polished red plaster', star: 'gold' },
  build(v) {
    const { width: w, height: h, seed } = v;
    const tiers = 5;
    const [low, points] = [0.16 * h, v.style === 'low-poly' ? 7 : 11];
    const tier = (index: number, grow: number) => {
      const share = index / tiers;
      const y = low + (h - low) * 0.82 * share;
      const tall = (h - low) * (0.36 - 0.12 * share);
      const r = grow * (w / 2) * (1 - 0.78 * share);
      const star = many(2 * points, (at): Point => {
        const reach = r * (at % 2 === 0 ? 1 : 0.72) * (0.93 + 0.07 * hash(at, index, seed));
        const angle = (180 * (at + (grow < 1 ? 1 : 0))) / points + 24 * index;
        return [reach * cosine(angle), reach * sine(angle)];
      });
      return slab(star, tall, [0, grow < 1 ? y + 0.1 * tall : y, 0], { taper: 0.06 });
    };
    const isChristmas = v.choice('kind') === 'christmas';
    const baubles = v.count('baubles') || (isChristmas ? 15 : 0);
    return [
      part(
        'leaves',
        'leaves',
        many(tiers, (index) => tier(index, 1)),
        { crease: 20 },
      ),
      part(
        'needles',
        'leaves',
        many(tiers, (index) => tier(index, 0.9)),
        { crease: 20, detail: 0 },
      ),
      part('trunk', 'bark', rod(v.thick(0.05 * w), 0.6 * h, [0, 0, 0], { top: 0.02 * w, sides: v.sides(10) }), {
        uv: 'cylinder',
      }),
      ...(baubles === 0
        ? []
        : [
            part(
              'baubles',
              'bauble',
              many(baubles, (index) => {
                const share = (index % 5) / tiers;
                const angle = 137.508 * index;
                const reach = (w / 2) * (1 - 0.78 * share) * 0.84;
                return ball(
                  0.03 * w,
                  [reach * cosine(angle), low + (h - low) * 0.82 * share + 0.05 * h, reach * sine(angle)],
                  v.sides(10),
                );
              }),
              { pieces: baubles, detail: 1 },
            ),
          ]),
      ...(v.count('star') === 0 && !isChristmas ? [] : [part('star', 'star', ball(0.05 * w, [0, h - 0.02 * h, 0], 8))]),
    ];
  },
});

export const palm = template({
  name: 'palm',
  title: { en: 'Palm tree', zh: '棕榈树' },
  words: words('palm|palm tree|coconut tree|coconut palm', '棕榈树|椰子树|棕榈|椰树'),
  category: 'plants',
  size: [3.6, 5, 3.6],
  parts: { trunk: trunkWords, leaves: leafWords, coconuts: words('coconut|fruit', '椰子|果实') },
  counts: { leaves: count(9, 4, 14), coconuts: count(3, 0, 5) },
  materials: { leaves: 'green leaves', bark: 'tan bark', coconuts: 'dark brown bark' },
  build(v) {
    const { width: w, height: h, seed } = v;
    const [fronds, nuts] = [v.count('leaves'), v.count('coconuts')];
    const lean = 0.1 * w;
    const top = 0.78 * h;
    const trunk = many(9, (_, share): Place => [lean * share * share, 0.02 + (top - 0.02) * share, 0]);
    const reach = w / 2 - lean * 0.5;
    const frond = (index: number) => {
      const long = reach * (0.9 + 0.14 * hash(index, 3, seed));
      const rise = 0.1 + 0.12 * hash(index, 4, seed);
      const at = (t: number): Point => [long * t, h * (rise * 4 * t * (1 - t) * 0.8 + 0.02 - 0.17 * t * t)];
      const half = (t: number) => 0.105 * w * (t < 0.15 ? 0.35 + 4 * t : 1.05 - t);
      // A folded leaf: slices that are higher in the middle than at both edges.
      const slices = many(5, (_, t) => {
        const [x, y] = at(t);
        const wide = Math.max(0.01, half(t));
        return [
          placed(
            slab(
              [
                [0, 0.012],
                [0.012, 0],
                [0, -0.012],
                [-0.012, 0],
              ],
              0.018,
            ),
            [x, y, 0],
          ),
          placed(
            slab(
              [
                [0, wide],
                [0.012, 0],
                [0, -wide],
                [-0.012, 0],
              ],
              0.012,
            ),
            [x, y - 0.3 * wide, 0],
          ),
        ];
      });
      const blades = slices
        .slice(1)
        .map((next, at2) => ({ op: 'hull' as const, of: [...(slices[at2] ?? []), ...next] }));
      return placed(union(blades), [lean, top, 0], [0, (360 * index) / fronds, 0]);
    };
    return [
      part(
        'trunk',
        'bark',
        [
          tube(
            trunk,
            many(9, (index, share) => v.thick(0.035 * w) * (1.25 - 0.5 * share) * (index % 2 === 0 ? 1 : 1.12)),
            v.sides(12),
          ),
          ball(0.045 * w, [lean, top, 0], v.sides(10)),
        ],
        { uv: 'cylinder', crease: 30 },
      ),
      part('leaves', 'leaves', many(fronds, frond), { crease: 20 }),
      ...(nuts === 0
        ? []
        : [
            part(
              'coconuts',
              'coconuts',
              many(nuts, (index) =>
                ball(
                  0.036 * w,
                  [
                    lean + 0.07 * w * cosine((360 * index) / nuts + 30),
                    top - 0.03 * h,
                    0.07 * w * sine((360 * index) / nuts + 30),
                  ],
                  v.sides(12),
                ),
              ),
              { pieces: nuts, detail: 1 },
            ),
          ]),
    ];
  },
});

export const stump = template({
  name: 'stump',
  title: { en: 'Stump', zh: '树桩' },
  words: words(
    'stump|tree stump|log|tree trunk|trunk log|fallen log|tree branch|branch',
    '树桩|木桩|原木|圆木|树干|树枝|木墩',
  ),
  category: 'plants',
  size: [1, 0.6, 1],
  parts: {
    bark: words('bark|body|trunk', '树皮'),
    top: words('top|cut|ring|wood', '截面|年轮'),
    roots: words('root', '树根|根'),
  },
  counts: { roots: count(6, 3, 9) },
  choices: {
    kind: choice({
      stump: words('stump', '树桩'),
      log: { ...words('log|trunk|fallen', '原木|圆木|树干'), size: [0.5, 0.5, 1.8] },
      branch: { ...words('branch', '树枝'), size: [0.7, 0.3, 1.8] },
    }),
  },
  materials: { bark, wood: 'pine wood' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    switch (v.choice('kind')) {
      case 'log': {
        const r = w / 2;
        const lying = (shape: ReturnType<typeof rod>) => placed(shape, [0, h / 2, 0], [90, 0, 0], [1, 1, h / w]);
        return [
          part(
            'bark',
            'bark',
            lying({
              op: 'displace',
              of: rod(0.94 * r, d - 0.02, [0, -d / 2 + 0.01, 0], { sides: v.sides(20) }),
              size: 0.2,
              height: 0.02,
              seed,
              cell: 0.11,
            }),
            { uv: 'cylinder', crease: 50 },
          ),
          part('top', 'wood', lying(rod(0.83 * r, d, [0, -d / 2, 0], { sides: v.sides(20) }))),
          part(
            'rings',
            'bark',
            [1, -1].map((s) =>
              placed(
                {
                  op: 'lathe',
                  profile: [
                    [0.4 * r, -0.004],
                    [0.46 * r, -0.004],
                    [0.46 * r, 0.004],
                    [0.4 * r, 0.004],
                    [0.4 * r, -0.004],
                  ],
                  sides: v.sides(20),
                },
                [0, h / 2, (s * d) / 2],
                [90, 0, 0],
              ),
            ),
            { pieces: 2, detail: 0 },
          ),
        ];
      }
      case 'branch': {
        const wood = grow({
          axiom: 'FFA',
          rules: { A: '[+FF]/FF[+F]/F' },
          rounds: 1,
          step: d / 6,
          spread: 38,
          radius: 0.06 * d,
          shrink: 0.9,
          thin: 0.7,
          chance: 0.9,
          seed,
        }).map(({ path, radii }) => tube([...path], radii, v.sides(8)));
        return [part('bark', 'bark', placed(union(wood), [0, 0.1, -d / 2], [90, 0, 0]), { crease: 60 })];
      }
      default: {
        const roots = v.count('roots');
        const r = 0.32 * w;
        return [
          part(
            'bark',
            'bark',
            [
              {
                op: 'displace',
                of: rod(1.1 * r, 0.95 * h, [0, 0, 0], { top: 0.95 * r, sides: v.sides(20) }),
                size: 0.16 * w,
                height: 0.03 * w,
                seed,
                cell: 0.1 * w,
              },
              ...many(roots, (index) => {
                const [x, z] = [cosine((360 * index) / roots), sine((360 * index) / roots)];
                return tube(
                  [
                    [0.6 * r * x, 0.3 * h, 0.6 * r * z],
                    [1.15 * r * x, 0.14 * h, 1.15 * r * z],
                    [0.48 * w * x, 0.012, 0.48 * w * z],
                  ],
                  [0.11 * w, 0.075 * w, 0.02 * w],
                  v.sides(8),
                );
              }),
            ],
            { uv: 'cylinder', crease: 60 },
          ),
          part('top', 'wood', rod(0.86 * r, 0.1 * h, [0, 0.9 * h, 0], { sides: v.sides(24) })),
          part(
            'rings',
            'bark',
            [0.3, 0.55].map((share) =>
              placed(
                {
                  op: 'lathe',
                  profile: [
                    [share * r, -0.01],
                    [share * r + 0.012, -0.01],
                    [share * r + 0.012, 0.004],
                    [share * r, 0.004],
                    [share * r, -0.01],
                  ],
                  sides: v.sides(20),
                },
                [0, h, 0],
              ),
            ),
            { pieces: 2, detail: 0 },
          ),
        ];
      }
    }
  },
});
