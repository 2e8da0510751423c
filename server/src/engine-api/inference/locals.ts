import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, isWord, kindAt, partnerAt, wordAt } from '#syntax/csharp/words.ts';
import { typeBefore } from './written-type.ts';

/** A local variable or parameter, and how its type can be known. */
export interface Local {
  readonly name: string;
  /** The token of its name. */
  readonly at: number;
  /** The last token where it is in sight. */
  readonly end: number;
  readonly typing: Typing;
}

/** Where the type of a local comes from. Numbers are tokens. */
export type Typing =
  | { readonly from: 'type'; readonly first: number; readonly last: number }
  /** The value that starts there. */
  | { readonly from: 'value'; readonly first: number }
  /** An element of the collection that starts there. */
  | { readonly from: 'element'; readonly first: number }
  /** An `out` argument: the call's bracket and the argument's place. */
  | { readonly from: 'argument'; readonly bracket: number; readonly argument: number }
  /** A parameter of a lambda that is an argument, or is assigned, there. */
  | { readonly from: 'lambda'; readonly first: number; readonly parameter: number }
  | { readonly from: 'nothing' };

/**
 * Locals and parameters that the tokens from `first` to `last` declare, in order. Works on tokens alone, so that half a
 * statement hides nothing.
 */
export function readLocals(code: Code, first: number, last: number): readonly Local[] {
  const locals: Local[] = [];
  const open: number[] = [];
  let declarators: { readonly typing: Typing; readonly depth: number } | undefined;
  for (let at = first; at <= last; at++) {
    const kind = kindAt(code, at);
    if (isOpener(kind)) open.push(at);
    else if (isCloser(kind)) open.pop();
    else if (kind === TokenKind.semicolon) declarators = undefined;
    if (kind !== TokenKind.name) continue;
    const typing = typingAt(code, at, open);
    if (typing !== undefined) {
      add(locals, code, at, open, last, typing);
      declarators = typing.from === 'type' ? { typing, depth: open.length } : undefined;
    } else if (declarators?.depth === open.length && isNextDeclarator(code, at)) {
      add(locals, code, at, open, last, declarators.typing);
    }
  }
  return locals;
}

function add(locals: Local[], code: Code, at: number, open: readonly number[], last: number, typing: Typing): void {
  locals.push({ name: wordAt(code, at).replace('@', ''), at, end: scopeEnd(code, at, open, last), typing });
}

function typingAt(code: Code, at: number, open: readonly number[]): Typing | undefined {
  const before = at - 1;
  const word = wordAt(code, before);
  if (word === 'var') return varTyping(code, at, open);
  if (word === 'let') return kindAt(code, at + 1) === TokenKind.assign ? { from: 'value', first: at + 2 } : undefined;
  if (word === 'from' || word === 'join')
    return isWord(code, at + 1, 'in') ? { from: 'element', first: at + 2 } : undefined;
  const lambda = lambdaTyping(code, at, open);
  if (lambda !== undefined) return lambda;
  const deconstructed = open.at(-1);
  if (deconstructed !== undefined && isWord(code, deconstructed - 1, 'var')) return { from: 'nothing' };
  if (kindAt(code, at + 1) === TokenKind.openParenthesis || kindAt(code, at + 1) === TokenKind.less) return undefined;
  const first = typeBefore(code, before);
  return first === -1 ? undefined : { from: 'type', first, last: before };
}

function varTyping(code: Code, at: number, open: readonly number[]): Typing {
  const bracket = open.at(-1);
  if (isWord(code, at + 1, 'in')) return { from: 'element', first: at + 2 };
  if (kindAt(code, at + 1) === TokenKind.assign) return { from: 'value', first: at + 2 };
  if (isWord(code, at - 2, 'out') && bracket !== undefined)
    return { from: 'argument', bracket, argument: argumentAt(code, bracket, at) };
  return { from: 'nothing' };
}

/** The place of the token at `index` among the arguments of the bracket around it. */
export function argumentAt(code: Code, bracket: number, index: number): number {
  let argument = 0;
  for (let at = bracket + 1; at < index; at++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.comma) argument++;
    else if (isOpener(kind)) {
      const partner = partnerAt(code, at);
      if (partner > index || partner === -1) return argument;
      at = partner;
    }
  }
  return argument;
}

