// Bundles the checks, which are TypeScript, for Node versions that run none.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** What these stages make, outside what is committed. */
export const dist = join(here, 'dist');

const { build } = createRequire(join(here, '..', '..', 'server', 'package.json'))('esbuild');
const outfile = join(dist, 'check.mjs');
await build({
  absWorkingDir: here,
  entryPoints: ['check/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'error',
});

/** The functions of `check/`. */
export const checks = await import(pathToFileURL(outfile).href);
