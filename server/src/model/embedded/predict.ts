import { askExperts, type Expert } from './experts.ts';
import { bucketOf, expertProbability, gateFeatures, gateShares, type MixtureWeights, sigmoid } from './mixture.ts';
import { type FileNames, namesAtHand } from './names-at-hand.ts';
import type { SourceView } from './view.ts';
import type { History, Walker } from './walk.ts';

/** A possible next word, by the walker's number. */
export interface Prediction {
  readonly word: number;
  readonly probability: number;
  /** What all words that were let through have together. */
  readonly mass: number;
}

/** What predictions of one request are made of. */
export interface Predictor {
  readonly project: SourceView | undefined;
  readonly file: SourceView | undefined;
  readonly walker: Walker;
  readonly names: FileNames;
  readonly weights: MixtureWeights;
}

/**
 * The likeliest words after `history`, best first, among those that `accept` lets through; `extra` words are asked about
 * besides those that the experts name. Each expert interpolates over the
 * lengths of its contexts; experts are mixed by how long, how often and how surely theirs occur (a nested cache model after
 * Hellendoorn & Devanbu 2017, with patterns and shapes besides letters).
 */
export function predict(
  predictor: Predictor,
  history: History,
  accept: ((word: number) => boolean) | undefined,
  limit: number,
  extra: readonly number[] = [],
): readonly Prediction[] {
  const { project, file, walker, names, weights } = predictor;
  const experts = askExperts(project, file, history, walker, namesAtHand(names, history, walker));
  const shares = gateShares(weights.gate, gateFeatures(experts));
  const trusts = experts.map(({ levels }, expert) =>
    levels.map((level) => sigmoid(weights.trust[expert]?.[bucketOf(level)] ?? 0)),
  );
  const best: Scored[] = [];
  let mass = 1e-12;
  for (const word of candidates(experts, extra)) {
    if (accept !== undefined && !accept(word)) continue;
    const base = baseProbability(predictor, word);
    let probability = 0;
    for (const [at, expert] of experts.entries())
      probability += (shares[at] ?? 0) * expertProbability(expert, trusts[at] ?? [], word, base);
    mass += probability;
    insert(best, { word, probability }, limit);
  }
  return best.map((scored) => ({ ...scored, mass }));
}

/** How likely a word is anywhere. */
export function baseProbability({ project, file }: Pick<Predictor, 'project' | 'file'>, word: number): number {
  return 0.5 * (project?.frequencyOf(word) ?? 0) + 0.5 * (file?.frequencyOf(word) ?? 0) + 1e-7;
}

/** Symbols of a level that become candidates, the first that were seen. */
const candidatesPerLevel = 48;

function candidates(experts: readonly Expert[], extra: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>(extra);
  for (const { levels, wordsOf } of experts) {
    const asked = new Set<number>();
    for (const { counts } of levels) {
      let taken = 0;
      for (const symbol of counts.keys()) {
        if (!asked.has(symbol)) {
          asked.add(symbol);
          for (const word of wordsOf(symbol)) found.add(word);
        }
        if (++taken === candidatesPerLevel) break;
      }
    }
  }
  return found;
}

type Scored = Omit<Prediction, 'mass'>;

function insert(best: Scored[], prediction: Scored, limit: number): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.probability ?? 0) < prediction.probability) at--;
  if (at >= limit) return;
  best.splice(at, 0, prediction);
  if (best.length > limit) best.pop();
}
