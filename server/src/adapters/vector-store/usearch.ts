import { requireVector } from '#retrieval/exact-store.ts';
import type { VectorStore } from '#retrieval/ports.ts';
import { construct, loadNative, member } from './native.ts';

/** A store on usearch, or the reason why there is none. Its filter is ours: it asks for more and drops what is refused. */
export function openUsearch(dimension: number): VectorStore | { readonly reason: string } {
  const loaded = loadNative('usearch');
  if ('reason' in loaded) return loaded;
  const options = {
    dimensions: dimension,
    metric: 'cos',
    quantization: 'f32',
    connectivity: 16,
    expansion_add: 100,
    expansion_search: 128,
    multi: false,
  };
  const index = construct(loaded.exports, 'Index', [options]);
  const call = (name: string, ...args: readonly unknown[]): unknown => {
    const method = member(index, name);
    if (method === undefined) throw new Error(`usearch has no ${name}`);
    return method(...args);
  };
  const labels = new Set<number>();
  return {
    engine: 'usearch',
    dimension,
    get size() {
      return labels.size;
    },
    upsert(label, vector) {
      requireVector(label, vector, dimension);
      if (labels.has(label)) call('remove', BigInt(label));
      labels.add(label);
      call('add', BigInt(label), vector);
    },
    remove(label) {
      if (labels.delete(label)) call('remove', BigInt(label));
    },
    search(query, k, accept) {
      requireVector(0, query, dimension);
      const matches = (count: number) => (count < 1 ? undefined : call('search', query, count, 1));
      for (
        let asked = Math.min(accept === undefined ? k : 4 * k, labels.size);
        ;
        asked = Math.min(asked * 4, labels.size)
      ) {
        const result = matches(asked);
        if (typeof result !== 'object' || result === null || !('keys' in result) || !('distances' in result)) return [];
        const keys: unknown[] = Array.from(iterable(result.keys));
        const distances: unknown[] = Array.from(iterable(result.distances));
        const found = keys
          .map((key, i) => ({ label: Number(key), similarity: 1 - Number(distances[i]) }))
          .filter(({ label }) => accept === undefined || accept(label));
        if (found.length >= k || asked >= labels.size) return found.slice(0, k);
      }
    },
  };
}

function iterable(value: unknown): Iterable<unknown> {
  return value instanceof BigUint64Array || value instanceof Float32Array ? value : [];
}
