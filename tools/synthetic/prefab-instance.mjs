import { referenceLine } from './yaml.mjs';

/**
 * An instance of `prefab` below the transform `parent` (`0`: none). `overrides` are `[target id, path, value, reference]`
 * rows; `extra` is a component added to the root, if any.
 */
export function instanceText(id, prefab, parent, overrides, extra) {
  return `--- !u!1001 &${id}
PrefabInstance:
  m_ObjectHideFlags: 0
  serializedVersion: 2
  m_Modification:
    serializedVersion: 3
    m_TransformParent: {fileID: ${parent}}
    m_Modifications:
${overrides.map((row) => overrideText(prefab, row)).join('')}    m_RemovedComponents: []
    m_RemovedGameObjects: []
    m_AddedGameObjects: []
${extra === undefined ? '    m_AddedComponents: []\n' : addedText(prefab, extra)}  m_SourcePrefab: {fileID: 100100000, guid: ${prefab.guid}, type: 3}
`;
}

/** The stand-in for an object `source` of the prefab that others of the file refer to. */
export function strippedText(classId, className, id, prefab, source, instance) {
  return `--- !u!${classId} &${id} stripped
${className}:
${referenceLine('  m_CorrespondingSourceObject', inside(prefab, source))}  m_PrefabInstance: {fileID: ${instance}}
  m_PrefabAsset: {fileID: 0}
`;
}

function overrideText(prefab, [target, path, value, reference]) {
  return `${referenceLine('    - target', inside(prefab, target))}      propertyPath: ${path}
      value: ${value}
${referenceLine('      objectReference', reference)}`;
}

function addedText(prefab, { component }) {
  return `    m_AddedComponents:
${referenceLine('    - targetCorrespondingSourceObject', inside(prefab, prefab.gameObject))}      insertIndex: -1
      addedObject: {fileID: ${component}}
`;
}

function inside(prefab, fileId) {
  return { fileId, guid: prefab.guid, type: 3 };
}
