import type { Guid } from '#unity/guid.ts';
import { writeMeta } from '#unity/serializer/meta.ts';
import { writeText } from '#unity/serializer/scalar.ts';
import type { UnityVersion } from '#unity/version.ts';
import { importerShape } from './importer-shape.ts';

/** How a model is imported. */
export interface ModelUse {
  /** Our material for each material name in the file. */
  readonly materials: readonly { readonly name: string; readonly guid: Guid }[];
  /** Whether the file has places on a light map; otherwise Unity makes them. */
  readonly hasLightUvs: boolean;
}

/**
 * The `.meta` of an FBX or OBJ of ours: metres as the file says, normals from the file, tangents by MikkTSpace, materials replaced
 * by ours, no animation, no rig. It holds what differs from Unity's defaults and what decides about scale; Unity completes it.
 */
export function writeModelMeta(
  guid: Guid,
  { materials, hasLightUvs }: ModelUse,
  version: UnityVersion | undefined,
): string {
  const { serializedVersion, hasHashedIds, rootObject, rootTransform } = importerShape(version);
  return writeMeta(guid, [
    'ModelImporter:',
    `  serializedVersion: ${serializedVersion}`,
    ...(hasHashedIds
      ? ['  internalIDToNameTable: []']
      : ['  fileIDToRecycleName:', `    ${rootObject}: //RootNode`, `    ${rootTransform}: //RootNode`]),
    ...remaps(materials),
    '  materials:',
    hasHashedIds ? '    materialImportMode: 2' : '    importMaterials: 1',
    '    materialName: 0',
    '    materialSearch: 1',
    '    materialLocation: 1',
    '  meshes:',
    '    lODScreenPercentages: []',
    '    globalScale: 1',
    '    meshCompression: 0',
    '    addColliders: 0',
    ...(hasHashedIds ? ['    fileIdsGeneration: 2'] : []),
    `    generateSecondaryUV: ${hasLightUvs ? 0 : 1}`,
    '    useFileUnits: 1',
    '    keepQuads: 0',
    '    weldVertices: 1',
    '    useFileScale: 1',
    '  tangentSpace:',
    '    normalImportMode: 0',
    '    tangentImportMode: 3',
    '  importAnimation: 0',
    '  animationType: 0',
  ]);
}

/** The `.meta` of a GLB: the GUID alone. Which importer takes the file is for the project's packages to say, and there are several. */
export function writeBareMeta(guid: Guid): string {
  return `fileFormatVersion: 2\nguid: ${guid}\n`;
}

function remaps(materials: ModelUse['materials']): readonly string[] {
  if (materials.length === 0) return ['  externalObjects: {}'];
  return [
    '  externalObjects:',
    ...materials.flatMap(({ name, guid }) => [
      '  - first:',
      '      type: UnityEngine:Material',
      '      assembly: UnityEngine.CoreModule',
      `      name: ${writeText(name)}`,
      `    second: {fileID: 2100000, guid: ${guid}, type: 2}`,
    ]),
  ];
}
