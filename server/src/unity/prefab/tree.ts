import { objectReference, scalarText } from '#syntax/unity-yaml/scalar.ts';
import { isTransform, unityClass } from '#unity/classes.ts';
import type { FileId } from '#unity/file-id.ts';
import type { Guid } from '#unity/guid.ts';
import type { UnityFile } from '#unity/unity-file.ts';
import { type LoadedObject, loadObjects, type TreeProblem } from './load-objects.ts';
import type { PrefabSources } from './sources.ts';

/** A GameObject with what it holds, instances of prefabs resolved and their overrides applied. */
export interface GameObjectNode {
  /** In the id space of the file that the tree was made for. */
  readonly id: FileId;
  readonly name: string;
  readonly active: boolean;
  readonly tag: string;
  /** Unity's number of the layer. */
  readonly layer: number;
  readonly components: readonly ComponentNode[];
  readonly children: readonly GameObjectNode[];
  /** The prefab whose instance this is the root of. */
  readonly prefab?: Guid;
}

/** A component with the values it has in the end. */
export interface ComponentNode {
  readonly id: FileId;
  readonly className: string;
  /** GUID of the script of a MonoBehaviour. */
  readonly script?: Guid;
  /** Values as written, by Unity's property path. */
  readonly fields: ReadonlyMap<string, string>;
}

/** A tree, and what could not be resolved. */
export interface ObjectTree {
  readonly roots: readonly GameObjectNode[];
  readonly problems: readonly TreeProblem[];
}

/** Deeper hierarchies are cut. */
const maximumDepth = 500;

/** The GameObjects of a scene or prefab as Unity would load them. */
export async function readObjectTree(
  file: UnityFile,
  sources: PrefabSources,
  signal: AbortSignal,
): Promise<ObjectTree> {
  const problems: TreeProblem[] = [];
  const objects = await loadObjects(file, { sources, problems, chain: [], signal });
  const parts = partsOf(objects);
  const roots = parts.transforms.filter(({ parent }) => parent === undefined || !objects.has(parent));
  const build = (transforms: readonly LoadedObject[], depth: number): readonly GameObjectNode[] =>
    transforms.flatMap((transform) => {
      const gameObject = transform.gameObject === undefined ? undefined : objects.get(transform.gameObject);
      if (gameObject === undefined || depth > maximumDepth) return [];
      const below = inOrder(parts.below.get(transform.id) ?? [], transform.children);
      return [gameObjectNode(gameObject, parts.components.get(gameObject.id) ?? [], build(below, depth + 1))];
    });
  return { roots: build(inOrder(roots, rootOrder(file)), 0), problems };
}

/** Objects by what they belong to. */
interface Parts {
  readonly transforms: readonly LoadedObject[];
  readonly below: ReadonlyMap<FileId, readonly LoadedObject[]>;
  readonly components: ReadonlyMap<FileId, readonly LoadedObject[]>;
}

function partsOf(objects: ReadonlyMap<FileId, LoadedObject>): Parts {
  const transforms: LoadedObject[] = [];
  const below = new Map<FileId, LoadedObject[]>();
  const components = new Map<FileId, LoadedObject[]>();
  const add = (map: Map<FileId, LoadedObject[]>, key: FileId | undefined, object: LoadedObject) => {
    if (key === undefined) return;
    const known = map.get(key);
    if (known === undefined) map.set(key, [object]);
    else known.push(object);
  };
  for (const object of objects.values()) {
    if (object.document.classId !== unityClass.gameObject) add(components, object.gameObject, object);
    if (!isTransform(object.document.classId)) continue;
    transforms.push(object);
    add(below, object.parent, object);
  }
  return { transforms, below, components };
}

function gameObjectNode(
  gameObject: LoadedObject,
  components: readonly LoadedObject[],
  children: readonly GameObjectNode[],
): GameObjectNode {
  const { fields, id, prefab } = gameObject;
  return {
    id,
    name: scalarText(fields.get('m_Name') ?? ''),
    active: fields.get('m_IsActive') !== '0',
    tag: scalarText(fields.get('m_TagString') ?? 'Untagged'),
    layer: Number(fields.get('m_Layer') ?? 0),
    components: components.map(componentNode),
    children,
    ...(prefab === undefined ? {} : { prefab }),
  };
}

function componentNode({ id, document, fields }: LoadedObject): ComponentNode {
  const script = objectReference(fields.get('m_Script') ?? '')?.guid;
  return { id, className: document.typeName, fields, ...(script === undefined ? {} : { script }) };
}

/** Sort by the place in `order`, then by the order that files before 2022.3 keep in each transform. */
function inOrder(objects: readonly LoadedObject[], order: readonly FileId[]): readonly LoadedObject[] {
  const places = new Map(order.map((id, index) => [id, index]));
  const place = (object: LoadedObject) =>
    places.get(object.rootOf ?? object.id) ?? places.get(object.id) ?? order.length;
  const rootOrder = (object: LoadedObject) => Number(object.fields.get('m_RootOrder') ?? 0);
  return [...objects].sort((a, b) => place(a) - place(b) || rootOrder(a) - rootOrder(b));
}

/** Root transforms in the order of the scene's `SceneRoots`, which newer editors write. */
function rootOrder(file: UnityFile): readonly FileId[] {
  const roots = file.documents.find((document) => document.classId === unityClass.sceneRoots);
  if (roots === undefined) return [];
  return file
    .fields(roots)
    .flatMap(({ path, value }) => (path.startsWith('m_Roots.') ? (objectReference(value)?.fileId ?? []) : []));
}
