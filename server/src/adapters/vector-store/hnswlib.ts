import { requireVector } from '#retrieval/exact-store.ts';
import type { Neighbour, VectorStore } from '#retrieval/ports.ts';
import { construct, loadNative, member } from './native.ts';

/** Graph parameters: recall@10 above .99 at 50,000 vectors of 256 (measured), at 60 % more memory than the vectors. */
const links = 16;
const effortWhileBuilding = 100;
const effortWhileSearching = 128;
const initialCapacity = 1024;

/** A store on hnswlib-node, or the reason why there is none. */
export function openHnswlib(dimension: number): VectorStore | { readonly reason: string } {
  const loaded = loadNative('hnswlib-node');
  if ('reason' in loaded) return loaded;
  const index = construct(loaded.exports, 'HierarchicalNSW', ['cosine', dimension]);
  const call = (name: string, ...args: readonly unknown[]): unknown => {
    const method = member(index, name);
    if (method === undefined) throw new Error(`hnswlib-node has no ${name}`);
    return method(...args);
  };
  let capacity = initialCapacity;
  const labels = new Set<number>();
  let slots = 0;
  call('initIndex', capacity, links, effortWhileBuilding, 100, true);
  call('setEf', effortWhileSearching);
  return {
    engine: 'hnswlib-node',
    dimension,
    get size() {
      return labels.size;
    },
    upsert(label, vector) {
      requireVector(label, vector, dimension);
      if (!labels.has(label)) {
        if (slots + 1 > capacity) {
          capacity *= 2;
          call('resizeIndex', capacity);
        }
        slots++;
        labels.add(label);
      }
      call('addPoint', Array.from(vector), label);
    },
    remove(label) {
      // A label that is unknown to the graph makes the native code throw.
      if (labels.delete(label)) call('markDelete', label);
    },
    search(query, k, accept) {
      requireVector(0, query, dimension);
      const wanted = Math.min(k, labels.size);
      if (wanted < 1) return [];
      // An exception out of the filter would end the whole process, so nothing in it may throw.
      const filter = (label: number): boolean => {
        try {
          return accept === undefined || accept(label);
        } catch {
          return false;
        }
      };
      return neighbours(call('searchKnn', Array.from(query), wanted, ...(accept === undefined ? [] : [filter])));
    },
  };
}

function neighbours(result: unknown): readonly Neighbour[] {
  if (typeof result !== 'object' || result === null || !('neighbors' in result) || !('distances' in result)) return [];
  const { neighbors, distances } = result;
  if (!Array.isArray(neighbors) || !Array.isArray(distances)) return [];
  return neighbors.map(
    (label: unknown, i): Neighbour => ({ label: Number(label), similarity: 1 - Number(distances[i]) }),
  );
}
