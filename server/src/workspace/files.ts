import type { Result } from '#base/failure.ts';
import type { LibraryRoot } from './library-path.ts';

/** What the disk says about one entry. Links are reported as links, never followed. */
export interface FileStat {
  readonly type: 'file' | 'folder' | 'link' | 'special';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch, fractions kept. */
  readonly modified: number;
}

/** One entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly type: FileStat['type'];
}

/** The ignore files of version control that bind a root from outside its folders. */
export interface Surroundings {
  /** Where the root lies below the top of its repository, with `/`; `''` at the top or where there is no repository. */
  readonly prefix: string;
  /** `folder` is relative to the repository's top. The weakest comes first. */
  readonly ignoreFiles: readonly {
    readonly folder: string;
    readonly path: string;
    readonly content: Result<Uint8Array>;
  }[];
}

/**
 * The project's files, and those of the user's libraries. All paths are relative to the project's root with `/`, or begin
 * with a library (`library-path.ts`); an implementation refuses any path that would leave its root.
 * Reading what is not there answers `undefined`, and so does what is no regular file of that very path: a link, a pipe, a
 * device, a file below a linked folder. Other faults of the disk reject with an `Error` whose `code` is the system's
 * (`EACCES`, `ENOSPC`, `EROFS` …).
 */
export interface Files {
  /** Absolute path of the project's root, with the system's separators. */
  readonly root: string;
  /** Folders outside the project that the user named; none of them is ever written to. */
  readonly libraries: readonly LibraryRoot[];
  /** The absolute path of `path`. */
  locate(path: string): string;
  read(path: string, signal: AbortSignal): Promise<Uint8Array | undefined>;
  stat(path: string): Promise<FileStat | undefined>;
  /** `signal` matters for folders of many thousand entries. */
  list(folder: string, signal?: AbortSignal): Promise<readonly FolderEntry[]>;
  /** What binds the root at `path`, `''` or a library, from outside. */
  surroundings(path: string, signal: AbortSignal): Promise<Surroundings>;
  /** Write through a temporary file and a rename, so that nobody ever sees half of it; makes parent folders. */
  writeAtomic(path: string, bytes: Uint8Array): Promise<void>;
  /** As `writeAtomic`, but without waiting for the disk: for what can be made again and is checked when it is read. */
  writeCache(path: string, bytes: Uint8Array): Promise<void>;
  /** Create a file that must not exist yet: `false` when it does. Atomic as `writeAtomic`. */
  writeNew(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Remove one file; absence is fine. */
  remove(path: string): Promise<void>;
  /** Remove a folder if it is empty; answers whether it was removed. */
  removeEmptyFolder(path: string): Promise<boolean>;
  /** The real path of `path` after links, or `undefined` when it does not exist. */
  realPath(path: string): Promise<string | undefined>;
}
