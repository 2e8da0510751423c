import { createPacer } from '#base/cancel.ts';
import { type Skipped, walkProject } from '#workspace/walk.ts';
import { contentHash, readRecord } from './read-record.ts';
import type { FileRecord } from './record.ts';
import type { IndexState } from './state.ts';

/** How the stored index stands to the files. */
export interface StoredState {
  /** Whether it covers the whole project; `undefined` when there is none that can be trusted. */
  readonly complete: boolean | undefined;
  readonly differences: readonly Skipped[];
}

/** Compare what is stored with the disk, file by file and by content. */
export async function verify(state: IndexState, signal: AbortSignal): Promise<StoredState> {
  const stored = new Map<string, FileRecord>();
  for await (const { records, removed } of state.store.load(state.terms, new Set(), signal)) {
    for (const record of records) stored.set(record.path, record);
    for (const path of removed) stored.delete(path);
  }
  const wrong: Skipped[] = [];
  const pace = createPacer(10);
  const walk = await walkProject(state.files, signal);
  for (const record of stored.values()) {
    await pace(signal);
    const bytes = await state.files.read(record.path, signal);
    if (bytes === undefined) wrong.push({ path: record.path, reason: 'is in the index but not on disk' });
    else if (contentHash(bytes) !== record.hash)
      wrong.push({ path: record.path, reason: 'differs from the indexed content' });
  }
  const complete = await state.store.isComplete();
  if (complete !== true) return { complete, differences: wrong };
  for (const path of walk.paths) {
    await pace(signal);
    if (stored.has(path)) continue;
    const outcome = await readRecord(state, path, undefined, signal);
    if (outcome.type === 'read') wrong.push({ path, reason: 'is on disk but not in the index' });
  }
  return { complete, differences: wrong };
}
