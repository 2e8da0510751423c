import { createPacer } from './cancel.ts';

/** Runs of this length are sorted in one go: a few milliseconds. */
const runLength = 4096;

/** Sorted items, as `toSorted` gives them, with breaks between: a folder of 100,000 files can be cancelled while it is sorted. */
export async function sortPaced<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  signal: AbortSignal,
): Promise<readonly T[]> {
  if (items.length <= runLength) return [...items].sort(compare);
  const pace = createPacer(10);
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += runLength) {
    await pace(signal);
    runs.push(items.slice(start, start + runLength).sort(compare));
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let index = 0; index < runs.length; index += 2)
      merged.push(await merge(runs[index] ?? [], runs[index + 1] ?? [], compare, pace, signal));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
  pace: ReturnType<typeof createPacer>,
  signal: AbortSignal,
): Promise<T[]> {
  const merged: T[] = [];
  let index = 0;
  for (const item of left) {
    if ((merged.length & 1023) === 0) await pace(signal);
    for (let other = right[index]; other !== undefined && compare(other, item) < 0; other = right[++index])
      merged.push(other);
    merged.push(item);
  }
  for (const item of right.slice(index)) merged.push(item);
  return merged;
}
