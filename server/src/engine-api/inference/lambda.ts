import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, isWord, kindAt, partnerAt } from '#syntax/csharp/words.ts';

/** The first token of the body of the lambda that starts at `at`; -1 when none does. */
export function lambdaBody(code: Code, at: number): number {
  const first = isWord(code, at, 'async') || isWord(code, at, 'static') ? at + 1 : at;
  if (kindAt(code, first) === TokenKind.name)
    return kindAt(code, first + 1) === TokenKind.arrow
      ? first + 2
      : isWord(code, first, 'delegate')
        ? delegateBody(code, first)
        : -1;
  if (kindAt(code, first) !== TokenKind.openParenthesis) return -1;
  const close = partnerAt(code, first);
  return close !== -1 && kindAt(code, close + 1) === TokenKind.arrow ? close + 2 : -1;
}

/** `delegate { … }` and `delegate (int x) { … }` */
function delegateBody(code: Code, at: number): number {
  const open = at + 1;
  if (kindAt(code, open) !== TokenKind.openParenthesis) return kindAt(code, open) === TokenKind.openBrace ? open : -1;
  const close = partnerAt(code, open);
  return close === -1 ? -1 : close + 1;
}
