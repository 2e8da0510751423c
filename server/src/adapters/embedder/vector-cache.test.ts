import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNodeFiles } from '#adapters/node-files.ts';
import { neverAborted } from '#base/cancel.ts';
import { createVectorCache } from './vector-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenewright-vectors-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = new Uint8Array(32).fill(7);
const open = async (embedder = 'm', secret = key) => {
  const cache = createVectorCache(createNodeFiles(folder), secret, embedder);
  await cache.load(neverAborted());
  return cache;
};
const vector = Float32Array.of(0.5, -0.25, 0.125, 0);

test('a vector is there in the next run, as near as eight bits bring it', async () => {
  const cache = await open();
  cache.set('text', vector);
  await cache.flush();
  const found = (await open()).get('text');
  found?.forEach((value, index) => {
    expect(value).toBeCloseTo(vector[index] ?? 0, 2);
  });
  expect((await open()).get('other text')).toBeUndefined();
});

test('another model and another user find nothing', async () => {
  const cache = await open();
  cache.set('text', vector);
  await cache.flush();
  expect((await open('another')).get('text')).toBeUndefined();
  expect((await open('m', new Uint8Array(32).fill(8))).get('text')).toBeUndefined();
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
  [
    'one bit off',
    (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte))),
  ],
  ['empty', () => Buffer.alloc(0)],
  ['foreign', () => Buffer.from('not ours at all, but long enough to hold a header and a code')],
])('a file that is %s is not read', async (_, damage) => {
  const cache = await open();
  cache.set('text', vector);
  await cache.flush();
  const [name = ''] = readdirSync(folder);
  writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
  expect((await open()).get('text')).toBeUndefined();
});
