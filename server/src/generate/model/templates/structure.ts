import type { Shape } from '#generate/model/program/program.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { concrete, hull as hullPanel, iron, masonry, oak, steel, weatheredWood } from './pieces/materials.ts';
import { evenly } from './pieces/openings.ts';
import {
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
  rectangle,
  rod,
  side,
  tube,
  without,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

const railWords = words('railing|rail|handrail|banister|parapet', '扶手|栏杆|护栏');

export const stairs = template({
  name: 'stairs',
  title: { en: 'Stairs', zh: '楼梯' },
  words: words(
    'stairs|staircase|stair|steps|stairway|spiral staircase|spiral stairs',
    '楼梯|台阶|阶梯|石阶|旋转楼梯|螺旋楼梯|梯级',
  ),
  category: 'building parts',
  size: [1.4, 1.6, 2.4],
  stretches: true,
  parts: {
    steps: words('step|tread', '台阶|踏步|级|阶'),
    railings: railWords,
    body: words('body|base|column|pole', '底座|中柱'),
  },
  counts: { steps: count(8, 2, 32), railings: count(0, 0, 2) },
  choices: {
    kind: choice({
      straight: words('straight', '直'),
      spiral: { ...words('spiral|winding', '旋转|螺旋'), size: [2.2, 3, 2.2] },
    }),
  },
  materials: { stone: masonry, metal: iron },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [steps, rails] = [v.count('steps'), v.count('railings')];
    const rise = h / steps;
    const thickness = Math.min(v.thick(0.06), 0.45 * rise);
    if (v.choice('kind') === 'spiral') {
      const angle = 360 / Math.max(12, steps);
      const tread: Shape = {
        op: 'lathe',
        profile: [
          [0, 0],
          [w / 2, 0],
          [w / 2, thickness],
          [0, thickness],
        ],
        sides: 64,
        degrees: 1.1 * angle,
      };
      return [
        part(
          'steps',
          'stone',
          many(steps, (index) => placed(tread, [0, rise * (index + 1) - thickness, 0], [0, angle * index, 0])),
          { pieces: steps },
        ),
        part('body', 'metal', rod(0.1, h + 0.3, [0, 0, 0], { sides: v.sides(16) })),
      ];
    }
    const run = d / steps;
    const outline = many(steps, (index): readonly Point[] => {
      const [z, y] = [d / 2 - run * index - 0.02, rise * (index + 1) - 0.5 * thickness];
      return [
        [z, y],
        [z - run, y],
      ];
    }).flat();
    return [
      part(
        'steps',
        'stone',
        many(steps, (index) =>
          block(
            [w, thickness, run + 0.015],
            [0, rise * (index + 1) - thickness, d / 2 - run * (index + 0.5) - 0.0075],
            { bevel: v.bevel(0.01) },
          ),
        ),
        { pieces: steps },
      ),
      part(
        'body',
        'stone',
        side(
          [[d / 2 - 0.02, 0], ...outline.map(([z, y]): Point => [Math.max(z, -d / 2 + 0.006), y]), [-d / 2 + 0.006, 0]],
          w - 0.06,
        ),
      ),
      ...(rails === 0
        ? []
        : [
            part(
              'railings',
              'metal',
              many(rails, (index) => {
                const x = (index === 0 ? 1 : -1) * (w / 2 - 0.08);
                return [
                  tube(
                    [
                      [x, rise + 0.9, d / 2 - 0.5 * run],
                      [x, h + 0.9, -d / 2 + 0.5 * run],
                    ],
                    0.03,
                    v.sides(10),
                  ),
                  ...many(steps, (step) =>
                    rod(0.014, 0.92, [x, rise * (step + 1) - 0.01, d / 2 - run * (step + 0.5)], { sides: v.sides(8) }),
                  ),
                ];
              }).flat(),
              { pieces: rails },
            ),
          ]),
    ];
  },
});

