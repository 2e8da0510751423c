// Bundles the client for other people's servers, which is TypeScript, for Node versions that run none.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../workplace.mjs';

/** The module `adapters/mcp-client/external-tools.ts`, built into `folder`. */
export async function loadClient(folder) {
  const server = join(repository, 'server');
  const { build } = createRequire(join(server, 'package.json'))('esbuild');
  const outfile = join(folder, 'client.mjs');
  await build({
    absWorkingDir: server,
    entryPoints: ['src/adapters/mcp-client/external-tools.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
