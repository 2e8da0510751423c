import type { Span } from '#base/text.ts';
import { TokenKind } from './token-kinds.ts';
import type { Tokens } from './token-list.ts';
import { type Code, isWord, kindAt, modifierWords, partnerAt, wordAt } from './words.ts';

/**
 * Whether the tokens inside of `span` can declare something: there is more than attributes, modifiers and `using`
 * directives, and it is no part of a list of bases or constraints.
 */
export function canDeclare(code: Code, span: Span): boolean {
  let index = firstFrom(code.tokens, span.start);
  if (kindAt(code, index) === TokenKind.colon || isWord(code, index, 'where')) return false;
  for (; (code.tokens.starts[index] ?? span.end) < span.end && index < code.tokens.count; index++) {
    const kind = kindAt(code, index);
    if (kind === TokenKind.openBracket) index = Math.max(index, partnerAt(code, index));
    else if (kind !== TokenKind.name) continue;
    else if (isWord(code, index, 'using')) index = usingEnd(code, index);
    else if (!modifierWords.has(wordAt(code, index))) return true;
  }
  return false;
}

function usingEnd(code: Code, using: number): number {
  let index = using;
  while (index < code.tokens.count && kindAt(code, index) !== TokenKind.semicolon) index++;
  return index;
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
