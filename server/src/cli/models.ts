import type { Result } from '#base/failure.ts';

/** A model that lies in the user's folder of models. */
export interface StoredModel {
  /** The file's name without its ending. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** A small coder model that is worth a try. */
export interface ModelPreset {
  /** How the names of its files begin. */
  readonly name: string;
  readonly title: string;
  readonly licence: string;
  /** Bytes of a file with weights of about four bits, rounded. */
  readonly bytes: number;
  readonly contextTokens: number;
  /** The family whose prompts it was trained with. */
  readonly family: string;
  /** Where its file is and what it must be; absent where neither could be verified. */
  readonly file?: { readonly url: string; readonly sha256: string };
}

/** What a download would bring. */
export interface DownloadOffer {
  /** Without its query, which may hold a key. */
  readonly from: string;
  /** `undefined` when the server does not say. */
  readonly bytes: number | undefined;
  /** Bytes that an earlier download left. */
  readonly held: number;
  readonly licence: string | undefined;
}

/** Which model to add. */
export interface AddRequest {
  /** A preset's name, an address or a file. */
  readonly source: string;
  readonly name?: string;
  /** What the file must be, in hexadecimal. */
  readonly sha256?: string;
}

/** A model that was added. */
export interface AddedModel extends StoredModel {
  readonly sha256: string;
  readonly architecture: string;
  readonly title?: string;
  readonly contextTokens?: number;
  readonly canInfill: boolean;
  readonly licence?: string;
}

/** How those who add a model are kept informed. */
export interface AddListener {
  /** Whether the download may begin. */
  agree(offer: DownloadOffer): Promise<boolean>;
  /** Bytes so far, and of all. */
  progress(done: number, total: number | undefined): void;
}

/** The user's folder of models. */
export interface ModelShelf {
  readonly folder: string;
  readonly presets: readonly ModelPreset[];
  list(): Promise<readonly StoredModel[]>;
  add(request: AddRequest, listener: AddListener, signal: AbortSignal): Promise<Result<AddedModel>>;
  remove(name: string): Promise<Result<StoredModel>>;
}
