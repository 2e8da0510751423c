import { legPlaces } from '#generate/model/templates/pieces/legs.ts';
import { cloth, gold, rock, walnut } from '#generate/model/templates/pieces/materials.ts';
import { axle, ball, block, both, front, many, part, rod } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { backWords, seatWords } from './words.ts';

export const sofa = template({
  name: 'sofa',
  title: { en: 'Sofa', zh: '沙发' },
  words: words('sofa|couch|armchair|settee|easy chair|arm chair', '沙发|单人沙发|扶手椅|长沙发'),
  category: 'furniture',
  size: [2, 0.85, 0.9],
  parts: { seat: seatWords, back: backWords, arms: words('arm|armrest', '扶手'), legs: words('leg|foot', '腿|脚') },
  counts: { seat: count(3, 1, 5) },
  choices: {
    seats: choice({
      sofa: words('sofa|couch|settee', '沙发|长沙发'),
      armchair: { ...words('armchair|easy chair|arm chair|single', '单人|扶手椅|单人沙发'), size: [0.95, 0.85, 0.9] },
    }),
  },
  materials: { fabric: cloth('dark teal'), wood: walnut },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const seats = v.choice('seats') === 'armchair' ? 1 : v.count('seat');
    const [arm, bevel] = [v.thick(0.16), v.bevel(0.045)];
    const step = (w - 2 * arm) / seats;
    return [
      part(
        'seat',
        'fabric',
        many(seats, (index) =>
          block([step - 0.012, 0.2, d - 0.28], [-w / 2 + arm + step * (index + 0.5), 0.3 * h, 0.08], { bevel }),
        ),
        { pieces: seats },
      ),
      part('back', 'fabric', [block([w - 1.9 * arm, 0.88 * h, 0.22], [0, 0.12 * h, -d / 2 + 0.11], { bevel })]),
      part(
        'arms',
        'fabric',
        both((s) => block([arm, 0.6 * h, d - 0.02], [s * (w / 2 - arm / 2), 0.1 * h, 0], { bevel })),
        { pieces: 2 },
      ),
      part('base', 'fabric', block([w - arm, 0.25 * h, d - 0.12], [0, 0.1 * h, 0])),
      part(
        'legs',
        'wood',
        legPlaces(4, w, d, 0.08, false).map((at) => rod(0.025, 0.11 * h, at, { top: 0.035, sides: v.sides(10) })),
        { pieces: 4, detail: 1 },
      ),
    ];
  },
});

export const throne = template({
  name: 'throne',
  title: { en: 'Throne', zh: '王座' },
  words: words('throne|royal chair|king chair', '王座|宝座|龙椅'),
  category: 'furniture',
  size: [1, 2, 0.95],
  parts: {
    seat: seatWords,
    back: backWords,
    arms: words('arm|armrest', '扶手'),
    base: words('base|platform', '底座'),
    knobs: words('knob|finial|ornament', '饰球|装饰'),
  },
  materials: { gold, velvet: cloth('crimson'), stone: rock },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [top, post] = [0.36 * h, v.thick(0.11)];
    return [
      part('base', 'stone', block([w, 0.08 * h, d], [0, 0, 0], { bevel: v.bevel(0.02) })),
      part('frame', 'gold', [
        block([0.86 * w, top - 0.08 * h, 0.8 * d], [0, 0.078 * h, -0.04 * d], { bevel: v.bevel(0.015) }),
        front(
          [
            [-0.43 * w, 0],
            [0.43 * w, 0],
            [0.43 * w, 0.42 * h],
            [0.2 * w, 0.5 * h],
            [0, 0.57 * h],
            [-0.2 * w, 0.5 * h],
            [-0.43 * w, 0.42 * h],
          ],
          0.12,
          [0, top - 0.01, -0.38 * d],
          { bevel: v.bevel(0.012) },
        ),
      ]),
      part('seat', 'velvet', block([0.62 * w, 0.08, 0.66 * d], [0, top - 0.02, 0.03], { bevel: v.bevel(0.03) })),
      part(
        'back',
        'velvet',
        block([0.56 * w, 0.34 * h, 0.08], [0, top + 0.06 * h, -0.3 * d], { bevel: v.bevel(0.03) }),
      ),
      part(
        'arms',
        'gold',
        both((s) =>
          block([post, 0.06 * h, 0.76 * d], [s * (0.43 * w - post / 2), top + 0.1 * h, -0.02 * d], {
            bevel: v.bevel(0.015),
          }),
        ).concat(both((s) => block([0.7 * post, 0.12 * h, post], [s * (0.43 * w - post / 2), top - 0.01, 0.3 * d]))),
        { pieces: 2 },
      ),
      part(
        'knobs',
        'gold',
        [
          ...both((s) => ball(0.09, [s * 0.39 * w, top + 0.45 * h, -0.38 * d], v.sides(16))),
          ...both((s) =>
            axle(0.09, post * 1.1, [s * (0.43 * w - post / 2), top + 0.14 * h, 0.36 * d], 'x', { sides: v.sides(16) }),
          ),
        ],
        { pieces: 4, detail: 1 },
      ),
    ];
  },
});
