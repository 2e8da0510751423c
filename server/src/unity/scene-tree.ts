import { breathe } from '#base/cancel.ts';
import type { YamlDocument } from '#syntax/unity-yaml/scanner.ts';
import { unityClass } from './classes.ts';
import type { FileId } from './file-id.ts';
import type { Guid } from './guid.ts';
import { readPrefabInstance } from './prefab/instance.ts';
import { componentsOf, originOf, ownerOf, parentOf, transformOf } from './prefab/objects.ts';
import { createPlaces } from './prefab/places.ts';
import type { PrefabSources } from './prefab/sources.ts';
import type { UnityFile } from './unity-file.ts';

/** A GameObject, or an instance of a prefab, as a file writes it. */
export interface SceneNode {
  readonly id: FileId;
  /** The node that it hangs below, `undefined` at the root. */
  readonly parent: FileId | undefined;
  /** `undefined` where no file in reach tells it. */
  readonly name: string | undefined;
  /** Zero-based line of its header. */
  readonly line: number;
  readonly components: readonly SceneComponent[];
  /** Of an instance: its source. */
  readonly prefab?: Guid;
  readonly isActive: boolean;
}

/** A component on a GameObject of the file. */
export interface SceneComponent {
  /** Unity's class: `MeshRenderer`, `MonoBehaviour`. */
  readonly className: string;
  /** Of a `MonoBehaviour`: its script. */
  readonly script: Guid | undefined;
  readonly line: number;
}

/** The GameObjects and prefab instances of a file, at most `limit`, in the order of the file. */
export async function sceneNodes(
  file: UnityFile,
  sources: PrefabSources,
  limit: number,
  signal: AbortSignal,
): Promise<readonly SceneNode[]> {
  const places = createPlaces(file, sources);
  const nodes: SceneNode[] = [];
  for (const document of file.documents) {
    if (nodes.length >= limit) break;
    if (document.stripped) continue;
    await breathe(signal);
    if (document.classId === unityClass.gameObject) nodes.push(gameObjectNode(file, document));
    const instance = readPrefabInstance(file, document);
    if (instance === undefined) continue;
    nodes.push({
      id: document.fileId,
      parent: nodeOfTransform(file, instance.parent),
      name: (await places.placeOf(document.fileId))?.name,
      line: document.line,
      components: [],
      prefab: instance.source,
      isActive: true,
    });
  }
  return nodes;
}

function gameObjectNode(file: UnityFile, document: YamlDocument): SceneNode {
  const transform = transformOf(file, document);
  return {
    id: document.fileId,
    parent: transform === undefined ? undefined : nodeOfTransform(file, parentOf(file, transform)),
    name: file.text(document, 'm_Name'),
    line: document.line,
    components: componentsOf(file, document).map((component) => ({
      className: component.typeName,
      script: component.classId === unityClass.monoBehaviour ? file.reference(component, 'm_Script')?.guid : undefined,
      line: component.line,
    })),
    isActive: file.value(document, 'm_IsActive') !== '0',
  };
}

/** The node that a transform belongs to: its GameObject, or the instance that brings it. */
function nodeOfTransform(file: UnityFile, id: FileId | undefined): FileId | undefined {
  const transform = id === undefined ? undefined : file.find(id);
  if (transform === undefined) return undefined;
  return transform.stripped ? originOf(file, transform)?.instance : ownerOf(file, transform)?.fileId;
}
