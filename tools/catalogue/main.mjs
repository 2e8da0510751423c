// usage: node tools/catalogue/main.mjs --source DIR
// Reads the engine's published C# reference source below DIR and writes server/src/engine-api/data/catalogue.jsonl: names and
// signatures of what the files in texts/ describe. Facts only: no body, no comment, no sentence of the source is taken.
// Run `npm run build` first: the grammars come from server/dist/wasm.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const server = join(here, '..', '..', 'server');
const data = join(server, 'src', 'engine-api', 'data');
const source = process.argv[process.argv.indexOf('--source') + 1];
if (!process.argv.includes('--source') || source === undefined) {
  console.error('usage: node tools/catalogue/main.mjs --source DIR');
  process.exit(2);
}

const { build } = createRequire(join(server, 'package.json'))('esbuild');
const bundle = join(server, 'dist', 'catalogue-extract.mjs');
await build({
  entryPoints: [join(here, 'extract.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  nodePaths: [join(server, 'node_modules')],
  plugins: [
    {
      name: 'server-layers',
      setup: (setup) => setup.onResolve({ filter: /^#/ }, ({ path }) => ({ path: join(server, 'src', path.slice(1)) })),
    },
  ],
});
const { readSources } = await import(pathToFileURL(bundle).href);

const areas = readdirSync(join(data, 'texts'));
const wanted = new Set(areas.flatMap((area) => lines(join('texts', area))).map((row) => row.name));
const typeNames = new Set([...wanted].flatMap((name) => [name, name.slice(0, name.lastIndexOf('.'))]));
const shortNames = new Set([...typeNames].map((name) => name.slice(name.lastIndexOf('.') + 1)));
const declares = new RegExp(`\\b(?:class|struct|interface|enum)\\s+(?:${[...shortNames].join('|')})\\b`);
const files = sources(source).filter((path) => declares.test(readFileSync(path, 'utf8')));
const facts = await readSources(files, join(server, 'dist', 'wasm'));

const rows = new Map();
for (const [path, { symbols }] of facts) {
  for (const symbol of symbols) {
    const name = symbol.container === '' ? symbol.name : `${symbol.container}.${symbol.name}`;
    if (!wanted.has(name) || !isPublic(symbol)) continue;
    const row = rows.get(name) ?? {
      name,
      kind: symbol.kind,
      module: moduleOf(path),
      static: /\bstatic\b|\bconst\b/.test(symbol.signature),
      bases: [],
      signatures: [],
    };
    row.bases = [...new Set([...row.bases, ...(symbol.bases ?? [])])];
    const obsolete = symbol.attributes?.some((attribute) => /(?:^|\.)Obsolete/.test(attribute)) === true;
    const signature = symbol.signature.replace(/\b(?:public|extern|unsafe|partial)\s+/g, '');
    if (!row.signatures.some((known) => known.text === signature))
      row.signatures.push({ text: signature, ...(obsolete ? { obsolete } : {}) });
    rows.set(name, row);
  }
}
const missing = [...wanted].filter((name) => !rows.has(name));
const sorted = [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
writeFileSync(join(data, 'catalogue.jsonl'), `${sorted.map((row) => JSON.stringify(row)).join('\n')}\n`);
console.log(
  `${sorted.length} rows from ${files.length} files; not found in this source: ${missing.join(', ') || 'none'}`,
);

function lines(name) {
  return readFileSync(join(data, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function isPublic(symbol) {
  return /\bpublic\b/.test(symbol.signature) || symbol.kind === 'enumMember';
}

/** `Modules/<Name>/…` names the engine module; what lies elsewhere belongs to the core. */
function moduleOf(path) {
  return /^Modules\/([^/]+)\//.exec(relative(source, path).replaceAll('\\', '/'))?.[1] ?? 'Core';
}

function sources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
