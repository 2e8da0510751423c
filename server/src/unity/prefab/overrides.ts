import type { ObjectReference } from '#syntax/unity-yaml/scalar.ts';
import type { Modification } from './instance.ts';

/** Fields of an object after the overrides of one instance. */
export function applyOverrides(
  fields: ReadonlyMap<string, string>,
  modifications: readonly Modification[],
): ReadonlyMap<string, string> {
  if (modifications.length === 0) return fields;
  const changed = new Map(fields);
  for (const { path, value, reference } of modifications) {
    const written = reference === undefined ? value : referenceText(reference);
    const size = arraySize.exec(path);
    const part = flowPart.exec(path);
    if (size?.[1] !== undefined) resize(changed, size[1], Number(value));
    else if (!changed.has(path) && part?.[1] !== undefined && part[2] !== undefined && changed.has(part[1])) {
      setFlowPart(changed, part[1], part[2], written);
    } else changed.set(path, written);
  }
  return changed;
}

const arraySize = /^(.*)\.Array\.size$/;
/** `m_LocalPosition.x`: one part of a value that files write on one line. */
const flowPart = /^(.*)\.(\w+)$/;

function referenceText({ fileId, guid }: ObjectReference): string {
  return guid === undefined ? `{fileID: ${fileId}}` : `{fileID: ${fileId}, guid: ${guid}, type: 3}`;
}

/** Set `x` in `{x: 0, y: 0, z: 0}`. */
function setFlowPart(fields: Map<string, string>, path: string, key: string, value: string): void {
  const before = fields.get(path) ?? '';
  const pattern = new RegExp(`([{,]\\s*${key}:\\s*)[^,}]*`);
  if (pattern.test(before))
    fields.set(
      path,
      before.replace(pattern, (_, start: string) => start + value),
    );
}

/** Cut a list; what an enlarged list holds is set by overrides of its own. */
function resize(fields: Map<string, string>, path: string, size: number): void {
  const prefix = `${path}.Array.data[`;
  for (const key of [...fields.keys()]) {
    if (key.startsWith(prefix) && Number.parseInt(key.slice(prefix.length), 10) >= size) fields.delete(key);
  }
}