export const bridge = template({
  name: 'bridge',
  title: { en: 'Bridge', zh: '桥' },
  words: words(
    'bridge|stone bridge|wooden bridge|footbridge|drawbridge|rope bridge',
    '桥|石桥|木桥|拱桥|吊桥|小桥|桥梁',
  ),
  category: 'ways',
  size: [2.4, 1.9, 7],
  stretches: true,
  parts: {
    deck: words('deck|arch|body|span|floor', '桥面|桥身'),
    parapets: railWords,
    planks: words('plank|board', '木板|桥板'),
    posts: words('post|pole', '柱子|桩'),
  },
  counts: { planks: count(18, 6, 40) },
  choices: {
    kind: choice({
      stone: words('stone|arch|brick', '石|拱|砖'),
      wood: { ...words('wood|wooden|plank|rope', '木|绳|吊'), size: [2, 1.6, 6] },
    }),
  },
  materials: { stone: masonry, trim: 'light grey rock', wood: weatheredWood, beams: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'wood') {
      const planks = v.count('planks');
      const [step, deck, posts] = [d / planks, 0.42 * h, 4];
      return [
        part(
          'planks',
          'wood',
          many(planks, (index) =>
            block([w - 0.1, 0.07, step - 0.03], [0, deck, -d / 2 + step * (index + 0.5)], { bevel: v.bevel(0.01) }),
          ),
          { pieces: planks },
        ),
        part(
          'beams',
          'beams',
          both((s) => block([0.16, 0.2, d], [s * 0.32 * w, deck - 0.19, 0])),
          { pieces: 2 },
        ),
        part(
          'posts',
          'beams',
          [1, -1].flatMap((s) =>
            evenly(posts, d).map((z) => block([0.14, h, 0.14], [s * (w / 2 - 0.07), 0, z], { bevel: v.bevel(0.015) })),
          ),
          { pieces: 2 * posts },
        ),
        part(
          'parapets',
          'wood',
          [1, -1].flatMap((s) => [
            block([0.08, 0.1, d], [s * (w / 2 - 0.07), h - 0.18, 0]),
            block([0.06, 0.08, d], [s * (w / 2 - 0.07), (deck + h) / 2, 0]),
          ]),
          { pieces: 4 },
        ),
      ];
    }
    const crown = 0.72 * h;
    const curve = (lift: number) =>
      many(17, (_, share): Point => [d * (0.5 - share), crown - 0.3 * h * (2 * share - 1) * (2 * share - 1) + lift]);
    const span = 0.31 * d;
    const opening: readonly Point[] = [
      [span, -0.1],
      ...many(17, (_, share): Point => {
        const x = 1 - 2 * share;
        return [span * x, 0.56 * h * Math.sqrt(Math.max(0, 1 - x * x))];
      }),
      [-span, -0.1],
    ];
    return [
      part('deck', 'stone', without(side([[d / 2, 0], ...curve(0), [-d / 2, 0]], w - 0.04), side(opening, 2 * w))),
      part(
        'parapets',
        'trim',
        both((s) => side([...curve(0.22 * h), ...[...curve(-0.05 * h)].reverse()], 0.22, [s * (w / 2 - 0.12), 0, 0])),
        { pieces: 2 },
      ),
      part(
        'posts',
        'trim',
        [1, -1].flatMap((s) =>
          [1, -1].map((z) =>
            block([0.34, 0.72 * h, 0.4], [s * (w / 2 - 0.17), 0, z * (d / 2 - 0.2)], { bevel: v.bevel(0.03) }),
          ),
        ),
        { pieces: 4 },
      ),
    ];
  },
});

export const jetty = template({
  name: 'jetty',
  title: { en: 'Jetty', zh: '码头' },
  words: words('jetty|dock|pier|wharf|quay|boardwalk', '码头|栈桥|栈道|船坞'),
  category: 'ways',
  size: [2, 1.4, 6],
  stretches: true,
  parts: { planks: words('plank|board|deck', '木板|桥板'), posts: words('post|pile|pole|pillar', '木桩|桩|柱子') },
  counts: { planks: count(20, 6, 40), posts: count(8, 4, 12) },
  materials: { planks: weatheredWood, posts: 'dark brown wood' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [planks, pairs, deck] = [v.count('planks'), Math.ceil(v.count('posts') / 2), 0.68 * h];
    const step = d / planks;
    return [
      part(
        'planks',
        'planks',
        many(planks, (index) =>
          block(
            [w - 0.06 - 0.04 * ((index * 7) % 3), 0.07, step - 0.025],
            [0.02 * (((index * 5) % 3) - 1), deck, -d / 2 + step * (index + 0.5)],
            { bevel: v.bevel(0.01) },
          ),
        ),
        { pieces: planks },
      ),
      part(
        'beams',
        'posts',
        both((s) => block([0.14, 0.18, d - 0.1], [s * 0.36 * w, deck - 0.17, 0])),
        { pieces: 2 },
      ),
      part(
        'posts',
        'posts',
        [1, -1].flatMap((s) =>
          evenly(pairs, d).map((z, index) =>
            rod(v.thick(0.11), h - 0.12 * ((index + (s > 0 ? 0 : 1)) % 2), [s * (w / 2 - v.thick(0.11)), 0, z], {
              sides: v.sides(14),
              bevel: v.bevel(0.02),
            }),
          ),
        ),
        { pieces: 2 * pairs },
      ),
    ];
  },
});

