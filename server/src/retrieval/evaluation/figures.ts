import { seededRandom } from '#base/random.ts';

/** The rank, from 1, of the first right answer among ten; `undefined` for none. */
export type Rank = number | undefined;

/** Mean reciprocal rank. */
export function mrr(ranks: readonly Rank[]): number {
  if (ranks.length === 0) return 0;
  return ranks.reduce<number>((sum, rank) => sum + reciprocal(rank), 0) / ranks.length;
}

/** The share of questions with an answer among the first `depth`. */
export function recall(ranks: readonly Rank[], depth: number): number {
  if (ranks.length === 0) return 0;
  return ranks.filter((rank) => rank !== undefined && rank <= depth).length / ranks.length;
}

/**
 * The 95 % interval of the difference of two mean reciprocal ranks over the same questions: paired bootstrap, 10,000
 * resamples, percentiles (Efron & Tibshirani 1993, ch. 13).
 */
export function differenceInterval(
  ours: readonly Rank[],
  theirs: readonly Rank[],
  seed: number,
): readonly [low: number, high: number] {
  const differences = ours.map((rank, i) => reciprocal(rank) - reciprocal(theirs[i]));
  const random = seededRandom(seed);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let i = 0; i < differences.length; i++) sum += differences[Math.floor(random() * differences.length)] ?? 0;
    return sum / differences.length;
  }).sort((a, b) => a - b);
  return [means[Math.floor(resamples * 0.025)] ?? 0, means[Math.floor(resamples * 0.975)] ?? 0];
}

const resamples = 10_000;

function reciprocal(rank: Rank): number {
  return rank === undefined ? 0 : 1 / rank;
}
