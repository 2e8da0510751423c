import type { ApiLifetime, ApiMember, ApiParameter, ApiType } from './api.ts';
import { type ByteReader, createByteReader } from './byte-reader.ts';
import { Flag, memberKinds, modifiers, typeKinds } from './format.ts';
import type { TextTable } from './text-table.ts';

/** Decodes the type at an offset of the bytes, with its members. */
export type Decoder = (offset: number) => { readonly type: ApiType; readonly members: readonly ApiMember[] };

/** A decoder over the catalogue's bytes. */
export function createDecoder(bytes: Uint8Array, text: TextTable, versions: readonly string[]): Decoder {
  return (offset) => {
    const reader = createByteReader(bytes, offset);
    const texts = () => reader.list(() => text(reader.number()));
    const fullName = text(reader.number());
    const name = text(reader.number());
    const flags = reader.number();
    const lifetime = readLifetime(reader, flags, text, versions);
    const namespace = text(reader.number());
    const module = text(reader.number());
    const typeParameters = texts();
    const bases = texts();
    const targets = texts();
    const type: ApiType = {
      fullName,
      name,
      namespace,
      kind: typeKinds[flags & 7] ?? 'class',
      isStatic: (flags & Flag.isStatic) !== 0,
      isAbstract: (flags & Flag.isAbstract) !== 0,
      typeParameters,
      bases,
      module,
      ...(targets.length === 0 ? {} : { targets }),
      ...lifetime,
    };
    return { type, members: reader.list(() => readMember(reader, fullName, text, versions)) };
  };
}

function readMember(
  reader: ByteReader,
  declaringType: string,
  text: TextTable,
  versions: readonly string[],
): ApiMember {
  const name = text(reader.number());
  const flags = reader.number();
  const lifetime = readLifetime(reader, flags, text, versions);
  const kind = memberKinds[flags & 7] ?? 'method';
  const isOwn = kind === 'constructor' || kind === 'enumMember';
  const type = isOwn ? declaringType : text(reader.number());
  const typeParameters = reader.list(() => text(reader.number()));
  const parameters = reader.list(() => readParameter(reader, text));
  const value = reader.number();
  return {
    name,
    kind,
    declaringType,
    isStatic: (flags & Flag.isStatic) !== 0,
    isProtected: (flags & Flag.isProtected) !== 0,
    isWritable: (flags & Flag.isWritable) !== 0,
    isExtension: (flags & Flag.isExtension) !== 0,
    type,
    typeParameters,
    parameters,
    ...(value === 0 ? {} : { value: text(value - 1) }),
    ...lifetime,
  };
}

function readParameter(reader: ByteReader, text: TextTable): ApiParameter {
  const name = text(reader.number());
  const type = text(reader.number());
  const flags = reader.number();
  const modifier = modifiers[(flags & 7) - 1];
  return {
    name,
    type,
    isOptional: (flags & Flag.isOptional) !== 0,
    ...(modifier === undefined ? {} : { modifier }),
  };
}

function readLifetime(reader: ByteReader, flags: number, text: TextTable, versions: readonly string[]): ApiLifetime {
  const since = reader.number();
  const left = reader.number();
  const until = versions[versions.length - left];
  const first = since === 0 ? undefined : versions[since];
  const dates = { ...(first === undefined ? {} : { since: first }), ...(until === undefined ? {} : { until }) };
  if ((flags & Flag.isObsolete) === 0) return dates;
  const marked = reader.number();
  const replacement = reader.number();
  const markedSince = marked === 0 ? undefined : versions[marked];
  return {
    ...dates,
    obsolete: {
      isError: (flags & Flag.isError) !== 0,
      ...(markedSince === undefined ? {} : { since: markedSince }),
      ...(replacement === 0 ? {} : { replacement: text(replacement - 1) }),
    },
  };
}
