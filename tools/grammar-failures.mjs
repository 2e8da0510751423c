// usage: node tools/grammar-failures.mjs --corpora DIR
// Parses the shaders and YAML assets of the checkouts in DIR with our grammars, and compares the files with errors with
// the lists grammars/*/known-failures.txt. Fails where a file has errors and no entry names it, or an entry is stale.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = process.argv.indexOf('--corpora');
if (at === -1 || process.argv[at + 1] === undefined) {
  console.error('usage: node tools/grammar-failures.mjs --corpora DIR');
  process.exit(2);
}
const { build } = createRequire(join(root, 'server', 'package.json'))('esbuild');
// Below the repository, where the program finds grammars and wasm.
const folder = mkdtempSync(join(root, 'node_modules', '.grammar-failures-'));
try {
  const outfile = join(folder, 'failures.mjs');
  await build({
    entryPoints: [join(root, 'test', 'grammars', 'failures.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const { grammarFailures } = await import(pathToFileURL(outfile).href);
  const results = await grammarFailures(resolve(process.argv[at + 1]));
  for (const { grammar, files, withErrors, unnamed, stale } of results) {
    const share = ((100 * withErrors) / Math.max(1, files)).toFixed(2);
    console.log(`${grammar}: ${files} files, ${withErrors} with errors (${share} %)`);
    for (const name of unnamed) console.log(`  not on the list: ${name}`);
    for (const name of stale) console.log(`  on the list, and parses: ${name}`);
    if (unnamed.length > 0 || stale.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
