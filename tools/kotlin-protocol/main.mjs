// usage: node tools/kotlin-protocol/main.mjs
// Writes the classes of the protocol for the Rider plugin. A test tells when they are stale.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const target = join(root, 'clients', 'rider', 'src', 'main', 'kotlin', 'com', 'scenewright', 'rider', 'protocol');
const { build } = createRequire(join(root, 'server', 'package.json'))('esbuild');

const place = mkdtempSync(join(tmpdir(), 'scenewright-kotlin-'));
try {
  const bundle = join(place, 'kotlin.mjs');
  await build({
    stdin: {
      contents: `
        import { classTables } from './protocol/src/class-tables.ts';
        import { kotlinFiles } from './tools/kotlin-protocol/kotlin.ts';
        export const files = kotlinFiles(classTables());`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const { files } = await import(pathToFileURL(bundle).href);
  mkdirSync(target, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(target, name), text);
} finally {
  rmSync(place, { recursive: true, force: true });
}
