import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dist } from '../bundle.mjs';
import { compileJava, runJava } from '../jvm.mjs';
import { points } from '../platform-facts.mjs';

const programs = join(dirname(fileURLToPath(import.meta.url)), '..', 'jvm');

/** JetBrains' own descriptor loader and extension area, which the Kotlin compiler brings, on the built jar. */
export function descriptor(plugin, checker) {
  checker.take(loadPlugin(plugin));
}

/** Run the loader; `jarPath` is the jar whose plugin.xml and classes it takes. */
export function loadPlugin({ java, compiler, libraries, platform, stubClasses, jarPath }) {
  const core = [...platform, ...Object.values(compiler), ...Object.values(libraries)];
  const out = join(dist, 'jvm', 'descriptor');
  compileJava({ java, folder: join(programs, 'descriptor'), classpath: core, out });
  const folder = mkdtempSync(join(tmpdir(), 'scenewright-descriptor-'));
  try {
    const table = join(folder, 'points.tsv');
    const rows = points
      .filter(({ kind }) => kind !== 'service')
      .map(({ point, kind, from = '-', type = '-' }) => [point, kind, from, type].join('\t'));
    writeFileSync(table, rows.join('\n'));
    for (const name of ['home', 'config', 'system']) mkdirSync(join(folder, name));
    return runJava({
      java,
      classpath: [out, jarPath, stubClasses, ...core],
      properties: {
        'java.awt.headless': 'true',
        'idea.home.path': join(folder, 'home'),
        'idea.config.path': join(folder, 'config'),
        'idea.system.path': join(folder, 'system'),
        'idea.ignore.disabled.plugins': 'true',
        'idea.plugins.compatible.build': '253.1',
      },
      main: 'LoadPlugin',
      words: [jarPath, table],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
