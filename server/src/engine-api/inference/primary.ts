import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, kindAt, partnerAt, wordAt } from '#syntax/csharp/words.ts';
import { calledAt, invoked } from './calls.ts';
import { readCreation } from './creation.ts';
import type { Evaluation, NameSeen, Step } from './evaluation.ts';
import { typesAbove } from './members.ts';
import { keywords, resolveTypeText } from './name-scope.ts';
import { memberAccess, selfType, simpleName } from './names.ts';
import { substitute, type Type, unwrapped } from './type.ts';
import { closingAngle, typeEndAt, typeInCode } from './type-in-code.ts';
import { typeOf, unknown, type Value, valueWith } from './value.ts';

/** Read a primary expression with all accesses, calls and indexers behind it. */
export function readPrimary(evaluation: Evaluation, first: number, seen: NameSeen = () => {}): Step {
  const { code } = evaluation;
  let step = readRoot(evaluation, first, seen);
  for (let count = 0; count < maximumSteps && step.next > first; count++) {
    const kind = kindAt(code, step.next);
    if (kind === TokenKind.dot || kind === TokenKind.conditionalAccess || kind === TokenKind.qualifier) {
      if (kindAt(code, step.next + 1) !== TokenKind.name) return step;
      step = readName(
        evaluation,
        step.next + 1,
        (name, index, args) => memberAccess(evaluation, step.value, name, index, args),
        seen,
      );
    } else if (kind === TokenKind.openParenthesis) step = readCall(evaluation, step);
    else if (kind === TokenKind.openBracket) step = readIndex(evaluation, step, step.next);
    else if (kind === TokenKind.question && kindAt(code, step.next + 1) === TokenKind.openBracket)
      step = readIndex(evaluation, step, step.next + 1);
    else if (kind === TokenKind.exclamation && kindAt(code, step.next + 1) !== TokenKind.assign)
      step = { value: step.value, next: step.next + 1 };
    else if (isStep(code, step.next)) return { value: step.value, next: step.next + 1 };
    else return step;
  }
  return step;
}

/** Longer chains are hostile. */
const maximumSteps = 64;

/** `++` or `--` */
function isStep({ text, tokens }: Code, at: number): boolean {
  const start = tokens.starts[at] ?? 0;
  return tokens.kinds[at] === TokenKind.operator && (text.startsWith('++', start) || text.startsWith('--', start));
}

function readRoot(evaluation: Evaluation, at: number, seen: NameSeen): Step {
  const { code } = evaluation;
  switch (kindAt(code, at)) {
    case TokenKind.name:
      return readRootName(evaluation, at, seen);
    case TokenKind.openParenthesis:
      return readGroup(evaluation, at);
    case TokenKind.string:
      return { value: builtIn('string'), next: at + 1 };
    case TokenKind.interpolationStart:
      return { value: builtIn('string'), next: interpolationEnd(code, at) + 1 };
    case TokenKind.character:
      return { value: builtIn('char'), next: at + 1 };
    case TokenKind.number:
      return {
        value: builtIn(numberType(code.text.slice(code.tokens.starts[at], code.tokens.ends[at]))),
        next: at + 1,
      };
    default:
      return { value: unknown, next: at };
  }
}

function readRootName(evaluation: Evaluation, at: number, seen: NameSeen): Step {
  const { code } = evaluation;
  const word = wordAt(code, at);
  const [enclosing] = wordAt(code, at) === 'this' || word === 'base' ? evaluation.scopeAt(at).enclosing : [];
  switch (word) {
    case 'this':
      return { value: enclosing === undefined ? unknown : valueWith(selfType(enclosing)), next: at + 1 };
    case 'base':
      return { value: valueWith(enclosing?.bases()[0]), next: at + 1 };
    case 'new':
      return readCreation(evaluation, at);
    case 'true':
    case 'false':
      return { value: builtIn('bool'), next: at + 1 };
    case 'null':
      return { value: unknown, next: at + 1 };
    case 'typeof':
    case 'nameof':
    case 'sizeof':
    case 'default':
    case 'checked':
    case 'unchecked':
      return readOperatorCall(evaluation, word, at);
  }
  if (keywords.has(word) && word !== 'var')
    return { value: { kind: 'type', type: { form: 'foreign', name: word } }, next: at + 1 };
  if (notExpressions.has(word)) return { value: unknown, next: at };
  if (word === 'global' && kindAt(code, at + 1) === TokenKind.qualifier)
    return { value: { kind: 'namespace', name: '' }, next: at + 1 };
  return readName(evaluation, at, (name, index, args) => simpleName(evaluation, name, index, args), seen);
}

const notExpressions: ReadonlySet<string> = new Set([
  ...[
    'is',
    'as',
    'in',
    'out',
    'ref',
    'return',
    'if',
    'else',
    'while',
    'for',
    'foreach',
    'do',
    'switch',
    'case',
    'break',
  ],
  ...['continue', 'goto', 'throw', 'try', 'catch', 'finally', 'lock', 'using', 'fixed', 'stackalloc', 'delegate'],
]);

