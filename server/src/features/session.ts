import type { ModelSetting } from '@scenewright/protocol';
import type { Result } from '#base/failure.ts';
import type { LanguageModel } from '#model/ports.ts';
import type { IndexService, IndexSummary } from '#retrieval/indexer/ports.ts';
import type { EngineProbe } from '#retrieval/ports.ts';
import type { OpenFacts } from '#syntax/open-facts.ts';
import type { ParserName, ParserProbe } from '#syntax/parser.ts';
import type { WellKnownGuids } from '#unity/well-known-guids.ts';
import type { Files } from '#workspace/files.ts';
import type { Workspace } from '#workspace/workspace.ts';
import type { CompletionStatistics } from './completion-statistics.ts';
import type { FeatureContext, Language } from './context.ts';

/** One project, opened: the state, the index that fills it, and what features need. */
export interface Session {
  readonly workspace: Workspace;
  readonly files: Files;
  readonly index: IndexService;
  readonly openFacts: OpenFacts;
  /** Assets of Unity's packages that need not be on disk. */
  readonly wellKnownGuids: WellKnownGuids;
  /** Take the user's choices; they hold for what starts after this. */
  configure(options: { readonly parser: ParserName }): void;
  /** Read the project's settings and build its index; the workspace is `indexed` afterwards. */
  build(rebuild: boolean, signal: AbortSignal): Promise<IndexSummary>;
  /** Read files again that changed, appeared or went, and the project's settings when they are among them. */
  refresh(paths: readonly string[], signal: AbortSignal): Promise<void>;
  /** Let `text` count instead of the file on disk until it is `undefined`; tables, search and symbols follow. */
  overlay(path: string, text: string | undefined, signal: AbortSignal): Promise<void>;
  /** The user does something: background work gives way for a moment. */
  active(): void;
  /** Learn from the project for inline completion, then let the index grow what it does better with. */
  train(signal: AbortSignal): Promise<void>;
  /** Learn what was saved since, if anything was. */
  learnChanges(signal: AbortSignal): Promise<void>;
  /** What the last build found, `undefined` before the first. */
  lastBuild(): IndexSummary | undefined;
  /** What is wrong with the user's libraries, one line each. */
  readonly libraryWarnings: readonly string[];
  /** What is wrong with the user's choice of an embedding model. */
  readonly embeddingWarning: string | undefined;
  /** What is wrong with the user's choice of a language model. */
  modelWarning(): string | undefined;
  readonly models: Models;
  readonly statistics: CompletionStatistics;
  /** Forget what became of completions, on the disk too. */
  eraseStatistics(): Promise<void>;
  /** End the process of a model in a file. */
  endModel(): void;
  /** Which grammars the optional native parser can read on this machine. */
  nativeParser(): Promise<readonly ParserProbe[]>;
  /** Which vector stores this machine can run. */
  vectorStores(): Promise<readonly EngineProbe[]>;
  context(language: Language): FeatureContext;
}

/** The user's choice of a language model, which is never a project's. */
export interface Models {
  /** As it stands in the user's configuration. */
  setting(): Promise<Result<ModelSetting | undefined>>;
  /** Keep a choice and use it from now on; `undefined` takes it back. */
  choose(setting: ModelSetting | undefined): Promise<Result<undefined>>;
  /** Open a model that is not chosen yet; `end` ends what was started for it. */
  open(setting: ModelSetting, key: string | undefined): Promise<Result<{ readonly model: LanguageModel; end(): void }>>;
  /** The key that a client keeps for its user; it wins over the environment. */
  setKey(key: string | undefined): Promise<void>;
}
