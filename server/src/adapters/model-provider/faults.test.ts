import { startModel3dServer } from '@scenewright/test/kit/model3d-server.ts';
import {
  modelGlb,
  openModelsAt,
  pictureWish,
  shortBounds,
  wordWish,
} from '@scenewright/test/kit/model3d-server-client.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import type { ModelWish } from '#generate/model-provider.ts';

const server = await startModel3dServer(modelGlb);
afterAll(() => server.close());
beforeEach(() => server.reset());

const key = 'sk-very-secret';
const cases = {
  meshy: { path: '/openapi/v2/text-to-3d', wish: wordWish },
  tripo: { path: '/v2/openapi/task', wish: wordWish },
  hunyuan3d: { path: '/generate', wish: pictureWish },
} as const;
const ids = ['meshy', 'tripo', 'hunyuan3d'] as const;

const make = (id: string, wish: ModelWish, bounds: Partial<typeof shortBounds> = {}, queued = false) =>
  openModelsAt(
    server.url,
    id,
    { headers: { authorization: `Bearer ${key}` }, secrets: [key], bounds: { ...shortBounds, ...bounds } },
    { queued },
  ).make(wish, () => {}, neverAborted());

const complaint = JSON.stringify({
  message: `no ${key} for ${wordWish.prompt}\u202e<b>\n${'very long '.repeat(60)}`,
});

test.each([
  [401, {}, 'mesh-key', 'refuses the key'],
  [403, {}, 'mesh-key', 'refuses the key'],
  [402, {}, 'mesh-credit', 'payment'],
  [404, {}, 'mesh-not-found', 'does not know this request'],
  [429, { 'retry-after': '170' }, 'mesh-busy', 'asks to wait for 170 s'],
  [400, {}, 'mesh-refused', 'refuses the request (400): no … for …'],
  [500, {}, 'mesh-server', 'has a fault of its own (500): no … for …'],
  [302, { location: 'http://elsewhere.invalid/' }, 'mesh-redirect', 'sends requests elsewhere'],
] as const)(
  'the status %i is told as what it is, without the key and the prompt',
  async (status, headers, code, message) => {
    for (const id of ids) {
      const { path, wish } = cases[id];
      server.misbehave(path, { status, headers, body: complaint });
      const made = await make(id, wish);
      const withoutPrompt = id === 'hunyuan3d' ? (message.split(': no')[0] ?? '') : message;
      expect(made).toMatchObject({ ok: false, code, message: expect.stringContaining(withoutPrompt) });
      const shown = made.ok ? '' : made.message;
      expect(JSON.stringify(made)).not.toContain(key);
      if (id !== 'hunyuan3d') expect(shown).not.toContain('stool');
      expect(shown.length).toBeLessThan(300);
      expect(shown).toMatch(/^[\p{L}\p{N}\p{P}\p{S} ]+$/u);
    }
  },
);

test('a service that is busy is asked again, and not for ever', async () => {
  for (const id of ['meshy', 'tripo'] as const) {
    server.reset();
    const { path, wish } = cases[id];
    server.misbehave(path, { status: 429, headers: { 'retry-after': '0' }, body: '{"code":2000}', times: 2 });
    expect(await make(id, wish)).toMatchObject({ ok: true });
    server.reset();
    server.misbehave(path, { status: 429, body: '{"code":2000}' });
    expect(await make(id, wish)).toMatchObject({ code: 'mesh-busy' });
    expect(server.seen).toHaveLength(4);
  }
});

test('a busy service is left alone for as long as it says', async () => {
  server.misbehave(cases.meshy.path, { status: 429, headers: { 'retry-after': '1' }, times: 1 });
  const from = performance.now();
  expect(await make('meshy', wordWish)).toMatchObject({ ok: true });
  expect(performance.now() - from).toBeGreaterThan(990);
});

test('a request is put once alone where it is not known whether a task was made', async () => {
  for (const manners of [{ status: 500 }, { body: '{', isCutOff: true }, { body: '<html>' }]) {
    server.reset();
    server.misbehave(cases.meshy.path, manners);
    expect(await make('meshy', wordWish)).toMatchObject({ ok: false });
    expect(server.seen).toHaveLength(1);
  }
});

test.each(['meshy', 'tripo'] as const)(
  '%s: the words of a task that failed are told, without the key and the prompt',
  async (id) => {
    server.services.failing = `no ${key} for ${wordWish.prompt}\nat all`;
    expect(await make(id, wordWish)).toMatchObject({
      code: 'mesh-failed',
      message: expect.stringContaining('could not make the model: no … for … at all'),
    });
  },
);

test('Hunyuan3D: a model that could not be made is told, and not taken for a wrong address', async () => {
  server.services.failing = 'out of memory';
  expect(await make('hunyuan3d', pictureWish)).toMatchObject({ code: 'mesh-failed' });
});

test('Hunyuan3D: a task of the queue that never ends is given up after the whole time', async () => {
  server.services.failing = 'out of memory';
  expect(await make('hunyuan3d', pictureWish, { wholeMs: 150 }, true)).toMatchObject({
    code: 'mesh-slow',
    message: expect.stringContaining('was not done after 0.15 s'),
  });
});

