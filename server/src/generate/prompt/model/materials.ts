import { namedColors } from '#generate/prompt/colors.ts';
import { findPhrases } from '#generate/prompt/phrases.ts';
import { readMaterialPrompt } from '#generate/prompt/read-material.ts';

/**
 * Materials that objects are made of, with a prompt that the reader of materials knows. A plain word for a kind of
 * material leaves a template's own prompt as it is when that is of the kind. `wall` is what it is in walls.
 */
const materialWords: readonly {
  readonly pattern: RegExp;
  readonly prompt: string;
  readonly wall?: string;
  readonly kind?: readonly string[];
}[] = [
  {
    pattern: /\b(?:wooden|wood|timber)\b|木头|木质|木制|木(?![板地墙])/,
    prompt: 'wood',
    kind: ['wood-planks', 'parquet', 'bark'],
  },
  {
    pattern: /\bstone\b(?!\s*wall)|石头|(?<![理岩山宝])石(?![墙砌灰膏板])/,
    prompt: 'grey rock',
    wall: 'grey stone wall',
    kind: ['stone-wall', 'rock', 'cobblestone'],
  },
  { pattern: /\b(?:thatch(?:ed)?|straw|hay)\b|茅草|稻草|干草/, prompt: 'straw fabric' },
  { pattern: /\b(?:wrought |cast )?iron\b|铁/, prompt: 'dark grey brushed steel' },
  { pattern: /\b(?:stainless )?steel\b|不锈钢|钢/, prompt: 'brushed steel' },
  { pattern: /\bmetal(?:lic)?\b|金属/, prompt: 'brushed metal', kind: ['brushed-metal', 'metal-plate', 'noble-metal'] },
  { pattern: /\b(?:glass|crystal)\b|玻璃|水晶/, prompt: 'polished light blue plaster' },
  { pattern: /\b(?:plastic|painted|enamel|ceramic|porcelain)\b|塑料|油漆|陶瓷/, prompt: 'satin plaster' },
  { pattern: /\brubber\b|橡胶/, prompt: 'matte black plaster' },
  { pattern: /\b(?:ivory|bone|paper|wax)\b|象牙|骨|纸|蜡/, prompt: 'cream plaster' },
  { pattern: /\bclay\b|陶土|黏土/, prompt: 'terracotta plaster' },
  { pattern: /金色?(?![属字])/, prompt: 'gold' },
];

/** Kinds of wood that are colours to the reader of materials. */
const woods = /\b(?:oak|pine|birch|maple|walnut|mahogany|cherry|teak|cedar|ebony|rosewood|redwood|ash)\b(?! wood)/;

/** Words for what snow lies on. */
const snowy = /\b(?:snowy|snow[\s-]covered)\b|积雪|覆雪/;

/** Families that walls are of. */
const ofWalls: readonly string[] = ['plaster', 'brick', 'concrete', 'stone-wall'];

/** Signs of rust, which the reader of materials tells from iron by itself. */
const rust = /rust|corroded|锈/;

/**
 * The prompt of a material for words about a thing, and the material that the thing has otherwise; `undefined` where the
 * words say nothing of it. `thing` is the word of the thing, which sometimes tells what a material is of: `slate roof`.
 */
export function materialFrom(words: string, thing: string, usual: string): string | undefined {
  const text = words
    .replace(/的/g, ' ')

    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return undefined;
  // Snow lies on what it is said of; to the reader of materials it is a ground of its own.
  const snow = snowy.exec(text);
  if (snow !== null) {
    const bare = materialFrom(text.replace(snow[0], ' '), thing, usual) ?? usual;
    return short(`snow-covered ${bare}`);
  }
  const usualFamily = readMaterialPrompt(usual, 0).spec.family;
  const whole = readMaterialPrompt(`${text} ${thing}`, 0);
  if (
    thing !== '' &&
    whole.hasFamily &&
    whole.spec.family === usualFamily &&
    readMaterialPrompt(text, 0).spec.family !== usualFamily
  ) {
    const kept = useful(text);
    if (kept !== '') return short(`${kept} ${withoutColors(usual, kept)}`);
  }
  const wood = woods.exec(text);
  if (wood !== null) return short(useful(text.replace(wood[0], `${wood[0]} wood`)));
  if (!rust.test(text))
    for (const { pattern, prompt, wall, kind } of materialWords) {
      const found = pattern.exec(text);
      if (found === null || isLongerMaterial(text, found[0])) continue;
      const rest = useful(`${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`);
      const base = kind?.includes(usualFamily) ? usual : ((ofWalls.includes(usualFamily) ? wall : undefined) ?? prompt);
      return short(`${rest} ${withoutColors(base, rest)}`);
    }
  const kept = useful(text);
  if (kept === '') return undefined;
  return short(readMaterialPrompt(kept, 0).hasFamily ? kept : `${kept} ${withoutColors(usual, kept)}`);
}

/** A text without the words for materials that objects are made of. */
export function withoutMaterials(text: string): string {
  return [woods, ...materialWords.map(({ pattern }) => pattern)].reduce(
    (rest, pattern) => rest.replace(new RegExp(pattern.source, 'g'), ' '),
    text,
  );
}

/** Whether the reader of materials knows a longer name of a material that holds the word. */
function isLongerMaterial(text: string, word: string): boolean {
  const { hasFamily } = readMaterialPrompt(text, 0);
  const { hasFamily: hasRest } = readMaterialPrompt(text.replace(word, ' '), 0);
  return hasFamily && hasRest;
}

/** The words of which the reader of materials makes something. */
function useful(text: string): string {
  const { unused } = readMaterialPrompt(text, 0);
  let kept = ` ${text} `;
  for (const word of unused) kept = kept.replace(/[a-z]/.test(word) ? new RegExp(`\\b${word}\\b`, 'g') : word, ' ');
  kept = kept
    .replace(/\b(?:a|an|the|and|of|in|made|from|with|is|are|its|some|very|out)\b/g, ' ')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ');
  return kept.replace(/\s+/g, ' ').trim();
}

/** A prompt without its colours, where other words give one. */
function withoutColors(prompt: string, others: string): string {
  const phrases = namedColors.flatMap(({ en, zh }) => [...en, ...zh]).map((text) => ({ text, value: undefined }));
  if (findPhrases(others, phrases).length === 0) return prompt;
  let result = prompt;
  for (const { start, end } of [...findPhrases(prompt, phrases)].reverse())
    result = result.slice(0, start) + result.slice(end);
  const bare = result.replace(/\s+/g, ' ').trim();
  return readMaterialPrompt(bare, 0).hasFamily ? bare : prompt;
}

/** A program holds prompts of 200 characters at most. */
function short(prompt: string): string {
  return prompt.replace(/\s+/g, ' ').trim().slice(0, 200);
}
