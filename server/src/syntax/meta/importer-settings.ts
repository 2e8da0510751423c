/**
 * By importer, the settings that decide how an asset is used. A path names the section and the key in it; keys that other
 * versions of Unity write elsewhere are listed in each place.
 */
export const importerSettings: Readonly<Record<string, readonly string[]>> = {
  TextureImporter: [
    'textureType',
    'textureShape',
    'mipmaps.sRGBTexture',
    'mipmaps.linearTexture',
    'mipmaps.enableMipMap',
    'alphaIsTransparency',
    'spriteMode',
    'spritePixelsToUnits',
    'maxTextureSize',
    'isReadable',
    'textureSettings.wrapU',
    'textureSettings.wrapMode',
    'textureSettings.filterMode',
  ],
  ModelImporter: [
    'meshes.globalScale',
    'meshes.useFileUnits',
    'meshes.useFileScale',
    'meshes.meshCompression',
    'meshes.addColliders',
    'meshes.generateSecondaryUV',
    'meshes.isReadable',
    'animations.isReadable',
    'isReadable',
    'materials.materialImportMode',
    'materials.importMaterials',
    'importAnimation',
    'animationType',
  ],
  AudioImporter: [
    'defaultSettings.loadType',
    'defaultSettings.compressionFormat',
    'defaultSettings.quality',
    'loadInBackground',
    'forceToMono',
    '3D',
  ],
  MonoImporter: ['executionOrder', 'icon.guid'],
  PluginImporter: ['isPreloaded', 'isExplicitlyReferenced'],
  NativeFormatImporter: ['mainObjectFileID'],
  ScriptedImporter: ['script.guid'],
};
