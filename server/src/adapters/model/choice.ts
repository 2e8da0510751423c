import type { InfillWay } from '@scenewright/protocol';
import type { InfillFamily } from '#model/infill/family.ts';

/** A model that the user chose, checked and ready to be opened. */
export type ModelChoice = EndpointModel | FileModel;

/** What both kinds have. */
interface Bounds {
  /** Tokens of prompt and answer together. */
  readonly contextTokens: number;
  /** Tokens of an inline completion at most. */
  readonly maximumTokens: number;
  readonly temperature: number;
}

/** A model behind an OpenAI-compatible service. */
export interface EndpointModel extends Bounds {
  readonly type: 'endpoint';
  readonly baseUrl: string;
  readonly model: string;
  readonly way: InfillWay;
  /** Needed for the way `fim`. */
  readonly family: InfillFamily | undefined;
  /** The variable that holds the key, for messages; `undefined` where none is needed. */
  readonly keyVariable: string | undefined;
  /** Azure takes keys in a header of its own. */
  readonly keyHeader: 'authorization' | 'api-key';
  /** Whether texts leave this machine. */
  readonly leaves: boolean;
}

/** A GGUF file that is run in a process of ours. */
export interface FileModel extends Bounds {
  readonly type: 'file';
  /** Absolute, or the name of a model that was added. */
  readonly file: string;
  readonly threads: number | undefined;
  readonly gpu: boolean;
}
