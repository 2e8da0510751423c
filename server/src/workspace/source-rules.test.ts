import { writeFileSync } from 'node:fs';
import { namesBelow, type TestTree, type TreeEntry, writeTree } from '@scenewright/test/kit/tree.ts';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { createProjectFiles } from '#adapters/library-files.ts';
import { neverAborted } from '#base/cancel.ts';
import type { LibraryRoot } from './library-path.ts';
import { createSourceRules } from './source-rules.ts';
import { listProject, walkProject } from './walk.ts';

const signal = neverAborted();
const trees: TestTree[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) tree.dispose();
});

async function treeOf(entries: Readonly<Record<string, TreeEntry>>): Promise<TestTree> {
  const tree = await writeTree(entries);
  trees.push(tree);
  return tree;
}

async function walked(root: string, libraries: readonly LibraryRoot[] = []) {
  const { paths, skipped } = await walkProject(createProjectFiles(root, libraries), signal);
  return { paths, skipped: skipped.map(({ path, reason }) => `${path}: ${reason}`) };
}

const script = 'class A {}';

test('ignore files of every level, Unity folders, hidden names, and what lies beside them', async () => {
  const tree = await treeOf({
    '.gitignore': '*.log.txt\n/Private/\nVendor/\n',
    'Assets/A.cs': script,
    'Assets/a.log.txt': '',
    'Assets/.hidden/B.cs': script,
    'Assets/Samples~/C.cs': script,
    'Assets/Code/.gitignore': 'Generated\n!Generated/Keep.cs\n',
    'Assets/Code/Generated/D.cs': script,
    'Assets/Code/Generated/Keep.cs': script,
    'Assets/Vendor/E.cs': script,
    'Assets/Kit/Vendor/F.cs': script,
    'Assets/Kit/.scenewrightignore': '!Vendor/\nBig.cs\n',
    'Assets/Kit/Big.cs': script,
    'Private/G.md': '',
    'Library/H.cs': script,
    'Library/PackageCache/com.x@1/P.cs': script,
    'Library/PackageCache/com.x@1/P.cs.meta': 'guid: 0',
    'Library/PackageCache/com.x@1/Tests~/Q.cs.meta': 'guid: 0',
    'Assets/Library/I.cs': script,
    'Games/Other/ProjectSettings/X.txt': '',
    'Games/Other/Assets/J.cs': script,
    'Games/Other/Temp/K.cs': script,
    'Games/Temp/L.cs': script,
    'Packages/com.y/Documentation~/guide.md': '',
    'Packages/com.y/Documentation~/Snippet.cs': script,
    'README.md': '',
    'notes.rst': '',
    'Assets/t.png': '',
  });
  expect(await walked(tree.root)).toEqual({
    paths: [
      'Assets/A.cs',
      'Assets/Kit/Vendor/F.cs',
      'Assets/Library/I.cs',
      'Games/Other/Assets/J.cs',
      'Games/Other/ProjectSettings/X.txt',
      'Games/Temp/L.cs',
      'Packages/com.y/Documentation~/guide.md',
      'README.md',
      'notes.rst',
      'Library/PackageCache/com.x@1/P.cs.meta',
    ],
    skipped: [],
  });
  const rules = createSourceRules(createProjectFiles(tree.root, []));
  const leaving: string[] = [];
  for (const path of [
    'Assets/A.cs',
    'Assets/New.cs',
    'Assets/t.png',
    // Re-included for searching, still not what version control shows.
    'Assets/Kit/Vendor/F.cs',
    'Assets/Kit/Big.cs',
    'Assets/.env',
    'Assets/server.pem',
    'Assets/google-services.json',
    '.git/config',
    'Library/x.json',
    'Nowhere/A.cs',
    '../A.cs',
    'Assets/../Assets/A.cs',
    '/etc/passwd',
    'C:\\A.cs',
    'untitled:A.cs',
    'library:Kit/a.md',
    '',
  ])
    if (await rules.mayLeave(path, signal)) leaving.push(path);
  expect(leaving).toEqual(['Assets/A.cs', 'Assets/New.cs', 'Assets/t.png']);
  const { files, folders } = await listProject(createProjectFiles(tree.root, []), signal);
  expect(files).toContain('Assets/t.png');
  expect([...files, ...folders].filter((path) => path.includes('~'))).toEqual([]);
});

