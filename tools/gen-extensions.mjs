// usage: node tools/gen-extensions.mjs [--check]
// Writes docs/extensions.md from the protocol's tables; --check fails when the file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { build } = createRequire(join(root, 'server', 'package.json'))('esbuild');
const bundle = join(root, 'server', 'dist', 'protocol-tables.mjs');
await build({
  entryPoints: [join(root, 'protocol', 'src', 'tables.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
});
const { commands, requests, settings } = await import(pathToFileURL(bundle).href);

const code = (schema) => `\`\`\`json\n${JSON.stringify(schema, undefined, 2)}\n\`\`\``;
const text = [
  '# Beside standard LSP',
  'Generated from `protocol/` by `node tools/gen-extensions.mjs`.',
  '## Requests',
  '`scenewright/inlineCompletion` takes and answers what `textDocument/inlineCompletion` does. `scenewright/status` is a notification of the server: `{state, progress?, message?, index: {files, chunks}, engine, lastError?}`.',
  ...requests.flatMap(({ method, description, params }) => [`### ${method}`, description, 'Parameters:', code(params)]),
  '## Commands',
  ...commands.flatMap(({ id, title, args }) => [`### ${id}`, `${title.en} · ${title.zh}`, code(args)]),
  '## Settings',
  'Section `scenewright`.',
  code(settings),
].join('\n\n');
const target = join(root, 'docs', 'extensions.md');
if (process.argv.includes('--check')) {
  const current = readFileSync(target, 'utf8');
  if (current !== `${text}\n`) {
    console.error('docs/extensions.md is stale: run node tools/gen-extensions.mjs');
    process.exit(1);
  }
} else writeFileSync(target, `${text}\n`);
