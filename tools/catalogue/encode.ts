import type { ApiLifetime, ApiMember, ApiType } from '../../server/src/engine-api/catalogue/api.ts';
import { Flag, memberKinds, modifiers, signature, typeKinds } from '../../server/src/engine-api/catalogue/format.ts';
import type { Dated, MergedType } from './merge.ts';

/** The bytes that `server/src/engine-api/catalogue/format.ts` describes. The same types give the same bytes. */
export function encodeCatalogue(versions: readonly string[], types: readonly MergedType[]): Uint8Array {
  const texts = countTexts(types, versions.length);
  const out = createWriter();
  out.bytes(signature);
  writeTexts(out, versions);
  out.number(versions.length);
  writeTexts(out, texts.list);
  out.number(types.length);
  out.number(types.reduce((total, { members }) => total + members.length, 0));
  const extensions: (readonly [string, number])[] = [];
  types.forEach((type, index) => {
    const record = createWriter();
    writeType(record, type, versions.length, texts.index);
    const bytes = record.finish();
    out.number(bytes.length);
    out.bytes(bytes);
    const names = new Set(type.members.filter(({ isExtension }) => isExtension).map(({ name }) => name));
    for (const name of names) extensions.push([name, index]);
  });
  out.number(extensions.length);
  for (const [name, index] of extensions) {
    out.number(texts.index(name));
    out.number(index);
  }
  return out.finish();
}

interface Writer {
  number(value: number): void;
  bytes(bytes: Uint8Array): void;
  finish(): Uint8Array;
}

function createWriter(): Writer {
  const written: number[] = [];
  return {
    number(value) {
      let rest = value;
      for (; rest > 127; rest >>>= 7) written.push((rest & 127) | 128);
      written.push(rest);
    },
    bytes(bytes) {
      for (const byte of bytes) written.push(byte);
    },
    finish: () => Uint8Array.from(written),
  };
}

type IndexOf = (text: string) => number;

function writeTexts(out: Writer, texts: readonly string[]): void {
  const encoded = texts.map((text) => Uint8Array.from(text, (character) => asciiOf(character)));
  out.number(encoded.length);
  for (const bytes of encoded) out.number(bytes.length);
  for (const bytes of encoded) out.bytes(bytes);
}

/** A character that is not ASCII becomes `?`: no name of the engine's has one. */
function asciiOf(character: string): number {
  const code = character.charCodeAt(0);
  return code < 128 ? code : 63;
}

/** All texts, the most used first, so that most indexes take one or two bytes. */
function countTexts(
  types: readonly MergedType[],
  versions: number,
): { readonly list: readonly string[]; readonly index: IndexOf } {
  const counts = new Map<string, number>();
  const count: IndexOf = (text) => {
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return 0;
  };
  for (const type of types) writeType(createWriter(), type, versions, count);
  const list = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([text]) => text);
  const indexes = new Map(list.map((text, index) => [text, index]));
  return { list, index: (text) => indexes.get(text) ?? 0 };
}

function writeType(out: Writer, { type, members }: MergedType, versions: number, index: IndexOf): void {
  const list = (texts: readonly string[]) => {
    out.number(texts.length);
    for (const text of texts) out.number(index(text));
  };
  out.number(index(type.fullName));
  out.number(index(type.name));
  out.number(typeFlags(type));
  writeLifetime(out, type, versions, index);
  out.number(index(type.namespace));
  out.number(index(type.module));
  list(type.typeParameters);
  list(type.bases);
  list(type.targets ?? []);
  out.number(members.length);
  for (const member of members) writeMember(out, member, versions, index);
}

function writeMember(out: Writer, member: Dated<ApiMember>, versions: number, index: IndexOf): void {
  out.number(index(member.name));
  out.number(memberFlags(member));
  writeLifetime(out, member, versions, index);
  if (member.kind !== 'constructor' && member.kind !== 'enumMember') out.number(index(member.type));
  out.number(member.typeParameters.length);
  for (const name of member.typeParameters) out.number(index(name));
  out.number(member.parameters.length);
  for (const { name, type, modifier, isOptional } of member.parameters) {
    out.number(index(name));
    out.number(index(type));
    out.number((modifier === undefined ? 0 : modifiers.indexOf(modifier) + 1) | (isOptional ? Flag.isOptional : 0));
  }
  out.number(member.value === undefined ? 0 : index(member.value) + 1);
}

function typeFlags({ kind, isStatic, isAbstract, obsolete }: Dated<ApiType>): number {
  return (
    typeKinds.indexOf(kind) |
    (isStatic ? Flag.isStatic : 0) |
    (isAbstract ? Flag.isAbstract : 0) |
    obsoleteFlags(obsolete)
  );
}

function memberFlags({ kind, isStatic, isProtected, isWritable, isExtension, obsolete }: Dated<ApiMember>): number {
  return (
    memberKinds.indexOf(kind) |
    (isStatic ? Flag.isStatic : 0) |
    (isProtected ? Flag.isProtected : 0) |
    (isWritable ? Flag.isWritable : 0) |
    (isExtension ? Flag.isExtension : 0) |
    obsoleteFlags(obsolete)
  );
}

function obsoleteFlags(obsolete: Dated<ApiLifetime>['obsolete']): number {
  return obsolete === undefined ? 0 : Flag.isObsolete | (obsolete.isError ? Flag.isError : 0);
}

function writeLifetime(
  out: Writer,
  { since, until, obsolete }: Dated<ApiLifetime>,
  versions: number,
  index: IndexOf,
): void {
  out.number(since);
  out.number(versions - until);
  if (obsolete === undefined) return;
  out.number(obsolete.since);
  out.number(obsolete.replacement === undefined ? 0 : index(obsolete.replacement) + 1);
}
