import type { Span } from '#base/text.ts';
import { codeBlocks } from './code-blocks.ts';
import { hlslMeaning } from './hlsl-meaning.ts';
import { shaderLabMeaning } from './shaderlab-meaning.ts';
import type { ShaderWord } from './words.ts';

/** What a word of a shader may be, by its place. */
export type ShaderMeaning =
  /** A word of the languages: `name` is what to look up (`words.ts`), `written` how it stands there. */
  | { readonly kind: ShaderWord['kind']; readonly name: string; readonly span: Span }
  /** A name in shader code that is called, or used as a value. */
  | { readonly kind: 'name'; readonly name: string; readonly isCalled: boolean; readonly span: Span };

/**
 * What the word at `offset` may be. `undefined` in comments, in strings that name nothing of the engine, for members of
 * structures and for words that the code around declares.
 */
export function shaderMeaning(text: string, isShaderLab: boolean, offset: number): ShaderMeaning | undefined {
  if (!isShaderLab) return hlslMeaning(text, 0, offset);
  const block = codeBlocks(text).find(({ start, end }) => start <= offset && offset < end);
  return block === undefined
    ? shaderLabMeaning(text, offset)
    : hlslMeaning(text.slice(0, block.end), block.start, offset);
}
