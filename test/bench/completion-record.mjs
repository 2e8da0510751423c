// usage: npm run bench -- completion-record --packages DIR --model FILE [--threads N]
// Writes test/eval/completion/recorded.jsonl: what a real model answers at places of our own sample project, good and bad,
// as cases for stopping and mending. DIR/node_modules of --packages holds node-llama-cpp; tools/real-models makes a FILE.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load, option, root, withModelProcess } from './bundled.mjs';

const [packages, model] = [option('packages'), option('model')];
if (packages === undefined || model === undefined) {
  console.error('usage: npm run bench -- completion-record --packages DIR --model FILE [--threads N]');
  process.exit(2);
}
await withModelProcess(packages, async ({ entry }) => {
  const { recordAnswers } = await load('completion-model/record');
  const rows = await recordAnswers({
    project: join(root, 'test', 'projects', 'tiny-game'),
    model: resolve(model),
    threads: Number(option('threads') ?? 2),
    entry,
  });
  const target = join(root, 'test', 'eval', 'completion', 'recorded.jsonl');
  writeFileSync(target, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  console.log(`${rows.length} answers written`);
});
