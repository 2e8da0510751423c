/** What a picture is for. */
export interface TextureUse {
  /** Colours are sRGB; data (normals, masks, heights) are not. */
  readonly isColor: boolean;
  readonly type: 'default' | 'normal';
  readonly isAlphaUsed: boolean;
}

/** Values of `textureType` (UnityEditor.TextureImporterType). */
const types = { default: 0, normal: 1 } as const;

/**
 * Lines of a TextureImporter for a map that repeats, with what differs from Unity's defaults and the keys around it, in the shape
 * of 2019 (serializedVersion 10), which every later editor reads and completes.
 */
export function textureImporter({ isColor, type, isAlphaUsed }: TextureUse): readonly string[] {
  return [
    'TextureImporter:',
    '  externalObjects: {}',
    '  serializedVersion: 10',
    '  mipmaps:',
    '    mipMapMode: 0',
    '    enableMipMap: 1',
    `    sRGBTexture: ${isColor ? 1 : 0}`,
    '  bumpmap:',
    '    convertToNormalMap: 0',
    '    externalNormalMap: 0',
    '  isReadable: 0',
    '  maxTextureSize: 4096',
    '  textureSettings:',
    '    serializedVersion: 2',
    '    filterMode: 1',
    '    aniso: 4',
    '    mipBias: 0',
    '    wrapU: 0',
    '    wrapV: 0',
    '    wrapW: 0',
    '  nPOTScale: 1',
    `  alphaUsage: ${isAlphaUsed ? 1 : 0}`,
    '  alphaIsTransparency: 0',
    `  textureType: ${types[type]}`,
    '  textureShape: 1',
  ];
}
