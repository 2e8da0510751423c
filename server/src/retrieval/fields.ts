import type { Chunk } from './chunk.ts';
import type { TermSplitter } from './terms.ts';

/** How much a term counts by where it stands. The name's weight of 4 was measured on doc comments of two C# packages. */
const weights = { name: 4, container: 1, path: 1, comment: 2, body: 1 } as const;

/** The weighted words of a passage, not stemmed: searches by words stem them, searches by meaning want them whole. */
export function chunkTerms(chunk: Chunk, splitter: TermSplitter): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of splitter.words(text)) terms.set(term, (terms.get(term) ?? 0) + weight);
  };
  add(chunk.name, weights.name);
  add(chunk.symbol, weights.container);
  add(chunk.path, weights.path);
  add(chunk.comment, weights.comment);
  add(chunk.body, weights.body);
  return terms;
}
