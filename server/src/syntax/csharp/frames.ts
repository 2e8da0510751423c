import { type Callee, emptyCallee, isDeclared, readCallee } from './callees.ts';
import { operandBefore } from './operands.ts';
import { TokenKind } from './token-kinds.ts';
import {
  type Code,
  endsOperand,
  endsStatement,
  isWord,
  keywordAt,
  kindAt,
  notCallees,
  partnerAt,
  queryWords,
  textBetween,
} from './words.ts';

/** What an open bracket holds. */
export type FrameKind = 'call' | 'attributes' | 'attribute' | 'index' | 'typeHeader' | 'other';

/** An open bracket while the tokens inside are walked over. Frames are used again: brackets are many. */
export interface Frame {
  kind: FrameKind;
  /** The token of the bracket. */
  open: number;
  /** The callee, the attribute, or what a `switch` switches over. */
  of: string;
  /** Whether the bracket makes the call of `callee`. */
  isCall: boolean;
  readonly callee: Callee;
  /** Commas so far. */
  argument: number;
  /** Whether a lambda began behind the last comma: what follows is its result. */
  isLambda: boolean;
}

/** A frame to read into. */
export function emptyFrame(): Frame {
  return { kind: 'other', open: -1, of: '', isCall: false, callee: emptyCallee(), argument: 0, isLambda: false };
}

/** What lies before an opening bracket, as far as the walk remembers it. */
export interface Before {
  /** What the bracket opens in. */
  outer: FrameKind;
  /** The last `]` of attributes. */
  attributesEnd: number;
  /** The last `)` of the parameters of a type. */
  typeHeaderEnd: number;
}

/** Read what the bracket at `open` holds. */
export function readFrame(code: Code, open: number, before: Before, frame: Frame): void {
  frame.kind = 'other';
  frame.open = open;
  frame.of = '';
  frame.isCall = false;
  frame.argument = 0;
  frame.isLambda = false;
  const kind = kindAt(code, open);
  if (kind === TokenKind.openParenthesis) readParenthesis(code, open, before, frame);
  else if (kind === TokenKind.openBracket) frame.kind = bracketKind(code, open, before);
  else if (kind === TokenKind.openBrace) frame.of = switchOperand(code, open);
}

function readParenthesis(code: Code, open: number, before: Before, frame: Frame): void {
  const { callee } = frame;
  if (!readCallee(code, open, callee)) return;
  const { text, first, name } = callee;
  frame.of = text;
  if (before.outer === 'attributes') frame.kind = 'attribute';
  else if (kindAt(code, first) !== TokenKind.name) frame.isCall = true;
  else {
    const word = keywordAt(code, first - 1);
    if (word === 'new') {
      frame.isCall = true;
      frame.of = `new ${text}`;
    } else if (first === name && isKeyword(code, name)) {
      if (givesArguments.has(text)) frame.kind = 'call';
    } else if (typeWords.has(word)) frame.kind = 'typeHeader';
    else if (kindAt(code, first - 1) === TokenKind.colon && first - 2 === before.typeHeaderEnd) frame.kind = 'call';
    else frame.isCall = !isDeclared(code, callee, open);
  }
  if (frame.isCall) frame.kind = 'call';
}

/** Whether the name before a parenthesis, which is no member of anything, is a keyword there. */
function isKeyword(code: Code, name: number): boolean {
  const word = keywordAt(code, name);
  return notCallees.has(word) || (queryWords.has(word) && endsOperand(code, name - 1));
}

/** Words that pass arguments on, though they are no names: `base("x")`, `this("x")`, `new("x")`. */
const givesArguments: ReadonlySet<string> = new Set(['base', 'this', 'new']);

const typeWords: ReadonlySet<string> = new Set(['class', 'struct', 'record']);

function bracketKind(code: Code, open: number, before: Before): FrameKind {
  if (isAttributes(code, open, before)) return 'attributes';
  const last = open - 1;
  const kind = kindAt(code, last);
  switch (kind) {
    case TokenKind.name:
      return notIndexed.has(keywordAt(code, last)) ? 'other' : 'index';
    case TokenKind.closeParenthesis:
    case TokenKind.closeBracket:
    case TokenKind.exclamation:
      return 'index';
    case TokenKind.question:
      return code.tokens.ends[last] === code.tokens.starts[open] ? 'index' : 'other';
    case TokenKind.openBrace:
    case TokenKind.comma:
      // `{ ["key"] = value }`
      return kindAt(code, partnerAt(code, open) + 1) === TokenKind.assign ? 'index' : 'other';
    default:
      return 'other';
  }
}

/** Words before `[` that it does not index: a collection follows, or an array type. */
const notIndexed: ReadonlySet<string> = new Set([...notCallees].filter((word) => word !== 'this' && word !== 'base'));

function isAttributes(code: Code, open: number, { attributesEnd }: Before): boolean {
  const kind = kindAt(code, open - 1);
  if (kindAt(code, open + 1) !== TokenKind.name) return false;
  if (kind === TokenKind.closeBracket) return attributesEnd === open - 1;
  const close = partnerAt(code, open);
  const next = kindAt(code, close + 1);
  if (endsStatement(code, open - 1)) return close === -1 || next !== TokenKind.assign;
  const isInList = kind === TokenKind.comma || kind === TokenKind.openParenthesis || kind === TokenKind.less;
  return isInList && close !== -1 && (next === TokenKind.name || next === TokenKind.openBracket);
}

/** What a `switch` with the brace at `open` switches over; `''` for other braces. */
function switchOperand(code: Code, open: number): string {
  const last = open - 1;
  if (isWord(code, last, 'switch')) return operandBefore(code, last - 1);
  if (kindAt(code, last) !== TokenKind.closeParenthesis) return '';
  const parenthesis = partnerAt(code, last);
  const isSwitch = last - parenthesis > 1 && isWord(code, parenthesis - 1, 'switch');
  return isSwitch ? textBetween(code, parenthesis + 1, last - 1) : '';
}
