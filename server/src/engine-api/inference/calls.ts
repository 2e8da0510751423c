import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, kindAt, partnerAt, wordAt } from '#syntax/csharp/words.ts';
import type { Evaluation } from './evaluation.ts';
import { lambdaBody } from './lambda.ts';
import { typesAbove } from './members.ts';
import { type Argument, type CalledMember, chooseOverload } from './overloads.ts';
import { type Type, unwrapped } from './type.ts';
import { typeInCode } from './type-in-code.ts';
import { typeOf, type Value } from './value.ts';

/** The arguments between the bracket at `open` and its partner. */
export function argumentsAt(evaluation: Evaluation, open: number): readonly Argument[] {
  const { code } = evaluation;
  const partner = partnerAt(code, open);
  const close = partner === -1 ? code.tokens.count : partner;
  const found: Argument[] = [];
  for (const first of argumentStarts(code, open, close)) found.push(argumentAt(evaluation, first));
  return found;
}

function argumentStarts(code: Code, open: number, close: number): readonly number[] {
  if (open + 1 >= close) return [];
  const starts = [open + 1];
  for (let at = open + 1; at < close; at++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.comma) starts.push(at + 1);
    else if (kind === TokenKind.less) at = Math.max(at, genericEnd(code, at));
    else if (partnerAt(code, at) > at) at = partnerAt(code, at);
  }
  return starts;
}

/** The `>` of a call's type arguments or of a created type's: `Get<A, B>()`, `new Map<A, B>()`. */
function genericEnd(code: Code, less: number): number {
  let depth = 0;
  for (let at = less; at < less + 64; at++) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.less) depth++;
    else if (kind === TokenKind.greater && --depth === 0) return followsGeneric.has(kindAt(code, at + 1)) ? at : -1;
    else if (kind !== TokenKind.name && kind !== TokenKind.comma && kind !== TokenKind.dot) {
      if (kind !== TokenKind.greater && kind !== TokenKind.openBracket && kind !== TokenKind.closeBracket) return -1;
    }
  }
  return -1;
}

const followsGeneric: ReadonlySet<number> = new Set([TokenKind.openParenthesis, TokenKind.openBrace, TokenKind.dot]);

function argumentAt(evaluation: Evaluation, first: number): Argument {
  const { code } = evaluation;
  const isNamed = kindAt(code, first) === TokenKind.name && kindAt(code, first + 1) === TokenKind.colon;
  const at = isNamed ? first + 2 : first;
  const word = wordAt(code, at);
  const modifier = word === 'ref' || word === 'out' || word === 'in' ? word : undefined;
  return {
    ...(isNamed ? { name: wordAt(code, first) } : {}),
    ...(modifier === undefined ? {} : { modifier }),
    type: () => argumentType(evaluation, modifier === undefined ? at : at + 1, modifier === 'out'),
    ...lambdaOf(evaluation, at),
  };
}

function lambdaOf(evaluation: Evaluation, at: number): Pick<Argument, 'body'> {
  const body = lambdaBody(evaluation.code, at);
  if (body === -1 || kindAt(evaluation.code, body) === TokenKind.openBrace) return {};
  return { body: () => typeOf(evaluation.expression(body).value) };
}

function argumentType(evaluation: Evaluation, at: number, isOut: boolean): Type | undefined {
  const { code } = evaluation;
  if (lambdaBody(code, at) !== -1) return undefined;
  if (isOut && kindAt(code, at + 1) === TokenKind.name)
    return wordAt(code, at) === 'var' ? undefined : typeInCode(evaluation, at, at);
  return typeOf(evaluation.expression(at).value);
}

/** The overloads that a call with the bracket at `open` may mean, the best first. */
export function calledAt(evaluation: Evaluation, callee: Value, open: number): readonly CalledMember[] {
  if (callee.kind !== 'methods') return [];
  return chooseOverload(callee.found, argumentsAt(evaluation, open), callee.typeArguments, callee.receiver);
}

/** What calling a value of a delegate's type gives. */
export function invoked(type: Type | undefined): Type | undefined {
  const plain = type === undefined ? undefined : unwrapped(type);
  if (plain === undefined) return undefined;
  for (const { declaration, by } of typesAbove(plain)) {
    const result = declaration.own('Invoke')[0]?.type();
    if (result !== undefined) return result.form === 'parameter' ? by.get(result.name) : result;
  }
  return undefined;
}
