import { coat, hull as hullPanel, shine, steel } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import {
  ball,
  block,
  both,
  brick,
  front,
  many,
  type Place,
  type Point,
  part,
  rod,
  side,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const consoleTemplate = template({
  name: 'console',
  title: { en: 'Console', zh: '控制台' },
  words: words(
    'console|control panel|terminal|computer|control desk|workstation|control console',
    '控制台|操作台|终端|电脑|计算机|控制面板',
  ),
  category: 'science fiction',
  size: [1.4, 1.3, 0.8],
  parts: {
    body: words('body|case|desk', '台身|机身'),
    screens: words('screen|monitor|display', '屏幕|显示屏'),
    buttons: words('button|key', '按钮|按键'),
  },
  counts: { screens: count(2, 1, 4), buttons: count(12, 4, 24) },
  materials: { body: hullPanel, screen: shine('cyan'), button: shine('orange'), dark: coat('dark grey') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [screens, buttons] = [v.count('screens'), v.count('buttons')];
    const outline: readonly Point[] = [
      [0.3 * d, 0],
      [0.34 * d, 0.5 * h],
      [0.5 * d, 0.56 * h],
      [0.5 * d, 0.6 * h],
      [0, 0.72 * h],
      [-0.22 * d, h],
      [-0.5 * d, h],
      [-0.5 * d, 0],
    ];
    const slope = (share: number, out: number): readonly [number, number] => [
      0 - 0.22 * d * share + 0.78 * out,
      0.72 * h + 0.28 * h * share + 0.62 * out,
    ];
    const tilt = -38;
    return [
      part('body', 'body', [
        side(outline, w - 0.1, [0, 0, 0]),
        ...both((s) => side(outline, 0.06, [s * (w / 2 - 0.03), 0, 0], { bevel: v.bevel(0.012) })),
      ]),
      part(
        'screens',
        'screen',
        evenly(screens, w - 0.16).map((x) => {
          const [z, y] = slope(0.5, 0.012);
          return brick([(w - 0.16) / screens - 0.08, 0.3 * h, 0.03], [x, y, z], {
            turn: [tilt, 0, 0],
            bevel: v.bevel(0.006),
          });
        }),
        { pieces: screens },
      ),
      part(
        'buttons',
        'button',
        many(buttons, (index) => {
          const columns = Math.ceil(buttons / 2);
          const x = ((index % columns) / Math.max(1, columns - 1) - 0.5) * (w - 0.4);
          const share = index < columns ? 0.35 : 0.65;
          return brick([0.05, 0.03, 0.05], [x, 0.6 * h + 0.12 * h * (1 - share) + 0.012, 0.5 * d * share], {
            turn: [13, 0, 0],
            bevel: v.bevel(0.006),
          });
        }),
        { pieces: buttons, detail: 1 },
      ),
      part('kick plate', 'dark', block([w - 0.2, 0.1, 0.05], [0, 0.02, 0.3 * d])),
    ];
  },
});

export const joystick = template({
  name: 'joystick',
  title: { en: 'Joystick', zh: '操纵杆' },
  words: words('joystick|arcade stick|lever|switch|control stick|gear stick', '操纵杆|摇杆|拉杆|手柄|控制杆|杠杆|开关'),
  category: 'science fiction',
  size: [0.2, 0.3, 0.2],
  parts: {
    base: words('base|box|body', '底座'),
    stick: words('stick|lever|rod', '杆'),
    knob: words('knob|ball|grip|handle', '球头|握把'),
  },
  choices: {
    kind: choice({
      joystick: words('joystick', '摇杆'),
      lever: { ...words('lever|switch', '拉杆|杠杆|开关'), size: [0.22, 0.42, 0.3] },
    }),
  },
  materials: { base: coat('dark grey'), metal: steel, knob: 'polished red plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const foot = 0.24 * h;
    const isLever = v.choice('kind') === 'lever';
    const lean: Place = isLever ? [0, 0, d / 2 - 0.13 * w] : [0, 0, 0];
    const radius = isLever ? 0.13 * w : 0.17 * w;
    return [
      part('base', 'base', [
        block([w, foot, d], [0, 0, 0], { bevel: v.bevel(0.012) }),
        ...(isLever
          ? [block([0.4 * w, foot + 0.02 * h, 0.8 * d], [0, 0, 0], { bevel: v.bevel(0.006) })]
          : [rod(0.32 * w, foot + 0.05 * h, [0, 0, 0], { top: 0.2 * w, sides: v.sides(20) })]),
      ]),
      part(
        'stick',
        'metal',
        tube(
          [
            [0, 0.1 * h, isLever ? -0.1 * d : 0],
            [lean[0], h - radius, lean[2]],
          ],
          0.05 * w,
          v.sides(10),
        ),
      ),
      part('knob', 'knob', ball(radius, [lean[0], h - radius, lean[2]], v.sides(20))),
      ...(isLever
        ? []
        : [
            part(
              'buttons',
              'knob',
              both((s) => rod(0.05 * w, 0.03 * h, [s * 0.32 * w, foot - 0.005, 0.36 * d], { sides: v.sides(12) })),
              { pieces: 2, detail: 1 },
            ),
          ]),
    ];
  },
});

export const floppy = template({
  name: 'floppy-disk',
  title: { en: 'Floppy disk', zh: '软盘' },
  words: words('floppy|floppy disk|diskette|disk|memory card|data card', '软盘|磁盘|存储卡'),
  category: 'science fiction',
  size: [0.09, 0.094, 0.006],
  parts: { body: words('body|case', '外壳'), label: words('label', '标签'), shutter: words('shutter|slide', '滑片') },
  materials: { case: coat('dark blue'), label: 'white plaster', metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    return [
      part(
        'body',
        'case',
        front(
          [
            [-w / 2, 0],
            [w / 2, 0],
            [w / 2, 0.92 * h],
            [0.42 * w, h],
            [-w / 2, h],
          ],
          0.9 * d,
          [0, 0, 0],
          { bevel: v.bevel(0.001) },
        ),
      ),
      part('label', 'label', brick([0.8 * w, 0.5 * h, d], [0, 0.27 * h, 0], { bevel: v.bevel(0.001) })),
      part(
        'shutter',
        'metal',
        {
          op: 'difference',
          of: [
            brick([0.54 * w, 0.32 * h, d], [0.02 * w, 0.83 * h, 0]),
            brick([0.12 * w, 0.22 * h, 1], [0.16 * w, 0.83 * h, 0]),
          ],
        },
        { detail: 1 },
      ),
    ];
  },
});
