import { gold } from '#generate/model/templates/pieces/materials.ts';
import { ball, both, front, hull, many, type Point, part } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const star = template({
  name: 'star',
  title: { en: 'Star', zh: '星星' },
  words: words('star|gold star|power star', '星星|五角星|星'),
  category: 'collectibles',
  size: [0.4, 0.38, 0.12],
  parts: { star: words('star|body', '星身'), eyes: words('eye', '眼睛') },
  counts: { eyes: count(0, 0, 2) },
  materials: { star: gold, dark: 'black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const r = w / 1.902;
    const middle = h - r;
    const tips = many(10, (index): Point => {
      const reach = (index % 2 === 0 ? 1 : 0.45) * r;
      return [reach * sine(36 * index), middle + reach * cosine(36 * index)];
    });
    // Ridges rise from every corner to the middle.
    const wedges = many(10, (index) => {
      const [a = [0, 0], b = [0, 0]] = [tips[index], tips[(index + 1) % 10]];
      return hull(
        front([[0, middle], a, b], 0.2 * d),
        ball(0.03 * w, [0, middle, d / 2 - 0.03 * w], v.sides(12)),
        ball(0.03 * w, [0, middle, -d / 2 + 0.03 * w], v.sides(12)),
      );
    });
    return [
      part('star', 'star', wedges, { crease: 8 }),
      ...(v.count('eyes') === 0
        ? []
        : [
            part(
              'eyes',
              'dark',
              both((s) => ball([0.025 * w, 0.06 * w, 0.02 * w], [s * 0.08 * w, middle + 0.04 * h, 0.4 * d], 12)),
              { pieces: 2 },
            ),
          ]),
    ];
  },
});

export const heart = template({
  name: 'heart',
  title: { en: 'Heart', zh: '爱心' },
  words: words('heart|love heart|health|health pickup|heart container', '爱心|心|红心|心形|生命'),
  category: 'collectibles',
  size: [0.4, 0.36, 0.16],
  parts: { heart: words('heart|body', '心身') },
  materials: { heart: 'polished red plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const lobe = (s: 1 | -1) =>
      hull(
        ball([0.27 * w, 0.27 * w, d / 2], [s * 0.23 * w, h - 0.27 * w, 0], v.sides(24)),
        ball([0.05 * w, 0.05 * w, 0.12 * d], [0, 0.05 * w, 0], v.sides(12)),
        ball([0.1 * w, 0.1 * w, 0.42 * d], [0, 0.46 * h, 0], v.sides(12)),
      );
    return [part('heart', 'heart', both(lobe), { crease: 40 })];
  },
});
