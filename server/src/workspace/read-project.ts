import { packageCache } from '#unity/packages.ts';
import { type ProjectInfo, projectFiles, projectInfo } from '#unity/project.ts';
import type { Files } from './files.ts';
import { tooLarge } from './text-files.ts';

/** Read what a project's settings and package folders say about it. */
export async function readProject(files: Files, signal: AbortSignal): Promise<ProjectInfo> {
  const text = async (path: string): Promise<string | undefined> => {
    const stat = await files.stat(path);
    if (stat === undefined || tooLarge(path, stat.size) !== undefined) return undefined;
    const bytes = await files.read(path, signal);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  const folders = async (path: string): Promise<readonly string[]> => {
    const entries = await files.list(path, signal);
    return entries.flatMap((entry) => (entry.type === 'folder' ? [entry.name] : []));
  };
  const [version, graphics, quality, manifest, lock, embedded, cached] = await Promise.all([
    text(projectFiles.version),
    text(projectFiles.graphics),
    text(projectFiles.quality),
    text(projectFiles.manifest),
    text(projectFiles.lock),
    folders('Packages'),
    folders(packageCache),
  ]);
  return projectInfo({ version, graphics, quality, manifest, lock }, [...embedded, ...cached]);
}
