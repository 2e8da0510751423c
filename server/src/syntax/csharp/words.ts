import { TokenKind } from './token-kinds.ts';
import type { Tokens } from './token-list.ts';

/** Tokens with the text that they come from. */
export interface Code {
  readonly text: string;
  readonly tokens: Tokens;
}

/** The kind of the token at `index`; 0 outside of the text. */
export function kindAt({ tokens }: Code, index: number): number {
  return index >= 0 && index < tokens.count ? (tokens.kinds[index] ?? 0) : 0;
}

/** The index of the bracket that belongs to the one at `index`, or -1. */
export function partnerAt({ tokens }: Code, index: number): number {
  return tokens.partners[index] ?? -1;
}

/** The text of the token at `index` when it is a name, else `''`. */
export function wordAt(code: Code, index: number): string {
  if (kindAt(code, index) !== TokenKind.name) return '';
  return code.text.slice(code.tokens.starts[index], code.tokens.ends[index]);
}

/** The text of the token at `index` when it may be a keyword, else `''`. Most names begin with a capital: they cost nothing. */
export function keywordAt(code: Code, index: number): string {
  if (kindAt(code, index) !== TokenKind.name) return '';
  const start = code.tokens.starts[index] ?? 0;
  const end = code.tokens.ends[index] ?? 0;
  return code.text.charCodeAt(start) < 97 || end - start > longestKeyword ? '' : code.text.slice(start, end);
}

const longestKeyword = 10;

/** Whether the token at `index` is the keyword `word`. */
export function isWord(code: Code, index: number, word: string): boolean {
  const start = code.tokens.starts[index] ?? 0;
  return (
    kindAt(code, index) === TokenKind.name &&
    (code.tokens.ends[index] ?? 0) - start === word.length &&
    code.text.startsWith(word, start)
  );
}

/** The text from one token to another, white space folded. */
export function textBetween({ text, tokens }: Code, first: number, last: number): string {
  return text.slice(tokens.starts[first], tokens.ends[last]).replace(/\s+/g, ' ');
}

/** Modifiers of members. */
export const modifierWords: ReadonlySet<string> = new Set([
  ...['public', 'private', 'protected', 'internal', 'static', 'virtual', 'override', 'abstract', 'async', 'sealed'],
  ...['extern', 'unsafe', 'partial', 'readonly', 'new', 'required'],
]);

/** Words before a parenthesis that are no callee, unless a `.` stands before them. */
export const notCallees: ReadonlySet<string> = new Set([
  ...modifierWords,
  ...['if', 'while', 'for', 'foreach', 'switch', 'catch', 'when', 'lock', 'using', 'fixed', 'return', 'throw', 'yield'],
  ...['nameof', 'typeof', 'sizeof', 'default', 'checked', 'unchecked', 'await', 'in', 'is', 'as', 'out', 'ref', 'base'],
  ...['this', 'stackalloc', 'delegate', 'operator', 'case', 'else', 'do', 'var', 'not', 'and', 'or', 'with', 'params'],
  ...['const', 'event', 'implicit', 'explicit', 'object', 'string', 'void', 'bool', 'byte', 'sbyte', 'char', 'short'],
  ...['ushort', 'int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal', 'dynamic'],
]);

/** Words of queries: keywords behind an operand, else names like any other. */
export const queryWords: ReadonlySet<string> = new Set(['where', 'select', 'orderby', 'on', 'equals', 'by']);

/** Words after which an expression begins; a name between any other word and a parenthesis is being declared. */
export const beforeExpression: ReadonlySet<string> = new Set([
  ...['return', 'throw', 'in', 'else', 'do', 'await', 'out', 'ref', 'select', 'where', 'orderby', 'on', 'equals', 'by'],
  ...['when', 'new'],
]);

/** Whether a statement or member can begin behind the token at `index`. */
export function endsStatement(code: Code, index: number): boolean {
  const kind = kindAt(code, index);
  return kind === 0 || kind === TokenKind.semicolon || kind === TokenKind.openBrace || kind === TokenKind.closeBrace;
}

/** Whether the token at `index` can be the last one of an operand. */
export function endsOperand(code: Code, index: number): boolean {
  switch (kindAt(code, index)) {
    case TokenKind.name:
      return !beforeExpression.has(keywordAt(code, index));
    case TokenKind.closeParenthesis:
    case TokenKind.closeBracket:
    case TokenKind.number:
    case TokenKind.string:
    case TokenKind.character:
    case TokenKind.interpolationEnd:
      return true;
    default:
      return false;
  }
}
