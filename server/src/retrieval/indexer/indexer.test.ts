import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProject, writeProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import type { Log } from '#base/log.ts';

const source =
  '//- Assets/A.cs\nclass A { }\n//- Assets/B.cs\nclass B { }\n//- Assets/S.unity\n%YAML 1.1\n--- !u!1 &1\nGameObject:\n  m_Name: Root\n';
const signal = neverAborted();

function indexFolder(root: string): string {
  const cache = join(root, '.test-cache', 'scenewright');
  return join(cache, readdirSync(cache)[0] ?? '', 'index');
}

function storedFile(root: string, ending: string): string {
  const folder = indexFolder(root);
  return join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? '');
}

/** Open, index and close, as a program that was started before. */
async function indexOnce(root: string): Promise<void> {
  const session = await openProject(root);
  await session.index.close();
}

test('a second session takes unchanged files from the store and reads changed ones', async () => {
  const project = writeProject(source);
  await indexOnce(project.root);
  const second = await openProject(project.root);
  expect((await second.build(false, signal)).reused).toBe(6);
  await second.index.close();
  writeFileSync(join(project.root, 'Assets/A.cs'), 'class Renamed { }');
  const third = await openProject(project.root);
  expect(third.workspace.snapshot().symbols.has('Renamed')).toBe(true);
  expect(third.workspace.snapshot().symbols.has('A')).toBe(false);
  expect(await third.index.verify(signal)).toEqual({ complete: true, differences: [] });
  writeFileSync(join(project.root, 'Assets/B.cs'), 'class C { }');
  rmSync(join(project.root, 'Assets/S.unity'));
  writeFileSync(join(project.root, 'Assets/D.cs'), 'class D { }');
  expect((await third.index.verify(signal)).differences).toEqual([
    { path: 'Assets/S.unity', reason: 'is in the index but not on disk' },
    { path: 'Assets/B.cs', reason: 'differs from the indexed content' },
    { path: 'Assets/D.cs', reason: 'is on disk but not in the index' },
  ]);
  project.dispose();
});

const damages: readonly (readonly [string, (path: string) => void])[] = [
  ['cut short', (path) => truncateSync(path, 100)],
  ['empty', (path) => truncateSync(path, 0)],
  ['gone', (path) => rmSync(path)],
  [
    'changed in one byte',
    (path) => {
      const bytes = readFileSync(path);
      bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    },
  ],
  ["somebody else's", (path) => writeFileSync(path, 'scenewright-index')],
];

test.each(['manifest', '.seg'].flatMap((file) => damages.map(([what, damage]) => [file, what, damage] as const)))(
  'a stored index whose %s is %s is rebuilt, not trusted',
  async (file, what, damage) => {
    const project = writeProject(source);
    await indexOnce(project.root);
    damage(storedFile(project.root, file));
    const warnings: string[] = [];
    const log: Log = { info() {}, warn: (message) => warnings.push(message), bug() {} };
    const session = await openProject(project.root, log);
    expect(session.workspace.snapshot().files.size).toBe(6);
    // A manifest that is gone was never written, for all we know.
    expect(warnings).toHaveLength(file === 'manifest' && what === 'gone' ? 0 : 1);
    expect(await session.index.verify(signal)).toEqual({ complete: true, differences: [] });
    project.dispose();
  },
);

test('garbage, links, loops and unreadable folders are passed over with a reason', async () => {
  const project = writeProject(source);
  writeFileSync(
    join(project.root, 'Assets/Bad.unity'),
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) & 255),
  );
  writeFileSync(join(project.root, 'Assets/Bad.cs'), Uint8Array.of(0xff, 0xfe, 0xc3, 0x28));
  symlinkSync(project.root, join(project.root, 'Assets/Loop'));
  writeFileSync(join(project.root, 'Assets/Large.json'), 'x'.repeat(3 * 1024 * 1024));
  mkdirSync(join(project.root, 'Assets/Samples~'));
  writeFileSync(join(project.root, 'Assets/Samples~/Hidden.cs'), 'class Hidden { }');
  writeFileSync(join(project.root, '.gitignore'), 'Secret*\n');
  writeFileSync(join(project.root, 'Assets/Secret.cs'), 'class Secret { }');
  const session = await openProject(project.root);
  const summary = await session.build(true, signal);
  expect(summary.skipped.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
    'Assets/Loop: a link',
    "Assets/Bad.unity: an asset in Unity's binary form",
    'Assets/Large.json: larger than 2 MB',
  ]);
  const { symbols, files } = session.workspace.snapshot();
  expect([symbols.has('Hidden'), symbols.has('Secret'), files.has('Assets/Bad.unity')]).toEqual([false, false, true]);
  project.dispose();
});

test('an index that cannot be stored costs a note, not the session', async () => {
  const project = writeProject(source);
  const session = await openProject(project.root);
  const path = storedFile(project.root, 'manifest');
  // A folder in the file's place: even the superuser cannot replace it.
  rmSync(path);
  mkdirSync(join(path, 'taken'), { recursive: true });
  const summary = await session.build(true, signal);
  expect(summary).toMatchObject({ files: 6, bytes: undefined });
  expect(summary.skipped[0]?.reason).toMatch(/could not be stored/);
  project.dispose();
});

test('a cancelled build stops and a later one is whole', async () => {
  const project = writeProject(source);
  const session = await openProject(project.root);
  await expect(session.build(true, AbortSignal.abort())).rejects.toThrow(Cancelled);
  expect((await session.build(true, signal)).files).toBe(6);
  project.dispose();
});
