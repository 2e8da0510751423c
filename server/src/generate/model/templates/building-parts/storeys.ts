import type { Shape } from '#generate/model/program/program.ts';
import { iron, masonry, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  block,
  brick,
  many,
  type Point,
  part,
  placed,
  rod,
  side,
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { railWords } from '#generate/model/templates/pieces/words.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

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
