/** A small memory of what was asked for last. */
export interface Recent<K, V> {
  /** The value of `key`, made by `make` unless it is remembered. */
  get(key: K, make: () => V): V;
}

/** Remembers the `limit` values that were used last. */
export function createRecent<K, V>(limit: number): Recent<K, V> {
  // A map keeps the order of insertion: what is used moves to the end, what is first goes first.
  const values = new Map<K, V>();
  return {
    get(key, make) {
      const known = values.get(key);
      const value = known ?? make();
      if (known !== undefined) values.delete(key);
      values.set(key, value);
      if (values.size > limit) for (const oldest of values.keys()) return forget(oldest, value);
      return value;
    },
  };
  function forget(key: K, value: V): V {
    values.delete(key);
    return value;
  }
}
