import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDownloadServer } from '@scenewright/test/kit/download-server.ts';
import { tinyGguf } from '@scenewright/test/kit/tiny-gguf.ts';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import type { AddListener, AddRequest, DownloadOffer } from '#cli/models.ts';
import { modelAddress } from './address.ts';
import { openModelShelf } from './model-shelf.ts';
import { presetOf, presets } from './presets.ts';
import { modelFolder, readModelFolder } from './read-model-folder.ts';

const server = await startDownloadServer();
afterAll(() => server.close());

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'scenewright-shelf-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const tiny = tinyGguf();
const digest = createHash('sha256').update(tiny).digest('hex');
const files = () => readdirSync(modelFolder({ XDG_DATA_HOME: home })).sort();

function add(request: Partial<AddRequest> = {}, listener: Partial<AddListener> = {}, signal = neverAborted()) {
  return openModelShelf({ XDG_DATA_HOME: home }).add(
    { source: `${server.url}/tiny.gguf`, ...request },
    { agree: async () => true, progress() {}, ...listener },
    signal,
  );
}

test('a download is offered, shown, checked and named', async () => {
  server.serve(tiny);
  const offers: DownloadOffer[] = [];
  const shown: number[] = [];
  const added = await add(
    { source: `${server.url}/some%20folder/qwen2.5-coder-0.5b-x.gguf?key=secret`, sha256: digest.toUpperCase() },
    { agree: async (offer) => offers.push(offer) > 0, progress: (done) => shown.push(done) },
  );
  expect(added).toMatchObject({
    ok: true,
    value: { name: 'qwen2.5-coder-0.5b-x', sha256: digest, architecture: 'llama', canInfill: true, licence: 'MIT' },
  });
  const from = `${server.url}/some%20folder/qwen2.5-coder-0.5b-x.gguf`;
  expect(offers).toEqual([{ from, bytes: tiny.length, held: 0, licence: 'Apache-2.0' }]);
  expect(shown.at(-1)).toBe(tiny.length);
  expect(files()).toEqual(['qwen2.5-coder-0.5b-x.gguf']);
  expect(await readModelFolder({ XDG_DATA_HOME: home })).toMatchObject([
    { name: 'qwen2.5-coder-0.5b-x', bytes: tiny.length },
  ]);
});

test('without consent nothing is brought but the first bytes', async () => {
  server.serve(tiny);
  expect(await add({}, { agree: async () => false })).toMatchObject({ ok: false, code: 'not-confirmed' });
  expect(server.ranges).toEqual(['bytes=0-3']);
  expect(files()).toEqual([]);
});

test('a download that was cut goes on where it stopped', async () => {
  server.serve(tiny, { cutAfter: 100_000 });
  expect(await add()).toMatchObject({ ok: false, code: 'model-download', hint: expect.stringContaining('goes on') });
  expect(files()).toEqual(['tiny.gguf.part', 'tiny.gguf.part.json']);
  const held = readFileSync(join(modelFolder({ XDG_DATA_HOME: home }), 'tiny.gguf.part')).length;
  expect(held).toBeGreaterThan(0);
  expect(await add({ sha256: digest })).toMatchObject({ ok: true, value: { sha256: digest } });
  expect(server.ranges.at(-1)).toBe(`bytes=${held}-`);
  expect(files()).toEqual(['tiny.gguf']);
});

test.each([
  ['has other bytes by now', { etag: '"two"' }],
  ['has no validator', { etag: undefined }],
  ['has a weak validator', { etag: 'W/"one"' }],
  ['serves no ranges', { withoutRanges: true }],
] as const)('a download begins anew when the server %s', async (_, manners) => {
  server.serve(tinyGguf({ seed: 7 }), { cutAfter: 100_000 });
  await add();
  server.serve(tiny, manners);
  expect(await add({ sha256: digest })).toMatchObject({ ok: true, value: { sha256: digest } });
});

test('a cancelled download keeps what came', async () => {
  server.serve(tiny, { pieceMs: 5 });
  const abort = new AbortController();
  const adding = add({}, { progress: (done) => done > 50_000 && abort.abort() }, abort.signal);
  await expect(adding).rejects.toBeInstanceOf(Cancelled);
  expect(files()).toContain('tiny.gguf.part');
  server.serve(tiny);
  const offers: DownloadOffer[] = [];
  expect(await add({}, { agree: async (offer) => offers.push(offer) > 0 })).toMatchObject({ ok: true });
  expect(offers[0]?.held).toBeGreaterThan(50_000);
});

