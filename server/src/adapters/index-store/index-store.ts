import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { neverAborted, throwIfCancelled } from '#base/cancel.ts';
import type { Log } from '#base/log.ts';
import type { IndexStore, StoredSegment } from '#retrieval/indexer/ports.ts';
import { decodeSegment, encodeSegment, type StoredChange } from '#retrieval/indexer/segment.ts';
import { createTermTable, type TermTable } from '#retrieval/term-table.ts';
import type { Files } from '#workspace/files.ts';
import { decodeManifest, encodeManifest, type Manifest, type SegmentEntry } from './manifest.ts';
import { mergeTail, sweep } from './merge.ts';
import { createWriterLock } from './writer-lock.ts';

const manifestName = 'manifest';

/** A larger stored index is not read: no project of ours is that large. */
const maximumBytes = 4 * 1024 ** 3;

/** How long a reader waits for a sign of the writer's work, and how often it looks, in milliseconds. */
const patience = 5000;
const glance = 200;

/**
 * The index as segment files and a manifest that names them with their hashes. The manifest is replaced as a whole and
 * last, so that a process which is killed anywhere leaves the index of before; it carries an HMAC under the user's key.
 */
export function createIndexStore(folder: Files, key: Uint8Array, log: Log): IndexStore {
  const lock = createWriterLock(folder, 'writer');
  const damaged = new Set<string>();
  let isClean = false;
  let warned = false;
  const warn = (message: string): void => {
    if (!warned) log.warn(message);
    warned = true;
  };

  const readManifest = async (): Promise<Manifest> => {
    const bytes = await folder.read(manifestName, neverAborted());
    if (bytes === undefined) return none;
    const manifest = decodeManifest(bytes, key);
    if (typeof manifest !== 'string') return manifest;
    warn(
      manifest === 'other-schema'
        ? 'the stored index is of another version of Scenewright and is built anew'
        : 'the stored index is damaged or not yours and is built anew',
    );
    return none;
  };

  /** The bytes of a segment if they are what its writer wrote. */
  const readSegment = async (entry: SegmentEntry): Promise<Uint8Array | undefined> => {
    const bytes = await folder.read(entry.name, neverAborted());
    return bytes !== undefined && bytes.length === entry.bytes && sha256(bytes) === entry.sha256 ? bytes : undefined;
  };

  const writeSegment = async (change: StoredChange, table: TermTable): Promise<SegmentEntry> => {
    const bytes = encodeSegment(change, table);
    const name = `${randomUUID()}.seg`;
    await folder.writeCache(name, bytes);
    return { name, bytes: bytes.length, sha256: sha256(bytes), records: change.records.length };
  };

  const publish = async (manifest: Manifest): Promise<void> => {
    await folder.writeCache(manifestName, encodeManifest(manifest, key));
  };

  /** Remove what no manifest names: leftovers of killed processes and of merging. */
  const clean = async (manifest: Manifest): Promise<void> => {
    const named = new Set(manifest.segments.map(({ name }) => name));
    for (const { name } of await folder.list(''))
      if ((name.endsWith('.seg') && !named.has(name)) || name.endsWith('.tmp')) await folder.remove(name);
  };

  const decode = async (entry: SegmentEntry, table: TermTable): Promise<StoredChange | undefined> => {
    const bytes = await readSegment(entry);
    return bytes === undefined ? undefined : decodeSegment(bytes, table);
  };

  return {
    async *load(table, known, signal): AsyncGenerator<StoredSegment> {
      const done = new Set(known);
      let manifest = await readManifest();
      if (manifest.segments.reduce((total, { bytes }) => total + bytes, 0) > maximumBytes) return;
      for (let again = true; again; ) {
        again = false;
        for (const entry of manifest.segments) {
          throwIfCancelled(signal);
          if (done.has(entry.name)) continue;
          done.add(entry.name);
          const change = await decode(entry, table);
          if (change !== undefined) {
            yield { name: entry.name, ...change };
            continue;
          }
          const present = await readManifest();
          again = present.generation !== manifest.generation;
          // The writer merged segments while we read: the manifest of now names others.
          if (again) {
            manifest = present;
            break;
          }
          damaged.add(entry.name);
          warn('a part of the stored index is damaged and is built anew');
        }
      }
    },
    async claim() {
      const isOurs = await lock.claim();
      if (isOurs && !isClean) await clean(await readManifest());
      isClean = isOurs;
      return isOurs;
    },
    async isComplete() {
      const manifest = await readManifest();
      return manifest === none ? undefined : manifest.complete;
    },
    async changed(signal) {
      const { generation } = await readManifest();
      for (let waited = 0; waited < patience; waited += glance) {
        await sleep(glance, undefined, { ref: true });
        throwIfCancelled(signal);
        if ((await readManifest()).generation !== generation || !(await lock.isTaken())) return true;
      }
      return false;
    },
    async append(change, { complete, live }, table, signal) {
      throwIfCancelled(signal);
      const before = await readManifest();
      const isEmpty = change.records.length + change.removed.length === 0;
      const sound = before.segments.filter(({ name }) => !damaged.has(name));
      const segments = isEmpty ? sound : [...sound, await writeSegment(change, table)];
      const manifest = { generation: before.generation + 1, complete, segments };
      // Whoever took over while we slept writes on alone.
      if (!(await lock.claim())) return;
      await publish(manifest);
      const own = createTermTable();
      const storage = {
        decode: (entry: SegmentEntry) => decode(entry, own),
        write: (part: StoredChange) => writeSegment(part, own),
      };
      const merged = (await sweep(segments, live, storage, signal)) ?? (await mergeTail(segments, storage, signal));
      if (merged === undefined || !(await lock.claim())) return;
      const after = { ...manifest, generation: manifest.generation + 1, segments: merged };
      await publish(after);
      await clean(after);
    },
    async clear() {
      await folder.remove(manifestName);
      await clean(none);
    },
    async bytes() {
      const { segments } = await readManifest();
      return segments.reduce((total, { bytes }) => total + bytes, 0);
    },
    close: () => lock.release(),
  };
}

const none: Manifest = { generation: 0, complete: false, segments: [] };

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
