import { lineEnd, nextHashLine } from './characters.ts';
import { readCode, type TokenSink } from './code-reader.ts';
import { abandonHoles } from './interpolation.ts';
import { createTokenList, type Tokens } from './token-list.ts';

/**
 * What reads the preprocessor's lines: `start` is at the `#`, `end` behind the line's last character. The answer says
 * whether the text up to the next directive is skipped. No comment or string hides a directive there.
 */
export type ReadDirective = (start: number, end: number) => boolean;

/** Tokens of a text and what the blanker must know of its comments. */
export interface CodeTokens extends Tokens {
  /** Offsets of U+0085, U+2028 and U+2029 where they end a `//` comment. */
  readonly commentBreaks: readonly number[];
}

/** The tokens of C# code, those in skipped branches too. One pass; any text can be read. */
export function readTokens(text: string, readDirective: ReadDirective = () => false): CodeTokens {
  const sink: TokenSink = { list: createTokenList(text.length), holes: [], commentBreaks: [] };
  let at = readCode(sink, text, 0, true);
  while (at < text.length) {
    const end = lineEnd(text, at);
    at = readDirective(at, end) ? readSkipped(sink, text, end) : readCode(sink, text, end, true);
  }
  const { count, kinds, starts, ends, partners } = sink.list;
  return { count, kinds, starts, ends, partners, commentBreaks: sink.commentBreaks };
}

/** Read a skipped branch up to the `#` of the next directive. What is open there ends there. */
function readSkipped(sink: TokenSink, text: string, from: number): number {
  const next = nextHashLine(text, from);
  const end = next === -1 ? text.length : next;
  readCode(sink, text.slice(0, end), from, false);
  abandonHoles(sink.list, sink.holes);
  return end;
}
