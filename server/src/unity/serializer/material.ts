import type { Guid } from '#unity/guid.ts';
import { isAtLeast, type UnityVersion } from '#unity/version.ts';
import { writeFloat, writeText } from './scalar.ts';

/** Red, green, blue, alpha; also the four parts of a vector. */
export type Four = readonly [number, number, number, number];

/** All that a material of ours says. Lists are by property name. */
export interface MaterialContent {
  readonly name: string;
  readonly shader: { readonly guid: Guid; readonly fileId: string };
  readonly keywords: readonly string[];
  /** Texture slots; they are written empty. */
  readonly textures: readonly string[];
  readonly ints: Readonly<Record<string, number>>;
  readonly floats: Readonly<Record<string, number>>;
  readonly colors: Readonly<Record<string, Four>>;
}

/**
 * A `.mat` in the shape of the given editor (research on files last saved by each): 2021.2 and newer write keywords as lists
 * and have integers apart, 2022.2 added parent and locks. An unknown version gets the oldest shape, which all editors read.
 */
export function writeMaterial(content: MaterialContent, version: UnityVersion | undefined): string {
  const listed = version !== undefined && isAtLeast(version, 2021, 2);
  const inherits = version !== undefined && isAtLeast(version, 2022, 2);
  const floats = listed ? content.floats : { ...content.floats, ...content.ints };
  return [
    '%YAML 1.1',
    '%TAG !u! tag:unity3d.com,2011:',
    '--- !u!21 &2100000',
    'Material:',
    `  serializedVersion: ${listed ? 8 : 6}`,
    '  m_ObjectHideFlags: 0',
    '  m_CorrespondingSourceObject: {fileID: 0}',
    '  m_PrefabInstance: {fileID: 0}',
    '  m_PrefabAsset: {fileID: 0}',
    `  m_Name: ${writeText(content.name)}`,
    `  m_Shader: {fileID: ${content.shader.fileId}, guid: ${content.shader.guid}, type: 3}`,
    ...(inherits ? ['  m_Parent: {fileID: 0}', '  m_ModifiedSerializedProperties: 0'] : []),
    ...(listed
      ? [...list('m_ValidKeywords', content.keywords), '  m_InvalidKeywords: []']
      : [`  m_ShaderKeywords: ${content.keywords.join(' ')}`]),
    '  m_LightmapFlags: 4',
    '  m_EnableInstancingVariants: 0',
    '  m_DoubleSidedGI: 0',
    '  m_CustomRenderQueue: -1',
    '  stringTagMap: {}',
    '  disabledShaderPasses: []',
    ...(inherits ? ['  m_LockedProperties: '] : []),
    '  m_SavedProperties:',
    '    serializedVersion: 3',
    ...entries('m_TexEnvs', content.textures, texture),
    ...(listed
      ? entries('m_Ints', sorted(content.ints), (name) => [`    - ${name}: ${Math.trunc(content.ints[name] ?? 0)}`])
      : []),
    ...entries('m_Floats', sorted(floats), (name) => [`    - ${name}: ${writeFloat(floats[name] ?? 0)}`]),
    ...entries('m_Colors', sorted(content.colors), (name) => [
      `    - ${name}: ${color(content.colors[name] ?? [0, 0, 0, 0])}`,
    ]),
    ...(listed ? ['  m_BuildTextureStacks: []'] : []),
    '',
  ].join('\n');
}

function list(key: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [`  ${key}: []`] : [`  ${key}:`, ...items.map((item) => `  - ${item}`)];
}

function entries(key: string, names: readonly string[], write: (name: string) => readonly string[]): readonly string[] {
  return names.length === 0 ? [`    ${key}: []`] : [`    ${key}:`, ...[...names].sort(ordinal).flatMap(write)];
}

function texture(name: string): readonly string[] {
  return [
    `    - ${name}:`,
    '        m_Texture: {fileID: 0}',
    '        m_Scale: {x: 1, y: 1}',
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
