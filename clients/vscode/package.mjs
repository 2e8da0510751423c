// usage: node clients/vscode/package.mjs [--out FILE] [--target PLATFORM]
// Builds the extension and packs it as a .vsix. With --target (`linux-x64`, `darwin-arm64`, `win32-x64` …) the native vector
// store of this machine goes with it; without, the package runs everywhere.
import { cp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import './build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'dist');
const { values } = parseArgs({ options: { out: { type: 'string' }, target: { type: 'string' } } });
const { target } = values;
const out = values.out ?? join(here, `scenewright${target === undefined ? '' : `-${target}`}.vsix`);

if (target !== undefined) {
  const own = `${process.platform === 'win32' ? 'win32' : process.platform}-${process.arch}`;
  if (target !== own) {
    console.error(`the native addon is built for this machine, ${own}: package ${target} there`);
    process.exit(2);
  }
  await addNative(join(dist, 'server', 'node_modules'));
}
await rm(out, { force: true });
await createVSIX({
  cwd: dist,
  packagePath: out,
  dependencies: false,
  allowMissingRepository: true,
  ...(target && { target }),
});
const { size } = await stat(out);
console.log(`${out}: ${(size / 1024 / 1024).toFixed(1)} MB`);

/** The addon with the two small packages that find it. */
async function addNative(folder) {
  const require = createRequire(join(here, '..', '..', 'server', 'package.json'));
  const addon = dirname(require.resolve('hnswlib-node/package.json'));
  const fromAddon = createRequire(join(addon, 'package.json'));
  const bindings = dirname(fromAddon.resolve('bindings/package.json'));
  const paths = dirname(createRequire(join(bindings, 'package.json')).resolve('file-uri-to-path/package.json'));
  await cp(addon, join(folder, 'hnswlib-node'), {
    recursive: true,
    filter: (path) => !/\/(?:node_modules|build\/Release\/obj.*|src|deps)$/.test(path.replaceAll('\\', '/')),
  });
  await cp(bindings, join(folder, 'bindings'), { recursive: true });
  await cp(paths, join(folder, 'file-uri-to-path'), { recursive: true });
}
