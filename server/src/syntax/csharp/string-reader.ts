import { isNameUnit, nameEnd } from './characters.ts';
import { type InterpolatedForm, openInterpolated } from './interpolation.ts';
import { rawStringEnd, regularStringEnd, runLength, verbatimStringEnd } from './literal-ends.ts';
import { TokenKind } from './token-kinds.ts';
import { pushToken, type TokenList } from './token-list.ts';

/** Read the string that begins with the quote at `start`; answers its end. */
export function readString(list: TokenList, text: string, start: number): number {
  const quotes = runLength(text, start, 34);
  const end = quotes < 3 ? regularStringEnd(text, start) : rawStringEnd(text, start, quotes);
  pushToken(list, TokenKind.string, start, end);
  return end;
}

/** Read what begins with `$` or `@`, a string or a name that would otherwise be a keyword; answers where it stopped. */
export function readPrefixed(list: TokenList, holes: InterpolatedForm[], text: string, start: number): number {
  const isVerbatimFirst = text.charCodeAt(start) === 64;
  const dollarsAt = isVerbatimFirst ? start + 1 : start;
  const braces = runLength(text, dollarsAt, 36);
  let quote = dollarsAt + braces;
  const isVerbatim = isVerbatimFirst || text.charCodeAt(quote) === 64;
  if (isVerbatim && !isVerbatimFirst) quote++;
  if (text.charCodeAt(quote) !== 34) return readPrefixedName(list, text, start);
  if (braces === 0) {
    const end = verbatimStringEnd(text, quote);
    pushToken(list, TokenKind.string, start, end);
    return end;
  }
  const run = runLength(text, quote, 34);
  const isRaw = !isVerbatim && run >= 3;
  const form = isRaw ? { isVerbatim, quotes: run, braces } : { isVerbatim, quotes: 1, braces: 1 };
  return openInterpolated(list, holes, text, start, quote + form.quotes, form);
}

function readPrefixedName(list: TokenList, text: string, start: number): number {
  if (text.charCodeAt(start) === 36) {
    const end = start + runLength(text, start, 36);
    pushToken(list, 36, start, end);
    return end;
  }
  const isName = isNameUnit(text.charCodeAt(start + 1));
  const end = isName ? nameEnd(text, start + 1) : start + 1;
  pushToken(list, isName ? TokenKind.name : 64, start, end);
  return end;
}
