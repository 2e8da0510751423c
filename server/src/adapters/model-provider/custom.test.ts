import { type CustomModelSetting, models3dSetting } from '@scenewright/protocol';
import { startModel3dServer } from '@scenewright/test/kit/model3d-server.ts';
import { modelGlb, pictureWish, shortBounds, wordWish } from '@scenewright/test/kit/model3d-server-client.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import type { ModelWish } from '#generate/model-provider.ts';
import { customService } from './custom.ts';
import { model3d } from './model-service.ts';

const server = await startModel3dServer(modelGlb);
afterAll(() => server.close());
beforeEach(() => server.reset());

const poll = {
  path: '/api/status/{task}',
  task: '/job_id',
  state: '/job/status',
  done: ['COMPLETED'],
  failed: ['FAILED'],
  message: '/job/error',
  progress: { at: '/job/step', of: 2 },
};
const queue = {
  provider: 'custom',
  id: 'trellis',
  title: 'My TRELLIS',
  baseUrl: server.url,
  takes: ['image', 'text'],
  submit: { path: '/api/convert', form: { file: '{image}', seed: '{seed}', note: 'for {prompt}' } },
  poll,
  result: { path: '/api/download/{task}' },
  licence: 'MIT, as its README says',
};
const hunyuan = {
  ...queue,
  submit: {
    path: '/generate',
    body: { image: '{image}', texture: '{textured}', seed: '{seed}', face_count: '{faces}', more: ['{model}'] },
  },
  poll: undefined,
  result: undefined,
};

/** A setting as the user writes it. */
function settingOf(written: object): CustomModelSetting {
  const [setting] = models3dSetting.parse([JSON.parse(JSON.stringify(written))]);
  if (setting?.provider !== 'custom') throw new Error('no custom service');
  return setting;
}

async function make(
  written: object,
  wish: ModelWish = pictureWish,
  change: Partial<typeof shortBounds> = {},
  signal = neverAborted(),
) {
  const shares: number[] = [];
  const setting = settingOf(written);
  const service = {
    title: setting.title,
    baseUrl: server.url,
    leaves: false,
    product: model3d,
    headers: { 'x-api-key': 'sk-very-secret' },
    keyVariable: 'KEY',
    secrets: ['sk-very-secret'],
    model: setting.model,
    bounds: { ...shortBounds, ...change },
  };
  const made = await customService(setting, service).make(wish, (share) => shares.push(share), signal);
  return { made, shares };
}

test.each([
  ['at a path of the task', { path: '/api/download/{task}' }],
  ['at an address in the answer', { url: '/job/files/0/a~1b~0c' }],
  ['in the answer', { base64: '/job/inline' }],
])('a task is followed, and its model fetched: %s', async (_, result) => {
  const { made, shares } = await make({ ...queue, result });
  expect(made).toMatchObject({
    ok: true,
    value: { format: 'glb', taskId: '1', licence: 'MIT, as its README says' },
  });
  expect(made.ok && Buffer.compare(made.value.bytes, modelGlb)).toBe(0);
  expect(shares).toEqual([0.5]);
  expect(server.seen.every(({ headers }) => headers['x-api-key'] === 'sk-very-secret')).toBe(true);
});

test('a form holds the picture as a file, and what is not known is left out', async () => {
  await make(queue, { ...pictureWish, prompt: 'a stool' });
  const form = Buffer.from(server.seen[0]?.bytes ?? []).toString('latin1');
  expect(form).toContain('name="file"; filename="picture.png"\r\ncontent-type: image/png\r\n\r\n\u0089PNG');
  expect(form).toContain('name="seed"\r\n\r\n4000000000\r\n');
  expect(form).toContain('name="note"\r\n\r\nfor a stool\r\n');
  server.reset();
  await make(queue, { prompt: 'a stool', textured: true });
  expect(server.seen[0]?.text).not.toMatch(/name="(?:file|seed)"/);
});

