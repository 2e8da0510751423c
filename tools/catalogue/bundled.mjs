// Loads a tool's part that is written in TypeScript over the server's sources.
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const server = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'server');

/** Bundle the module at `entry` and answer its exports. */
export async function bundled(entry) {
  const { build } = createRequire(join(server, 'package.json'))('esbuild');
  const outfile = join(server, 'dist', `tool-${basename(dirname(entry))}-${basename(entry, '.ts')}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    nodePaths: [join(server, 'node_modules')],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    plugins: [
      {
        name: 'server-layers',
        setup: (setup) =>
          setup.onResolve({ filter: /^#/ }, ({ path }) => ({ path: join(server, 'src', path.slice(1)) })),
      },
    ],
  });
  return import(pathToFileURL(outfile).href);
}
