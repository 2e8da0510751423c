import { type ObjectReference, objectReference, scalarText } from '#syntax/unity-yaml/scalar.ts';
import type { YamlDocument } from '#syntax/unity-yaml/scanner.ts';
import { unityClass } from '#unity/classes.ts';
import type { FileId } from '#unity/file-id.ts';
import type { Guid } from '#unity/guid.ts';
import type { UnityFile } from '#unity/unity-file.ts';

/** An instance of a prefab or model in a scene or in another prefab. */
export interface PrefabInstance {
  readonly document: YamlDocument;
  readonly source: Guid;
  /** The transform it hangs below, `undefined` at the root of the file. */
  readonly parent: FileId | undefined;
  readonly modifications: readonly Modification[];
  /** Objects of the source that the instance leaves out, by their ids in the source. */
  readonly removed: ReadonlySet<FileId>;
}

/** A property of an object of the source that the instance sets otherwise. */
export interface Modification {
  /** The object's id in the source. */
  readonly target: FileId;
  /** Unity's property path in the object: `m_Materials.Array.data[0]`. */
  readonly path: string;
  /** The value as written; `''` where the override is a reference. */
  readonly value: string;
  readonly reference: ObjectReference | undefined;
  /** Index in the instance's list. */
  readonly index: number;
}

/** Read an instance; `undefined` for what is none, such as the `Prefab` object at the head of a prefab before 2018.3. */
export function readPrefabInstance(file: UnityFile, document: YamlDocument): PrefabInstance | undefined {
  if (document.classId !== unityClass.prefabInstance || document.stripped) return undefined;
  // Before 2018.3 the source is called the parent prefab.
  const source = (file.reference(document, 'm_SourcePrefab') ?? file.reference(document, 'm_ParentPrefab'))?.guid;
  if (source === undefined) return undefined;
  const entries = new Map<number, Map<string, string>>();
  const removed = new Set<FileId>();
  for (const { path, value } of file.fields(document)) {
    const entry = modificationPath.exec(path);
    if (entry !== null) {
      const index = Number(entry[1]);
      const parts = entries.get(index) ?? new Map<string, string>();
      entries.set(index, parts.set(entry[2] ?? '', value));
    } else if (removedPath.test(path)) {
      const id = objectReference(value)?.fileId;
      if (id !== undefined) removed.add(id);
    }
  }
  const parent = file.reference(document, 'm_Modification.m_TransformParent')?.fileId;
  return {
    document,
    source,
    parent: parent === '0' ? undefined : parent,
    modifications: [...entries].flatMap(([index, parts]) => toModification(index, parts)),
    removed,
  };
}

const modificationPath =
  /^m_Modification\.m_Modifications\.Array\.data\[(\d{1,7})\]\.(target|propertyPath|value|objectReference)$/;
const removedPath = /^m_Modification\.m_Removed(?:Components|GameObjects)\.Array\.data\[\d+\]$/;

function toModification(index: number, parts: ReadonlyMap<string, string>): Modification[] {
  const target = objectReference(parts.get('target') ?? '')?.fileId;
  const path = parts.get('propertyPath');
  if (target === undefined || path === undefined) return [];
  const reference = objectReference(parts.get('objectReference') ?? '');
  return [
    {
      target,
      path: scalarText(path),
      value: parts.get('value') ?? '',
      reference: reference?.fileId === '0' ? undefined : reference,
      index,
    },
  ];
}
