import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dist } from '../bundle.mjs';
import { compileJava, runJava } from '../jvm.mjs';
import { structureChecker } from '../parts.mjs';

const programs = join(dirname(fileURLToPath(import.meta.url)), '..', 'jvm');

/** What the Marketplace runs on an upload. */
export function marketplace(plugin, checker) {
  checker.take(checkStructure(plugin));
}

export function checkStructure({ java, zipPath }) {
  const jars = structureChecker();
  const out = join(dist, 'jvm', 'structure');
  compileJava({ java, folder: join(programs, 'structure'), classpath: jars, out });
  const scratch = mkdtempSync(join(tmpdir(), 'scenewright-structure-'));
  try {
    mkdirSync(join(scratch, 'unpacked'));
    return runJava({
      java,
      classpath: [out, ...jars],
      main: 'CheckStructure',
      words: [zipPath, join(scratch, 'unpacked')],
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}