test.each<[string, Readonly<Record<string, TreeEntry>>, string]>([
  ['is a folder', { 'Assets/Code/.gitignore/x': '' }, 'is no regular file'],
  ['is a pipe', { 'Assets/Code/.gitignore': 'pipe:' }, 'is no regular file'],
  ['is a link', { 'Assets/Code/.scenewrightignore': { link: '../../README.md' } }, 'is a link'],
  ['leads nowhere', { 'Assets/Code/.gitignore': { link: 'nowhere' } }, 'is a link'],
  ['is too large', { 'Assets/Code/.gitignore': '#'.repeat(1024 * 1024 + 1) }, 'is larger than 1 MB'],
  ['is not text', { 'Assets/Code/.scenewrightignore': Uint8Array.of(0x61, 0xff, 0x0a) }, 'is not UTF-8 text'],
])('an ignore file that %s closes its folder', async (_, entries, what) => {
  const tree = await treeOf({
    'Assets/Code/A.cs': script,
    'Assets/Code/Deep/B.cs': script,
    'Assets/C.cs': script,
    'README.md': '',
    ...entries,
  });
  const result = await walked(tree.root);
  expect(result.paths).toEqual(['Assets/C.cs', 'README.md']);
  expect(result.skipped).toEqual([
    expect.stringMatching(/^Assets\/Code\/\.\w+: an ignore file that .*: nothing in its folder is read$/),
  ]);
  expect(result.skipped[0]).toContain(what);
  const rules = createSourceRules(createProjectFiles(tree.root, []));
  for (const path of ['Assets/Code/A.cs', 'Assets/Code/Deep/B.cs', 'Assets/Code/New.cs']) {
    expect(await rules.accepts(path, signal)).toBe(false);
    expect(await rules.mayLeave(path, signal)).toBe(false);
  }
});

test('links, pipes, sockets and bad names are passed over with a reason, on every way to them', async () => {
  const outside = await treeOf({ 'Secret.cs': script, 'Deep/Secret.cs': script });
  const tree = await treeOf({
    'Assets/A.cs': script,
    'Assets/File.cs': { link: `${outside.root}/Secret.cs` },
    'Assets/Folder': { link: outside.root },
    'Assets/Inside': { link: 'Code' },
    'Assets/Loop': { link: '..' },
    'Assets/Dead.cs': { link: 'nowhere' },
    'Assets/Pipe.cs': 'pipe:',
    'Assets/Socket.cs': 'socket:',
    'Assets/Code/B.cs': script,
    'Assets/Ne\nw.cs': script,
    'Assets/a\u202esc.cs': script,
    'library:Kit/C.cs': script,
  });
  writeFileSync(
    Buffer.concat([Buffer.from(`${tree.root}/Assets/`), Buffer.of(0xff, 0xfe), Buffer.from('.cs')]),
    script,
  );
  const result = await walked(tree.root);
  expect(result.paths).toEqual(['Assets/A.cs', 'Assets/Code/B.cs']);
  expect(result.skipped).toEqual([
    'Assets/Dead.cs: a link',
    'Assets/File.cs: a link',
    'Assets/Folder: a link',
    'Assets/Inside: a link',
    'Assets/Loop: a link',
    'Assets/Ne\\u000aw.cs: a name with control or direction characters',
    'Assets/Pipe.cs: a pipe, socket or device',
    'Assets/Socket.cs: a pipe, socket or device',
    'Assets/a\\u202esc.cs: a name with control or direction characters',
    'Assets/\ufffd\ufffd.cs: a name that is not valid UTF-8',
    'library:Kit: a name that stands for a library',
  ]);
  const files = createProjectFiles(tree.root, []);
  const rules = createSourceRules(files);
  for (const path of [
    'Assets/File.cs',
    'Assets/Folder/Secret.cs',
    'Assets/Folder/Deep/Secret.cs',
    'Assets/Inside/B.cs',
    'Assets/Loop/Assets/A.cs',
    'Assets/Pipe.cs',
    'Assets/Socket.cs',
    'Assets/A.cs/B.cs',
    'library:Kit/C.cs',
  ])
    expect([path, await rules.accepts(path, signal), await rules.mayLeave(path, signal)]).toEqual([path, false, false]);
  for (const path of ['Assets/File.cs', 'Assets/Folder/Secret.cs', 'Assets/Pipe.cs', 'Assets/Socket.cs'])
    expect([path, await files.read(path, signal)]).toEqual([path, undefined]);
});

