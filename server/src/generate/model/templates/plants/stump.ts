import { grow } from '#generate/model/templates/pieces/branches.ts';
import { bark } from '#generate/model/templates/pieces/materials.ts';
import { many, part, placed, rod, tube, union } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

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
