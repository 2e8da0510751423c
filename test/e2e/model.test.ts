import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDownloadServer } from '#kit/download-server.ts';
import { testEnvironment } from '#kit/project.ts';
import { tinyGguf } from '#kit/tiny-gguf.ts';
import { program } from '#kit/wire.ts';

const server = await startDownloadServer();
let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'scenewright-model-'));
});
afterAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await server.close();
});

/** Run the program outside of any project. */
function cli(...words: readonly string[]): Promise<{ readonly status: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [program, 'model', ...words], {
    cwd: home,
    env: { ...process.env, ...testEnvironment(home), XDG_DATA_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, ...said })));
}

test('a model is added without a project, listed and removed', async () => {
  server.serve(tinyGguf());
  const url = `${server.url}/tiny.gguf`;
  const unasked = await cli('add', url);
  expect(unasked).toMatchObject({ status: 2, out: '' });
  expect(unasked.err).toContain('--yes');
  const added = await cli('add', url, '--yes', '--json');
  expect(added.status).toBe(0);
  expect(JSON.parse(added.out)).toMatchObject({ name: 'tiny', architecture: 'llama', canInfill: true });
  expect((await cli('add', url, '--yes')).status).toBe(2);
  const listed = JSON.parse((await cli('list', '--json')).out);
  expect(listed.models).toMatchObject([{ name: 'tiny' }]);
  expect((await cli('list')).out).toMatch(/tiny {2}\d[\s\S]*qwen2\.5-coder-1\.5b .*file from the makers' page/);
  expect((await cli('remove', 'tiny')).out).toMatch(/removed tiny/);
  expect((await cli('remove', 'tiny')).status).toBe(2);
});

test('a file is added without asking', async () => {
  writeFileSync(join(home, 'own.gguf'), tinyGguf({ withoutInfill: true }));
  const added = await cli('add', 'own.gguf');
  expect(added.status).toBe(0);
  expect(added.out).toContain('cannot complete code');
});

test.each([[[]], [['add']], [['list', 'x']], [['fetch', 'x']]])('model %j is bad usage', async (words) => {
  expect((await cli(...words)).status).toBe(2);
});
