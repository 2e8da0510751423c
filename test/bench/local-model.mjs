// usage: npm run bench -- local-model --packages DIR [--model FILE] [--threads N]
// The real package, found in DIR/node_modules, with a tiny random model and, where a file is given, with a real one: how
// long it takes to load and to answer, how soon it obeys, and how little the server's own thread notices.
import { resolve } from 'node:path';
import { load, option, show, withModelProcess } from './bundled.mjs';

const packages = option('packages');
if (packages === undefined) {
  console.error('usage: npm run bench -- local-model --packages DIR [--model FILE] [--threads N]');
  process.exit(2);
}
await withModelProcess(packages, async ({ entry, folder }) => {
  const { measureModels } = await load('local-model/main');
  const threads = option('threads');
  const rows = await measureModels({
    entry,
    folder,
    ...(threads === undefined ? {} : { threads: Number(threads) }),
    ...(option('model') === undefined ? {} : { model: resolve(option('model')) }),
  });
  show('local-model', rows);
  process.exitCode = rows.some((row) => row.ok === false) ? 1 : 0;
});
