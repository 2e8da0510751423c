import { type IconShape, iconShapes } from '#generate/sprite/shapes/shapes.ts';
import { type SpriteSpec, spriteSpec } from '#generate/sprite/spec.ts';
import { findPhrases } from './phrases.ts';
import { readMaterialPrompt } from './read-material.ts';

/** What a prompt says of a sprite. */
export interface ReadSprite {
  readonly spec: SpriteSpec;
  /** Whether the prompt names a panel, a sign or a material; the spec is a plain tile otherwise. */
  readonly isKnown: boolean;
  /** Words that nothing was made of. */
  readonly unused: readonly string[];
}

const panelWords =
  /\b(?:panel|button|frame|window|dialog(?:ue)?|nine[- ]?slice|9[- ]?slice|textbox|tooltip|slot|border)s?\b|面板|按钮|窗口|边框|对话框|九宫格|文本框|提示框/;
const formWords = /\b(?:tile|tiles|tileset|sprite|sprites)\b|地块|图块|瓦块|精灵/gi;
const roundWords = /\b(?:round|rounded|soft|pill)\b|圆角|圆形|圆/;
const sharpWords = /\b(?:sharp|square|angular)\b|直角|方形|尖角/;

/** Read a prompt in English or Chinese: a panel by its words, an icon by its sign, else a tile by its material. */
export function readSpritePrompt(prompt: string, seed: number): ReadSprite {
  const text = prompt.toLowerCase().normalize('NFKC');
  // A grass tile is of grass; tiles alone are tiles.
  const bare = readMaterialPrompt(prompt.replace(formWords, ' '), seed);
  const { spec: material, unused, hasFamily } = bare.hasFamily ? bare : readMaterialPrompt(prompt, seed);
  if (panelWords.test(text)) {
    const color = material.color ?? '#3f5273';
    const radius = roundWords.test(text) ? 0.22 : sharpWords.test(text) ? 0 : 0.1;
    return {
      spec: spriteSpec.parse({ form: 'panel', color, accent: '#d9c48a', radius, border: 0.035 }),
      isKnown: true,
      unused: [],
    };
  }
  const sign = signOf(text);
  const isIcon = sign !== undefined && (!hasFamily || /\bicons?\b|图标/.test(text));
  if (isIcon) {
    const spec = spriteSpec.parse({ form: 'icon', shape: sign.id, color: material.color ?? sign.color });
    return { spec, isKnown: true, unused: [] };
  }
  return {
    spec: spriteSpec.parse({ form: 'tile', material }),
    isKnown: hasFamily,
    unused,
  };
}

/** The sign that a prompt names last: in both languages the head comes last. */
function signOf(text: string): IconShape | undefined {
  const phrases = iconShapes.flatMap((value) =>
    [...value.words.en, ...value.words.zh].map((word) => ({ text: word, value })),
  );
  return findPhrases(text, phrases).at(-1)?.value;
}
