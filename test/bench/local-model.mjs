// usage: npm run bench -- local-model --packages DIR [--model FILE] [--threads N]
// The real package, found in DIR/node_modules, with a tiny random model and, where a file is given, with a real one: how
// long it takes to load and to answer, how soon it obeys, and how little the server's own thread notices.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load, option, root, show } from './bundled.mjs';

const packages = option('packages');
if (packages === undefined) {
  console.error('usage: npm run bench -- local-model --packages DIR [--model FILE] [--threads N]');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'scenewright-local-model-'));
try {
  symlinkSync(join(resolve(packages), 'node_modules'), join(folder, 'node_modules'), 'junction');
  const { build } = createRequire(join(root, 'server', 'package.json'))('esbuild');
  await build({
    absWorkingDir: join(root, 'server'),
    entryPoints: ['src/adapters/model/llama/model-process.ts'],
    outfile: join(folder, 'model-process.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['node-llama-cpp'],
    logLevel: 'warning',
  });
  const { measureModels } = await load('local-model/main');
  const threads = option('threads');
  const rows = await measureModels({
    entry: pathToFileURL(join(folder, 'model-process.mjs')),
    folder,
    ...(threads === undefined ? {} : { threads: Number(threads) }),
    ...(option('model') === undefined ? {} : { model: resolve(option('model')) }),
  });
  show('local-model', rows);
  process.exitCode = rows.some((row) => row.ok === false) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
