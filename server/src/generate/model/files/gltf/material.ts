import { toSrgb } from '#generate/color/color.ts';
import { knownPicture } from '#generate/model/files/read/pictures.ts';
import type { ReadMaterial } from '#generate/model/files/read/read-model.ts';
import { viewBytes } from './accessors.ts';
import { dataOf, type OpenedGltf } from './open.ts';
import type { GltfMaterial } from './schema.ts';

/** Materials with their colours and with the pictures that the file holds. `leftOut` counts textures that are no PNG or JPEG inside it. */
export function readMaterials(file: OpenedGltf): {
  readonly materials: readonly ReadMaterial[];
  readonly leftOut: number;
} {
  const { materials = [], textures = [], images = [] } = file.document;
  // Many materials may name one picture: each is unpacked once.
  const pictures = new Map<number, Uint8Array | undefined>();
  const leftOut = new Set<number>();
  const pictureOf = (texture: { readonly index: number } | undefined) => {
    if (texture === undefined) return undefined;
    const source = textures[texture.index]?.source ?? -1;
    if (!pictures.has(source)) pictures.set(source, knownPicture(readPicture(file, images[source])));
    const picture = pictures.get(source);
    if (picture === undefined) leftOut.add(texture.index);
    return picture;
  };
  return { materials: materials.map((material) => readMaterial(material, pictureOf)), leftOut: leftOut.size };
}

function readMaterial(
  { name, pbrMetallicRoughness, normalTexture }: GltfMaterial,
  pictureOf: (texture: { readonly index: number } | undefined) => Uint8Array | undefined,
): ReadMaterial {
  const { baseColorFactor, metallicFactor, roughnessFactor, baseColorTexture, metallicRoughnessTexture } =
    pbrMetallicRoughness ?? {};
  const [red, green, blue] = baseColorFactor ?? [1, 1, 1];
  const color = pictureOf(baseColorTexture);
  const normal = pictureOf(normalTexture);
  const metallicRoughness = pictureOf(metallicRoughnessTexture);
  return {
    name: name ?? '',
    color: [channel(red), channel(green), channel(blue)],
    metallic: share(metallicFactor ?? 1),
    roughness: share(roughnessFactor ?? 1),
    pictures: {
      ...(color === undefined ? {} : { color }),
      ...(normal === undefined ? {} : { normal }),
      ...(metallicRoughness === undefined ? {} : { metallicRoughness }),
    },
  };
}

function readPicture(
  file: OpenedGltf,
  image: { readonly uri?: string | undefined; readonly bufferView?: number | undefined } | undefined,
): Uint8Array | undefined {
  if (image?.bufferView !== undefined) return viewBytes(file, image.bufferView).bytes;
  return image?.uri?.startsWith('data:') ? dataOf(image.uri) : undefined;
}

function channel(value: number): number {
  return toSrgb(share(value));
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}
