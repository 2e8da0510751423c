import { isLineBreak } from './characters.ts';
import { runLength } from './literal-ends.ts';
import { TokenKind } from './token-kinds.ts';
import { pushBraceClose, pushOpen, pushToken, type TokenList } from './token-list.ts';

/** How an interpolated string is written. */
export interface InterpolatedForm {
  readonly isVerbatim: boolean;
  /** Quotes that close it: 1, or at least 3 of a raw string. */
  readonly quotes: number;
  /** Braces that open a hole; more than 1 only in raw strings. */
  readonly braces: number;
}

/** Read an interpolated string from `start`, its text from `content`, up to its end or into its first hole. */
export function openInterpolated(
  list: TokenList,
  holes: InterpolatedForm[],
  text: string,
  start: number,
  content: number,
  form: InterpolatedForm,
): number {
  const hole = findHole(text, content, form);
  if (hole < 0) {
    pushToken(list, TokenKind.string, start, ~hole);
    return ~hole;
  }
  pushToken(list, TokenKind.interpolationStart, start, hole);
  return openHole(list, holes, hole, form);
}

/** Close the innermost hole at its `}` and read on, up to the end of the string or into its next hole. */
export function closeHole(list: TokenList, holes: InterpolatedForm[], text: string, brace: number): number {
  const form = holes.pop() ?? regularForm;
  const content = brace + Math.min(form.braces, runLength(text, brace, closeBrace));
  pushBraceClose(list, TokenKind.holeClose, brace, content);
  const hole = findHole(text, content, form);
  if (hole < 0) {
    pushToken(list, TokenKind.interpolationEnd, content, ~hole);
    return ~hole;
  }
  if (hole > content) pushToken(list, TokenKind.interpolationText, content, hole);
  return openHole(list, holes, hole, form);
}

/** The end of the format that follows the `:` at `colon` in a hole. */
export function formatEnd(text: string, colon: number): number {
  let at = colon + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === closeBrace || code === doubleQuote || isLineBreak(code)) break;
  }
  return at;
}

/** Forget the holes that are open, as if their strings had never opened them. */
export function abandonHoles(list: TokenList, holes: InterpolatedForm[]): void {
  while (holes.length > 0) {
    const opener = list.open.pop();
    if (opener === undefined) throw new Error('a hole of an interpolated string is open that no bracket opened');
    const kind = list.kinds[opener];
    if (kind === TokenKind.holeOpen) holes.pop();
    if (kind === TokenKind.holeOpen || kind === TokenKind.openBrace) list.openBraces--;
  }
}

const regularForm: InterpolatedForm = { isVerbatim: false, quotes: 1, braces: 1 };

function openHole(list: TokenList, holes: InterpolatedForm[], hole: number, form: InterpolatedForm): number {
  holes.push(form);
  pushOpen(list, TokenKind.holeOpen, hole, hole + form.braces);
  return hole + form.braces;
}

/** The offset of the next hole's first brace, or `~end` when the string ends before one. */
function findHole(text: string, from: number, form: InterpolatedForm): number {
  return form.quotes > 1 ? findRawHole(text, from, form) : findOneQuoteHole(text, from, form.isVerbatim);
}

function findOneQuoteHole(text: string, from: number, isVerbatim: boolean): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === openBrace) {
      if (text.charCodeAt(at + 1) !== openBrace) return at;
      at++;
    } else if (code === doubleQuote) {
      if (!isVerbatim || text.charCodeAt(at + 1) !== doubleQuote) return ~(at + 1);
      at++;
    } else if (!isVerbatim) {
      if (isLineBreak(code)) return ~at;
      if (code === backslash && !isLineBreak(text.charCodeAt(at + 1))) at++;
    }
  }
  return ~text.length;
}

function findRawHole(text: string, from: number, { quotes, braces }: InterpolatedForm): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== openBrace && code !== doubleQuote) continue;
    const run = runLength(text, at, code);
    if (code === openBrace && run >= braces) return at + run - braces;
    at += run;
    if (code === doubleQuote && run >= quotes) return ~at;
    at--;
  }
  return ~text.length;
}

const doubleQuote = 34;
const backslash = 92;
const openBrace = 123;
const closeBrace = 125;
