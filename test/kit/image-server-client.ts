import { type ImageService, picture, usualBounds } from 'scenewright/src/adapters/image-provider/image-service.ts';
import { providerKinds } from 'scenewright/src/adapters/image-provider/providers.ts';
import type { ImageProvider, ImageRequest } from 'scenewright/src/generate/image-provider.ts';
import { encodePng } from 'scenewright/src/generate/raster/encode-png.ts';

/** A real picture of 2 × 2 pixels: red, green, blue, and a half transparent white. */
export const picturePixels = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 128]);
export const picturePng = encodePng(2, 2, picturePixels, 'rgba');

/** A wish for a picture. */
export const wish: ImageRequest = {
  prompt: 'mossy "stones", größer',
  negative: 'people',
  width: 1020,
  height: 700,
  seed: 42,
  isTileable: false,
  isCutOut: false,
};

/** Open the provider `id` at `url`, with bounds that make a test short. */
export function openAt(url: string, id: string, change: Partial<ImageService> = {}): ImageProvider {
  const kind = providerKinds.find((known) => known.id === id);
  if (kind === undefined) throw new Error(`there is no provider ${id}`);
  return kind.open({
    title: kind.title,
    baseUrl: id === 'openai' ? `${url}/v1` : url,
    leaves: false,
    product: picture,
    headers: {},
    keyVariable: kind.keyVariable,
    secrets: [],
    model: undefined,
    workflow: undefined,
    ...change,
    bounds: { ...usualBounds, silenceMs: 5000, wholeMs: 10_000, pollMs: 5, stopMs: 1000, ...change.bounds },
  });
}
