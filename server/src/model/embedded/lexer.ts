/** What a token is. White space lies between tokens and is not one. */
export type TokenKind = 'word' | 'number' | 'string' | 'punctuation' | 'comment' | 'directive';

/** A token of C#, HLSL or ShaderLab; offsets are UTF-16 units. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/** Split `text` from `from` to `to`. Anything is accepted, in linear time; an unfinished string or comment ends with the text. */
export function lex(text: string, from = 0, to = text.length): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const start = at;
    const kind = kindAt(text, at, code);
    at = Math.min(to, Math.max(at + 1, endOf(kind, text, at)));
    tokens.push({ kind, start, end: at });
  }
  return tokens;
}

function kindAt(text: string, at: number, code: number): TokenKind {
  const next = text.charCodeAt(at + 1);
  if (isWordStart(code)) return 'word';
  if (isDigit(code) || (code === dot && isDigit(next))) return 'number';
  if (code === slash && (next === slash || next === star)) return 'comment';
  if (code === quote || code === apostrophe) return 'string';
  if ((code === dollar || code === atSign) && stringStart.test(text.slice(at, at + 5))) return 'string';
  if (code === atSign && isWordStart(next)) return 'word';
  return code === hash ? 'directive' : 'punctuation';
}

function endOf(kind: TokenKind, text: string, at: number): number {
  switch (kind) {
    case 'word':
      return scan(text, at + 1, isWordPart);
    case 'number':
      return numberEnd(text, at);
    case 'comment':
      return text.charCodeAt(at + 1) === star ? after(text, '*/', at + 2) : lineEnd(text, at);
    case 'directive':
      return lineEnd(text, at);
    case 'string':
      return stringEnd(text, at);
    case 'punctuation':
      return at + (operators.find((operator) => text.startsWith(operator, at))?.length ?? 1);
  }
}

/** Operators of more than one character, longest first. `>>` is left out: it mostly closes two generic arguments. */
const operators = '<<= >>= ??= ... => == != <= >= && || ++ -- += -= *= /= %= &= |= ^= -> ?? ?. :: <<'.split(' ');

const [slash, star, quote, apostrophe, dollar, atSign, hash, dot, backslash] = [47, 42, 34, 39, 36, 64, 35, 46, 92];
const stringStart = /^[$@]{1,4}"/;

function numberEnd(text: string, at: number): number {
  const match = numberPattern.exec(text.slice(at, at + 64));
  return at + (match?.[0].length ?? 1);
}

const numberPattern = /^(?:0[xXbB][0-9a-fA-F_]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][+-]?\d+)?)[a-zA-Z]{0,3}/;

function stringEnd(text: string, at: number): number {
  let start = at;
  while (text.charCodeAt(start) === dollar || text.charCodeAt(start) === atSign) start++;
  if (text.startsWith('"""', start)) return after(text, '"""', start + 3);
  const verbatim = text.slice(at, start).includes('@');
  const closing = text.charCodeAt(start);
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === closing) {
      if (!verbatim || text.charCodeAt(i + 1) !== quote) return i + 1;
      i++;
    } else if (code === backslash && !verbatim) i++;
    else if (code === 10 && !verbatim) return i;
  }
  return text.length;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found;
}

function scan(text: string, from: number, accept: (code: number) => boolean): number {
  let at = from;
  while (at < text.length && accept(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xfeff || code === 0xa0 || code === 0x2028 || code === 0x2029
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 0xff;
}

function isWordPart(code: number): boolean {
  return isWordStart(code) || isDigit(code);
}
