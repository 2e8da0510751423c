import type { ApiMember, ApiType } from '../../server/src/engine-api/catalogue/api.ts';
import {
  type FindDeclaration,
  keywords,
  type NameScope,
  namespacesAround,
  resolveType,
} from '../../server/src/engine-api/inference/name-scope.ts';
import type { Type, TypeDeclaration } from '../../server/src/engine-api/inference/type.ts';
import { parseType } from '../../server/src/engine-api/inference/type-syntax.ts';
import type { Declared } from './declarations.ts';
import { systemNames } from './system-names.ts';

/** A type whose texts name types in full, and its members. */
export interface ResolvedType {
  readonly type: ApiType;
  readonly members: readonly ApiMember[];
}

/** Types of one state of the sources with full names everywhere; only those whose declaration is `wanted` are given. */
export function resolveDeclarations(
  declared: readonly Declared[],
  names: FullNames,
  wanted: (declared: Declared) => boolean,
): readonly ResolvedType[] {
  const parts = publicParts(declared);
  const find = createFind(parts, names);
  const resolved: ResolvedType[] = [];
  for (const [key, all] of parts) {
    const own = all.filter(wanted);
    const [first] = own;
    const fullName = names.get(key);
    if (first === undefined || fullName === undefined) continue;
    const bases = own.flatMap((part) => {
      const scope = scopeOf(part, find, []);
      return part.type.bases.map((text) => fullText(text, { ...scope, enclosing: scope.enclosing.slice(1) }, find));
    });
    resolved.push({
      type: { ...first.type, ...obsoleteIn(own), fullName, bases: [...new Set(bases)] },
      members: own.flatMap((part) => membersOf(part, fullName, find)),
    });
  }
  return resolved;
}

/** Numbers of type parameters that types have. */
const arities = [0, 1, 2, 3, 4, 5];

/** Declarations by plain name and number of type parameters, those of public types alone. */
function publicParts(declared: readonly Declared[]): ReadonlyMap<string, readonly Declared[]> {
  const parts = new Map<string, Declared[]>();
  for (const one of declared) {
    const key = `${plainName(one)}/${one.type.typeParameters.length}`;
    const known = parts.get(key);
    if (known === undefined) parts.set(key, [one]);
    else known.push(one);
  }
  return new Map([...parts].filter(([key]) => isPublic(parts, key)));
}

/** Whether some part of a type says that it is public, and the types around it are. */
function isPublic(parts: ReadonlyMap<string, readonly Declared[]>, key: string): boolean {
  const all = parts.get(key) ?? [];
  const outer = all[0]?.outer[0];
  if (!all.some(({ isVisible }) => isVisible)) return false;
  return outer === undefined || arities.some((arity) => isPublic(parts, `${outer}/${arity}`));
}

/** A mark on one part is a mark on all. */
function obsoleteIn(parts: readonly Declared[]): Pick<ApiType, 'obsolete'> {
  const marked = parts.find(({ type }) => type.obsolete !== undefined)?.type.obsolete;
  return marked === undefined ? {} : { obsolete: marked };
}

function plainName({ type, outer }: Declared): string {
  const around = outer[0] ?? type.namespace;
  return around === '' ? type.name : `${around}.${type.name}`;
}

/** Full names by plain name and number of type parameters. */
export type FullNames = ReadonlyMap<string, string>;

/**
 * The names of the public types of all states, so that a type has one name in all of them. Of types that differ only in the
 * number of type parameters, all but the first have it in their name.
 */
export function fullNames(states: readonly (readonly Declared[])[]): FullNames {
  const keys = new Set(states.flatMap((declared) => [...publicParts(declared).keys()]));
  const arities = new Map<string, number[]>();
  for (const key of keys) {
    const [name = '', arity] = key.split('/');
    arities.set(name, [...(arities.get(name) ?? []), Number(arity)]);
  }
  return new Map(
    [...keys].map((key) => {
      const [name = '', arity] = key.split('/');
      const least = Math.min(...(arities.get(name) ?? []));
      return [key, Number(arity) === least ? name : `${name}\`${arity}`];
    }),
  );
}

