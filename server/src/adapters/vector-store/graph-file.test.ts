import { execFile, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeFiles } from '#adapters/node-files.ts';
import { neverAborted } from '#base/cancel.ts';
import { seededRandom } from '#base/random.ts';
import type { Files } from '#workspace/files.ts';
import { clusteredVectors, isBuilt } from './clustered.fixture.ts';
import { openGraphFile, sidecarName } from './graph-file.ts';
import { checkHnswlibFile } from './hnswlib-file.ts';
import type { GraphEngine } from './native-graph.ts';
import { engines } from './probe.ts';
import { decodeSidecar, encodeSidecar, type Sidecar } from './sidecar.ts';
import { createSwitchingStore, type SwitchingStore } from './switching.ts';

const dimension = 32;
const key = new Uint8Array(32).fill(1);
const signal = neverAborted();
const vectors = clusteredVectors(1500, dimension);
const vectorOf = (label: number) => vectors[label] ?? new Float32Array(dimension);
const scratch = mkdtempSync(join(tmpdir(), 'scenewright-graphs-'));
const writer = join(scratch, 'writer.mjs');
let folders = 0;

beforeAll(async () => {
  const here = dirname(fileURLToPath(import.meta.url));
  await build({
    entryPoints: [join(here, 'graph-writer.fixture.ts')],
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['hnswlib-node', 'usearch'],
  });
  // The native packages are looked for from the bundle's folder on.
  symlinkSync(join(here, '..', '..', '..', 'node_modules'), join(scratch, 'node_modules'), 'junction');
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

for (const engine of engines.filter(({ engine }) => isBuilt(engine))) {
  describe(engine.engine, () => {
    test('a stored graph answers for the same vectors under other labels, without growing', async () => {
      const { folder } = await stored(engine);
      const store = filled(engine, 1000, (label) => 5000 - label);
      expect(await store.restore(fileIn(folder), signal)).toEqual({ ok: true, value: 'restored' });
      expect(store.engine).toBe(engine.engine);
      for (const label of [1, 500, 999]) expect(store.search(vectorOf(label), 1)[0]?.label).toBe(5000 - label);
    });

    test('vectors that are gone are dropped, others are added, equal ones keep one slot each', async () => {
      const folder = newFolder();
      const store = filled(engine, 1000);
      for (const label of [2000, 2001, 2002]) store.upsert(label, vectorOf(3));
      store.remove(4);
      await store.grow(signal);
      expect(await store.save(fileIn(folder), signal)).toMatchObject({ ok: true, value: 'saved' });
      const other = createSwitchingStore(dimension, { engines: [engine], threshold: 10 });
      for (let label = 0; label < 700; label++) other.upsert(label, vectorOf(label));
      for (let label = 1200; label < 1240; label++) other.upsert(label, vectorOf(label));
      other.upsert(9000, vectorOf(3));
      expect(await other.restore(fileIn(folder), signal)).toMatchObject({ ok: true, value: 'restored' });
      expect(other.engine).toBe(engine.engine);
      for (const label of [4, 600, 1230]) expect(other.search(vectorOf(label), 1)[0]?.label).toBe(label);
      await other.grow(signal);
      expect(
        other
          .search(vectorOf(3), 2)
          .map(({ label }) => label)
          .sort(),
      ).toEqual([3, 9000]);
      expect(other.search(vectorOf(900), 741)).toHaveLength(741);
    });

    test('it is stored once, and again when something changed', async () => {
      const { folder, store } = await stored(engine);
      const before = readdirSync(folder).sort();
      expect(before).toHaveLength(2);
      expect(await store.save(fileIn(folder), signal)).toEqual({ ok: true, value: 'not needed' });
      expect(readdirSync(folder).sort()).toEqual(before);
      store.remove(1);
      expect(await store.save(fileIn(folder), signal)).toEqual({ ok: true, value: 'saved' });
      const after = readdirSync(folder).sort();
      expect(after).toHaveLength(2);
      expect(after).not.toEqual(before);
      const other = filled(engine, 1000);
      await other.restore(fileIn(folder), signal);
      expect(other.search(vectorOf(1), 1)[0]?.label).toBe(1);
    });

    test('write during insertion: growing, changes and storing at once leave a whole file', async () => {
      const { folder, store } = await stored(engine);
      const saves: unknown[] = [];
      for (let round = 0; round < 6; round++) {
        for (let i = 0; i < 60; i++) store.upsert(1000 + round * 60 + i, vectorOf(1000 + round * 60 + i));
        const growing = store.grow(signal);
        const saving = store.save(fileIn(folder), signal);
        const growingOn = store.grow(signal);
        for (let i = 0; i < 30; i++) {
          store.remove(round * 30 + i);
          store.upsert(900 - round, vectorOf(1400 + i));
          await new Promise((resolve) => setImmediate(resolve));
          store.search(vectorOf(i), 10);
        }
        saves.push((await Promise.all([saving, growing, growingOn]))[0]);
        const other = filled(engine, 1500);
        expect(await other.restore(fileIn(folder), signal)).toMatchObject({ ok: true, value: 'restored' });
        await other.grow(signal);
        for (const label of [3, 700, 1400]) expect(other.search(vectorOf(label), 1)[0]?.label).toBe(label);
      }
      expect(saves).toEqual(saves.map(() => ({ ok: true, value: 'saved' })));
    });

    test.each(damages)('%s: discarded before native code sees it, and built again', async (_, damage) => {
      const { folder } = await stored(engine);
      const path = graphPath(folder);
      writeFileSync(path, damage(readFileSync(path)));
      await expectDiscarded(engine, folder, /not complete|changed/);
    });

    test('file of other dimension', async () => {
      const { folder } = await stored(engine);
      const other = createSwitchingStore(16, { engines: [engine], threshold: 10 });
      for (let label = 0; label < 50; label++) other.upsert(label, vectorOf(label).slice(0, 16));
      expect(await other.restore(fileIn(folder), signal)).toMatchObject({
        message: expect.stringContaining('dimension'),
      });
      // Were the description wrong as well, the graph itself would be looked at.
      const native = await engine.read(graphPath(folder), 16, { slots: 1000, live: 1000 });
      expect(native).toMatchObject({ reason: expect.stringContaining('dimension') });
    });

    test('foreign files: another key, embedder, recipe or engine', async () => {
      const { folder } = await stored(engine);
      const files = createNodeFiles(folder);
      const load = (file: ReturnType<typeof openGraphFile>, among: readonly GraphEngine[]) =>
        file.load(among, dimension, signal);
      const refused = (why: string) => ({ ok: false, message: expect.stringContaining(why) });
      expect(await load(openGraphFile(files, new Uint8Array(32), 'test'), [engine])).toMatchObject(refused('not ours'));
      expect(await load(openGraphFile(files, key, 'other'), [engine])).toMatchObject(refused('embedder'));
      expect(await load(fileIn(folder), [{ ...engine, recipe: () => 'later' }])).toMatchObject(refused('made by'));
      expect(await load(fileIn(folder), [])).toMatchObject(refused('does not run here'));
      expect(await load(fileIn(folder), [engine])).toMatchObject({ ok: true });
    });

    test('count mismatch', async () => {
      const { folder } = await stored(engine);
      rewrite(folder, (sidecar) => ({ ...sidecar, fingerprints: sidecar.fingerprints.slice(1) }));
      await expectDiscarded(engine, folder, /999|1000/);
    });

    test.each([
      ['a link', (path: string) => linkAside(path)],
      ['a folder', (path: string) => remake(path, () => mkdirSync(path))],
      ['nothing', (path: string) => rmSync(path)],
      ['a pipe', (path: string) => remake(path, () => spawnSync('mkfifo', [path]))],
    ] as const)('where a file should be there is %s', async (what, replace) => {
      if (process.platform === 'win32' && what === 'a pipe') return;
      for (const name of ['graph', 'description']) {
        const { folder } = await stored(engine);
        replace(name === 'graph' ? graphPath(folder) : join(folder, sidecarName));
        const store = filled(engine, 1000);
        expect(await store.restore(fileIn(folder), signal)).toMatchObject({ ok: false });
        await store.grow(signal);
        expect(store.engine).toBe(engine.engine);
      }
    });

    test('full disk while the graph is written', () => {
      // A process whose files may not grow beyond some blocks: native code gets the same answer as from a full disk.
      if (process.platform === 'win32') return;
      const folder = newFolder();
      const limit = `ulimit -f 60; trap "" XFSZ; exec "$0" "$@"`;
      const child = spawnSync('sh', ['-c', limit, process.execPath, writer, folder, engine.engine, '1', '1'], {
        encoding: 'utf8',
      });
      expect(JSON.parse(child.stdout)).toMatchObject({ ok: false, code: 'vectors-not-stored' });
      expect(readdirSync(folder)).toEqual([]);
    });

    test('full disk while the description is written: what was stored before stays', async () => {
      const { folder, store } = await stored(engine);
      store.remove(1);
      const full: Files = {
        ...createNodeFiles(folder),
        writeCache: () => Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })),
      };
      const before = readdirSync(folder);
      expect(await store.save(openGraphFile(full, key, 'test'), signal)).toMatchObject({
        ok: false,
        message: expect.stringContaining('no space left'),
      });
      expect(readdirSync(folder)).toEqual(before);
      expect(await filled(engine, 1000).restore(fileIn(folder), signal)).toMatchObject({ ok: true, value: 'restored' });
      expect(await store.save(fileIn(folder), signal)).toMatchObject({ ok: true, value: 'saved' });
    });

    test('a folder that cannot be written', async () => {
      const folder = newFolder();
      writeFileSync(join(folder, 'file'), '');
      const store = filled(engine, 1000);
      await store.grow(signal);
      expect(await store.save(fileIn(join(folder, 'file', 'below')), signal)).toMatchObject({ ok: false });
      expect(store.engine).toBe(engine.engine);
    });

    test('three processes writing one path: whatever is there at any moment is whole or refused', async () => {
      const folder = newFolder();
      const run = promisify(execFile);
      const children = ['1', '2', '3'].map((seed) =>
        run(process.execPath, [writer, folder, engine.engine, seed, '20']),
      );
      let running = true;
      const all = Promise.all(children).finally(() => {
        running = false;
      });
      const seen = new Set<string>();
      while (running) {
        const found = await fileIn(folder).load([engine], dimension, signal);
        seen.add(found.ok ? 'whole' : found.code);
        if (found.ok) expect(found.value.native.search(vectorOf(1), 5)).toHaveLength(5);
      }
      for (const { stdout } of await all) {
        expect(stdout.trim().split('\n')).toEqual(Array.from({ length: 20 }, () => '{"ok":true,"value":"saved"}'));
      }
      expect([...seen].filter((what) => !['whole', 'vectors-absent', 'vectors-discarded'].includes(what))).toEqual([]);
      expect(await fileIn(folder).load([engine], dimension, signal)).toMatchObject({ ok: true });
    });

    test('what crashes left behind is removed when it is old', async () => {
      const folder = newFolder();
      const left = ['vectors-0123456789.graph', '.scenewright-0123456789.tmp', 'vectors-9876543210.graph', 'index.bin'];
      for (const name of left) writeFileSync(join(folder, name), 'left');
      for (const name of left.slice(0, 2)) utimesSync(join(folder, name), 1e9, 1e9);
      const store = filled(engine, 1000);
      await store.grow(signal);
      await store.save(fileIn(folder), signal);
      expect(left.map((name) => existsSync(join(folder, name)))).toEqual([false, false, true, true]);
    });

    test('storing and restoring stop when they are cancelled', async () => {
      const { folder, store } = await stored(engine);
      const aborted = AbortSignal.abort();
      store.remove(2);
      await expect(store.save(fileIn(folder), aborted)).rejects.toThrow();
      await expect(filled(engine, 1000).restore(fileIn(folder), aborted)).rejects.toThrow();
      expect(readdirSync(folder)).toHaveLength(2);
    });

    test('vectors that change while a graph is restored are not mistaken', async () => {
      const { folder } = await stored(engine);
      const store = filled(engine, 1000);
      const restoring = store.restore(fileIn(folder), signal);
      for (let label = 0; label < 100; label++) {
        store.upsert(label, vectorOf(1200 + label));
        store.remove(100 + label);
        if (label % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      expect(await restoring).toMatchObject({ ok: true });
      await store.grow(signal);
      for (let label = 0; label < 100; label++) {
        expect(store.search(vectorOf(1200 + label), 1)[0]?.label).toBe(label);
        expect(store.search(vectorOf(100 + label), 5).map((found) => found.label)).not.toContain(100 + label);
      }
    });
  });
}

describe('the description of a graph', () => {
  const sidecar: Sidecar = {
    engine: 'hnswlib-node',
    recipe: 'recipe',
    embedder: 'test',
    dimension,
    file: 'vectors-0123456789abcdef.graph',
    bytes: 100,
    sha256: 'ab',
    fingerprints: Float64Array.of(1, 0, 2 ** 53 - 1),
  };

  test('comes back as it was', () => {
    expect(decodeSidecar(encodeSidecar(sidecar, key), key)).toEqual(sidecar);
  });

  test.each([
    '../index.bin',
    '/etc/passwd',
    'vectors-../../x.graph',
    'a\\b',
    '',
    'vectors-x.graph',
    'vectors-0123456789.graph\n',
  ])('path tricks: %j is no name of a graph, even signed', (file) => {
    expect(decodeSidecar(encodeSidecar({ ...sidecar, file }, key), key)).toBeUndefined();
  });

  test('every byte counts', () => {
    const bytes = encodeSidecar(sidecar, key);
    for (let at = 0; at < bytes.length; at++) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(decodeSidecar(changed, key)).toBeUndefined();
      expect(decodeSidecar(bytes.subarray(0, at), key)).toBeUndefined();
    }
    expect(decodeSidecar(Buffer.concat([bytes, Buffer.alloc(8)]), key)).toBeUndefined();
  });

  test.each([
    ['no JSON', '{', 0],
    ['no object', 'null', 0],
    ['a dimension of text', JSON.stringify({ ...sidecar, dimension: '32', slots: 0, live: 0 }), 0],
    ['other counts', JSON.stringify({ ...sidecar, slots: 3, live: 2 }), 8],
    ['half a slot', JSON.stringify({ ...sidecar, slots: 0, live: 0 }), 4],
  ])('signed, but %s', (_, json, slotBytes) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(json.length);
    const body = Buffer.concat([length, Buffer.from(json), Buffer.alloc(slotBytes)]);
    const mac = createHmac('sha256', key).update(body).digest();
    expect(decodeSidecar(Buffer.concat([Buffer.from('scenewright-vectors 1\n'), mac, body]), key)).toBeUndefined();
  });

  test('a header longer than the file', () => {
    const body = Buffer.alloc(8, 0xff);
    const mac = createHmac('sha256', key).update(body).digest();
    expect(decodeSidecar(Buffer.concat([Buffer.from('scenewright-vectors 1\n'), mac, body]), key)).toBeUndefined();
  });
});

