import { TokenKind } from './token-kinds.ts';
import { type Code, kindAt, partnerAt, textBetween, wordAt } from './words.ts';

/** Longer chains are not followed; hostile input stays cheap. */
export const maximumSteps = 64;

/** Longer operands are not named. */
const maximumOperand = 120;

/** The index of the `<` whose type arguments end with the `>` at `last`; -1 when it ends none. */
export function typeArgumentsStart(code: Code, last: number): number {
  let depth = 0;
  let at = last;
  for (let steps = 0; steps < 4 * maximumSteps; steps++, at--) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.greater) depth++;
    else if (kind === TokenKind.less) depth--;
    else if (kind === TokenKind.closeParenthesis) at = partnerAt(code, at);
    else if (!insideTypeArguments.has(kind)) return -1;
    if (at < 1) return -1;
    if (depth === 0) return kindAt(code, at - 1) === TokenKind.name ? at : -1;
  }
  return -1;
}

/** The index of the `>` of the type arguments that begin with the `<` at `first`; -1 when it compares. */
export function typeArgumentsEnd(code: Code, first: number): number {
  if (kindAt(code, first - 1) !== TokenKind.name) return -1;
  let depth = 0;
  let at = first;
  for (let steps = 0; steps < 4 * maximumSteps; steps++, at++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.less) depth++;
    else if (kind === TokenKind.greater) depth--;
    else if (kind === TokenKind.openParenthesis) at = partnerAt(code, at);
    else if (!insideTypeArguments.has(kind)) return -1;
    if (at < 0) return -1;
    if (depth === 0) return behindTypeArguments.has(kindAt(code, at + 1)) || isDeclaredOut(code, first) ? at : -1;
  }
  return -1;
}

/** `out Dictionary<int, string> found` */
function isDeclaredOut(code: Code, less: number): boolean {
  return wordAt(code, less - 2) === 'out';
}

/** The tokens that C# takes as a sign of type arguments, and `{`. */
const behindTypeArguments: ReadonlySet<number> = new Set([
  TokenKind.openParenthesis,
  TokenKind.closeParenthesis,
  TokenKind.openBracket,
  TokenKind.closeBracket,
  TokenKind.openBrace,
  TokenKind.closeBrace,
  TokenKind.colon,
  TokenKind.qualifier,
  TokenKind.semicolon,
  TokenKind.comma,
  TokenKind.dot,
  TokenKind.question,
  TokenKind.conditionalAccess,
  TokenKind.equality,
  TokenKind.inequality,
  TokenKind.greater,
]);

const insideTypeArguments: ReadonlySet<number> = new Set([
  TokenKind.name,
  TokenKind.dot,
  TokenKind.comma,
  TokenKind.question,
  TokenKind.qualifier,
  TokenKind.openBracket,
  TokenKind.closeBracket,
  TokenKind.asterisk,
]);

/** Whether a token joins a member to what stands before it. */
export function isAccess(kind: number): boolean {
  return (
    kind === TokenKind.dot ||
    kind === TokenKind.conditionalAccess ||
    kind === TokenKind.qualifier ||
    kind === TokenKind.pointerAccess
  );
}

/** The operand that ends with the token at `last`, as written; `''` when there is none or it is long. */
export function operandBefore(code: Code, last: number): string {
  const first = operandStart(code, last);
  return first === -1 ? '' : shortText(code, first, last);
}

/** The operand that starts with the token at `first`, as written; `''` when there is none or it is long. */
export function operandAfter(code: Code, first: number): string {
  const last = operandEnd(code, first);
  return last === -1 ? '' : shortText(code, first, last);
}

/** The first token of the names, calls and indexers that end with the token at `last`; -1 when it ends none. */
export function operandStart(code: Code, last: number): number {
  let at = last;
  for (let steps = 0; steps < maximumSteps; steps++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.exclamation) at--;
    else if (kind === TokenKind.closeParenthesis || kind === TokenKind.closeBracket) {
      at = partnerAt(code, at);
      if (at === -1) return -1;
      if (!continuesOperand(code, at - 1)) return at;
      at--;
    } else if (kind === TokenKind.greater) {
      const less = typeArgumentsStart(code, at);
      if (less === -1) return -1;
      at = less - 1;
    } else if (kind === TokenKind.name) {
      if (!isAccess(kindAt(code, at - 1))) return at;
      at -= 2;
    } else return kind === TokenKind.string || kind === TokenKind.number || kind === TokenKind.character ? at : -1;
  }
  return -1;
}

/** Whether a bracket behind the token at `index` calls or indexes it. */
function continuesOperand(code: Code, index: number): boolean {
  const kind = kindAt(code, index);
  if (kind === TokenKind.name) return !beforeBracket.has(wordAt(code, index));
  if (kind === TokenKind.greater) return typeArgumentsStart(code, index) !== -1;
  return kind === TokenKind.closeParenthesis || kind === TokenKind.closeBracket || kind === TokenKind.exclamation;
}

const beforeBracket: ReadonlySet<string> = new Set([
  ...['return', 'if', 'while', 'switch', 'in', 'and', 'or', 'not', 'when', 'await', 'throw', 'case', 'is', 'else'],
]);

function operandEnd(code: Code, first: number): number {
  let at = first;
  const start = kindAt(code, at);
  if (start === TokenKind.openParenthesis) at = partnerAt(code, at);
  else if (start !== TokenKind.name && start !== TokenKind.string && start !== TokenKind.number) return -1;
  for (let steps = 0; at !== -1 && steps < maximumSteps; steps++) {
    const kind = kindAt(code, at + 1);
    if (isAccess(kind) && kindAt(code, at + 2) === TokenKind.name) at += 2;
    else if (kind === TokenKind.openParenthesis || kind === TokenKind.openBracket) at = partnerAt(code, at + 1);
    else return at;
  }
  return -1;
}

function shortText(code: Code, first: number, last: number): string {
  const { starts, ends } = code.tokens;
  return (ends[last] ?? 0) - (starts[first] ?? 0) > maximumOperand ? '' : textBetween(code, first, last);
}
