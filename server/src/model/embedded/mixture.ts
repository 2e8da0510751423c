import type { Level } from './evidence.ts';
import type { Expert } from './experts.ts';

/** How much is believed; tools/embedded-weights makes it. */
export interface MixtureWeights {
  /** Per expert and bucket of a level: the logit of the share that the level has against shorter contexts. */
  readonly trust: readonly (readonly number[])[];
  /** Per expert and feature: what makes it count among the experts. */
  readonly gate: readonly (readonly number[])[];
}

/** Highest values of all buckets but the last. */
const depthBounds = [1, 2, 3, 4, 5, 6, 8, 11];
const seenBounds = [1, 2, 4, 9, 30];
const topBounds = [0.3, 0.6, 0.9, 0.999];

/** Number of buckets that levels fall into. */
export const bucketCount = (depthBounds.length + 1) * (seenBounds.length + 1) * (topBounds.length + 1);

/** The bucket of a level: how long its context is, how often it was seen, how much one word dominates. */
export function bucketOf({ depth, seen, top }: Level): number {
  const byDepth = bucket(depthBounds, depth) * (seenBounds.length + 1) + bucket(seenBounds, seen);
  return byDepth * (topBounds.length + 1) + bucket(topBounds, top);
}

function bucket(bounds: readonly number[], value: number): number {
  let at = 0;
  while (at < bounds.length && value > (bounds[at] ?? 0)) at++;
  return at;
}

/** What experts are weighed by: a constant, then of each expert's longest context whether there is one, and how it is. */
export function gateFeatures(experts: readonly Expert[]): readonly number[] {
  const features = [1];
  for (const { levels } of experts) {
    const longest = levels.at(-1);
    if (longest === undefined) features.push(0, 0, 0, 0);
    else features.push(1, longest.depth / 8, longest.top, Math.log2(longest.seen) / 7);
  }
  return features;
}

/** The share of each expert, adding up to one: a softmax over linear scores. */
export function gateShares(gate: MixtureWeights['gate'], features: readonly number[]): readonly number[] {
  const scores = gate.map((weights) => weights.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), 0));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Jelinek-Mercer interpolation from the shortest context to the longest: what an expert thinks of a word. */
export function expertProbability(expert: Expert, trusts: readonly number[], word: number, base: number): number {
  const { levels } = expert;
  if (levels.length === 0) return base;
  const symbol = expert.symbolOf(word);
  const share = expert.shareOf(word);
  let probability = base;
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at];
    if (level === undefined) break;
    const trust = trusts[at] ?? 0;
    probability = (trust * share * (level.counts.get(symbol) ?? 0)) / level.seen + (1 - trust) * probability;
  }
  return probability;
}

/** From a logit to a share. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
