import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startImageServer } from '@scenewright/test/kit/image-server.ts';
import { openAt, picturePng, wish } from '@scenewright/test/kit/image-server-client.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { type ImageService, usualBounds } from './image-service.ts';
import { providerKinds } from './providers.ts';

const server = await startImageServer(picturePng);
const folder = mkdtempSync(join(tmpdir(), 'scenewright-cancel-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});
beforeEach(() => {
  server.reset();
  server.services.paintMs = 5000;
});
const workflow = join(folder, 'workflow.json');
writeFileSync(workflow, JSON.stringify({ 6: { class_type: 'CLIPTextEncode', inputs: { text: '%prompt%' } } }));

const askedFor = (path: string) => server.seen.filter((request) => request.path === path);

/** Begin a picture, cancel it when `path` was asked for, and wait for the end. */
async function cancelAt(id: string, path: string | RegExp, change: Partial<ImageService> = {}) {
  const controller = new AbortController();
  const made = openAt(server.url, id, { workflow, ...change }).make(wish, () => {}, controller.signal);
  made.catch(() => {});
  await expect.poll(() => server.seen.some((request) => RegExp(path).test(request.path)), { interval: 5 }).toBe(true);
  controller.abort();
  const from = performance.now();
  await expect(made).rejects.toBeInstanceOf(Cancelled);
  return performance.now() - from;
}

test.each(providerKinds.map(({ id }) => id))('%s is not asked at all when it is cancelled before', async (id) => {
  const controller = new AbortController();
  controller.abort();
  const made = openAt(server.url, id, { workflow }).make(wish, () => {}, controller.signal);
  await expect(made).rejects.toBeInstanceOf(Cancelled);
  expect(server.seen).toEqual([]);
});

test.each([
  ['openai', '/v1/images/generations'],
  ['stability', '/v2beta/stable-image/generate/core'],
])('cancelling %s closes the connection', async (id, path) => {
  server.misbehave(path, { isSilent: true });
  expect(await cancelAt(id, path)).toBeLessThan(1000);
  await expect.poll(() => server.seen[0]?.isGivenUp).toBe(true);
});

test('cancelling while a body comes closes the connection', async () => {
  server.misbehave('/v2beta/stable-image/generate/core', { body: 'x', isEndless: true });
  expect(await cancelAt('stability', '/v2beta')).toBeLessThan(1000);
  await expect.poll(() => server.seen[0]?.isGivenUp).toBe(true);
});

test('cancelling the WebUI closes the connections and interrupts it once', async () => {
  expect(
    await cancelAt('stable-diffusion-webui', '/sdapi/v1/progress', { headers: { authorization: 'Basic abc' } }),
  ).toBeLessThan(1000);
  const interrupts = askedFor('/sdapi/v1/interrupt');
  expect(interrupts).toMatchObject([{ method: 'POST', headers: { authorization: 'Basic abc' } }]);
  await expect.poll(() => askedFor('/sdapi/v1/txt2img')[0]?.isGivenUp).toBe(true);
});

test('a WebUI that is given up for its slowness is interrupted too', async () => {
  const bounds = { ...usualBounds, pollMs: 5, wholeMs: 60 };
  const provider = openAt(server.url, 'stable-diffusion-webui', { bounds });
  expect(await provider.make(wish, () => {}, neverAborted())).toMatchObject({ code: 'image-slow' });
  expect(askedFor('/sdapi/v1/interrupt')).toHaveLength(1);
});

test('a picture that was made interrupts nobody', async () => {
  server.services.paintMs = 0;
  for (const id of ['stable-diffusion-webui', 'comfyui'])
    expect(await openAt(server.url, id, { workflow }).make(wish, () => {}, neverAborted())).toMatchObject({ ok: true });
  expect([...askedFor('/sdapi/v1/interrupt'), ...askedFor('/interrupt'), ...askedFor('/queue')]).toEqual([]);
});

test('a workflow that runs in ComfyUI is interrupted by its id', async () => {
  expect(await cancelAt('comfyui', '/history/')).toBeLessThan(1000);
  const id = askedFor(server.seen.find(({ path }) => path.startsWith('/history/'))?.path ?? '')[0]?.path.slice(9);
  expect(askedFor('/interrupt').map(({ text }) => JSON.parse(text))).toEqual([{ prompt_id: id }]);
});

test('a workflow that waits in ComfyUI is taken out of the queue, and the one that runs goes on', async () => {
  server.services.isOccupied = true;
  await cancelAt('comfyui', '/history/');
  expect(askedFor('/interrupt')).toEqual([]);
  expect(askedFor('/queue').map(({ method }) => method)).toEqual(['GET', 'POST']);
  expect(askedFor('/queue')[1]?.text).toMatch(/^\{"delete":\["[\w-]{36}"\]\}$/);
});

test('a service that does not hear that it shall stop holds nobody up', async () => {
  server.misbehave('/sdapi/v1/interrupt', { isSilent: true });
  const bounds = { ...usualBounds, pollMs: 5, stopMs: 50 };
  expect(await cancelAt('stable-diffusion-webui', '/sdapi/v1/progress', { bounds })).toBeLessThan(1000);
});
