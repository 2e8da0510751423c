import { startModel3dServer } from '@scenewright/test/kit/model3d-server.ts';
import { modelGlb, openModelsAt, shortBounds, wordWish } from '@scenewright/test/kit/model3d-server-client.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Service } from '#adapters/service/service.ts';
import { neverAborted } from '#base/cancel.ts';

const server = await startModel3dServer(modelGlb);
const store = await startModel3dServer(modelGlb);
afterAll(() => Promise.all([server.close(), store.close()]));
beforeEach(() => {
  server.reset();
  store.reset();
});

const key = 'sk-very-secret';
const file = '/files/018a210d-8ba4-705c-b111-000000000001.glb';

const make = (change: Partial<Service> = {}) =>
  openModelsAt(server.url, 'tripo', {
    headers: { authorization: `Bearer ${key}` },
    secrets: [key],
    ...change,
  }).make(wordWish, () => {}, neverAborted());

const downloads = (place: typeof server) => place.seen.filter(({ path }) => path.startsWith('/files/'));

test('the key goes along to the service itself, and not to another host', async () => {
  expect(await make()).toMatchObject({ ok: true });
  expect(downloads(server)).toMatchObject([{ headers: { authorization: `Bearer ${key}` } }]);
  server.reset();
  server.services.store = store.url;
  expect(await make()).toMatchObject({ ok: true });
  expect(downloads(store)).toHaveLength(1);
  expect(JSON.stringify(store.seen)).not.toContain(key);
  expect(downloads(server)).toEqual([]);
});

test('a result may be redirected, and the key does not come along, not even back to the service', async () => {
  server.misbehave(file, { status: 302, headers: { location: `${store.url}/files/elsewhere.glb` } });
  store.misbehave('/files/elsewhere.glb', { status: 307, headers: { location: `${server.url}/files/back.glb` } });
  expect(await make()).toMatchObject({ ok: true });
  expect(downloads(server).map(({ path, headers }) => [path, headers.authorization])).toEqual([
    [file, `Bearer ${key}`],
    ['/files/back.glb', undefined],
  ]);
  expect(JSON.stringify(store.seen)).not.toContain(key);
});

test('redirects that go round are left', async () => {
  server.misbehave(file, { status: 301, headers: { location: file } });
  expect(await make()).toMatchObject({ code: 'mesh-bad-result' });
  expect(downloads(server)).toHaveLength(4);
});

test.each([
  ['no address', 'http://', 'it is none'],
  ['nothing', '', 'it is none'],
  ['a file of this machine', 'file:///etc/passwd', 'it is not one of https'],
  ['data', 'data:model/gltf-binary;base64,AAAA', 'it is not one of https'],
  ['http elsewhere', 'http://store.invalid/a.glb', 'it is not one of https'],
  ['a user', 'https://me:you@store.invalid/a.glb', 'it holds a user or password'],
])('an address that is not followed: %s', async (_, address, why) => {
  const told = (url: string) => ({
    body: JSON.stringify({ code: 0, data: { status: 'success', output: { model: url } } }),
  });
  server.misbehave(`/v2/openapi/task/${file.slice(7, -4)}`, told(address));
  const direct = await make();
  expect(direct).toMatchObject({ code: 'mesh-bad-result', message: expect.stringContaining(why) });
  if (address === '') return;
  server.reset();
  server.misbehave(file, { status: 302, headers: { location: address } });
  expect(await make()).toMatchObject({ code: 'mesh-bad-result', message: expect.stringContaining(why) });
  expect(store.seen).toEqual([]);
});

test('a service elsewhere does not lead to this machine', async () => {
  server.services.store = store.url;
  expect(await make({ leaves: true })).toMatchObject({
    code: 'mesh-bad-result',
    message: expect.stringContaining('it leads to this machine'),
  });
  expect(store.seen).toEqual([]);
});

test.each([403, 404, 410])('a result that is gone is told as that: %i', async (status) => {
  server.services.store = store.url;
  store.misbehave(file, { status, body: '<Error>AccessDenied</Error>' });
  const made = await make();
  expect(made).toMatchObject({
    code: 'mesh-result-gone',
    message: `${new URL(store.url).host} does not hand out the model (${status})`,
  });
  expect(JSON.stringify(made)).not.toContain('signature');
});

test('a store that is busy or breaks off is tried again', async () => {
  for (const manners of [{ status: 503 }, { status: 429 }, { body: modelGlb, isCutOff: true }]) {
    server.reset();
    server.misbehave(file, { ...manners, times: 2 });
    expect(await make()).toMatchObject({ ok: true });
    server.reset();
    server.misbehave(file, manners);
    expect(await make()).toMatchObject({ ok: false });
    expect(downloads(server)).toHaveLength(3);
  }
});

test('a model that is too large is left at the bound, and the connection closed', async () => {
  server.misbehave(file, { body: Buffer.alloc(50_000), isEndless: true });
  expect(await make({ bounds: { ...shortBounds, largest: 300_000 } })).toMatchObject({
    code: 'mesh-too-large',
    hint: 'Ask for a simpler model.',
  });
  await expect.poll(() => downloads(server)[0]?.isGivenUp).toBe(true);
  server.reset();
  server.misbehave(file, { body: '', headers: { 'content-length': '99999999999' }, isCutOff: true });
  expect(await make()).toMatchObject({ code: 'mesh-too-large' });
});

test('a store that says nothing is left, and not tried again', async () => {
  server.misbehave(file, { isSilent: true });
  expect(await make({ bounds: { ...shortBounds, silenceMs: 200 } })).toMatchObject({
    code: 'mesh-slow',
    message: expect.stringContaining('said nothing for 0.2 s'),
  });
  expect(downloads(server)).toHaveLength(1);
  await expect.poll(() => downloads(server)[0]?.isGivenUp).toBe(true);
});

test.each([
  ['a page', '<!doctype html><p>Sign in</p>', 'with something that is no model'],
  ['a refusal as JSON', '{"message":"no"}', 'with something that is no model'],
  ['nothing', '', 'with something that is no model'],
  ['glTF 1', Buffer.from('676c54460100000014000000', 'hex'), 'with something that is no model'],
  ['a head that is cut off', modelGlb.subarray(0, 10), 'with something that is no model'],
  ['a GLB without its end', modelGlb.subarray(0, -3), 'broke off its answer'],
])('what is no model is refused: %s', async (_, body, message) => {
  server.misbehave(file, { body });
  expect(await make()).toMatchObject({ code: 'mesh-broken-answer', message: expect.stringContaining(message) });
});

test.each([
  ['fbx', 'Kaydara FBX Binary  \0\u001a\0'],
  ['fbx', '; FBX 7.4.0 project file\n'],
  ['zip', 'PK\u0003\u0004 and so on'],
  ['obj', '# made by hand\nmtllib a.mtl\nv 0 0 0\n'],
] as const)('the format is told by the bytes, not by the name: %s', async (format, body) => {
  server.misbehave(file, { body, headers: { 'content-type': 'model/gltf-binary' } });
  expect(await make()).toMatchObject({ ok: true, value: { format } });
});
