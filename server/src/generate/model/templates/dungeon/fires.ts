import { fire } from '#generate/model/templates/pieces/fire.ts';
import { bricks, iron, masonry, shine, weatheredWood } from '#generate/model/templates/pieces/materials.ts';
import {
  archway,
  ball,
  block,
  brick,
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
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';

export const torch = template({
  name: 'torch',
  title: { en: 'Torch', zh: '火把' },
  words: words('torch|wall torch|firebrand', '火把|火炬|壁挂火把'),
  category: 'dungeon',
  size: [0.16, 0.75, 0.16],
  parts: {
    handle: words('handle|shaft|stick', '手柄|柄|把手|木棍'),
    head: words('head|wrap|basket|holder', '火把头|头'),
    flame: words('flame|fire', '火焰|火'),
  },
  materials: { wood: weatheredWood, head: iron, flame: shine('orange') },
  build(v) {
    const { width: w, height: h } = v;
    const r = w / 2;
    return [
      part('handle', 'wood', rod(v.thick(0.018), 0.66 * h, [0, 0, 0], { top: v.thick(0.026), sides: v.sides(12) }), {
        uv: 'cylinder',
      }),
      part('head', 'head', [
        lathe(
          [
            [0, 0],
            [0.38 * r, 0],
            [0.42 * r, 0.03 * h],
            [0.7 * r, 0.12 * h],
            [0.74 * r, 0.14 * h],
            [0.5 * r, 0.14 * h],
            [0, 0.1 * h],
          ],
          v.sides(16),
          [0, 0.56 * h, 0],
        ),
        ring(brick([0.03, 0.12 * h, 0.05], [0.72 * r, 0.69 * h, 0], { turn: [0, 0, -12] }), v.sides(6)),
        hoop(0.82 * r, 0.014, [0, 0.74 * h, 0], v.sides(18), 6),
      ]),
      part(
        'flame',
        'flame',
        [
          fire(0.36 * h, [0, 0.64 * h, 0], v.sides(12)),
          placed(fire(0.22 * h, [0, 0, 0], v.sides(10)), [0.26 * r, 0.66 * h, 0.1 * r], [0, 0, -12]),
          placed(fire(0.2 * h, [0, 0, 0], v.sides(10)), [-0.28 * r, 0.66 * h, -0.06 * r], [0, 0, 14]),
        ],
        { crease: 70 },
      ),
    ];
  },
});

export const campfire = template({
  name: 'campfire',
  title: { en: 'Campfire', zh: '篝火' },
  words: words('campfire|bonfire|fire pit|camp fire|firewood|fireplace', '篝火|营火|火堆|柴火'),
  category: 'dungeon',
  size: [1.1, 0.75, 1.1],
  parts: {
    stones: words('stone|rock', '石头|石块'),
    logs: words('log|wood', '木柴|木头|柴'),
    flame: words('flame|fire', '火焰|火'),
  },
  counts: { stones: count(10, 5, 16), logs: count(5, 3, 8) },
  materials: { flame: shine('orange'), logs: 'brown bark', stones: 'grey rock' },
  build(v) {
    const { width: w, height: h, seed } = v;
    const [stones, logs, r] = [v.count('stones'), v.count('logs'), 0.42 * w];
    return [
      part(
        'stones',
        'stones',
        many(stones, (index) =>
          placed(
            {
              op: 'displace',
              of: ball([0.1 * w, 0.075 * w, 0.085 * w], [0, 0, 0], v.sides(12)),
              size: 0.1 * w,
              height: 0.02 * w,
              seed: seed + index,
              cell: 0.06 * w,
            },
            [r * cosine((360 * index) / stones), 0.055 * w, r * sine((360 * index) / stones)],
            [0, 90 - (360 * index) / stones, 0],
            [Math.min(1, 8.5 / stones), 1, 1],
          ),
        ),
        { pieces: stones },
      ),
      part(
        'logs',
        'logs',
        many(logs, (index) => leaning((360 * index) / logs + 20, w, v.sides(9))),
      ),
      part(
        'flame',
        'flame',
        [
          fire(0.95 * h, [0, 0.04, 0], v.sides(12)),
          ...many(4, (index) =>
            placed(
              fire(0.6 * h, [0, 0, 0], v.sides(10)),
              [0.1 * w * cosine(90 * index + 30), 0.05, 0.1 * w * sine(90 * index + 30)],
              [0, 0, 0],
            ),
          ),
        ],
        { crease: 70 },
      ),
    ];
  },
});

/** A log of a pile that leans on the middle. */
function leaning(angle: number, w: number, sides: number) {
  const [x, z] = [cosine(angle), sine(angle)];
  const ends: readonly Place[] = [
    [0.34 * w * x, 0.05 * w, 0.34 * w * z],
    [-0.03 * w * x, 0.32 * w, -0.03 * w * z],
  ];
  return tube(ends, [0.055 * w, 0.042 * w], sides);
}

export const furnace = template({
  name: 'furnace',
  title: { en: 'Furnace', zh: '熔炉' },
  words: words('furnace|forge|kiln|smelter|fire place|hearth|pizza oven', '熔炉|锻炉|火炉|壁炉|窑|炼铁炉'),
  category: 'dungeon',
  size: [1.5, 2, 1.3],
  parts: {
    body: words('body|wall', '炉体|炉身'),
    mouth: words('mouth|door|opening', '炉口|炉门'),
    chimney: words('chimney|stack', '烟囱'),
    fire: words('fire|coals|flame|embers', '炉火|火'),
  },
  materials: { brick: bricks, stone: masonry, fire: shine('orange'), iron },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const body = 0.62 * h;
    const mouth = archway(0.46 * w, 0.36 * h, 12).map(([x, y]): Point => [x, 0.14 * h + y]);
    return [
      part(
        'body',
        'brick',
        without(
          hull(
            block([0.94 * w, 0.02, 0.9 * d], [0, 0.06 * h, 0]),
            block([0.94 * w, 0.02, 0.9 * d], [0, 0.7 * body, 0]),
            block([0.5 * w, 0.02, 0.46 * d], [0, body + 0.06 * h, -0.06 * d]),
          ),
          front(mouth, 0.7 * d, [0, 0, 0.3 * d]),
        ),
      ),
      part('base', 'stone', [block([w, 0.12 * h, d], [0, 0, 0], { bevel: v.bevel(0.02) })]),
      part(
        'mouth',
        'stone',
        without(
          front(
            archway(0.62 * w, 0.44 * h, 12).map(([x, y]): Point => [x, 0.11 * h + y]),
            0.1,
            [0, 0, 0.45 * d],
          ),
          front(mouth, 1, [0, 0, 0.45 * d]),
        ),
      ),
      part('chimney', 'brick', [
        block([0.38 * w, h - 0.9 * body - 0.02, 0.36 * d], [0, 0.9 * body, -0.06 * d], { bevel: v.bevel(0.012) }),
        block([0.46 * w, 0.06 * h, 0.44 * d], [0, h - 0.06 * h, -0.06 * d], { bevel: v.bevel(0.02) }),
      ]),
      part('fire', 'fire', block([0.44 * w, 0.05 * h, 0.5 * d], [0, 0.12 * h, 0.14 * d])),
      part(
        'coals',
        'fire',
        many(6, (index) =>
          placed(ball([0.05 * w, 0.045 * h, 0.05 * w], [0, 0, 0], 12), [
            ((index % 3) - 1) * 0.12 * w,
            0.17 * h + 0.02 * h * hash(index, 1, seed),
            (index < 3 ? 0.32 : 0.2) * d,
          ]),
        ),
        { pieces: 6, detail: 1 },
      ),
      part(
        'grate',
        'iron',
        many(4, (_, share) => rod(0.012, 0.2 * h, [(share - 0.5) * 0.34 * w, 0.13 * h, 0.41 * d], { sides: 8 })),
        { pieces: 4, detail: 1 },
      ),
    ];
  },
});
