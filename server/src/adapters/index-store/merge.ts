import { breathe } from '#base/cancel.ts';
import type { FileRecord } from '#retrieval/indexer/record.ts';
import type { StoredChange } from '#retrieval/indexer/segment.ts';
import type { SegmentEntry } from './manifest.ts';

/** Reads and writes segments. */
export interface SegmentStorage {
  /** `undefined` for a segment that is not what was written. */
  decode(entry: SegmentEntry): Promise<StoredChange | undefined>;
  write(change: StoredChange): Promise<SegmentEntry>;
}

/** Every save makes a small segment; this many at the end are made one. */
const maximumTail = 16;
const smallSegment = 1024 * 1024;

/** The segments with the small ones at their end made one, or `undefined` while they are few. */
export async function mergeTail(
  segments: readonly SegmentEntry[],
  storage: SegmentStorage,
  signal: AbortSignal,
): Promise<readonly SegmentEntry[] | undefined> {
  const start = segments.findLastIndex(({ bytes }) => bytes >= smallSegment) + 1;
  const tail = segments.slice(start);
  if (tail.length <= maximumTail) return undefined;
  const records = new Map<string, FileRecord>();
  const removed = new Set<string>();
  for (const entry of tail) {
    await breathe(signal);
    const change = await storage.decode(entry);
    for (const record of change?.records ?? []) records.set(record.path, record);
    for (const { path } of change?.records ?? []) removed.delete(path);
    for (const path of change?.removed ?? []) {
      records.delete(path);
      removed.add(path);
    }
  }
  const merged = await storage.write({ records: [...records.values()], removed: [...removed] });
  return [...segments.slice(0, start), merged];
}

/** Overridden records may be as many as live ones, and some. */
const slack = 1000;

/** The segments without records that later ones override, or `undefined` while these are few. */
export async function sweep(
  segments: readonly SegmentEntry[],
  live: number,
  storage: SegmentStorage,
  signal: AbortSignal,
): Promise<readonly SegmentEntry[] | undefined> {
  const stored = segments.reduce((total, { records }) => total + records, 0);
  if (stored <= 2 * live + slack) return undefined;
  const settled = new Set<string>();
  const swept: SegmentEntry[] = [];
  // From the newest back: what is settled there is overridden here. Nothing older is left that could be removed.
  for (const entry of segments.toReversed()) {
    await breathe(signal);
    const change = await storage.decode(entry);
    const records = (change?.records ?? []).filter(({ path }) => !settled.has(path));
    for (const { path } of records) settled.add(path);
    for (const path of change?.removed ?? []) settled.add(path);
    if (records.length > 0) swept.push(await storage.write({ records, removed: [] }));
  }
  return swept.reverse();
}
