/**
 * A map that can be copied in constant time and then changed without disturbing the copy: entries lie in shards, and a
 * change copies only the shard it touches. This is what makes snapshots of 100,000 files cheap.
 */
export interface ShardMap<V> extends ReadonlyShardMap<V> {
  set(key: string, value: V): void;
  delete(key: string): void;
  /** A frozen view of the present state; later changes do not reach it. */
  freeze(): ReadonlyShardMap<V>;
}

/** The reading half. */
export interface ReadonlyShardMap<V> {
  readonly size: number;
  get(key: string): V | undefined;
  has(key: string): boolean;
  /** All entries, in no particular order. */
  entries(): IterableIterator<[string, V]>;
}

const shardCount = 512;

/** An empty map. */
export function createShardMap<V>(): ShardMap<V> {
  let shards: Map<string, V>[] = Array.from({ length: shardCount }, () => new Map());
  // Shards that no frozen view shares may be changed in place.
  let owned = new Set<number>(shards.keys());
  let size = 0;
  const writable = (index: number): Map<string, V> => {
    const shard = shards[index] ?? new Map<string, V>();
    if (owned.has(index)) return shard;
    const copy = new Map(shard);
    shards[index] = copy;
    owned.add(index);
    return copy;
  };
  return {
    ...view(
      () => shards,
      () => size,
    ),
    get size() {
      return size;
    },
    set(key, value) {
      const shard = writable(shardOf(key));
      if (!shard.has(key)) size++;
      shard.set(key, value);
    },
    delete(key) {
      const index = shardOf(key);
      if (shards[index]?.has(key) !== true) return;
      writable(index).delete(key);
      size--;
    },
    freeze() {
      const frozen = shards;
      const frozenSize = size;
      shards = [...shards];
      owned = new Set();
      return {
        ...view(
          () => frozen,
          () => frozenSize,
        ),
        size: frozenSize,
      };
    },
  };
}

function view<V>(shards: () => readonly Map<string, V>[], size: () => number): ReadonlyShardMap<V> {
  return {
    get size() {
      return size();
    },
    get: (key) => shards()[shardOf(key)]?.get(key),
    has: (key) => shards()[shardOf(key)]?.has(key) === true,
    *entries() {
      for (const shard of shards()) yield* shard.entries();
    },
  };
}

/** FNV-1a over UTF-16 units. */
function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % shardCount;
}
