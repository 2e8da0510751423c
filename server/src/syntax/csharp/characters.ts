/** `\n` or `\r`. */
export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** Whether `code` is a line break of C# that tree-sitter's grammar does not know: U+0085, U+2028 or U+2029. */
export function isRareLineBreak(code: number): boolean {
  return code === 0x2028 || code === 0x2029 || code === 0x85;
}

/** Whether `code`, which is 32 or less, is no white space. */
export function isControl(code: number): boolean {
  return code < 9 || (code > 13 && code < 32);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Digits, letters, `_` and all beyond ASCII but white space. */
export function isNameUnit(code: number): boolean {
  if (code < 128) return nameUnits[code] === 1;
  return code >= 128 && !isWideBlank(code);
}

/** The end of the name that goes on at `from`. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  while (isNameUnit(text.charCodeAt(at))) at++;
  return at;
}

/** The end of the line that `from` stands on, without its break. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 14 ? isLineBreak(code) : code > 127 && isRareLineBreak(code)) break;
  }
  return at;
}

/** The offset behind the line break at `offset`; `offset` itself when there is none. */
export function lineBreakEnd(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code === 13 && text.charCodeAt(offset + 1) === 10) return offset + 2;
  return isLineBreak(code) || isRareLineBreak(code) ? offset + 1 : offset;
}

/** The start of the blanks that stand before `offset` on its line. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isLineBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Whether only blanks stand before `offset` on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  const start = lineStart(text, offset);
  const before = text.charCodeAt(start - 1);
  return start === 0 || isLineBreak(before) || isRareLineBreak(before);
}

/** The `#` of the first line from `from` on, its own left out, that begins with one; -1 when there is none. */
export function nextHashLine(text: string, from: number): number {
  const pattern = new RegExp(hashLine);
  pattern.lastIndex = from;
  return pattern.exec(text) === null ? -1 : pattern.lastIndex - 1;
}

/** Blanks as in `isLineBlank`. */
const hashLine = /[\n\r\u0085\u2028\u2029][\t\v\f \u00a0\ufeff]*#/g;

function isLineBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 11 || code === 12 || code === 0xa0 || code === 0xfeff;
}

const nameUnits = Uint8Array.from({ length: 128 }, (_, code) => Number(/\w/.test(String.fromCharCode(code))));

function isWideBlank(code: number): boolean {
  return (
    code === 0xa0 || code === 0xfeff || code === 0x3000 || isRareLineBreak(code) || (code >= 0x2000 && code <= 0x200a)
  );
}
