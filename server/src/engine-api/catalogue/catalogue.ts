import type { ApiCatalogue, ApiMember, ApiType } from './api.ts';
import { createByteReader } from './byte-reader.ts';
import { createDecoder } from './decode.ts';
import { signature } from './format.ts';
import { readTextTable } from './text-table.ts';

/** Types that are remembered with their members, in number; a file in an editor uses some dozens. */
const maximumKept = 400;

/** The catalogue of the bytes that `tools/catalogue` writes, unpacked. Throws for others: they are our own. */
export function createApiCatalogue(bytes: Uint8Array): ApiCatalogue {
  if (signature.some((byte, index) => bytes[index] !== byte)) throw new Error('this is no catalogue');
  const reader = createByteReader(bytes, signature.length);
  const versionText = readTextTable(bytes, reader);
  const versionCount = reader.number();
  const versions = Array.from({ length: versionCount }, (_, index) => versionText(index));
  const text = readTextTable(bytes, reader);
  const typeCount = reader.number();
  const memberCount = reader.number();
  const offsets = new Uint32Array(typeCount);
  const byFullName = new Map<string, number>();
  const byName = new Map<string, number[]>();
  for (let index = 0; index < typeCount; index++) {
    const length = reader.number();
    offsets[index] = reader.at;
    byFullName.set(text(reader.number()), index);
    const name = text(reader.number());
    add(byName, name, index);
    if (name.endsWith('Attribute')) add(byName, name.slice(0, -'Attribute'.length), index);
    reader.at = (offsets[index] ?? 0) + length;
  }
  const extensions = new Map<string, Set<number>>();
  reader.list(() => {
    const name = text(reader.number());
    const known = extensions.get(name) ?? new Set();
    extensions.set(name, known.add(reader.number()));
  });
  const decoder = createDecoder(bytes, text, versions);
  const kept = new Map<number, Decoded>();
  const decoded = (index: number): Decoded => {
    const known = kept.get(index) ?? decoder(offsets[index] ?? 0);
    kept.delete(index);
    kept.set(index, known);
    for (const oldest of kept.keys()) {
      if (kept.size <= maximumKept) break;
      kept.delete(oldest);
    }
    return known;
  };
  const typeAt = (index: number | undefined) => (index === undefined ? undefined : decoded(index));
  let namespaces: ReadonlySet<string> | undefined;
  return {
    versions,
    counts: { types: typeCount, members: memberCount },
    type: (fullName) => typeAt(byFullName.get(fullName))?.type,
    typesNamed: (name) => (byName.get(name) ?? []).map((index) => decoded(index).type.fullName),
    hasNamespace(name) {
      namespaces ??= namespacesOf(byFullName.keys());
      return namespaces.has(name);
    },
    members: (fullName) => typeAt(byFullName.get(fullName))?.members ?? [],
    extensions: (name) =>
      [...(extensions.get(name) ?? [])].flatMap((index) =>
        decoded(index).members.filter((member) => member.isExtension && member.name === name),
      ),
  };
}

/** A type with its members. */
export interface Decoded {
  readonly type: ApiType;
  readonly members: readonly ApiMember[];
}

function add(map: Map<string, number[]>, name: string, index: number): void {
  const known = map.get(name);
  if (known === undefined) map.set(name, [index]);
  else known.push(index);
}

/** Every dotted beginning of a type's name: an outer type counts as one too, which harms nobody. */
function namespacesOf(fullNames: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const fullName of fullNames) {
    for (let dot = fullName.lastIndexOf('.'); dot !== -1; dot = fullName.lastIndexOf('.', dot - 1)) {
      const namespace = fullName.slice(0, dot);
      if (found.has(namespace)) break;
      found.add(namespace);
    }
  }
  return found;
}