const name = fc.constantFrom(
  'Assets',
  'Code',
  'A.cs',
  'B.cs',
  'n.md',
  '.git',
  'Library',
  'X~',
  'Documentation~',
  'é.cs',
);
const pattern = fc.constantFrom(
  '*.cs',
  'Code',
  '!Code',
  '/Code/',
  '!*.cs',
  'A.*',
  '**/B.cs',
  '*',
  '!*/',
  '!n.md',
  'é*',
);
const rule = fc.array(pattern, { maxLength: 3 }).map((lines) => lines.join('\n'));
const entry = fc.oneof(
  { weight: 6, arbitrary: fc.record({ text: fc.constant(script) }) },
  { weight: 1, arbitrary: fc.record({ link: fc.constantFrom('.', '..', 'Code', 'A.cs') }) },
);
const item = fc.oneof(
  fc.tuple(fc.array(name, { minLength: 1, maxLength: 5 }), entry),
  fc.tuple(
    fc
      .tuple(fc.array(name, { maxLength: 3 }), fc.constantFrom('.gitignore', '.scenewrightignore'))
      .map(([folders, file]) => [...folders, file]),
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ text: rule }) },
      { weight: 1, arbitrary: fc.record({ link: fc.constant('A.cs') }) },
    ),
  ),
);

test('a walk lists exactly the files that the question for one path accepts', async () => {
  const property = fc.asyncProperty(fc.array(item, { minLength: 3, maxLength: 25 }), async (items) => {
    const library = await writeTree();
    const tree = await writeTree();
    try {
      for (const [index, [parts, what]] of items.entries()) {
        try {
          await (index % 4 === 0 ? library : tree).put(parts.join('/'), 'text' in what ? what.text : what);
        } catch {
          // The name is taken by a folder, or a folder's by a file.
        }
      }
      const all = new Set([...namesBelow(tree.root), ...namesBelow(library.root).map((path) => `library:Kit/${path}`)]);
      // Paths that only lead over links.
      for (const path of [...all]) all.add(`Code/${path}`).add(path.replace('Code/', 'Code/Code/'));
      const files = createProjectFiles(tree.root, [{ name: 'Kit', path: library.root, without: [] }]);
      const rules = createSourceRules(files);
      const accepted: string[] = [];
      for (const path of all) if (await rules.accepts(path, signal)) accepted.push(path);
      const { paths } = await walkProject(files, signal);
      expect(accepted.sort()).toEqual([...paths].sort());
      for (const path of accepted) expect(await rules.admits(path, signal)).toBe(true);
    } finally {
      library.dispose();
      tree.dispose();
    }
  });
  await fc.assert(property, { numRuns: 150 });
});

test('a repository around the project has its say', async () => {
  const tree = await treeOf({
    '.git/HEAD': '',
    '.git/info/exclude': 'Local.cs\n',
    '.gitignore': '/Games/Mine/Assets/Secret/\n*.draft.md\n',
    'Games/.gitignore': 'Old.cs\n',
    'Games/Mine/.gitignore': '!Assets/Kept.draft.md\n',
    'Games/Mine/Assets/A.cs': script,
    'Games/Mine/Assets/Old.cs': script,
    'Games/Mine/Assets/Local.cs': script,
    'Games/Mine/Assets/Secret/B.cs': script,
    'Games/Mine/Assets/x.draft.md': '',
    'Games/Mine/Assets/Kept.draft.md': '',
  });
  const root = `${tree.root}/Games/Mine`;
  expect(await walked(root)).toEqual({ paths: ['Assets/A.cs', 'Assets/Kept.draft.md'], skipped: [] });
  await tree.put('Games/.gitignore', Uint8Array.of(0xff));
  expect(await walked(root)).toEqual({ paths: [], skipped: ['../.gitignore: an ignore file that is not UTF-8 text'] });
});