export const road = template({
  name: 'road',
  title: { en: 'Road', zh: '道路' },
  words: words(
    'road|road segment|street tile|highway|race track|track|lane|path|crosswalk',
    '道路|公路|马路|路|赛道|跑道|街道|小路',
  ),
  category: 'ways',
  size: [6, 0.2, 6],
  stretches: true,
  parts: {
    surface: words('surface|asphalt|lane', '路面'),
    kerbs: words('kerb|curb|sidewalk|pavement', '路缘|路沿|人行道'),
    lines: words('line|stripe|marking|mark', '标线|白线|线'),
  },
  counts: { lines: count(3, 1, 8) },
  materials: { surface: 'asphalt', kerb: concrete, line: 'white plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const lines = v.count('lines');
    return [
      part('surface', 'surface', block([0.84 * w, 0.5 * h, d], [0, 0, 0])),
      part(
        'kerbs',
        'kerb',
        both((s) => block([0.1 * w, h, d], [s * 0.45 * w, 0, 0], { bevel: v.bevel(0.02) })),
        { pieces: 2 },
      ),
      part(
        'lines',
        'line',
        evenly(lines, d).map((z) => block([0.025 * w, 0.5 * h + 0.006, (0.55 * d) / lines], [0, 0, z])),
        { pieces: lines, detail: 1 },
      ),
      part(
        'edge lines',
        'line',
        both((s) => block([0.02 * w, 0.5 * h + 0.006, d - 0.02], [s * 0.36 * w, 0, 0])),
        { pieces: 2, detail: 1 },
      ),
    ];
  },
});

export const railTrack = template({
  name: 'rail-track',
  title: { en: 'Railway track', zh: '铁轨' },
  words: words(
    'rail|rails|railway|railroad|train track|railway track|rail track|minecart track',
    '铁轨|轨道|铁路|矿车轨道',
  ),
  category: 'ways',
  size: [2.4, 0.35, 5],
  stretches: true,
  parts: {
    rails: words('rail', '钢轨|轨'),
    sleepers: words('sleeper|tie', '枕木'),
    bed: words('bed|ballast|gravel', '道床|碎石'),
  },
  counts: { sleepers: count(8, 3, 20) },
  materials: { rails: steel, sleepers: weatheredWood, bed: 'grey gravel' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const sleepers = v.count('sleepers');
    const profile: readonly Point[] = [
      [-0.07, 0],
      [0.07, 0],
      [0.07, 0.02],
      [0.016, 0.035],
      [0.016, 0.09],
      [0.036, 0.1],
      [0.036, 0.14],
      [-0.036, 0.14],
      [-0.036, 0.1],
      [-0.016, 0.09],
      [-0.016, 0.035],
      [-0.07, 0.02],
    ];
    return [
      part(
        'bed',
        'bed',
        front(
          [
            [-w / 2, 0],
            [w / 2, 0],
            [0.42 * w, 0.4 * h],
            [-0.42 * w, 0.4 * h],
          ],
          d,
          [0, 0, 0],
          { bevel: v.bevel(0.02) },
        ),
      ),
      part(
        'sleepers',
        'sleepers',
        evenly(sleepers, d).map((z) =>
          block([0.78 * w, 0.28 * h, 0.5 * (d / sleepers)], [0, 0.34 * h, z], { bevel: v.bevel(0.012) }),
        ),
        { pieces: sleepers },
      ),
      part(
        'rails',
        'rails',
        both((s) => front(profile, d, [s * 0.29 * w, h - 0.14, 0], { bevel: v.bevel(0.003) })),
        { pieces: 2 },
      ),
    ];
  },
});

