import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openProject, testEnvironment, writeProject } from '@scenewright/test/kit/project.ts';
import { type TestTree, writeTree } from '@scenewright/test/kit/tree.ts';
import { afterEach, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { search } from '#features/search/search.ts';
import type { Session } from '#features/session.ts';

const signal = neverAborted();
const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n';
const disposables: { dispose(): void }[] = [];
afterEach(() => {
  for (const disposable of disposables.splice(0)) disposable.dispose();
});

function projectOf(source: string) {
  const project = writeProject(source);
  disposables.push(project);
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(project.root, path)), { recursive: true });
    writeFileSync(join(project.root, path), content);
  };
  return { root: project.root, write };
}

async function libraryOf(entries: Parameters<typeof writeTree>[0]): Promise<TestTree> {
  const tree = await writeTree(entries);
  disposables.push(tree);
  return tree;
}

function nameLibraries(root: string, libraries: readonly unknown[]): void {
  const folder = join(testEnvironment(root)['XDG_CONFIG_HOME'] ?? '', 'scenewright');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ libraries }));
}

const known = (session: Session) => [...session.workspace.snapshot().symbols.names()].sort();

test('content that says nothing is listed with its reason, also when the index is taken from the store', async () => {
  const { root, write } = projectOf('//- Assets/A.cs\nclass A { }\n');
  write('Assets/Pointer.cs', pointer);
  write('Assets/Pointer.json', pointer);
  write('Assets/Mesh.asset', pointer);
  write('Assets/Baked.asset', Uint8Array.of(0, 0, 0, 1, 2, 3));
  write('Assets/Binary.cs', 'class Binary { }\0');
  write('Assets/NoPointer.txt', pointer + 'x'.repeat(1024));
  write('Assets/Wide.cs', Buffer.from('\ufeffclass Wide { } // 敵', 'utf16le'));
  write('Assets/Marked.cs', '\ufeffclass Marked { }');
  const first = await openProject(root);
  const reasons = (session: Session) =>
    session
      .lastBuild()
      ?.skipped.map(({ path, reason }) => `${path}: ${reason}`)
      .sort();
  const expected = [
    "Assets/Baked.asset: an asset in Unity's binary form",
    'Assets/Binary.cs: not text',
    'Assets/Mesh.asset: a Git LFS pointer: its content is not on this machine',
    'Assets/Pointer.cs: a Git LFS pointer: its content is not on this machine',
    'Assets/Pointer.json: a Git LFS pointer: its content is not on this machine',
  ];
  expect(reasons(first)).toEqual(expected);
  expect(known(first)).toEqual(['A', 'Marked', 'Wide']);
  await first.index.close();
  const second = await openProject(root);
  expect(reasons(second)).toEqual(expected);
  // The content arrives, as `git lfs pull` brings it.
  write('Assets/Pointer.cs', 'class Arrived { }');
  await second.refresh(['Assets/Pointer.cs'], signal);
  expect(known(second)).toContain('Arrived');
});

test('an ignore file that is written, changed or removed takes effect', async () => {
  const { root, write } = projectOf('//- Assets/A.cs\nclass A { }\n//- Assets/Code/B.cs\nclass B { }\n');
  const session = await openProject(root);
  const steps: readonly (readonly [string, string | undefined, readonly string[]])[] = [
    ['.gitignore', 'Code/\n', ['A']],
    ['Assets/.scenewrightignore', '!Code\n!Code/**\n', ['A', 'B']],
    ['Assets/.gitignore', '*\n', ['B']],
    ['Assets/Code/.scenewrightignore', '*\n', []],
    ['Assets/.gitignore', undefined, ['A']],
    ['Assets/Code/.scenewrightignore', undefined, ['A', 'B']],
  ];
  for (const [path, text, names] of steps) {
    if (text === undefined) rmSync(join(root, path));
    else write(path, text);
    await session.refresh([path], signal);
    expect([path, known(session)]).toEqual([path, names]);
  }
});

