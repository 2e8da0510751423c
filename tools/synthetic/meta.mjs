import { modelMeta } from './model-meta.mjs';
import { createRandom } from './random.mjs';
import { textureMeta } from './texture-meta.mjs';

/** The text of the `.meta` file of an asset or folder. */
export function writeMeta(asset, pool) {
  const random = createRandom(asset.seed ^ 0x2545f491);
  return `fileFormatVersion: 2\nguid: ${asset.guid}\n${importers[asset.kind](asset, random, pool)}`;
}

const ending = '  userData: \n  assetBundleName: \n  assetBundleVariant: \n';

const native = (mainObject) => () =>
  `NativeFormatImporter:\n  externalObjects: {}\n  mainObjectFileID: ${mainObject}\n${ending}`;

const plain = (importer) => () => `${importer}:\n  externalObjects: {}\n${ending}`;

const scripted =
  (script, tail = '') =>
  () =>
    `ScriptedImporter:
  internalIDToNameTable: []
  externalObjects: {}
  serializedVersion: 2
${ending}  script: ${script}
${tail}`;

const builtIn = (fileId) => `{fileID: ${fileId}, guid: 0000000000000000e000000000000000, type: 0}`;
const ofPackage = (guid) => `{fileID: 11500000, guid: ${guid}, type: 3}`;

/** Blocks of importers by kind of asset. */
const importers = {
  folder: () => `folderAsset: yes\nDefaultImporter:\n  externalObjects: {}\n${ending}`,
  script: () => `MonoImporter:
  externalObjects: {}
  serializedVersion: 2
  defaultReferences: []
  executionOrder: 0
  icon: {instanceID: 0}
${ending}`,
  assembly: plain('AssemblyDefinitionImporter'),
  scene: plain('DefaultImporter'),
  prefab: plain('PrefabImporter'),
  material: native(2100000),
  asset: native(11400000),
  controller: native(9100000),
  clip: native(7400000),
  shader: () => `ShaderImporter:
  externalObjects: {}
  defaultTextures: []
  nonModifiableTextures: []
  preprocessorOverride: 0
${ending}`,
  include: plain('ShaderIncludeImporter'),
  note: plain('TextScriptImporter'),
  style: scripted(builtIn(12385), '  disableValidation: 0\n'),
  document: scripted(builtIn(13804)),
  // The importers of packages keep their GUIDs even where the package is not installed.
  graph: scripted(ofPackage('625f186215c104763be7675aa2d941aa')),
  input: scripted(
    ofPackage('8404be70184654265930450def6a9037'),
    '  generateWrapperCode: 0\n  wrapperCodePath: \n  wrapperClassName: \n  wrapperCodeNamespace: \n',
  ),
  texture: (_, random) => textureMeta(random, ending),
  model: (_, random, pool) => modelMeta(random, pool, ending),
  sound: (_, random) => `AudioImporter:
  externalObjects: {}
  serializedVersion: 7
  defaultSettings:
    serializedVersion: 2
    loadType: ${random.int(0, 2)}
    sampleRateSetting: 0
    sampleRateOverride: 44100
    compressionFormat: 1
    quality: ${random.int(1, 10) / 10}
    conversionMode: 0
    preloadAudioData: 0
  platformSettingOverrides: {}
  forceToMono: ${random.int(0, 1)}
  normalize: 1
  loadInBackground: 0
  ambisonic: 0
  3D: 1
${ending}`,
};
