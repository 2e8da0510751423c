// usage: npm run bench -- completion-model --corpora DIR --packages DIR --model FILE [--sample N] [--threads N] [--out FILE]
// A real model in a file finishes lines of files that were held out: as it answers, with our stopping and mending, and with
// context of the project besides. DIR/node_modules of --packages holds node-llama-cpp; tools/real-models makes a FILE.
import { resolve } from 'node:path';
import { load, option, settings, show, withModelProcess } from './bundled.mjs';

const usage = 'completion-model --corpora DIR --packages DIR --model FILE [--sample N] [--threads N] [--out FILE]';
const measuring = settings(usage);
const [packages, model, out] = [option('packages'), option('model'), option('out')];
if (packages === undefined || model === undefined) {
  console.error(`usage: npm run bench -- ${usage}`);
  process.exit(2);
}
await withModelProcess(packages, async ({ entry }) => {
  const { measureModelCompletion } = await load('completion-model/main');
  const rows = await measureModelCompletion({
    ...measuring,
    sample: Number(option('sample') ?? 76),
    model: resolve(model),
    threads: Number(option('threads') ?? 2),
    entry,
    ...(out === undefined ? {} : { out: resolve(out) }),
  });
  show('completion-model', rows);
});
