import type { ModelPart } from '#generate/model/program/program.ts';
import { iron, shine } from '#generate/model/templates/pieces/materials.ts';
import { type BuildValues, choice, count, template, words } from '#generate/model/templates/template.ts';
import { gripWords } from '#generate/model/templates/weapons/words.ts';
import { blaster } from './blaster.ts';
import { pistol } from './pistol.ts';
import { rifle } from './rifle.ts';

export const gun = template({
  name: 'gun',
  title: { en: 'Gun', zh: '枪' },
  words: words(
    'gun|pistol|handgun|rifle|shotgun|revolver|blaster|machine gun|assault rifle|sniper rifle|submachine gun|laser gun',
    '枪|手枪|步枪|冲锋枪|霰弹枪|机枪|狙击枪|激光枪|左轮',
  ),
  category: 'weapons',
  size: [0.035, 0.15, 0.2],
  parts: {
    slide: words('slide|body|receiver', '枪身|套筒'),
    grip: gripWords,
    barrel: words('barrel|muzzle', '枪管|枪口'),
    trigger: words('trigger', '扳机'),
    magazine: words('magazine|clip', '弹匣'),
    scope: words('scope|sight', '瞄准镜'),
    stock: words('stock|butt', '枪托'),
  },
  counts: { scope: count(0, 0, 1) },
  choices: {
    kind: choice({
      pistol: words('pistol|handgun|revolver', '手枪|左轮'),
      rifle: {
        ...words('rifle|shotgun|machine gun|assault|sniper|submachine', '步枪|冲锋枪|机枪|霰弹枪|狙击枪'),
        size: [0.06, 0.26, 0.9],
      },
      blaster: { ...words('blaster|laser|sci-fi|futuristic|ray', '激光|科幻|能量'), size: [0.07, 0.2, 0.34] },
    }),
  },
  materials: { metal: iron, grip: 'dark brown wood', black: 'matte black plaster', light: shine('cyan') },
  build(v) {
    return (kinds[v.choice('kind')] ?? pistol)(v);
  },
});

const kinds: { readonly [kind: string]: (v: BuildValues) => readonly ModelPart[] } = { pistol, rifle, blaster };