test('the path of a result may lead to a store, without the key', async () => {
  server.misbehave('/api/download/1', { status: 302, headers: { location: '/files/stored.glb' } });
  expect((await make(queue)).made).toMatchObject({ ok: true });
  expect(server.seen.slice(-2).map(({ path, headers }) => [path, headers['x-api-key']])).toEqual([
    ['/api/download/1', 'sk-very-secret'],
    ['/files/stored.glb', undefined],
  ]);
});

test('the id of a task may stand in a query', async () => {
  server.misbehave('/api/look', { body: '{"job":{"status":"COMPLETED"}}' });
  const { made } = await make({ ...queue, poll: { ...poll, path: '/api/look?full=1&id=no-{task}' } });
  expect(made).toMatchObject({ ok: true });
  expect(server.seen[1]).toMatchObject({ path: '/api/look', query: { full: '1', id: 'no-1' } });
});

test('an answer that is the model itself needs no task', async () => {
  const { made } = await make(hunyuan);
  expect(made).toMatchObject({ ok: true, value: { format: 'glb' } });
  expect(JSON.parse(server.seen[0]?.text ?? '')).toEqual({
    image: Buffer.from(pictureWish.image ?? []).toString('base64'),
    texture: true,
    seed: 4_000_000_000,
    face_count: 5000,
    more: [],
  });
});

test('what it takes is what the user says', async () => {
  expect((await make({ ...queue, takes: ['image'] }, wordWish)).made).toMatchObject({ code: 'mesh-needs-picture' });
  expect((await make({ ...queue, takes: ['text'] }, pictureWish)).made).toMatchObject({ code: 'mesh-needs-words' });
  expect(server.seen).toEqual([]);
});

test('a task that fails is told in its own words, without key and prompt', async () => {
  server.services.failing = `no sk-very-secret for ${wordWish.prompt}`;
  expect((await make(queue)).made).toMatchObject({
    code: 'mesh-failed',
    message: expect.stringMatching(/could not make the model: no … for …$/),
  });
});

test.each([
  ['no task', '/api/convert', '{"id":1}', 'without a task'],
  ['a task that leads elsewhere', '/api/convert', '{"job_id":"../../v1/keys"}', 'without a task'],
  ['a task of dots', '/api/convert', '{"job_id":".."}', 'without a task'],
  ['a state that is no JSON', '/api/status/1', 'soon', 'with a state that cannot be read'],
  ['a result that is none', '/api/status/1', '{"job":{"status":"COMPLETED","files":[]}}', 'without a model'],
  ['a model that is none', '/files/018a210d-8ba4-705c-b111-000000000001.glb', '<html>', 'that is no model'],
])('garbage is refused: %s', async (_, path, body, message) => {
  server.misbehave(path, { body });
  expect((await make({ ...queue, result: { url: '/job/files/0/a~1b~0c' } })).made).toMatchObject({
    code: 'mesh-broken-answer',
    message: expect.stringContaining(message),
  });
});

test('a state that is not named goes on until the whole time is over', async () => {
  const endless = { ...queue, poll: { ...poll, done: ['READY'] } };
  expect((await make(endless, pictureWish, { wholeMs: 150 })).made).toMatchObject({ code: 'mesh-slow' });
});

test('a model is bounded where it lies in an answer too', async () => {
  server.misbehave('/generate', { body: Buffer.alloc(50_000), isEndless: true });
  expect((await make(hunyuan, pictureWish, { largest: 200_000 })).made).toMatchObject({ code: 'mesh-too-large' });
  server.reset();
  server.misbehave('/api/status/1', { body: Buffer.alloc(50_000, ' '), isEndless: true });
  const inline = { ...queue, result: { base64: '/job/inline' } };
  expect((await make(inline, pictureWish, { largest: 200_000 })).made).toMatchObject({ code: 'mesh-too-large' });
});

test('cancelling ends the looks', async () => {
  server.services.looks = Number.POSITIVE_INFINITY;
  const controller = new AbortController();
  const made = make(queue, pictureWish, {}, controller.signal);
  made.catch(() => {});
  await expect.poll(() => server.seen.length, { interval: 2 }).toBeGreaterThan(2);
  controller.abort();
  await expect(made).rejects.toBeInstanceOf(Cancelled);
});
