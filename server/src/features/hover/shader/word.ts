import type { Span } from '#base/text.ts';
import { lex } from '#model/ngram/lexer.ts';

/** Text around a place that is lexed to find out whether it is code. */
const window = 100_000;

/** The identifier at `offset`, or `undefined` inside comments, strings and between words. */
export function wordAt(text: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - window);
  const token = lex(text, from, Math.min(text.length, offset + 200)).find(
    (candidate) => candidate.start <= offset && offset <= candidate.end && candidate.kind === 'word',
  );
  return token === undefined ? undefined : { start: token.start, end: token.end };
}
