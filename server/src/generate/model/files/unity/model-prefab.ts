import { createHash } from 'node:crypto';
import type { ModelCollider, Vector3 } from '#generate/model/mesh.ts';
import { type FileId, instanceObjectId } from '#unity/file-id.ts';
import type { Guid } from '#unity/guid.ts';
import { writeMeta } from '#unity/serializer/meta.ts';
import { writeFloat, writeText } from '#unity/serializer/scalar.ts';
import { isAtLeast, type UnityVersion } from '#unity/version.ts';
import { importerShape } from './importer-shape.ts';

/** What a prefab about a model says. */
export interface ModelPrefab {
  readonly name: string;
  /** Of the model file. */
  readonly model: Guid;
  /** About the model's origin, in our frame. */
  readonly colliders: readonly ModelCollider[];
}

/**
 * A prefab variant of an imported model with colliders at its root; `undefined` for editors before 2018.3, which know no variants.
 *
 * It has no LODGroup of its own: Unity adds one to the root when it imports nodes named `_LOD0`, `_LOD1` … (Unity manual,
 * "Importing LOD meshes"), a second one would fight with it, and the prefab inherits the first. It names nothing inside the model
 * but the root, whose ids are the same in every model. Colliders are mirrored in x, as Unity mirrors the meshes of the file.
 */
export function writeModelPrefab(
  { name, model, colliders }: ModelPrefab,
  version: UnityVersion | undefined,
): string | undefined {
  if (version !== undefined && !isAtLeast(version, 2018, 3)) return undefined;
  const { rootObject, rootTransform } = importerShape(version);
  const source = (id: FileId) => `{fileID: ${id}, guid: ${model}, type: 3}`;
  const instance = idOf(model, 'instance');
  const root = instanceObjectId(rootObject, instance);
  const added = colliders.map((collider, at) => ({ id: idOf(model, `collider ${at}`), collider }));
  const listsAdded = version !== undefined && isAtLeast(version, 2022, 2);
  return [
    '%YAML 1.1',
    '%TAG !u! tag:unity3d.com,2011:',
    `--- !u!1001 &${instance}`,
    'PrefabInstance:',
    '  m_ObjectHideFlags: 0',
    '  serializedVersion: 2',
    '  m_Modification:',
    ...(listsAdded ? ['    serializedVersion: 3'] : []),
    '    m_TransformParent: {fileID: 0}',
    '    m_Modifications:',
    ...modification(source(rootObject), 'm_Name', writeText(name)),
    ...Object.entries(placement).flatMap(([path, value]) => modification(source(rootTransform), path, value)),
    '    m_RemovedComponents: []',
    ...(listsAdded ? ['    m_RemovedGameObjects: []', '    m_AddedGameObjects: []'] : []),
    ...(listsAdded ? addedComponents(source(rootObject), added) : []),
    `  m_SourcePrefab: ${source('100100000')}`,
    ...(added.length === 0
      ? []
      : [
          `--- !u!1 &${root} stripped`,
          'GameObject:',
          `  m_CorrespondingSourceObject: ${source(rootObject)}`,
          `  m_PrefabInstance: {fileID: ${instance}}`,
          '  m_PrefabAsset: {fileID: 0}',
        ]),
    ...added.flatMap(({ id, collider }) => component(id, root, collider)),
    '',
  ].join('\n');
}

/** The `.meta` of a prefab. */
export function writePrefabMeta(guid: Guid): string {
  return writeMeta(guid, ['PrefabImporter:', '  externalObjects: {}']);
}

/** What Unity overrides on the root of every instance. */
const placement = {
  'm_LocalPosition.x': '0',
  'm_LocalPosition.y': '0',
  'm_LocalPosition.z': '0',
  'm_LocalRotation.w': '1',
  'm_LocalRotation.x': '0',
  'm_LocalRotation.y': '0',
  'm_LocalRotation.z': '0',
  'm_LocalEulerAnglesHint.x': '0',
  'm_LocalEulerAnglesHint.y': '0',
  'm_LocalEulerAnglesHint.z': '0',
} as const;

function modification(target: string, path: string, value: string): readonly string[] {
  return [
    `    - target: ${target}`,
    `      propertyPath: ${path}`,
    `      value: ${value}`,
    '      objectReference: {fileID: 0}',
  ];
}

function addedComponents(root: string, added: readonly { readonly id: FileId }[]): readonly string[] {
  if (added.length === 0) return ['    m_AddedComponents: []'];
  return [
    '    m_AddedComponents:',
    ...added.flatMap(({ id }) => [
      `    - targetCorrespondingSourceObject: ${root}`,
      '      insertIndex: -1',
      `      addedObject: {fileID: ${id}}`,
    ]),
  ];
}

/** Class ids and names of colliders. */
const classes = {
  box: { id: 65, name: 'BoxCollider' },
  sphere: { id: 135, name: 'SphereCollider' },
  capsule: { id: 136, name: 'CapsuleCollider' },
} as const;

/** A collider in the shape of 2018.3, which every later editor reads and completes. */
function component(id: FileId, root: FileId, collider: ModelCollider): readonly string[] {
  const { id: classId, name } = classes[collider.type];
  return [
    `--- !u!${classId} &${id}`,
    `${name}:`,
    '  m_ObjectHideFlags: 0',
    '  m_CorrespondingSourceObject: {fileID: 0}',
    '  m_PrefabInstance: {fileID: 0}',
    '  m_PrefabAsset: {fileID: 0}',
    `  m_GameObject: {fileID: ${root}}`,
    '  m_Material: {fileID: 0}',
    '  m_IsTrigger: 0',
    '  m_Enabled: 1',
    ...shapeOf(collider),
    `  m_Center: ${vector(mirrored(collider.center))}`,
  ];
}

function shapeOf(collider: ModelCollider): readonly string[] {
  if (collider.type === 'box') return ['  serializedVersion: 2', `  m_Size: ${vector(collider.size)}`];
  const radius = `  m_Radius: ${writeFloat(collider.radius)}`;
  if (collider.type === 'sphere') return ['  serializedVersion: 2', radius];
  const direction = { x: 0, y: 1, z: 2 }[collider.axis];
  return [radius, `  m_Height: ${writeFloat(collider.height)}`, `  m_Direction: ${direction}`];
}

function mirrored([x, y, z]: Vector3): Vector3 {
  return [0 - x, y, z];
}

function vector([x, y, z]: Vector3): string {
  return `{x: ${writeFloat(x)}, y: ${writeFloat(y)}, z: ${writeFloat(z)}}`;
}

/** A positive id of 63 bits that follows from the model and what it is for, so that regenerating changes nothing. */
function idOf(model: Guid, use: string): FileId {
  const digest = createHash('sha256').update(`scenewright:prefab:${model}:${use}`).digest();
  return (digest.readBigUInt64BE(0) >> 1n).toString();
}
