import { coat, hull as hullPanel, shine } from '#generate/model/templates/pieces/materials.ts';
import { ball, block, hull, many, part, placed, rod, without } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const pod = template({
  name: 'pod',
  title: { en: 'Pod', zh: '休眠舱' },
  words: words(
    'pod|cryo pod|escape pod|sleeping pod|stasis pod|med bay|tube tank|specimen tank',
    '休眠舱|逃生舱|舱|冷冻舱|培养舱',
  ),
  category: 'science fiction',
  size: [1.1, 2.3, 1.2],
  parts: {
    shell: words('shell|body|hull', '舱体|外壳'),
    window: words('window|glass|door|canopy', '舱窗|玻璃|舱门'),
    base: words('base|foot', '底座'),
    lights: words('light|lamp', '灯'),
  },
  counts: { lights: count(4, 0, 8) },
  materials: { shell: coat('white'), glass: 'polished teal plaster', base: hullPanel, light: shine('orange') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const lights = v.count('lights');
    const foot = 0.1 * h;
    const shell = (x: number, from: number, to: number, z: number, sides: number) =>
      placed(
        hull(
          ball([x * w, x * w, z * d], [0, to - x * w, 0], sides),
          ball([x * w, x * w, z * d], [0, from + x * w, 0], sides),
        ),
        [0, 0, -0.04 * d],
      );
    return [
      part(
        'shell',
        'shell',
        without(
          shell(0.45, 0.5 * foot, h, 0.42, v.sides(24)),
          placed(shell(0.3, 0.2 * h, 0.88 * h, 0.4, v.sides(20)), [0, 0, 0.24 * d]),
        ),
        { crease: 40 },
      ),
      part('window', 'glass', placed(shell(0.31, 0.19 * h, 0.885 * h, 0.24, v.sides(20)), [0, 0, 0.19 * d]), {
        crease: 60,
      }),
      part('base', 'base', [
        placed(rod(0.5, foot, [0, 0, 0], { sides: v.sides(24), top: 0.42 }), [0, 0, 0], undefined, [w, 1, 0.9 * d]),
        block([0.34 * w, 0.5 * h, 0.24 * d], [0, 0, -0.38 * d], { bevel: v.bevel(0.03) }),
      ]),
      ...(lights === 0
        ? []
        : [
            part(
              'lights',
              'light',
              many(lights, (index) => {
                const s = index % 2 === 0 ? 1 : -1;
                return ball(
                  0.035 * w,
                  [s * 0.395 * w, h * (0.3 + 0.12 * Math.floor(index / 2)), 0.19 * d - 0.04 * d],
                  10,
                );
              }),
              { pieces: lights, detail: 1 },
            ),
          ]),
    ];
  },
});
