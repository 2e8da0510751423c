// Bundles the programs beside the addons, so that they find them as the server finds addons installed beside it.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const addons = join(here, 'addons');
const { build } = createRequire(join(here, '..', '..', 'server', 'package.json'))('esbuild');
const shared = {
  absWorkingDir: here,
  outdir: join(addons, 'dist'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'error',
};

/** `same-core.ts` is a bundle of its own. */
const bundledApart = {
  name: 'bundled-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/same-core\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './same-core.mjs', external: true },
    ),
};

export async function bundle() {
  // The wasm backend on the runtime that has the native parser's own core; `Edit` was a plain object then.
  await build({
    ...shared,
    entryPoints: { 'same-core': 'same-core.ts' },
    alias: { 'web-tree-sitter': join(here, 'runtime-of-same-core.mjs') },
  });
  await build({
    ...shared,
    entryPoints: { compare: 'compare.ts', measure: 'measure.ts' },
    plugins: [bundledApart],
  });
}
