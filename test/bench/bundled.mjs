// Runs a benchmark that is written in TypeScript against the server's own sources, and shows its rows.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The repository's root. */
export const root = join(here, '..', '..');
const server = join(root, 'server');

/** The value behind `--name` on the command line. */
export function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
}

/** Bundle `entry` and answer its exports. */
export async function load(entry) {
  const { build } = createRequire(join(server, 'package.json'))('esbuild');
  const outfile = join(here, 'results', `${entry.replaceAll('/', '-')}.mjs`);
  await build({
    entryPoints: [join(here, `${entry}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: [
      'hnswlib-node',
      'usearch',
      'onnxruntime-node',
      '@huggingface/tokenizers',
      'node-llama-cpp',
      'assimpjs',
      'gltf-validator',
    ],
    logLevel: 'warning',
    // Native packages and the program are found from the server's folder, not from results/.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(server, 'dist', 'main.js')).href) },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  return import(pathToFileURL(outfile).href);
}

/** What every benchmark is told: where things lie, the seed, and how to say what goes on. */
export function settings(usage) {
  const corpora = option('corpora');
  if (corpora === undefined) {
    console.error(`usage: npm run bench -- ${usage}`);
    process.exit(2);
  }
  return {
    corpora: resolve(corpora),
    packages: join(here, '..', 'node_modules'),
    questions: join(here, '..', 'eval', 'retrieval', 'questions.jsonl'),
    bundle: join(server, 'dist'),
    seed: Number(option('seed') ?? 1),
    progress: (text) => process.stderr.write(`· ${text}\n`),
  };
}

/** Print rows as a table and keep them as JSON in results/. */
export function show(name, rows) {
  mkdirSync(join(here, 'results'), { recursive: true });
  writeFileSync(
    join(here, 'results', `${name}.json`),
    `${JSON.stringify({ node: process.version, rows }, undefined, 2)}\n`,
  );
  const width = Math.max(...rows.map((row) => row.what.length));
  for (const { what, value, bar, ok } of rows) {
    const verdict = ok === undefined ? '' : ok ? 'met' : 'MISSED';
    console.log(`${what.padEnd(width)}  ${String(value).padStart(16)}  ${(bar ?? '').padEnd(14)} ${verdict}`);
  }
}

/** Build the process of local models beside the packages in `packages`/node_modules; `use` gets its script and a folder. */
export async function withModelProcess(packages, use) {
  const folder = mkdtempSync(join(tmpdir(), 'scenewright-model-process-'));
  try {
    symlinkSync(join(resolve(packages), 'node_modules'), join(folder, 'node_modules'), 'junction');
    const { build } = createRequire(join(server, 'package.json'))('esbuild');
    await build({
      absWorkingDir: server,
      entryPoints: ['src/adapters/model/llama/model-process.ts'],
      outfile: join(folder, 'model-process.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['node-llama-cpp'],
      logLevel: 'warning',
    });
    return await use({ entry: pathToFileURL(join(folder, 'model-process.mjs')), folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
