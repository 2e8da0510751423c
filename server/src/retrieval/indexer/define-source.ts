import { createDefineSource, type DefineSource } from '#unity/defines.ts';
import type { ProjectInfo } from '#unity/project.ts';
import { readProject } from '#workspace/read-project.ts';
import type { IndexState } from './state.ts';

/** What scripts take as defined, by the files read so far and the project's settings. */
export async function readDefines(
  state: IndexState,
  signal: AbortSignal,
): Promise<{ readonly project: ProjectInfo; readonly defines: DefineSource }> {
  const project = await readProject(state.files, signal);
  return { project, defines: createDefineSource(state.defining, project) };
}