/** Declarations that know nothing but their names, bases and whether they are there: enough to look names up. */
function createFind(parts: ReadonlyMap<string, readonly Declared[]>, names: FullNames): FindDeclaration {
  const known = new Map<string, TypeDeclaration | undefined>();
  const stub = (fullName: string, some: readonly Declared[]): TypeDeclaration => {
    let bases: readonly Type[] | undefined;
    return {
      origin: 'engine',
      fullName,
      kind: 'class',
      typeParameters: [],
      bases() {
        if (bases !== undefined) return bases;
        bases = [];
        bases = some.flatMap((part) => {
          const scope = scopeOf(part, find, []);
          return part.type.bases.flatMap((text) => {
            const syntax = parseType(text);
            return syntax === undefined
              ? []
              : resolveType(syntax, { ...scope, enclosing: scope.enclosing.slice(1) }, find);
          });
        });
        return bases;
      },
      hasUnknownBase: () => false,
      own: () => [],
      all: () => [],
    };
  };
  const find: FindDeclaration = (fullName, arity) => {
    const key = `${fullName}/${arity}`;
    if (known.has(key)) return known.get(key);
    const some = arity === -1 ? [...Array(5).keys()].map((n) => `${fullName}/${n}`).find((k) => parts.has(k)) : key;
    const declared = some === undefined ? undefined : parts.get(some);
    const name = some === undefined ? undefined : names.get(some);
    const found =
      declared !== undefined && name !== undefined
        ? stub(name, declared)
        : isSystemType(fullName, arity)
          ? stub(fullName, [])
          : undefined;
    known.set(key, found);
    return found;
  };
  return find;
}

/** The collections of .NET are told apart by namespace and number of type parameters; other names by themselves. */
function isSystemType(fullName: string, arity: number): boolean {
  if (!systemNames.has(fullName)) return false;
  if (arity === 0 && fullName.startsWith('System.Collections.Generic.')) return false;
  return arity <= 0 || !/^System\.Collections\.\w+$/.test(fullName);
}

function scopeOf(part: Declared, find: FindDeclaration, typeParameters: readonly string[]): NameScope {
  const around = [plainName(part), ...part.outer];
  return {
    typeParameters: new Map([...part.type.typeParameters, ...typeParameters].map((name) => [name, undefined])),
    enclosing: around.flatMap((name) => find(name, -1) ?? []),
    namespaces: namespacesAround(part.type.namespace),
    usings: part.usings,
  };
}

function membersOf(part: Declared, declaringType: string, find: FindDeclaration): readonly ApiMember[] {
  return part.members.map((member) => {
    const scope = scopeOf(part, find, member.typeParameters);
    const isOwn = member.kind === 'constructor' || member.kind === 'enumMember';
    return {
      ...member,
      declaringType,
      type: isOwn ? declaringType : fullText(member.type, scope, find),
      parameters: member.parameters.map((parameter) => ({ ...parameter, type: fullText(parameter.type, scope, find) })),
    };
  });
}

/** A written type with full names. */
function fullText(text: string, scope: NameScope, find: FindDeclaration): string {
  const syntax = parseType(text);
  return syntax === undefined ? text : textOf(resolveType(syntax, scope, find));
}

function textOf(type: Type): string {
  switch (type.form) {
    case 'named':
      return `${type.declaration.fullName.replace(/`\d+$/, '')}${type.args.length === 0 ? '' : `<${type.args.map(textOf).join(', ')}>`}`;
    case 'array':
      return `${textOf(type.element)}[]`;
    case 'nullable':
      return `${textOf(type.of)}?`;
    case 'tuple':
      return `(${type.elements.map(({ type: element, name }) => `${textOf(element)}${name === undefined ? '' : ` ${name}`}`).join(', ')})`;
    case 'foreign':
      return keywords.has(type.name) ? type.name : (systemKeywords.get(type.name) ?? type.name);
    case 'parameter':
      return type.name;
  }
}

const systemKeywords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Single: 'float',
    Double: 'double',
    Int32: 'int',
    UInt32: 'uint',
    Int64: 'long',
    UInt64: 'ulong',
    Int16: 'short',
    UInt16: 'ushort',
    Byte: 'byte',
    SByte: 'sbyte',
    Boolean: 'bool',
    String: 'string',
    Object: 'object',
    Char: 'char',
  }).flatMap(([name, keyword]) => [
    [name, keyword],
    [`System.${name}`, keyword],
  ]),
);
