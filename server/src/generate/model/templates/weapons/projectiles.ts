import { coat } from '#generate/model/templates/pieces/materials.ts';
import { lathe, many, type Point, part, placed, rod, side } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const bullet = template({
  name: 'bullet',
  title: { en: 'Bullet', zh: '子弹' },
  words: words('bullet|cartridge|shell|round|ammo|ammunition|shotgun shell', '子弹|弹药|炮弹|弹壳|弹夹'),
  category: 'weapons',
  size: [0.012, 0.06, 0.012],
  parts: { case: words('case|casing|shell', '弹壳'), tip: words('tip|head|bullet', '弹头') },
  materials: { case: 'polished brass', tip: 'copper' },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(20);
    return [
      part(
        'case',
        'case',
        lathe(
          [
            [0, 0],
            [0.47, 0],
            [0.5, 0.01],
            [0.5, 0.03],
            [0.43, 0.045],
            [0.43, 0.065],
            [0.48, 0.08],
            [0.47, 0.52],
            [0.36, 0.6],
            [0.36, 0.7],
            [0, 0.7],
          ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
          sides,
        ),
        { crease: 25 },
      ),
      part(
        'tip',
        'tip',
        lathe(
          [
            [0, 0.66],
            [0.33, 0.66],
            [0.33, 0.74],
            [0.27, 0.86],
            [0.16, 0.95],
            [0.06, 0.995],
            [0, 1],
          ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
          sides,
        ),
        { crease: 60 },
      ),
    ];
  },
});

export const missile = template({
  name: 'missile',
  title: { en: 'Missile', zh: '导弹' },
  words: words('missile|torpedo|rocket projectile|warhead', '导弹|鱼雷|飞弹|火箭弹'),
  category: 'weapons',
  size: [0.5, 0.5, 2.2],
  parts: {
    body: words('body', '弹体'),
    nose: words('nose|tip|warhead|head', '弹头'),
    fins: words('fin|wing', '尾翼|弹翼|翼'),
    nozzle: words('nozzle|engine', '喷口'),
  },
  counts: { fins: count(4, 3, 6) },
  materials: { body: coat('light grey'), nose: 'satin red plaster', fins: coat('dark grey') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, y, fins] = [0.2 * w, h / 2, v.count('fins')];
    const lying = (shape: ReturnType<typeof rod>) => placed(shape, [0, y, 0], [90, 0, 0]);
    const fin = (from: number, to: number, reach: number) =>
      many(fins, (index) =>
        placed(
          side(
            [
              [from * d, 0.8 * r],
              [(from + 0.3 * (to - from)) * d, reach],
              [to * d, reach],
              [to * d, 0.8 * r],
            ],
            0.02 * w,
          ),
          [0, y, 0],
          [0, 0, 45 + (360 * index) / fins],
        ),
      );
    return [
      part('body', 'body', lying(rod(r, 0.78 * d, [0, -0.46 * d, 0], { sides: v.sides(20) })), { uv: 'cylinder' }),
      part(
        'nose',
        'nose',
        lying(
          lathe(
            [
              [0, 0],
              [r, 0],
              [0.92 * r, 0.06 * d],
              [0.65 * r, 0.13 * d],
              [0.25 * r, 0.18 * d],
              [0, 0.19 * d],
            ],
            v.sides(20),
            [0, 0.31 * d, 0],
          ),
        ),
        { crease: 60 },
      ),
      part('fins', 'fins', [...fin(-0.28, -0.45, (w / 2) * 1.0)], { pieces: fins }),
      part('wings', 'fins', fin(0.16, 0.04, 0.36 * w), { pieces: fins, detail: 1 }),
      part('nozzle', 'fins', lying(rod(0.85 * r, 0.06 * d, [0, -0.5 * d, 0], { top: 0.6 * r, sides: v.sides(18) }))),
    ];
  },
});
