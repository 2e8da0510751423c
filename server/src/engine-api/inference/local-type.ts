import { operandStart } from '#syntax/csharp/operands.ts';
import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { isWord, kindAt, wordAt } from '#syntax/csharp/words.ts';
import { calledAt } from './calls.ts';
import type { Evaluation } from './evaluation.ts';
import { argumentAt, type Local } from './locals.ts';
import { membersOf, typesAbove } from './members.ts';
import { substitute, type Type, unwrapped } from './type.ts';
import { typeEndAt, typeInCode } from './type-in-code.ts';
import { typeOf, unknown, type Value } from './value.ts';

/** The type of a local, as far as it can be known. */
export function typeOfLocal(evaluation: Evaluation, { typing }: Local): Type | undefined {
  switch (typing.from) {
    case 'type':
      return typeInCode(evaluation, typing.first, typing.last);
    case 'value':
      return typeOf(evaluation.expression(typing.first).value);
    case 'element':
      return elementOf(typeOf(evaluation.expression(typing.first).value));
    case 'argument':
      return parameterType(evaluation, typing.bracket, typing.argument);
    case 'lambda':
      return lambdaParameter(evaluation, typing.first, typing.parameter);
    case 'nothing':
      return undefined;
  }
}

/** The type of what `foreach` gives of a collection. */
export function elementOf(type: Type | undefined): Type | undefined {
  const plain = type === undefined ? undefined : unwrapped(type);
  if (plain === undefined) return undefined;
  if (plain.form === 'array') return plain.element;
  for (const { declaration, by } of typesAbove(plain)) {
    if (declaration.fullName !== 'System.Collections.Generic.IEnumerable') continue;
    return by.get(declaration.typeParameters[0] ?? '');
  }
  const [enumerator] = membersOf(plain, 'GetEnumerator');
  const result = enumerator?.member.type();
  if (enumerator === undefined || result === undefined) return undefined;
  const [current] = membersOf(substitute(result, enumerator.by), 'Current');
  const element = current?.member.type();
  return current === undefined || element === undefined ? undefined : substitute(element, current.by);
}

/** The type of the parameter that takes an argument of the call with this bracket. */
function parameterType(evaluation: Evaluation, bracket: number, argument: number): Type | undefined {
  const callee = calleeBefore(evaluation, bracket);
  const [called] = calledAt(evaluation, callee, bracket);
  if (called === undefined || callee.kind !== 'methods') return undefined;
  const { parameters, isExtension } = called.member;
  const offset = isExtension && callee.receiver !== undefined ? 1 : 0;
  const type = parameters[argument + offset]?.type();
  return type === undefined ? undefined : substitute(type, called.by);
}

/** What stands before the bracket of a call. */
export function calleeBefore(evaluation: Evaluation, bracket: number): Value {
  const { code } = evaluation;
  const first = operandStart(code, bracket - 1);
  if (first === -1) return unknown;
  const start = isWord(code, first - 1, 'new') ? first - 1 : first;
  let callee: Value = unknown;
  const last = lastName(evaluation, bracket - 1);
  evaluation.primary(start, (index, value) => {
    if (index === last) callee = value;
  });
  return callee;
}

/** The token of the called name: before its type arguments. */
function lastName({ code }: Evaluation, before: number): number {
  if (kindAt(code, before) !== TokenKind.greater) return before;
  let depth = 0;
  for (let at = before; at > 0; at--) {
    if (kindAt(code, at) === TokenKind.greater) depth++;
    else if (kindAt(code, at) === TokenKind.less && --depth === 0) return at - 1;
  }
  return before;
}

/** The type of a parameter of the lambda that starts at `first`: what the delegate it is given to takes. */
function lambdaParameter(evaluation: Evaluation, first: number, parameter: number): Type | undefined {
  const { code } = evaluation;
  const delegate = delegateFor(evaluation, first);
  const plain = delegate === undefined ? undefined : unwrapped(delegate);
  if (plain?.form !== 'named') return undefined;
  const [invoke] = membersOf(plain, 'Invoke');
  const type = invoke?.member.parameters[parameter]?.type();
  const found = invoke === undefined || type === undefined ? undefined : substitute(type, invoke.by);
  // A type parameter that nothing decides.
  return found?.form === 'parameter' && found.bound === undefined && wordAt(code, first) !== found.name
    ? undefined
    : found;
}

function delegateFor(evaluation: Evaluation, first: number): Type | undefined {
  const { code } = evaluation;
  const before = kindAt(code, first - 1);
  if (before === TokenKind.assign || isPlusAssign(evaluation, first - 1)) {
    const start = operandStart(code, first - 2);
    return start === -1 ? undefined : typeOf(evaluation.primary(start).value);
  }
  const bracket = bracketAround(evaluation, first);
  if (bracket === -1) return undefined;
  const created = createdBefore(evaluation, bracket);
  if (created !== undefined) return created;
  return parameterType(evaluation, bracket, argumentAt(code, bracket, first));
}

/** `new EventHandler(…)`: the delegate itself is what the lambda becomes. */
function createdBefore(evaluation: Evaluation, bracket: number): Type | undefined {
  const { code } = evaluation;
  for (let at = bracket - 1; at >= 0 && at > bracket - 40; at--) {
    if (!isWord(code, at, 'new')) continue;
    const type = typeEndAt(code, at + 1) === bracket - 1 ? typeInCode(evaluation, at + 1, bracket - 1) : undefined;
    return type?.form === 'named' && type.declaration.kind === 'delegate' ? type : undefined;
  }
  return undefined;
}

function isPlusAssign({ code }: Evaluation, at: number): boolean {
  return code.text.startsWith('+=', code.tokens.starts[at] ?? 0);
}

/** The parenthesis around the token at `index`, when nothing but arguments stands between. */
function bracketAround({ code }: Evaluation, index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    const kind = kindAt(code, at);
    if (kind === TokenKind.openParenthesis) return at;
    if (kind === TokenKind.semicolon || kind === TokenKind.openBrace) return -1;
    const partner = code.tokens.partners[at] ?? -1;
    if (partner !== -1 && partner < at) at = partner;
  }
  return -1;
}
