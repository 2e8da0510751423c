import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from 'scenewright/src/version.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testEnvironment } from '#kit/project.ts';
import { program, spawnServer } from '#kit/wire.ts';

const sample = fileURLToPath(new URL('../projects/tiny-game', import.meta.url));
let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'scenewright-e2e-'));
  cpSync(sample, root, { recursive: true, filter: (path) => !path.includes(`${sample}/Library`) });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function cli(...words: readonly string[]) {
  return spawnSync(process.execPath, [program, ...words, '--project', root], {
    encoding: 'utf8',
    env: { ...process.env, ...testEnvironment(root) },
  });
}

function json<T>(...words: readonly string[]): T {
  const { stdout } = cli(...words, '--json');
  return JSON.parse(stdout);
}

test('the program tells the version of its package', () => {
  const manifest = fileURLToPath(new URL('../../server/package.json', import.meta.url));
  expect(JSON.parse(readFileSync(manifest, 'utf8')).version).toBe(version);
});

test('index reports the sample project in the words of the contract', () => {
  const report = json<{
    files: Record<string, number>;
    assets: number;
    danglingRefs: number;
    unresolvedRefs: number;
    parse: Record<string, { withErrors: number }>;
  }>('index', '--rebuild');
  expect(report).toMatchObject({
    project: { unityVersion: '2022.3.62f1', pipeline: 'urp' },
    assets: 66,
    danglingRefs: 0,
    unresolvedRefs: 0,
    skipped: [],
  });
  expect(report.files).toMatchObject({ csharp: 18, shader: 2, hlsl: 2, shadergraph: 1, asmdef: 2 });
  for (const count of Object.values(report.parse)) expect(count.withErrors).toBe(0);
  expect(json('index')).toMatchObject({ fromCache: 127 });
  expect(cli('index', '--verify').status).toBe(0);
});

test('search, refs, hover and complete answer on the command line', () => {
  expect(
    json<{ symbol: string }[]>('search', 'player takes damage and loses health', '-k', '3').map((row) => row.symbol),
  ).toContain('TinyGame.Combat.Health.TakeDamage');
  expect(json<{ path: string }[]>('search', '受到伤害扣除生命值', '-k', '3').map((row) => row.path)).toContain(
    'Assets/Scripts/Combat/Health.cs',
  );
  expect(json('refs', 'Assets/Materials/Sea.mat')).toMatchObject({
    usedBy: [{ path: 'Assets/Scenes/Island.unity', gameObject: 'World/Sea', property: 'm_Materials.Array.data[0]' }],
  });
  expect(json('hover', 'Assets/Scripts/World/Pickup.cs:14:28')).toMatchObject({ source: 'engine' });
  expect(json('hover', 'Assets/Scripts/World/Pickup.cs:1:1')).toBeNull();
  expect(json<{ items: object[] }>('complete', 'Assets/Scripts/World/Pickup.cs:9:19')).toHaveProperty('items');
});

test('refs of a field by its place, check with SARIF', () => {
  const script = 'Assets/Scripts/Combat/Health.cs';
  expect(json('refs', `${script}:11:55`)).toMatchObject({
    symbol: 'TinyGame.Combat.Health.maximum',
    usedBy: [
      { path: 'Assets/Prefabs/Boss.prefab', gameObject: 'Boss', kind: 'field', value: '400' },
      { path: 'Assets/Prefabs/Enemy.prefab', gameObject: 'Enemy', kind: 'field', value: '40' },
      { path: 'Assets/Prefabs/Player.prefab', gameObject: 'Player', kind: 'field', value: '100' },
      { path: 'Assets/Scenes/Island.unity', gameObject: 'World/Island/Lighthouse 灯塔', kind: 'field', value: '300' },
    ],
  });
  expect(cli('refs', `${script}:1:1`).status).toBe(2);
  expect(json('check')).toEqual([]);
  expect(cli('check').status).toBe(0);
  const sarif = join(root, 'found.sarif');
  const broken = join(root, 'Assets', 'Broken.prefab');
  writeFileSync(broken, '%YAML 1.1\n--- !u!114 &1\nMonoBehaviour:\n  m_Script: {fileID: 0}\n');
  expect(cli('check', 'Assets', '--sarif', sarif).status).toBe(1);
  expect(JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results.map((row: { ruleId: string }) => row.ruleId)).toEqual([
    'missing-meta',
    'missing-script',
  ]);
  expect(cli('check', 'Nowhere').status).toBe(2);
  rmSync(broken);
  rmSync(sarif);
});

