import { throwIfCancelled } from '#base/cancel.ts';
import { affectsDefines } from '#unity/defines.ts';
import { projectFiles } from '#unity/project.ts';
import { isIndexed } from '#workspace/text-files.ts';
import { readDefines } from './define-source.ts';
import { isDefinedAlike, readRecord } from './read-record.ts';
import type { FileRecord } from './record.ts';
import { forget, type IndexState, remember } from './state.ts';

/** Editors open files of other folders, and texts that are no files. */
function isInside(path: string): boolean {
  return !/^(?:\/|[A-Za-z]+:)/.test(path);
}

/** Files whose change may change the version or the packages, and with them what is defined. */
const projectPaths: ReadonlySet<string> = new Set(Object.values(projectFiles));

/** Read files again that changed, appeared or went; scripts whose `#if`s ask for what they define are read again too. */
export async function update(state: IndexState, paths: readonly string[], signal: AbortSignal): Promise<void> {
  const fresh = new Map<string, FileRecord>();
  const gone: string[] = [];
  const take = async (path: string): Promise<void> => {
    throwIfCancelled(signal);
    const outcome = await readRecord(state, path, state.records.get(path), signal);
    if (outcome.type === 'read') {
      remember(state, outcome.record);
      state.saving.add(outcome.record);
      fresh.set(path, outcome.record);
    } else if (outcome.type !== 'same' && state.records.has(path)) {
      forget(state, path);
      gone.push(path);
    }
  };
  for (const path of paths) if (isIndexed(path) && isInside(path)) await take(path);
  if ([...fresh.keys(), ...gone, ...paths].some((path) => affectsDefines(path) || projectPaths.has(path))) {
    const { defines } = await readDefines(state, signal);
    state.defines = defines;
    for (const record of [...state.records.values()]) {
      if (!isDefinedAlike(record, defines(record.path))) await take(record.path);
    }
  }
  if (fresh.size > 0) state.listener.files([...fresh.values()]);
  if (gone.length > 0) state.listener.removed(gone);
}
