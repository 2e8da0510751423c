import type { Chunk } from './chunk.ts';
import type { TermSplitter } from './terms.ts';

/** How much a word counts by where it stands, measured on questions of our own (docs/decisions/retrieval.md). */
const weights = { name: 5, owner: 2, path: 1, comment: 2, body: 1 } as const;

/** The weighted words of a passage, not stemmed: searches by words stem them, searches by meaning want them whole. */
export function chunkTerms(chunk: Chunk, splitter: TermSplitter): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of splitter.words(text)) terms.set(term, (terms.get(term) ?? 0) + weight);
  };
  add(chunk.name, weights.name);
  add(chunk.owner, weights.owner);
  add(chunk.path, weights.path);
  add(chunk.comment, weights.comment);
  add(chunk.body, weights.body);
  return terms;
}
