/** An embedder that the user chose, checked and ready to be made in any thread. Prefixes are `''` where there are none. */
export type EmbedderChoice = EndpointChoice | FolderChoice;

/** A service that answers `POST url`. */
export interface EndpointChoice {
  readonly type: 'endpoint';
  readonly url: string;
  readonly model: string;
  /** Never logged and never part of a message. */
  readonly key?: string;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  readonly dimensions?: number;
  /** Most texts a request. */
  readonly batch: number;
  /** Whether texts leave this machine: the service is not on the loopback address. */
  readonly leaves: boolean;
}

/** A folder with an ONNX model and its tokenizer. */
export interface FolderChoice {
  readonly type: 'folder';
  /** Absolute. */
  readonly folder: string;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  readonly pooling?: 'mean' | 'cls';
}

/** Most texts a request when the user does not say. */
export const usualBatch = 32;
