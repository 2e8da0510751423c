// usage: node tools/embedded-weights/main.mjs FOLDER...
// Learns how much the embedded engine should believe its experts from the C# files of the given projects, a tenth of each
// held out, and writes server/src/model/embedded/data/weights.ts. The same folders give the same bytes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('usage: node tools/embedded-weights/main.mjs FOLDER...');
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(root, 'server/src/model/embedded/data/weights.ts');
const scratch = mkdtempSync(join(tmpdir(), 'scenewright-weights-'));
try {
  const outfile = join(scratch, 'train.mjs');
  const { build } = createRequire(join(root, 'server', 'package.json'))('esbuild');
  await build({
    absWorkingDir: join(root, 'server'),
    entryPoints: [join(root, 'tools/embedded-weights/train.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { learnWeights } = await import(pathToFileURL(outfile).href);
  const projects = folders.map((folder) => ({ folder, files: scriptsIn(folder) }));
  const { trust, gate, bits } = await learnWeights(projects, (text) => console.error(`· ${text}`));
  const rows = (table) => table.map((row) => `    '${row.map(shown).join(' ')}',`).join('\n');
  writeFileSync(
    target,
    `// Written by tools/embedded-weights; see docs/decisions/embedded-completion.md.
import type { MixtureWeights } from '#model/embedded/mixture.ts';

/** How much the embedded engine believes its experts. */
export function embeddedWeights(): MixtureWeights {
  return { trust: trust.map(numbersOf), gate: gate.map(numbersOf) };
}

function numbersOf(row: string): readonly number[] {
  return row.split(' ').map(Number);
}

const trust: readonly string[] = [
${rows(trust)}
];
const gate: readonly string[] = [
${rows(gate)}
];
`,
  );
  execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', target], {
    cwd: root,
    stdio: 'ignore',
  });
  console.log(`${bits.toFixed(3)} bits a word`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function scriptsIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => text.length < 200_000);
}

function shown(value) {
  return String(Math.round(value * 100) / 100).replace(/^(-?)0\./, '$1.');
}
