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

/**
 * The project's files. All paths are relative to the project's root with `/`; an implementation refuses any path that
 * would leave the root. Reading what is not there answers `undefined`; other faults of the disk reject with an `Error`
 * whose `code` is the system's (`EACCES`, `ENOSPC`, `EROFS` …).
 */
export interface Files {
  /** Absolute path of the root, with the system's separators. */
  readonly root: string;
  read(path: string, signal: AbortSignal): Promise<Uint8Array | undefined>;
  stat(path: string): Promise<FileStat | undefined>;
  list(folder: string): Promise<readonly FolderEntry[]>;
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
