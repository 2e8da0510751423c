import { createPacer } from '#base/cancel.ts';
import { createExactStore } from '#retrieval/exact-store.ts';
import type { VectorStore } from '#retrieval/ports.ts';
import { openers } from './probe.ts';

/** Below this many vectors exact search is fast enough and needs no building. */
export const graphThreshold = 5000;

/** A store that is exact until it is large, then lets a graph answer. */
export interface SwitchingStore extends VectorStore {
  /** Build or extend the graph in slices, if the store is large and this machine can run one. */
  grow(signal: AbortSignal): Promise<void>;
}

/** A switching store over the first of `candidates` that opens. */
export function createSwitchingStore(
  dimension: number,
  candidates = openers,
  threshold = graphThreshold,
): SwitchingStore {
  const exact = createExactStore(dimension);
  const vectors = new Map<number, Float32Array>();
  const pending = new Set<number>();
  let graph: VectorStore | undefined;
  const ready = () => graph !== undefined && pending.size === 0 && vectors.size >= threshold;
  return {
    get engine() {
      return ready() && graph !== undefined ? graph.engine : 'exact';
    },
    dimension,
    get size() {
      return vectors.size;
    },
    upsert(label, vector) {
      exact.upsert(label, vector);
      vectors.set(label, vector);
      pending.add(label);
    },
    remove(label) {
      exact.remove(label);
      vectors.delete(label);
      pending.delete(label);
      graph?.remove(label);
    },
    search: (query, k, accept) => (ready() && graph !== undefined ? graph : exact).search(query, k, accept),
    async grow(signal) {
      if (vectors.size < threshold) return;
      graph ??= firstThatOpens(dimension, candidates);
      if (graph === undefined) return;
      const pace = createPacer(10);
      for (const label of pending) {
        await pace(signal);
        const vector = vectors.get(label);
        if (vector !== undefined) graph.upsert(label, vector);
        pending.delete(label);
      }
    },
  };
}

function firstThatOpens(dimension: number, candidates: typeof openers): VectorStore | undefined {
  for (const { open } of candidates) {
    const store = open(dimension);
    if (!('reason' in store)) return store;
  }
  return undefined;
}
