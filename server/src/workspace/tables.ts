import type { FileFacts } from '#syntax/facts.ts';
import { type AssetGraph, createAssetGraphBuilder } from '#unity/asset-graph.ts';
import { affectsDefines, createDefineSource, type DefineSource } from '#unity/defines.ts';
import type { ProjectInfo } from '#unity/project.ts';
import { createVocabularyBuilder, type Vocabulary } from '#unity/vocabulary/vocabulary.ts';
import type { WellKnownGuids } from '#unity/well-known-guids.ts';
import { createSymbolTable, type ReadonlySymbolTable } from './symbol-table.ts';
import { baseNames } from './type-hierarchy.ts';

/** What is folded out of the facts of all files. */
export interface Tables {
  readonly assets: AssetGraph;
  /** Names that settings, assets and code define and refer to by text. */
  readonly vocabulary: Vocabulary;
  /** What the preprocessor of a script takes as defined. */
  readonly defines: DefineSource;
  /** Declarations by name. */
  readonly symbols: ReadonlySymbolTable;
  /** Types by the short name of each of their base types, as written. */
  readonly derived: ReadonlySymbolTable;
}

/** The tables while they change. */
export interface TablesBuilder {
  /** Replace what `path` adds; `undefined` facts mean that there is no such file. */
  update(path: string, before: FileFacts | undefined, after: FileFacts | undefined): void;
  freeze(project: ProjectInfo, factsOf: (path: string) => FileFacts | undefined): Tables;
}

/** Empty tables. `wellKnown` names assets of packages that are not on disk. */
export function createTables(wellKnown: WellKnownGuids): TablesBuilder {
  const symbols = createSymbolTable(({ name }) => [name]);
  const derived = createSymbolTable(baseNames);
  const assets = createAssetGraphBuilder(wellKnown);
  const vocabulary = createVocabularyBuilder();
  const defining = new Map<string, FileFacts>();
  let known: { readonly project: ProjectInfo; readonly defines: DefineSource } | undefined;
  return {
    update(path, before, after) {
      assets.update(path, before, after);
      vocabulary.update(path, before, after);
      symbols.update(path, before, after);
      derived.update(path, before, after);
      if (!affectsDefines(path)) return;
      if (after === undefined) defining.delete(path);
      else defining.set(path, after);
      known = undefined;
    },
    freeze(project, factsOf) {
      if (known?.project !== project) known = { project, defines: createDefineSource(defining, project) };
      return {
        assets: assets.freeze(),
        vocabulary: vocabulary.freeze(),
        defines: known.defines,
        symbols: symbols.freeze(factsOf),
        derived: derived.freeze(factsOf),
      };
    },
  };
}
