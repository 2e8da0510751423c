import { createDefineSource, type DefineSource } from '#unity/defines.ts';
import { readProject } from '#workspace/read-project.ts';
import type { IndexState } from './state.ts';

/** What scripts take as defined, by the files read so far and the project's settings. */
export async function readDefines(state: IndexState, signal: AbortSignal): Promise<DefineSource> {
  return createDefineSource(state.defining, await readProject(state.files, signal));
}
