import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, kindAt, partnerAt, textBetween, wordAt } from '#syntax/csharp/words.ts';
import type { Evaluation } from './evaluation.ts';
import { resolveTypeText } from './name-scope.ts';
import type { Type } from './type.ts';

/** The type written from the token at `first` to the one at `last`, in the scope that is in force there. */
export function typeInCode({ code, universe, scopeAt }: Evaluation, first: number, last: number): Type | undefined {
  if (last < first) return undefined;
  return resolveTypeText(textBetween(code, first, last), scopeAt(first), universe.find);
}

/** The last token of the type that starts at `first`; `first - 1` when none does. An array's rank must be empty. */
export function typeEndAt(code: Code, first: number): number {
  let at = first - 1;
  for (let steps = 0; steps < maximumParts; steps++) {
    if (kindAt(code, at + 1) !== TokenKind.name) return at;
    at++;
    if (kindAt(code, at + 1) === TokenKind.less) {
      const close = closingAngle(code, at + 1);
      if (close !== -1) at = close;
    }
    const next = kindAt(code, at + 1);
    if (next === TokenKind.dot || next === TokenKind.qualifier) at++;
    else return suffixEnd(code, at);
  }
  return first - 1;
}

/** More parts are hostile. */
const maximumParts = 32;

/** Behind `[]`, `[,]` and a `?` that belongs to the type. */
function suffixEnd(code: Code, last: number): number {
  let at = last;
  for (;;) {
    if (kindAt(code, at + 1) === TokenKind.question && endsNullable.has(kindAt(code, at + 2))) at++;
    else if (kindAt(code, at + 1) === TokenKind.openBracket) {
      const close = partnerAt(code, at + 1);
      if (close === -1) return at;
      for (let inner = at + 2; inner < close; inner++) if (kindAt(code, inner) !== TokenKind.comma) return at;
      at = close;
    } else return at;
  }
}

const endsNullable: ReadonlySet<number> = new Set([
  ...[TokenKind.closeParenthesis, TokenKind.greater, TokenKind.comma, TokenKind.semicolon, TokenKind.openBracket],
]);

/** The `>` that closes the `<` at `less`, when only types stand between; else -1. */
export function closingAngle(code: Code, less: number): number {
  let depth = 0;
  for (let at = less; at < less + 4 * maximumParts; at++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.less) depth++;
    else if (kind === TokenKind.greater) {
      depth--;
      if (depth === 0) return at;
    } else if (kind === TokenKind.openParenthesis || kind === TokenKind.openBracket) {
      const partner = partnerAt(code, at);
      if (partner === -1) return -1;
      at = partner;
    } else if (kind === TokenKind.name ? notInTypes.has(wordAt(code, at)) : !betweenTypes.has(kind)) return -1;
  }
  return -1;
}

const betweenTypes: ReadonlySet<number> = new Set([
  ...[TokenKind.dot, TokenKind.comma, TokenKind.question, TokenKind.qualifier],
]);
const notInTypes: ReadonlySet<string> = new Set(['is', 'as', 'return', 'new', 'this', 'base', 'null', 'true', 'false']);
