import { model3d, usualModelBounds } from 'scenewright/src/adapters/model-provider/model-service.ts';
import { modelProviderKinds } from 'scenewright/src/adapters/model-provider/providers.ts';
import type { Service } from 'scenewright/src/adapters/service/service.ts';
import type { ModelProvider, ModelWish } from 'scenewright/src/generate/model-provider.ts';
import { picturePng } from './image-server-client.ts';

/** The smallest GLB: a head and an empty scene (glTF 2.0, 4.4). */
export const modelGlb = emptyGlb();

function emptyGlb(): Uint8Array {
  const content = Buffer.from('{"asset":{"version":"2.0"}} ');
  const glb = Buffer.alloc(20 + content.length);
  glb.write('glTF', 0);
  glb.writeUInt32LE(2, 4);
  glb.writeUInt32LE(glb.length, 8);
  glb.writeUInt32LE(content.length, 12);
  glb.write('JSON', 16);
  content.copy(glb, 20);
  return glb;
}

/** A wish in words, and one as a picture. */
export const wordWish: ModelWish = { prompt: 'a "stool", größer', seed: 4_000_000_000, faces: 5000, textured: true };
export const pictureWish: ModelWish = { ...wordWish, image: picturePng };

/** Bounds that make a test short. */
export const shortBounds = { ...usualModelBounds, silenceMs: 5000, wholeMs: 10_000, pollMs: 5, stopMs: 100 };

/** Open the provider `id` at `url`. */
export function openModelsAt(
  url: string,
  id: string,
  change: Partial<Service> = {},
  setting: { readonly queued?: boolean } = {},
): ModelProvider {
  const kind = modelProviderKinds.find((known) => known.id === id);
  if (kind === undefined) throw new Error(`there is no provider ${id}`);
  const service = {
    title: kind.title,
    baseUrl: id === 'tripo' ? `${url}/v2/openapi` : url,
    leaves: false,
    product: model3d,
    headers: {},
    keyVariable: kind.keyVariable,
    secrets: [],
    model: undefined,
    ...change,
    bounds: { ...shortBounds, ...change.bounds },
  };
  return kind.open(service, { provider: kind.id, ...setting });
}
