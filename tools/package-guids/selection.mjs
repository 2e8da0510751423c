/** Whether projects may refer to the asset at `path` of a package: its kind and its folder tell. Scripts have a further rule. */
export function isWanted(path) {
  if (apart.test(path)) return false;
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
  if (everywhere.has(ending)) return true;
  return outsideEditor.has(ending) && !ofEditor.test(path);
}

/** Tests, samples and documentation: samples are copied into a project together with their `.meta` files. */
const apart = /(?:^|\/)(?:Tests?|[^/]*\.Tests?|Samples?[^/]*|Examples?[^/]*|Documentation[^/]*)\//i;

/** Images and styles of the editor's own windows, by far the most of all images. */
const ofEditor = /(?:^|\/)(?:[^/]*Editor[^/]*|Gizmos|Icons?|GUISkins?|Docs|Snippets)\/|@2x\./i;

const everywhere = new Set([
  ...['cs', 'asmdef', 'asset', 'prefab', 'mat', 'preset', 'playable', 'unity', 'scenetemplate', 'inputactions'],
  ...['shader', 'shadergraph', 'shadersubgraph', 'compute', 'raytrace', 'shadervariants'],
  ...['vfx', 'vfxblock', 'vfxoperator', 'rendertexture', 'lighting', 'terrainlayer', 'brush', 'spriteatlas'],
  ...['fbx', 'obj', 'dae', 'blend', 'mesh', 'anim', 'controller', 'overridecontroller', 'mask', 'mixer'],
  ...['physicmaterial', 'physicsmaterial2d', 'ttf', 'otf', 'fontsettings', 'cubemap', 'cube', 'flare'],
]);

const outsideEditor = new Set([
  ...['png', 'jpg', 'jpeg', 'psd', 'tga', 'tif', 'tiff', 'bmp', 'exr', 'hdr', 'svg'],
  ...['uss', 'uxml', 'tss', 'guiskin', 'wav', 'mp3', 'ogg'],
]);
