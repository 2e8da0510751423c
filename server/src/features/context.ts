import type { Failure, Result } from '#base/failure.ts';
import type { Log } from '#base/log.ts';
import type { EngineKnowledge } from '#engine-api/knowledge.ts';
import type { ImageProvider } from '#generate/image-provider.ts';
import type { Modeller } from '#generate/model/model-job.ts';
import type { ModelProvider } from '#generate/model-provider.ts';
import type { Painter } from '#generate/painter.ts';
import type { Staging } from '#generate/staging/staging.ts';
import type { EmbeddedEngine } from '#model/embedded/engine.ts';
import type { EmbeddedModel } from '#model/embedded/model.ts';
import type { IndexService } from '#retrieval/indexer/ports.ts';
import type { OpenFacts } from '#syntax/open-facts.ts';
import type { FactReader } from '#syntax/read-facts.ts';
import type { ProblemFact } from '#syntax/symbol.ts';
import type { Files } from '#workspace/files.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { ApiUses } from './api-use.ts';
import type { CompletionMemory } from './completion-memory.ts';
import type { EditMemory } from './edit-memory.ts';
import type { ModelAccess } from './model-access.ts';
import type { PackageSources } from './package-docs.ts';
import type { RecentEdits } from './recent-edits.ts';

/** Language of texts shown to people. */
export type Language = 'en' | 'zh';

/** All that a feature may use. A feature is a function of this context, its query and a signal. */
export interface FeatureContext {
  readonly snapshot: Snapshot;
  readonly files: Files;
  readonly readFacts: FactReader;
  /** Reads documents that an editor holds open. */
  readonly openFacts: OpenFacts;
  /** What the grammar of Unity's YAML cannot read in a text. */
  yamlProblems(text: string): Promise<readonly ProblemFact[]>;
  readonly index: IndexService;
  readonly staging: Staging;
  /** Paints textures and sprites in a thread of its own. */
  readonly paint: Painter;
  /** Builds 3D models in the same threads. */
  readonly buildModel: Modeller;
  /** A service for pictures that the user configured, the first where none is named. */
  images(id: string | undefined): Promise<Result<ImageProvider>>;
  /** Ids and titles of those services. */
  imageServices(): Promise<readonly { readonly id: string; readonly title: string }[]>;
  /** A service for 3D models that the user configured, the first where none is named. */
  models3d(id: string | undefined): Promise<Result<ModelProvider>>;
  models3dServices(): Promise<readonly { readonly id: string; readonly title: string; readonly fault?: Failure }[]>;
  /** Whether the user's own words may leave the machine: not with a secret in them. */
  mayAsk(text: string): boolean;
  readonly language: Language;
  readonly log: Log;
  readonly engine: EngineKnowledge;
  /** Where the project uses the engine's API. */
  readonly apiUses: ApiUses;
  /** Sources of packages on disk. */
  readonly packageSources: PackageSources;
  readonly embedded: EmbeddedCompletion;
  readonly completions: CompletionMemory;
  readonly modelAccess: ModelAccess;
  /** Whether the user trusts the project: else nothing is sent to a service and nothing is generated. */
  readonly isTrusted: boolean;
  readonly recentEdits: RecentEdits;
  readonly editMemory: EditMemory;
}

/** The embedded engine with what it learnt. */
export interface EmbeddedCompletion {
  readonly engine: EmbeddedEngine;
  /** What was learnt of the project so far, if it was. */
  model(): EmbeddedModel | undefined;
  /** Open files that changed since. */
  changed(): readonly string[];
}
