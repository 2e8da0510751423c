import { describe, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { createExactStore } from '#retrieval/exact-store.ts';
import type { VectorStore } from '#retrieval/ports.ts';
import { clusteredVectors, isBuilt } from './clustered.fixture.ts';
import { hnswlib } from './hnswlib.ts';
import type { GraphEngine, NativeGraph } from './native-graph.ts';
import { engines, probeEngines } from './probe.ts';
import { createSwitchingStore, type SwitchingOptions, type SwitchingStore } from './switching.ts';
import { usearch } from './usearch.ts';

const dimension = 32;
const signal = neverAborted();
const [vectors, questions] = [
  clusteredVectors(6200, dimension).slice(0, 6000),
  clusteredVectors(6200, dimension).slice(6000),
];
const vectorOf = (label: number) => vectors[label] ?? new Float32Array(dimension);

test('the store that really runs is the first whose native part is there', async () => {
  const expected = isBuilt('hnswlib-node') ? 'hnswlib-node' : isBuilt('usearch') ? 'usearch' : 'exact';
  expect((await probeEngines()).find((probe) => probe.usable)?.engine).toBe(expected);
  const store = filled(2000, { engines });
  expect(store.engine).toBe('exact');
  await store.grow(signal);
  expect(store.engine).toBe(expected);
});

test.each(engines.map((engine) => [engine.engine, engine] as const))(
  '%s runs, or its absence has a reason',
  (name, engine) => {
    const opened = engine.open(2, 1);
    if ('reason' in opened) expect([isBuilt(name), opened.reason]).toEqual([false, expect.stringMatching(/./)]);
    else expect(isBuilt(name)).toBe(true);
  },
);

for (const engine of engines.filter(({ engine }) => isBuilt(engine))) {
  describe(engine.engine, () => {
    const grown = async (count: number, options: SwitchingOptions = {}): Promise<SwitchingStore> => {
      const store = filled(count, { engines: [engine], ...options });
      await store.grow(signal);
      expect(store.engine).toBe(engine.engine);
      return store;
    };

    test('recall@10 against exact search is at least .98, and similarities are the same', async () => {
      const store = await grown(3000);
      expect(recall(store, 3000)).toBeGreaterThanOrEqual(0.98);
      const query = vectorOf(5000);
      const exact = filled(3000, { engines: [] });
      expect(store.search(query, 3)).toEqual(exact.search(query, 3));
    });

    test('recall stays through upserts and deletes, before and after growing', async () => {
      const store = await grown(3000);
      for (let label = 0; label < 600; label++) {
        store.upsert(label, vectorOf(3000 + label));
        store.upsert(10_000 + label, vectorOf(4000 + label));
        store.remove(2000 + label);
      }
      const present = [
        ...Array.from({ length: 600 }, (_, i) => [i, 3000 + i] as const),
        ...Array.from({ length: 600 }, (_, i) => [10_000 + i, 4000 + i] as const),
        ...Array.from({ length: 3000 }, (_, i) => [i, i] as const).filter(([i]) => i >= 600 && (i < 2000 || i >= 2600)),
      ];
      expect(recallOf(store, present)).toBeGreaterThanOrEqual(0.98);
      await store.grow(signal);
      expect(store.engine).toBe(engine.engine);
      expect(recallOf(store, present)).toBeGreaterThanOrEqual(0.98);
      expect(store.size).toBe(3000);
    });

    test('a few vectors that the graph lacks do not make search exact, and are found', async () => {
      const store = await grown(2000);
      store.upsert(2500, vectorOf(2500));
      store.upsert(3, vectorOf(2501));
      store.remove(4);
      expect(store.engine).toBe(engine.engine);
      expect(store.search(vectorOf(2500), 1)[0]?.label).toBe(2500);
      expect(store.search(vectorOf(2501), 1)[0]?.label).toBe(3);
      expect(store.search(vectorOf(3), 20).map(({ label }) => label)).not.toContain(3);
      expect(store.search(vectorOf(4), 20).map(({ label }) => label)).not.toContain(4);
    });

    test('many do, until it has grown', async () => {
      const store = await grown(1000);
      for (let label = 1000; label < 1500; label++) store.upsert(label, vectorOf(label));
      expect(store.engine).toBe('exact');
      await store.grow(signal);
      expect(store.engine).toBe(engine.engine);
    });

    test('throwing filter: its error comes out, the process lives and the store answers on', async () => {
      const store = await grown(1500);
      let asked = 0;
      const refuse = (label: number): boolean => {
        // The sample that is asked first passes, so that it is native code that asks.
        if (asked++ > 256) throw new Error(`no to ${label}`);
        return true;
      };
      expect(() => store.search(vectorOf(1), 5, refuse)).toThrow('no to');
      expect(store.engine).toBe(engine.engine);
      expect(store.search(vectorOf(1), 1)[0]?.label).toBe(1);
    });

    test.each([2, 10, 30, 700])('a filter that keeps one in %d is kept to, and finds what there is', async (each) => {
      const store = await grown(3000);
      const exact = filled(3000, { engines: [] });
      const accept = (label: number) => label % each === 0;
      for (const query of vectors.slice(4000, 4010)) {
        const found = store.search(query, 10, accept).map(({ label }) => label);
        const wanted = exact.search(query, 10, accept).map(({ label }) => label);
        expect(found.every(accept)).toBe(true);
        expect(found).toHaveLength(wanted.length);
        expect(wanted.filter((label) => found.includes(label)).length).toBeGreaterThanOrEqual(0.8 * wanted.length);
      }
    });

    test('a filter that only accepts what is far away still finds the nearest of it', async () => {
      const store = await grown(6000);
      const query = vectorOf(0);
      const far = new Set(
        createAll(6000)
          .search(query, 6000)
          .slice(3000)
          .map(({ label }) => label),
      );
      const found = store.search(query, 10, (label) => far.has(label)).map(({ label }) => label);
      const wanted = createAll(6000)
        .search(query, 10, (label) => far.has(label))
        .map(({ label }) => label);
      expect(wanted.filter((label) => found.includes(label)).length).toBeGreaterThanOrEqual(9);
    });

    test('over capacity: a graph takes any number more than it was made for', async () => {
      const store = await grown(1000);
      for (let label = 1000; label < 6000; label++) store.upsert(label, vectorOf(label));
      await store.grow(signal);
      expect(store.engine).toBe(engine.engine);
      expect(recall(store, 6000)).toBeGreaterThanOrEqual(0.98);
    });

    test('k > count, k of nothing', async () => {
      const store = await grown(1000);
      const query = vectorOf(1);
      expect(store.search(query, 5000)).toHaveLength(1000);
      for (const k of [0, -1, Number.NaN, 0.5]) expect(store.search(query, k)).toEqual([]);
      expect(store.search(query, Number.POSITIVE_INFINITY, () => true)).toHaveLength(1000);
    });

    test('double delete, and delete of what was never there', async () => {
      const store = await grown(1000);
      for (const label of [5, 5, 77_777]) store.remove(label);
      expect(store.size).toBe(999);
      store.upsert(5, vectorOf(5));
      await store.grow(signal);
      expect(store.search(vectorOf(5), 1)[0]?.label).toBe(5);
    });

    test('shrink: a store that lost most of its vectors, or all', async () => {
      const store = await grown(2000, { threshold: 10 });
      for (let label = 0; label < 1990; label++) store.remove(label);
      expect(store.search(vectorOf(1), 50)).toHaveLength(10);
      await store.grow(signal);
      expect([store.engine, store.search(vectorOf(1), 50).length]).toEqual([engine.engine, 10]);
      for (let label = 1990; label < 2000; label++) store.remove(label);
      expect(store.search(vectorOf(1), 50)).toEqual([]);
      await store.grow(signal);
      expect([store.engine, store.size]).toEqual(['exact', 0]);
    });

    test.each([
      ['NaN', 1, [Number.NaN, 1]],
      ['infinity', 1, [Number.POSITIVE_INFINITY, 1]],
      ['zero vector', 1, [0, 0]],
      ['wrong length', 1, [1]],
      ['label -1', -1, [1, 1]],
      ['label 2^31', 2 ** 31, [1, 1]],
      ['label .5', 0.5, [1, 1]],
    ] as const)('%s is refused before native code', async (_, label, values) => {
      const store = createSwitchingStore(2, { engines: [engine], threshold: 2 });
      for (let i = 0; i < 8; i++) store.upsert(i, Float32Array.of(Math.cos(i), Math.sin(i)));
      await store.grow(signal);
      expect(() => store.upsert(label, Float32Array.from(values))).toThrow(RangeError);
      if (label === 1) expect(() => store.search(Float32Array.from(values), 1)).toThrow(RangeError);
      await store.grow(signal);
      expect([store.engine, store.size]).toEqual([engine.engine, 8]);
      expect(store.search(Float32Array.of(1, 0), 8)).toHaveLength(8);
    });

    test('the largest label is taken', async () => {
      const store = createSwitchingStore(2, { engines: [engine], threshold: 1 });
      store.upsert(2 ** 31 - 1, Float32Array.of(0, 1));
      await store.grow(signal);
      expect(store.search(Float32Array.of(0, 1), 1)).toEqual([{ label: 2 ** 31 - 1, similarity: 1 }]);
    });

    test('Float32Array: native code is given what it takes', () => {
      const graph = openGraph(engine);
      graph.add(Float32Array.from({ length: dimension }, () => 0.125));
      expect(
        graph.search(
          Float32Array.from({ length: dimension }, () => 0.125),
          1,
        ),
      ).toEqual([0]);
    });

    test('growing that is cancelled goes on where it stopped, and search is exact meanwhile', async () => {
      const store = filled(6000, { engines: [engine] });
      let cancelled = 0;
      while (store.engine === 'exact') {
        const abort = new AbortController();
        setTimeout(() => abort.abort(), 60);
        await store.grow(abort.signal).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Cancelled);
          cancelled++;
        });
        expect(store.search(vectorOf(9), 1)[0]?.label).toBe(9);
      }
      expect(cancelled).toBeGreaterThan(1);
      expect(recall(store, 6000)).toBeGreaterThanOrEqual(0.98);
    });

    test('growing gives way: a timer runs many times meanwhile', async () => {
      const store = filled(3000, { engines: [engine] });
      let turns = 0;
      const timer = setInterval(() => turns++, 1);
      await store.grow(signal);
      clearInterval(timer);
      expect(turns).toBeGreaterThan(5);
    });

    test('changes while it grows are not lost', async () => {
      const store = filled(3000, { engines: [engine] });
      const growing = store.grow(signal);
      await new Promise((resolve) => setTimeout(resolve, 30));
      store.upsert(3500, vectorOf(3500));
      store.upsert(1, vectorOf(3501));
      store.remove(7);
      store.remove(2999);
      await growing;
      expect(store.search(vectorOf(3500), 1)[0]?.label).toBe(3500);
      expect(store.search(vectorOf(3501), 1)[0]?.label).toBe(1);
      const near = [vectorOf(7), vectorOf(2999)].flatMap((query) => store.search(query, 10));
      expect(near.map(({ label }) => label)).not.toContain(7);
      expect(near.map(({ label }) => label)).not.toContain(2999);
    });

    test('a worn graph is built afresh while the old one answers', async () => {
      const store = await grown(4000);
      for (let label = 0; label < 1500; label++) store.remove(label);
      const answered = new Set<string>();
      const timer = setInterval(() => {
        answered.add(store.engine);
        expect(store.search(vectorOf(3000), 1)[0]?.label).toBe(3000);
      }, 5);
      const started = performance.now();
      await store.grow(signal);
      clearInterval(timer);
      expect([...answered]).toEqual([engine.engine]);
      expect(performance.now() - started).toBeGreaterThan(20);
      const present = Array.from({ length: 2500 }, (_, i) => [1500 + i, 1500 + i] as const);
      expect(recallOf(store, present)).toBeGreaterThanOrEqual(0.98);
    });
  });
}