test('Tripo: its own codes are told as what they are', async () => {
  for (const [status, code, told] of [
    [403, 2010, 'mesh-credit'],
    [400, 2008, 'mesh-content-refused'],
    [400, 1004, 'mesh-refused'],
  ] as const) {
    server.misbehave(cases.tripo.path, { status, body: JSON.stringify({ code, message: 'no' }) });
    expect(await make('tripo', wordWish)).toMatchObject({ code: told });
  }
  server.reset();
  server.services.failing = 'banned';
  expect(await make('tripo', wordWish)).toMatchObject({ code: 'mesh-content-refused' });
});

test('tasks that never end are looked at ever less often, and given up after the whole time', async () => {
  server.services.looks = Number.POSITIVE_INFINITY;
  for (const id of ['meshy', 'tripo'] as const) {
    server.reset();
    server.services.looks = Number.POSITIVE_INFINITY;
    expect(await make(id, wordWish, { wholeMs: 400 })).toMatchObject({ code: 'mesh-slow' });
    // Pauses of 5 ms alone would make eighty.
    expect(server.seen.length).toBeGreaterThan(4);
    expect(server.seen.length).toBeLessThan(25);
  }
});

const first = '018a210d-8ba4-705c-b111-000000000001';
test.each([
  ['meshy', `/openapi/v2/text-to-3d/${first}`],
  ['tripo', `/v2/openapi/task/${first}`],
] as const)('%s: a look that fails for a moment does not lose the task', async (id, path) => {
  for (const [manners, looks] of [
    [{ status: 502 }, 3],
    [{ status: 429 }, 6],
    [{ body: '{', isCutOff: true }, 3],
  ] as const) {
    server.reset();
    server.misbehave(path, { ...manners, times: 2 });
    expect(await make(id, wordWish)).toMatchObject({ ok: true });
    server.reset();
    server.misbehave(path, manners);
    expect(await make(id, wordWish)).toMatchObject({ ok: false, code: expect.stringMatching(/server|busy|broken/) });
    expect(server.seen).toHaveLength(1 + looks);
  }
  for (const [status, code] of [
    [401, 'mesh-key'],
    [404, 'mesh-not-found'],
  ] as const) {
    server.reset();
    server.misbehave(path, { status });
    expect(await make(id, wordWish)).toMatchObject({ code });
    expect(server.seen).toHaveLength(2);
  }
});

test('a service that says nothing is left', async () => {
  for (const path of [cases.meshy.path, `${cases.meshy.path}/${first}`]) {
    server.reset();
    server.misbehave(path, { isSilent: true });
    expect(await make('meshy', wordWish, { silenceMs: 200 })).toMatchObject({
      code: 'mesh-slow',
      message: expect.stringContaining('said nothing for 0.2 s'),
    });
    await expect.poll(() => server.seen.at(-1)?.isGivenUp).toBe(true);
  }
});

test.each([
  ['no JSON', '<html>hello</html>'],
  ['JSON of another shape', '{"result":{"id":7},"data":[],"uid":7}'],
  ['null', 'null'],
  ['nothing', ''],
  ['an id that leads elsewhere', '{"result":"../../x","data":{"task_id":"../../x"},"uid":"../x"}'],
])('garbage instead of a task is refused: %s', async (_, body) => {
  for (const [id, path, wish] of [
    ['meshy', cases.meshy.path, wordWish],
    ['tripo', cases.tripo.path, wordWish],
    ['hunyuan3d', '/send', pictureWish],
  ] as const) {
    server.reset();
    server.misbehave(path, { body });
    expect(await make(id, wish, {}, true)).toMatchObject({ code: 'mesh-broken-answer' });
    expect(server.seen).toHaveLength(1);
  }
});

test.each([
  [
    'meshy',
    `${cases.meshy.path}/${first}`,
    wordWish,
    ['{"status":"SUCCEEDED"}', '{"status":"SUCCEEDED","model_urls":{"glb":7}}'],
  ],
  [
    'tripo',
    `${cases.tripo.path}/${first}`,
    wordWish,
    ['{"data":{"status":"success","output":{}}}', '{"data":{"status":"success","output":{"model":7}}}'],
  ],
  ['hunyuan3d', `/status/${first}`, pictureWish, ['{"status":"completed"}', '{"status":"completed","model_base64":7}']],
] as const)('%s: garbage instead of a state is refused', async (id, path, wish, bodies) => {
  for (const body of ['<html>hello</html>', 'null', '', '{}', ...bodies]) {
    server.reset();
    server.misbehave(path, { body });
    expect(await make(id, wish, {}, true)).toMatchObject({ code: 'mesh-broken-answer' });
  }
});

test('a state that is endless is left at a bound far below that of models', async () => {
  server.misbehave(`${cases.meshy.path}/${first}`, { body: Buffer.alloc(100_000, ' '), isEndless: true });
  expect(await make('meshy', wordWish)).toMatchObject({ code: 'mesh-too-large' });
  await expect.poll(() => server.seen.at(-1)?.isGivenUp).toBe(true);
});

test('nobody at a port is told with the reason of the system', async () => {
  const provider = openModelsAt('http://127.0.0.1:1', 'hunyuan3d');
  expect(await provider.make(pictureWish, () => {}, neverAborted())).toMatchObject({
    code: 'mesh-unreachable',
    message: '127.0.0.1:1 cannot be reached (ECONNREFUSED)',
  });
});
