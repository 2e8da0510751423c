import type { Local } from './locals.ts';
import type { FoundMember } from './members.ts';
import type { Type, TypeDeclaration } from './type.ts';

/** What an expression, or a name in one, stands for. */
export type Value =
  /** A value; `source` is what was named, where something was. */
  | { readonly kind: 'value'; readonly type: Type | undefined; readonly source?: Source }
  | { readonly kind: 'type'; readonly type: Type; readonly declaration?: TypeDeclaration }
  /** The start of a dotted name that is no type so far. */
  | { readonly kind: 'namespace'; readonly name: string }
  /** A method's name, before it is called. `receiver` is the value that an extension method is called on. */
  | {
      readonly kind: 'methods';
      readonly found: readonly FoundMember[];
      readonly typeArguments: readonly Type[];
      readonly receiver?: Type;
    }
  /** A member that `receiver`, all of whose members are known, does not have. */
  | { readonly kind: 'missing'; readonly receiver: Type; readonly name: string }
  | { readonly kind: 'unknown' };

/** What a value was named by. */
export type Source =
  | { readonly kind: 'local'; readonly local: Local }
  | { readonly kind: 'member'; readonly found: FoundMember };

/** Nothing is known. */
export const unknown: Value = { kind: 'unknown' };

/** A value of `type`. */
export function valueWith(type: Type | undefined): Value {
  return { kind: 'value', type };
}

/** The type of a value; `undefined` for what is none. */
export function typeOf(value: Value): Type | undefined {
  return value.kind === 'value' ? value.type : undefined;
}
