import { isDigit, isLineBreak } from './characters.ts';

/** The end of the regular string whose quote is at `quote`; a string that its line does not close ends with the line. */
export function regularStringEnd(text: string, quote: number): number {
  let at = quote + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === doubleQuote) return at + 1;
    if (code === backslash && !isLineBreak(text.charCodeAt(at + 1))) at++;
    else if (isLineBreak(code)) return at;
  }
  return text.length;
}

/** The end of the verbatim string whose quote is at `quote`. */
export function verbatimStringEnd(text: string, quote: number): number {
  let at = text.indexOf('"', quote + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === doubleQuote) at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at + 1;
}

/** The end of the raw string that opens at `start` with `quotes` quotes. */
export function rawStringEnd(text: string, start: number, quotes: number): number {
  for (let at = text.indexOf('"', start + quotes); at !== -1; at = text.indexOf('"', at)) {
    const run = runLength(text, at, doubleQuote);
    at += run;
    if (run >= quotes) return at;
  }
  return text.length;
}

/** The longest character literal is `'\U00000000'`. */
const longestCharacter = 12;

/** The end of the character literal at `start`; `undefined` when the apostrophe opens none. */
export function characterEnd(text: string, start: number): number | undefined {
  if (text.charCodeAt(start + 1) !== backslash) {
    if (isLineBreak(text.charCodeAt(start + 1))) return undefined;
    if (text.charCodeAt(start + 2) === apostrophe) return start + 3;
    // A character beyond 16 bits is an error of the program, but still one literal.
    return text.charCodeAt(start + 3) === apostrophe && isHighSurrogate(text.charCodeAt(start + 1))
      ? start + 4
      : undefined;
  }
  const end = text.slice(start, start + longestCharacter).indexOf("'", 3);
  return end === -1 ? undefined : start + end + 1;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** The end of the number at `start`. */
export function numberEnd(text: string, start: number): number {
  const isHex = (text.charCodeAt(start + 1) | 32) === 120;
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isAlphanumeric(code)) continue;
    if (code === 46 && isDigit(text.charCodeAt(at + 1))) continue;
    const isExponent = (text.charCodeAt(at - 1) | 32) === 101 && !isHex;
    if ((code === 43 || code === 45) && isExponent && isDigit(text.charCodeAt(at + 1))) continue;
    break;
  }
  return at;
}

/** How often `code` stands at `start` in a row. */
export function runLength(text: string, start: number, code: number): number {
  let at = start;
  while (text.charCodeAt(at) === code) at++;
  return at - start;
}

function isAlphanumeric(code: number): boolean {
  return isDigit(code) || code === 95 || ((code | 32) >= 97 && (code | 32) <= 122);
}

const doubleQuote = 34;
const apostrophe = 39;
const backslash = 92;
