import { lex, type Token } from './lexer.ts';

/** The words of a piece of code, as the engine learns and predicts them, with the place of each in the text. */
export interface CodeWords {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The word between two lines: where lines end is learnt like all else. */
export const lineBreak = '\n';

/** Longer tokens are literals that nobody types twice. */
const longestToken = 100;

/** The words of `text` from `from` to `to`: code and line breaks, without comments and preprocessor lines; empty lines count nothing. */
export function codeWords(text: string, from = 0, to = text.length): CodeWords {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let end = from;
  for (const token of lex(text, from, to)) {
    if (!isCode(token)) continue;
    const gap = words.length === 0 ? -1 : text.indexOf('\n', end);
    if (gap !== -1 && gap < token.start) {
      words.push(lineBreak);
      starts.push(gap);
      ends.push(gap + 1);
    }
    words.push(text.slice(token.start, token.end));
    starts.push(token.start);
    ends.push(token.end);
    end = token.end;
  }
  return { words, starts, ends };
}

/** Whether a token is code that can be learnt. */
export function isCode(token: Token): boolean {
  return token.kind !== 'comment' && token.kind !== 'directive' && token.end - token.start <= longestToken;
}
