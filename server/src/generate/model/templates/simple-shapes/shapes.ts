import { coat } from '#generate/model/templates/pieces/materials.ts';
import { ball, block, many, part, placed, rod, without } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

const bodyWords = words('body|surface', '表面');

export const ballTemplate = template({
  name: 'ball',
  title: { en: 'Ball', zh: '球' },
  words: words(
    'ball|sphere|football|soccer ball|basketball|beach ball|cannonball|tennis ball|volleyball',
    '球|皮球|足球|篮球|球体|沙滩球|炮弹球',
  ),
  category: 'simple shapes',
  size: [0.24, 0.24, 0.24],
  parts: { ball: words('ball|sphere|body', '球身'), bands: words('band|stripe|seam|line', '条纹|线') },
  counts: { bands: count(2, 0, 4) },
  choices: {
    kind: choice({
      ball: words('ball|beach', '球'),
      sphere: { ...words('sphere|plain|cannonball', '球体'), size: [1, 1, 1] },
    }),
  },
  materials: { ball: coat('red'), bands: coat('white') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const bands = v.choice('kind') === 'sphere' ? 0 : v.count('bands');
    const r = w / 2;
    const shape = ball([r, h / 2, d / 2], [0, h / 2, 0], v.sides(36));
    return [
      part('ball', 'ball', shape, { crease: 60 }),
      ...(bands === 0
        ? []
        : [
            part(
              'bands',
              'bands',
              many(bands, (index) =>
                placed(
                  {
                    op: 'lathe',
                    profile: many(7, (_, share): [number, number] => {
                      const y = (share - 0.5) * 0.34 * r;
                      return [Math.sqrt(r * r - y * y) * 1.006, y];
                    }).concat([
                      [0.9 * r, 0.17 * r],
                      [0.9 * r, -0.17 * r],
                      [Math.sqrt(r * r - 0.0289 * r * r) * 1.006, -0.17 * r],
                    ]),
                    sides: v.sides(40),
                  },
                  [0, h / 2, 0],
                  [90, (180 * index) / bands + 30, 0],
                ),
              ),
              { crease: 60 },
            ),
          ]),
    ];
  },
});

export const cube = template({
  name: 'cube',
  title: { en: 'Block', zh: '方块' },
  words: words('cube|block|brick|bricks|building block|toy block|cuboid', '方块|立方体|砖块|砖|积木|砖头'),
  category: 'simple shapes',
  size: [1, 1, 1],
  parts: { body: bodyWords, studs: words('stud|knob', '凸点') },
  counts: { studs: count(0, 0, 8) },
  choices: {
    kind: choice({
      cube: words('cube|block', '方块|立方体'),
      brick: { ...words('brick|bricks', '砖块|砖|砖头'), size: [0.22, 0.07, 0.11] },
    }),
  },
  materials: { body: coat('light grey'), brick: 'red brick' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const studs = v.count('studs');
    const isBrick = v.choice('kind') === 'brick';
    const bodyHigh = studs > 0 ? 0.82 * h : h;
    const body = block([w, bodyHigh, d], [0, 0, 0], { bevel: v.bevel(isBrick ? 0.004 : 0.04 * Math.min(w, h, d)) });
    return [
      part(
        'body',
        isBrick ? 'brick' : 'body',
        isBrick ? without(body, block([0.6 * w, 0.2 * h, 0.5 * d], [0, 0.86 * h, 0], { bevel: v.bevel(0.003) })) : body,
      ),
      ...(studs === 0
        ? []
        : [
            part(
              'studs',
              'body',
              many(studs, (index) =>
                rod(
                  (studs > 4 ? 0.07 : 0.12) * Math.min(w, d),
                  0.2 * h,
                  [
                    ((index % 2) - 0.5) * 0.5 * w,
                    0.8 * h,
                    (Math.floor(index / 2) / Math.max(1, Math.ceil(studs / 2) - 1) - 0.5) * 0.5 * d,
                  ],
                  { sides: v.sides(16) },
                ),
              ),
              { pieces: studs },
            ),
          ]),
    ];
  },
});

export const capsule = template({
  name: 'capsule',
  title: { en: 'Capsule', zh: '胶囊' },
  words: words('capsule|pill|cylinder', '胶囊|药丸|圆柱体'),
  category: 'simple shapes',
  size: [0.5, 1, 0.5],
  parts: { top: words('top|upper half', '上半'), bottom: words('bottom|lower half', '下半') },
  choices: { kind: choice({ capsule: words('capsule|pill', '胶囊|药丸'), cylinder: words('cylinder', '圆柱') }) },
  materials: { top: coat('red'), bottom: coat('white') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const sides = v.sides(32);
    const r = w / 2;
    if (v.choice('kind') === 'cylinder')
      return [
        part(
          'bottom',
          'bottom',
          placed(rod(r, h, [0, 0, 0], { sides, bevel: v.bevel(0.02 * w) }), [0, 0, 0], undefined, [1, 1, d / w]),
        ),
      ];
    return [
      part(
        'top',
        'top',
        placed(
          {
            op: 'union',
            of: [
              ball(r, [0, h - r, 0], sides),
              rod(r, Math.max(0.01, h / 2 - r + 0.002), [0, h / 2 - 0.001, 0], { sides }),
            ],
          },
          [0, 0, 0],
          undefined,
          [1, 1, d / w],
        ),
        { crease: 50 },
      ),
      part(
        'bottom',
        'bottom',
        placed(
          {
            op: 'union',
            of: [ball(r, [0, r, 0], sides), rod(r, Math.max(0.01, h / 2 - r + 0.002), [0, r - 0.001, 0], { sides })],
          },
          [0, 0, 0],
          undefined,
          [0.985, 1, 0.985 * (d / w)],
        ),
        { crease: 50 },
      ),
    ];
  },
});

export const cone = template({
  name: 'cone',
  title: { en: 'Cone', zh: '圆锥' },
  words: words('cone|pyramid|party hat', '圆锥|锥体|金字塔|锥'),
  category: 'simple shapes',
  size: [0.6, 0.8, 0.6],
  parts: { body: bodyWords },
  choices: { kind: choice({ cone: words('cone', '锥'), pyramid: { ...words('pyramid', '金字塔'), size: [8, 5, 8] } }) },
  materials: { body: coat('orange'), stone: 'sandstone rock' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'pyramid') {
      const steps = 9;
      return [
        part(
          'body',
          'stone',
          many(steps, (index) =>
            block(
              [w * (1 - index / steps), h / steps + 0.01, d * (1 - index / steps)],
              [0, (h / steps) * index - (index === steps - 1 ? 0.01 : 0), 0],
              { bevel: v.bevel(0.02) },
            ),
          ),
        ),
      ];
    }
    return [
      part(
        'body',
        'body',
        placed(rod(w / 2, h, [0, 0, 0], { top: 0, sides: v.sides(36) }), [0, 0, 0], undefined, [1, 1, d / w]),
      ),
    ];
  },
});
