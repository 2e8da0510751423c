// usage: node clients/vscode/build.mjs [--production]
// Puts the extension together in dist/: manifest with its texts, code, panel, grammars, the built server.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const dist = join(here, 'dist');
const server = join(root, 'server');
const { version } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });

const common = { absWorkingDir: here, bundle: true, minify: true, charset: 'utf8', logLevel: 'warning' };
await Promise.all([
  build({
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
  }),
  build({
    ...common,
    entryPoints: { panel: 'webview/panel.ts', ask: 'webview/ask/ask.ts' },
    outdir: 'dist/webview',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  }),
  build({
    ...common,
    entryPoints: { panel: 'webview/panel.css', ask: 'webview/ask/ask.css' },
    outdir: 'dist/webview',
  }),
]);

const manifestBundle = join(dist, 'manifest.mjs');
await build({
  ...common,
  entryPoints: ['manifest/manifest.ts'],
  outfile: manifestBundle,
  platform: 'node',
  target: 'node20',
  format: 'esm',
});
const { manifestOf } = await import(pathToFileURL(manifestBundle).href);
const manifest = manifestOf(version);
await rm(manifestBundle);
const writeJson = (name, value) => writeFile(join(dist, name), `${JSON.stringify(value, undefined, 2)}\n`);
await writeJson('package.json', manifest.package);
await writeJson('package.nls.json', manifest.english);
await writeJson('package.nls.zh-cn.json', manifest.chinese);

for (const folder of ['syntaxes', 'language-configuration', 'media', 'walkthrough'])
  await cp(join(here, folder), join(dist, folder), { recursive: true });
await cp(join(here, 'README.md'), join(dist, 'README.md'));
for (const file of ['LICENSE', 'CHANGELOG.md']) await cp(join(root, file), join(dist, file));
await cp(join(server, 'bin'), join(dist, 'server', 'bin'), { recursive: true });
await cp(join(server, 'dist'), join(dist, 'server', 'dist'), { recursive: true });
// Node has to know that the server is made of ES modules.
const { name, type, engines } = JSON.parse(await readFile(join(server, 'package.json'), 'utf8'));
await writeJson(join('server', 'package.json'), { name, version, type, engines });
