import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { compileKotlin } from '../../../clients/rider/tools/kotlin.mjs';
import { dist } from '../bundle.mjs';
import { runJava } from '../jvm.mjs';
import { unpack } from './zip.mjs';

const here = join(dirname(fileURLToPath(import.meta.url)), '..');
const sample = join(here, '..', 'projects', 'tiny-game');

/** The classes of the zip, driven against the server of the zip, as Rider would drive them. */
export async function harness(plugin, checker) {
  const { java, compiler, stubClasses, platform, libraries } = plugin;
  const folder = mkdtempSync(join(tmpdir(), 'scenewright-rider-'));
  try {
    unpack(plugin.zip, folder);
    const jar = join(folder, 'scenewright-rider', 'lib', 'scenewright-rider.jar');
    const out = join(dist, 'harness');
    compileKotlin({
      java,
      compiler,
      folders: [join(here, 'jvm', 'harness')],
      libraries: [plugin.classes, stubClasses, ...platform],
      out,
      moduleName: 'rider-harness',
    });
    const project = join(folder, 'tiny-game');
    cpSync(sample, project, { recursive: true, filter: (path) => !path.startsWith(join(sample, 'Library')) });
    for (const name of ['scratch', 'home', 'ide']) mkdirSync(join(folder, name));
    const done = runJava({
      java,
      classpath: [out, jar, stubClasses, ...platform, ...Object.values(compiler), ...Object.values(libraries)],
      properties: { 'java.awt.headless': 'true', 'idea.home.path': join(folder, 'ide') },
      main: 'com.scenewright.harness.MainKt',
      words: [project, join(here, 'rider-capabilities.json'), join(folder, 'scratch')],
      seconds: 180,
      env: environment(join(folder, 'home')),
    });
    checker.take(done);
    const left = /^left (\d+)$/m.exec(done.stdout)?.[1];
    checker.check('the server ends with an IDE that is killed', left !== undefined && (await isGone(Number(left))));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Whether a process ends within ten seconds. */
async function isGone(pid) {
  for (let looks = 0; looks < 100; looks++) {
    if (!isAlive(pid)) return true;
    await sleep(100);
  }
  process.kill(pid, 'SIGKILL');
  return false;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Nothing of the user's own is read or written, and no model of theirs is asked. */
function environment(home) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:SCENEWRIGHT_|XDG_|LC_)/.test(name));
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_CONFIG_HOME: join(home, '.config'),
    LANG: 'C.UTF-8',
  };
}
