import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const main = join(dirname(fileURLToPath(import.meta.url)), 'main.mjs');
const folder = mkdtempSync(join(tmpdir(), 'scenewright-synthetic-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kinds = [
  ...['.anim', '.asmdef', '.asset', '.controller', '.cs', '.fbx', '.hlsl', '.inputactions', '.json', '.mat', '.md'],
  ...['.meta', '.png', '.prefab', '.shader', '.shadergraph', '.txt', '.unity', '.uss', '.uxml'],
];
const binary = new Set(['.fbx', '.jpg', '.ogg', '.png', '.tga', '.wav']);
const yaml = new Set(['.anim', '.asset', '.controller', '.mat', '.prefab', '.unity']);
/** Importers of shader graphs and input actions: their packages are not in the project. */
const importers = new Set(['625f186215c104763be7675aa2d941aa', '8404be70184654265930450def6a9037']);
const reference = /(?:\bguid:\s*|\\?"guid\\?":\s*\\?"|\bguid=|\bGUID:)([0-9a-f]{32})/g;
const instance = /^--- !u!1001 &(\d+)\n[\s\S]*?m_SourcePrefab: \{fileID: 100100000, guid: ([0-9a-f]{32})/gm;
const object = /\{fileID: (-?\d+)(?:, guid: ([0-9a-f]{32}), type: \d)?\}/g;

/** Every file of a generated project but the marker, by path. */
function generate(name: string, ...more: readonly string[]): ReadonlyMap<string, Buffer> {
  const out = join(folder, name);
  execFileSync(process.execPath, [main, '--files', '300', '--out', out, ...more], { stdio: 'pipe' });
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.sort().map((path) => [relative(out, path).replaceAll('\\', '/'), readFileSync(path)]));
}

const project = generate('first');
const texts = new Map(
  [...project].filter(([path]) => !binary.has(extname(path))).map(([path, bytes]) => [path, bytes.toString('utf8')]),
);
/** Paths by the GUID that the `.meta` file beside them declares. */
const paths = new Map(
  [...texts]
    .filter(([path]) => path.endsWith('.meta'))
    .map(([path, text]) => [/^guid: ([0-9a-f]{32})$/m.exec(text)?.[1] ?? '', path.slice(0, -'.meta'.length)]),
);
const documents = [...texts].filter(([path]) => path.startsWith('Assets/') && yaml.has(extname(path)));

function digests(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]));
}

function ancestors(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === 'Assets' || parent === '.' ? [] : [parent, ...ancestors(parent)];
}

/** The document that a reference of `path` leads to; `undefined` where it leads out of the documents. */
function targetOf(path: string, guid: string | undefined): string | undefined {
  const target = guid === undefined ? path : paths.get(guid);
  return target !== undefined && yaml.has(extname(target)) ? target : undefined;
}

/** Whether a document has an object, be it inside an instance of a prefab. */
function hasObject(path: string | undefined, id: string): boolean {
  if (path === undefined) return true;
  const text = texts.get(path) ?? '';
  if (text.includes(` &${id}\n`) || text.includes(` &${id} stripped\n`)) return true;
  return [...text.matchAll(instance)].some(([, own = '0', guid = '']) => {
    const source = (BigInt(id) ^ BigInt(own)) & 0x7fff_ffff_ffff_ffffn;
    return hasObject(paths.get(guid), String(source));
  });
}

describe('a project of 300 files', () => {
  test('has about that many, a .meta file beside every asset and folder', () => {
    expect(Math.abs(project.size - 300)).toBeLessThan(15);
    const assets = [...project.keys()].filter((path) => path.startsWith('Assets/') && !path.endsWith('.meta'));
    const folders = assets.flatMap(ancestors);
    expect([...new Set([...assets, ...folders])].filter((path) => !project.has(`${path}.meta`))).toEqual([]);
    expect(paths.size).toBe([...project.keys()].filter((path) => path.endsWith('.meta')).length);
  });

  test('has every kind of file', () => {
    expect([...project.keys()].map((path) => extname(path))).toEqual(expect.arrayContaining(kinds));
  });

  test('has no two files with the same content', () => {
    expect(new Set(digests(project).values()).size).toBe(project.size);
  });

  test('refers only to GUIDs that it declares, to built-in ones, and to importers of packages', () => {
    const used = [...texts.values()].flatMap((text) => [...text.matchAll(reference)].map((match) => match[1] ?? ''));
    expect(used.length).toBeGreaterThan(300);
    expect(used.filter((guid) => !paths.has(guid) && !/^0{16}[ef]0{15}$/.test(guid) && !importers.has(guid))).toEqual(
      [],
    );
  });

  test('has the objects that its assets refer to, in the file and in other files', () => {
    const missing = documents.flatMap(([path, text]) =>
      [...text.replace(/,\n +type/g, ', type').matchAll(object)]
        .filter(([, id = '', guid]) => id !== '0' && id !== '100100000' && !hasObject(targetOf(path, guid), id))
        .map(([whole]) => `${path}: ${whole}`),
    );
    expect(missing).toEqual([]);
  });

  test('has variants, nested prefabs, instances in scenes, and objects added to instances', () => {
    const all = (extension: string): string =>
      documents.flatMap(([path, text]) => (path.endsWith(extension) ? [text] : [])).join('');
    expect(all('.prefab')).toMatch(/m_TransformParent: \{fileID: 0\}/);
    expect(all('.prefab')).toMatch(/m_TransformParent: \{fileID: [1-9]/);
    expect(all('.unity')).toMatch(/^PrefabInstance:/m);
    expect(all('.unity')).toMatch(/addedObject: \{fileID: [1-9]/);
  });

  test('is finished text', () => {
    const unfinished = /\bundefined\b|\bNaN\b|\[object |\r/;
    expect(
      [...texts].filter(([, text]) => unfinished.test(text) || !text.endsWith('\n')).map(([path]) => path),
    ).toEqual([]);
  });
});

describe('the generator', () => {
  test('makes the same bytes again, also over an earlier project', () => {
    const first = digests(project);
    const own = new Set(first.values());
    const other = [...digests(generate('second', '--seed', '2')).values()];
    expect(other.filter((digest) => own.has(digest)).length).toBeLessThan(15);
    expect(digests(generate('second'))).toEqual(first);
  });

  test('refuses a folder that it did not make', () => {
    const foreign = mkdtempSync(join(folder, 'foreign-'));
    writeFileSync(join(foreign, 'notes.txt'), 'mine');
    expect(run('--files', '300', '--out', foreign)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/not empty/),
    });
    expect(readdirSync(foreign)).toEqual(['notes.txt']);
  });

  test.each([
    ['no folder', ['--files', '300'], /usage/],
    ['no count', ['--out', 'x'], /--files must be/],
    ['a count that is no number', ['--files', 'many', '--out', 'x'], /--files must be/],
    ['a seed that is no number', ['--files', '300', '--out', 'x', '--seed', '-1'], /seed/],
    ['an unknown option', ['--size', '3'], /usage/],
    ['a file as folder', ['--files', '300', '--out', main], /not a folder/],
  ])('refuses %s', (_, words, message) => {
    expect(run(...words)).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
  });

  test('explains itself', () =>
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/--seed/) }));
});

function run(...words: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync(process.execPath, [main, ...words], { encoding: 'utf8', cwd: folder });
}
