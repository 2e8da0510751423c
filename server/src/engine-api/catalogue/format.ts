import type { ApiMember, ApiParameter, ApiType } from './api.ts';

/*
 * The catalogue's bytes. All numbers are unsigned LEB128, all texts indexes into one table of ASCII.
 *
 *   'SCAT' 1
 *   versions: their texts; a list of texts is its count, the length of each, then all characters
 *   texts:    likewise
 *   types:    count, members in all; per type: bytes that follow, full name, name, flags, lifetime, namespace, module,
 *             type parameters, bases, targets, members
 *   member:   name, flags, lifetime, type, type parameters, parameters, value + 1 or 0
 *   lists begin with their count; a lifetime is: since, versions - until, and when obsolete: since, replacement + 1 or 0
 *   extensions: count; per method: name, index of the type
 */

/** What the bytes begin with. */
export const signature = Uint8Array.of(0x53, 0x43, 0x41, 0x54, 1);

/** Kinds of type by the three lowest bits of a type's flags. */
export const typeKinds: readonly ApiType['kind'][] = ['class', 'struct', 'interface', 'enum', 'delegate'];

/** Kinds of member by the three lowest bits of a member's flags. */
export const memberKinds: readonly ApiMember['kind'][] = [
  'method',
  'constructor',
  'property',
  'indexer',
  'field',
  'event',
  'operator',
  'enumMember',
];

/** Modifiers of parameters by the two lowest bits of a parameter's flags, less one. */
export const modifiers: readonly NonNullable<ApiParameter['modifier']>[] = ['ref', 'out', 'in', 'params'];

/** Bits of flags above the kind. */
export const Flag = {
  isStatic: 8,
  isAbstract: 16,
  isProtected: 16,
  isWritable: 32,
  isExtension: 64,
  isObsolete: 128,
  isError: 256,
  /** Of parameters, above three bits of modifier. */
  isOptional: 8,
} as const;
