import type { TermTable } from '#retrieval/term-table.ts';
import type { IndexStore } from './ports.ts';
import { isUnsaved } from './read-record.ts';
import type { FileRecord } from './record.ts';

/** What is not stored yet. */
export interface Saving {
  /** Bytes of facts that wait, about: a segment's worth is written at once. */
  readonly waiting: number;
  add(record: FileRecord): void;
  remove(path: string): void;
  /** Write what waits, if this process may write. A later call says that the index is complete again only with `true`. */
  flush(complete: boolean, live: number, signal: AbortSignal): Promise<void>;
  /** Drop what waits: everything is stored anew. */
  clear(): void;
}

/** Nothing waits yet. */
export function createSaving(store: IndexStore, table: TermTable): Saving {
  const fresh = new Map<string, FileRecord>();
  const gone = new Set<string>();
  let waiting = 0;
  let isComplete = false;
  let writing: Promise<void> = Promise.resolve();
  const drop = (path: string): void => {
    waiting -= fresh.get(path)?.facts.length ?? 0;
    fresh.delete(path);
  };
  const write = async (complete: boolean, live: number, signal: AbortSignal): Promise<void> => {
    // Asked for even with nothing to write: it says that we live, and takes over from a writer that is gone.
    if (!(await store.claim())) return;
    if (fresh.size + gone.size === 0 && complete === isComplete) return;
    const change = { records: [...fresh.values()], removed: [...gone] };
    await store.append(change, { complete, live }, table, signal);
    isComplete = complete;
    // What came while it was written waits for the next time.
    for (const record of change.records) if (fresh.get(record.path) === record) drop(record.path);
    for (const path of change.removed) gone.delete(path);
  };
  return {
    get waiting() {
      return waiting;
    },
    add(record) {
      drop(record.path);
      // What an editor holds is not stored: the disk's content is read when it closes.
      if (isUnsaved(record)) return;
      gone.delete(record.path);
      fresh.set(record.path, record);
      waiting += record.facts.length;
    },
    remove(path) {
      drop(path);
      gone.add(path);
    },
    flush(complete, live, signal) {
      // One after the other: two writes at once would store the same records twice.
      writing = writing.catch(() => undefined).then(() => write(complete, live, signal));
      return writing;
    },
    clear() {
      fresh.clear();
      gone.clear();
      waiting = 0;
      isComplete = false;
    },
  };
}
