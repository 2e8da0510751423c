import { concrete, steel, weatheredWood } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import { block, both, front, many, type Point, part, side } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

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
