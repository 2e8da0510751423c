import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Generated, HistoryRow } from '@scenewright/protocol';
import { testEnvironment, writeProject } from '@scenewright/test/kit/project.ts';
import { universal } from '@scenewright/test/kit/universal.ts';
import { type Client, serveInMemory } from '@scenewright/test/kit/wire.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';

let project = writeProject('');
let client: Client;
beforeEach(async () => {
  project = writeProject(universal);
  client = await serveInMemory(project.root, { window: { workDoneProgress: true, showMessage: {} } });
});
afterEach(async () => {
  await client.close();
  project.dispose();
});

const wish = { kind: 'material', prompt: 'red brick', size: 64, seed: 7 };

test('what landed stands in the history with where it comes from, until it is taken back', async () => {
  const made = await client.request<Generated>('scenewright/generate', wish);
  expect(await client.request<HistoryRow[]>('scenewright/history', {})).toEqual([]);
  await client.request('scenewright/accept', { id: made.id, digest: made.digest });
  const [row] = await client.request<HistoryRow[]>('scenewright/history', {});
  expect(row).toMatchObject({ id: made.id, kind: 'material', prompt: 'red brick', seed: 7, name: 'RedBrick' });
  expect(row?.files.every(({ unchanged }) => unchanged)).toBe(true);
  const albedo = row?.files.find(({ path }) => path.endsWith('_Albedo.png'))?.path ?? '';
  writeFileSync(join(project.root, albedo), 'mine');
  const [changed] = await client.request<HistoryRow[]>('scenewright/history', { limit: 1 });
  expect(changed?.files.filter(({ unchanged }) => !unchanged).map(({ path }) => path)).toEqual([albedo]);
  await client.request('scenewright/undo', { id: made.id });
  expect(await client.request('scenewright/history', {})).toEqual([]);
});

test('files of a result can be looked at while they wait and when they landed, and nothing else can', async () => {
  const made = await client.request<Generated>('scenewright/generate', wish);
  const albedo = made.files.find(({ role }) => role === 'albedo')?.path ?? '';
  const read = (path: string, id = made.id) =>
    client.request<{ base64: string } | null>('scenewright/generatedFile', { id, path });
  const waiting = await read(albedo);
  expect(
    Buffer.from(waiting?.base64 ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect((await read('preview'))?.base64).toMatch(/^iVBOR/);
  for (const path of ['../../key', 'Assets/Keeper.cs', 'ProjectSettings/ProjectVersion.txt', ''])
    expect(await read(path)).toBeNull();
  expect(await read(albedo, 'material-000000000000')).toBeNull();
  await client.request('scenewright/accept', { id: made.id, digest: made.digest });
  expect(await read(albedo)).toEqual(waiting);
  expect((await read('preview'))?.base64).toMatch(/^iVBOR/);
  expect(await read('ProjectSettings/ProjectVersion.txt')).toBeNull();
  writeFileSync(join(project.root, albedo), 'mine');
  expect(await read(albedo)).toBeNull();
});

test('a client that announces progress and then refuses it is served all the same', async () => {
  expect(await client.ready).toMatchObject({ files: expect.any(Number) });
});

test('a command shows its progress, and its cancel button stops it', async () => {
  const progress: { kind: string; cancellable?: boolean; message?: string }[] = [];
  let cancelAt = '';
  client.connection.onRequest('window/workDoneProgress/create', () => null);
  client.connection.onNotification('$/progress', ({ token, value }: { token: string; value: (typeof progress)[0] }) => {
    progress.push(value);
    if (value.message === cancelAt)
      void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
  });
  client.connection.onRequest('window/showMessageRequest', () => null);
  await client.ready;
  const command = { command: 'scenewright.generateMaterial', arguments: [{ prompt: 'red brick' }] };
  expect(await client.request('workspace/executeCommand', command)).toMatchObject({ landed: false });
  expect(progress).toContainEqual({ kind: 'begin', title: 'Generating', cancellable: true });
  expect(progress.map(({ message }) => message)).toContain('painting');
  expect(progress.at(-1)).toMatchObject({ kind: 'end' });
  cancelAt = 'painting';
  await expect(client.request('workspace/executeCommand', command)).rejects.toMatchObject({ code: -32800 });
});

test('in a project that is not trusted nothing is generated and no model is used or chosen', async () => {
  const wary = await serveInMemory(project.root, {}, {}, { trusted: false });
  await wary.ready;
  const refused = { data: { code: 'untrusted' } };
  await expect(wary.request('scenewright/generate', wish)).rejects.toMatchObject(refused);
  const setting = { preset: 'ollama' };
  await expect(wary.request('scenewright/chooseModel', { setting })).rejects.toMatchObject(refused);
  await expect(wary.request('scenewright/tryModel', { setting })).rejects.toMatchObject(refused);
  expect(existsSync(join(project.root, 'Assets', 'Generated'))).toBe(false);
  await wary.close();
});

test('what is malformed in what a client says of itself is no reason to trust', async () => {
  const wary = await serveInMemory(project.root, {}, {}, { trusted: 'yes' });
  await wary.ready;
  await expect(wary.request('scenewright/generate', wish)).rejects.toMatchObject({ data: { code: 'untrusted' } });
  await wary.close();
});

test('the configuration keeps what else stands in it when a model is chosen, and a broken one is left alone', async () => {
  const path = join(testEnvironment(project.root)['XDG_CONFIG_HOME'] ?? '', 'scenewright', 'config.json');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '{"libraries": []}');
  const setting = { baseUrl: 'http://127.0.0.1:9/v1', model: 'tiny' };
  const { engine } = await client.request<{ engine: string }>('scenewright/chooseModel', { setting });
  expect(engine).toContain('tiny');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ libraries: [], model: setting });
  expect(await client.request('scenewright/models', {})).toMatchObject({ setting, images: [] });
  expect(await client.request('scenewright/tryModel', { setting })).toMatchObject({ ok: false });
  await client.request('scenewright/chooseModel', { setting: null });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ libraries: [] });
  writeFileSync(path, '{"libraries": [');
  await expect(client.request('scenewright/chooseModel', { setting })).rejects.toMatchObject({
    data: { code: 'bad-configuration' },
  });
  expect(readFileSync(path, 'utf8')).toBe('{"libraries": [');
});

test('a key goes neither to another machine over plain http nor into the configuration', async () => {
  await client.request('scenewright/setModelKey', { key: 'sk-secret' });
  const setting = { baseUrl: 'http://10.0.0.7/v1', model: 'tiny' };
  await expect(client.request('scenewright/chooseModel', { setting })).rejects.toThrow();
  expect(await client.request('scenewright/tryModel', { setting, key: 'sk-other' })).toMatchObject({ ok: false });
});
