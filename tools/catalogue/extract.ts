import { readFileSync } from 'node:fs';
import { createGrammarFiles } from '../../server/src/adapters/grammar-files.ts';
import { noDefines } from '../../server/src/syntax/defines.ts';
import type { FileFacts } from '../../server/src/syntax/facts.ts';
import { contentOfBytes } from '../../server/src/syntax/file-content.ts';
import { createParserPool } from '../../server/src/syntax/parser.ts';
import { createFactReader } from '../../server/src/syntax/read-facts.ts';
import { createWasmBackend } from '../../server/src/syntax/wasm-backend.ts';

/** Facts of C# files, read with the server's own reader. */
export async function readSources(
  paths: readonly string[],
  wasmFolder: string,
): Promise<ReadonlyMap<string, FileFacts>> {
  const readFacts = createFactReader(createParserPool(createWasmBackend(createGrammarFiles(wasmFolder))));
  const facts = new Map<string, FileFacts>();
  for (const path of paths) facts.set(path, await readFacts(path, contentOfBytes(readFileSync(path)), noDefines));
  return facts;
}
