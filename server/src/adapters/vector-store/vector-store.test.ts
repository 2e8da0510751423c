import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { seededRandom } from '#base/random.ts';
import { createExactStore } from '#retrieval/exact-store.ts';
import type { VectorStore } from '#retrieval/ports.ts';
import { openHnswlib } from './hnswlib.ts';
import { openers, probeEngines } from './probe.ts';
import { createSwitchingStore } from './switching.ts';
import { openUsearch } from './usearch.ts';

const dimension = 64;
const count = 3000;
const vectors = clusteredVectors(count);

/** Whether the package's native part was built or shipped: then it must run, and a fall-back would be a silent fault. */
function isBuilt(name: string): boolean {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return name !== 'hnswlib-node' || existsSync(join(folder, 'build', 'Release', 'addon.node'));
  } catch {
    return false;
  }
}

test('the store that really runs is the first whose native part is there', async () => {
  const expected = isBuilt('hnswlib-node') ? 'hnswlib-node' : isBuilt('usearch') ? 'usearch' : 'exact';
  expect((await probeEngines()).find((probe) => probe.usable)?.engine).toBe(expected);
  const store = createSwitchingStore(dimension, openers, 1000);
  vectors.forEach((vector, label) => {
    store.upsert(label, vector);
  });
  expect(store.engine).toBe('exact');
  await store.grow(neverAborted());
  expect(store.engine).toBe(expected);
});

for (const [name, open] of [
  ['hnswlib-node', openHnswlib],
  ['usearch', openUsearch],
] as const) {
  test(`${name}: recall@10 against exact search is at least .98, or its absence has a reason`, () => {
    const store = open(dimension);
    if ('reason' in store) {
      expect(isBuilt(name)).toBe(false);
      expect(store.reason).not.toBe('');
      return;
    }
    expect(recall(store)).toBeGreaterThanOrEqual(0.98);
  });
}

test('without any addon search stays exact', async () => {
  const store = createSwitchingStore(
    dimension,
    [{ engine: 'hnswlib-node', open: () => ({ reason: 'not built' }) }],
    10,
  );
  vectors.slice(0, 100).forEach((vector, label) => {
    store.upsert(label, vector);
  });
  await store.grow(neverAborted());
  expect(store.engine).toBe('exact');
  expect(store.search(vectors[5] ?? new Float32Array(dimension), 1)[0]?.label).toBe(5);
});

test('changes during and after growth are not lost', async () => {
  const store = createSwitchingStore(dimension, openers, 500);
  vectors.slice(0, 2000).forEach((vector, label) => {
    store.upsert(label, vector);
  });
  const growing = store.grow(neverAborted());
  store.upsert(2500, vectors[2500] ?? new Float32Array(dimension));
  store.remove(7);
  await growing;
  await store.grow(neverAborted());
  expect(store.search(vectors[2500] ?? new Float32Array(dimension), 1)[0]?.label).toBe(2500);
  expect(store.search(vectors[7] ?? new Float32Array(dimension), 10).map(({ label }) => label)).not.toContain(7);
  store.upsert(7, vectors[7] ?? new Float32Array(dimension));
  await store.grow(neverAborted());
  expect(store.search(vectors[7] ?? new Float32Array(dimension), 1)[0]?.label).toBe(7);
});

test('a filter that throws lets nothing through and does not end the process', () => {
  const store = openHnswlib(dimension);
  if ('reason' in store) return expect(isBuilt('hnswlib-node')).toBe(false);
  vectors.slice(0, 50).forEach((vector, label) => {
    store.upsert(label, vector);
  });
  const query = vectors[0] ?? new Float32Array(dimension);
  const found = store.search(query, 5, () => {
    throw new Error('no');
  });
  expect(found).toEqual([]);
  expect(store.search(query, 1000)).toHaveLength(50);
  expect(() => store.upsert(1, new Float32Array(dimension))).toThrow(RangeError);
});

function recall(store: VectorStore): number {
  const exact = createExactStore(dimension);
  vectors.forEach((vector, label) => {
    store.upsert(label, vector);
    exact.upsert(label, vector);
  });
  let hits = 0;
  const queries = clusteredVectors(200);
  for (const query of queries) {
    const wanted = new Set(exact.search(query, 10).map(({ label }) => label));
    hits += store.search(query, 10).filter(({ label }) => wanted.has(label)).length;
  }
  return hits / (10 * queries.length);
}

function clusteredVectors(size: number): readonly Float32Array[] {
  const random = seededRandom(42);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const centres = Array.from({ length: 40 }, () => Float32Array.from({ length: dimension }, normal));
  return Array.from({ length: size }, () => {
    const centre = centres[Math.floor(random() * centres.length)];
    return Float32Array.from({ length: dimension }, (_, i) => (centre?.[i] ?? 0) + 0.5 * normal());
  });
}
