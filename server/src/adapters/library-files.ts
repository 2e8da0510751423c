import type { Files } from '#workspace/files.ts';
import { isLibraryPath, type LibraryRoot, libraryPath, splitRoot } from '#workspace/library-path.ts';
import { createNodeFiles, type Reading } from './node-files.ts';

/** The project's files together with those of libraries, which are only ever read. */
export function createProjectFiles(root: string, libraries: readonly LibraryRoot[], reading: Reading = 'async'): Files {
  const project = createNodeFiles(root, reading);
  const roots = new Map(libraries.map(({ name, path }) => [libraryPath(name), createNodeFiles(path, reading)]));
  const at = <T>(path: string, use: (files: Files, rest: string) => T): T => {
    if (!isLibraryPath(path)) return use(project, path);
    const { root: library, rest } = splitRoot(path);
    const files = roots.get(library);
    if (files === undefined) throw new RangeError(`there is no '${library}'`);
    return use(files, rest);
  };
  const inProject = async (path: string): Promise<string> => {
    if (isLibraryPath(path)) throw new RangeError(`'${path}' lies in a library, which is never written to`);
    return path;
  };
  return {
    root: project.root,
    libraries,
    locate: (path) => at(path, (files, rest) => files.locate(rest)),
    read: async (path, signal) => at(path, (files, rest) => files.read(rest, signal)),
    stat: async (path) => at(path, (files, rest) => files.stat(rest)),
    list: async (folder, signal) => at(folder, (files, rest) => files.list(rest, signal)),
    surroundings: async (path, signal) => at(path, (files, rest) => files.surroundings(rest, signal)),
    realPath: async (path) => at(path, (files, rest) => files.realPath(rest)),
    writeAtomic: async (path, bytes) => project.writeAtomic(await inProject(path), bytes),
    writeCache: async (path, bytes) => project.writeCache(await inProject(path), bytes),
    writeNew: async (path, bytes) => project.writeNew(await inProject(path), bytes),
    remove: async (path) => project.remove(await inProject(path)),
    removeEmptyFolder: async (path) => project.removeEmptyFolder(await inProject(path)),
  };
}
