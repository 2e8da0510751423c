import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeFiles } from 'scenewright/src/adapters/node-files.ts';
import { openGraphFile } from 'scenewright/src/adapters/vector-store/graph-file.ts';
import { engines } from 'scenewright/src/adapters/vector-store/probe.ts';
import { createSwitchingStore, type SwitchingStore } from 'scenewright/src/adapters/vector-store/switching.ts';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { createExactStore } from 'scenewright/src/retrieval/exact-store.ts';
import type { VectorStore } from 'scenewright/src/retrieval/ports.ts';
import { atLeast, atMost, fixed, median, quantile, type Row, time } from '#bench/row.ts';
import { recallAtTen } from './recall.ts';
import { freshCount, readVectors, type Vectors } from './vector-set.ts';

/** What a search may take, in milliseconds. */
const bars: Readonly<Record<string, number>> = { 'hnswlib-node': 20, usearch: 20, exact: 60 };

/** The figures of one store, in a process that has done nothing else. */
export async function measureEngine(name: string, path: string): Promise<readonly Row[]> {
  const vectors = readVectors(path);
  if (name === 'two lists and a graph') return measureServer(name, vectors);
  const engine = engines.find((one) => one.engine === name);
  const missing = engine?.open(2, 1);
  if (missing !== undefined && 'reason' in missing) return [{ what: name, value: `not installed: ${missing.reason}` }];
  const before = memory();
  const store = createSwitchingStore(vectors.dimension, {
    engines: engine === undefined ? [] : [engine],
    threshold: 1,
    warn: (message) => process.stderr.write(`${message}\n`),
  });
  vectors.stored.forEach((vector, label) => {
    store.upsert(label, vector);
  });
  const afterVectors = memory();
  const building = await timed(() => store.grow(neverAborted()));
  const after = memory();
  if (store.engine !== name) return [{ what: name, value: `${store.engine} answers`, ok: false }];
  const held = new Map(vectors.stored.map((vector, label) => [label, vector]));
  const rows: Row[] = [
    { what: `${name}: memory of the vectors`, value: megabytes(afterVectors - before) },
    ...(engine === undefined
      ? []
      : [
          { what: `${name}: memory of the graph`, value: megabytes(after - afterVectors) },
          { what: `${name}: building`, value: seconds(building) },
        ]),
    ...speeds(name, store, vectors),
    atLeast(`${name}: recall@10`, recallAtTen(store, held, vectors.questions), 0.98, fixed),
  ];
  if (engine !== undefined) rows.push(...(await measureFile(name, store, vectors)));
  change(store, held, vectors);
  rows.push(
    { what: `${name}: answering after ${freshCount} upserts and deletes`, value: store.engine },
    atLeast(`${name}: recall@10 at once after them`, recallAtTen(store, held, vectors.questions), 0.98, fixed),
  );
  const growing = await timed(() => store.grow(neverAborted()));
  if (engine !== undefined) rows.push({ what: `${name}: growing after them`, value: seconds(growing) });
  rows.push(atLeast(`${name}: recall@10 after growing`, recallAtTen(store, held, vectors.questions), 0.98, fixed));
  if (engine === undefined) return rows;
  for (const label of [...held.keys()].filter((_, i) => i % 5 === 1)) {
    store.remove(label);
    held.delete(label);
  }
  const renewing = await timed(() => store.grow(neverAborted()));
  rows.push(
    { what: `${name}: building afresh when a third is dropped`, value: seconds(renewing) },
    atLeast(`${name}: recall@10 after that`, recallAtTen(store, held, vectors.questions), 0.98, fixed),
  );
  return rows;
}

function speeds(name: string, store: VectorStore, { questions }: Vectors): readonly Row[] {
  const filters = [
    { what: '', accept: undefined },
    { what: ', filter keeps 10 %', accept: (label: number) => label % 10 === 0 },
    { what: ', filter keeps half', accept: (label: number) => label % 2 === 0 },
  ];
  return [10, 100].flatMap((k) =>
    filters.map(({ what: filter, accept }) => {
      const rounds = Array.from({ length: 5 }, () =>
        questions.map((question) => {
          const started = performance.now();
          store.search(question, k, accept);
          return performance.now() - started;
        }),
      );
      const p50 = median(rounds.map((round) => quantile(round, 0.5)));
      const p95 = median(rounds.map((round) => quantile(round, 0.95)));
      const what = `${name}: search p95, k=${k}${filter} (p50 ${time(p50)})`;
      return atMost(what, p95, bars[name] ?? 0, time);
    }),
  );
}

/** Half of the fresh vectors replace stored ones, half are new; as many others are deleted. */
function change(store: VectorStore, held: Map<number, Float32Array>, { stored, fresh }: Vectors): void {
  const step = stored.length / freshCount;
  fresh.forEach((vector, i) => {
    const label = i % 2 === 0 ? Math.floor(i * step) : stored.length + i;
    store.upsert(label, vector);
    held.set(label, vector);
  });
  const gone = [...held.keys()].filter((_, i) => i % Math.max(2, Math.floor(held.size / freshCount)) === 1);
  for (const label of gone.slice(0, freshCount)) {
    store.remove(label);
    held.delete(label);
  }
}

async function measureFile(name: string, store: SwitchingStore, vectors: Vectors): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scenewright-graph-'));
  try {
    const file = openGraphFile(createNodeFiles(folder), new Uint8Array(32), 'bench');
    const engine = engines.filter((one) => one.engine === name);
    const saving = await timed(async () => {
      const saved = await store.save(file, neverAborted());
      if (!saved.ok) throw new Error(saved.message);
    });
    const bytes = readdirSync(folder).reduce((sum, entry) => sum + statSync(join(folder, entry)).size, 0);
    const other = createSwitchingStore(vectors.dimension, { engines: engine, threshold: 1 });
    vectors.stored.forEach((vector, label) => {
      other.upsert(vectors.stored.length - label, vector);
    });
    const loading = await timed(async () => {
      const restored = await other.restore(file, neverAborted());
      if (!restored.ok) throw new Error(restored.message);
      if (other.engine !== name) throw new Error(`${other.engine} answers after restoring`);
    });
    const held = new Map(vectors.stored.map((vector, label) => [vectors.stored.length - label, vector]));
    return [
      { what: `${name}: storing, ${megabytes(bytes)}`, value: time(saving) },
      { what: `${name}: restoring`, value: time(loading) },
      atLeast(`${name}: recall@10 restored`, recallAtTen(other, held, vectors.questions), 0.98, fixed),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a server holds: hashed vectors with a graph, and the list by meaning. */
async function measureServer(what: string, vectors: Vectors): Promise<readonly Row[]> {
  const before = memory();
  const hashed = createSwitchingStore(vectors.dimension, { threshold: 1 });
  const meaning = createExactStore(vectors.dimension);
  vectors.stored.forEach((vector, label) => {
    hashed.upsert(label, vector);
    meaning.upsert(label, vector);
  });
  await hashed.grow(neverAborted());
  return [{ what: `${what}: memory (${hashed.engine})`, value: megabytes(memory() - before) }];
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
