import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { materialSpec } from '#generate/material/spec.ts';
import type { PaintJob } from '#generate/painter.ts';
import { createCraftingThreads } from './crafting-threads.ts';

const entry = pathToFileURL(join(bundle, 'crafting-worker.js'));
const job = (seed: number): PaintJob => ({
  kind: 'material',
  spec: materialSpec.parse({ family: 'brick', seed }),
  size: 64,
});

test('threads go from job to job, and more jobs than threads wait for their turn', async () => {
  const { paint } = createCraftingThreads(entry);
  const all = await Promise.all([1, 2, 3, 4, 5, 1].map((seed) => paint(job(seed), neverAborted())));
  expect(all[5]).toEqual(all[0]);
  expect(await paint(job(2), neverAborted())).toEqual(all[1]);
});

test('a job that is cancelled ends, whether it paints or waits, and others go on', async () => {
  const { paint } = createCraftingThreads(entry);
  const stop = new AbortController();
  const large = { ...job(1), size: 2048 };
  const jobs = [1, 2, 3].map(() => paint(large, stop.signal));
  const other = paint(job(4), neverAborted());
  setTimeout(() => stop.abort(), 100);
  const ends = await Promise.allSettled(jobs);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect((await other).pictures.length).toBeGreaterThan(3);
});

test('a job that fails is told, and the next one is painted', async () => {
  const { paint } = createCraftingThreads(entry);
  const spec = materialSpec.parse({ family: 'no such family' });
  await expect(paint({ ...job(1), kind: 'material', spec }, neverAborted())).rejects.toThrow();
  expect((await paint(job(1), neverAborted())).pictures.length).toBeGreaterThan(3);
});
