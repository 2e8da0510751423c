// Reads files of a commit out of a git directory, without a work tree.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The git directory of a fetched repository below `source`. */
export function gitFolder(source, repository) {
  const found = [join(source, repository, 'repo'), join(source, repository, '.git'), join(source, repository)].find(
    (folder) => existsSync(join(folder, 'HEAD')),
  );
  if (found === undefined) throw new Error(`${repository} is not below ${source}: fetch it first`);
  return found;
}

/** Paths and object ids of the files of a commit that `wanted` accepts. */
export function listFiles(folder, commit, wanted) {
  const listing = execFileSync('git', ['-C', folder, 'ls-tree', '-r', '-z', commit], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  return listing.split('\0').flatMap((line) => {
    const [, type, id, path] = /^\d+ (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return type === 'blob' && wanted(path) ? [{ path, id }] : [];
  });
}

/** The contents of files, in their order. */
export async function* readFiles(folder, files) {
  const git = spawn('git', ['-C', folder, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  git.stdin.end(files.map(({ id }) => `${id}\n`).join(''));
  let waiting = Buffer.alloc(0);
  let next = 0;
  for await (const chunk of git.stdout) {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    for (;;) {
      const line = waiting.indexOf(10);
      if (line === -1) break;
      const size = Number(waiting.subarray(0, line).toString().split(' ')[2]);
      const end = line + 1 + size;
      if (Number.isNaN(size)) throw new Error(`git has no ${files[next]?.path}`);
      if (waiting.length < end + 1) break;
      yield { path: files[next++].path, bytes: waiting.subarray(line + 1, end) };
      waiting = waiting.subarray(end + 1);
    }
  }
}
