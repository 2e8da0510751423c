import type { Neighbour, VectorStore } from './ports.ts';

/** A store that compares the query with every vector: exact, no build time, fast enough for some ten thousand vectors. */
export function createExactStore(dimension: number): VectorStore {
  let slab = new Float32Array(dimension * initialCapacity);
  const rows: number[] = [];
  const rowOf = new Map<number, number>();
  return {
    engine: 'exact',
    dimension,
    get size() {
      return rows.length;
    },
    upsert(label, vector) {
      requireVector(label, vector, dimension);
      let row = rowOf.get(label);
      if (row === undefined) {
        row = rows.length;
        if ((row + 1) * dimension > slab.length) slab = grown(slab);
        rows.push(label);
        rowOf.set(label, row);
      }
      slab.set(unit(vector), row * dimension);
    },
    remove(label) {
      const row = rowOf.get(label);
      if (row === undefined) return;
      const last = rows.length - 1;
      const moved = rows[last] ?? label;
      slab.copyWithin(row * dimension, last * dimension, (last + 1) * dimension);
      rows[row] = moved;
      rowOf.set(moved, row);
      rows.pop();
      rowOf.delete(label);
    },
    search(query, k, accept) {
      requireVector(0, query, dimension);
      const wanted = unit(query);
      const best: Neighbour[] = [];
      rows.forEach((label, row) => {
        if (accept !== undefined && !accept(label)) return;
        const similarity = dot(slab, row * dimension, wanted);
        if (best.length < k) insert(best, { label, similarity });
        else if (similarity > (best.at(-1)?.similarity ?? 1)) {
          best.pop();
          insert(best, { label, similarity });
        }
      });
      return best;
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

const maximumLabel = 2 ** 31 - 1;
const initialCapacity = 256;

function insert(best: Neighbour[], neighbour: Neighbour): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.similarity ?? 0) < neighbour.similarity) at--;
  best.splice(at, 0, neighbour);
}

function grown(slab: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(slab.length * 2);
  larger.set(slab);
  return larger;
}

function dot(slab: Float32Array, start: number, query: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < query.length; i++) sum += (slab[start + i] ?? 0) * (query[i] ?? 0);
  return sum;
}

function unit(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const scale = 1 / Math.sqrt(sum);
  return Math.abs(scale - 1) < 1e-6 ? vector : vector.map((value) => value * scale);
}
