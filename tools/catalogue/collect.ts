import { createGrammarFiles } from '../../server/src/adapters/grammar-files.ts';
import type { DefineSet } from '../../server/src/syntax/defines.ts';
import { contentOfBytes, decodeText } from '../../server/src/syntax/file-content.ts';
import { createParserPool } from '../../server/src/syntax/parser.ts';
import { createFactReader } from '../../server/src/syntax/read-facts.ts';
import { createWasmBackend } from '../../server/src/syntax/wasm-backend.ts';
import { createDefineSource } from '../../server/src/unity/defines.ts';
import { type Declared, readDeclarations } from './declarations.ts';
import { encodeCatalogue } from './encode.ts';
import { mergeVersions } from './merge.ts';
import { fullNames, resolveDeclarations } from './resolve.ts';

/** Where a file comes from: one of the surveyed versions of the engine, by its index, or a package. */
export interface Origin {
  readonly version: number | undefined;
  readonly package: string | undefined;
}

/** Takes in sources and makes the catalogue's bytes of them. */
export function createCollector(wasmFolder: string, versions: readonly string[]) {
  const readFacts = createFactReader(createParserPool(createWasmBackend(createGrammarFiles(wasmFolder))));
  const engine: Declared[][] = versions.map(() => []);
  const packages: Declared[] = [];
  return {
    async add(path: string, bytes: Uint8Array, origin: Origin): Promise<void> {
      const text = decodeText(bytes);
      if (!/\b(?:public|protected)\b/.test(text)) return;
      const facts = await readFacts(
        path,
        contentOfBytes(bytes),
        definesOf(versions[origin.version ?? versions.length - 1]),
      );
      const target = origin.version === undefined ? packages : engine[origin.version];
      target?.push(...readDeclarations(path, text, facts, origin));
    },
    finish() {
      const names = fullNames([...engine, packages]);
      const latest = engine.at(-1) ?? [];
      const all = mergeVersions(
        [
          ...engine.map((declared, version) => ({ version, types: resolveDeclarations(declared, names, () => true) })),
          {
            version: undefined,
            // Packages name types of the engine.
            types: resolveDeclarations([...packages, ...latest], names, ({ origin }) => origin.version === undefined),
          },
        ],
        versions.length,
      );
      const members = all.reduce((total, type) => total + type.members.length, 0);
      const overloads = all.reduce((total, type) => total + new Set(type.members.map(({ name }) => name)).size, 0);
      return { bytes: encodeCatalogue(versions, all), types: all.length, members, overloads };
    },
  };
}

/** What is defined where the sources of this version are compiled for the editor. */
function definesOf(version = '6000.0'): DefineSet {
  const project = {
    unityVersion: `${version}.0f1`,
    pipeline: 'built-in',
    packages: new Map(),
    absentPackages: [],
  } as const;
  return createDefineSource([], project)('Assets/a.cs');
}
