// Bundles the conformance check, which is TypeScript, for Node versions that run none. A bundle that is up to date is kept.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const repository = join(here, '..', '..', '..');
export const dist = join(here, 'dist');

/** Build `dist/main.mjs`; resolves to its path. */
export async function bundle() {
  const target = join(dist, 'main.mjs');
  if (newest([here, join(repository, 'protocol', 'src')]) < (changed(target) ?? 0)) return target;
  const { build } = createRequire(join(repository, 'server', 'package.json'))('esbuild');
  mkdirSync(dist, { recursive: true });
  // Editors start several servers at once: each writes a file of its own and moves it into place.
  const own = join(dist, `${randomBytes(6).toString('hex')}.mjs`);
  await build({
    absWorkingDir: here,
    entryPoints: ['main.ts'],
    outfile: own,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  renameSync(own, target);
  return target;
}

function newest(folders) {
  return Math.max(
    ...folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(ts|mjs)$/.test(name))
        .map((name) => changed(join(folder, name)) ?? 0),
    ),
  );
}

function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
