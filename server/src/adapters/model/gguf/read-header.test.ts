import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tinyContext, tinyGguf, tinyMarks } from '@scenewright/test/kit/tiny-gguf.ts';
import { afterAll, expect, test } from 'vitest';
import { readGgufHeader } from './read-header.ts';

const folder = mkdtempSync(join(tmpdir(), 'scenewright-gguf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(bytes: Uint8Array) {
  const path = join(folder, 'model.gguf');
  writeFileSync(path, bytes);
  return readGgufHeader(path);
}

test('a head says what its model is', async () => {
  const bytes = tinyGguf();
  const header = await read(bytes);
  expect(header).toMatchObject({
    ok: true,
    value: {
      version: 3,
      architecture: 'llama',
      name: 'tiny random model',
      licence: 'MIT',
      contextTokens: tinyContext,
      layers: 2,
      keyValueNumbers: 128,
      vocabulary: 265,
      hasChatTemplate: false,
      infill: { prefix: tinyMarks.prefix, suffix: tinyMarks.suffix, middle: tinyMarks.middle },
      bytes: bytes.length,
    },
  });
  if (header.ok) expect(header.value.marks.get('<|file_sep|>')).toBe(tinyMarks.file);
});

test('a model that cannot fill in, and one that chats', async () => {
  expect(await read(tinyGguf({ withoutInfill: true }))).toMatchObject({ ok: true, value: { infill: {} } });
  const chatty = tinyGguf({ chatTemplate: 'x'.repeat(5000) });
  expect(await read(chatty)).toMatchObject({ ok: true, value: { hasChatTemplate: true } });
});

test('the same seed gives the same bytes, another others, and none a large file', () => {
  expect(tinyGguf().equals(tinyGguf())).toBe(true);
  expect(tinyGguf().equals(tinyGguf({ seed: 2 }))).toBe(false);
  expect(tinyGguf().length).toBeLessThan(1_000_000);
});

const whole = tinyGguf();
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
const u64 = (value: bigint) => Buffer.from(BigUint64Array.of(value).buffer);
const sized = (value: string) => Buffer.concat([u64(BigInt(Buffer.byteLength(value))), Buffer.from(value)]);
const headed = (tensors: bigint, values: bigint, ...rest: readonly Buffer[]) =>
  Buffer.concat([Buffer.from('GGUF'), u32(3), u64(tensors), u64(values), ...rest, Buffer.alloc(64)]);

test.each([
  ['an empty file', Buffer.alloc(0), 'model-not-gguf'],
  ['a text', Buffer.from('version https://git-lfs'), 'model-not-gguf'],
  ['the magic alone', Buffer.from('GGUF'), 'model-truncated'],
  ['the first version', Buffer.concat([Buffer.from('GGUF'), u32(1), Buffer.alloc(64)]), 'model-not-gguf'],
  ['the other byte order', Buffer.concat([Buffer.from('GGUF'), u32(0x03000000), Buffer.alloc(64)]), 'model-not-gguf'],
  ['a file cut within its head', whole.subarray(0, 900), 'model-truncated'],
  ['a file that lacks its last byte', whole.subarray(0, -1), 'model-truncated'],
  ['as many values as can be written', headed(0n, 2n ** 64n - 1n), 'model-truncated'],
  ['a great many values', headed(0n, 2n ** 40n), 'model-truncated'],
  ['a great many tensors', headed(2n ** 40n, 0n), 'model-truncated'],
  ['a name without end', headed(0n, 1n, u64(2n ** 50n)), 'model-truncated'],
  ['a text without end', headed(0n, 1n, sized('a'), u32(8), u64(2n ** 50n)), 'model-truncated'],
  ['a list without end', headed(0n, 1n, sized('a'), u32(9), u32(8), u64(2n ** 50n)), 'model-truncated'],
  ['numbers without end', headed(0n, 1n, sized('a'), u32(9), u32(10), u64(2n ** 52n)), 'model-truncated'],
  ['lists in lists', headed(0n, 1n, sized('a'), u32(9), u32(9), u64(4n)), 'model-truncated'],
  ['a type that does not exist', headed(0n, 1n, sized('a'), u32(77)), 'model-truncated'],
  ['a tensor of many dimensions', headed(1n, 0n, sized('t'), u32(1_000_000)), 'model-truncated'],
  ['a tensor beyond the file', headed(1n, 0n, sized('t'), u32(1), u64(2n ** 40n), u32(0), u64(0n)), 'model-truncated'],
])('%s is refused', async (_, bytes, code) => {
  const started = performance.now();
  expect(await read(bytes)).toMatchObject({ ok: false, code });
  expect(performance.now() - started).toBeLessThan(1000);
});

test('any byte of the head may be wrong without harm', async () => {
  for (let at = 4; at < 7000; at += 41) {
    const bytes = Buffer.from(whole);
    bytes[at] = 0xff;
    expect(typeof (await read(bytes)).ok).toBe('boolean');
  }
});

test('a folder and a missing file are refused', async () => {
  expect(await readGgufHeader(folder)).toMatchObject({ ok: false, code: 'model-file' });
  expect(await readGgufHeader(join(folder, 'none.gguf'))).toMatchObject({ ok: false, code: 'model-file' });
});
