import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestTree, writeTree } from '@scenewright/test/kit/tree.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIgnoreMatcher } from './ignore.ts';
import { ignoreLines } from './ignore-file.ts';

/** Every file and folder below has a name that patterns below can mean. */
const names = ['a', 'b', 'ab', 'foo', 'a b', 'x.cs', '[a]', 'a*', 'é', '#x', '!y', 'A', '敵.cs'];
const folders = ['a', 'a/b', 'a/b/foo', 'foo', 'foo/[a]', 'a b', 'a b/é', 'é', 'é/a', '#x', 'A'];
const files = ['', ...folders].flatMap((folder) =>
  names.map((name) => (folder === '' ? name : `${folder}/${name}`)).filter((path) => !folders.includes(path)),
);

let tree: TestTree;
beforeAll(async () => {
  tree = await writeTree(Object.fromEntries(files.map((path) => [path, ''])));
  execFileSync('git', ['init', '-q', tree.root]);
});
afterAll(() => tree.dispose());

type Lines = Readonly<Record<string, readonly string[]>>;

/** What git itself ignores with these ignore files, by folder. */
function gitIgnored(lines: Lines): readonly string[] {
  for (const [folder, text] of Object.entries(lines))
    writeFileSync(join(tree.root, folder, '.gitignore'), `${text.join('\n')}\n`);
  try {
    const input = [...folders, ...files].join('\0');
    const options = { input, stdio: 'pipe', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } } as const;
    const args = ['-c', 'core.excludesFile=', '-C', tree.root, 'check-ignore', '--no-index', '-z', '--stdin'];
    return execFileSync('git', args, options).toString().split('\0').filter(Boolean).sort();
  } catch (error) {
    // Git exits with 1 when nothing is ignored.
    if (error instanceof Error && 'status' in error && error.status === 1) return [];
    throw error;
  } finally {
    for (const folder of Object.keys(lines)) rmSync(join(tree.root, folder, '.gitignore'));
  }
}

function ourIgnored(lines: Lines): readonly string[] {
  const ignored = (path: string, type: 'file' | 'folder') => {
    const sources = Object.entries(lines)
      .filter(([folder]) => folder === '' || path.startsWith(`${folder}/`))
      .sort(([a], [b]) => a.length - b.length)
      .map(([folder, text]) => ({ folder, lines: text }));
    return createIgnoreMatcher(sources, false).ignores(path, type);
  };
  return [
    ...folders.filter((path) => ignored(path, 'folder')),
    ...files.filter((path) => ignored(path, 'file')),
  ].sort();
}

test.each<Lines>([
  { '': ['foo'] },
  { '': ['/foo', '*.cs'] },
  { '': ['foo/', '!a/foo/'] },
  // A file in an ignored folder cannot be re-included …
  { '': ['a/', '!a/b/x.cs'], a: ['!b'] },
  // … one in a folder whose content is ignored can.
  { '': ['a/*', '!a/b'] },
  // A nested file wins over one above it, and what it lets in stays in, whatever the name of the folder.
  { '': ['foo'], a: ['!foo'] },
  { '': ['foo'], 'a/b': ['!foo'] },
  { 'foo/[a]': ['a'], 'a b/é': ['/é', '!a'] },
  { 'a b': ['é/a*'], é: ['**/x.cs'], '#x': ['*', '!ab'] },
  { '': ['**/b', 'a/**', '!a/**/'] },
  { '': ['\\#x', '\\!y', '#x', 'a\\ b', 'foo   ', 'ab\\ '] },
  { '': ['[[:alpha:]]', '!?', '[!a]*', 'x.[c-d]s'] },
  // A question mark is one byte for git, and a letter of three bytes needs three.
  { '': ['?', '???.cs'] },
  { '': ['', '!', '/', '\\', '[', '*/', '**', '!**/a'] },
  { '': ['\ufeff', 'é', '敵*'] },
])('as git: %j', (lines) => {
  expect(ourIgnored(lines)).toEqual(gitIgnored(lines));
});

const piece = fc.constantFrom(
  ...['a', 'b', '*', '**', '?', '[ab]', '[!a]', '/', '/', 'foo', '.cs', 'x', '\\*', '\\', '[a-c]', '!', '#', ' '],
  ...['é', '敵', '[[:alpha:]]', 'A', '***', '[a', '\\[', '{a,b}', '(', ')', '+', '.', '\\ ', '/**/', '^', '$'],
);
const line = fc.tuple(fc.constantFrom('', '', '', '!'), fc.array(piece, { minLength: 1, maxLength: 5 }));
/** What cannot be followed exactly is refused, see below. */
const lines = fc
  .array(
    line.map(([mark, pieces]) => mark + pieces.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .filter((all) => ignoreLines(Buffer.from(all.join('\n'))).ok);

test('random patterns in nested files ignore what git ignores', () => {
  const property = fc.property(lines, fc.constantFrom(...folders), lines, (top, folder, nested) => {
    const both = { '': top, [folder]: nested };
    expect(ourIgnored(both)).toEqual(gitIgnored(both));
  });
  fc.assert(property, { numRuns: 150 });
});

test('the case of letters counts where the file system says so', () => {
  const matcher = (ignoreCase: boolean) => createIgnoreMatcher([{ folder: '', lines: ['Secrets/'] }], ignoreCase);
  expect(matcher(true).ignores('secrets/a.cs', 'file')).toBe(true);
  expect(matcher(false).ignores('secrets/a.cs', 'file')).toBe(false);
});

test.each([
  ['a/**/b/**/c/**/d/**/e/**/f', "line 1 has more than 4 '**' or 1000 characters"],
  [`x\n${'a'.repeat(1001)}`, "line 2 has more than 4 '**' or 1000 characters"],
  ['a\\/b', 'line 1 escapes a slash'],
  ['x\n'.repeat(5001), 'has more than 5000 rules'],
  ['x\n'.repeat(600_000), 'is larger than 1 MB'],
  [Uint8Array.of(0x61, 0xff), 'is not UTF-8 text'],
])('an ignore file that cannot be followed exactly and fast is refused: %#', (text, message) => {
  expect(ignoreLines(Buffer.from(text))).toMatchObject({ ok: false, message });
});

test('what is not refused is fast, however it is made', () => {
  const path = `${'a/'.repeat(63)}${'a'.repeat(255)}`;
  for (const pattern of [
    'a/**/a/**/a/**/a/**/b',
    `${'*a'.repeat(100)}*b`,
    `**/${'a*'.repeat(200)}/b`,
    `${'[a]*'.repeat(99)}b`,
  ]) {
    expect(ignoreLines(Buffer.from(pattern)).ok).toBe(true);
    const started = performance.now();
    createIgnoreMatcher([{ folder: '', lines: [pattern] }], false).ignores(path, 'file');
    expect(performance.now() - started, pattern).toBeLessThan(500);
  }
});
