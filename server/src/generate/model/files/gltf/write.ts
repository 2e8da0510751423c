import { toLinear } from '#generate/color/color.ts';
import { levelName, type ModelMaterial, materialKeys } from '#generate/model/files/write/model-material.ts';
import type { DetailLevel, MeshPart, Model } from '#generate/model/mesh.ts';
import { type BufferWriter, createBuffer } from './buffer.ts';
import { packGlb } from './container.ts';

/**
 * A model as GLB (glTF 2.0): a node for each level of detail, a primitive for each material. The scene shows the finest level
 * alone and names the others by MSFT_lod, so that programs that do not know it never draw all levels on top of each other; for a
 * viewer of ours, which shows one at a time, it holds them `all`.
 * Tangents are written where a normal map asks for them.
 */
export function writeGlb(
  model: Model,
  materials: readonly ModelMaterial[],
  scene: 'finest' | 'all' = 'finest',
): Uint8Array {
  const buffer = createBuffer();
  const keys = materialKeys(model.levels.flatMap(({ parts }) => parts));
  const looks = new Map(materials.map((material) => [material.key, material]));
  const pictures: object[] = [];
  const textures: object[] = [];
  const addPicture = (bytes: Uint8Array) => {
    pictures.push({ bufferView: buffer.addBytes(bytes), mimeType: bytes[0] === 0xff ? 'image/jpeg' : 'image/png' });
    textures.push({ source: pictures.length - 1, sampler: 0 });
    return { index: textures.length - 1 };
  };
  const meshes = model.levels.map((level, at) => ({
    name: levelName(model.name, at, model.levels.length),
    primitives: primitivesOf(level, keys, looks, buffer),
  }));
  const written = keys.map((key) => materialOf(key, looks.get(key), addPicture));
  const coarser = scene === 'all' ? [] : model.levels.slice(1).map((_, at) => at + 1);
  const roots = scene === 'all' ? meshes.map((_, at) => at) : meshes.slice(0, 1).map((_, at) => at);
  const { bytes, views, accessors } = buffer.finish();
  return packGlb(
    {
      asset: { version: '2.0', generator: 'Scenewright' },
      ...(coarser.length === 0 ? {} : { extensionsUsed: ['MSFT_lod'] }),
      scene: 0,
      scenes: [{ nodes: roots.length === 0 ? undefined : roots }],
      nodes: meshes.map(({ name }, mesh) => ({
        name,
        mesh,
        ...(mesh === 0 && coarser.length > 0 ? { extensions: { MSFT_lod: { ids: coarser } } } : {}),
      })),
      meshes,
      materials: written,
      ...(textures.length === 0 ? {} : { samplers: [{ wrapS: repeat, wrapT: repeat }], images: pictures, textures }),
      accessors,
      bufferViews: views,
      buffers: [{ byteLength: bytes.length }],
    },
    bytes,
  );
}

const repeat = 10497;

function primitivesOf(
  { parts }: DetailLevel,
  keys: readonly string[],
  looks: ReadonlyMap<string, ModelMaterial>,
  buffer: BufferWriter,
): readonly object[] {
  return materialKeys(parts).map((key) => {
    const own = parts.filter(({ material }) => material === key);
    const lightUvs = own.flatMap((part) => part.lightUvs ?? []);
    const isBumpy = looks.get(key)?.pictures?.normal !== undefined;
    return {
      attributes: {
        POSITION: buffer.add(joined(own.map(({ positions }) => positions)), 3, 'places'),
        NORMAL: buffer.add(joined(own.map(({ normals }) => normals)), 3, 'vertices'),
        ...(isBumpy ? { TANGENT: buffer.add(joined(own.map(({ tangents }) => tangents)), 4, 'vertices') } : {}),
        TEXCOORD_0: buffer.add(downwards(joined(own.map(({ uvs }) => uvs))), 2, 'vertices'),
        ...(lightUvs.length < own.length ? {} : { TEXCOORD_1: buffer.add(downwards(joined(lightUvs)), 2, 'vertices') }),
      },
      indices: buffer.add(joinedIndices(own), 1, 'indices'),
      material: keys.indexOf(key),
    };
  });
}

function materialOf(key: string, look: ModelMaterial | undefined, addPicture: (bytes: Uint8Array) => object): object {
  const { color, normal, metallicRoughness } = look?.pictures ?? {};
  const factor = (look?.color ?? [0.8, 0.8, 0.8]).map((channel) => rounded(toLinear(channel)));
  return {
    name: key,
    ...(normal === undefined ? {} : { normalTexture: addPicture(normal) }),
    pbrMetallicRoughness: {
      ...(color === undefined ? { baseColorFactor: [...factor, 1] } : { baseColorTexture: addPicture(color) }),
      // With a picture the factors are 1, which is what they are when left out.
      ...(metallicRoughness === undefined
        ? { metallicFactor: rounded(look?.metallic ?? 0), roughnessFactor: rounded(look?.roughness ?? 0.5) }
        : { metallicRoughnessTexture: addPicture(metallicRoughness) }),
    },
  };
}

/** Four digits: powers may differ in the last bit between machines. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}

/** In glTF `v` grows downwards, in ours upwards. */
function downwards(uvs: Float32Array): Float32Array {
  return uvs.map((value, at) => (at % 2 === 0 ? value : 1 - value));
}

function joined(arrays: readonly Float32Array[]): Float32Array {
  const result = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    result.set(array, at);
    at += array.length;
  }
  return result;
}

function joinedIndices(parts: readonly MeshPart[]): Uint32Array {
  const result = new Uint32Array(parts.reduce((sum, { indices }) => sum + indices.length, 0));
  let [at, first] = [0, 0];
  for (const { indices, positions } of parts) {
    for (const index of indices) result[at++] = first + index;
    first += positions.length / 3;
  }
  return result;
}
