import { createShardMap, type ReadonlyShardMap } from './shard-map.ts';

/**
 * A map of lists that can be frozen in constant time, like `ShardMap`. A list is copied at its first change after a
 * freeze and then changed in place, so that a name which ten thousand files share costs no more than its length.
 */
export interface ShardMultimap<V> {
  get(key: string): readonly V[] | undefined;
  add(key: string, value: V): void;
  /** Remove the values that `isGone` accepts; a key without values goes too. */
  remove(key: string, isGone: (value: V) => boolean): void;
  freeze(): ReadonlyShardMap<readonly V[]>;
}

/** An empty multimap. */
export function createShardMultimap<V>(): ShardMultimap<V> {
  const lists = createShardMap<readonly V[]>();
  /** Lists made since the last freeze: nobody else holds them. */
  let own = new Map<string, V[]>();
  return {
    get: (key) => lists.get(key),
    add(key, value) {
      const mine = own.get(key);
      if (mine !== undefined) {
        mine.push(value);
        return;
      }
      const list = [...(lists.get(key) ?? []), value];
      own.set(key, list);
      lists.set(key, list);
    },
    remove(key, isGone) {
      const before = lists.get(key);
      if (before === undefined) return;
      const left = before.filter((value) => !isGone(value));
      if (left.length === before.length) return;
      own.delete(key);
      if (left.length === 0) lists.delete(key);
      else {
        own.set(key, left);
        lists.set(key, left);
      }
    },
    freeze() {
      own = new Map();
      return lists.freeze();
    },
  };
}
