import { spawn } from 'node:child_process';
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type TestTree, writeTree } from '@scenewright/test/kit/tree.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { sortPaced } from '#base/sort.ts';
import { walkProject } from '#workspace/walk.ts';
import { createNodeFiles } from './node-files.ts';

const signal = neverAborted();
let tree: TestTree;
beforeEach(async () => {
  tree = await writeTree({
    'in/A.cs': 'class A {}',
    'in/Folder/B.cs': 'class B {}',
    'in/Pipe.cs': 'pipe:',
    'in/Socket.cs': 'socket:',
    'in/Linked.cs': { link: 'A.cs' },
    'in/Out.cs': { link: '../out/Secret.cs' },
    'in/OutFolder': { link: '../out' },
    'in/InFolder': { link: 'Folder' },
    'out/Secret.cs': 'class Secret {}',
    byLink: { link: 'in' },
  });
});
afterEach(() => tree.dispose());

describe.each(['async', 'blocking'] as const)('%s', (reading) => {
  const read = async (path: string, root = 'in') => {
    const bytes = await createNodeFiles(join(tree.root, root), reading).read(path, signal);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString();
  };

  test('only regular files that lie at their own path are read, and nothing hangs', async () => {
    const found: Record<string, string | undefined> = {};
    const paths =
      'A.cs Folder/B.cs Folder Pipe.cs Socket.cs Linked.cs Out.cs OutFolder/Secret.cs InFolder/B.cs A.cs/x None.cs';
    for (const path of paths.split(' ')) found[path] = await read(path);
    expect(found).toEqual({ 'A.cs': 'class A {}', 'Folder/B.cs': 'class B {}' });
    await expect(read('../out/Secret.cs')).rejects.toThrow(RangeError);
    await expect(read('/etc/hostname')).rejects.toThrow(RangeError);
  });

  test('a root that is a link is the choice of the user', async () => {
    expect(await read('Folder/B.cs', 'byLink')).toBe('class B {}');
  });

  test('linked folders are not listed, folders that are gone are empty', async () => {
    const files = createNodeFiles(join(tree.root, 'in'), reading);
    expect((await files.list('Folder')).map(({ name }) => name)).toEqual(['B.cs']);
    for (const folder of ['OutFolder', 'InFolder', 'None', 'A.cs']) expect(await files.list(folder)).toEqual([]);
  });

  test('a root that appears later is read then', async () => {
    const files = createNodeFiles(join(tree.root, 'later'), reading);
    expect(await files.read('A.cs', signal)).toBeUndefined();
    await tree.put('later/A.cs', 'class A {}');
    expect(Buffer.from((await files.read('A.cs', signal)) ?? []).toString()).toBe('class A {}');
  });

  test('files that grow, shrink and vanish while they are read give whole prefixes', async () => {
    const path = join(tree.root, 'in/Large.txt');
    writeFileSync(path, 'x'.repeat(20e6));
    const files = createNodeFiles(join(tree.root, 'in'), reading);
    const growing = files.read('Large.txt', signal);
    appendFileSync(path, 'y'.repeat(1000));
    const text = Buffer.from((await growing) ?? []).toString();
    expect(text.length).toBeGreaterThanOrEqual(20e6);
    expect(text.replace(/^x*y*$/, '')).toBe('');
    const shrinking = files.read('Large.txt', signal);
    truncateSync(path, 10);
    expect([10, 20e6 + 1000]).toContain((await shrinking)?.length === 10 ? 10 : 20e6 + 1000);
    const vanishing = files.read('Large.txt', signal);
    rmSync(path);
    await vanishing;
    await expect(files.read('Large.txt', AbortSignal.abort())).rejects.toThrow(Cancelled);
  });

  test.skipIf(process.getuid?.() === 0)('what may not be read is an error with the code of the system', async () => {
    const { chmodSync } = await import('node:fs');
    chmodSync(join(tree.root, 'in/A.cs'), 0);
    await expect(read('A.cs')).rejects.toMatchObject({ code: 'EACCES' });
    chmodSync(join(tree.root, 'in/Folder'), 0);
    const walk = await walkProject(createNodeFiles(join(tree.root, 'in'), reading), signal);
    expect(walk.skipped).toContainEqual({ path: 'Folder', reason: expect.stringMatching(/EACCES/) });
    chmodSync(join(tree.root, 'in/Folder'), 0o755);
  });
});

