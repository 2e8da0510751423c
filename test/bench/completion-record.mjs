// usage: npm run bench -- completion-record --packages DIR --model FILE [--threads N]
// Writes test/eval/completion/recorded.jsonl: what a real model answers at places of our own sample project, good and bad,
// as cases for stopping and mending. DIR/node_modules of --packages holds node-llama-cpp; tools/real-models makes a FILE.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load, option, root } from './bundled.mjs';

const [packages, model] = [option('packages'), option('model')];
if (packages === undefined || model === undefined) {
  console.error('usage: npm run bench -- completion-record --packages DIR --model FILE [--threads N]');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'scenewright-completion-record-'));
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
  const { recordAnswers } = await load('completion-model/record');
  const rows = await recordAnswers({
    project: join(root, 'test', 'projects', 'tiny-game'),
    model: resolve(model),
    threads: Number(option('threads') ?? 2),
    entry: pathToFileURL(join(folder, 'model-process.mjs')),
  });
  const target = join(root, 'test', 'eval', 'completion', 'recorded.jsonl');
  writeFileSync(target, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  console.log(`${rows.length} answers written`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
