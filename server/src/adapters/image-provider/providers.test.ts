import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startImageServer } from '@scenewright/test/kit/image-server.ts';
import { openAt, picturePixels, picturePng, wish } from '@scenewright/test/kit/image-server-client.ts';
import { fieldsOf } from '@scenewright/test/kit/image-server-shapes.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import type { ImageRequest } from '#generate/image-provider.ts';
import { type ImageService, usualBounds } from './image-service.ts';
import { providerKinds } from './providers.ts';

const server = await startImageServer(picturePng);
const folder = mkdtempSync(join(tmpdir(), 'scenewright-images-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});
beforeEach(() => server.reset());

const workflow = join(folder, 'workflow.json');
writeFileSync(
  workflow,
  JSON.stringify({
    3: { class_type: 'KSampler', inputs: { seed: '%seed%', steps: 20, model: ['4', 0] } },
    4: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: '%model%' } },
    5: { class_type: 'EmptyLatentImage', inputs: { width: '%width%', height: '%height%' } },
    6: { class_type: 'CLIPTextEncode', inputs: { text: 'texture of %prompt%, %width% wide' } },
    7: { class_type: 'CLIPTextEncode', inputs: { text: '%negative%' } },
    9: { class_type: 'SaveImage', inputs: { images: ['8', 0] } },
  }),
);

async function make(id: string, request: Partial<ImageRequest> = {}, change: Partial<ImageService> = {}) {
  const shares: number[] = [];
  const provider = openAt(server.url, id, { workflow, ...change });
  const made = await provider.make({ ...wish, ...request }, (share) => shares.push(share), neverAborted());
  return { made, shares };
}

const picture = { width: 2, height: 2, pixels: picturePixels };
const sent = (): unknown => JSON.parse(server.seen[0]?.text ?? '');

test('OpenAI is asked for the nearest of its sizes, with what not to show in the prompt', async () => {
  server.services.authorization = 'Bearer sk-right';
  const { made } = await make('openai', {}, { headers: { authorization: 'Bearer sk-right' }, secrets: ['sk-right'] });
  expect(made).toEqual({ ok: true, value: { picture, model: 'gpt-image-2.5-flare' } });
  expect(sent()).toEqual({
    model: 'gpt-image-2.5-flare',
    prompt: 'mossy "stones", größer\nNot to be seen: people',
    n: 1,
    size: '1536x1024',
    output_format: 'png',
  });
});

test('OpenAI is asked for a transparent background around what is cut out', async () => {
  const { made } = await make('openai', { isCutOut: true, negative: '', width: 512, height: 512 });
  expect(made).toMatchObject({ ok: true });
  expect(sent()).toMatchObject({ background: 'transparent', size: '1024x1024', prompt: wish.prompt });
});

test('a service like that of OpenAI is told to answer with the picture itself', async () => {
  await make('openai', {}, { model: 'flux-schnell' });
  expect(sent()).toMatchObject({ model: 'flux-schnell', response_format: 'b64_json' });
  expect(sent()).not.toHaveProperty('output_format');
});

test('the WebUI is given seed, tiling and what not to show, and says what it used', async () => {
  const { made } = await make('stable-diffusion-webui', { isTileable: true }, { model: 'dreamshaper_8' });
  expect(made).toEqual({ ok: true, value: { picture, model: 'dreamshaper_8', seed: 42 } });
  expect(sent()).toMatchObject({
    prompt: wish.prompt,
    negative_prompt: 'people',
    // Blocks of 8 pixels.
    width: 1024,
    height: 704,
    seed: 42,
    tiling: true,
    override_settings: { sd_model_checkpoint: 'dreamshaper_8' },
  });
});

test('the WebUI tells how far it is, and that never goes back', async () => {
  server.services.paintMs = 150;
  const { made, shares } = await make('stable-diffusion-webui');
  expect(made).toMatchObject({ ok: true });
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
});

test('a WebUI that tells no progress makes its picture nevertheless, and is not asked on', async () => {
  server.services.paintMs = 80;
  server.misbehave('/sdapi/v1/progress', { status: 404 });
  const { made, shares } = await make('stable-diffusion-webui');
  expect(made).toMatchObject({ ok: true });
  expect(shares).toEqual([]);
  expect(server.seen).toHaveLength(2);
});

test('a WebUI that paints longer than silence is borne is not silent as long as it tells its progress', async () => {
  server.services.paintMs = 300;
  const { made } = await make('stable-diffusion-webui', {}, { bounds: { ...usualBounds, silenceMs: 100, pollMs: 5 } });
  expect(made).toMatchObject({ ok: true });
});

test('ComfyUI is given the workflow with our values in their places', async () => {
  server.services.paintMs = 50;
  const { made } = await make('comfyui', { prompt: 'stones and %seed%' }, { model: 'sdxl.safetensors' });
  expect(made).toEqual({ ok: true, value: { picture } });
  expect(sent()).toMatchObject({
    prompt: {
      3: { class_type: 'KSampler', inputs: { seed: 42, steps: 20, model: ['4', 0] } },
      4: { inputs: { ckpt_name: 'sdxl.safetensors' } },
      5: { inputs: { width: 1024, height: 704 } },
      // What a prompt holds is no place for a value.
      6: { inputs: { text: 'texture of stones and %seed%, 1024 wide' } },
      7: { inputs: { text: 'people' } },
    },
    client_id: expect.any(String),
  });
  expect(server.seen.filter(({ path }) => path.startsWith('/history/')).length).toBeGreaterThan(1);
});

test('ComfyUI says in one line which node refuses the workflow', async () => {
  const { made } = await make('comfyui', {}, { model: 'missing.safetensors' });
  expect(made).toMatchObject({
    code: 'image-workflow',
    message: expect.stringContaining(
      "node 4 (CheckpointLoaderSimple): Value not in list: ckpt_name: 'missing.safetensors'",
    ),
  });
});

test('Stability is given a form with seed, style and the nearest ratio of sides', async () => {
  const { made } = await make('stability', { isTileable: true }, { headers: { authorization: 'Bearer k' } });
  expect(made).toEqual({ ok: true, value: { picture, seed: 42 } });
  const [request] = server.seen;
  expect(request?.headers.authorization).toBe('Bearer k');
  expect(request === undefined ? {} : fieldsOf(request)).toEqual({
    prompt: wish.prompt,
    negative_prompt: 'people',
    aspect_ratio: '3:2',
    seed: '42',
    style_preset: 'tile-texture',
    output_format: 'png',
  });
});

test.each([0, 4_294_967_295])('the seed %i, which Stability does not know, becomes one that it knows', async (seed) => {
  const { made } = await make('stability', { seed, negative: '' });
  expect(made).toMatchObject({ value: { seed: 4_294_967_294 } });
});

test.each(providerKinds.map(({ id }) => id))('%s says where it is and whether prompts leave', (id) => {
  const provider = openAt('https://user.example:81/base?key=secret', id, {
    baseUrl: 'https://u.example/x?key=secret',
    leaves: true,
  });
  expect(provider).toMatchObject({ id, leaves: true });
  expect(provider.label).toMatch(/^[A-Z][\w ]+ \(u\.example\)$/i);
});

test('prompts go to the chosen service alone', async () => {
  const other = await startImageServer(picturePng);
  await make('stable-diffusion-webui');
  expect(other.seen).toEqual([]);
  await other.close();
});
