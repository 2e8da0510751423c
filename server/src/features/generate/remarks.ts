import type { Language } from '#features/context.ts';

/** What results say of themselves, in the user's language. */
export interface Remarks {
  unchanged(name: string): string;
  unknownMaterial(taken: string): string;
  unknownSprite: string;
  unused(words: readonly string[]): string;
  readByModel(model: string): string;
  unknownSurface(words: string): string;
  oneOf(count: number): string;
  builtByModel(model: string): string;
  madeBy(service: string, terms: string | undefined): string;
  estimated(service: string): string;
  noSlot(map: string): string;
  asUsed(materials: number, properties: readonly string[]): string;
}

const english: Remarks = {
  unchanged: (name) => `${name} was generated from the same words and seed already; nothing changes`,
  unknownMaterial: (taken) => `the prompt names no material that is known; ${taken} is taken`,
  unknownSprite: 'the prompt names no sign, panel or material that is known; a tile of plaster is drawn',
  unused: (words) => `not used: ${words.join(', ')}`,
  readByModel: (model) => `read by ${model}: no rule knows this material`,
  unknownSurface: (words) => `no rule knows the material '${words}'; plaster is taken`,
  oneOf: (count) => `one is built of the ${count} that are asked for: place it as often as you like`,
  builtByModel: (model) => `built by ${model}: no rule knows this object`,
  madeBy: (service, terms) => `made by ${service}${terms === undefined ? '' : `; ${terms}`}`,
  estimated: (service) => `normal, height and mask are estimated from the picture of ${service}`,
  noSlot: (map) => `the shader has no slot for the ${map} map`,
  asUsed: (materials, properties) =>
    `as in most of the ${materials} other materials of this shader: ${properties.join(', ')}`,
};

const chinese: Remarks = {
  unchanged: (name) => `${name} 已由相同的描述和种子生成过，没有任何变化`,
  unknownMaterial: (taken) => `描述中没有已知的材质，采用“${taken}”`,
  unknownSprite: '描述中没有已知的图标、面板或材质，绘制灰泥图块',
  unused: (words) => `未使用的词：${words.join('、')}`,
  readByModel: (model) => `规则不认识这种材质，由 ${model} 解读`,
  unknownSurface: (words) => `规则不认识材质“${words}”，采用灰泥`,
  oneOf: (count) => `描述中要 ${count} 个，只生成一个：可随意多次放置`,
  builtByModel: (model) => `规则不认识这种物体，由 ${model} 构建`,
  madeBy: (service, terms) => `由 ${service} 制作${terms === undefined ? '' : `；${terms}`}`,
  estimated: (service) => `法线、高度和遮罩由 ${service} 的图片估算得出`,
  noSlot: (map) => `该着色器没有可放 ${map} 贴图的插槽`,
  asUsed: (materials, properties) => `与此着色器的其他 ${materials} 个材质中多数一致：${properties.join('、')}`,
};

/** The remarks in a language. */
export function remarksIn(language: Language): Remarks {
  return language === 'zh' ? chinese : english;
}