export const ramp = template({
  name: 'ramp',
  title: { en: 'Ramp', zh: '坡道' },
  words: words('ramp|slope|wedge|jump ramp|skate ramp|incline', '坡道|斜坡|坡|跳台'),
  category: 'ways',
  size: [2, 1, 3],
  stretches: true,
  parts: { body: words('body|ramp', '坡身'), surface: words('surface|top|deck', '坡面') },
  choices: {
    shape: choice({ straight: words('straight', '直'), curved: words('curved|skate|quarter pipe', '弧形|弯') }),
  },
  materials: { body: concrete, surface: 'diamond plate' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const isCurved = v.choice('shape') === 'curved';
    const rise = (share: number) => h * (isCurved ? share * share : share);
    const line = many(isCurved ? 17 : 2, (_, share): Point => [d / 2 - d * share, Math.max(0.01, rise(share) - 0.04)]);
    return [
      part('body', 'body', side([[d / 2, 0], ...line, [-d / 2, 0]], w - 0.01, [0, 0, 0], { bevel: v.bevel(0.004) })),
      part(
        'surface',
        'surface',
        side(
          [...line.map(([z, y]): Point => [z, y - 0.02]), ...[...line].reverse().map(([z, y]): Point => [z, y + 0.04])],
          w - 0.3,
          [0, 0, 0],
          { bevel: v.bevel(0.01) },
        ),
      ),
      part(
        'edges',
        'body',
        both((s) =>
          side(
            [
              ...line.map(([z, y]): Point => [z, y - 0.03]),
              ...[...line].reverse().map(([z, y]): Point => [z, y + 0.08]),
            ],
            0.12,
            [s * (w / 2 - 0.06), 0, 0],
            { bevel: v.bevel(0.012) },
          ),
        ),
        { pieces: 2, detail: 1 },
      ),
    ];
  },
});

export const platform = template({
  name: 'platform',
  title: { en: 'Platform', zh: '平台' },
  words: words(
    'platform|floating platform|stage|podium|pedestal|plinth|jump pad|pressure plate|base',
    '平台|浮台|跳板|舞台|底座|基座|台座|压力板',
  ),
  category: 'ways',
  size: [2, 0.5, 2],
  stretches: true,
  parts: {
    top: words('top|surface|deck', '台面|顶面'),
    body: words('body|base|underside', '台身|底部'),
    trim: words('trim|edge|border', '边框|边'),
  },
  choices: {
    kind: choice({
      square: words('square', '方'),
      round: words('round|circular', '圆|圆形'),
      island: { ...words('floating|island|grass', '浮|悬浮|草'), size: [2.4, 1.4, 2.4] },
      pedestal: { ...words('pedestal|plinth|podium', '基座|台座|底座'), size: [0.8, 1, 0.8] },
    }),
  },
  materials: { top: 'light grey rock', body: masonry, trim: 'dark grey rock', grass: 'grass', soil: 'brown soil' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    switch (v.choice('kind')) {
      case 'round': {
        const sides = v.sides(40);
        return [
          part(
            'body',
            'body',
            placed(rod(0.46 * w, 0.8 * h, [0, 0, 0], { sides }), [0, 0, 0], undefined, [1, 1, d / w]),
          ),
          part(
            'top',
            'top',
            placed(rod(w / 2, 0.3 * h, [0, 0, 0], { sides, bevel: v.bevel(0.03) }), [0, 0.7 * h, 0], undefined, [
              1,
              1,
              d / w,
            ]),
          ),
          part(
            'trim',
            'trim',
            placed(rod(w / 2, 0.2 * h, [0, 0, 0], { sides, bevel: v.bevel(0.03) }), [0, 0, 0], undefined, [
              1,
              1,
              d / w,
            ]),
          ),
        ];
      }
      case 'island':
        return [
          part(
            'top',
            'grass',
            {
              op: 'displace',
              of: placed(
                rod(0.5, 0.2 * h, [0, 0, 0], { sides: v.sides(24), bevel: 0.06 }),
                [0, 0.8 * h, 0],
                undefined,
                [w, 1, d],
              ),
              size: 0.5,
              height: 0.07,
              seed,
              cell: 0.22,
            },
            { crease: 50 },
          ),
          part(
            'body',
            'soil',
            {
              op: 'displace',
              of: placed(
                lathe(
                  [
                    [0, 0],
                    [0.1, 0.02],
                    [0.22, 0.3],
                    [0.4, 0.62],
                    [0.49, 0.86],
                    [0, 0.86],
                  ].map(([x = 0, y = 0]): Point => [x, y * h]),
                  v.sides(18),
                ),
                [0, 0, 0],
                undefined,
                [0.97 * w, 1, 0.97 * d],
              ),
              size: 0.45,
              height: 0.16,
              seed: seed + 1,
              cell: 0.22,
            },
            { crease: 30 },
          ),
        ];
      case 'pedestal':
        return [
          part('body', 'body', block([0.72 * w, h - 0.02, 0.72 * d], [0, 0.01, 0], { bevel: v.bevel(0.01) })),
          part('trim', 'trim', [
            block([w, 0.12 * h, d], [0, 0, 0], { bevel: v.bevel(0.02) }),
            block([0.86 * w, 0.2 * h, 0.86 * d], [0, 0, 0], { bevel: v.bevel(0.02) }),
          ]),
          part('top', 'top', [
            block([w, 0.1 * h, d], [0, 0.9 * h, 0], { bevel: v.bevel(0.02) }),
            block([0.86 * w, 0.08 * h, 0.86 * d], [0, 0.83 * h, 0], { bevel: v.bevel(0.015) }),
          ]),
        ];
      default:
        return [
          part('body', 'body', block([w - 0.12, 0.8 * h, d - 0.12], [0, 0.01, 0])),
          part(
            'top',
            'top',
            without(
              block([w, 0.28 * h, d], [0, 0.72 * h, 0], { bevel: v.bevel(0.03) }),
              without(block([w - 0.3, 1, d - 0.3], [0, h - 0.02, 0]), block([w - 0.4, 2, d - 0.4], [0, h - 1, 0])),
            ),
          ),
          part('trim', 'trim', block([w, 0.18 * h, d], [0, 0, 0], { bevel: v.bevel(0.03) })),
        ];
    }
  },
});

