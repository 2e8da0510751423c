import { z } from 'zod';
import { modelBounds } from '#generate/model/files/read/read-model.ts';

const index = z.int().min(0).max(0xffffff);
const size = z.int().min(0).max(modelBounds.bytes);
const number = z.number();
const named = { name: z.string().optional(), extensions: z.record(z.string(), z.unknown()).optional() };
const texture = z.object({ index, texCoord: index.optional() });

/** Component types by their codes (glTF 2.0, 3.6.2.2): bytes, and the largest value of those that stand for shares of 1. */
export const components = {
  5120: { bytes: 1, most: 127 },
  5121: { bytes: 1, most: 255 },
  5122: { bytes: 2, most: 32767 },
  5123: { bytes: 2, most: 65535 },
  5125: { bytes: 4, most: 4294967295 },
  5126: { bytes: 4, most: 1 },
} as const;

const component = z.union([
  z.literal(5120),
  z.literal(5121),
  z.literal(5122),
  z.literal(5123),
  z.literal(5125),
  z.literal(5126),
]);

const accessor = z.object({
  bufferView: index.optional(),
  byteOffset: size.optional(),
  componentType: component,
  normalized: z.boolean().optional(),
  count: z
    .int()
    .min(0)
    .max(3 * modelBounds.vertices),
  type: z.string(),
  sparse: z
    .object({
      count: z.int().min(0).max(modelBounds.vertices),
      indices: z.object({ bufferView: index, byteOffset: size.optional(), componentType: component }),
      values: z.object({ bufferView: index, byteOffset: size.optional() }),
    })
    .optional(),
});
export type Accessor = z.infer<typeof accessor>;

const node = z.object({
  ...named,
  children: z.array(index).optional(),
  mesh: index.optional(),
  skin: index.optional(),
  matrix: z.array(number).length(16).optional(),
  translation: z.tuple([number, number, number]).optional(),
  rotation: z.tuple([number, number, number, number]).optional(),
  scale: z.tuple([number, number, number]).optional(),
});
export type GltfNode = z.infer<typeof node>;

const primitive = z.object({
  ...named,
  attributes: z.record(z.string(), index),
  indices: index.optional(),
  material: index.optional(),
  mode: z.int().min(0).max(6).optional(),
});
export type Primitive = z.infer<typeof primitive>;

const material = z.object({
  ...named,
  pbrMetallicRoughness: z
    .object({
      baseColorFactor: z.tuple([number, number, number, number]).optional(),
      metallicFactor: number.optional(),
      roughnessFactor: number.optional(),
      baseColorTexture: texture.optional(),
      metallicRoughnessTexture: texture.optional(),
    })
    .optional(),
  normalTexture: texture.optional(),
});
export type GltfMaterial = z.infer<typeof material>;

/** What we read of a glTF 2.0 document; the rest is passed over. */
export const gltfDocument = z.object({
  asset: z.object({ version: z.string() }),
  extensionsRequired: z.array(z.string()).optional(),
  scene: index.optional(),
  scenes: z.array(z.object({ nodes: z.array(index).optional() })).optional(),
  nodes: z.array(node).max(modelBounds.nodes).optional(),
  meshes: z
    .array(z.object({ ...named, primitives: z.array(primitive).max(modelBounds.meshes) }))
    .max(modelBounds.meshes)
    .optional(),
  materials: z.array(material).max(modelBounds.materials).optional(),
  textures: z
    .array(z.object({ source: index.optional() }))
    .max(modelBounds.materials)
    .optional(),
  images: z
    .array(z.object({ uri: z.string().optional(), bufferView: index.optional(), mimeType: z.string().optional() }))
    .optional(),
  accessors: z.array(accessor).optional(),
  bufferViews: z
    .array(
      z.object({
        ...named,
        buffer: index,
        byteOffset: size.optional(),
        byteLength: size,
        byteStride: z.int().min(4).max(252).optional(),
      }),
    )
    .optional(),
  buffers: z
    .array(z.object({ ...named, byteLength: size, uri: z.string().optional() }))
    .max(64)
    .optional(),
});
export type GltfDocument = z.infer<typeof gltfDocument>;
