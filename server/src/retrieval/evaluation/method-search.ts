import { createExactStore } from '#retrieval/exact-store.ts';
import { chunkTerms } from '#retrieval/fields.ts';
import { countTerms, hashedDimension } from '#retrieval/hashed-embedding.ts';
import type { Questions } from '#retrieval/indexer/questions.ts';
import { createLexicalIndex, plainTerms } from '#retrieval/lexical-index.ts';
import { packTerms } from '#retrieval/packed-terms.ts';
import { createPassageSearch } from '#retrieval/passage-search.ts';
import { createTermTable } from '#retrieval/term-table.ts';
import { createTermSplitter } from '#retrieval/terms.ts';
import { keyOf, type MethodPassage } from './doc-pairs.ts';

/** Answers the keys of what it finds, best first. */
export type Ask = (question: string) => Promise<readonly string[]>;

/** Plain BM25 over header and body, the name counted `nameWeight` times more: what a search must beat. */
export function plainSearch(passages: readonly MethodPassage[], nameWeight: number): Ask {
  const splitter = createTermSplitter();
  const table = createTermTable();
  const index = createLexicalIndex(table);
  passages.forEach(({ chunk }, id) => {
    const terms = new Map(countTerms(splitter.code(chunk.body)));
    if (nameWeight > 0)
      for (const term of splitter.code(chunk.name)) terms.set(term, (terms.get(term) ?? 0) + nameWeight);
    index.add(id, packTerms(terms, table));
  });
  return async (question) =>
    index
      .search(plainTerms(splitter.code(question.replace(stopWords, ' '))), 10)
      .flatMap(({ id }) => passages[id]?.key ?? []);
}

/** The search that ships, with all its lists. */
export function ownSearch(passages: readonly MethodPassage[], questions: Questions): Ask {
  const splitter = createTermSplitter();
  const words = createTermTable();
  const search = createPassageSearch(words, createExactStore(hashedDimension), () => ({ words: [], weight: 1 }));
  const byPath = new Map<string, MethodPassage[]>();
  for (const passage of passages) {
    const known = byPath.get(passage.chunk.path);
    if (known === undefined) byPath.set(passage.chunk.path, [passage]);
    else known.push(passage);
  }
  for (const [path, own] of byPath) {
    search.replace(
      path,
      own.map(({ chunk }) => {
        const { body: _body, comment: _comment, name: _name, owner: _owner, ...kept } = chunk;
        return { ...kept, terms: packTerms(chunkTerms(chunk, splitter), words) };
      }),
    );
  }
  return async (question) =>
    search
      .search({ text: question, limit: 10 }, await questions.terms(question), await questions.meaning())
      .map(({ path, symbol }) => keyOf(path, symbol));
}

const stopWords =
  /\b(?:a|an|the|of|to|in|on|at|for|with|by|is|are|be|been|was|were|will|would|can|could|should|may|might|must|this|that|these|those|it|its|as|or|and|if|not|no|when|which|who|whose|from|into|than|then|there|their|them|they|do|does|did|has|have|had|any|all|each|also|only|so|such|but|via|use|us|you|your|we|our|he|his|she)\b/gi;