export const elevator = template({
  name: 'elevator',
  title: { en: 'Elevator', zh: '电梯' },
  words: words('elevator|lift|elevator door|lift cabin', '电梯|升降机|升降台|电梯门'),
  category: 'building parts',
  size: [1.9, 2.5, 1.7],
  parts: {
    cabin: words('cabin|car|body', '轿厢|厢体'),
    doors: words('door', '门'),
    panel: words('panel|button', '面板|按钮'),
  },
  counts: { doors: count(2, 1, 2) },
  materials: { metal: steel, frame: 'dark grey brushed steel', light: 'polished amber plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const doors = v.count('doors');
    const [opening, tall] = [0.62 * w, 0.84 * h];
    return [
      part(
        'cabin',
        'frame',
        without(
          block([w, h, d - 0.04], [0, 0, -0.02], { bevel: v.bevel(0.03) }),
          block([w - 0.2, h - 0.2, d - 0.3], [0, 0.1, 0]),
          block([opening, tall, 1], [0, 0.1, d / 2]),
        ),
      ),
      part(
        'doors',
        'metal',
        many(doors, (index) =>
          block(
            [opening / doors - 0.01, tall + 0.02, 0.05],
            [doors === 1 ? 0 : (index - 0.5) * 0.5 * opening, 0.09, d / 2 - 0.11],
            { bevel: v.bevel(0.006) },
          ),
        ),
        { pieces: doors },
      ),
      part(
        'surround',
        'metal',
        without(
          block([opening + 0.2, tall + 0.1, 0.08], [0, 0.1, d / 2 - 0.04], { bevel: v.bevel(0.01) }),
          block([opening, tall, 1], [0, 0.05, d / 2]),
        ),
      ),
      part(
        'panel',
        'light',
        [brick([0.1, 0.26, 0.02], [0.43 * w, 0.44 * h, d / 2 - 0.035], { bevel: v.bevel(0.005) })],
        { detail: 1 },
      ),
      part('sign', 'light', brick([0.34, 0.12, 0.02], [0, tall + 0.22, d / 2 - 0.035], { bevel: v.bevel(0.005) }), {
        detail: 1,
      }),
    ];
  },
});

