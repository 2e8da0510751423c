import type { NameScope } from './name-scope.ts';
import {
  type Member,
  noSubstitution,
  type Substitution,
  substitute,
  substitutionOf,
  type Type,
  unwrapped,
} from './type.ts';
import type { Universe } from './universe.ts';

/** A member as it is reached through a type: `by` says what the type parameters around it stand for. */
export interface FoundMember {
  readonly member: Member;
  readonly by: Substitution;
}

/** Members of this name that a value of `type` has, those of the nearest type alone; extension methods are not among them. */
export function membersOf(type: Type, name: string): readonly FoundMember[] {
  for (const { declaration, by } of typesAbove(type)) {
    const own = declaration.own(name);
    if (own.length === 0) continue;
    const found = own.map((member) => ({ member, by }));
    return own.some(({ kind }) => kind === 'method') ? [...found, ...overloadsAbove(type, name, found)] : found;
  }
  return [];
}

/** Overloads that base types add. */
function overloadsAbove(type: Type, name: string, found: readonly FoundMember[]): readonly FoundMember[] {
  return typesAbove(type)
    .flatMap(({ declaration, by }) => declaration.own(name).map((member) => ({ member, by })))
    .filter(({ member }) => !found.some((other) => sameParameters(other.member, member)));
}

function sameParameters(a: Member, b: Member): boolean {
  return (
    a.parameters.length === b.parameters.length &&
    a.typeParameters.length === b.typeParameters.length &&
    a.parameters.every((parameter, index) => parameter.name === b.parameters[index]?.name)
  );
}

/** The declaration of `type` and all above it, nearest first, with what their type parameters stand for. */
export function typesAbove(
  type: Type,
): readonly { readonly declaration: Member['declaring']; readonly by: Substitution }[] {
  const found = new Map<Member['declaring'], Substitution>();
  const queue = [type];
  for (let current = queue.shift(); current !== undefined && found.size < maximumTypes; current = queue.shift()) {
    const plain = unwrapped(current);
    if (plain.form === 'parameter' && plain.bound !== undefined) queue.push(plain.bound);
    if (plain.form !== 'named' || found.has(plain.declaration)) continue;
    const by = substitutionOf(plain);
    found.set(plain.declaration, by);
    queue.push(...plain.declaration.bases().map((base) => substitute(base, by)));
  }
  return [...found].map(([declaration, by]) => ({ declaration, by }));
}

/** More are hostile. */
const maximumTypes = 200;

/** Whether some base type of `type` is unknown, so that it may have members nobody can tell. */
export function mayHaveMore(type: Type): boolean {
  const plain = unwrapped(type);
  if (plain.form !== 'named') return true;
  return typesAbove(plain).some(({ declaration }) => declaration.hasUnknownBase());
}

/** Extension methods of this name that can be called on a value of `type` and are in sight of `scope`. */
export function extensionsOf(type: Type, name: string, scope: NameScope, universe: Universe): readonly FoundMember[] {
  return universe.extensions(name).flatMap((member) => {
    if (!isInSight(member, scope)) return [];
    const on = member.parameters[0]?.type();
    const by = on === undefined ? undefined : inferred(on, type, new Set(member.typeParameters));
    return by === undefined ? [] : [{ member, by }];
  });
}

function isInSight({ declaring }: Member, { usings, namespaces }: NameScope): boolean {
  const dot = declaring.fullName.lastIndexOf('.');
  const namespace = dot === -1 ? '' : declaring.fullName.slice(0, dot);
  return namespaces.includes(namespace) || usings.some(({ name, alias }) => alias === undefined && name === namespace);
}

/**
 * What the type parameters `free` of `target` must be for a value of `type` to be one; `undefined` when it cannot be.
 * Numbers convert to each other, an unknown type fits everything.
 */
export function inferred(target: Type, type: Type | undefined, free: ReadonlySet<string>): Substitution | undefined {
  const to = unwrapped(target);
  if (to.form === 'parameter')
    return type === undefined || !free.has(to.name) ? noSubstitution : new Map([[to.name, type]]);
  if (type === undefined) return noSubstitution;
  const from = unwrapped(type);
  if (from.form === 'parameter' && from.bound === undefined) return noSubstitution;
  if (to.form === 'foreign') return fitsForeign(to.name, from) ? noSubstitution : undefined;
  if (to.form === 'array') return from.form === 'array' ? inferred(to.element, from.element, free) : undefined;
  if (to.form === 'tuple') return from.form === 'tuple' ? noSubstitution : undefined;
  if (from.form === 'array') return inferArray(to, from.element, free);
  if (from.form === 'foreign') return numbers.has(from.name) || from.name === 'string' ? undefined : noSubstitution;
  for (const { declaration, by } of typesAbove(from)) {
    if (declaration !== to.declaration) continue;
    const found = new Map<string, Type>();
    to.args.forEach((arg, index) => {
      const parameter = declaration.typeParameters[index];
      const actual = parameter === undefined ? undefined : by.get(parameter);
      for (const [name, value] of inferred(arg, actual, free) ?? noSubstitution) found.set(name, value);
    });
    return found;
  }
  return undefined;
}

/** An array is every list of its elements. */
function inferArray(to: Type, element: Type, free: ReadonlySet<string>): Substitution | undefined {
  if (to.form !== 'named' || !listTypes.test(to.declaration.fullName)) return undefined;
  const [arg] = to.args;
  return arg === undefined ? noSubstitution : inferred(arg, element, free);
}

const listTypes = /^System\.(?:Collections\.(?:Generic\.)?I\w*(?:Enumerable|List|Collection)|Array|(?:ReadOnly)?Span)$/;

function fitsForeign(name: string, from: Type): boolean {
  if (name === 'object' || name === 'System.Object' || name === 'dynamic') return true;
  if (from.form !== 'foreign') return false;
  return (
    name === from.name ||
    (numbers.has(name) && numbers.has(from.name)) ||
    !keywordTypes.has(name) ||
    !keywordTypes.has(from.name)
  );
}

const numbers: ReadonlySet<string> = new Set([
  ...['byte', 'sbyte', 'char', 'short', 'ushort', 'int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal'],
]);
const keywordTypes: ReadonlySet<string> = new Set([...numbers, 'bool', 'string']);
