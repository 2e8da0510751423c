// Bundles the panel as the extension's build does, and the extension's side for this process.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
export const repository = join(here, '..', '..', '..');
const extension = join(repository, 'clients', 'vscode');
const { build } = createRequire(join(extension, 'package.json'))('esbuild');

/** Largest size of the page's script, in bytes. */
export const scriptLimit = 800_000;

/** Write `panel.js`, `panel.css` and the host into a folder. Gives the host's exports and the script's size. */
export async function bundlePanel(folder) {
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: [join(extension, 'webview', 'panel.ts')],
    outfile: join(folder, 'panel.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    metafile: true,
    logLevel: 'error',
  });
  await build({
    entryPoints: [join(extension, 'webview', 'panel.css')],
    outfile: join(folder, 'panel.css'),
    bundle: true,
    logLevel: 'error',
  });
  await build({
    entryPoints: [join(here, 'host.ts')],
    outfile: join(folder, 'host.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const host = await import(pathToFileURL(join(folder, 'host.mjs')).href);
  const [output] = Object.values(metafile.outputs);
  return { host, scriptBytes: output.bytes };
}
