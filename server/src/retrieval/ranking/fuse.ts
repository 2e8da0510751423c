/** A passage that was found, with a score. */
export interface Scored {
  readonly id: number;
  readonly score: number;
}

/** What one way of searching found, in any order. Scores are of any scale, but not below zero where they are good. */
export interface FoundList {
  readonly found: readonly Scored[];
  /** How much the list counts beside the others. */
  readonly weight: number;
}

/**
 * The sum of each passage's scores, each list's scaled so that its best one is its weight. Measured better than ranks
 * alone (docs/decisions/retrieval.md): a clear winner of one list stays one.
 */
export function fuseScores(lists: readonly FoundList[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { found, weight } of lists) {
    const best = found.reduce((most, { score }) => Math.max(most, score), 0);
    if (!(best > 0)) continue;
    for (const { id, score } of found) {
      if (score > 0) sums.set(id, (sums.get(id) ?? 0) + (weight * score) / best);
    }
  }
  return sums;
}
