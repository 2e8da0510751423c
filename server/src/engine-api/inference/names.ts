import { localAt } from './code-scope.ts';
import type { Evaluation } from './evaluation.ts';
import { extensionsOf, type FoundMember, mayHaveMore, membersOf } from './members.ts';
import { declarationNamed, nestedType } from './name-scope.ts';
import { substitute, type Type, type TypeDeclaration, unwrapped } from './type.ts';
import { unknown, type Value } from './value.ts';

/** What the simple name at the token `index` stands for: a local, a member of the types around, a type, a namespace. */
export function simpleName(evaluation: Evaluation, name: string, index: number, typeArguments: readonly Type[]): Value {
  const scope = evaluation.scopeAt(index);
  const local = localAt(scope, name, index);
  if (local !== undefined)
    return { kind: 'value', type: evaluation.typeOfLocal(local), source: { kind: 'local', local } };
  for (const declaration of scope.enclosing) {
    const found = membersOf(selfType(declaration), name);
    if (found.length > 0) return memberValue(found, typeArguments, undefined);
  }
  const type = declarationNamed(name, typeArguments.length, scope, evaluation.universe.find);
  if (type !== undefined)
    return { kind: 'type', type: { form: 'named', declaration: type, args: typeArguments }, declaration: type };
  for (const { name: imported, isStatic } of scope.usings) {
    const holder = isStatic === true ? evaluation.universe.find(imported, 0) : undefined;
    const found = holder === undefined ? [] : membersOf(selfType(holder), name).filter(({ member }) => member.isStatic);
    if (found.length > 0) return memberValue(found, typeArguments, undefined);
  }
  // A member of an unknown base type may have any name.
  const mayBeMember = scope.enclosing.some((declaration) => mayHaveMore(selfType(declaration)));
  const alias = scope.usings.find((using) => using.alias === name);
  if (alias !== undefined) return { kind: 'namespace', name: alias.name };
  return mayBeMember && /^[a-z]/.test(name) ? unknown : { kind: 'namespace', name };
}

/** What `.name` is on `left`, at the token `index`. */
export function memberAccess(
  evaluation: Evaluation,
  left: Value,
  name: string,
  index: number,
  typeArguments: readonly Type[],
): Value {
  const { find } = evaluation.universe;
  const scope = evaluation.scopeAt(index);
  if (left.kind === 'namespace') {
    const fullName = `${left.name}.${name}`;
    const type = declarationNamed(fullName, typeArguments.length, scope, find);
    if (type === undefined) return { kind: 'namespace', name: fullName };
    return { kind: 'type', type: { form: 'named', declaration: type, args: typeArguments }, declaration: type };
  }
  if (left.kind === 'type' && left.declaration !== undefined) {
    const found = membersOf(left.type, name);
    if (found.length > 0) return memberValue(found, typeArguments, undefined);
    const nested = nestedType(left.declaration, name, typeArguments.length, find);
    if (nested !== undefined)
      return { kind: 'type', type: { form: 'named', declaration: nested, args: typeArguments }, declaration: nested };
    return missing(left.type, name);
  }
  if (left.kind !== 'value' || left.type === undefined) return unknown;
  const { type } = left;
  if (type.form === 'nullable' && name === 'Value') return { kind: 'value', type: type.of };
  if (type.form === 'tuple') {
    const element =
      type.elements.find((candidate) => candidate.name === name) ??
      type.elements[Number(/^Item(\d)$/.exec(name)?.[1]) - 1];
    return { kind: 'value', type: element?.type };
  }
  const found = membersOf(type, name);
  if (found.length > 0) return memberValue(found, typeArguments, undefined);
  const extensions = extensionsOf(type, name, scope, evaluation.universe);
  if (extensions.length > 0) return memberValue(extensions, typeArguments, type);
  return missing(type, name);
}

/** Members of the root of all types; every value has them. */
const objectMembers: ReadonlySet<string> = new Set([
  ...['ToString', 'Equals', 'GetHashCode', 'GetType', 'ReferenceEquals', 'MemberwiseClone', 'CompareTo', 'HasFlag'],
]);

/** Only of the engine's types all members are known. */
function missing(type: Type, name: string): Value {
  const plain = unwrapped(type);
  if (plain.form !== 'named' || plain.declaration.origin !== 'engine') return unknown;
  if (objectMembers.has(name) || plain.declaration.kind === 'delegate' || mayHaveMore(plain)) return unknown;
  return { kind: 'missing', receiver: plain, name };
}

function memberValue(found: readonly FoundMember[], typeArguments: readonly Type[], receiver: Type | undefined): Value {
  const [first] = found;
  if (first === undefined) return unknown;
  if (first.member.kind === 'method')
    return {
      kind: 'methods',
      found: found.filter(({ member }) => member.kind === 'method'),
      typeArguments,
      ...(receiver === undefined ? {} : { receiver }),
    };
  const type = first.member.type();
  return {
    kind: 'value',
    type: type === undefined ? undefined : substitute(type, first.by),
    source: { kind: 'member', found: first },
  };
}

/** The type that `this` has in a declaration. */
export function selfType(declaration: TypeDeclaration): Type {
  return {
    form: 'named',
    declaration,
    args: declaration.typeParameters.map((name) => ({ form: 'parameter', name })),
  };
}
