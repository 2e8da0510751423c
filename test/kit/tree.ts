import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What lies at a path: text, bytes, a link to somewhere, a folder, a pipe or a socket. */
export type TreeEntry = string | Uint8Array | { readonly link: string } | 'folder:' | 'pipe:' | 'socket:';

/** Files of any sort on a real disk, in a temporary folder that `dispose` removes. */
export interface TestTree {
  /** Absolute real path. */
  readonly root: string;
  put(path: string, entry: TreeEntry): Promise<void>;
  dispose(): void;
}

/** Write a tree of files; folders are made as needed. */
export async function writeTree(entries: Readonly<Record<string, TreeEntry>> = {}): Promise<TestTree> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'scenewright-tree-')));
  const closing: (() => void)[] = [];
  const put = async (path: string, entry: TreeEntry): Promise<void> => {
    const target = join(root, path);
    // Random trees have links upwards; nothing is written over them.
    if (isOverLink(root, path)) throw new Error(`'${path}' leads over a link`);
    mkdirSync(dirname(target), { recursive: true });
    if (entry === 'folder:') mkdirSync(target, { recursive: true });
    else if (entry === 'pipe:') execFileSync('mkfifo', [target]);
    else if (entry === 'socket:') closing.push(await listen(target));
    else if (typeof entry === 'object' && 'link' in entry) symlinkSync(entry.link, target);
    else writeFileSync(target, entry);
  };
  for (const [path, entry] of Object.entries(entries)) await put(path, entry);
  return {
    root,
    put,
    dispose() {
      for (const close of closing) close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Paths of everything below a folder but folders; links are not followed. */
export function namesBelow(root: string, folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? namesBelow(root, path) : [path];
  });
}

function isOverLink(root: string, path: string): boolean {
  const parts = path.split('/');
  return parts.some((_, index) => {
    const stats = lstatSync(join(root, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
    return stats?.isSymbolicLink() === true;
  });
}

function listen(path: string): Promise<() => void> {
  const server = createServer();
  return new Promise((resolve) => server.listen(path, () => resolve(() => server.close())));
}
