import type { PassageKind } from '#retrieval/chunk.ts';
import type { RetrievalFigures } from '#retrieval/evaluation/evaluate.ts';
import type { TermTable } from '#retrieval/term-table.ts';
import type { FileKind } from '#syntax/facts.ts';
import type { Skipped } from '#workspace/walk.ts';
import type { EmbeddingState } from './embedding.ts';
import type { FileRecord } from './record.ts';
import type { StoredChange } from './segment.ts';
import type { StoredState } from './verify.ts';

/** A part of the stored index under a name that is never used again. */
export interface StoredSegment extends StoredChange {
  readonly name: string;
}

/**
 * Keeps the index between sessions, as segments that later ones override file by file. One process at a time writes, any
 * number read. What does not fit or was not written by this user is not given back.
 */
export interface IndexStore {
  /** The segments that can be trusted, oldest first, without those named in `known`. */
  load(table: TermTable, known: ReadonlySet<string>, signal: AbortSignal): AsyncIterable<StoredSegment>;
  /** Whether this process may write. It may from now on when nobody else does. Rejects where nobody can. */
  claim(): Promise<boolean>;
  /** Whether the stored index covers the whole project; `undefined` when there is none. */
  isComplete(): Promise<boolean | undefined>;
  /** Wait until the stored index grew or its writer is gone; `false` when neither happened for some seconds. */
  changed(signal: AbortSignal): Promise<boolean>;
  /** Add a segment, all at once. `live` is how many files the index has, by which the store knows when to clean up. */
  append(change: StoredChange, state: StoreState, table: TermTable, signal: AbortSignal): Promise<void>;
  /** Forget everything that is stored. */
  clear(): Promise<void>;
  /** Bytes of the stored index. */
  bytes(): Promise<number>;
  /** Let others write. */
  close(): Promise<void>;
}

/** What a segment's writer says of the whole. */
export interface StoreState {
  /** Whether the index covers the whole project with this segment. */
  readonly complete: boolean;
  /** Files that it has in all. */
  readonly live: number;
}

/** Told about progress while an index is built. */
export interface IndexListener {
  /** Files that are new or changed, in batches. */
  files(records: readonly Pick<FileRecord, 'path' | 'facts'>[]): void;
  removed(paths: readonly string[]): void;
  progress(progress: IndexProgress): void;
}

/** How far a build is. */
export interface IndexProgress {
  readonly done: number;
  readonly total: number;
  /** Milliseconds that the rest will take at the present speed; absent while that cannot be told. */
  readonly left?: number;
}

/** What a build did and what it found. */
export interface IndexSummary extends IndexCounts {
  readonly files: number;
  readonly chunks: number;
  /** Files read of each library, by the library's path (`library:NAME`). */
  readonly libraryFiles: Readonly<Record<string, number>>;
  /** Files whose stored record was still right. */
  readonly reused: number;
  readonly skipped: readonly Skipped[];
  /** Bytes of the stored index; `undefined` when it could not be stored, with the reason in `skipped`. */
  readonly bytes: number | undefined;
}

/** Counts over all files of the project, those of the package cache left out. */
export interface IndexCounts {
  readonly kinds: Readonly<Partial<Record<FileKind, KindCount>>>;
  readonly symbols: number;
  readonly assets: number;
  readonly guidRefs: number;
  /** GUIDs that no file defines, with how often they are referred to. */
  readonly unknownGuids: readonly (readonly [guid: string, count: number])[];
}

/** Files of one kind. */
export interface KindCount {
  readonly files: number;
  /** Paths of those that could not be read in full, sorted. */
  readonly withErrors: readonly string[];
}

/** A search over the index. */
export interface SearchQuery {
  readonly text: string;
  readonly kind?: PassageKind;
  readonly limit: number;
  /**
   * Rank by the user's own embedding model `alone`, to measure what it is worth, or `never` ask it: it may be slow, and
   * elsewhere, where text that nobody typed as a question must not go. Among the other ways when absent.
   */
  readonly model?: 'alone' | 'never';
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
  /** Take `text` for the content of `path` until it is `undefined`: what an editor holds and has not saved. */
  overlay(path: string, text: string | undefined, signal: AbortSignal): Promise<void>;
  search(query: SearchQuery, signal: AbortSignal): Promise<readonly SearchHit[]>;
  /** Scripts that may hold `identifier`, sorted: all its words stand in one of their passages. */
  scriptsHolding(identifier: string, signal: AbortSignal): Promise<readonly string[]>;
  /** Fill the search structures now instead of at the first question. */
  prepare(signal: AbortSignal): Promise<void>;
  /** Files whose stored record disagrees with the disk by content. */
  verify(signal: AbortSignal): Promise<StoredState>;
  /** How well search finds this project's methods: `sample` of their summaries, drawn by `seed`, are asked. */
  evaluate(sample: number, seed: number, signal: AbortSignal): Promise<RetrievalFigures>;
  /** Embed what is not embedded yet with the user's own model, if there is one. */
  embed(signal: AbortSignal): Promise<void>;
  /** How far that is; `undefined` where the user has no model. */
  embedding(): Promise<EmbeddingState | undefined>;
  /** Which vector search answers. */
  engine(): Promise<string>;
  /** Store what is not stored yet, and let other processes write. */
  close(): Promise<void>;
}
