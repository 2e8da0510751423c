import type { Generated } from '@scenewright/protocol';
import type { Wish } from './from-panel.ts';
import { generateParams, type Request } from './server-requests.ts';

/** Make all variations of a wish at once. `made` is told each as it comes; what is the same as an earlier one is left out. The first failure stops the others and is thrown. */
export async function makeWish(
  request: Request,
  wish: Wish,
  signal: AbortSignal,
  made: (index: number, result: Generated) => Promise<void>,
): Promise<readonly Generated[]> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const results = new Map<string, Generated>();
  const tasks = wish.seeds.map(async (seed, index) => {
    const result = await request('scenewright/generate', generateParams(wish, seed), either);
    if (results.has(result.id)) return;
    results.set(result.id, result);
    await made(index, result);
  });
  try {
    await Promise.all(tasks);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(tasks);
    throw error;
  }
  return [...results.values()];
}
