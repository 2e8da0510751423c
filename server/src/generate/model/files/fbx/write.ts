import { levelName, type ModelMaterial, materialKeys } from '#generate/model/files/write/model-material.ts';
import type { DetailLevel, Model } from '#generate/model/mesh.ts';
import { geometryOf } from './geometry.ts';
import { type FbxNode, type FbxValue, fbxNode } from './node.ts';
import { printFbx } from './print.ts';

/**
 * A model as ASCII FBX 7.4: one mesh for each level of detail, its materials as slots by polygon, in metres (a unit is
 * 100 cm), y up, z front. Unity mirrors x when it imports, as it does with every FBX.
 *
 * Tangents are left out: Unity makes them from normals and texture places, the same for all formats.
 */
export function writeAsciiFbx(model: Model, materials: readonly ModelMaterial[]): string {
  const keys = materialKeys(model.levels.flatMap(({ parts }) => parts));
  const materialIds = new Map(keys.map((key, at) => [key, firstMaterial + at]));
  const looks = new Map(materials.map((material) => [material.key, material]));
  const levels = model.levels.map((level, at) => ({
    level,
    name: levelName(model.name, at, model.levels.length),
    modelId: firstModel + at,
    geometryId: firstGeometry + at,
  }));
  return `${comment}${printFbx([
    header,
    settings,
    fbxNode('Documents', [], [fbxNode('Count', [1]), fbxNode('Document', [documentId, '', 'Scene'], [rootNode])]),
    fbxNode('References'),
    definitions({ models: levels.length, materials: keys.length }),
    fbxNode(
      'Objects',
      [],
      [
        ...levels.map(({ level, name, geometryId }) => geometryOf(level, geometryId, name)),
        ...levels.map(({ name, modelId }) => modelNode(modelId, name)),
        ...keys.map((key, at) => materialNode(firstMaterial + at, key, looks.get(key))),
      ],
    ),
    fbxNode(
      'Connections',
      [],
      levels.flatMap(({ level, modelId, geometryId }) => [
        connection(modelId, 0),
        connection(geometryId, modelId),
        ...materialsOf(level, materialIds).map((id) => connection(id, modelId)),
      ]),
    ),
  ])}`;
}

/** As long as Autodesk's: three.js looks for the binary form's letters at scattered places of the first two hundred. */
const comment = `; FBX 7.4.0 project file
; Written by Scenewright.
; ${'-'.repeat(52)}

`;

const documentId = 1_000_000;
const firstGeometry = 2_000_000;
const firstModel = 3_000_000;
const firstMaterial = 4_000_000;

const rootNode = fbxNode('RootNode', [0]);

const header = fbxNode(
  'FBXHeaderExtension',
  [],
  [fbxNode('FBXHeaderVersion', [1003]), fbxNode('FBXVersion', [7400]), fbxNode('Creator', ['Scenewright'])],
);

/** Y up, z to the viewer, x to the right, and a unit of 100 centimetres. */
const settings = fbxNode(
  'GlobalSettings',
  [],
  [
    fbxNode('Version', [1000]),
    properties([
      ...Object.entries({
        UpAxis: 1,
        UpAxisSign: 1,
        FrontAxis: 2,
        FrontAxisSign: 1,
        CoordAxis: 0,
        CoordAxisSign: 1,
        OriginalUpAxis: 1,
        OriginalUpAxisSign: 1,
      }).map(([name, value]) => [name, 'int', 'Integer', '', value]),
      ['UnitScaleFactor', 'double', 'Number', '', 100],
      ['OriginalUnitScaleFactor', 'double', 'Number', '', 100],
    ]),
  ],
);

function definitions({ models, materials }: { readonly models: number; readonly materials: number }): FbxNode {
  const counts = { GlobalSettings: 1, Model: models, Geometry: models, Material: materials };
  return fbxNode(
    'Definitions',
    [],
    [
      fbxNode('Version', [100]),
      fbxNode('Count', [Object.values(counts).reduce((sum, count) => sum + count, 0)]),
      ...Object.entries(counts).map(([type, count]) => fbxNode('ObjectType', [type], [fbxNode('Count', [count])])),
    ],
  );
}

function modelNode(id: number, name: string): FbxNode {
  return fbxNode(
    'Model',
    [id, `Model::${name}`, 'Mesh'],
    [
      fbxNode('Version', [232]),
      properties([
        ['Lcl Translation', 'Lcl Translation', '', 'A', 0, 0, 0],
        ['Lcl Rotation', 'Lcl Rotation', '', 'A', 0, 0, 0],
        ['Lcl Scaling', 'Lcl Scaling', '', 'A', 1, 1, 1],
      ]),
      fbxNode('Shading', [true]),
      fbxNode('Culling', ['CullingOff']),
    ],
  );
}

/** Phong, the richest model that all readers of FBX share; its shininess is what Unity turns into smoothness. */
function materialNode(id: number, key: string, look: ModelMaterial | undefined): FbxNode {
  const [red, green, blue] = look?.color ?? [0.8, 0.8, 0.8];
  const shininess = 100 * (1 - (look?.roughness ?? 0.5)) ** 2;
  return fbxNode(
    'Material',
    [id, `Material::${key}`, ''],
    [
      fbxNode('Version', [102]),
      fbxNode('ShadingModel', ['phong']),
      fbxNode('MultiLayer', [0]),
      properties([
        ['DiffuseColor', 'Color', '', 'A', red, green, blue],
        ['Shininess', 'double', 'Number', '', shininess],
        ['ReflectionFactor', 'double', 'Number', '', look?.metallic ?? 0],
      ]),
    ],
  );
}

function materialsOf({ parts }: DetailLevel, ids: ReadonlyMap<string, number>): readonly number[] {
  return materialKeys(parts).flatMap((key) => ids.get(key) ?? []);
}

function connection(from: number, to: number): FbxNode {
  return fbxNode('C', ['OO', from, to]);
}

function properties(rows: readonly (readonly FbxValue[])[]): FbxNode {
  return fbxNode(
    'Properties70',
    [],
    rows.map((row) => fbxNode('P', row)),
  );
}
