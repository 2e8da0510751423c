import { TokenKind } from './token-kinds.ts';

/** The tokens of a text, in parallel arrays; comments and directives are left out. */
export interface Tokens {
  readonly count: number;
  /** Values of `TokenKind`, or character codes. */
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For brackets and holes the index of the other one, else and where it is missing -1. */
  readonly partners: Int32Array;
}

/** Tokens while they are being read. */
export interface TokenList extends Tokens {
  count: number;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  partners: Int32Array;
  /** Indexes of brackets and holes that are open, outermost first. */
  readonly open: number[];
  /** How many of them are braces or holes. */
  openBraces: number;
}

/** A list with room for the tokens of an ordinary text of `length` units; it grows when there are more. */
export function createTokenList(length: number): TokenList {
  const size = Math.ceil(length / 6) + 16;
  return {
    count: 0,
    kinds: new Uint8Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    partners: new Int32Array(size),
    open: [],
    openBraces: 0,
  };
}

/** Append a token that is no bracket. */
export function pushToken(list: TokenList, kind: number, start: number, end: number): void {
  if (list.count === list.kinds.length) grow(list);
  const index = list.count++;
  list.kinds[index] = kind;
  list.starts[index] = start;
  list.ends[index] = end;
  list.partners[index] = -1;
}

/** Append an opening bracket or hole. */
export function pushOpen(list: TokenList, kind: number, start: number, end: number): void {
  list.open.push(list.count);
  if (isBrace(kind)) list.openBraces++;
  pushToken(list, kind, start, end);
}

/** Append `)` or `]`. It closes the innermost bracket when that fits; a stray one closes nothing. */
export function pushClose(list: TokenList, kind: number, start: number, end: number): void {
  const top = list.open.at(-1);
  const fits = top !== undefined && list.kinds[top] === openerOf(kind);
  if (fits) connect(list, top);
  pushToken(list, kind, start, end);
  if (fits) list.partners[list.count - 1] = top;
}

/** Close the brackets that a `}` finds open inside of its own brace or hole; answers the kind of that one. */
export function dropUnclosed(list: TokenList): number | undefined {
  if (list.openBraces === 0) return undefined;
  for (let top = list.open.at(-1); top !== undefined; top = list.open.at(-1)) {
    const kind = list.kinds[top] ?? 0;
    if (isBrace(kind)) return kind;
    list.open.pop();
  }
  return undefined;
}

/** Append `}` or the end of a hole, which closes the innermost open bracket where that is a brace or hole; a stray one closes nothing. */
export function pushBraceClose(list: TokenList, kind: number, start: number, end: number): void {
  const innermost = list.open.at(-1);
  const top = innermost !== undefined && isBrace(list.kinds[innermost] ?? 0) ? innermost : undefined;
  if (top !== undefined) {
    list.openBraces--;
    connect(list, top);
  }
  pushToken(list, kind, start, end);
  if (top !== undefined) list.partners[list.count - 1] = top;
}

function connect(list: TokenList, opener: number): void {
  list.open.pop();
  list.partners[opener] = list.count;
}

function openerOf(closer: number): number {
  return closer === TokenKind.closeParenthesis ? TokenKind.openParenthesis : TokenKind.openBracket;
}

function isBrace(kind: number): boolean {
  return kind === TokenKind.openBrace || kind === TokenKind.holeOpen;
}

function grow(list: TokenList): void {
  const size = list.kinds.length * 2;
  list.kinds = copied(new Uint8Array(size), list.kinds);
  list.starts = copied(new Int32Array(size), list.starts);
  list.ends = copied(new Int32Array(size), list.ends);
  list.partners = copied(new Int32Array(size), list.partners);
}

function copied<T extends { set(from: ArrayLike<number>): void }>(to: T, from: ArrayLike<number>): T {
  to.set(from);
  return to;
}
