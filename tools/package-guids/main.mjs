// usage: node tools/package-guids/main.mjs --source DIR [--output FILE]
// Reads checkouts of Unity's packages below DIR, each a folder with a package.json, and writes
// server/src/unity/data/package-guids.txt.gz: GUID and path of what projects refer to. Facts only: nothing else is taken.
// docs/decisions/package-guids.md tells the rules and the sources.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readCheckouts } from './checkouts.mjs';
import { extensionAssets } from './extensions.mjs';
import { chooseOwners } from './owners.mjs';
import { createScriptRule } from './scripts.mjs';
import { isWanted } from './selection.mjs';
import { formatTable } from './table.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const source = option('--source');
const target = option('--output') ?? join(here, '../../server/src/unity/data/package-guids.txt.gz');
if (source === undefined) {
  console.error('usage: node tools/package-guids/main.mjs --source DIR [--output FILE]');
  process.exit(2);
}

const checkouts = readCheckouts(source).filter(({ name }) => name.startsWith('com.unity.'));
if (checkouts.length === 0) {
  console.error(`no package of Unity below ${source}: the table would be empty`);
  process.exit(2);
}
const canSitInAssets = createScriptRule(checkouts);
const assets = checkouts.flatMap((checkout) =>
  checkout.assets
    .filter(({ path }) => isWanted(path) && (!path.endsWith('.cs') || canSitInAssets(path)))
    .map(({ guid, path }) => ({ guid, path, name: checkout.name, version: checkout.version })),
);
const rows = [...extensionAssets, ...chooseOwners(assets)];
const text = formatTable(rows);
mkdirSync(dirname(target), { recursive: true });
// Compressors differ between releases of Node: the file changes only when its content does.
if (!existsSync(target) || gunzipSync(readFileSync(target)).toString('utf8') !== text)
  writeFileSync(target, gzipSync(text, { level: 9 }));
const packages = new Set(rows.map(({ root }) => root).filter((root) => root.startsWith('Packages/'))).size;
console.log(
  `${rows.length} assets of ${packages} packages (${checkouts.length} checkouts), ${readFileSync(target).length} bytes`,
);

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
