import type { FeatureContext } from '#features/context.ts';
import type { ModelLook } from '#generate/model/model-job.ts';
import { decodePng } from '#generate/raster/decode-png.ts';
import { encodePng } from '#generate/raster/encode-png.ts';
import { type WrittenMaterial, writtenMaterial } from './material-files.ts';
import type { Place } from './placing.ts';
import type { ReadShader } from './read-shader.ts';

/** A material of a model from elsewhere. */
export interface WantedLook {
  readonly place: Place;
  readonly look: ModelLook;
  readonly shader: ReadShader | undefined;
}

/** Pixels along a side of a map that is the same everywhere. */
const plainSize = 4;

/** A material from the pictures that a model brings along; where it has none, of one value everywhere. */
export function pictureMaterial(
  ctx: FeatureContext,
  { place, look, shader }: WantedLook,
  mint: (path: string) => string,
): WrittenMaterial {
  const { color, normal, metallicRoughness } = look.pictures;
  const [red, green, blue] = look.albedo.map((value) => Math.round(255 * value));
  const maps = [
    { role: 'albedo', bytes: color ?? plainMap([red ?? 0, green ?? 0, blue ?? 0], 'rgb') },
    { role: 'normal', bytes: normal ?? plainMap([128, 128, 255], 'rgb') },
    { role: 'height', bytes: plainMap([128, 0], 'grey16') },
    { role: 'mask', bytes: maskOf(metallicRoughness) ?? plainMask(look) },
  ] as const;
  return writtenMaterial(ctx, { place, maps, shader }, mint);
}

/** Our mask map from that of glTF, whose green is roughness and whose blue is metallic. Only PNG is opened. */
function maskOf(bytes: Uint8Array | undefined): Uint8Array | undefined {
  const decoded = bytes === undefined ? undefined : decodePng(bytes);
  if (decoded === undefined || !decoded.ok) return undefined;
  const { width, height, pixels } = decoded.value;
  const mask = new Uint8Array(pixels.length);
  for (let at = 0; at < mask.length; at += 4) mask.set([pixels[at + 2] ?? 0, 255, 0, 255 - (pixels[at + 1] ?? 0)], at);
  return encodePng(width, height, mask, 'rgba');
}

function plainMask({ metal, roughness }: ModelLook): Uint8Array {
  return plainMap([Math.round(255 * metal), 255, 0, Math.round(255 * (1 - roughness))], 'rgba');
}

function plainMap(pixel: readonly number[], form: 'rgb' | 'rgba' | 'grey16'): Uint8Array {
  const bytes = Uint8Array.from(
    { length: pixel.length * plainSize * plainSize },
    (_, at) => pixel[at % pixel.length] ?? 0,
  );
  return encodePng(plainSize, plainSize, bytes, form);
}