test.each([
  ['refuses the 50th vector', { addFails: 50 }],
  ['cannot be opened', { openFails: true }],
  ['fails when asked', { searchFails: true }],
] as const)('an engine that %s is given up with a warning, and the next one takes over', async (_, faults) => {
  const [works] = engines.filter(({ engine }) => isBuilt(engine));
  if (works === undefined) return;
  const warnings: string[] = [];
  const warn = (message: string) => warnings.push(message);
  const store = filled(1000, { engines: [faulty(works, faults), works], warn });
  await store.grow(signal);
  expect(store.search(vectorOf(5), 1)[0]?.label).toBe(5);
  await store.grow(signal);
  expect(warnings).toHaveLength(1);
  expect(store.engine).toBe(works.engine);
  expect(recall(store, 1000)).toBeGreaterThanOrEqual(0.98);
});

test('without any native part search stays exact', async () => {
  const absent: GraphEngine = { ...hnswlib, open: () => ({ reason: 'not built' }) };
  const store = filled(100, {
    engines: [absent, { ...usearch, open: () => ({ reason: 'not built' }) }],
    threshold: 10,
  });
  await store.grow(signal);
  expect([store.engine, store.search(vectorOf(5), 1)[0]?.label]).toEqual(['exact', 5]);
});

test('a small store needs no graph', async () => {
  const store = filled(400, { threshold: 401 });
  await store.grow(signal);
  expect(store.engine).toBe('exact');
});

