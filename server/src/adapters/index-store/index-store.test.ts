import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNodeFiles } from '#adapters/node-files.ts';
import { neverAborted } from '#base/cancel.ts';
import { type Log, silentLog } from '#base/log.ts';
import type { FileRecord } from '#retrieval/indexer/record.ts';
import { createTermTable } from '#retrieval/term-table.ts';
import { encodeFacts } from '#syntax/encoded-facts.ts';
import { createIndexStore } from './index-store.ts';

const signal = neverAborted();
const key = new Uint8Array(32).fill(7);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenewright-store-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function open(log: Log = silentLog, ownKey = key) {
  return createIndexStore(createNodeFiles(folder), ownKey, log);
}

function record(path: string, hash: string): FileRecord {
  const summary = { kind: 'other', symbols: 0, withErrors: false, guidRefs: [], conditions: [], defined: [] } as const;
  const facts = encodeFacts({ kind: 'other', symbols: [], problems: [] });
  return { path, size: 1, modified: 1, hash, summary, passages: [], facts };
}

async function write(
  store: ReturnType<typeof open>,
  change: { readonly records?: readonly FileRecord[]; readonly removed?: readonly string[] },
  live = 1,
): Promise<boolean> {
  if (!(await store.claim())) return false;
  const { records = [], removed = [] } = change;
  await store.append({ records, removed }, { complete: true, live }, createTermTable(), signal);
  return true;
}

/** What a process that starts now finds: hashes by path. */
async function stored(store = open()): Promise<Readonly<Record<string, string>>> {
  const found = new Map<string, string>();
  for await (const { records, removed } of store.load(createTermTable(), new Set(), signal)) {
    for (const { path, hash } of records) found.set(path, hash);
    for (const path of removed) found.delete(path);
  }
  return Object.fromEntries(found);
}

function files(ending: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith(ending));
}

test('later segments override earlier ones, file by file', async () => {
  const store = open();
  expect([await stored(), await store.isComplete()]).toEqual([{}, undefined]);
  await write(store, { records: [record('a', '1'), record('b', '1'), record('c', '1')] });
  await write(store, { records: [record('a', '2')], removed: ['b'] });
  await write(store, { records: [record('b', '3')], removed: ['c'] });
  expect([await stored(), await store.isComplete()]).toEqual([{ a: '2', b: '3' }, true]);
});

test('many small segments become few, and overridden records go', async () => {
  const store = open();
  await write(store, { records: [record('old', '0'), record('gone', '0')] });
  for (let i = 0; i < 40; i++)
    await write(store, { records: [record('a', `${i}`)], removed: i === 20 ? ['gone'] : [] });
  expect(files('.seg').length).toBeLessThan(20);
  expect(await stored()).toEqual({ old: '0', a: '39' });
  const many = Array.from({ length: 1200 }, (_, i) => record(`f${i}`, 'x'));
  for (let i = 0; i < 4; i++) await write(store, { records: many }, 1202);
  expect(Object.keys(await stored())).toHaveLength(1202);
  const sizes = files('.seg').map((name) => readFileSync(join(folder, name)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3 * Math.max(...sizes));
});

test('one store writes, another reads and takes over when the first is closed', async () => {
  const [first, second] = [open(), open()];
  expect(await write(first, { records: [record('a', '1')] })).toBe(true);
  expect(await write(second, { records: [record('a', '2')] })).toBe(false);
  expect(await stored(second)).toEqual({ a: '1' });
  await first.close();
  expect(await write(second, { records: [record('a', '2')] })).toBe(true);
  expect([await stored(first), await first.claim()]).toEqual([{ a: '2' }, false]);
  expect(files('.lock')).toHaveLength(1);
});

const holder = (pid: number, host: string) => JSON.stringify({ pid, host, token: 'another', beat: 3 });

test.each([
  ['of a process that is gone', holder(2 ** 22 + 1, hostname())],
  ['that is cut short', '{"pid":'],
  ['that is empty', ''],
])('a lock %s does not hold', async (_, text) => {
  writeFileSync(join(folder, 'writer-7.lock'), text);
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  const store = open();
  await store.claim();
  // What cannot be read may be half written: it has its time, too.
  now.mockReturnValue(21_000);
  expect(await store.claim()).toBe(true);
  expect(files('.lock')).toEqual(['writer-8.lock']);
});

test('a holder elsewhere holds as long as it says so, whatever the clocks say', async () => {
  const lock = join(folder, 'writer-1.lock');
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  writeFileSync(lock, holder(1, 'elsewhere'));
  const store = open();
  const claims: boolean[] = [];
  for (const [time, beat] of [
    [0, 3],
    [15_000, 3],
    [16_000, 4],
    [30_000, 4],
    [37_000, 4],
  ] as const) {
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', token: 'another', beat }));
    vi.spyOn(Date, 'now').mockReturnValue(time % 2 === 0 ? 1e15 : 0);
    now.mockReturnValue(time);
    claims.push(await store.claim());
  }
  expect(claims).toEqual([false, false, false, false, true]);
});

test('a writer that slept and was taken over from writes no more', async () => {
  const store = open();
  await write(store, { records: [record('a', '1')] });
  writeFileSync(join(folder, 'writer-2.lock'), holder(process.pid, hostname()));
  expect(await write(store, { records: [record('a', '2')] })).toBe(false);
  await store.append(
    { records: [record('a', '2')], removed: [] },
    { complete: true, live: 1 },
    createTermTable(),
    signal,
  );
  expect(await stored()).toEqual({ a: '1' });
});

test('of many that start at once, one writes', async () => {
  const claims = await Promise.all(Array.from({ length: 12 }, () => open().claim()));
  expect(claims.filter(Boolean)).toHaveLength(1);
});

test('leftovers of a killed writer are cleaned away by the next', async () => {
  await write(open(), { records: [record('a', '1')] });
  for (const name of ['.scenewright-x.tmp', '00000000-0000-4000-8000-000000000000.seg'])
    writeFileSync(join(folder, name), 'half');
  for (const name of files('.lock')) rmSync(join(folder, name));
  await open().claim();
  expect([files('.tmp'), files('.seg').length, await stored()]).toEqual([[], 1, { a: '1' }]);
});

test.each([
  [
    'another user wrote',
    (): Promise<unknown> => write(open(silentLog, new Uint8Array(32)), { records: [record('a', '1')] }),
    'not yours',
  ],
  [
    'another version wrote',
    async () => writeFileSync(join(folder, 'manifest'), 'scenewright-index 3 v8\n'),
    'another version',
  ],
  ['nobody wrote', async () => writeFileSync(join(folder, 'manifest'), new Uint8Array(5000)), 'not yours'],
] as const)('an index that %s is not read, and the user is told why', async (_, prepare, reason) => {
  await prepare();
  const warnings: string[] = [];
  const store = open({ ...silentLog, warn: (message) => warnings.push(message) });
  expect(await stored(store)).toEqual({});
  expect(warnings.join()).toContain(reason);
});
