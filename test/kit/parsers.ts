import { createGrammarFiles } from 'scenewright/src/adapters/grammar-files.ts';
import type { ParserBackend } from 'scenewright/src/syntax/parser.ts';
import { createWasmBackend } from 'scenewright/src/syntax/wasm-backend.ts';
import { wasmFolder } from './grammar-texts.ts';

/** The wasm backend over the grammars that the build has put beside the server. */
export function wasmBackend(): ParserBackend {
  return createWasmBackend(createGrammarFiles(wasmFolder));
}
