import { extensionOf } from '#base/path.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { serializedWords } from './serialized-words.ts';

/** The name of the asset that a GUID names, when it is known: the file's name without its ending. */
export type AssetName = (guid: string) => string | undefined;

/** What an asset is called in plain words, by its ending; other text assets are told by their classes. */
const words: Readonly<Record<string, string>> = {
  '.prefab': 'prefab',
  '.asset': 'data asset',
  '.unity': 'scene level',
  '.scene': 'scene level',
  '.mat': 'material',
  '.controller': 'animator controller animation states',
  '.overridecontroller': 'animator override controller',
  '.anim': 'animation clip',
  '.playable': 'timeline',
  '.mask': 'avatar mask',
  '.physicmaterial': 'physic material',
  '.physicsmaterial2d': 'physics material 2d',
  '.mixer': 'audio mixer',
  '.rendertexture': 'render texture',
  '.terrainlayer': 'terrain layer',
  '.spriteatlas': 'sprite atlas',
  '.lighting': 'lighting settings',
  '.vfx': 'visual effect graph particles',
  '.shadergraph': 'shader graph',
  '.shadersubgraph': 'shader sub graph',
  '.inputactions': 'input actions controls',
  '.uxml': 'user interface layout',
  '.uss': 'user interface style',
};

/** Classes that nearly every scene and prefab has, and that tell nothing. */
const commonClasses: ReadonlySet<string> = new Set([
  'GameObject',
  'Transform',
  'MonoBehaviour',
  'PrefabInstance',
  'Prefab',
  'OcclusionCullingSettings',
  'RenderSettings',
  'LightmapSettings',
  'NavMeshSettings',
  'SceneRoots',
]);

/** An asset in words, for searches that speak of what it is, holds and uses. */
export interface Description {
  /** What kind of asset it is. */
  readonly kind: string;
  /** The classes, scripts and assets that it is made of. */
  readonly parts: readonly string[];
  /** Names and texts inside it: GameObjects, parameters, states, actions, properties, labels. */
  readonly names: readonly string[];
}

/** Describe an asset by its facts and by what is written in it. */
export function describeAsset(path: string, facts: FileFacts, text: () => string, nameOf: AssetName): Description {
  const classes = (facts.asset?.classes ?? []).flatMap(([, typeName]) =>
    commonClasses.has(typeName) ? [] : [typeName],
  );
  const used = (facts.guidRefs ?? []).flatMap(([guid]) => nameOf(guid) ?? []);
  const graph = facts.graph === undefined ? [] : [...facts.graph.nodes.map(([type]) => type), ...facts.graph.targets];
  const names = [
    ...(facts.asset?.gameObjects ?? []),
    ...(facts.asset?.eventMethods ?? []),
    ...(facts.asset?.animationFunctions ?? []),
    ...(facts.terms ?? []).map(({ name }) => name),
    ...(facts.shader?.properties ?? []).flatMap(({ name, display }) => [name, display]),
    ...(facts.ui === undefined
      ? []
      : [...facts.ui.types, ...facts.ui.names.map(([name]) => name), ...facts.ui.classes]),
    ...(facts.graph?.customFunctions ?? []),
    ...(facts.input?.maps ?? []).flatMap(({ actions }) => actions.flatMap(({ bindings }) => bindings)),
    ...(facts.asset?.format === 'yaml' ? serializedWords(text()) : []),
  ];
  return {
    kind: words[extensionOf(path)] ?? '',
    parts: [...new Set([...classes, ...used, ...graph])],
    names: [...new Set(names)],
  };
}
