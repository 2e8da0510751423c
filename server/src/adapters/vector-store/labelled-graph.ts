import { clampCount, requireVector } from '#retrieval/exact-store.ts';
import { reasonOf } from './native.ts';
import type { GraphEngine, NativeGraph } from './native-graph.ts';

/** A native graph by label. A label whose vector changes leaves its slot and takes a new one. */
export interface LabelledGraph {
  readonly engine: GraphEngine;
  readonly native: NativeGraph;
  /** Labels in the graph. */
  readonly size: number;
  /** Dropped slots: they cost memory and time. */
  readonly dropped: number;
  /** Keep a vector; `fingerprint` is its number, see `CompactRows`. */
  upsert(label: number, vector: Float32Array, fingerprint: number): void;
  remove(label: number): void;
  /** The fingerprint of each slot, 0 for a dropped one. */
  fingerprints(): Float64Array;
  /**
   * As `VectorStore`, but without order, and `undefined` where comparing all vectors is faster. What native code throws
   * comes as a `NativeFault`.
   */
  search(query: Float32Array, k: number, accept?: (label: number) => boolean): readonly number[] | undefined;
}

/** Native code refused something that it should take. */
export class NativeFault extends Error {
  override readonly name = 'NativeFault';
}

/** What the slots of a graph hold. */
export interface Slots {
  /** -1 for a dropped one. */
  readonly labels: Int32Array;
  readonly fingerprints: Float64Array;
}

/** The graph `native`, whose slots hold `slots`. */
export function createLabelledGraph(
  engine: GraphEngine,
  native: NativeGraph,
  dimension: number,
  slots?: Slots,
): LabelledGraph {
  const labelOf = Array.from(slots?.labels ?? []);
  const fingerprintOf = Array.from(slots?.fingerprints ?? []);
  const slotOf = new Map<number, number>();
  labelOf.forEach((label, slot) => {
    if (label !== absent) slotOf.set(label, slot);
  });
  const remove = (label: number): void => {
    const slot = slotOf.get(label);
    if (slot === undefined) return;
    slotOf.delete(label);
    labelOf[slot] = absent;
    native.drop(slot);
  };
  return {
    engine,
    native,
    get size() {
      return slotOf.size;
    },
    get dropped() {
      return labelOf.length - slotOf.size;
    },
    upsert(label, vector, fingerprint) {
      requireVector(label, vector, dimension);
      remove(label);
      native.add(vector);
      slotOf.set(label, labelOf.length);
      labelOf.push(label);
      fingerprintOf.push(fingerprint);
    },
    remove,
    fingerprints: () =>
      Float64Array.from(labelOf, (label, slot) => (label === absent ? 0 : (fingerprintOf[slot] ?? 0))),
    search(query, k, accept) {
      requireVector(0, query, dimension);
      const count = clampCount(k, slotOf.size);
      if (count === 0) return [];
      if (accept === undefined) return live(searchNative(native, query, count), labelOf);
      let thrown: { readonly error: unknown } | undefined;
      // An exception that crosses native code ends the whole process: it waits until native code has returned.
      const found = searchNative(native, query, count, (slot) => {
        if (thrown !== undefined) return true;
        const label = labelOf[slot] ?? absent;
        try {
          return label !== absent && accept(label);
        } catch (error) {
          thrown = { error };
          return true;
        }
      });
      if (thrown !== undefined) throw thrown.error;
      return live(found, labelOf);
    },
  };
}

const absent = -1;

function searchNative(
  native: NativeGraph,
  ...args: Parameters<NativeGraph['search']>
): ReturnType<NativeGraph['search']> {
  try {
    return native.search(...args);
  } catch (error) {
    throw new NativeFault(reasonOf(error));
  }
}

function live(slots: readonly number[] | undefined, labelOf: readonly number[]): readonly number[] | undefined {
  return slots?.map((slot) => labelOf[slot] ?? absent).filter((label) => label !== absent);
}
