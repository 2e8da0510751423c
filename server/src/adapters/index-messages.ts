import type { EmbeddedModel } from '#model/embedded/model.ts';
import type { IndexProgress, IndexService } from '#retrieval/indexer/ports.ts';
import type { ParserName } from '#syntax/parser.ts';
import type { LibraryRoot } from '#workspace/library-path.ts';
import type { ReadFile } from '#workspace/workspace.ts';
import type { EmbedderChoice } from './embedder/choice.ts';

/** What the worker is given at its start. */
export interface WorkerSetup {
  readonly root: string;
  readonly libraries: readonly LibraryRoot[];
  readonly storage: string;
  readonly key: Uint8Array;
  readonly wasm: string;
  readonly parser: ParserName;
  /** The user's own embedding model. */
  readonly embedder?: EmbedderChoice;
  /** How many threads may help reading a large project. */
  readonly helpers: number;
  /** One 32-bit number that the main thread counts up whenever the user does something; see `courtesy.ts`. */
  readonly activity: SharedArrayBuffer;
}

/** From the main thread to the worker. */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly type: 'cancel'; readonly id: number };

/** Files as they cross threads: one block of memory that changes hands instead of being copied file by file. */
export interface CrossingFiles {
  readonly paths: readonly string[];
  readonly lengths: readonly number[];
  readonly facts: Uint8Array<ArrayBuffer>;
}

/** From the worker to the main thread. */
export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly message: string; readonly cancelled: boolean }
  | { readonly type: 'files'; readonly files: CrossingFiles }
  | { readonly type: 'removed'; readonly paths: readonly string[] }
  | { readonly type: 'progress'; readonly progress: IndexProgress }
  | { readonly type: 'log'; readonly level: 'info' | 'warn' | 'bug'; readonly message: string };

/** The index of a project and the engine that learns from it, wherever they run. */
export interface ProjectIndex extends IndexService {
  /** Learn what changed for inline completion. Of projects too large the files nearest to `open` count. */
  learn(open: readonly string[], signal: AbortSignal): Promise<EmbeddedModel>;
  /** What search does better with and can do without: the words of all passages, the graph over vectors. */
  grow(signal: AbortSignal): Promise<void>;
}

/** Files as one message. */
export function packFiles(files: readonly ReadFile[]): CrossingFiles {
  const facts = new Uint8Array(files.reduce((total, file) => total + file.facts.length, 0));
  let at = 0;
  for (const file of files) {
    facts.set(file.facts, at);
    at += file.facts.length;
  }
  return { paths: files.map(({ path }) => path), lengths: files.map((file) => file.facts.length), facts };
}

/** The files of a message. */
export function unpackFiles({ paths, lengths, facts }: CrossingFiles): readonly ReadFile[] {
  let at = 0;
  return paths.map((path, index) => {
    const start = at;
    at += lengths[index] ?? 0;
    return { path, facts: facts.subarray(start, at) };
  });
}
