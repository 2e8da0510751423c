import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGrammarFiles } from 'scenewright/src/adapters/grammar-files.ts';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { evaluateRetrieval } from 'scenewright/src/retrieval/evaluation/evaluate.ts';
import { createQuestions } from 'scenewright/src/retrieval/indexer/questions.ts';
import { createParserPool } from 'scenewright/src/syntax/parser.ts';
import { createFactReader } from 'scenewright/src/syntax/read-facts.ts';
import { createWasmBackend } from 'scenewright/src/syntax/wasm-backend.ts';
import { fixed, type Row } from '#bench/row.ts';
import { readDocPairs } from './doc-pairs.ts';
import type { Measuring } from './measuring.ts';

/** How well the summary of a method finds the method without its doc comment, in two C# packages. */
export async function measureDocComments(measuring: Measuring): Promise<readonly Row[]> {
  const { packages, bundle, seed } = measuring;
  const pool = createParserPool(createWasmBackend(createGrammarFiles(join(bundle, 'wasm'))));
  const names = ['com.neuecc.unirx', 'com.cysharp.unitask'];
  const pairs = await readDocPairs(packages, names, createFactReader(pool));
  const questions = createQuestions(async () => readFileSync(join(bundle, 'static-embedding', 'table.bin')));
  const { asked, methods, searches } = await evaluateRetrieval(pairs, questions, Infinity, seed, neverAborted());
  const [ours, plain, named] = searches;
  if (ours === undefined || plain?.difference === undefined || named?.difference === undefined)
    throw new Error('a search is missing');
  const overPlain = ours.mrr10 - plain.mrr10;
  return [
    { what: 'doc comments: summaries, methods', value: `${asked}, ${methods}` },
    { what: 'doc comments: MRR@10', value: fixed(ours.mrr10) },
    { what: 'doc comments: MRR@10 of plain BM25', value: fixed(plain.mrr10) },
    { what: 'doc comments: MRR@10 of plain BM25, name weight 4', value: fixed(named.mrr10) },
    { what: 'doc comments: over plain BM25', value: fixed(overPlain), bar: '>= 0.050', ok: overPlain >= 0.05 },
    { what: 'doc comments: over plain BM25, 95 % interval', value: plain.difference.map(fixed).join(' to ') },
    {
      what: 'doc comments: over name weight 4, 95 % interval',
      value: named.difference.map(fixed).join(' to '),
      bar: 'above 0',
      ok: named.difference[0] > 0,
    },
  ];
}
