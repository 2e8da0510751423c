import { type Guid, isBuiltInGuid } from '#unity/guid.ts';
import { isAtLeast, type UnityVersion } from '#unity/version.ts';
import { writeFloat, writeText } from './scalar.ts';

/** Red, green, blue, alpha; also the four parts of a vector. */
export type Four = readonly [number, number, number, number];

/** What a texture slot holds. */
export interface TextureSlot {
  /** GUID of the picture; empty where absent. */
  readonly guid?: Guid;
  /** How often it repeats along u and v; once where absent. */
  readonly repeats?: number;
}

/** All that a material of ours says. Records are by property name. */
export interface MaterialContent {
  readonly name: string;
  readonly shader: { readonly guid: Guid; readonly fileId: string };
  readonly keywords: readonly string[];
  readonly textures: Readonly<Record<string, TextureSlot>>;
  readonly ints: Readonly<Record<string, number>>;
  readonly floats: Readonly<Record<string, number>>;
  readonly colors: Readonly<Record<string, Four>>;
  /** Whether its light is baked into the surroundings. */
  readonly isEmissive?: boolean;
  /** Tags that override the shader's. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** The file id of a picture's main asset. */
const textureFileId = '2800000';

/**
 * A `.mat` in the shape of the given editor (research on files last saved by each): 2021.2 and newer write keywords as lists
 * and have integers apart, 2022.2 added parent and locks, 6000.0 the allowance to lock. An unknown version gets the oldest shape, which all editors read.
 */
export function writeMaterial(content: MaterialContent, version: UnityVersion | undefined): string {
  const listed = version !== undefined && isAtLeast(version, 2021, 2);
  const locks = version !== undefined && isAtLeast(version, 6000, 0);
  const inherits = version !== undefined && isAtLeast(version, 2022, 2);
  const floats = listed ? content.floats : { ...content.floats, ...content.ints };
  return [
    '%YAML 1.1',
    '%TAG !u! tag:unity3d.com,2011:',
    '--- !u!21 &2100000',
    'Material:',
    `  serializedVersion: ${listed ? 8 : 6}`,
    '  m_ObjectHideFlags: 0',
    ...prefabKeys(version).map((key) => `  ${key}: {fileID: 0}`),
    `  m_Name: ${writeText(content.name)}`,
    `  m_Shader: {fileID: ${content.shader.fileId}, guid: ${content.shader.guid}, type: ${isBuiltInGuid(content.shader.guid) ? 0 : 3}}`,
    ...(inherits ? ['  m_Parent: {fileID: 0}', '  m_ModifiedSerializedProperties: 0'] : []),
    ...(listed
      ? [...list('m_ValidKeywords', content.keywords), '  m_InvalidKeywords: []']
      : [`  m_ShaderKeywords: ${content.keywords.join(' ')}`]),
    `  m_LightmapFlags: ${content.isEmissive === true ? 2 : 4}`,
    '  m_EnableInstancingVariants: 0',
    '  m_DoubleSidedGI: 0',
    '  m_CustomRenderQueue: -1',
    ...tagLines(content.tags ?? {}),
    '  disabledShaderPasses: []',
    ...(inherits ? ['  m_LockedProperties: '] : []),
    '  m_SavedProperties:',
    '    serializedVersion: 3',
    ...entries('m_TexEnvs', Object.keys(content.textures), (name) => texture(name, content.textures[name] ?? {})),
    ...(listed
      ? entries('m_Ints', sorted(content.ints), (name) => [`    - ${name}: ${Math.trunc(content.ints[name] ?? 0)}`])
      : []),
    ...entries('m_Floats', sorted(floats), (name) => [`    - ${name}: ${writeFloat(floats[name] ?? 0)}`]),
    ...entries('m_Colors', sorted(content.colors), (name) => [
      `    - ${name}: ${color(content.colors[name] ?? [0, 0, 0, 0])}`,
    ]),
    ...(listed ? ['  m_BuildTextureStacks: []'] : []),
    ...(locks ? ['  m_AllowLocking: 1'] : []),
    '',
  ].join('\n');
}

/** How an asset said that it comes from no prefab: 2018.2 renamed the first key, 2018.3 the rest. */
function prefabKeys(version: UnityVersion | undefined): readonly string[] {
  if (version === undefined || isAtLeast(version, 2018, 3))
    return ['m_CorrespondingSourceObject', 'm_PrefabInstance', 'm_PrefabAsset'];
  return [isAtLeast(version, 2018, 2) ? 'm_CorrespondingSourceObject' : 'm_PrefabParentObject', 'm_PrefabInternal'];
}

function list(key: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [`  ${key}: []`] : [`  ${key}:`, ...items.map((item) => `  - ${item}`)];
}

function entries(key: string, names: readonly string[], write: (name: string) => readonly string[]): readonly string[] {
  return names.length === 0 ? [`    ${key}: []`] : [`    ${key}:`, ...[...names].sort(ordinal).flatMap(write)];
}

function tagLines(tags: Readonly<Record<string, string>>): readonly string[] {
  const names = Object.keys(tags).sort(ordinal);
  return names.length === 0
    ? ['  stringTagMap: {}']
    : ['  stringTagMap:', ...names.map((name) => `    ${name}: ${writeText(tags[name] ?? '')}`)];
}

function texture(name: string, { guid, repeats = 1 }: TextureSlot): readonly string[] {
  const scale = writeFloat(repeats);
  return [
    `    - ${name}:`,
    `        m_Texture: ${guid === undefined ? '{fileID: 0}' : `{fileID: ${textureFileId}, guid: ${guid}, type: 3}`}`,
    `        m_Scale: {x: ${scale}, y: ${scale}}`,
    '        m_Offset: {x: 0, y: 0}',
  ];
}

function color([r, g, b, a]: Four): string {
  return `{r: ${writeFloat(r)}, g: ${writeFloat(g)}, b: ${writeFloat(b)}, a: ${writeFloat(a)}}`;
}

function sorted(record: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(record);
}

/** Unity sorts saved properties by code unit. */
function ordinal(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