test('generate, staged, accept, undo', () => {
  const list = () => readdirSync(join(root, 'Assets/Shaders')).sort();
  const before = list();
  const result = json<{ id: string; files: object[] }>(
    'generate',
    'material',
    '--shader',
    'Assets/Shaders/Water.shader',
    '--name',
    'Lagoon',
  );
  expect(result.files).toHaveLength(4);
  expect(list()).toEqual(before);
  expect(json('staged')).toMatchObject([{ id: result.id }]);
  expect(cli('accept', result.id).status).toBe(0);
  expect(list()).toContain('Lagoon.mat');
  expect(json('undo', result.id)).toMatchObject({ kept: [] });
  expect(list()).toEqual(before);
});

test('eval retrieval asks the doc comments of the project and says how searches compare', () => {
  const figures = json<{ asked: number; methods: number; searches: { search: string; mrr10: number }[] }>(
    'eval',
    'retrieval',
    '--sample',
    '5',
  );
  expect(figures.asked).toBe(5);
  expect(figures.methods).toBeGreaterThan(20);
  expect(figures.searches.map(({ search }) => search)).toEqual([
    'scenewright',
    'plain BM25',
    'plain BM25, name weight 4',
  ]);
  expect(figures.searches[0]?.mrr10).toBeGreaterThan(0.5);
  expect(json('eval', 'retrieval', '--sample', '5')).toEqual(figures);
});

test.each([
  [['serch'], 'there is no verb'],
  [['search'], 'Usage: scenewright search'],
  [['search', 'x', '--colour'], 'no option'],
  [['eval', 'luck'], 'cannot be measured'],
  [['eval', 'retrieval', '--sample', '0'], 'whole number from 1'],
  [['refs', 'Assets/Nothing.mat'], 'names no asset'],
  [['hover', 'Assets/Scripts/World/Pickup.cs:9999:1'], 'no line 9999'],
  [['hover', 'Assets/Nothing.cs:1:1'], 'no file'],
  [['generate', 'castle'], 'cannot be generated'],
  [['accept', 'nothing-here'], 'nothing is staged'],
])('%j ends with exit code 2 and says why', (words, message) => {
  const { status, stderr, stdout } = cli(...words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(json<{ error: { message: string } }>(...words).error.message).not.toBe('');
});

test('the server ends with its client', async () => {
  const { client, child } = await spawnServer(root);
  await client.ready;
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  child.stdin?.end();
  expect(await ended).toBe(0);
});

test('the built server answers over stdio with its worker, and exits when told', async () => {
  const { client, child } = await spawnServer(root);
  expect((await client.ready).files).toBe(127);
  expect(await client.request<object[]>('workspace/symbol', { query: 'TakeDamage' })).toHaveLength(2);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  await client.request('shutdown');
  client.connection.sendNotification('exit');
  expect(await ended).toBe(0);
});

test('interrupting an index run ends it with 130 or with its result, never with a broken store', async () => {
  const child = spawn(process.execPath, [program, 'index', '--rebuild', '--project', root], {
    env: { ...process.env, ...testEnvironment(root) },
  });
  setTimeout(() => child.kill('SIGINT'), 250);
  // On a busy machine the signal can come before the program does: a shell shows that as 130 too.
  const status = await new Promise<number | undefined>((resolve) =>
    child.on('exit', (code, name) => resolve(name === 'SIGINT' ? 130 : (code ?? undefined))),
  );
  expect([0, 130]).toContain(status);
  expect(cli('index', '--verify').status).toBe(0);
});

test('libraries named by the environment are searched, and doctor lists them with what was passed over', () => {
  const library = mkdtempSync(join(tmpdir(), 'scenewright-notes-'));
  try {
    writeFileSync(join(library, 'design.md'), '# Grappling hook\n\nThe hook pulls the hero to ledges.\n');
    writeFileSync(join(library, 'broken.cs'), 'class Broken { }\0');
    const run = (...words: readonly string[]) =>
      spawnSync(process.execPath, [program, ...words, '--project', root], {
        encoding: 'utf8',
        env: { ...process.env, ...testEnvironment(root), SCENEWRIGHT_LIBRARIES: `${library}${delimiter}/nowhere` },
      });
    const name = basename(library);
    const found = run('search', 'grappling hook ledges', '-k', '1');
    expect(found.stdout).toContain(`library:${name}/design.md:1  Grappling hook  (library ${library})`);
    expect(found.stderr).toContain("library '/nowhere' is no folder that can be read");
    expect(JSON.parse(run('doctor', '--json').stdout)).toMatchObject({
      libraries: [{ name, path: library, files: 1 }],
      libraryWarnings: [expect.stringContaining('/nowhere')],
      skipped: [{ reason: 'not text', files: 1 }],
    });
    expect(run('doctor').stdout).toContain(`library        ${name}: ${library}, 1 files`);
    expect(JSON.parse(run('index', '--json').stdout).skipped).toEqual([
      { path: `library:${name}/broken.cs`, reason: 'not text' },
    ]);
  } finally {
    rmSync(library, { recursive: true, force: true });
  }
});
