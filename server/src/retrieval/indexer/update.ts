import { throwIfCancelled } from '#base/cancel.ts';
import { affectsDefines } from '#unity/defines.ts';
import { projectFiles } from '#unity/project.ts';
import { isIgnoreFile } from '#workspace/ignore-file.ts';
import { isLibraryPath } from '#workspace/library-path.ts';
import { createSourceRules } from '#workspace/source-rules.ts';
import { walkProject } from '#workspace/walk.ts';
import { readDefines } from './define-source.ts';
import { isDefinedAlike, readRecord } from './read-record.ts';
import type { FileRecord } from './record.ts';
import { forget, type IndexState, remember } from './state.ts';

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
  const rules = createSourceRules(state.files);
  // An ignore file that is being typed holds once it is saved.
  const isRuled = paths.some((path) => isIgnoreFile(path) && !state.overlays.has(path));
  const asked = isRuled ? [...paths, ...(await ignoredAnew(state, signal))] : paths;
  for (const path of new Set(asked)) {
    const isRead = state.overlays.has(path) ? rules.admits(path, signal) : rules.accepts(path, signal);
    if (await isRead) await take(path);
    else if (state.records.has(path)) {
      forget(state, path);
      gone.push(path);
    }
  }
  if ([...fresh.keys(), ...gone, ...paths].some((path) => affectsDefines(path) || projectPaths.has(path))) {
    const { defines } = await readDefines(state, signal);
    state.defines = defines;
    for (const record of [...state.records.values()]) {
      if (!isDefinedAlike(record, defines(record.path))) await take(record.path);
    }
  }
  const own = [...fresh.values()].filter(({ path }) => !isLibraryPath(path));
  if (own.length > 0) state.listener.files(own);
  if (gone.length > 0) state.listener.removed(gone);
}

/** Files that changed ignore files take out or let in. */
async function ignoredAnew(state: IndexState, signal: AbortSignal): Promise<readonly string[]> {
  const present = new Set((await walkProject(state.files, signal)).paths);
  const out = [...state.records.keys()].filter((path) => !present.has(path));
  return [...out, ...[...present].filter((path) => !state.records.has(path))];
}
