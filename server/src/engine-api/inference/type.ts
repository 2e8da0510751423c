import type { ApiMember, ApiType } from '#engine-api/catalogue/api.ts';
import type { SymbolFact } from '#syntax/symbol.ts';

/** What is known of a value's type. */
export type Type =
  | { readonly form: 'named'; readonly declaration: TypeDeclaration; readonly args: readonly Type[] }
  /** A type of which nothing but its name is known, the built-in ones included. */
  | { readonly form: 'foreign'; readonly name: string }
  | { readonly form: 'array'; readonly element: Type }
  | { readonly form: 'nullable'; readonly of: Type }
  | { readonly form: 'tuple'; readonly elements: readonly { readonly name?: string; readonly type: Type }[] }
  /** A type parameter; `bound` is the type that it is constrained to. */
  | { readonly form: 'parameter'; readonly name: string; readonly bound?: Type };

/** A type that the engine, the project or .NET declares. */
export interface TypeDeclaration {
  readonly origin: 'engine' | 'project' | 'system';
  readonly fullName: string;
  readonly kind: ApiType['kind'];
  readonly typeParameters: readonly string[];
  /** Base types, in terms of the type parameters. */
  bases(): readonly Type[];
  /** Whether a base type could not be found: members may come from there that nobody can know. */
  hasUnknownBase(): boolean;
  /** Members of this name that the type declares itself. */
  own(name: string): readonly Member[];
  /** All members that the type declares itself. */
  all(): readonly Member[];
  /** Present for the engine's types. */
  readonly api?: ApiType;
  /** The engine's version in question does not have the type. */
  readonly isAbsent?: true;
  /** Present for the project's types: where the first part stands. */
  readonly place?: ProjectPlace;
}

/** A symbol of the project and its file. */
export interface ProjectPlace {
  readonly path: string;
  readonly symbol: SymbolFact;
}

/** A member, in terms of the type parameters of its type and of its own. */
export interface Member {
  readonly name: string;
  readonly kind: ApiMember['kind'];
  readonly isStatic: boolean;
  readonly isExtension: boolean;
  readonly declaring: TypeDeclaration;
  readonly typeParameters: readonly string[];
  readonly parameters: readonly MemberParameter[];
  /** Type of the value or the result; `undefined` when it is not known. */
  type(): Type | undefined;
  readonly api?: ApiMember;
  readonly place?: ProjectPlace;
}

/** A parameter of a member. */
export interface MemberParameter {
  readonly name: string;
  readonly modifier?: 'ref' | 'out' | 'in' | 'params';
  readonly isOptional: boolean;
  type(): Type | undefined;
}

/** Types for type parameters, by their names. */
export type Substitution = ReadonlyMap<string, Type>;

/** `type` with its parameters replaced. */
export function substitute(type: Type, by: Substitution): Type {
  if (by.size === 0) return type;
  switch (type.form) {
    case 'parameter':
      return by.get(type.name) ?? type;
    case 'array':
      return { form: 'array', element: substitute(type.element, by) };
    case 'nullable':
      return { form: 'nullable', of: substitute(type.of, by) };
    case 'tuple':
      return {
        form: 'tuple',
        elements: type.elements.map((element) => ({ ...element, type: substitute(element.type, by) })),
      };
    case 'named':
      return type.args.length === 0 ? type : { ...type, args: type.args.map((arg) => substitute(arg, by)) };
    case 'foreign':
      return type;
  }
}

/** What the type arguments of `type` stand for in its declaration. */
export function substitutionOf(type: Type): Substitution {
  if (type.form !== 'named' || type.args.length === 0) return noSubstitution;
  return new Map(
    type.declaration.typeParameters.flatMap((name, index): [string, Type][] => {
      const arg = type.args[index];
      return arg === undefined ? [] : [[name, arg]];
    }),
  );
}

/** Replaces nothing. */
export const noSubstitution: Substitution = new Map();

/** The type without `?`. */
export function unwrapped(type: Type): Exclude<Type, { form: 'nullable' }> {
  return type.form === 'nullable' ? unwrapped(type.of) : type;
}

/** The full name, or the name as far as it is known: what two types are compared by. */
export function nameOfType(type: Type): string {
  switch (type.form) {
    case 'named':
      return type.declaration.fullName;
    case 'array':
      return `${nameOfType(type.element)}[]`;
    case 'nullable':
      return nameOfType(type.of);
    case 'tuple':
      return '(,)';
    case 'foreign':
    case 'parameter':
      return type.name;
  }
}
