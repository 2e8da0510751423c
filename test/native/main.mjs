// usage: npm run test:native [-- --corpora DIR] [--seed N]
// Installs the native parser and builds our grammars' addons in addons/ (once), requires the same trees from it and from
// the wasm parser, and measures both: a table on stdout, JSON in test/bench/results/native.json. Fails on any difference.
// DIR holds checkouts of public Unity projects. A C++ compiler, make and Python 3 are needed; exit code 3 without them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { setUp } from './set-up.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, '..', 'bench', 'results');
const option = (name) => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};
const corpora = option('--corpora');
const inputs = JSON.stringify({
  ...(corpora === undefined ? {} : { corpora: resolve(corpora) }),
  seed: Number(option('--seed') ?? 1),
  wasm: join(here, '..', '..', 'server', 'dist', 'wasm'),
  sameCoreWasm: join(here, 'addons', 'dist', 'wasm'),
});

setUp();
await bundle();
const compared = program('compare', []);
// A process for each, so that neither pays for the memory of the other.
const measured = ['wasm', 'native'].flatMap((backend) => program('measure', [backend]).rows);
mkdirSync(results, { recursive: true });
writeFileSync(
  join(results, 'native.json'),
  `${JSON.stringify({ node: process.version, ...compared, measured }, undefined, 2)}\n`,
);
report();
process.exit(compared.failures.length === 0 ? 0 : 1);

/** Run one of the bundled programs; its last line is its result. */
function program(name, words) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(here, 'addons', 'dist', `${name}.mjs`), inputs, ...words],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) {
    process.stderr.write(stdout);
    process.exit(1);
  }
  return JSON.parse(stdout);
}

function report() {
  table(
    ['grammar', 'texts', 'MB', 'edits', 'differ from native'],
    compared.grammars.map(({ grammar, texts, bytes, edits, differences }) => [
      grammar,
      texts,
      (bytes / 1e6).toFixed(2),
      edits,
      differences,
    ]),
  );
  table(
    ['grammar', 'backend', 'MB/s CPU', 'memory grew by MB'],
    measured.map(({ grammar, backend, speed, memory }) => [
      grammar,
      backend,
      speed.toFixed(2),
      (memory / 1e6).toFixed(0),
    ]),
  );
  for (const note of compared.notes) console.log(note);
  for (const failure of compared.failures) console.error(failure);
  console.log(
    compared.failures.length === 0
      ? 'both backends give the same trees'
      : `${compared.failures.length} differences between the backends`,
  );
}

function table(head, rows) {
  const lines = [head, ...rows].map((cells) => cells.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  for (const cells of lines)
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '));
  console.log();
}
