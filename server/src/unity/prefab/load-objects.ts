import { throwIfCancelled } from '#base/cancel.ts';
import type { YamlDocument } from '#syntax/unity-yaml/scanner.ts';
import { isTransform, unityClass } from '#unity/classes.ts';
import { type FileId, instanceObjectId } from '#unity/file-id.ts';
import type { Guid } from '#unity/guid.ts';
import type { UnityFile } from '#unity/unity-file.ts';
import { type Modification, type PrefabInstance, readPrefabInstance } from './instance.ts';
import { childIdsOf, originOf, parentOf } from './objects.ts';
import { applyOverrides } from './overrides.ts';
import type { PrefabSources } from './sources.ts';

/** An object of a file or of an instance in it, overrides applied. Ids are in the id space of the file that was asked for. */
export interface LoadedObject {
  readonly id: FileId;
  readonly document: YamlDocument;
  /** Values as written, by property path. References inside them keep the ids of the file that holds the object. */
  readonly fields: ReadonlyMap<string, string>;
  readonly gameObject: FileId | undefined;
  /** Of a transform: the transform it hangs below. */
  readonly parent: FileId | undefined;
  /** Of a transform: the transforms below it, in order, as far as its file lists them. */
  readonly children: readonly FileId[];
  /** Of the root GameObject of an instance: the prefab. */
  readonly prefab?: Guid;
  /** Of the root transform of an instance: the instance. */
  readonly rootOf?: FileId;
}

/** An instance whose objects are unknown. */
export interface TreeProblem {
  readonly instance: FileId;
  readonly reason: 'missing-source' | 'model-source' | 'contains-itself';
  readonly guid: Guid;
}

/** More objects are cut: nobody reads them, and a broken project must not exhaust memory. */
export const maximumObjects = 200_000;

/** Where objects come from and what could not be resolved. */
export interface Loading {
  readonly sources: PrefabSources;
  readonly problems: TreeProblem[];
  /** Paths of the files that the present one is nested in. */
  readonly chain: readonly string[];
  readonly signal: AbortSignal;
}

/** All objects of a file, those that its instances bring among them. Objects on disk come before those of instances. */
export async function loadObjects(file: UnityFile, loading: Loading): Promise<ReadonlyMap<FileId, LoadedObject>> {
  throwIfCancelled(loading.signal);
  const objects = new Map<FileId, LoadedObject>();
  const stripped = new Map<string, FileId>();
  for (const document of file.documents) {
    const origin = document.stripped ? originOf(file, document) : undefined;
    if (origin !== undefined) stripped.set(`${origin.instance} ${origin.source}`, document.fileId);
    if (document.stripped || document.classId === unityClass.prefabInstance) continue;
    if (!objects.has(document.fileId) && objects.size < maximumObjects) {
      objects.set(document.fileId, ownObject(file, document));
    }
  }
  for (const document of file.documents) {
    const instance = readPrefabInstance(file, document);
    if (instance === undefined) continue;
    for (const object of await loadInstance(file, instance, stripped, loading)) {
      if (objects.size < maximumObjects) objects.set(object.id, object);
    }
  }
  return objects;
}

function ownObject(file: UnityFile, document: YamlDocument): LoadedObject {
  const transform = isTransform(document.classId);
  return {
    id: document.fileId,
    document,
    fields: new Map(file.fields(document).map(({ path, value }) => [path, value])),
    gameObject: file.reference(document, 'm_GameObject')?.fileId,
    parent: transform ? parentOf(file, document) : undefined,
    children: transform ? childIdsOf(file, document) : [],
  };
}

async function loadInstance(
  file: UnityFile,
  instance: PrefabInstance,
  stripped: ReadonlyMap<string, FileId>,
  loading: Loading,
): Promise<readonly LoadedObject[]> {
  const { fileId } = instance.document;
  const refuse = (reason: TreeProblem['reason']): readonly LoadedObject[] => {
    loading.problems.push({ instance: fileId, reason, guid: instance.source });
    return [];
  };
  const source = await loading.sources.source(instance.source);
  if (source.type !== 'prefab') return refuse(source.type === 'model' ? 'model-source' : 'missing-source');
  const chain = [...loading.chain, file.path];
  if (chain.includes(source.file.path)) return refuse('contains-itself');
  const inner = await loadObjects(source.file, { ...loading, chain });
  const outer = (id: FileId): FileId => stripped.get(`${fileId} ${id}`) ?? instanceObjectId(id, fileId);
  const overrides = overridesByTarget(instance.modifications);
  const removed = withDescendants(inner, instance.removed);
  const root = [...inner.values()].find(
    (object) => isTransform(object.document.classId) && object.parent === undefined,
  );
  return [...inner.values()].flatMap((object): LoadedObject[] => {
    if (removed.has(object.id)) return [];
    const prefab = object.id === root?.gameObject ? instance.source : object.prefab;
    return [
      {
        id: outer(object.id),
        document: object.document,
        fields: applyOverrides(object.fields, overrides.get(object.id) ?? []),
        gameObject: object.gameObject === undefined ? undefined : outer(object.gameObject),
        parent: object === root ? instance.parent : object.parent === undefined ? undefined : outer(object.parent),
        children: object.children.map(outer),
        ...(prefab === undefined ? {} : { prefab }),
        ...(object === root ? { rootOf: fileId } : {}),
      },
    ];
  });
}

function overridesByTarget(modifications: readonly Modification[]): ReadonlyMap<FileId, readonly Modification[]> {
  const byTarget = new Map<FileId, Modification[]>();
  for (const modification of modifications) {
    const known = byTarget.get(modification.target);
    if (known === undefined) byTarget.set(modification.target, [modification]);
    else known.push(modification);
  }
  return byTarget;
}

/** Removed objects with all that belongs to a removed GameObject and hangs below it. */
function withDescendants(
  objects: ReadonlyMap<FileId, LoadedObject>,
  removed: ReadonlySet<FileId>,
): ReadonlySet<FileId> {
  if (removed.size === 0) return removed;
  const all = new Set(removed);
  const ownerOfParent = (object: LoadedObject) =>
    object.parent === undefined ? undefined : objects.get(object.parent)?.gameObject;
  // Each round reaches one level deeper; hierarchies are shallow.
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    for (const object of objects.values()) {
      const owner = object.gameObject;
      if (owner !== undefined && all.has(owner)) all.add(object.id);
      const above = ownerOfParent(object);
      if (owner !== undefined && above !== undefined && all.has(above)) all.add(owner).add(object.id);
    }
  }
  return all;
}
