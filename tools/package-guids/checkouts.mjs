import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The package checkouts below `folder`, newest version of each name first, then by folder. A checkout has
 * `{ name, version, assets: [{ guid, path }], scripts: [{ path, text }] }`; paths are relative to the package.
 */
export function readCheckouts(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readCheckout(join(folder, entry.name)))
    .filter((checkout) => checkout !== undefined)
    .sort((a, b) => compare(a.name, b.name) || compareVersions(b.version, a.version) || compare(a.folder, b.folder));
}

/** Order of package versions: numbers by value, a pre-release before its release. */
export function compareVersions(a, b) {
  const [left, right] = [parts(a), parts(b)];
  for (let at = 0; at < 3; at++) if (left[at] !== right[at]) return left[at] - right[at];
  if (left[3] === '' || right[3] === '') return (left[3] === '' ? 1 : 0) - (right[3] === '' ? 1 : 0);
  return left[3].localeCompare(right[3], 'en', { numeric: true });
}

function readCheckout(folder) {
  const manifest = readManifest(folder);
  if (manifest === undefined) return undefined;
  const paths = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  const assets = paths
    .filter((path) => path.endsWith('.meta') && isImported(path))
    .map((path) => ({ guid: guidOf(join(folder, path)), path: path.slice(0, -'.meta'.length) }))
    .filter(({ guid }) => guid !== undefined);
  const scripts = paths
    .filter((path) => path.endsWith('.cs') && isImported(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  return { ...manifest, folder, assets, scripts };
}

function readManifest(folder) {
  try {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8').replace(/^\uFEFF/, ''));
    return typeof name === 'string' && typeof version === 'string' ? { name, version } : undefined;
  } catch {
    return undefined;
  }
}

/** Unity does not import folders that end in `~` or start with a dot. */
function isImported(path) {
  return !/~\/|(?:^|\/)\./.test(path);
}

function guidOf(metaFile) {
  return /^guid: *([0-9a-f]{32})\s*$/m.exec(readFileSync(metaFile, 'utf8'))?.[1];
}

function parts(version) {
  const [, major = '0', minor = '0', patch = '0', rest = ''] = /^(\d+)\.(\d+)(?:\.(\d+))?(.*)$/.exec(version) ?? [];
  return [Number(major), Number(minor), Number(patch), rest];
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
