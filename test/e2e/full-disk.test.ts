import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testEnvironment } from '#kit/project.ts';
import { program } from '#kit/wire.ts';

let home = '';
let root = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'scenewright-full-disk-'));
  root = join(home, 'project');
  cpSync(fileURLToPath(new URL('../projects/tiny-game', import.meta.url)), root, { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Run the program where no file may grow beyond so many kilobytes: its writes fail as on a full disk. */
function run(words: readonly string[], kilobytes?: number) {
  const limit = kilobytes === undefined ? '' : `ulimit -f ${kilobytes}; `;
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['-c', `${limit}exec "$0" "$@"`, process.execPath, program, ...words, '--project', root, '--json'],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], ...testEnvironment(home) } },
  );
  return { json: JSON.parse(stdout), stderr, status };
}

test('an index that cannot be stored answers all the same, leaves nothing half-written, and is stored when there is room', () => {
  const full = run(['index', '--rebuild'], 4);
  expect(full.status).toBe(0);
  expect(full.json.files.csharp).toBeGreaterThan(5);
  expect(JSON.stringify(full.json.skipped)).toMatch(/could not be stored|EFBIG/);
  const storage = join(root, 'Library', 'Scenewright');
  const left = existsSync(storage) ? readdirSync(storage, { recursive: true }).map(String) : [];
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const found = run(['search', 'player takes damage'], 4);
  expect(found.json.length).toBeGreaterThan(0);
  const again = run(['index']);
  expect(again.json.bytes).toBeGreaterThan(1000);
  expect(run(['index', '--verify']).status).toBe(0);
});
