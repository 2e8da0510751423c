import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const models = /\.(?:prefab|fbx|obj|blend|dae|3ds|max|ma|mb|gltf|glb)$/i;
const bytes = 1 << 28;

/**
 * Projects below a folder as `{ project, names }`: file names of prefabs and models without their endings, each once.
 * A folder is named `owner+name`, or `name`; copies of a project by other owners count with it.
 */
export function readProjects(folder) {
  const paths = new Map();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const project = entry.name.split('+').at(-1);
    paths.set(project, [...(paths.get(project) ?? []), ...pathsOf(join(folder, entry.name))]);
  }
  return [...paths]
    .map(([project, all]) => ({ project, names: modelNames(all) }))
    .filter(({ names }) => names.length > 0)
    .sort((a, b) => (a.project < b.project ? -1 : 1));
}

/** The names that count among paths: Unity's own packages are not the project's. */
export function modelNames(paths) {
  const own = paths.filter((path) => models.test(path) && !/(?:^|\/)(?:Library|Packages|node_modules)\//.test(path));
  return [...new Set(own.map((path) => basename(path).replace(models, '')))].sort();
}

function pathsOf(folder) {
  const git = [folder, join(folder, 'repo', '.git'), join(folder, 'repo')].find((place) =>
    existsSync(join(place, 'HEAD')),
  );
  if (git === undefined) return readdirSync(folder, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  const listing = execFileSync('git', ['--git-dir', git, 'ls-tree', '-r', '-z', '--name-only', 'HEAD'], {
    maxBuffer: bytes,
  });
  return listing.toString('utf8').split('\0');
}
