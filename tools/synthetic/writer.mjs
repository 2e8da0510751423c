import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const marker = '.scenewright-synthetic';

/** Why `folder` must not be written to, or `undefined`: it has to be missing, empty, or made by this tool. */
export function refusal(folder) {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return `${folder} is not a folder`;
  if (existsSync(join(folder, marker))) return undefined;
  return readdirSync(folder).length === 0
    ? undefined
    : `${folder} is not empty and was not made by this tool (it has no ${marker}): give another folder`;
}

/** Write the files, in place of those of an earlier run; `progress` hears how many are done. Answers the sum of bytes. */
export function writeProject(folder, title, files, progress) {
  mkdirSync(folder, { recursive: true });
  // The marker comes first: a run that was interrupted can be repeated.
  writeFileSync(join(folder, marker), `${title}\n`);
  for (const name of ['Assets', 'Packages', 'ProjectSettings'])
    rmSync(join(folder, name), { recursive: true, force: true });
  const made = new Set();
  let bytes = 0;
  let done = 0;
  for (const [path, content] of files) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    const data = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(target, data);
    bytes += data.length;
    progress(++done);
  }
  return bytes;
}