test('a graph of hnswlib that was cut short is found, wherever it was cut', async () => {
  const hnswlib = engines[0];
  if (hnswlib === undefined || !isBuilt('hnswlib-node')) return;
  const { folder } = await stored(hnswlib);
  const path = graphPath(folder);
  expect(await checkHnswlibFile(path, dimension, 1000)).toBeUndefined();
  for (let size = readFileSync(path).length - 1; size > 0; size = size > 5000 ? size - 4999 : size - 97) {
    truncateSync(path, size);
    expect(await checkHnswlibFile(path, dimension, 1000)).toBeDefined();
  }
});

const random = seededRandom(9);
const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['flipped vector bytes', (bytes) => changed(bytes, (copy) => copy.fill(0x55, 400, 440))],
  ['empty', () => Buffer.alloc(0)],
  ['50 bytes', (bytes) => bytes.subarray(0, 50)],
  ['half', (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ['minus one byte', (bytes) => bytes.subarray(0, -1)],
  ['minus 4 KB', (bytes) => bytes.subarray(0, -4096)],
  ['0xff header', (bytes) => changed(bytes, (copy) => copy.fill(0xff, 0, 40))],
  ['random flips', (bytes) => changed(bytes, flipMany)],
  ['0xff tail', (bytes) => changed(bytes, (copy) => copy.fill(0xff, Math.floor(copy.length * 0.9)))],
  ['random megabyte', () => Buffer.from(Uint8Array.from({ length: 2 ** 20 }, () => random() * 256))],
  ['one byte more', (bytes) => Buffer.concat([bytes, Buffer.alloc(1)])],
];

function changed(bytes: Buffer, change: (copy: Buffer) => unknown): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

function flipMany(copy: Buffer): void {
  for (let i = 0; i < 2000; i++) {
    const at = Math.floor(random() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ 0xff;
  }
}

function newFolder(): string {
  const folder = join(scratch, `store-${folders++}`);
  mkdirSync(folder);
  return folder;
}

function fileIn(folder: string) {
  return openGraphFile(createNodeFiles(folder), key, 'test');
}

function filled(engine: GraphEngine, count: number, label = (i: number) => i): SwitchingStore {
  const store = createSwitchingStore(dimension, { engines: [engine], threshold: 10 });
  for (let i = 0; i < count; i++) store.upsert(label(i), vectorOf(i));
  return store;
}

async function stored(engine: GraphEngine): Promise<{ readonly folder: string; readonly store: SwitchingStore }> {
  const folder = newFolder();
  const store = filled(engine, 1000);
  await store.grow(signal);
  expect(await store.save(fileIn(folder), signal)).toEqual({ ok: true, value: 'saved' });
  return { folder, store };
}

function graphPath(folder: string): string {
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.graph')) ?? 'absent');
}

/** Change a description and sign it again, as only a bug of ours could. */
function rewrite(folder: string, change: (sidecar: Sidecar) => Sidecar): void {
  const path = join(folder, sidecarName);
  const sidecar = decodeSidecar(readFileSync(path), key);
  if (sidecar !== undefined) writeFileSync(path, encodeSidecar(change(sidecar), key));
}

async function expectDiscarded(engine: GraphEngine, folder: string, why: RegExp): Promise<void> {
  const store = filled(engine, 1000);
  expect(await store.restore(fileIn(folder), signal)).toMatchObject({
    ok: false,
    code: 'vectors-discarded',
    message: expect.stringMatching(why),
  });
  expect(store.engine).toBe('exact');
  await store.grow(signal);
  expect(store.engine).toBe(engine.engine);
  expect(await store.save(fileIn(folder), signal)).toEqual({ ok: true, value: 'saved' });
  expect(await filled(engine, 1000).restore(fileIn(folder), signal)).toMatchObject({ ok: true, value: 'restored' });
}

/** The same content, but behind a link. */
function linkAside(path: string): void {
  renameSync(path, `${path}.aside`);
  symlinkSync(`${path}.aside`, path);
}

function remake(path: string, make: () => unknown): void {
  rmSync(path);
  make();
}
