/**
 * Counts of what follows each context of up to `order - 1` tokens, in flat arrays that can be moved between threads.
 * A context is known by a 32-bit hash of its tokens and length; its continuations form a list through `next`.
 */
export interface NgramCounts {
  readonly order: number;
  /** Hash table slot -> context number + 1, 0 when free. Length is a power of two. */
  readonly slots: Uint32Array;
  /** Per context: its hash, how often it was seen, its number of different continuations, its first entry + 1. */
  readonly hashes: Uint32Array;
  readonly totals: Uint32Array;
  readonly kinds: Uint32Array;
  readonly heads: Uint32Array;
  /** Per entry: the token, how often it followed, the next entry + 1. */
  readonly tokens: Uint32Array;
  readonly counts: Uint32Array;
  readonly next: Uint32Array;
}

/** Counts while they grow. */
export interface NgramCounter {
  /** Count that `sequence[at]` followed the tokens before it, for every context length, not reaching back beyond `floor`. */
  count(sequence: ArrayLike<number>, at: number, floor: number): void;
  /** The present counts; later counting may or may not show in them. */
  view(): NgramCounts;
}

/** Continuations of one context that are looked at when a new one comes; rarer contexts are shorter than that. */
const maximumContinuations = 4096;

/** An empty counter. */
export function createCounter(order: number): NgramCounter {
  let slots = new Uint32Array(1 << 12);
  let contexts = {
    hashes: new Uint32Array(1 << 11),
    totals: new Uint32Array(1 << 11),
    kinds: new Uint32Array(1 << 11),
    heads: new Uint32Array(1 << 11),
  };
  let entries = { tokens: new Uint32Array(1 << 12), counts: new Uint32Array(1 << 12), next: new Uint32Array(1 << 12) };
  let contextCount = 0;
  let entryCount = 0;

  const contextOf = (hash: number): number => {
    const found = findSlot(slots, contexts.hashes, hash);
    const known = slots[found] ?? 0;
    if (known !== 0) return known - 1;
    const context = contextCount++;
    if (context >= contexts.hashes.length) {
      contexts = {
        hashes: doubled(contexts.hashes),
        totals: doubled(contexts.totals),
        kinds: doubled(contexts.kinds),
        heads: doubled(contexts.heads),
      };
    }
    contexts.hashes[context] = hash;
    slots[found] = context + 1;
    if (contextCount * 2 > slots.length) slots = rehashed(slots.length * 2, contexts.hashes, contextCount);
    return context;
  };

  const addEntry = (context: number, token: number): void => {
    let previous = 0;
    let entry = contexts.heads[context] ?? 0;
    for (let i = 0; entry !== 0 && i < maximumContinuations; i++) {
      if (entries.tokens[entry - 1] === token) {
        entries.counts[entry - 1] = (entries.counts[entry - 1] ?? 0) + 1;
        // Frequent continuations move one place ahead, so that long lists are walked only for rare tokens.
        if (previous !== 0 && (entries.counts[entry - 1] ?? 0) > (entries.counts[previous - 1] ?? 0))
          swap(entries, entry - 1, previous - 1);
        return;
      }
      previous = entry;
      entry = entries.next[entry - 1] ?? 0;
    }
    const fresh = entryCount++;
    if (fresh >= entries.tokens.length) {
      entries = { tokens: doubled(entries.tokens), counts: doubled(entries.counts), next: doubled(entries.next) };
    }
    entries.tokens[fresh] = token;
    entries.counts[fresh] = 1;
    if (previous === 0) contexts.heads[context] = fresh + 1;
    else {
      entries.next[fresh] = entries.next[previous - 1] ?? 0;
      entries.next[previous - 1] = fresh + 1;
    }
    contexts.kinds[context] = (contexts.kinds[context] ?? 0) + 1;
  };

  return {
    count(sequence, at, floor) {
      const token = sequence[at] ?? 0;
      let hash = emptyContext;
      for (let length = 0; length < order && at - length >= floor; length++) {
        if (length > 0) hash = extendContext(hash, sequence[at - length] ?? 0);
        const context = contextOf(hash);
        contexts.totals[context] = (contexts.totals[context] ?? 0) + 1;
        addEntry(context, token);
      }
    },
    view: () => ({ order, slots, ...contexts, ...entries }),
  };
}

/** The hash of the context of no tokens. */
export const emptyContext = 0x811c9dc5;

/** The hash of a context one token further back. */
export function extendContext(hash: number, token: number): number {
  let mixed = Math.imul(hash ^ (token + 0x9e3779b9), 0x01000193);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x2c1b3c6d) >>> 0;
}

/** The number of the context with this hash, or -1. */
export function findContext(counts: NgramCounts, hash: number): number {
  return (counts.slots[findSlot(counts.slots, counts.hashes, hash)] ?? 0) - 1;
}

function findSlot(slots: Uint32Array, hashes: Uint32Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> 16)) & mask;
  for (;;) {
    const known = slots[slot] ?? 0;
    if (known === 0 || hashes[known - 1] === hash) return slot;
    slot = (slot + 1) & mask;
  }
}

function rehashed(length: number, hashes: Uint32Array, count: number): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(length);
  for (let context = 0; context < count; context++) slots[findSlot(slots, hashes, hashes[context] ?? 0)] = context + 1;
  return slots;
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function swap(entries: { readonly tokens: Uint32Array; readonly counts: Uint32Array }, a: number, b: number): void {
  for (const column of [entries.tokens, entries.counts]) {
    const kept = column[a] ?? 0;
    column[a] = column[b] ?? 0;
    column[b] = kept;
  }
}
