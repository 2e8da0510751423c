import { isControl, isDigit, isFirstOnLine, isNameUnit, isRareLineBreak, lineEnd, nameEnd } from './characters.ts';
import { closeHole, formatEnd, type InterpolatedForm } from './interpolation.ts';
import { characterEnd, numberEnd } from './literal-ends.ts';
import { operatorEnd, operatorKind } from './operators.ts';
import { readPrefixed, readString } from './string-reader.ts';
import { TokenKind } from './token-kinds.ts';
import { dropUnclosed, pushBraceClose, pushClose, pushOpen, pushToken, type TokenList } from './token-list.ts';

/** Where tokens go while they are read. */
export interface TokenSink {
  readonly list: TokenList;
  /** Interpolated strings that have a hole open, outermost first. */
  readonly holes: InterpolatedForm[];
  /** Offsets of U+0085, U+2028 and U+2029 where they end a `//` comment. */
  readonly commentBreaks: number[];
}

/** Read code from `from` up to the end or, where `hasDirectives`, to the `#` of a directive. Answers where it stopped. */
export function readCode(sink: TokenSink, text: string, from: number, hasDirectives: boolean): number {
  const { list, holes, commentBreaks } = sink;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32) {
      if (isControl(code)) pushToken(list, TokenKind.unknown, at, at + 1);
      at++;
      continue;
    }
    if (isNameUnit(code)) {
      const start = at;
      if (isDigit(code)) {
        at = numberEnd(text, start);
        pushToken(list, TokenKind.number, start, at);
      } else {
        at = nameEnd(text, start + 1);
        pushToken(list, TokenKind.name, start, at);
      }
      continue;
    }
    const next = text.charCodeAt(at + 1);
    switch (code) {
      case 34: // "
        at = readString(list, text, at);
        continue;
      case 36: // $
      case 64: // @
        at = readPrefixed(list, holes, text, at);
        continue;
      case 39: {
        const end = characterEnd(text, at) ?? at + 1;
        pushToken(list, end > at + 1 ? TokenKind.character : code, at, end);
        at = end;
        continue;
      }
      case 40: // (
      case 91: // [
      case 123: // {
        pushOpen(list, code, at, at + 1);
        break;
      case 41: // )
      case 93: // ]
        pushClose(list, code, at, at + 1);
        break;
      case 125: // }
        if (dropUnclosed(list) === TokenKind.holeOpen) {
          at = closeHole(list, holes, text, at);
          continue;
        }
        pushBraceClose(list, code, at, at + 1);
        break;
      case 35: // #
        if (hasDirectives && isFirstOnLine(text, at)) return at;
        pushToken(list, code, at, at + 1);
        break;
      case 47: // /
        if (next === 47) {
          at = lineEnd(text, at);
          if (isRareLineBreak(text.charCodeAt(at))) commentBreaks.push(at);
          continue;
        }
        if (next === 42) {
          const end = text.indexOf('*/', at + 2);
          // The grammar shall see a comment that nothing closes.
          if (end === -1) pushToken(list, TokenKind.unknown, at, text.length);
          at = end === -1 ? text.length : end + 2;
          continue;
        }
        at = readOperator(list, text, at, code);
        continue;
      case 44: // ,
      case 59: // ;
        pushToken(list, code, at, at + 1);
        break;
      case 58: // :
        if (next !== 58 && isInHole(list, holes)) {
          const end = formatEnd(text, at);
          pushToken(list, TokenKind.interpolationText, at, end);
          at = end;
          continue;
        }
        at = readOperator(list, text, at, code);
        continue;
      case 46: // .
        if (isDigit(next)) {
          const end = numberEnd(text, at);
          pushToken(list, TokenKind.number, at, end);
          at = end;
          continue;
        }
        at = readOperator(list, text, at, code);
        continue;
      default:
        at = code < 128 ? readOperator(list, text, at, code) : at + 1;
        continue;
    }
    at++;
  }
  return text.length;
}

function readOperator(list: TokenList, text: string, at: number, code: number): number {
  const end = operatorEnd(text, at, code);
  pushToken(list, end === at + 1 ? code : operatorKind(text, at, end), at, end);
  return end;
}

function isInHole(list: TokenList, holes: readonly InterpolatedForm[]): boolean {
  return holes.length > 0 && list.kinds[list.open.at(-1) ?? 0] === TokenKind.holeOpen;
}
