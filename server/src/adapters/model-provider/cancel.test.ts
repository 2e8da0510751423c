import { startModel3dServer } from '@scenewright/test/kit/model3d-server.ts';
import { modelGlb, openModelsAt, pictureWish, wordWish } from '@scenewright/test/kit/model3d-server-client.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Cancelled } from '#base/cancel.ts';
import { modelProviderKinds } from './providers.ts';

const server = await startModel3dServer(modelGlb);
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  server.services.looks = Number.POSITIVE_INFINITY;
});

/** Begin a model, cancel it when `path` was asked for, and wait for the end. */
async function cancelAt(id: string, path: RegExp, queued = false) {
  const controller = new AbortController();
  const wish = id === 'hunyuan3d' ? pictureWish : wordWish;
  const made = openModelsAt(server.url, id, {}, { queued }).make(wish, () => {}, controller.signal);
  made.catch(() => {});
  await expect.poll(() => server.seen.some((request) => path.test(request.path)), { interval: 2 }).toBe(true);
  controller.abort();
  const from = performance.now();
  await expect(made).rejects.toBeInstanceOf(Cancelled);
  expect(performance.now() - from).toBeLessThan(1000);
  return server.seen.length;
}

test.each(modelProviderKinds.map(({ id }) => id))('%s is not asked at all when it is cancelled before', async (id) => {
  const controller = new AbortController();
  controller.abort();
  const made = openModelsAt(server.url, id).make(pictureWish, () => {}, controller.signal);
  await expect(made).rejects.toBeInstanceOf(Cancelled);
  expect(server.seen).toEqual([]);
});

test.each([
  ['meshy', '/openapi/v2/text-to-3d'],
  ['tripo', '/v2/openapi/task'],
  ['hunyuan3d', '/generate'],
])('cancelling %s while it is asked closes the connection', async (id, path) => {
  server.misbehave(path, { isSilent: true });
  await cancelAt(id, RegExp(`^${path}$`));
  await expect.poll(() => server.seen[0]?.isGivenUp).toBe(true);
});

test.each([
  ['meshy', /text-to-3d\/\w/],
  ['tripo', /task\/\w/],
  ['hunyuan3d', /^\/status\//],
] as const)('cancelling %s while its task goes on ends the looks', async (id, path) => {
  const seen = await cancelAt(id, path, true);
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(server.seen.length).toBe(seen);
});

test('cancelling while the model comes closes the connection', async () => {
  server.services.looks = 0;
  server.misbehave('/files/018a210d-8ba4-705c-b111-000000000001.glb', { body: 'x', isEndless: true });
  await cancelAt('tripo', /^\/files\//);
  await expect.poll(() => server.seen.at(-1)?.isGivenUp).toBe(true);
});

test('cancelling while a busy service is waited for ends the waiting', async () => {
  server.misbehave('/openapi/v2/text-to-3d', { status: 429, headers: { 'retry-after': '30' } });
  await cancelAt('meshy', /text-to-3d/);
});
