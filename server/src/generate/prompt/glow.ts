import type { Family } from '#generate/texture/family.ts';
import { type Found, findPhrases } from './phrases.ts';

const words = ['glowing', 'glow', 'luminous', 'shining', 'neon', 'lit', '发光的', '发光', '发亮', '霓虹'];

/** What a prompt says of the light of a family that gives some. */
export interface Glow {
  /** The words that say so: they are of use, though they change nothing by themselves. */
  readonly found: readonly Found<undefined>[];
  /** A colour right behind such a word, which is that of the light. */
  readonly color: string | undefined;
}

/** Read it; families without light have none, and their prompts are told that the words were not used. */
export function readGlow<Color extends { readonly hex: string }>(
  text: string,
  family: Family | undefined,
  colors: readonly Found<Color>[],
): Glow {
  if (family?.glow === undefined) return { found: [], color: undefined };
  const phrases = words.map((word) => ({ text: word, value: undefined }));
  const found = findPhrases(text, phrases);
  const own = colors.find(({ start }) =>
    found.some(({ end }) => start >= end && /^[\s-]*$/.test(text.slice(end, start))),
  );
  return { found, color: own?.value.hex };
}
