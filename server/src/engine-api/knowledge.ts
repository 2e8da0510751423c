import type { ApiCatalogue } from './catalogue/api.ts';
import type { InstalledDocs } from './installed-docs/installed-docs.ts';

/** What is known of the engine. Each part is read when it is first asked for. */
export interface EngineKnowledge {
  /** The API of engine and packages, with our texts about it. */
  api(): Promise<ApiKnowledge>;
  /** The documentation of the installed editor of this version; it answers nothing where there is none. */
  installed(version: string | undefined): Promise<InstalledDocs>;
}

/** The C# side of the engine. */
export interface ApiKnowledge {
  readonly catalogue: ApiCatalogue;
}
