import type { NgramModel } from '#model/ngram/model.ts';
import type { IndexService } from '#retrieval/indexer/ports.ts';
import type { FileRecord } from '#retrieval/indexer/record.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { ParserName } from '#syntax/parser.ts';
import type { LibraryRoot } from '#workspace/library-path.ts';

/** What the worker is given at its start. */
export interface WorkerSetup {
  readonly root: string;
  readonly libraries: readonly LibraryRoot[];
  readonly storage: string;
  readonly key: Uint8Array;
  readonly wasm: string;
  readonly parser: ParserName;
}

/** From the main thread to the worker. */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly type: 'cancel'; readonly id: number };

/** A file's facts as they cross threads; passages stay behind. */
export type CrossingFile = Pick<FileRecord, 'path'> & { readonly facts: FileFacts };

/** From the worker to the main thread. */
export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly message: string; readonly cancelled: boolean }
  | { readonly type: 'files'; readonly files: readonly CrossingFile[] }
  | { readonly type: 'removed'; readonly paths: readonly string[] }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'log'; readonly level: 'info' | 'warn' | 'bug'; readonly message: string };

/** The index of a project and the engine that learns from it, wherever they run. */
export interface ProjectIndex extends IndexService {
  train(signal: AbortSignal): Promise<NgramModel>;
}
