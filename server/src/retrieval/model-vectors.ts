import type { Accept } from './exact-store.ts';
import { createExactStore, type ExactStore } from './exact-store.ts';
import type { Neighbour } from './ports.ts';

/** Vectors of the user's own embedding model, by passage. */
export interface ModelVectors {
  readonly size: number;
  has(id: number): boolean;
  /** `vector` need not be of length 1. One of another dimension than those before starts the list anew. */
  set(id: number, vector: Float32Array): void;
  remove(id: number): void;
  search(query: Float32Array, k: number, accept?: Accept): readonly Neighbour[];
  searchAmong(ids: Iterable<number>, query: Float32Array, k: number): readonly Neighbour[];
}

/** An empty list; its dimension is that of the first vector. */
export function createModelVectors(): ModelVectors {
  let store: ExactStore | undefined;
  return {
    get size() {
      return store?.size ?? 0;
    },
    has: (id) => store?.has(id) === true,
    set(id, vector) {
      if (store?.dimension !== vector.length) store = createExactStore(vector.length);
      store.upsert(id, toUnit(vector));
    },
    remove: (id) => store?.remove(id),
    search: (query, k, accept) => (store?.dimension === query.length ? store.search(toUnit(query), k, accept) : []),
    searchAmong: (ids, query, k) => (store?.dimension === query.length ? store.searchAmong(ids, toUnit(query), k) : []),
  };
}

function toUnit(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  return length > 0 && Math.abs(length - 1) > 1e-6 ? vector.map((value) => value / length) : vector;
}
