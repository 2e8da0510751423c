/**
 * All places of a sequence of words, sorted by the words before them, the nearest first. Places with the same context of any
 * length lie side by side, so that what followed a context is read off one stretch: a suffix array read backwards
 * (Manber & Myers 1993), which holds counts of every length in four bytes a word.
 */
export interface ContextIndex {
  readonly sequence: Numbers;
  /** Places in `sequence`, in order of their contexts. */
  readonly order: Numbers;
}

/** Numbers in the fewest bytes that hold them. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A stretch of `order`: the places whose context begins with the same words. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Words between two files; no context reaches over it. */
export const separator = 0;

/**
 * Sort the places of `sequence`, words numbered below `kinds`, by doubling: places in the order of h words before them are
 * put in the order of 2h by two counting sorts. Time and memory O(n), four rounds.
 */
export function indexContexts(sequence: ArrayLike<number>, kinds: number): ContextIndex {
  const count = sequence.length;
  const order = new Int32Array(count);
  const byFar = Int32Array.from({ length: count }, (_, at) => at);
  let ranks = Int32Array.from({ length: count }, (_, at) => (at === 0 ? separator : (sequence[at - 1] ?? separator)));
  let rankCount = kinds;
  countingSort(byFar, ranks, rankCount, order);
  for (let half = 1; half < longestContext; half *= 2) {
    let filled = 0;
    for (let at = 0; at < Math.min(half, count); at++) byFar[filled++] = at;
    for (let at = 0; at < count; at++) {
      const place = (order[at] ?? 0) + half;
      if (place < count) byFar[filled++] = place;
    }
    countingSort(byFar, ranks, rankCount, order);
    if (half * 2 === longestContext) break;
    const next = new Int32Array(count);
    let rank = 0;
    for (let at = 1; at < count; at++) {
      const place = order[at] ?? 0;
      const before = order[at - 1] ?? 0;
      const isSame = ranks[place] === ranks[before] && rankOf(ranks, place - half) === rankOf(ranks, before - half);
      if (!isSame) rank++;
      next[place] = rank;
    }
    ranks = next;
    rankCount = rank + 1;
  }
  return { sequence: fewestBytes(sequence, kinds), order: fewestBytes(order, count) };
}

/** Words of context that places are sorted by; a power of two. */
export const longestContext = 16;

/** Numbers below `bound` in shared memory, where other threads may read them without a copy. */
function fewestBytes(values: ArrayLike<number>, bound: number): Numbers {
  const count = values.length;
  if (bound <= 0x100) return filled(new Uint8Array(new SharedArrayBuffer(count)), values);
  if (bound <= 0x10000) return filled(new Uint16Array(new SharedArrayBuffer(2 * count)), values);
  return filled(new Uint32Array(new SharedArrayBuffer(4 * count)), values);
}

function filled<T extends Numbers>(into: T, values: ArrayLike<number>): T {
  into.set(values);
  return into;
}

function rankOf(ranks: Int32Array, place: number): number {
  return place < 0 ? -1 : (ranks[place] ?? 0);
}

function countingSort(places: Int32Array, ranks: Int32Array, rankCount: number, into: Int32Array): void {
  const starts = new Int32Array(rankCount + 1);
  for (let at = 0; at < places.length; at++) {
    const slot = (ranks[at] ?? 0) + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  for (let rank = 1; rank <= rankCount; rank++) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  for (const place of places) {
    const rank = ranks[place] ?? 0;
    const slot = starts[rank] ?? 0;
    into[slot] = place;
    starts[rank] = slot + 1;
  }
}

/** All places. */
export function everyPlace(index: ContextIndex): Stretch {
  return { from: 0, to: index.order.length };
}

/** Of the places whose context agrees in `depth` words, those where the word before these is `word`. */
export function narrow({ sequence, order }: ContextIndex, stretch: Stretch, depth: number, word: number): Stretch {
  const wordAt = (at: number) => {
    const place = (order[at] ?? 0) - depth - 1;
    return place < 0 ? separator : (sequence[place] ?? separator);
  };
  const from = firstAt(stretch.from, stretch.to, (at) => wordAt(at) >= word);
  return { from, to: firstAt(from, stretch.to, (at) => wordAt(at) > word) };
}

function firstAt(from: number, to: number, holds: (at: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