test('what a watcher reports is judged as a walk judges it', async () => {
  const { root, write } = projectOf('//- Assets/A.cs\nclass A { }\n//- .gitignore\nSecret/\n');
  const session = await openProject(root);
  const paths = ['Assets/Secret/S.cs', 'Assets/.vs/V.cs', 'Library/L.cs', 'Assets/Samples~/T.cs', 'Assets/N.cs'];
  for (const [index, path] of paths.entries()) write(path, `class X${index} { }`);
  await session.refresh([...paths, 'Assets/None.cs', '/etc/passwd', 'untitled:A.cs'], signal);
  expect(known(session)).toEqual(['A', 'X4']);
  await session.overlay('Assets/Secret/S.cs', 'class Typed { }', signal);
  await session.overlay('Assets/Unsaved.cs', 'class Unsaved { }', signal);
  expect(known(session)).toEqual(['A', 'Unsaved', 'X4']);
});

test('libraries are searched as documents, say where they come from, and enter no table', async () => {
  const { root } = projectOf('//- Assets/A.cs\nclass Enemy { void Attack() { } }\n');
  const kit = await libraryOf({
    'Steering.cs':
      '/// <summary>Boids flock around a target.</summary>\nclass FlockSteering\n{\n    void Separate() { }\n}\n',
    'Docs/flock.md': '# Flocking\n\nHow boids keep their distance.\n',
    'Boss.prefab':
      '%YAML 1.1\n--- !u!1 &1\nGameObject:\n  m_Name: FlockBoss\n--- !u!114 &2\nMonoBehaviour:\n  m_Script: {fileID: 11500000, guid: 0123456789abcdef0123456789abcdef, type: 3}\n',
    'Steering.cs.meta': 'fileFormatVersion: 2\nguid: 0123456789abcdef0123456789abcdef\n',
    'Kit.asmdef': '{ "name": "Kit" }',
    'csc.rsp': '-define:FROM_LIBRARY',
    '.gitignore': 'secret*\n',
    'secret.md': '# Flocking secrets\n',
  });
  nameLibraries(root, [{ name: 'Flock Kit', path: kit.root }, join(root, 'nowhere')]);
  const warnings: string[] = [];
  const session = await openProject(root, { info() {}, warn: (text) => warnings.push(text), bug() {} });
  expect(warnings).toEqual([expect.stringContaining('is no folder that can be read')]);
  expect(session.lastBuild()).toMatchObject({
    libraryFiles: { 'library:Flock Kit': 3 },
    kinds: { csharp: { files: 1 } },
  });
  const snapshot = session.workspace.snapshot();
  expect(known(session)).toEqual(['Attack', 'Enemy']);
  expect(snapshot.files.size).toBe(2);
  const found = async (text: string) => search(session.context('en'), { text, limit: 5, kind: 'doc' }, signal);
  expect((await found('boids distance'))[0]).toMatchObject({
    path: 'library:Flock Kit/Docs/flock.md',
    kind: 'doc',
    library: kit.root,
    snippet: '# Flocking\n\nHow boids keep their distance.\n',
  });
  expect(
    (await found('FlockSteering separate')).map(({ path, snippet }) => [path, snippet.includes('Separate')]),
  ).toContainEqual(['library:Flock Kit/Steering.cs', true]);
  expect((await found('prefab FlockBoss')).map(({ path }) => path)).toContain('library:Flock Kit/Boss.prefab');
  expect(await found('secrets')).not.toContainEqual(expect.objectContaining({ path: 'library:Flock Kit/secret.md' }));
  await session.index.close();

  // What is stored is taken up again, and a library that is no longer named is forgotten.
  appendFileSync(join(kit.root, 'Docs/flock.md'), 'They align, too.\n');
  const second = await openProject(root);
  expect(second.lastBuild()?.reused).toBeGreaterThan(0);
  expect(known(second)).toEqual(['Attack', 'Enemy']);
  const hits = await second.index.search({ text: 'align boids', limit: 3 }, signal);
  expect(hits[0]?.path).toBe('library:Flock Kit/Docs/flock.md');
  expect((await second.index.verify(signal)).differences).toEqual([]);
  await second.index.close();
  nameLibraries(root, []);
  const third = await openProject(root);
  expect(await third.index.search({ text: 'align boids', limit: 3, kind: 'doc' }, signal)).toEqual([]);
  await third.index.close();
});
