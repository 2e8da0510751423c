import { isAccess, maximumSteps, typeArgumentsEnd, typeArgumentsStart } from './operands.ts';
import { TokenKind } from './token-kinds.ts';
import {
  beforeExpression,
  type Code,
  endsStatement,
  isWord,
  keywordAt,
  kindAt,
  modifierWords,
  partnerAt,
  wordAt,
} from './words.ts';

/** A name before a bracket, with what it is a member of. */
export interface Callee {
  /** As `CallFact.callee` describes it, without `new`. */
  text: string;
  /** The token of the called name. */
  name: number;
  /** The first token of the chain; of `.Play` the one of its dot. */
  first: number;
  /** The tokens `<` and `>` of its type arguments; -1 when it has none. */
  less: number;
  greater: number;
}

/** A callee to read into: calls are many, and most are looked at only once. */
export function emptyCallee(): Callee {
  return { text: '', name: -1, first: -1, less: -1, greater: -1 };
}

/** Read the callee that ends before the bracket at `bracket`; `false` when no name stands there. */
export function readCallee(code: Code, bracket: number, callee: Callee): boolean {
  callee.name = bracket - 1;
  callee.less = -1;
  callee.greater = -1;
  if (kindAt(code, callee.name) === TokenKind.greater) {
    callee.greater = callee.name;
    callee.less = typeArgumentsStart(code, callee.greater);
    callee.name = callee.less - 1;
  }
  if (kindAt(code, callee.name) !== TokenKind.name) return false;
  readChain(code, callee);
  return true;
}

/** Read the dotted names that end with the called one. */
function readChain(code: Code, callee: Callee): void {
  const { starts, ends } = code.tokens;
  callee.first = callee.name;
  let isPlain = true;
  for (let steps = 0; isAccess(kindAt(code, callee.first - 1)); steps++) {
    const access = callee.first - 1;
    const owner = ownerBefore(code, access);
    if (kindAt(code, owner) !== TokenKind.name || steps > maximumSteps) {
      callee.first = access;
      callee.text = `.${wordAt(code, callee.name)}`;
      return;
    }
    const isAdjacent = ends[owner] === starts[access] && ends[access] === starts[callee.first];
    isPlain &&= isAdjacent && kindAt(code, access) === TokenKind.dot;
    callee.first = owner;
    if (kindAt(code, access) === TokenKind.qualifier) break;
  }
  callee.text = isPlain ? code.text.slice(starts[callee.first], ends[callee.name]) : joined(code, callee);
}

/** The names of a chain that is not written as they are joined. */
function joined(code: Code, { first, name }: Callee): string {
  let text = wordAt(code, first);
  for (let index = first + 1; index <= name; index++) {
    const kind = kindAt(code, index);
    if (kind === TokenKind.less) index = Math.max(index, typeArgumentsEnd(code, index));
    else if (kind === TokenKind.name) text += `.${wordAt(code, index)}`;
    else if (kind === TokenKind.qualifier) {
      text = text === 'global' ? wordAt(code, index + 1) : `${text}::${wordAt(code, index + 1)}`;
      index++;
    }
  }
  return text;
}

/** The token of the name that the access at `access` is a member of, type arguments and `!` passed over. */
function ownerBefore(code: Code, access: number): number {
  const before = kindAt(code, access - 1) === TokenKind.exclamation ? access - 2 : access - 1;
  if (kindAt(code, before) !== TokenKind.greater) return before;
  const less = typeArgumentsStart(code, before);
  return less === -1 ? before : less - 1;
}

/** Whether the names before the parenthesis at `bracket` are declared there or match a pattern, rather than called. */
export function isDeclared(code: Code, { first }: Callee, bracket: number): boolean {
  const before = first - 1;
  switch (kindAt(code, before)) {
    case TokenKind.name:
      return !beforeExpression.has(keywordAt(code, before));
    case TokenKind.closeBracket:
      return true;
    case TokenKind.greater:
      return typeArgumentsStart(code, before) !== -1;
    case TokenKind.closeParenthesis:
      return startsDeclaration(code, partnerAt(code, before) - 1);
    case TokenKind.tilde:
      return hasBody(code, bracket);
    case TokenKind.question:
      return hasBody(code, bracket) || kindAt(code, behind(code, bracket)) === TokenKind.semicolon;
    case TokenKind.asterisk:
      return hasBody(code, bracket) || startsDeclaration(code, before - 2);
    case TokenKind.comma:
      return startsArm(code, bracket);
    default:
      return (
        endsStatement(code, before) &&
        (hasBody(code, bracket) || hasInitializer(code, bracket) || startsArm(code, bracket))
      );
  }
}

/** Whether a type may begin behind the token at `index`, and no expression. */
function startsDeclaration(code: Code, index: number): boolean {
  return (
    endsStatement(code, index) ||
    kindAt(code, index) === TokenKind.closeBracket ||
    modifierWords.has(keywordAt(code, index))
  );
}

/** The index of the token behind the parenthesis that opens at `bracket`; out of range when it is not closed. */
function behind(code: Code, bracket: number): number {
  const close = partnerAt(code, bracket);
  return close === -1 ? -1 : close + 1;
}

function hasBody(code: Code, bracket: number): boolean {
  const next = behind(code, bracket);
  const kind = kindAt(code, next);
  return kind === TokenKind.openBrace || kind === TokenKind.arrow || isWord(code, next, 'where');
}

/** Whether `=>` or `when` follows, as behind the pattern of a switch arm. */
function startsArm(code: Code, bracket: number): boolean {
  const next = behind(code, bracket);
  return kindAt(code, next) === TokenKind.arrow || isWord(code, next, 'when');
}

/** Whether `: base` or `: this` follows, as behind the parameters of a constructor. */
function hasInitializer(code: Code, bracket: number): boolean {
  const next = behind(code, bracket);
  if (kindAt(code, next) !== TokenKind.colon) return false;
  return isWord(code, next + 1, 'base') || isWord(code, next + 1, 'this');
}
