import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { isWord, kindAt, partnerAt } from '#syntax/csharp/words.ts';
import type { Evaluation } from './evaluation.ts';
import type { Type } from './type.ts';
import { typeEndAt, typeInCode } from './type-in-code.ts';

/** The type whose member the token at `index` sets in an initializer, `new Thing { size = 3 }`. */
export function initialized(evaluation: Evaluation, index: number): Type | undefined {
  const { code } = evaluation;
  const before = kindAt(code, index - 1);
  if (kindAt(code, index + 1) !== TokenKind.assign) return undefined;
  if (before !== TokenKind.openBrace && before !== TokenKind.comma) return undefined;
  const open = braceAround(evaluation, index);
  return open === -1 ? undefined : createdBefore(evaluation, open);
}

function braceAround({ code }: Evaluation, index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.openBrace) return at;
    if (kind === TokenKind.semicolon || kind === TokenKind.openParenthesis) return -1;
    const partner = partnerAt(code, at);
    if (partner !== -1 && partner < at) at = partner;
  }
  return -1;
}

/** The type of the `new` before the brace at `open`. */
function createdBefore(evaluation: Evaluation, open: number): Type | undefined {
  const { code } = evaluation;
  let last = open - 1;
  if (kindAt(code, last) === TokenKind.closeParenthesis) last = partnerAt(code, last) - 1;
  for (let at = last; at >= 0 && at > last - 40; at--) {
    if (!isWord(code, at, 'new')) continue;
    return typeEndAt(code, at + 1) === last ? typeInCode(evaluation, at + 1, last) : undefined;
  }
  return undefined;
}
