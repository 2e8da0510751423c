import { createPacer } from '#base/cancel.ts';
import type { ExactStore } from '#retrieval/exact-store.ts';
import type { NativeGraph } from './native-graph.ts';

/** Which label each slot of a stored graph has here. */
export interface MatchedSlots {
  /** -1 for a slot that nobody has. */
  readonly labels: Int32Array;
  /** Labels whose vectors the graph does not hold. */
  readonly missing: Set<number>;
}

/**
 * Give the slots of a stored graph to the labels that have the same vectors here, and drop the others. Labels are
 * running numbers that mean nothing in another run, vectors mean the same. `touched` holds the labels whose vectors
 * change while this works; they count as missing.
 */
export async function matchSlots(
  exact: ExactStore,
  native: NativeGraph,
  fingerprints: Float64Array,
  touched: ReadonlySet<number>,
  signal: AbortSignal,
): Promise<MatchedSlots> {
  const pace = createPacer(10);
  const free = new Map<number, number[]>();
  for (const label of [...exact.labels()]) {
    await pace(signal);
    const fingerprint = exact.fingerprint(label);
    if (fingerprint === undefined) continue;
    const alike = free.get(fingerprint);
    if (alike === undefined) free.set(fingerprint, [label]);
    else alike.push(label);
  }
  // From here on nothing may give way: what the caller does with the answer belongs to the same moment.
  const missing = new Set(exact.labels());
  const labels = Int32Array.from(fingerprints, (fingerprint, slot) => {
    if (fingerprint === 0) return -1;
    const label = firstUntouched(free.get(fingerprint), touched);
    if (label === undefined) native.drop(slot);
    else missing.delete(label);
    return label ?? -1;
  });
  return { labels, missing };
}

function firstUntouched(alike: number[] | undefined, touched: ReadonlySet<number>): number | undefined {
  let label = alike?.pop();
  while (label !== undefined && touched.has(label)) label = alike?.pop();
  return label;
}
