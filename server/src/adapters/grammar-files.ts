import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GrammarSource } from '#syntax/grammar.ts';

/** Grammars from the folder `wasm/` that the build puts beside the bundle. */
export function createGrammarFiles(folder: string): GrammarSource {
  return {
    runtime: () => readFile(join(folder, 'web-tree-sitter.wasm')),
    grammar: (name) => readFile(join(folder, `tree-sitter-${name}.wasm`)),
  };
}
