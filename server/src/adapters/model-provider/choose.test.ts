import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startModel3dServer } from '@scenewright/test/kit/model3d-server.ts';
import { modelGlb, pictureWish, shortBounds, wordWish } from '@scenewright/test/kit/model3d-server-client.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { listModelServices, openModelProvider } from './choose.ts';
import { modelProviderKinds } from './providers.ts';
import { gapNames } from './template.ts';

const home = mkdtempSync(join(tmpdir(), 'scenewright-models3d-'));
const server = await startModel3dServer(modelGlb);
afterAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await server.close();
});
beforeEach(() => server.reset());

function open(models3d: unknown, variables: Readonly<Record<string, string>> = {}, id?: string) {
  const environment = configured(models3d, variables);
  return openModelProvider(environment, id, shortBounds);
}

function configured(models3d: unknown, variables: Readonly<Record<string, string>> = {}) {
  mkdirSync(join(home, 'scenewright'), { recursive: true });
  writeFileSync(join(home, 'scenewright', 'config.json'), JSON.stringify(models3d === undefined ? {} : { models3d }));
  return { XDG_CONFIG_HOME: home, HOME: home, ...variables };
}

const own = {
  provider: 'custom',
  id: 'mine',
  title: 'Mine',
  baseUrl: server.url,
  takes: ['image'],
  submit: { path: '/generate', body: { image: '{image}', texture: '{textured}' } },
};
const task = { path: '/s/{task}', task: '/id', state: '/state', done: [true], failed: ['no'] };

test('nothing is chosen when nothing is configured, whatever keys are in the environment', async () => {
  for (const models3d of [undefined, []])
    expect(await open(models3d, { MESHY_API_KEY: 'k', TRIPO_API_KEY: 'k' })).toMatchObject({
      code: 'mesh-provider-unknown',
      hint: 'Add it to "models3d" of your configuration file.',
    });
});

test('Meshy and Tripo need a name and a key in the environment, no more', async () => {
  for (const [provider, variable] of [
    ['meshy', 'MESHY_API_KEY'],
    ['tripo', 'TRIPO_API_KEY'],
  ] as const) {
    expect(await open([{ provider }], { [variable]: 'k' })).toMatchObject({ value: { id: provider, leaves: true } });
    expect(await open([{ provider }])).toMatchObject({ code: 'mesh-key', hint: expect.stringContaining(variable) });
  }
});

test('the first is chosen unless another is asked for', async () => {
  const models3d = [{ provider: 'hunyuan3d' }, own];
  expect(await open(models3d)).toMatchObject({
    value: { id: 'hunyuan3d', leaves: false, label: 'Hunyuan3D (127.0.0.1:8081)' },
  });
  expect(await open(models3d, {}, 'mine')).toMatchObject({ value: { id: 'mine' } });
  expect(await open(models3d, {}, 'tripo')).toMatchObject({
    code: 'mesh-provider-unknown',
    hint: 'Configured are: hunyuan3d, mine.',
  });
});

test('what is configured can be listed, with what is wrong with it, and without asking anybody', async () => {
  const environment = configured([{ provider: 'meshy' }, own]);
  expect(await listModelServices(environment)).toMatchObject([
    { id: 'meshy', title: 'Meshy', fault: { code: 'mesh-key' } },
    { id: 'mine', title: 'Mine', takes: { text: false, image: true } },
  ]);
  expect(await listModelServices(configured({ provider: 'meshy' }))).toEqual([]);
  expect(server.seen).toEqual([]);
});