/** `x => …` and `(x, y) => …` without written types. */
function lambdaTyping(code: Code, at: number, open: readonly number[]): Typing | undefined {
  const next = kindAt(code, at + 1);
  if (next === TokenKind.arrow) {
    const kind = kindAt(code, at - 1);
    const isLambda = kind !== TokenKind.name ? beforeLambda.has(kind) : beforeLambdaWords.has(wordAt(code, at - 1));
    if (!isLambda) return undefined;
    return { from: 'lambda', first: isWord(code, at - 1, 'async') ? at - 1 : at, parameter: 0 };
  }
  const bracket = open.at(-1);
  if (bracket === undefined || (next !== TokenKind.comma && next !== TokenKind.closeParenthesis)) return undefined;
  const before = kindAt(code, at - 1);
  if (before !== TokenKind.openParenthesis && before !== TokenKind.comma) return undefined;
  const close = partnerAt(code, bracket);
  if (close === -1 || kindAt(code, close + 1) !== TokenKind.arrow || kindAt(code, bracket - 1) === TokenKind.name)
    return isWord(code, bracket - 1, 'async') && kindAt(code, close + 1) === TokenKind.arrow
      ? { from: 'lambda', first: bracket - 1, parameter: argumentAt(code, bracket, at) }
      : undefined;
  return { from: 'lambda', first: bracket, parameter: argumentAt(code, bracket, at) };
}

const beforeLambda: ReadonlySet<number> = new Set([
  TokenKind.openParenthesis,
  TokenKind.comma,
  TokenKind.assign,
  TokenKind.arrow,
  TokenKind.openBrace,
  TokenKind.colon,
  TokenKind.question,
  TokenKind.operator,
]);
const beforeLambdaWords: ReadonlySet<string> = new Set(['return', 'async', 'when']);

/** `, b = 1` or `, b;` behind another variable of the same type. */
function isNextDeclarator(code: Code, at: number): boolean {
  if (kindAt(code, at - 1) !== TokenKind.comma) return false;
  const next = kindAt(code, at + 1);
  return next === TokenKind.assign || next === TokenKind.comma || next === TokenKind.semicolon;
}

/** The last token where a name declared at `at` is in sight. */
function scopeEnd(code: Code, at: number, open: readonly number[], last: number): number {
  if (kindAt(code, at + 1) === TokenKind.arrow) return bodyEnd(code, at + 2, last);
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const bracket = open[depth] ?? 0;
    const close = partnerAt(code, bracket);
    if (close === -1) return last;
    if (kindAt(code, bracket) === TokenKind.openBrace) return close;
    if (kindAt(code, bracket) !== TokenKind.openParenthesis) continue;
    const next = kindAt(code, close + 1);
    if (next === TokenKind.arrow) return bodyEnd(code, close + 2, last);
    const word = wordAt(code, bracket - 1);
    if (next === TokenKind.openBrace && !spilling.has(word)) return Math.max(close, partnerAt(code, close + 1));
    if (statements.has(word)) return bodyEnd(code, close + 1, last);
  }
  return last;
}

/** The statements whose parentheses declare for their body alone. */
const statements: ReadonlySet<string> = new Set(['for', 'foreach', 'using', 'catch', 'fixed']);
/** Patterns in these are in sight behind them too. */
const spilling: ReadonlySet<string> = new Set(['if', 'while', 'switch', 'lock']);

/** The last token of the block, statement or expression that starts at `first`. */
function bodyEnd(code: Code, first: number, last: number): number {
  if (kindAt(code, first) === TokenKind.openBrace) {
    const close = partnerAt(code, first);
    return close === -1 ? last : close;
  }
  for (let at = first; at <= last; at++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.semicolon || kind === TokenKind.comma || isCloser(kind)) return at;
    if (!isOpener(kind)) continue;
    const close = partnerAt(code, at);
    if (close === -1) return last;
    at = close;
    // `foreach (…) if (…) { … }` ends with the block.
    if (kind === TokenKind.openBrace && kindAt(code, close + 1) !== TokenKind.dot) return close;
  }
  return last;
}

function isOpener(kind: number): boolean {
  return (
    kind === TokenKind.openBrace ||
    kind === TokenKind.openParenthesis ||
    kind === TokenKind.openBracket ||
    kind === TokenKind.holeOpen
  );
}

function isCloser(kind: number): boolean {
  return (
    kind === TokenKind.closeBrace ||
    kind === TokenKind.closeParenthesis ||
    kind === TokenKind.closeBracket ||
    kind === TokenKind.holeClose
  );
}
