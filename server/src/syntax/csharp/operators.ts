import { isDigit } from './characters.ts';
import { TokenKind } from './token-kinds.ts';

/** The end of the operator whose first character `code` stands at `start`. Shifts are single characters: they may close type arguments. */
export function operatorEnd(text: string, start: number, code: number): number {
  const next = text.charCodeAt(start + 1);
  switch (code) {
    case 61: // =
      return start + (next === 61 || next === 62 ? 2 : 1);
    case 63: // ?
      if (next === 63) return start + (text.charCodeAt(start + 2) === 61 ? 3 : 2);
      return start + (next === 46 && !isDigit(text.charCodeAt(start + 2)) ? 2 : 1);
    case 58: // :
    case 46: // .
      return start + (next === code ? 2 : 1);
    case 45: // -
      return start + (next === 45 || next === 61 || next === 62 ? 2 : 1);
    case 38: // &
    case 124: // |
    case 43: // +
      return start + (next === code || next === 61 ? 2 : 1);
    case 33: // !
    case 37: // %
    case 42: // *
    case 47: // /
    case 60: // <
    case 62: // >
    case 94: // ^
      return start + (next === 61 ? 2 : 1);
    default:
      return start + 1;
  }
}

/** The kind of an operator of several characters. */
export function operatorKind(text: string, start: number, end: number): number {
  return kinds[text.slice(start, end)] ?? TokenKind.operator;
}

const kinds: Readonly<Record<string, number>> = {
  '==': TokenKind.equality,
  '!=': TokenKind.inequality,
  '=>': TokenKind.arrow,
  '?.': TokenKind.conditionalAccess,
  '::': TokenKind.qualifier,
  '->': TokenKind.pointerAccess,
  '??=': TokenKind.coalesceAssign,
};
