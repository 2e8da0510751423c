/** The importer of a texture: a default one, a sprite or a normal map. */
export function textureMeta(random, ending) {
  const type = random.weighted([
    [6, 0],
    [2, 8],
    [2, 1],
  ]);
  const isSprite = type === 8;
  const size = 1 << random.int(8, 12);
  const platforms = ['DefaultTexturePlatform', 'Standalone', ...(random.chance(0.4) ? ['Android', 'iPhone'] : [])];
  return `TextureImporter:
  internalIDToNameTable: []
  externalObjects: {}
  serializedVersion: 12
  mipmaps:
    mipMapMode: 0
    enableMipMap: ${isSprite ? 0 : 1}
    sRGBTexture: ${type === 1 ? 0 : 1}
    linearTexture: 0
    fadeOut: 0
    borderMipMap: 0
    mipMapsPreserveCoverage: 0
    alphaTestReferenceValue: 0.5
    mipMapFadeDistanceStart: 1
    mipMapFadeDistanceEnd: 3
  bumpmap:
    convertToNormalMap: 0
    externalNormalMap: 0
    heightScale: 0.25
    normalMapFilter: 0
    flipGreenChannel: 0
  isReadable: 0
  streamingMipmaps: 0
  streamingMipmapsPriority: 0
  vTOnly: 0
  ignoreMipmapLimit: 0
  grayScaleToAlpha: 0
  generateCubemap: 6
  cubemapConvolution: 0
  seamlessCubemap: 0
  textureFormat: 1
  maxTextureSize: 2048
  textureSettings:
    serializedVersion: 2
    filterMode: 1
    aniso: 1
    mipBias: 0
    wrapU: ${isSprite ? 1 : 0}
    wrapV: ${isSprite ? 1 : 0}
    wrapW: 0
  nPOTScale: ${isSprite ? 0 : 1}
  lightmap: 0
  compressionQuality: 50
  spriteMode: ${isSprite ? 1 : 0}
  spriteExtrude: 1
  spriteMeshType: 1
  alignment: 0
  spritePivot: {x: 0.5, y: 0.5}
  spritePixelsToUnits: 100
  spriteBorder: {x: 0, y: 0, z: 0, w: 0}
  spriteGenerateFallbackPhysicsShape: 1
  alphaUsage: 1
  alphaIsTransparency: ${isSprite ? 1 : 0}
  spriteTessellationDetail: -1
  textureType: ${type}
  textureShape: 1
  singleChannelComponent: 0
  flipbookRows: 1
  flipbookColumns: 1
  maxTextureSizeSet: 0
  compressionQualitySet: 0
  textureFormatSet: 0
  ignorePngGamma: 0
  applyGammaDecoding: 0
  swizzle: 50462976
  cookieLightType: 0
  platformSettings:
${platforms.map((platform) => platformText(platform, size)).join('')}  spriteSheet:
    serializedVersion: 2
    sprites: []
    outline: []
    physicsShape: []
    bones: []
    spriteID: ${isSprite ? '5e97eb03825dee720800000000000000' : ''}
    internalID: 0
    vertices: []
    indices: 
    edges: []
    weights: []
    secondaryTextures: []
    nameFileIdTable: {}
  mipmapLimitGroupName: 
  pSDRemoveMatte: 0
${ending}`;
}

function platformText(platform, size) {
  return `  - serializedVersion: 3
    buildTarget: ${platform}
    maxTextureSize: ${size}
    resizeAlgorithm: 0
    textureFormat: -1
    textureCompression: 1
    compressionQuality: 50
    crunchedCompression: 0
    allowsAlphaSplitting: 0
    overridden: 0
    ignorePlatformSupport: 0
    androidETC2FallbackOverride: 0
    forceMaximumCompressionQuality_BC6H_BC7: 0
`;
}
