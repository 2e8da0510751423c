import { operandStart } from '#syntax/csharp/operands.ts';
import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { isWord, kindAt, partnerAt, wordAt } from '#syntax/csharp/words.ts';
import { attributeAt } from './attributes.ts';
import { calledAt } from './calls.ts';
import type { CodeScope } from './code-scope.ts';
import type { Evaluation } from './evaluation.ts';
import { initialized } from './initializer.ts';
import { type FoundMember, membersOf } from './members.ts';
import { declarationNamed, keywords } from './name-scope.ts';
import { selfType } from './names.ts';
import { readPrimary } from './primary.ts';
import type { TypeDeclaration } from './type.ts';
import { closingAngle, typeEndAt, typeInCode } from './type-in-code.ts';
import { unknown, type Value } from './value.ts';
import { typeBefore } from './written-type.ts';

/** What an identifier in C# code stands for. */
export type Meaning =
  | { readonly kind: 'type'; readonly declaration: TypeDeclaration }
  /** A member; of several overloads the one that the call means comes first. */
  | {
      readonly kind: 'member';
      readonly found: readonly FoundMember[];
      /** Whether it is an extension method that is called on a value. */
      readonly isCalledOnValue: boolean;
    }
  /** The name in a declaration of a member, in the type `declaring`. */
  | {
      readonly kind: 'declared';
      readonly name: string;
      readonly declaring: TypeDeclaration;
      readonly isOverride: boolean;
    }
  /** A member that its receiver, all of whose members are known, does not have. */
  | { readonly kind: 'missing'; readonly receiver: TypeDeclaration; readonly name: string };

/** What the name at the token `index` stands for; `undefined` when that is not certain, and for locals and keywords. */
export function meaningAt(evaluation: Evaluation, index: number): Meaning | undefined {
  const { code } = evaluation;
  const word = wordAt(code, index);
  if (word === '' || keywords.has(word)) return undefined;
  const attribute = attributeAt(code, index);
  if (attribute !== undefined) return inAttribute(evaluation, index, attribute);
  const access = kindAt(code, index - 1);
  if (access === TokenKind.dot || access === TokenKind.conditionalAccess || access === TokenKind.qualifier)
    return inChain(evaluation, index);
  if (isArgumentName(evaluation, index)) return undefined;
  const scope = evaluation.scopeAt(index);
  if (scope.locals.some(({ at }) => at === index)) return undefined;
  const declared = declaredName(evaluation, scope, index);
  if (declared !== undefined) return declared === 'nothing' ? undefined : declared;
  const initializer = initialized(evaluation, index);
  if (initializer !== undefined) {
    const found = membersOf(initializer, word);
    return found.length === 0 ? undefined : { kind: 'member', found, isCalledOnValue: false };
  }
  if (isTypePlace(evaluation, index)) {
    const type = typeNamed(evaluation, index, index);
    if (type !== undefined) return type;
  }
  return inChain(evaluation, index);
}

/** The name at `index` as a part of the accesses that it stands in. */
function inChain(evaluation: Evaluation, index: number): Meaning | undefined {
  const { code } = evaluation;
  const first = operandStart(code, index);
  if (first === -1) return undefined;
  const isCreated = isWord(code, first - 1, 'new') && isDotted(evaluation, first, index);
  if (isCreated || (first < index && isDotted(evaluation, first, index) && isTypePlace(evaluation, first))) {
    const type = typeNamed(evaluation, first, index);
    if (type !== undefined || isCreated) return type;
  }
  let value: Value = unknown;
  readPrimary(evaluation, isWord(code, first - 1, 'new') ? first - 1 : first, (at, seen) => {
    if (at === index) value = seen;
  });
  return meaningOf(evaluation, value, index);
}

function meaningOf(evaluation: Evaluation, value: Value, index: number): Meaning | undefined {
  switch (value.kind) {
    case 'type':
      return value.declaration === undefined ? undefined : { kind: 'type', declaration: value.declaration };
    case 'methods':
      return {
        kind: 'member',
        found: overloads(evaluation, value, index),
        isCalledOnValue: value.receiver !== undefined,
      };
    case 'value':
      return value.source?.kind === 'member'
        ? { kind: 'member', found: [value.source.found], isCalledOnValue: false }
        : undefined;
    case 'missing':
      return value.receiver.form === 'named'
        ? { kind: 'missing', receiver: value.receiver.declaration, name: value.name }
        : undefined;
    case 'namespace':
    case 'unknown':
      return undefined;
  }
}

/** The overloads of a method's name, those that its call means first. */
function overloads(
  evaluation: Evaluation,
  value: Extract<Value, { kind: 'methods' }>,
  index: number,
): readonly FoundMember[] {
  const { code } = evaluation;
  let open = index + 1;
  if (kindAt(code, open) === TokenKind.less) open = closingAngle(code, open) + 1;
  if (kindAt(code, open) !== TokenKind.openParenthesis) return value.found;
  const called = calledAt(evaluation, value, open);
  const rest = value.found.filter(({ member }) => !called.some((chosen) => chosen.member === member));
  return [...called, ...rest];
}

function isDotted(evaluation: Evaluation, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    const kind = kindAt(evaluation.code, at);
    if (kind !== TokenKind.name && kind !== TokenKind.dot && kind !== TokenKind.qualifier) return false;
  }
  return true;
}

