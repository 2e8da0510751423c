import type { UsingFact } from '#syntax/csharp/csharp-facts.ts';
import { type Type, type TypeDeclaration, unwrapped } from './type.ts';
import { parseType, type TypeSyntax } from './type-syntax.ts';

/** Where a type's name is written, which decides what it means. */
export interface NameScope {
  /** Type parameters in force and what they are constrained to. */
  readonly typeParameters: ReadonlyMap<string, Type | undefined>;
  /** Types around, innermost first. */
  readonly enclosing: readonly TypeDeclaration[];
  /** Namespaces around, innermost first; `''`, which is around everything, last. */
  readonly namespaces: readonly string[];
  readonly usings: readonly UsingFact[];
}

/** Finds a declaration by its full name and the number of its type parameters. */
export type FindDeclaration = (fullName: string, arity: number) => TypeDeclaration | undefined;

/** The scope of texts that name every type in full. */
export const fullNames: NameScope = { typeParameters: new Map(), enclosing: [], namespaces: [''], usings: [] };

/** `N` and what lies around it: `A.B` gives `A.B`, `A` and `''`. */
export function namespacesAround(namespace: string): readonly string[] {
  if (namespace === '') return [''];
  const dot = namespace.lastIndexOf('.');
  return [namespace, ...namespacesAround(dot === -1 ? '' : namespace.slice(0, dot))];
}

/** What the type written as `text` is in `scope`; `undefined` when it is no type. */
export function resolveTypeText(text: string, scope: NameScope, find: FindDeclaration): Type | undefined {
  const syntax = parseType(text);
  return syntax === undefined ? undefined : resolveType(syntax, scope, find);
}

/** What a written type is in `scope`. A name that nobody declares is a foreign type. */
export function resolveType(syntax: TypeSyntax, scope: NameScope, find: FindDeclaration): Type {
  switch (syntax.form) {
    case 'array':
      return { form: 'array', element: resolveType(syntax.element, scope, find) };
    case 'nullable':
      return { form: 'nullable', of: resolveType(syntax.of, scope, find) };
    case 'tuple':
      return {
        form: 'tuple',
        elements: syntax.elements.map(({ type, name }) => ({
          type: resolveType(type, scope, find),
          ...(name === undefined ? {} : { name }),
        })),
      };
    case 'name':
      return resolveName(syntax.names, syntax.args, scope, find);
  }
}

function resolveName(
  names: readonly string[],
  args: readonly TypeSyntax[],
  scope: NameScope,
  find: FindDeclaration,
): Type {
  const name = names.join('.');
  if (names.length === 1 && args.length === 0 && scope.typeParameters.has(name)) {
    const bound = scope.typeParameters.get(name);
    return bound === undefined ? { form: 'parameter', name } : { form: 'parameter', name, bound };
  }
  const declaration = declarationNamed(name, args.length, scope, find);
  if (declaration === undefined) return { form: 'foreign', name: aliased(name, scope) ?? name };
  return { form: 'named', declaration, args: args.map((arg) => resolveType(arg, scope, find)) };
}

/** The declaration that a simple or dotted name means in `scope`, by C#'s order of look-up. */
export function declarationNamed(
  name: string,
  arity: number,
  scope: NameScope,
  find: FindDeclaration,
): TypeDeclaration | undefined {
  if (keywords.has(name)) return undefined;
  for (const type of scope.enclosing) {
    if (type.fullName.endsWith(`.${name}`) || type.fullName === name) return type;
    const nested = nestedType(type, name, arity, find);
    if (nested !== undefined) return nested;
  }
  for (const namespace of scope.namespaces) {
    const found = find(namespace === '' ? name : `${namespace}.${name}`, arity);
    if (found !== undefined) return found;
  }
  const alias = aliased(name, scope);
  if (alias !== undefined) return find(alias.replace(/<.*$/, ''), arity);
  const imported = new Set<TypeDeclaration>();
  for (const using of scope.usings) {
    const found = using.alias === undefined ? find(`${using.name}.${name}`, arity) : undefined;
    if (found !== undefined) imported.add(found);
  }
  const all = [...imported];
  const present = all.filter(({ isAbsent }) => isAbsent !== true);
  const [only, second] = present.length > 0 ? present : all;
  // Two namespaces that both have it: the compiler would refuse the name.
  return second === undefined ? only : undefined;
}

/** What an alias at the front of `name` stands for, with the rest of the name. */
function aliased(name: string, { usings }: NameScope): string | undefined {
  const [first, ...rest] = name.split('.');
  const using = usings.find(({ alias }) => alias === first);
  return using === undefined ? undefined : [using.name, ...rest].join('.');
}

/** A type nested in `type` or in one of its base types. */
export function nestedType(
  type: TypeDeclaration,
  name: string,
  arity: number,
  find: FindDeclaration,
): TypeDeclaration | undefined {
  for (const declaration of withBases(type)) {
    const found = find(`${declaration.fullName}.${name}`, arity);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `type` and all its base types, nearest first. */
export function withBases(type: TypeDeclaration): readonly TypeDeclaration[] {
  const found = new Set<TypeDeclaration>([type]);
  for (const current of found) {
    if (found.size > maximumBases) break;
    for (const base of current.bases()) {
      const plain = unwrapped(base);
      if (plain.form === 'named') found.add(plain.declaration);
    }
  }
  return [...found];
}

/** More are hostile. */
const maximumBases = 200;

/** Names of built-in types: no declaration has them. */
export const keywords: ReadonlySet<string> = new Set([
  ...['void', 'bool', 'byte', 'sbyte', 'char', 'short', 'ushort', 'int', 'uint', 'long', 'ulong', 'float', 'double'],
  ...['decimal', 'string', 'object', 'dynamic', 'nint', 'nuint', 'var'],
]);
