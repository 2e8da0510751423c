import { objectReference } from '#syntax/unity-yaml/scalar.ts';
import type { YamlDocument } from '#syntax/unity-yaml/scanner.ts';
import { isTransform, unityClass } from '#unity/classes.ts';
import type { FileId } from '#unity/file-id.ts';
import type { UnityFile } from '#unity/unity-file.ts';
import { readPrefabInstance } from './instance.ts';

/** The GameObject that an object of the file is or belongs to; `undefined` for assets and settings. */
export function ownerOf(file: UnityFile, document: YamlDocument): YamlDocument | undefined {
  if (document.classId === unityClass.gameObject) return document;
  const id = file.reference(document, 'm_GameObject')?.fileId;
  return id === undefined ? undefined : file.find(id);
}

/** The ids in a GameObject's component list, in order. Before 5.5 the entries are keyed by class id. */
export function componentIdsOf(file: UnityFile, gameObject: YamlDocument): readonly FileId[] {
  return idsBelow(file, gameObject, 'm_Component.');
}

/** The ids in a transform's list of children, in order. */
export function childIdsOf(file: UnityFile, transform: YamlDocument): readonly FileId[] {
  return idsBelow(file, transform, 'm_Children.');
}

/** The objects of a GameObject's component list; ids that the file does not hold are left out. */
export function componentsOf(file: UnityFile, gameObject: YamlDocument): readonly YamlDocument[] {
  return componentIdsOf(file, gameObject).flatMap((id) => file.find(id) ?? []);
}

/** The transform of a GameObject: in its component list, or where a tool wrote none, the one that names it as its owner. */
export function transformOf(file: UnityFile, gameObject: YamlDocument): YamlDocument | undefined {
  const isOwn = (document: YamlDocument) =>
    isTransform(document.classId) && file.reference(document, 'm_GameObject')?.fileId === gameObject.fileId;
  return (
    componentsOf(file, gameObject).find((component) => isTransform(component.classId)) ?? file.documents.find(isOwn)
  );
}

function idsBelow(file: UnityFile, document: YamlDocument, prefix: string): readonly FileId[] {
  return file.fields(document).flatMap(({ path, value }) => {
    const id = path.startsWith(prefix) ? objectReference(value)?.fileId : undefined;
    return id === undefined || id === '0' ? [] : [id];
  });
}

/** The transform that a transform of the file hangs below, `undefined` at the root. */
export function parentOf(file: UnityFile, transform: YamlDocument): FileId | undefined {
  const id = file.reference(transform, 'm_Father')?.fileId;
  return id === '0' ? undefined : id;
}

/** Where a stripped object comes from: an instance of the file, and an object of the instance's source. */
export interface Origin {
  readonly instance: FileId;
  readonly source: FileId;
}

/** The origin of an object that stands for one of an instance. Before 2018.3 the keys had other names. */
export function originOf(file: UnityFile, document: YamlDocument): Origin | undefined {
  const source =
    file.reference(document, 'm_CorrespondingSourceObject') ?? file.reference(document, 'm_PrefabParentObject');
  const instance = file.reference(document, 'm_PrefabInstance') ?? file.reference(document, 'm_PrefabInternal');
  return source === undefined || instance === undefined
    ? undefined
    : { source: source.fileId, instance: instance.fileId };
}

/** The object of a prefab that all others hang below: the transform without parent, or in a variant the instance. */
export function rootObject(file: UnityFile): FileId | undefined {
  const transform = file.documents.find(
    (document) => !document.stripped && isTransform(document.classId) && parentOf(file, document) === undefined,
  );
  const root =
    transform ??
    file.documents.find((document) => {
      const instance = readPrefabInstance(file, document);
      return instance !== undefined && instance.parent === undefined;
    });
  return root?.fileId;
}
