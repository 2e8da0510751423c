import { breathe } from '#base/cancel.ts';
import { seededRandom } from '#base/random.ts';
import type { Questions } from '#retrieval/indexer/questions.ts';
import type { DocPairs, Summary } from './doc-pairs.ts';
import { differenceInterval, mrr, type Rank, recall } from './figures.ts';
import { type Ask, ownSearch, plainSearch } from './method-search.ts';

/** How well search finds methods by the summaries of their doc comments, which it does not see. */
export interface RetrievalFigures {
  /** Summaries that were asked, of all that the project has. */
  readonly asked: number;
  readonly summaries: number;
  readonly methods: number;
  readonly searches: readonly SearchFigures[];
}

/** The figures of one way to search. */
export interface SearchFigures {
  readonly search: 'scenewright' | 'plain BM25' | 'plain BM25, name weight 4';
  readonly mrr10: number;
  readonly recall1: number;
  readonly recall5: number;
  readonly recall10: number;
  /** By how much Scenewright's MRR is higher, 95 % interval; absent for Scenewright itself. */
  readonly difference?: readonly [low: number, high: number];
}

/** Ask `sample` of the summaries, drawn by `seed`, of our search and of plain ones. */
export async function evaluateRetrieval(
  { passages, summaries }: DocPairs,
  questions: Questions,
  sample: number,
  seed: number,
  signal: AbortSignal,
): Promise<RetrievalFigures> {
  const chosen = draw(summaries, sample, seed);
  const ranks = (ask: Ask) => rankAll(chosen, ask, signal);
  const ours = await ranks(ownSearch(passages, questions));
  const plain = await ranks(plainSearch(passages, 0));
  const named = await ranks(plainSearch(passages, 4));
  return {
    asked: chosen.length,
    summaries: summaries.length,
    methods: passages.length,
    searches: [
      { search: 'scenewright', ...figures(ours) },
      { search: 'plain BM25', ...figures(plain), difference: differenceInterval(ours, plain, seed) },
      { search: 'plain BM25, name weight 4', ...figures(named), difference: differenceInterval(ours, named, seed) },
    ],
  };
}

async function rankAll(summaries: readonly Summary[], ask: Ask, signal: AbortSignal): Promise<readonly Rank[]> {
  const ranks: Rank[] = [];
  for (const { text, keys } of summaries) {
    await breathe(signal);
    const at = (await ask(text)).findIndex((key) => keys.has(key));
    ranks.push(at === -1 ? undefined : at + 1);
  }
  return ranks;
}

function figures(ranks: readonly Rank[]): Omit<SearchFigures, 'search' | 'difference'> {
  return { mrr10: mrr(ranks), recall1: recall(ranks, 1), recall5: recall(ranks, 5), recall10: recall(ranks, 10) };
}

/** `count` of the items, each as likely as any other, in their order. */
function draw<T>(items: readonly T[], count: number, seed: number): readonly T[] {
  if (count >= items.length) return items;
  const random = seededRandom(seed);
  const kept: T[] = [];
  items.forEach((item, index) => {
    if (random() < (count - kept.length) / (items.length - index)) kept.push(item);
  });
  return kept;
}
