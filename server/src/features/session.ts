import type { IndexService, IndexSummary } from '#retrieval/indexer/ports.ts';
import type { EngineProbe } from '#retrieval/ports.ts';
import type { FactReader } from '#syntax/read-facts.ts';
import type { Files } from '#workspace/files.ts';
import type { Workspace } from '#workspace/workspace.ts';
import type { FeatureContext, Language } from './context.ts';

/** One project, opened: the state, the index that fills it, and what features need. */
export interface Session {
  readonly workspace: Workspace;
  readonly files: Files;
  readonly index: IndexService;
  readonly readFacts: FactReader;
  /** Read the project's settings and build its index; the workspace is `indexed` afterwards. */
  build(rebuild: boolean, signal: AbortSignal): Promise<IndexSummary>;
  /** Learn from the project for inline completion. */
  train(signal: AbortSignal): Promise<void>;
  /** Which vector stores this machine can run. */
  vectorStores(): Promise<readonly EngineProbe[]>;
  context(language: Language): FeatureContext;
}
