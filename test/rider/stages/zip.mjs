import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compilePlugin, packPlugin } from '../../../clients/rider/tools/plugin.mjs';
import { checks } from '../bundle.mjs';
import { classesOf } from '../workshop.mjs';

/** What is in the zip, that the same comes out twice, and that the server runs from it. */
export function zip(plugin, checker) {
  checker.none('the zip holds what it must and no more', problemsOf(plugin));
  const folder = mkdtempSync(join(tmpdir(), 'scenewright-zip-'));
  try {
    const again = packPlugin(join(folder, 'again'), compilePlugin(join(folder, 'again')).classes);
    checker.none('compiled and packed again it has the same bytes', differences(plugin.zip, readFileSync(again.zip)));
    unpack(plugin.zip, folder);
    const program = join(folder, 'scenewright-rider', 'server', 'bin', 'scenewright.js');
    const own = { HOME: folder, XDG_CACHE_HOME: join(folder, 'cache'), XDG_CONFIG_HOME: join(folder, 'config') };
    const done = spawnSync(process.execPath, [program, '--help'], {
      encoding: 'utf8',
      timeout: 30_000,
      env: { ...process.env, ...own },
    });
    checker.check(
      'the server starts from it',
      done.status === 0 && done.stdout.includes('lsp'),
      `${done.stdout}${done.stderr}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Files of two zips that differ, those of the plugin's jar among them; the whole where nothing else does. */
function differences(one, other) {
  if (one.equals(other)) return [];
  const [before, after] = [one, other].map(contentsOf);
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  return names.length === 0 ? ['how it is packed'] : names;
}

function contentsOf(bytes) {
  return new Map(
    checks.readZip(bytes).flatMap((entry) => {
      const content = Buffer.from(entry.read());
      const inside = entry.path === checks.ourJar ? [...contentsOf(content)] : [];
      return [[entry.path, content.toString('base64')], ...inside];
    }),
  );
}

/** What the rules say of a zip and of the jar in it. */
export function problemsOf({ zip: bytes, stubClasses }) {
  const entries = checks.readZip(bytes);
  const jar = entries.find(({ path }) => path === checks.ourJar);
  return checks.archiveProblems({
    size: bytes.length,
    zip: entries,
    jar: jar === undefined ? [] : checks.readZip(jar.read()),
    stubs: new Set(classesOf(stubClasses).keys()),
  });
}

/** Lay the files of a zip below a folder. */
export function unpack(bytes, folder) {
  for (const entry of checks.readZip(bytes)) {
    const path = join(folder, entry.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, entry.read());
  }
}
