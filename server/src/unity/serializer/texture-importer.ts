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
    ...sampling({ aniso: 4, wrap: 0 }),
    '  nPOTScale: 1',
    `  alphaUsage: ${isAlphaUsed ? 1 : 0}`,
    '  alphaIsTransparency: 0',
    `  textureType: ${types[type]}`,
    '  textureShape: 1',
  ];
}

/** How a sprite is cut. */
export interface SpriteUse {
  readonly pixelsPerUnit: number;
  /** Pixels from each side that nine-slice drawing leaves unstretched. */
  readonly border: number;
  /** Whether it is laid side by side. */
  readonly repeats: boolean;
}

/** Lines of a TextureImporter for a single sprite, in the shape of 2019, on the same terms as `textureImporter`. */
export function spriteImporter({ pixelsPerUnit, border, repeats }: SpriteUse): readonly string[] {
  return [
    'TextureImporter:',
    '  externalObjects: {}',
    '  serializedVersion: 10',
    '  mipmaps:',
    '    mipMapMode: 0',
    '    enableMipMap: 0',
    '    sRGBTexture: 1',
    ...sampling({ aniso: 1, wrap: repeats ? 0 : 1 }),
    '  nPOTScale: 0',
    '  spriteMode: 1',
    '  spriteExtrude: 1',
    // A whole rectangle: nine-slice and tiled drawing ask for one.
    `  spriteMeshType: ${border > 0 || repeats ? 0 : 1}`,
    '  alignment: 0',
    '  spritePivot: {x: 0.5, y: 0.5}',
    `  spritePixelsToUnits: ${pixelsPerUnit}`,
    `  spriteBorder: {x: ${border}, y: ${border}, z: ${border}, w: ${border}}`,
    '  alphaUsage: 1',
    '  alphaIsTransparency: 1',
    '  textureType: 8',
    '  textureShape: 1',
  ];
}

/** How a picture is sampled; `wrap` is a UnityEngine.TextureWrapMode: 0 repeats, 1 clamps. */
function sampling({ aniso, wrap }: { readonly aniso: number; readonly wrap: 0 | 1 }): readonly string[] {
  return [
    '  isReadable: 0',
    '  maxTextureSize: 4096',
    '  textureSettings:',
    '    serializedVersion: 2',
    '    filterMode: 1',
    `    aniso: ${aniso}`,
    '    mipBias: 0',
    `    wrapU: ${wrap}`,
    `    wrapV: ${wrap}`,
    `    wrapW: ${wrap}`,
  ];
}