test('a project that a repository around it ignores as a whole is searched and never sent', async () => {
  const tree = await treeOf({
    '.git/HEAD': '',
    '.gitignore': '*\n!.config\n',
    'Mine/.gitignore': 'B.cs\n',
    'Mine/A.cs': script,
    'Mine/B.cs': script,
  });
  const root = `${tree.root}/Mine`;
  expect(await walked(root)).toMatchObject({
    paths: ['A.cs'],
    skipped: [expect.stringContaining('is searched, but nothing of it is ever sent')],
  });
  expect(await createSourceRules(createProjectFiles(root, [])).mayLeave('A.cs', signal)).toBe(false);
});

test('a worktree reads the exclude file of its repository', async () => {
  const tree = await treeOf({
    'repo/.git/info/exclude': 'B.cs\n',
    'repo/.git/worktrees/w/commondir': '../..\n',
    'w/A.cs': script,
    'w/B.cs': script,
  });
  await tree.put('w/.git', `gitdir: ${tree.root}/repo/.git/worktrees/w\n`);
  expect((await walked(`${tree.root}/w`)).paths).toEqual(['A.cs']);
});

test('each file of libraries that overlap is read once, and the project comes first', async () => {
  const tree = await treeOf({
    'Game/Assets/A.cs': script,
    'Game/Docs~/d.md': '',
    'Game/Docs~/Plan.cs': script,
    'Game/Assets/Kit/k.md': '',
    'notes/n.md': '',
    'notes/deep/m.md': '',
    'notes/deep/P.cs.meta': '',
    'notes/.gitignore': 'secret.md\n',
    'notes/secret.md': '',
  });
  const at = (path: string) => `${tree.root}/${path}`;
  const libraries: LibraryRoot[] = [
    { name: 'All', path: tree.root, without: ['Game', 'Game/Docs~', 'Game/Assets/Kit', 'notes/deep'] },
    { name: 'Docs', path: at('Game/Docs~'), within: 'Docs~', without: [] },
    { name: 'Kit', path: at('Game/Assets/Kit'), within: 'Assets/Kit', without: [] },
    { name: 'Deep', path: at('notes/deep'), without: [] },
  ];
  const { paths } = await walked(at('Game'), libraries);
  expect(paths).toEqual([
    'Assets/A.cs',
    'Assets/Kit/k.md',
    'library:All/notes/n.md',
    'library:Docs/Plan.cs',
    'library:Docs/d.md',
    'library:Deep/m.md',
  ]);
  const rules = createSourceRules(createProjectFiles(at('Game'), libraries));
  const asked = [
    ...paths,
    'library:Kit/k.md',
    'library:All/notes/deep/m.md',
    'library:All/notes/secret.md',
    'library:X/a.md',
  ];
  const accepted: string[] = [];
  for (const path of asked) if (await rules.accepts(path, signal)) accepted.push(path);
  expect(accepted).toEqual(paths);
  expect(await rules.mayLeave('library:All/notes/n.md', signal)).toBe(true);
  expect(await rules.mayLeave('library:All/notes/secret.md', signal)).toBe(false);
});

test('a very deep tree ends', async () => {
  const deep = Array.from({ length: 90 }, () => 'd').join('/');
  const tree = await treeOf({ [`${deep}/A.cs`]: script, 'd/B.cs': script });
  const result = await walked(tree.root);
  expect(result.paths).toEqual(['d/B.cs']);
  expect(result.skipped).toEqual([expect.stringMatching(/: more than 64 folders deep$/)]);
  expect(await createSourceRules(createProjectFiles(tree.root, [])).accepts(`${deep}/A.cs`, signal)).toBe(false);
});