test.each<readonly [string, unknown, string]>([
  ['an unknown service', [{ provider: 'nobody' }], 'bad-configuration'],
  ['no list', { provider: 'meshy' }, 'bad-configuration'],
  ['a key in the file', [{ provider: 'meshy', apiKey: 'sk' }], 'bad-configuration'],
  ['one service twice', [{ provider: 'tripo' }, { provider: 'tripo' }], 'bad-configuration'],
  ['two of the own with one name', [own, own], 'bad-configuration'],
  ['the name of a known one', [{ ...own, id: 'tripo' }], 'bad-configuration'],
  ['a model for a service that has one', [{ provider: 'hunyuan3d', model: 'x' }], 'bad-configuration'],
  ['a queue for a service that is one', [{ provider: 'meshy', queued: true }], 'bad-configuration'],
  ['no address', [{ provider: 'meshy', baseUrl: 'nowhere' }], 'mesh-bad-address'],
  ['a password in the address', [{ provider: 'hunyuan3d', baseUrl: 'https://u:p@x.example' }], 'mesh-bad-address'],
  ['a key in the clear', [{ provider: 'meshy', baseUrl: 'http://x.example' }], 'mesh-key-in-the-clear'],
  ['a variable that is not set', [{ provider: 'hunyuan3d', apiKeyEnv: 'ABSENT' }], 'mesh-key'],
  ['a key with a line in it', [{ ...own, apiKeyEnv: 'BROKEN' }], 'mesh-key'],
  ['an own service without an address', [{ ...own, baseUrl: undefined }], 'bad-configuration'],
  [
    'a path that leads elsewhere',
    [{ ...own, submit: { ...own.submit, path: 'https://x.example/' } }],
    'bad-configuration',
  ],
  ['a key in a path', [{ ...own, submit: { ...own.submit, path: '/a?key={key}' } }], 'bad-configuration'],
  ['a header that ends its line', [{ ...own, headers: { a: 'b\r\nc: d' } }], 'bad-configuration'],
  ['a header of the connection', [{ ...own, headers: { Host: 'x.example' } }], 'bad-configuration'],
  ['a place for a key without one', [{ ...own, headers: { 'x-api-key': '{key}' } }], 'bad-configuration'],
  ['a body and a form', [{ ...own, submit: { ...own.submit, form: {} } }], 'bad-configuration'],
  ['neither body nor form', [{ ...own, submit: { path: '/' } }], 'bad-configuration'],
  ['a field that ends its quotation', [{ ...own, submit: { path: '/', form: { 'a"b': '' } } }], 'bad-configuration'],
  ['a task without a result', [{ ...own, poll: task }], 'bad-configuration'],
  ['a result of no task', [{ ...own, result: { path: '/d/{task}' } }], 'bad-configuration'],
  ['a task in the request', [{ ...own, submit: { ...own.submit, path: '/a/{task}' } }], 'bad-configuration'],
  ['a pointer that is none', [{ ...own, result: { url: 'job.url' } }], 'bad-configuration'],
  ['a body that is too deep', [{ ...own, submit: { path: '/', body: { a: nested(40) } } }], 'bad-configuration'],
  [
    'a body that is too long',
    [{ ...own, submit: { path: '/', body: { a: 'x'.repeat(30_000) } } }],
    'bad-configuration',
  ],
])('refused: %s', async (_, models3d, code) => {
  const opened = await open(models3d, {
    MESHY_API_KEY: 'sk-secret',
    TRIPO_API_KEY: 'k',
    BROKEN: 'sk-secret\nsk-secret',
  });
  expect(opened).toMatchObject({ ok: false, code });
  expect(JSON.stringify(opened)).not.toContain('sk-secret');
});

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)];
}

test('the key of the named variable is sent, in the header that the user names', async () => {
  for (const [models3d, wish, header, value] of [
    [[{ provider: 'meshy', baseUrl: server.url, apiKeyEnv: 'MINE' }], wordWish, 'authorization', 'Bearer sk-mine'],
    [[{ ...own, apiKeyEnv: 'MINE' }], pictureWish, 'authorization', 'Bearer sk-mine'],
    [[{ ...own, apiKeyEnv: 'MINE', headers: { 'X-Key': 'k {key}' } }], pictureWish, 'x-key', 'k sk-mine'],
  ] as const) {
    server.reset();
    const opened = await open(models3d, { MINE: 'sk-mine\n', MESHY_API_KEY: 'sk-other' });
    expect(opened.ok && (await opened.value.make(wish, () => {}, neverAborted()))).toMatchObject({ ok: true });
    expect(server.seen[0]?.headers[header]).toBe(value);
    expect(JSON.stringify(server.seen[0]?.headers).match(/sk-/g)).toHaveLength(1);
  }
});

test.each(modelProviderKinds)('$id is documented with its address and key', ({ id, baseUrl, keyVariable }) => {
  const page = readFileSync(new URL('../../../../docs/features/model-providers.md', import.meta.url), 'utf8');
  expect(page).toContain(`\`${id}\``);
  expect(page).toContain(baseUrl);
  if (keyVariable !== undefined) expect(page).toContain(`\`${keyVariable}\``);
  for (const name of gapNames) expect(page).toContain(`\`{${name}}\``);
});
