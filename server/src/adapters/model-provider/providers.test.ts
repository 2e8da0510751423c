import { picturePng } from '@scenewright/test/kit/image-server-client.ts';
import { startModel3dServer } from '@scenewright/test/kit/model3d-server.ts';
import { modelGlb, openModelsAt, pictureWish, wordWish } from '@scenewright/test/kit/model3d-server-client.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import type { ModelWish } from '#generate/model-provider.ts';
import { modelProviderKinds } from './providers.ts';

const server = await startModel3dServer(modelGlb);
afterAll(() => server.close());
beforeEach(() => server.reset());

/** Make a model, and gather what was told of its progress. */
async function make(id: string, wish: ModelWish, setting: { readonly queued?: boolean; readonly model?: string } = {}) {
  const shares: number[] = [];
  const { model, ...rest } = setting;
  const provider = openModelsAt(server.url, id, { model }, rest);
  const made = await provider.make(wish, (share) => shares.push(share), neverAborted());
  return { made, shares };
}

/** What was posted as JSON. */
const sent = () =>
  server.seen
    .filter(({ method, headers }) => method === 'POST' && headers['content-type'] === 'application/json')
    .map(({ text }) => JSON.parse(text));

test.each(['meshy', 'tripo'])('%s makes a model of words', async (id) => {
  const { made, shares } = await make(id, wordWish);
  expect(made).toMatchObject({ ok: true, value: { format: 'glb', taskId: expect.stringMatching(/^018a210d-/) } });
  expect(made.ok && Buffer.compare(made.value.bytes, modelGlb)).toBe(0);
  expect(shares.length).toBeGreaterThan(0);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});

test.each([
  ['meshy', {}],
  ['tripo', {}],
  ['hunyuan3d', {}],
  ['hunyuan3d', { queued: true }],
] as const)('%s makes a model of a picture: %j', async (id, setting) => {
  for (const image of [picturePng, Buffer.from('ffd8ffe000104a46', 'hex')]) {
    const { made } = await make(id, { ...pictureWish, image }, setting);
    expect(made).toMatchObject({ ok: true, value: { format: 'glb', licence: expect.stringMatching(/\S/) } });
    expect(made.ok && Buffer.compare(made.value.bytes, modelGlb)).toBe(0);
  }
});

test('Meshy makes a grey model first and gives it textures then', async () => {
  const { shares } = await make('meshy', wordWish);
  const [preview, refine] = sent();
  expect(preview).toEqual({
    mode: 'preview',
    prompt: wordWish.prompt,
    should_remesh: true,
    topology: 'triangle',
    target_polycount: 5000,
  });
  expect(refine).toEqual({
    mode: 'refine',
    preview_task_id: '018a210d-8ba4-705c-b111-000000000001',
    enable_pbr: true,
  });
  expect(shares.some((share) => share < 0.5)).toBe(true);
  expect(shares.some((share) => share > 0.5)).toBe(true);
});

test('Meshy gives no textures to a model that wants none', async () => {
  await make('meshy', { ...wordWish, textured: false });
  expect(sent()).toHaveLength(1);
  server.reset();
  await make('meshy', { ...pictureWish, textured: false });
  expect(sent()[0]).toMatchObject({ should_texture: false, enable_pbr: false });
});

test('the number of triangles is kept within what services take, and left out where none is asked for', async () => {
  for (const [id, few, many] of [
    ['meshy', { target_polycount: 100 }, { target_polycount: 300_000 }],
    ['tripo', { face_limit: 48 }, { face_limit: 9_000_000 }],
    ['hunyuan3d', { face_count: 1000 }, { face_count: 100_000 }],
  ] as const) {
    for (const [faces, told] of [
      [3, few],
      [9_000_000, many],
    ] as const) {
      server.reset();
      expect((await make(id, { ...pictureWish, faces })).made).toMatchObject({ ok: true });
      expect(sent()[0]).toMatchObject(told);
    }
    server.reset();
    await make(id, { prompt: 'stool', image: picturePng, textured: true });
    expect(Object.keys(sent()[0]).join()).not.toMatch(/poly|face|seed/);
  }
});

test('Tripo is told seeds that fit, and the model that the user names', async () => {
  const { made } = await make('tripo', wordWish, { model: 'v3.0-20250812' });
  expect(sent()[0]).toEqual({
    type: 'text_to_model',
    prompt: wordWish.prompt,
    texture: true,
    pbr: true,
    face_limit: 5000,
    model_seed: 1_852_516_352,
    texture_seed: 1_852_516_352,
    image_seed: 1_852_516_352,
    model_version: 'v3.0-20250812',
  });
  expect(made).toMatchObject({ value: { model: 'v3.0-20250812' } });
});

test('Tripo is given the picture beforehand, at the older place where the newer does not exist', async () => {
  server.misbehave('/v2/openapi/upload/sts', { status: 404, body: '{}' });
  server.misbehave('/v2/openapi/upload', {
    body: '{"code":0,"data":{"image_token":"d5b1e7c2-0000-4000-8000-000000000001"}}',
  });
  expect((await make('tripo', pictureWish)).made).toMatchObject({ ok: true });
  expect(server.seen.slice(0, 3).map(({ path }) => path)).toEqual([
    '/v2/openapi/upload/sts',
    '/v2/openapi/upload',
    '/v2/openapi/task',
  ]);
});

test('Hunyuan3D is asked at once where textures are not wanted, whatever the user says', async () => {
  expect((await make('hunyuan3d', { ...pictureWish, textured: false }, { queued: true })).made).toMatchObject({
    ok: true,
  });
  expect(server.seen.map(({ path }) => path)).toEqual(['/generate']);
});

test('a server that says nothing while it works is not silent', async () => {
  const provider = openModelsAt(server.url, 'hunyuan3d', {
    bounds: { largest: 1e6, silenceMs: 30, wholeMs: 300, pollMs: 5, stopMs: 10 },
  });
  server.misbehave('/generate', { isSilent: true });
  expect(await provider.make(pictureWish, () => {}, neverAborted())).toMatchObject({
    code: 'mesh-slow',
    message: expect.stringContaining('was not done after 0.3 s'),
  });
});

test.each(modelProviderKinds.map(({ id }) => id))(
  '%s refuses what it cannot be asked before anything is sent',
  async (id) => {
    const image = (bytes: Uint8Array) => ({ ...pictureWish, image: bytes });
    expect((await make(id, image(Buffer.from('GIF89a')))).made).toMatchObject({ code: 'mesh-bad-picture' });
    expect((await make(id, image(Buffer.alloc(17 * 1024 * 1024, picturePng)))).made).toMatchObject({
      code: 'mesh-bad-picture',
      message: expect.stringContaining('16 MB'),
    });
    expect((await make(id, { ...wordWish, prompt: 'x'.repeat(1025) })).made).toMatchObject({
      code: id === 'hunyuan3d' ? 'mesh-needs-picture' : 'mesh-long-prompt',
    });
    expect(server.seen).toEqual([]);
  },
);

test('what services take is told beforehand', () => {
  const taken = modelProviderKinds.map(({ id }) => [id, openModelsAt(server.url, id).takes]);
  expect(Object.fromEntries(taken)).toEqual({
    meshy: { text: true, image: true },
    tripo: { text: true, image: true },
    hunyuan3d: { text: false, image: true },
  });
});
