import type { LitMaterial } from './lit.ts';

/** `HDRP/Lit`: its mask map holds metallic, occlusion, detail mask and smoothness. */
export const highDefinitionLit: LitMaterial = (name, { albedo, normal, mask, emission }) => ({
  name,
  shader: { guid: '6e4ae4064600d784cac1e41a9e6f2e59', fileId: '4800000' },
  keywords: [
    ...(emission === undefined ? [] : ['_EMISSIVE_COLOR_MAP']),
    '_MASKMAP',
    '_NORMALMAP',
    '_NORMALMAP_TANGENT_SPACE',
  ],
  isEmissive: emission !== undefined,
  textures: {
    _BaseColorMap: { guid: albedo },
    _EmissiveColorMap: emission === undefined ? {} : { guid: emission },
    _MainTex: { guid: albedo },
    _MaskMap: { guid: mask },
    _NormalMap: { guid: normal },
  },
  ints: {},
  floats: {
    _AORemapMax: 1,
    _AORemapMin: 0,
    _Metallic: 1,
    _NormalScale: 1,
    _Smoothness: 0.5,
    _SmoothnessRemapMax: 1,
    _SmoothnessRemapMin: 0,
  },
  colors: {
    _BaseColor: [1, 1, 1, 1],
    _Color: [1, 1, 1, 1],
    _EmissiveColor: emission === undefined ? [0, 0, 0, 1] : [1, 1, 1, 1],
  },
});
