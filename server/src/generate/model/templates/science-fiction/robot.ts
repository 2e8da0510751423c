import { coat, shine } from '#generate/model/templates/pieces/materials.ts';
import { axle, ball, block, both, brick, many, part, rod, tube } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const robot = template({
  name: 'robot',
  title: { en: 'Robot', zh: '机器人' },
  words: words('robot|android|droid|mech|bot|drone', '机器人|机甲|机械人|无人机'),
  category: 'science fiction',
  size: [1.1, 1.7, 0.7],
  parts: {
    body: words('body|torso|chest', '身体|躯干'),
    head: words('head', '头'),
    arms: words('arm', '手臂|胳膊'),
    legs: words('leg', '腿'),
    eyes: words('eye', '眼睛|眼'),
    antenna: words('antenna', '天线'),
  },
  counts: { eyes: count(2, 1, 3), arms: count(2, 2, 2), legs: count(2, 2, 2), antenna: count(1, 0, 2) },
  materials: { paint: coat('light grey'), joints: coat('dark grey'), eyes: shine('cyan'), accent: coat('orange') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [eyes, antennas] = [v.count('eyes'), v.count('antenna')];
    const bevel = v.bevel(0.03);
    const chest = 0.42 * h;
    return [
      part('body', 'paint', [
        block([0.5 * w, 0.3 * h, 0.7 * d], [0, chest, 0], { bevel }),
        block([0.36 * w, 0.1 * h, 0.5 * d], [0, 0.35 * h, 0], { bevel }),
      ]),
      part(
        'chest plate',
        'accent',
        brick([0.3 * w, 0.13 * h, 0.04], [0, chest + 0.17 * h, 0.35 * d], { bevel: v.bevel(0.012) }),
        { detail: 1 },
      ),
      part('head', 'paint', [block([0.4 * w, 0.19 * h, 0.54 * d], [0, 0.75 * h, 0], { bevel })]),
      part('neck', 'joints', rod(0.09 * w, 0.06 * h, [0, 0.705 * h, 0], { sides: v.sides(14) })),
      part(
        'eyes',
        'eyes',
        many(eyes, (index) =>
          axle(
            (eyes > 2 ? 0.042 : 0.055) * w,
            0.05,
            [(eyes === 1 ? 0 : index / (eyes - 1) - 0.5) * 0.2 * w, 0.86 * h, 0.27 * d],
            'z',
            {
              sides: v.sides(16),
            },
          ),
        ),
        { pieces: eyes },
      ),
      part('mouth', 'joints', brick([0.2 * w, 0.02 * h, 0.02], [0, 0.79 * h, 0.27 * d]), { detail: 1 }),
      part(
        'arms',
        'paint',
        [1, -1].flatMap((s) => [
          ball(0.09 * w, [s * 0.32 * w, 0.66 * h, 0], v.sides(16)),
          tube(
            [
              [s * 0.34 * w, 0.66 * h, 0],
              [s * 0.4 * w, 0.5 * h, 0],
            ],
            0.055 * w,
            v.sides(12),
          ),
          tube(
            [
              [s * 0.4 * w, 0.5 * h, 0],
              [s * 0.41 * w, 0.36 * h, 0.08 * d],
            ],
            0.07 * w,
            v.sides(12),
          ),
          brick([0.04 * w, 0.1 * h, 0.1 * d], [s * 0.45 * w, 0.33 * h, 0.1 * d]),
          brick([0.04 * w, 0.1 * h, 0.1 * d], [s * 0.37 * w, 0.33 * h, 0.1 * d]),
        ]),
        { pieces: 2 },
      ),
      part(
        'legs',
        'joints',
        both((s) => rod(0.065 * w, 0.34 * h, [s * 0.14 * w, 0.05 * h, 0], { sides: v.sides(14) })),
        { pieces: 2 },
      ),
      part(
        'feet',
        'paint',
        both((s) => block([0.2 * w, 0.1 * h, 0.62 * d], [s * 0.14 * w, 0, 0.06 * d], { bevel })),
        { pieces: 2 },
      ),
      part(
        'ears',
        'accent',
        both((s) => axle(0.06 * w, 0.06 * w, [s * 0.22 * w, 0.85 * h, 0], 'x', { sides: v.sides(14) })),
        { pieces: 2, detail: 1 },
      ),
      ...(antennas === 0
        ? []
        : [
            part(
              'antenna',
              'accent',
              many(antennas, (index) => {
                const x = antennas === 1 ? 0 : (index - 0.5) * 0.24 * w;
                return [
                  rod(0.012 * w, 0.06 * h, [x, 0.935 * h, 0], { sides: 8 }),
                  ball(0.025 * w, [x, h - 0.025 * w, 0], v.sides(12)),
                ];
              }).flat(),
              { pieces: antennas },
            ),
          ]),
    ];
  },
});
