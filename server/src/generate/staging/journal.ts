/** A file that landed. */
export interface JournalFile {
  readonly path: string;
  readonly sha256: string;
  /** Where what it took the place of is kept. */
  readonly was?: { readonly path: string; readonly sha256: string };
}

/** What a landing wrote, for undo. */
export interface Journal {
  readonly files: readonly JournalFile[];
  readonly folders: readonly string[];
}

/** A journal out of its envelope, which only we can have sealed; `undefined` for anything else. */
export function journalOf(value: unknown): Journal | undefined {
  if (typeof value !== 'object' || value === null || !('files' in value) || !('folders' in value)) return undefined;
  if (!Array.isArray(value.files) || !Array.isArray(value.folders)) return undefined;
  return { files: value.files, folders: value.folders };
}
