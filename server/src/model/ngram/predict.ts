import { emptyContext, extendContext, findContext, type NgramCounts } from './counts.ts';

/** A source of counts with its own numbering of tokens. */
export interface Source {
  readonly counts: NgramCounts;
  readonly weight: number;
  /** The source's number of a token, `undefined` for one it never saw. */
  numberOf(word: string): number | undefined;
  wordOf(number: number): string;
}

/** A possible next token. */
export interface Prediction {
  readonly word: string;
  readonly probability: number;
}

/** Continuations of one context that become candidates. */
const candidatesPerContext = 60;
/** Probability kept for words that were never seen, when a half-typed word leaves few candidates. */
const unseen = 1e-4;
/** How many of the longest matching contexts give candidates. */
const contextsWithCandidates = 3;

/**
 * The likeliest next tokens after `history` (texts of the tokens before), among those that `accept` lets through. Each
 * source is a Witten-Bell interpolation over context lengths; sources are mixed by how long a context they match, so that
 * the file at hand outweighs the project where it knows better (nested cache model, Hellendoorn & Devanbu 2017).
 */
export function predict(
  sources: readonly Source[],
  history: readonly string[],
  accept: ((word: string) => boolean) | undefined,
  limit: number,
): readonly Prediction[] {
  const views = sources.map((source) => matchContexts(source, history));
  const candidates = new Set<string>();
  for (const view of views) collectCandidates(view, accept, candidates);
  const total = views.reduce((sum, view) => sum + view.weight, 0);
  if (total === 0) return [];
  const predictions = Array.from(candidates, (word): Prediction => {
    let probability = 0;
    for (const view of views) probability += (view.weight / total) * probabilityOf(view, word);
    return { word, probability };
  });
  // A half-typed word rules out all others: what is left shares the whole probability.
  const sum = accept === undefined ? 1 : predictions.reduce((mass, { probability }) => mass + probability, unseen);
  const scaled = predictions.map(({ word, probability }) => ({ word, probability: probability / sum }));
  return scaled.sort((a, b) => b.probability - a.probability || (a.word < b.word ? -1 : 1)).slice(0, limit);
}

interface View {
  readonly source: Source;
  /** Contexts found, shortest first; the first is the empty one. */
  readonly contexts: readonly number[];
  readonly weight: number;
}

function matchContexts(source: Source, history: readonly string[]): View {
  const contexts: number[] = [];
  let hash = emptyContext;
  for (let length = 0; length < source.counts.order; length++) {
    if (length > 0) {
      const word = history[history.length - length];
      const number = word === undefined ? undefined : source.numberOf(word);
      if (number === undefined) break;
      hash = extendContext(hash, number);
    }
    const context = findContext(source.counts, hash);
    if (context === -1) break;
    contexts.push(context);
  }
  const matched = Math.max(0, contexts.length - 1);
  const longest = contexts.at(-1);
  const certainty = longest === undefined ? 0 : 0.2 + certaintyOf(source.counts, longest);
  return {
    source,
    contexts,
    weight: matched === 0 ? 0.02 * source.weight : source.weight * certainty * 2 ** (0.8 * matched),
  };
}

/** How far a context speaks for one continuation: seen often, with few kinds. */
function certaintyOf(counts: NgramCounts, context: number): number {
  const total = counts.totals[context] ?? 0;
  return total / (total + (counts.kinds[context] ?? 0));
}

function collectCandidates(view: View, accept: ((word: string) => boolean) | undefined, candidates: Set<string>): void {
  const { counts } = view.source;
  const lowest = Math.max(0, view.contexts.length - contextsWithCandidates);
  for (let i = view.contexts.length - 1; i >= lowest; i--) {
    let entry = counts.heads[view.contexts[i] ?? 0] ?? 0;
    // The empty context lists the whole vocabulary: it is only asked when a half-typed word narrows it.
    const limit = i === 0 ? (accept === undefined ? 0 : 20_000) : candidatesPerContext;
    let taken = 0;
    for (let seen = 0; entry !== 0 && seen < limit * 4 && taken < candidatesPerContext; seen++) {
      const word = view.source.wordOf(counts.tokens[entry - 1] ?? 0);
      if (accept === undefined || accept(word)) {
        candidates.add(word);
        taken++;
      }
      entry = counts.next[entry - 1] ?? 0;
    }
  }
}

function probabilityOf(view: View, word: string): number {
  const number = view.source.numberOf(word);
  if (number === undefined) return 0;
  const { counts } = view.source;
  let probability = 0;
  for (const context of view.contexts) {
    const total = counts.totals[context] ?? 0;
    const kinds = counts.kinds[context] ?? 0;
    probability = (countOf(counts, context, number) + kinds * probability) / (total + kinds);
  }
  return probability;
}

/** Continuations that are compared before a token counts as unseen. */
const longestWalk = 2000;

function countOf(counts: NgramCounts, context: number, token: number): number {
  let entry = counts.heads[context] ?? 0;
  for (let i = 0; entry !== 0 && i < longestWalk; i++) {
    if (counts.tokens[entry - 1] === token) return counts.counts[entry - 1] ?? 0;
    entry = counts.next[entry - 1] ?? 0;
  }
  return 0;
}
