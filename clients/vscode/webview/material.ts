import { MeshStandardMaterial, NoColorSpace, RepeatWrapping, ShaderChunk, SRGBColorSpace, Texture } from 'three';
import { pngBlob } from './pictures.ts';

/** A material from the maps of a result, with what it holds on the graphics card. */
export interface MapMaterial {
  readonly material: MeshStandardMaterial;
  /** How often the maps lie side by side. */
  repeat(across: number, up: number): void;
  dispose(): void;
}

/** Show maps as Unity does: normals Y up; the mask holds metal in red, occlusion in green, smoothness in alpha. `pngs` are base64 by role. `v` of texture places grows upwards as in Unity, or downwards as in glTF. */
export async function materialOfMaps(pngs: ReadonlyMap<string, string>, v: 'up' | 'down'): Promise<MapMaterial> {
  const [albedo, normal, mask, emission] = await Promise.all(
    ['albedo', 'normal', 'mask', 'emission'].map(async (role) => {
      const png = pngs.get(role);
      return png === undefined ? undefined : textureOf(png, role === 'albedo' || role === 'emission', v);
    }),
  );
  const material = new MeshStandardMaterial({
    map: albedo ?? null,
    normalMap: normal ?? null,
    roughnessMap: mask ?? null,
    metalnessMap: mask ?? null,
    aoMap: mask ?? null,
    emissiveMap: emission ?? null,
    emissive: emission === undefined ? 0x000000 : 0xffffff,
    roughness: mask === undefined ? 0.6 : 1,
    metalness: mask === undefined ? 0 : 1,
  });
  if (v === 'down') material.normalScale.y = -1;
  readUnityMask(material);
  const textures = [albedo, normal, mask, emission].filter((texture) => texture !== undefined);
  return {
    material,
    repeat(across, up) {
      for (const texture of textures) texture.repeat.set(across, up);
    },
    dispose() {
      for (const texture of textures) texture.dispose();
      material.dispose();
    },
  };
}

async function textureOf(png: string, isColor: boolean, v: 'up' | 'down'): Promise<Texture> {
  // Alpha of the mask is smoothness, not cover: the other channels must not be multiplied by it.
  const bitmap = await createImageBitmap(pngBlob(png), {
    imageOrientation: v === 'up' ? 'flipY' : 'none',
    premultiplyAlpha: 'none',
    colorSpaceConversion: 'none',
  });
  const texture = new Texture(bitmap);
  texture.flipY = false;
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.anisotropy = 8;
  texture.colorSpace = isColor ? SRGBColorSpace : NoColorSpace;
  texture.needsUpdate = true;
  return texture;
}

/** Channels as three.js reads them, and as the mask has them. */
const channels = [
  {
    chunk: 'roughnessmap_fragment',
    read: 'roughnessFactor *= texelRoughness.g',
    mask: 'roughnessFactor *= 1.0 - texelRoughness.a',
  },
  {
    chunk: 'metalnessmap_fragment',
    read: 'metalnessFactor *= texelMetalness.b',
    mask: 'metalnessFactor *= texelMetalness.r',
  },
  { chunk: 'aomap_fragment', read: 'vAoMapUv ).r', mask: 'vAoMapUv ).g' },
] as const;

/** Keeps bright places from burning out, each channel by itself so that hues stay; the server's pictures do the same. */
const rollOff = `
vec3 bright = vec3( 0.7 ) + 0.3 * ( 1.0 - exp( ( 0.7 - gl_FragColor.rgb ) / 0.3 ) );
gl_FragColor.rgb = mix( gl_FragColor.rgb, bright, step( 0.7, gl_FragColor.rgb ) );
`;

function readUnityMask(material: MeshStandardMaterial): void {
  material.onBeforeCompile = (shader) => {
    for (const { chunk, read, mask } of channels) {
      const text = ShaderChunk[chunk];
      if (!text.includes(read)) throw new Error(`three.js reads ${chunk} in another way`);
      shader.fragmentShader = shader.fragmentShader.replace(`#include <${chunk}>`, text.replace(read, mask));
    }
    shader.fragmentShader = shader.fragmentShader.replace('#include <tonemapping_fragment>', rollOff);
  };
}