function filled(count: number, options: SwitchingOptions): SwitchingStore {
  const store = createSwitchingStore(dimension, { threshold: 500, ...options });
  for (let label = 0; label < count; label++) store.upsert(label, vectorOf(label));
  return store;
}

function createAll(count: number): VectorStore {
  const exact = createExactStore(dimension);
  for (let label = 0; label < count; label++) exact.upsert(label, vectorOf(label));
  return exact;
}

function recall(store: VectorStore, count: number): number {
  return recallOf(
    store,
    Array.from({ length: count }, (_, i) => [i, i] as const),
  );
}

/** Recall of a store that holds the vectors of the second numbers under the first. */
function recallOf(store: VectorStore, present: readonly (readonly [label: number, vector: number])[]): number {
  const exact = createExactStore(dimension);
  for (const [label, vector] of present) exact.upsert(label, vectorOf(vector));
  let hits = 0;
  for (const query of questions) {
    const wanted = new Set(exact.search(query, 10).map(({ label }) => label));
    hits += store.search(query, 10).filter(({ label }) => wanted.has(label)).length;
  }
  return hits / (10 * questions.length);
}

function openGraph(engine: GraphEngine): NativeGraph {
  const graph = engine.open(dimension, 1);
  if ('reason' in graph) throw new Error(graph.reason);
  return graph;
}

/** A real engine whose calls fail at will: native faults cannot be had otherwise without ending the process. */
function faulty(
  engine: GraphEngine,
  faults: { readonly addFails?: number; readonly openFails?: boolean; readonly searchFails?: boolean },
): GraphEngine {
  return {
    ...engine,
    open(...args) {
      const graph = engine.open(...args);
      if ('reason' in graph) return graph;
      if (faults.openFails === true) throw new Error('cannot be opened');
      return {
        get slots() {
          return graph.slots;
        },
        add(vector) {
          if (graph.slots === faults.addFails) throw new Error('refused');
          graph.add(vector);
        },
        drop: graph.drop,
        search(...question) {
          if (faults.searchFails === true) throw new Error('does not answer');
          return graph.search(...question);
        },
        write: graph.write,
      };
    },
  };
}
