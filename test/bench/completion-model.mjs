// usage: npm run bench -- completion-model --corpora DIR --packages DIR --model FILE [--sample N] [--threads N] [--out FILE]
// A real model in a file finishes lines of files that were held out: as it answers, with our stopping and mending, and with
// context of the project besides. DIR/node_modules of --packages holds node-llama-cpp; tools/real-models makes a FILE.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load, option, root, settings, show } from './bundled.mjs';

const usage = 'completion-model --corpora DIR --packages DIR --model FILE [--sample N] [--threads N] [--out FILE]';
const measuring = settings(usage);
const [packages, model] = [option('packages'), option('model')];
if (packages === undefined || model === undefined) {
  console.error(`usage: npm run bench -- ${usage}`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'scenewright-completion-model-'));
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
  const { measureModelCompletion } = await load('completion-model/main');
  const out = option('out');
  const rows = await measureModelCompletion({
    ...measuring,
    sample: Number(option('sample') ?? 75),
    model: resolve(model),
    threads: Number(option('threads') ?? 2),
    entry: pathToFileURL(join(folder, 'model-process.mjs')),
    ...(out === undefined ? {} : { out: resolve(out) }),
  });
  show('completion-model', rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
