import { createBest } from './best.ts';
import { cosineOf, createCompactRows, packQuery } from './compact-rows.ts';
import type { VectorStore } from './ports.ts';

/** A store that compares the query with every vector, and the home of the vectors of stores that are faster. */
export interface ExactStore extends VectorStore {
  has(label: number): boolean;
  /** All labels, in no order that means anything. */
  labels(): readonly number[];
  /** The unit vector of a label. */
  vector(label: number): Float32Array | undefined;
  /** A number of the label's vector, the same for the same vector in every run; see `CompactRows`. */
  fingerprint(label: number): number | undefined;
  /** As `search`, among `labels` alone; those without a vector count as absent. */
  searchAmong(
    labels: Iterable<number>,
    query: Float32Array,
    k: number,
    accept?: Accept,
  ): ReturnType<VectorStore['search']>;
}

/** Which labels a search may answer. */
export type Accept = (label: number) => boolean;

/** An empty exact store: no build time, fast enough for some hundred thousand vectors, two bytes a component. */
export function createExactStore(dimension: number): ExactStore {
  const held = createCompactRows(dimension);
  const labels: number[] = [];
  const rowOf = new Map<number, number>();
  return {
    engine: 'exact',
    dimension,
    get size() {
      return labels.length;
    },
    has: (label) => rowOf.has(label),
    labels: () => labels,
    vector(label) {
      const row = rowOf.get(label);
      return row === undefined ? undefined : held.read(row);
    },
    fingerprint(label) {
      const row = rowOf.get(label);
      return row === undefined ? undefined : held.fingerprint(row);
    },
    upsert(label, vector) {
      requireVector(label, vector, dimension);
      const row = rowOf.get(label) ?? labels.length;
      held.set(row, vector);
      if (row < labels.length) return;
      labels.push(label);
      rowOf.set(label, row);
    },
    remove(label) {
      const row = rowOf.get(label);
      if (row === undefined) return;
      const last = labels.length - 1;
      const moved = labels[last] ?? label;
      held.copy(last, row);
      labels[row] = moved;
      rowOf.set(moved, row);
      labels.pop();
      rowOf.delete(label);
      held.shrink(labels.length);
    },
    search(query, k, accept) {
      requireVector(0, query, dimension);
      const count = clampCount(k, labels.length);
      if (count === 0) return [];
      const packed = packQuery(query);
      const best = createBest(count);
      for (let row = 0; row < labels.length; row++) {
        const label = labels[row] ?? 0;
        // Asking first is cheaper: most filters refuse most labels.
        if (accept === undefined || accept(label)) best.offer(label, held.product(row, packed));
      }
      return best.list(cosineOf);
    },
    searchAmong(among, query, k, accept) {
      requireVector(0, query, dimension);
      const count = clampCount(k, labels.length);
      if (count === 0) return [];
      const packed = packQuery(query);
      const best = createBest(count);
      for (const label of among) {
        const row = rowOf.get(label);
        if (row !== undefined && (accept === undefined || accept(label))) best.offer(label, held.product(row, packed));
      }
      return best.list(cosineOf);
    },
  };
}

/** Throw a `RangeError` for a label or vector that no store may see. */
export function requireVector(label: number, vector: Float32Array, dimension: number): void {
  if (!Number.isInteger(label) || label < 0 || label > maximumLabel)
    throw new RangeError(`label ${label} is out of range`);
  if (vector.length !== dimension)
    throw new RangeError(`a vector of ${vector.length} does not fit a store of ${dimension}`);
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (!Number.isFinite(sum) || sum === 0) throw new RangeError('a vector must be finite and not zero');
}

/** How many neighbours a store of `size` answers when asked for `k`; what is no number counts as none. */
export function clampCount(k: number, size: number): number {
  return Math.max(0, Math.min(Math.floor(k) || 0, size));
}

const maximumLabel = 2 ** 31 - 1;
