import type { FileRule } from '#features/check/rule.ts';
import { headerSpan } from '#features/check/spans.ts';
import type { UnityFiles } from '#features/unity-files.ts';
import { unityClass } from '#unity/classes.ts';
import { readPrefabInstance } from '#unity/prefab/instance.ts';
import type { UnityFile } from '#unity/unity-file.ts';

/** Prefabs that hold themselves, which Unity cannot load. */
export const prefabLoopRule: FileRule = {
  code: 'prefab-loop',
  severity: 'error',
  description: 'A prefab holds an instance of itself, directly or through others.',
  applies: (path, facts) =>
    path.endsWith('.prefab') &&
    facts.asset?.classes.some(([classId]) => classId === unityClass.prefabInstance) === true,
  async check({ files }, path) {
    const file = await files.open(path);
    if (file === undefined) return [];
    for (const document of file.documents) {
      const instance = readPrefabInstance(file, document);
      const source = instance === undefined ? undefined : await files.sources.source(instance.source);
      if (source?.type !== 'prefab' || !(await holds(files, source.file, path, new Set()))) continue;
      const message =
        source.file.path === path ? 'is an instance of this prefab' : `${source.file.path} holds this prefab`;
      return [{ path, span: headerSpan(file, document), message }];
    }
    return [];
  },
};

async function holds(files: UnityFiles, file: UnityFile, wanted: string, seen: Set<string>): Promise<boolean> {
  if (file.path === wanted) return true;
  if (seen.has(file.path)) return false;
  seen.add(file.path);
  for (const document of file.documents) {
    const instance = readPrefabInstance(file, document);
    const source = instance === undefined ? undefined : await files.sources.source(instance.source);
    if (source?.type === 'prefab' && (await holds(files, source.file, wanted, seen))) return true;
  }
  return false;
}
