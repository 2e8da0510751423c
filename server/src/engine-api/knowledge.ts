import type { ApiCatalogue } from './catalogue/api.ts';
import type { EventFunctions } from './event-functions.ts';
import type { InstalledDocs } from './installed-docs/installed-docs.ts';
import type { SerializedKeys } from './serialized-keys.ts';
import type { ShaderLibrary } from './shaders/library.ts';
import type { ShaderWords } from './shaders/words.ts';
import type { ApiTexts } from './texts.ts';

/** What is known of the engine. Each part is read when it is first asked for. */
export interface EngineKnowledge {
  /** The API of engine and packages, with our texts about it. */
  api(): Promise<ApiKnowledge>;
  /** The words of the shader languages and Unity's shader libraries. */
  shaders(): Promise<ShaderKnowledge>;
  /** The documentation of the installed editor of this version; it answers nothing where there is none. */
  installed(version: string | undefined): Promise<InstalledDocs>;
}

/** The shader side of the engine. */
export interface ShaderKnowledge {
  readonly words: ShaderWords;
  readonly library: ShaderLibrary;
}

/** The C# side of the engine. */
export interface ApiKnowledge {
  readonly catalogue: ApiCatalogue;
  readonly texts: ApiTexts;
  readonly events: EventFunctions;
  readonly keys: SerializedKeys;
}