function readName(
  evaluation: Evaluation,
  at: number,
  meaning: (name: string, index: number, typeArguments: readonly Type[]) => Value,
  seen: NameSeen,
): Step {
  const { code } = evaluation;
  const close = kindAt(code, at + 1) === TokenKind.less ? genericEnd(code, at + 1) : -1;
  const args = close === -1 ? [] : typeArguments(evaluation, at + 2, close - 1);
  const value = meaning(wordAt(code, at).replace('@', ''), at, args);
  seen(at, value);
  return { value, next: close === -1 ? at + 1 : close + 1 };
}

/** The `>` of the type arguments that open at `less`; -1 when it compares. */
function genericEnd(code: Code, less: number): number {
  const close = closingAngle(code, less);
  if (close === -1) return -1;
  const next = kindAt(code, close + 1);
  return next === TokenKind.name ? -1 : behindGeneric.has(next) ? close : -1;
}

const behindGeneric: ReadonlySet<number> = new Set([
  ...[TokenKind.openParenthesis, TokenKind.dot, TokenKind.closeParenthesis, TokenKind.comma, TokenKind.semicolon],
  ...[TokenKind.openBrace, TokenKind.conditionalAccess, TokenKind.closeBracket, TokenKind.closeBrace],
]);

/** The types between two tokens, separated by commas. */
export function typeArguments(evaluation: Evaluation, first: number, last: number): readonly Type[] {
  const types: Type[] = [];
  for (let at = first; at <= last; ) {
    const end = typeEndAt(evaluation.code, at);
    if (end < at) return types;
    types.push(typeInCode(evaluation, at, end) ?? { form: 'foreign', name: '?' });
    at = end + 2;
  }
  return types;
}

function readCall(evaluation: Evaluation, callee: Step): Step {
  const close = partnerAt(evaluation.code, callee.next);
  const next = close === -1 ? evaluation.code.tokens.count : close + 1;
  if (callee.value.kind === 'methods')
    return { value: valueWith(calledAt(evaluation, callee.value, callee.next)[0]?.result), next };
  return { value: valueWith(invoked(typeOf(callee.value))), next };
}

function readIndex(evaluation: Evaluation, left: Step, open: number): Step {
  const close = partnerAt(evaluation.code, open);
  if (close === -1) return { value: unknown, next: evaluation.code.tokens.count };
  return { value: valueWith(elementAt(typeOf(left.value))), next: close + 1 };
}

/** What an index into a value of `type` gives. */
function elementAt(type: Type | undefined): Type | undefined {
  const plain = type === undefined ? undefined : unwrapped(type);
  if (plain === undefined) return undefined;
  if (plain.form === 'array') return plain.element;
  for (const { declaration, by } of typesAbove(plain)) {
    const result = declaration
      .all()
      .find(({ kind }) => kind === 'indexer')
      ?.type();
    if (result !== undefined) return substitute(result, by);
  }
  return undefined;
}

function readGroup(evaluation: Evaluation, open: number): Step {
  const { code } = evaluation;
  const close = partnerAt(code, open);
  if (close === -1) return { value: unknown, next: code.tokens.count };
  const inner = evaluation.expression(open + 1);
  // A comma makes a tuple, of which the types are not followed.
  return { value: inner.next === close ? valueWith(typeOf(inner.value)) : unknown, next: close + 1 };
}

function readOperatorCall(evaluation: Evaluation, word: string, at: number): Step {
  const { code, universe } = evaluation;
  const close = kindAt(code, at + 1) === TokenKind.openParenthesis ? partnerAt(code, at + 1) : -1;
  if (close === -1) return { value: unknown, next: at + 1 };
  const value = (): Value => {
    if (word === 'nameof') return builtIn('string');
    if (word === 'sizeof') return builtIn('int');
    if (word === 'default') return valueWith(typeInCode(evaluation, at + 2, close - 1));
    if (word === 'typeof') return valueWith(resolveTypeText('System.Type', evaluation.scopeAt(at), universe.find));
    return evaluation.expression(at + 2).value;
  };
  return { value: value(), next: close + 1 };
}

function interpolationEnd(code: Code, start: number): number {
  let depth = 0;
  for (let at = start; at < code.tokens.count; at++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.interpolationStart) depth++;
    else if (kind === TokenKind.interpolationEnd && --depth === 0) return at;
  }
  return code.tokens.count - 1;
}

function builtIn(name: string): Value {
  return valueWith({ form: 'foreign', name });
}

function numberType(text: string): string {
  if (/^0[xb]/i.test(text)) return /u/i.test(text) ? 'uint' : 'int';
  if (/f$/i.test(text)) return 'float';
  if (/d$/i.test(text)) return 'double';
  if (/m$/i.test(text)) return 'decimal';
  if (/l$/i.test(text)) return 'long';
  if (/u$/i.test(text)) return 'uint';
  return /[.e]/i.test(text) ? 'double' : 'int';
}
