import { createGrammarFiles } from '../../server/src/adapters/grammar-files.ts';
import type { LibraryRow } from '../../server/src/engine-api/shaders/library.ts';
import { noDefines } from '../../server/src/syntax/defines.ts';
import { contentOfBytes } from '../../server/src/syntax/file-content.ts';
import { createParserPool } from '../../server/src/syntax/parser.ts';
import { createFactReader } from '../../server/src/syntax/read-facts.ts';
import type { SymbolFact } from '../../server/src/syntax/symbol.ts';
import { createWasmBackend } from '../../server/src/syntax/wasm-backend.ts';

/** Takes in files of shader libraries and gives what they declare. */
export function createLibraryCollector(wasmFolder: string) {
  const readFacts = createFactReader(createParserPool(createWasmBackend(createGrammarFiles(wasmFolder))));
  const rows = new Map<string, LibraryRow>();
  return {
    async add(path: string, bytes: Uint8Array, pipeline: LibraryRow['pipeline']): Promise<void> {
      const { symbols } = await readFacts(path, contentOfBytes(bytes), noDefines);
      for (const symbol of symbols) {
        const kind = kinds.get(symbol.kind);
        // Members of structures are no names of their own; guards of files are no names for anybody.
        if (kind === undefined || isMember(symbol, symbols) || /_INCLUDED$/.test(symbol.name)) continue;
        const key = `${pipeline} ${symbol.name}`;
        if (!rows.has(key))
          rows.set(key, { name: symbol.name, kind, signature: symbol.signature, file: path, pipeline });
      }
    },
    rows: () => [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  };
}

const kinds: ReadonlyMap<SymbolFact['kind'], LibraryRow['kind']> = new Map<SymbolFact['kind'], LibraryRow['kind']>([
  ['function', 'function'],
  ['macro', 'macro'],
  ['variable', 'variable'],
  ['field', 'variable'],
  ['constantBuffer', 'constantBuffer'],
  ['struct', 'struct'],
]);

function isMember({ container }: SymbolFact, symbols: readonly SymbolFact[]): boolean {
  if (container === '') return false;
  return !symbols.some(({ kind, name }) => name === container && kind === 'constantBuffer');
}