test('a server that does not say how much it sends', async () => {
  server.serve(tiny, { withoutLength: true, withoutRanges: true });
  expect(await add()).toMatchObject({ ok: true, value: { sha256: digest } });
});

test.each([
  ['another hash than expected', tiny, {}, { sha256: 'a'.repeat(64) }, 'wrong-hash'],
  ['half a hash', tiny, {}, { sha256: 'abc' }, 'bad-hash'],
  ['a page', Buffer.from('<html>sign in</html>'), {}, {}, 'model-not-gguf'],
  ['a model that is broken', tiny.subarray(0, -9), {}, {}, 'model-truncated'],
  ['nothing', Buffer.alloc(0), {}, {}, 'model-not-gguf'],
  ['a refusal', tiny, { status: 403 }, {}, 'model-download'],
  ['a redirect in the clear', tiny, { status: 302, location: 'http://example.com/x.gguf' }, {}, 'model-redirect'],
  ['a redirect to a file', tiny, { status: 302, location: 'file:///etc/passwd' }, {}, 'model-redirect'],
  ['redirects in a circle', tiny, { status: 302, location: '/tiny.gguf' }, {}, 'model-redirect'],
])('%s is not kept', async (_, bytes, manners, request, code) => {
  server.serve(bytes, manners);
  expect(await add(request)).toMatchObject({ ok: false, code });
  expect(await readModelFolder({ XDG_DATA_HOME: home })).toEqual([]);
});

test.each([
  ['http://example.com/a.gguf', 'model-address'],
  ['http://localhost.example.com/a.gguf', 'model-address'],
  ['ftp://example.com/a.gguf', 'model-address'],
  ['https://user:secret@example.com/a.gguf', 'model-address'],
  ['https://', 'model-address'],
])('%s is no address to download from', async (source, code) => {
  const refused = await add({ source });
  expect(refused).toMatchObject({ ok: false, code });
  expect(JSON.stringify(refused)).not.toContain('secret');
});

test('addresses with https and of this machine', () => {
  for (const text of ['https://example.com/a', 'http://127.0.0.1:1/a', 'http://[::1]/a', 'http://localhost/a'])
    expect(modelAddress(text).ok).toBe(true);
});

test('a server that is not there', async () => {
  expect(await add({ source: 'http://127.0.0.1:1/a.gguf' })).toMatchObject({ ok: false, code: 'model-download' });
});

test('a file is copied, and a broken one is not', async () => {
  const path = join(home, 'My model (1).gguf');
  writeFileSync(path, tiny);
  expect(await add({ source: path, sha256: digest })).toMatchObject({ ok: true, value: { name: 'My-model-1' } });
  expect(await add({ source: path })).toMatchObject({ ok: false, code: 'model-exists' });
  expect(await add({ source: path, name: '../../escape' })).toMatchObject({ ok: true, value: { name: 'escape' } });
  expect(files()).toEqual(['My-model-1.gguf', 'escape.gguf']);
  writeFileSync(path, tiny.subarray(0, 1000));
  expect(await add({ source: path, name: 'b' })).toMatchObject({ ok: false, code: 'model-truncated' });
  expect(await add({ source: join(home, 'none.gguf') })).toMatchObject({ ok: false, code: 'model-file' });
});

test('a model and what a download left can be removed', async () => {
  const shelf = openModelShelf({ XDG_DATA_HOME: home });
  server.serve(tiny, { cutAfter: 100_000 });
  await add();
  expect(await shelf.remove('tiny')).toMatchObject({ ok: true });
  expect(files()).toEqual([]);
  await add();
  expect(await shelf.remove('tiny')).toMatchObject({ ok: true, value: { bytes: tiny.length } });
  expect(await shelf.list()).toEqual([]);
  expect(await shelf.remove('tiny')).toMatchObject({ ok: false, code: 'no-model' });
  expect(await shelf.remove('../tiny')).toMatchObject({ ok: false, code: 'no-model' });
});

test('no folder, no models', async () => {
  expect(await readModelFolder({ XDG_DATA_HOME: join(home, 'none') })).toEqual([]);
});

test('presets', async () => {
  expect(new Set(presets.map((preset) => preset.name)).size).toBe(presets.length);
  expect(presetOf('Qwen2.5-Coder-1.5B-Instruct-Q4_K_M.gguf')?.licence).toBe('Apache-2.0');
  expect(presetOf('tiny.gguf')).toBeUndefined();
  for (const { file } of presets) if (file !== undefined) expect(modelAddress(file.url).ok).toBe(true);
  expect(await add({ source: 'qwen2.5-coder-1.5b' })).toMatchObject({ ok: false, code: 'no-address' });
});
