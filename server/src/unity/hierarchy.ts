import { readFields } from '#syntax/unity-yaml/fields.ts';
import { objectReference, scalarText } from '#syntax/unity-yaml/scalar.ts';
import type { YamlDocument, YamlScan } from '#syntax/unity-yaml/scanner.ts';

/** The GameObjects of one scene or prefab file, by the file ids of the objects and of their components. */
export interface Hierarchy {
  /** `Root/Child` of the GameObject that the object is or belongs to; `undefined` for assets without GameObjects. */
  gameObjectPath(document: YamlDocument): string | undefined;
}

const gameObjectClass = 1;
const transformClasses: ReadonlySet<number> = new Set([4, 224]);
/** Deeper trees, or loops in broken files, are cut here. */
const maximumDepth = 500;

/** Read names and parents from a scanned file. Only GameObjects and transforms are read in full. */
export function readHierarchy(bytes: Uint8Array, scan: YamlScan): Hierarchy {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Map<string, string>();
  const transformOf = new Map<string, string>();
  const owners = new Map<string, string>();
  const parents = new Map<string, string>();
  for (const document of scan.documents) {
    const isTransform = transformClasses.has(document.classId);
    if (document.stripped || (!isTransform && document.classId !== gameObjectClass)) continue;
    const text = buffer.toString('utf8', document.start, document.end);
    for (const field of readFields(text)) {
      if (document.classId === gameObjectClass && field.path === 'm_Name')
        names.set(document.fileId, scalarText(field.value));
      if (!isTransform) continue;
      const target =
        field.path === 'm_GameObject' || field.path === 'm_Father' ? objectReference(field.value)?.fileId : undefined;
      if (target === undefined) continue;
      if (field.path === 'm_Father') parents.set(document.fileId, target);
      else {
        owners.set(document.fileId, target);
        transformOf.set(target, document.fileId);
      }
    }
  }
  const pathOf = (gameObject: string): string | undefined => {
    const parts: string[] = [];
    let current: string | undefined = gameObject;
    for (let depth = 0; current !== undefined && depth < maximumDepth; depth++) {
      const name = names.get(current);
      if (name === undefined) break;
      parts.unshift(name);
      const transform = transformOf.get(current);
      const parent: string | undefined = transform === undefined ? undefined : parents.get(transform);
      current = parent === undefined ? undefined : owners.get(parent);
    }
    return parts.length === 0 ? undefined : parts.join('/');
  };
  return {
    gameObjectPath(document) {
      if (document.classId === gameObjectClass) return pathOf(document.fileId);
      const owner = owners.get(document.fileId) ?? ownerOf(buffer, document);
      return owner === undefined ? undefined : pathOf(owner);
    },
  };
}

function ownerOf(buffer: Buffer, document: YamlDocument): string | undefined {
  const text = buffer.toString('utf8', document.start, document.end);
  return /^ {2}m_GameObject: \{fileID: (-?\d+)\}/m.exec(text)?.[1];
}