/** The type that the dotted names from `first` to `last` mean. */
function typeNamed(evaluation: Evaluation, first: number, last: number): Meaning | undefined {
  const { code, universe, scopeAt } = evaluation;
  const close = kindAt(code, last + 1) === TokenKind.less ? closingAngle(code, last + 1) : -1;
  const type = typeInCode(evaluation, first, close === -1 ? last : close);
  if (type?.form === 'named') return { kind: 'type', declaration: type.declaration };
  const names = code.text.slice(code.tokens.starts[first], code.tokens.ends[last]).replace(/\s+/g, '');
  const declaration = declarationNamed(names.replace(/^global::/, ''), 0, scopeAt(first), universe.find);
  return declaration === undefined ? undefined : { kind: 'type', declaration };
}

/** Whether the token at `first` starts a type rather than a value: what stands beside it says so. */
function isTypePlace(evaluation: Evaluation, first: number): boolean {
  const { code } = evaluation;
  const before = wordAt(code, first - 1);
  if (beforeTypes.has(before)) return true;
  const end = typeEndAt(code, first);
  if (end < first) return false;
  const next = kindAt(code, end + 1);
  if (next === TokenKind.name && typeBefore(code, end) !== -1) return !notDeclared.has(wordAt(code, end + 1));
  const isInner = kindAt(code, first - 1) === TokenKind.less || kindAt(code, first - 1) === TokenKind.comma;
  if (isInner && (next === TokenKind.greater || next === TokenKind.comma)) return isTypeArgument(evaluation, first);
  if (kindAt(code, first - 1) === TokenKind.openParenthesis && next === TokenKind.closeParenthesis) {
    const opener = wordAt(code, first - 2);
    if (opener === 'typeof' || opener === 'default' || opener === 'sizeof') return true;
    return kindAt(code, first - 2) !== TokenKind.name && kindAt(code, end + 2) === TokenKind.name;
  }
  return isBaseType(evaluation, first);
}

const beforeTypes: ReadonlySet<string> = new Set(['new', 'as', 'is']);
const notDeclared: ReadonlySet<string> = new Set(['is', 'as', 'in', 'and', 'or', 'when', 'switch', 'with', 'where']);

function isTypeArgument({ code }: Evaluation, first: number): boolean {
  for (let at = first - 1; at > 0 && at > first - 64; at--)
    if (kindAt(code, at) === TokenKind.less && closingAngle(code, at) > first) return true;
  return false;
}

/** Behind the colon of a type's header. */
function isBaseType(evaluation: Evaluation, first: number): boolean {
  const { code } = evaluation;
  const before = kindAt(code, first - 1);
  if (before !== TokenKind.colon && before !== TokenKind.comma) return false;
  const { place } = evaluation.scopeAt(first);
  if (!place.isInHeader) return false;
  for (let at = first - 1; at >= place.memberStart; at--) if (headerWords.has(wordAt(code, at))) return true;
  return false;
}

const headerWords: ReadonlySet<string> = new Set(['class', 'struct', 'interface', 'record', 'enum', 'where']);

/** `name: value` among arguments. */
function isArgumentName({ code }: Evaluation, index: number): boolean {
  const before = kindAt(code, index - 1);
  return (
    kindAt(code, index + 1) === TokenKind.colon &&
    (before === TokenKind.openParenthesis || before === TokenKind.comma) &&
    kindAt(code, index + 2) !== TokenKind.colon
  );
}

/** The name of a type or member where it is declared; `'nothing'` where it is one that says nothing of the engine. */
function declaredName(evaluation: Evaluation, scope: CodeScope, index: number): Meaning | 'nothing' | undefined {
  const { code } = evaluation;
  if (headerWords.has(wordAt(code, index - 1)) && wordAt(code, index - 1) !== 'where') return 'nothing';
  if (wordAt(code, index - 1) === 'namespace') return 'nothing';
  const [declaring] = scope.enclosing;
  if (declaring === undefined || typeBefore(code, index - 1) === -1) return undefined;
  if (notDeclared.has(wordAt(code, index))) return undefined;
  if (kindAt(code, index + 1) !== TokenKind.openParenthesis || !isDirectlyIn(evaluation, scope, index))
    return 'nothing';
  let isOverride = false;
  for (let at = scope.place.memberStart; at < index; at++) isOverride ||= wordAt(code, at) === 'override';
  return { kind: 'declared', name: wordAt(code, index), declaring, isOverride };
}

/** Whether no bracket of the member is open at `index`. */
function isDirectlyIn({ code }: Evaluation, { place }: CodeScope, index: number): boolean {
  for (let at = place.memberStart; at < index; at++) {
    const partner = partnerAt(code, at);
    if (partner > index) return false;
    if (partner > at) at = partner;
  }
  return true;
}

function inAttribute(
  evaluation: Evaluation,
  index: number,
  attribute: NonNullable<ReturnType<typeof attributeAt>>,
): Meaning | undefined {
  const { code, universe, scopeAt } = evaluation;
  const name = code.text
    .slice(code.tokens.starts[attribute.first], code.tokens.ends[attribute.last])
    .replace(/\s+/g, '');
  const scope = scopeAt(index);
  const declaration =
    declarationNamed(`${name}Attribute`, 0, scope, universe.find) ?? declarationNamed(name, 0, scope, universe.find);
  if (index >= attribute.first && index <= attribute.last)
    return index === attribute.last && declaration !== undefined ? { kind: 'type', declaration } : undefined;
  if (attribute.isArgumentName) {
    const found = declaration === undefined ? [] : membersOf(selfType(declaration), wordAt(code, index));
    return found.length === 0 ? undefined : { kind: 'member', found, isCalledOnValue: false };
  }
  if (isArgumentName(evaluation, index)) return undefined;
  return isTypePlace(evaluation, index)
    ? (typeNamed(evaluation, index, index) ?? inChain(evaluation, index))
    : inChain(evaluation, index);
}
