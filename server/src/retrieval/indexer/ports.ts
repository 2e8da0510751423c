import type { PassageKind } from '#retrieval/chunk.ts';
import type { Skipped } from '#workspace/walk.ts';
import type { FileRecord } from './record.ts';

/** Keeps the index between sessions. What does not fit or was not written by this user is not given back. */
export interface IndexStore {
  /** Records of the last save, or `undefined` when there are none that can be trusted. */
  load(signal: AbortSignal): Promise<readonly FileRecord[] | undefined>;
  /** Replace the stored records, all at once; answers the bytes written. */
  save(records: Iterable<FileRecord>, signal: AbortSignal): Promise<number>;
}

/** Told about progress while an index is built. */
export interface IndexListener {
  /** Records that are new or changed, in batches. */
  files(records: readonly FileRecord[]): void;
  removed(paths: readonly string[]): void;
  progress(done: number, total: number): void;
}

/** What a build did. */
export interface IndexSummary {
  readonly files: number;
  readonly chunks: number;
  /** Files read of each library, by the library's path (`library:NAME`). */
  readonly libraryFiles: Readonly<Record<string, number>>;
  /** Files whose stored record was still right. */
  readonly reused: number;
  readonly otherFiles: number;
  readonly skipped: readonly Skipped[];
  /** Bytes of the stored index; `undefined` when it could not be stored, with the reason in `skipped`. */
  readonly bytes: number | undefined;
}

/** A search over the index. */
export interface SearchQuery {
  readonly text: string;
  readonly kind?: PassageKind;
  readonly limit: number;
}

/** A found passage. */
export interface SearchHit {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly kind: PassageKind;
  readonly symbol: string;
  readonly score: number;
}

/** The index of one project, in this thread or behind a worker's port. */
export interface IndexService {
  /** Read the whole project; `rebuild` distrusts what is stored. */
  build(rebuild: boolean, signal: AbortSignal): Promise<IndexSummary>;
  /** Read files again that changed, appeared or went. */
  update(paths: readonly string[], signal: AbortSignal): Promise<void>;
  search(query: SearchQuery, signal: AbortSignal): Promise<readonly SearchHit[]>;
  /** Fill the search structures now instead of at the first question. */
  prepare(signal: AbortSignal): Promise<void>;
  /** Files whose stored record disagrees with the disk by content. */
  verify(signal: AbortSignal): Promise<readonly Skipped[]>;
  /** Which vector search answers. */
  engine(): Promise<string>;
  close(): Promise<void>;
}
