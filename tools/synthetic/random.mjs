/**
 * Numbers that are the same for the same seed on every machine (Mulberry32, Tommy Ettinger, 2017), and choices made of
 * them. Nothing here may use `Math.random`, the clock or the file system.
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const random = {
    /** In [0, 1). */
    next,
    /** 32 bits. */
    word: () => Math.floor(next() * 4294967296),
    /** From `low` to `high`, both included. */
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)],
    /** Like `pick`, but early entries come far more often: names of a project follow such a law. */
    pickSkewed: (list) => list[Math.floor(next() * next() * list.length)],
    /** One of `[weight, value]` rows. */
    weighted(rows) {
      let left = next() * rows.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of rows) {
        left -= weight;
        if (left < 0) return value;
      }
      return rows[rows.length - 1][1];
    },
    /** `count` different entries of `list`, or all of them, in random order. */
    sample: (list, count) => shuffled(list, random).slice(0, count),
  };
  return random;
}

/** The seed of file number `index`: different files of one project never share one. */
export function fileSeed(seed, index) {
  return (Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b)) >>> 0;
}

/** A copy of `list` in random order. */
export function shuffled(list, random) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const other = random.int(0, i);
    [copy[i], copy[other]] = [copy[other], copy[i]];
  }
  return copy;
}

/**
 * `count` sizes spread over a distribution, in random order: one of each slice of it, so that totals grow with `count`
 * and do not depend on luck. `table` has rows `[share of files, size]`, straight lines between them.
 */
export function spreadSizes(table, count, random) {
  const sizes = Array.from({ length: count }, (_, i) => sizeAt(table, (i + random.next()) / count));
  return shuffled(sizes, random);
}

function sizeAt(table, share) {
  const after = table.findIndex(([at]) => at >= share);
  if (after <= 0) return table[0][1];
  const [fromShare, fromSize] = table[after - 1];
  const [toShare, toSize] = table[after];
  return Math.round(fromSize + ((toSize - fromSize) * (share - fromShare)) / (toShare - fromShare));
}
