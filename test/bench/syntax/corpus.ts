import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { noDefines } from 'scenewright/src/syntax/defines.ts';
import type { FileFacts } from 'scenewright/src/syntax/facts.ts';
import { contentOfBytes } from 'scenewright/src/syntax/file-content.ts';
import { fileKind } from 'scenewright/src/syntax/file-kind.ts';
import type { FactReader } from 'scenewright/src/syntax/read-facts.ts';
import { affectsDefines, createDefineSource, type DefineSource } from 'scenewright/src/unity/defines.ts';
import { projectFiles, projectInfo } from 'scenewright/src/unity/project.ts';

/** A file of a project, as it lies on disk. */
export interface CorpusFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A public project or package. */
export interface Project {
  readonly name: string;
  readonly files: readonly CorpusFile[];
  readonly defines: DefineSource;
}

/** Files of other kinds, such as textures and sounds, hold no text. */
const textOfOtherKinds = /\.(?:inputactions|uxml|uss|tss|json|rsp|txt|md)$/i;

/** Read all text files below `folder`; hidden folders and installed packages are left out. */
export async function loadProject(name: string, folder: string, readFacts: FactReader): Promise<Project | undefined> {
  if (!existsSync(folder)) return undefined;
  const root = realpathSync(folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry): CorpusFile[] => {
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (!entry.isFile() || /(?:^|\/)(?:\.|node_modules\/|Library\/)/.test(path)) return [];
    if (fileKind(path) === 'other' && !textOfOtherKinds.test(path)) return [];
    return [{ path, bytes: readFileSync(join(root, path)) }];
  });
  return { name, files, defines: await definesOf(files, readFacts) };
}

async function definesOf(files: readonly CorpusFile[], readFacts: FactReader): Promise<DefineSource> {
  const facts: (readonly [string, FileFacts])[] = [];
  for (const { path, bytes } of files) {
    if (affectsDefines(path)) facts.push([path, await readFacts(path, contentOfBytes(bytes), noDefines)]);
  }
  const text = (path: string) => {
    const found = files.find((file) => file.path === path);
    return found === undefined ? undefined : new TextDecoder().decode(found.bytes);
  };
  const { version, graphics, quality, manifest, lock } = projectFiles;
  return createDefineSource(
    facts,
    projectInfo({
      version: text(version),
      graphics: text(graphics),
      quality: text(quality),
      manifest: text(manifest),
      lock: text(lock),
    }),
  );
}
