import type { Span } from '#base/text.ts';
import { TokenKind } from './token-kinds.ts';
import type { Tokens } from './token-list.ts';
import { type Code, isWord, keywordAt, kindAt, modifierWords, partnerAt } from './words.ts';

/** Spans with more tokens of other kinds are taken to declare something; hostile input stays cheap. */
const maximumTokens = 1000;

/**
 * Whether the tokens inside of `span` can declare something: there is more than attributes, modifiers and `using`
 * directives, and it is no part of a list of bases or constraints.
 */
export function canDeclare(code: Code, span: Span): boolean {
  const { starts, count } = code.tokens;
  const first = firstFrom(code.tokens, span.start);
  if (kindAt(code, first) === TokenKind.colon || isWord(code, first, 'where')) return false;
  let isUsing = false;
  for (let index = first, steps = 0; index < count && (starts[index] ?? 0) < span.end; index++) {
    const kind = kindAt(code, index);
    if (++steps > maximumTokens) return true;
    if (kind === TokenKind.openBracket) index = Math.max(index, partnerAt(code, index));
    else if (kind === TokenKind.semicolon) isUsing = false;
    else if (isWord(code, index, 'using')) isUsing = true;
    else if (kind === TokenKind.name && !isUsing && !modifierWords.has(keywordAt(code, index))) return true;
  }
  return false;
}

/** The index of the first token that starts at `offset` or behind. */
function firstFrom({ starts, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