test('a folder that is swapped for a link again and again never leads out of the project', async () => {
  const swapped = join(tree.root, 'in/Swapped');
  mkdirSync(swapped);
  writeFileSync(join(swapped, 'Secret.cs'), 'inside');
  symlinkSync(join(tree.root, 'out'), join(tree.root, 'in/Other'));
  // Another process renames the folder and a link to the outside over each other while this one reads.
  const script = `
    const { renameSync } = require('node:fs');
    const [a, b, c] = process.argv.slice(1);
    for (const end = Date.now() + 1500; Date.now() < end; ) {
      renameSync(a, c); renameSync(b, a); renameSync(a, b); renameSync(c, a);
    }`;
  const child = spawn(process.execPath, [
    '-e',
    script,
    swapped,
    join(tree.root, 'in/Other'),
    join(tree.root, 'in/Kept'),
  ]);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const counts = { inside: 0, absent: 0, outside: 0 };
  const files = createNodeFiles(join(tree.root, 'in'), 'blocking');
  while (child.exitCode === null) {
    for (let i = 0; i < 200; i++) {
      const bytes = await files.read('Swapped/Secret.cs', signal);
      counts[bytes === undefined ? 'absent' : Buffer.from(bytes).toString() === 'inside' ? 'inside' : 'outside']++;
    }
    await sleep(0);
  }
  await ended;
  expect(counts.outside).toBe(0);
  expect(counts.inside).toBeGreaterThan(0);
  expect(counts.absent).toBeGreaterThan(0);
});

test('a folder of 100,000 files is walked in a time that grows with their number, and can be cancelled', async () => {
  const root = join(tree.root, 'many');
  const fill = (folder: string, count: number) => {
    mkdirSync(join(root, folder), { recursive: true });
    // Hard links are made in a third of the time; an inode bears some 65,000 of them.
    for (let i = 0; i < count; i++) {
      const name = join(root, folder, `File${(i * 7919) % count}.txt`);
      if (i % 20_000 === 0) writeFileSync(name, '');
      else linkSync(join(root, folder, `File${((i - (i % 20_000)) * 7919) % count}.txt`), name);
    }
  };
  fill('Small', 10_000);
  fill('Large', 100_000);
  for (const folder of ['Small', 'Large']) writeFileSync(join(root, folder, '.gitignore'), '*.log\n/File1234?.txt\n');
  const timed = async (folder: string) => {
    const started = performance.now();
    const { paths } = await walkProject(createNodeFiles(join(root, folder), 'blocking'), signal);
    return { count: paths.length, ms: performance.now() - started };
  };
  await timed('Small');
  const small = await timed('Small');
  const large = await timed('Large');
  expect([small.count, large.count]).toEqual([10_000, 99_990]);
  expect(large.ms).toBeLessThan(30 * small.ms + 200);

  for (const delay of [20, 60, 120, 200]) {
    const abort = new AbortController();
    let abortedAt = 0;
    setTimeout(() => {
      abortedAt = performance.now();
      abort.abort();
    }, delay);
    const walk = walkProject(createNodeFiles(root, 'blocking'), abort.signal);
    const outcome = await walk.then(
      () => 'done',
      (error: unknown) => error,
    );
    if (outcome === 'done') continue;
    expect(outcome).toBeInstanceOf(Cancelled);
    expect(performance.now() - abortedAt).toBeLessThan(50);
  }
}, 120_000);

test('sorting with breaks is sorting', async () => {
  const items = Array.from({ length: 50_001 }, (_, i) => ({ key: (i * 7919) % 1000, i }));
  const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
  expect(await sortPaced(items, compare, signal)).toEqual([...items].sort(compare));
  await expect(sortPaced(items, compare, AbortSignal.abort())).rejects.toThrow(Cancelled);
});

test('a folder that vanishes while its parent is listed is passed over', async () => {
  const files = createNodeFiles(join(tree.root, 'in'), 'blocking');
  const vanishing = {
    ...files,
    async list(folder: string) {
      const entries = await files.list(folder);
      if (folder === '') renameSync(join(tree.root, 'in/Folder'), join(tree.root, 'Gone'));
      return entries;
    },
  };
  expect((await walkProject(vanishing, signal)).paths).toEqual(['A.cs']);
});