export const pipe = template({
  name: 'pipe',
  title: { en: 'Pipe', zh: '管道' },
  words: words('pipe|tube|pipeline|duct|sewer pipe|drain pipe|air duct|warp pipe', '管道|管子|水管道|管|钢管|风管'),
  category: 'building parts',
  size: [0.5, 0.5, 2.4],
  stretches: true,
  parts: {
    tube: words('tube|pipe|body', '管身'),
    flanges: words('flange|ring|joint|end', '法兰|接口|接头'),
  },
  counts: { flanges: count(2, 0, 6) },
  choices: {
    kind: choice({
      straight: words('straight', '直'),
      elbow: { ...words('elbow|bent|corner|curved', '弯|弯头|拐角'), size: [1.2, 0.5, 1.2] },
    }),
  },
  materials: { metal: 'light grey brushed steel', flange: iron },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, sides, flanges] = [h / 2, v.sides(28), v.count('flanges')];
    if (v.choice('kind') === 'elbow') {
      // From the left end round a quarter to the front.
      const bend = w - r;
      const path = many(
        9,
        (_, share): Place => [-w / 2 + bend * sine(90 * share), r, -d / 2 + r + (d - r) * (1 - cosine(90 * share))],
      );
      const at = (place: Place, turn: Place) => placed(rod(r, 0.1, [0, -0.05, 0], { sides }), place, turn);
      return [
        part('tube', 'metal', tube(path, 0.84 * r, sides)),
        part(
          'flanges',
          'flange',
          [at([-w / 2 + 0.05, r, -d / 2 + r], [0, 0, 90]), at([-w / 2 + bend, r, d / 2 - 0.05], [90, 0, 0])],
          { pieces: 2 },
        ),
      ];
    }
    const ringAt = (z: number, radius: number, width: number) =>
      placed(
        without(
          rod(radius, width, [0, -width / 2, 0], { sides }),
          rod(0.74 * r, width + 1, [0, -width / 2 - 0.5, 0], { sides }),
        ),
        [0, r, z],
        [90, 0, 0],
      );
    return [
      part('tube', 'metal', ringAt(0, 0.84 * r, d - 0.01)),
      ...(flanges === 0
        ? []
        : [
            part(
              'flanges',
              'flange',
              many(flanges, (_, share) => ringAt((share - 0.5) * (d - 0.1), r, 0.1)),
              { pieces: flanges },
            ),
          ]),
    ];
  },
});

export const ventGrate = template({
  name: 'vent',
  title: { en: 'Vent', zh: '通风口' },
  words: words('vent|air vent|ventilation|grate|grille', '通风口|通风管|格栅'),
  category: 'building parts',
  size: [1, 0.7, 0.14],
  parts: {
    frame: words('frame|body|case', '边框|外壳'),
    slats: words('slat|louver|louvre|fin|bar', '叶片|栅条|百叶'),
    screws: words('screw|bolt', '螺丝'),
  },
  counts: { slats: count(7, 3, 16) },
  materials: { metal: hullPanel, dark: 'black matte plaster', steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [bar, slats] = [v.thick(0.08), v.count('slats')];
    return [
      part(
        'frame',
        'metal',
        front(rectangle(w, h, 0, h / 2), d, [0, 0, 0], {
          holes: [rectangle(w - 2 * bar, h - 2 * bar, 0, h / 2)],
          bevel: v.bevel(0.012),
        }),
      ),
      part(
        'slats',
        'steel',
        evenly(slats, h - 2 * bar).map((y) =>
          brick([w - 1.9 * bar, 0.012, 0.72 * d], [0, h / 2 + y, 0], { turn: [38, 0, 0], bevel: v.bevel(0.003) }),
        ),
        { pieces: slats },
      ),
      part('back', 'dark', brick([w - 1.9 * bar, h - 1.9 * bar, 0.02], [0, h / 2, -0.42 * d])),
      part(
        'screws',
        'steel',
        [1, -1].flatMap((x) =>
          [1, -1].map((y) =>
            placed(
              rod(0.018, 0.02, [0, -0.01, 0], { sides: v.sides(10) }),
              [x * (w / 2 - bar / 2), h / 2 + y * (h / 2 - bar / 2), d / 2],
              [90, 0, 0],
            ),
          ),
        ),
        { pieces: 4, detail: 0 },
      ),
    ];
  },
});
