import { needsSpace } from './spacing.ts';

/** Write words as a line of code that goes on after the words of `before`, the half-typed word `typed` left out. */
export function layOut(
  words: readonly string[],
  before: readonly string[],
  typed: string,
  { text, offset }: { readonly text: string; readonly offset: number },
): string {
  let result = '';
  const previousOf = (word: string | undefined) => (word === '\n' ? '' : (word ?? ''));
  let previous = previousOf(before.at(-1));
  let beforeThat: string | undefined = previousOf(before.at(-2));
  words.forEach((word, index) => {
    if (index === 0) {
      const isAtSpace = offset === 0 || /\s/.test(text.charAt(offset - 1));
      const isSpaced = !isAtSpace && needsSpace(previous, word, beforeThat);
      result += typed !== '' ? word.slice(typed.length) : (isSpaced ? ' ' : '') + word;
    } else result += (needsSpace(previous, word, beforeThat) ? ' ' : '') + word;
    beforeThat = previous;
    previous = word;
  });
  return result;
}
