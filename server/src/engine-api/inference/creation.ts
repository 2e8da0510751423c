import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, kindAt, partnerAt } from '#syntax/csharp/words.ts';
import type { Evaluation, Step } from './evaluation.ts';
import type { Type } from './type.ts';
import { typeEndAt, typeInCode } from './type-in-code.ts';
import { typeOf, unknown, valueWith } from './value.ts';

/** Read `new …`: an object, an array, or one whose type is left out. */
export function readCreation(evaluation: Evaluation, at: number): Step {
  const { code } = evaluation;
  const end = typeEndAt(code, at + 1);
  if (end <= at) return readUntyped(evaluation, at);
  const type = typeInCode(evaluation, at + 1, end);
  let next = end + 1;
  if (kindAt(code, next) === TokenKind.openBracket) {
    const close = partnerAt(code, next);
    if (close === -1) return { value: unknown, next: code.tokens.count };
    let array: Type | undefined = type === undefined ? undefined : { form: 'array', element: type };
    next = close + 1;
    // `new int[3][]` makes an array of arrays.
    while (kindAt(code, next) === TokenKind.openBracket && partnerAt(code, next) === next + 1) {
      array = array === undefined ? undefined : { form: 'array', element: array };
      next += 2;
    }
    return { value: valueWith(array), next: initializerEnd(code, next) };
  }
  if (kindAt(code, next) === TokenKind.openParenthesis) {
    const close = partnerAt(code, next);
    if (close === -1) return { value: valueWith(type), next: code.tokens.count };
    next = close + 1;
  }
  return { value: valueWith(type), next: initializerEnd(code, next) };
}

/** `new[] { … }` has the type of its first element; `new()` and `new { … }` tell none. */
function readUntyped(evaluation: Evaluation, at: number): Step {
  const { code } = evaluation;
  const open = at + 1;
  const close = partnerAt(code, open);
  if (close === -1) return { value: unknown, next: open };
  if (kindAt(code, open) !== TokenKind.openBracket) return { value: unknown, next: initializerEnd(code, close + 1) };
  const element = typeOf(evaluation.expression(close + 2).value);
  return {
    value: valueWith(element === undefined ? undefined : { form: 'array', element }),
    next: initializerEnd(code, close + 1),
  };
}

function initializerEnd(code: Code, at: number): number {
  if (kindAt(code, at) !== TokenKind.openBrace) return at;
  const close = partnerAt(code, at);
  return close === -1 ? code.tokens.count : close + 1;
}
