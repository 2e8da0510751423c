import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testEnvironment } from '#kit/project.ts';
import { program, spawnServer } from '#kit/wire.ts';

const sample = fileURLToPath(new URL('../projects/tiny-game', import.meta.url));
let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'scenewright-sharing-'));
  cpSync(sample, root, { recursive: true, filter: (path) => !path.includes(`${sample}/Library`) });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function cli(...words: readonly string[]) {
  return spawnSync(process.execPath, [program, ...words, '--project', root, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, ...testEnvironment(root) },
  });
}

/** Process numbers of all that say they write. */
function writers(): readonly number[] {
  const cache = join(root, '.test-cache', 'scenewright');
  const folder = join(cache, readdirSync(cache)[0] ?? '', 'index');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.lock'))
    .flatMap((name) => {
      try {
        const { pid }: { pid: number } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
        return [pid];
      } catch {
        // Removed or being written while we look.
        return [];
      }
    });
}

async function until(what: () => boolean, milliseconds: number): Promise<number> {
  const started = performance.now();
  while (!what()) {
    if (performance.now() - started > milliseconds) throw new Error(`not within ${milliseconds} ms`);
    await new Promise((next) => setTimeout(next, 20));
  }
  return performance.now() - started;
}

test('two servers and a command line share one index; when the writer is killed the other takes over', async () => {
  const servers = await Promise.all([spawnServer(root), spawnServer(root)]);
  const files = await Promise.all(servers.map(async ({ client }) => (await client.ready).files));
  expect(files).toEqual([127, 127]);
  const [writer] = writers();
  expect(writers()).toHaveLength(1);
  const first = servers.find(({ child }) => child.pid === writer);
  const second = servers.find(({ child }) => child.pid !== writer);
  expect(first).toBeDefined();
  // The command line reads what the writer stored and leaves the writing to it.
  const report: { fromCache: number } = JSON.parse(cli('index').stdout);
  expect([report.fromCache, writers()]).toEqual([127, [writer]]);

  first?.child.kill('SIGKILL');
  const handOver = await until(() => writers().includes(second?.child.pid ?? 0), 5000);
  expect(handOver).toBeLessThan(2000);

  const script = join(root, 'Assets/Scripts/Fresh.cs');
  writeFileSync(script, 'class FreshlyWritten { }');
  second?.client.connection.sendNotification('textDocument/didSave', {
    textDocument: { uri: second.client.uri('Assets/Scripts/Fresh.cs') },
  });
  await vi.waitFor(async () =>
    expect(await second?.client.request('workspace/symbol', { query: 'FreshlyWritten' })).toHaveLength(1),
  );
  // What was saved is stored before the server ends.
  await second?.client.close();
  second?.child.kill();
  const verified: { ok: boolean; complete: boolean } = JSON.parse(cli('index', '--verify').stdout);
  expect(verified).toMatchObject({ ok: true, complete: true });
  rmSync(script);
}, 60_000);
