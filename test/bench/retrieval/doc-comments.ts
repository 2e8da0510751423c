import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGrammarFiles } from 'scenewright/src/adapters/grammar-files.ts';
import { createExactStore } from 'scenewright/src/retrieval/exact-store.ts';
import { chunkTerms } from 'scenewright/src/retrieval/fields.ts';
import { glossaryText } from 'scenewright/src/retrieval/glossary/all-groups.ts';
import { expandQuery } from 'scenewright/src/retrieval/glossary/expand.ts';
import { parseGlossary } from 'scenewright/src/retrieval/glossary/parse.ts';
import { countTerms, hashedDimension } from 'scenewright/src/retrieval/hashed-embedding.ts';
import { createLexicalIndex, plainTerms } from 'scenewright/src/retrieval/lexical-index.ts';
import { packTerms } from 'scenewright/src/retrieval/packed-terms.ts';
import { createPassageSearch } from 'scenewright/src/retrieval/passage-search.ts';
import { createMeaning } from 'scenewright/src/retrieval/static-embedding/meaning.ts';
import { parseStaticTable } from 'scenewright/src/retrieval/static-embedding/table.ts';
import { createTermTable } from 'scenewright/src/retrieval/term-table.ts';
import { createTermSplitter } from 'scenewright/src/retrieval/terms.ts';
import { createParserPool } from 'scenewright/src/syntax/parser.ts';
import { createFactReader } from 'scenewright/src/syntax/read-facts.ts';
import { createWasmBackend } from 'scenewright/src/syntax/wasm-backend.ts';
import { fixed, type Row } from '#bench/row.ts';
import { type MethodPassage, readDocPairs } from './doc-pairs.ts';
import { differenceInterval, mrr, type Rank } from './figures.ts';
import type { Measuring } from './measuring.ts';

/** Answers the keys of what it finds, best first. */
type Ask = (question: string) => readonly string[];

/** How well the summary of a method finds the method without its doc comment, in two C# packages. */
export async function measureDocComments(measuring: Measuring): Promise<readonly Row[]> {
  const { packages, bundle, seed } = measuring;
  const pool = createParserPool(createWasmBackend(createGrammarFiles(join(bundle, 'wasm'))));
  const names = ['com.neuecc.unirx', 'com.cysharp.unitask'];
  const { passages, summaries } = await readDocPairs(packages, names, createFactReader(pool));
  const ranks = (ask: Ask): readonly Rank[] =>
    summaries.map(({ text, keys }) => {
      const at = ask(text).findIndex((key) => keys.has(key));
      return at === -1 ? undefined : at + 1;
    });
  const plain = ranks(plainSearch(passages, 0));
  const named = ranks(plainSearch(passages, 4));
  const ours = ranks(ourSearch(passages, bundle));
  const overPlain = mrr(ours) - mrr(plain);
  const [low, high] = differenceInterval(ours, named, seed);
  const [plainLow, plainHigh] = differenceInterval(ours, plain, seed);
  return [
    { what: 'doc comments: summaries, methods', value: `${summaries.length}, ${passages.length}` },
    { what: 'doc comments: MRR@10', value: fixed(mrr(ours)) },
    { what: 'doc comments: MRR@10 of plain BM25', value: fixed(mrr(plain)) },
    { what: 'doc comments: MRR@10 of plain BM25, name weight 4', value: fixed(mrr(named)) },
    { what: 'doc comments: over plain BM25', value: fixed(overPlain), bar: '>= 0.050', ok: overPlain >= 0.05 },
    { what: 'doc comments: over plain BM25, 95 % interval', value: `${fixed(plainLow)} to ${fixed(plainHigh)}` },
    {
      what: 'doc comments: over name weight 4, 95 % interval',
      value: `${fixed(low)} to ${fixed(high)}`,
      bar: 'above 0',
      ok: low > 0,
    },
  ];
}

/** BM25 over header and body, the name counted `nameWeight` times more. */
function plainSearch(passages: readonly MethodPassage[], nameWeight: number): Ask {
  const splitter = createTermSplitter();
  const table = createTermTable();
  const index = createLexicalIndex(table);
  passages.forEach(({ chunk }, id) => {
    const terms = new Map(countTerms(splitter.code(chunk.body)));
    if (nameWeight > 0)
      for (const term of splitter.code(chunk.name)) terms.set(term, (terms.get(term) ?? 0) + nameWeight);
    index.add(id, packTerms(terms, table));
  });
  return (question) =>
    index
      .search(plainTerms(splitter.code(question.replace(stopWords, ' '))), 10)
      .flatMap(({ id }) => passages[id]?.key ?? []);
}

/** The search that ships, with all its lists. */
function ourSearch(passages: readonly MethodPassage[], bundle: string): Ask {
  const splitter = createTermSplitter();
  const glossary = parseGlossary(glossaryText);
  const table = parseStaticTable(readFileSync(join(bundle, 'static-embedding', 'table.bin')));
  if (table === undefined) throw new Error('the table of meanings is not a table');
  const meaning = createMeaning(table, (term) => glossary.wordOfTerm.get(term));
  const words = createTermTable();
  const search = createPassageSearch(words, createExactStore(hashedDimension), () => ({ words: [], weight: 1 }));
  for (const path of new Set(passages.map(({ chunk }) => chunk.path))) {
    const own = passages.filter(({ chunk }) => chunk.path === path);
    search.replace(
      path,
      own.map(({ chunk }) => {
        const { body: _body, comment: _comment, name: _name, owner: _owner, ...kept } = chunk;
        return { ...kept, terms: packTerms(chunkTerms(chunk, splitter), words) };
      }),
    );
  }
  return (question) =>
    search
      .search({ text: question, limit: 10 }, expandQuery(glossary, question), meaning)
      .map(({ path, symbol }) => keyOf(path, symbol));
}

const stopWords =
  /\b(?:a|an|the|of|to|in|on|at|for|with|by|is|are|be|been|was|were|will|would|can|could|should|may|might|must|this|that|these|those|it|its|as|or|and|if|not|no|when|which|who|whose|from|into|than|then|there|their|them|they|do|does|did|has|have|had|any|all|each|also|only|so|such|but|via|use|us|you|your|we|our|he|his|she)\b/gi;

function keyOf(path: string, symbol: string): string {
  const dot = symbol.lastIndexOf('.');
  return `${path}\n${symbol.slice(0, dot)}\n${symbol.slice(dot + 1)}`;
}
