import type { Neighbour } from './ports.ts';

/** The best of what is offered, in order. */
export interface Best {
  offer(label: number, score: number): void;
  /** Best first; of equal ones the first offered. */
  list(similarity: (score: number) => number): readonly Neighbour[];
}

/** Keeps the `count` best. */
export function createBest(count: number): Best {
  const labels: number[] = [];
  const scores: number[] = [];
  // Most offers fail this one comparison.
  let worst = Number.NEGATIVE_INFINITY;
  return {
    offer(label, score) {
      if (scores.length === count) {
        if (score <= worst) return;
        labels.pop();
        scores.pop();
      }
      let at = scores.length;
      while (at > 0 && (scores[at - 1] ?? 0) < score) at--;
      labels.splice(at, 0, label);
      scores.splice(at, 0, score);
      if (scores.length === count) worst = scores[count - 1] ?? worst;
    },
    list: (similarity) => labels.map((label, i) => ({ label, similarity: similarity(scores[i] ?? 0) })),
  };
}
