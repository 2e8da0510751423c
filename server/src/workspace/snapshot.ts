import type { ReadonlyShardMap } from '#base/shard-map.ts';
import type { LineIndex } from '#base/text.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import type { AssetGraph } from '#unity/asset-graph.ts';
import type { DefineSource } from '#unity/defines.ts';
import type { ProjectInfo } from '#unity/project.ts';
import type { Vocabulary } from '#unity/vocabulary/vocabulary.ts';

/** A document that an editor holds open; its text counts, not the disk's. */
export interface OpenDocument {
  /** Relative to the project, or absolute for documents outside it. */
  readonly path: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
}

/** A symbol and the file that declares it. */
export interface SymbolLocation {
  readonly path: string;
  readonly symbol: SymbolFact;
}

/** How much of the project is known. Each stage includes those before it. */
export type Readiness = 'opened' | 'indexed';

/** The whole state at one revision. Nothing in it ever changes. */
export interface Snapshot {
  readonly revision: number;
  readonly readiness: Readiness;
  readonly project: ProjectInfo;
  /** Facts of every indexed file by path. */
  readonly files: ReadonlyShardMap<FileFacts>;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  readonly assets: AssetGraph;
  /** Names that settings, assets and code define and refer to by text. */
  readonly vocabulary: Vocabulary;
  /** What the preprocessor of a script takes as defined. */
  readonly defines: DefineSource;
  /** Declarations by name. */
  readonly symbols: ReadonlyShardMap<readonly SymbolLocation[]>;
  /** Types by the short name of each of their base types, as written. */
  readonly derived: ReadonlyShardMap<readonly SymbolLocation[]>;
}
