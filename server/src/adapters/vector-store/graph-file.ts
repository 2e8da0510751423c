import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { throwIfCancelled } from '#base/cancel.ts';
import { type Failure, failure, type Result, success } from '#base/failure.ts';
import type { Files } from '#workspace/files.ts';
import { reasonOf } from './native.ts';
import type { GraphEngine, NativeGraph } from './native-graph.ts';
import { decodeSidecar, encodeSidecar, liveSlots, type Sidecar } from './sidecar.ts';

/** A graph on disk, so that a start does not build it again. One process writes at a time, any number reads. */
export interface GraphFile {
  /** The stored graph, if it is one of `engines` and of this dimension and nobody changed it. */
  load(engines: readonly GraphEngine[], dimension: number, signal: AbortSignal): Promise<Result<StoredGraph>>;
  /**
   * Store a graph in place of the one before; nothing may be added to it meanwhile. `describe` tells the slots'
   * fingerprints and is asked at the moment that is written. What was stored stays on failure.
   */
  save(
    engine: GraphEngine,
    native: NativeGraph,
    dimension: number,
    describe: () => Float64Array,
    signal: AbortSignal,
  ): Promise<Result<{ readonly bytes: number }>>;
}

/** A graph and what vector each of its slots holds, 0 for a dropped one. */
export interface StoredGraph {
  readonly engine: GraphEngine;
  readonly native: NativeGraph;
  readonly fingerprints: Float64Array;
}

/** The name of the sidecar in the storage folder. It names the file of the graph beside it. */
export const sidecarName = 'vectors.bin';

/**
 * The graph of vectors of the embedder `embedder` in a storage folder. The folder may lie inside a project: the sidecar
 * carries an HMAC under the user's key, and the graph's length and SHA-256, which are compared before native code sees
 * the file, since it trusts what it reads.
 */
export function openGraphFile(storage: Files, key: Uint8Array, embedder: string): GraphFile {
  return {
    async load(engines, dimension, signal) {
      try {
        return await load(storage, key, { engines, dimension, embedder }, signal);
      } catch (error) {
        throwIfCancelled(signal);
        return discarded(reasonOf(error));
      }
    },
    async save(engine, native, dimension, describe, signal) {
      try {
        const header = { engine: engine.engine, recipe: engine.recipe(), embedder, dimension };
        return success({ bytes: await save(storage, key, { native, describe, header }, signal) });
      } catch (error) {
        throwIfCancelled(signal);
        return failure(
          'vectors-not-stored',
          `the graph of vectors could not be stored: ${reasonOf(error)}`,
          'make room or give the right to write; until then each start builds it again',
        );
      }
    },
  };
}

interface Wanted {
  readonly engines: readonly GraphEngine[];
  readonly dimension: number;
  readonly embedder: string;
}

/** A sidecar is some bytes a vector; a larger file is not one. */
const largestSidecar = 64 * 2 ** 20;

async function load(
  storage: Files,
  key: Uint8Array,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Result<StoredGraph>> {
  const sidecar = await readSidecar(storage, key, signal);
  if ('ok' in sidecar) return sidecar;
  const { file, fingerprints, dimension, embedder } = sidecar;
  const engine = wanted.engines.find(({ engine }) => engine === sidecar.engine);
  if (engine === undefined) return discarded(`it is of ${sidecar.engine}, which does not run here`);
  if (engine.recipe() !== sidecar.recipe) return discarded(`it was made by '${sidecar.recipe}'`);
  if (embedder !== wanted.embedder) return discarded(`its vectors are of the embedder '${embedder}'`);
  if (dimension !== wanted.dimension) return discarded(`it is of dimension ${dimension}`);
  const stat = await storage.stat(file);
  if (stat?.type !== 'file' || stat.size !== sidecar.bytes) return discarded('its file is not there or not complete');
  const path = join(storage.root, file);
  if ((await digest(path, signal)).sha256 !== sidecar.sha256) return discarded('its file was changed');
  const native = await engine.read(path, dimension, { slots: fingerprints.length, live: liveSlots(fingerprints) });
  return 'reason' in native ? discarded(native.reason) : success({ engine, native, fingerprints });
}

async function readSidecar(storage: Files, key: Uint8Array, signal: AbortSignal): Promise<Sidecar | Failure> {
  const stat = await storage.stat(sidecarName);
  if (stat === undefined) return failure('vectors-absent', 'there is no stored graph of vectors', rebuilt);
  if (stat.type !== 'file' || stat.size > largestSidecar) return discarded('its description is no file of ours');
  const bytes = await storage.read(sidecarName, signal);
  const sidecar = bytes === undefined ? undefined : decodeSidecar(bytes, key);
  return sidecar ?? discarded('it is damaged, of another version or not ours');
}

const rebuilt = 'nothing to do: it is built again';

function discarded(why: string): Failure {
  return failure('vectors-discarded', `the stored graph of vectors was discarded: ${why}`, rebuilt);
}

interface Saving {
  readonly native: NativeGraph;
  readonly describe: () => Float64Array;
  readonly header: Pick<Sidecar, 'engine' | 'recipe' | 'embedder' | 'dimension'>;
}

async function save(storage: Files, key: Uint8Array, what: Saving, signal: AbortSignal): Promise<number> {
  const before = await readSidecar(storage, key, signal);
  await mkdir(storage.root, { recursive: true });
  // Each graph has a name of its own: the pair before stays whole until the new sidecar is there.
  const file = `vectors-${randomUUID()}.graph`;
  const temporary = join(storage.root, `.scenewright-${randomUUID()}.tmp`);
  const target = join(storage.root, file);
  try {
    // Native code follows links; nobody can have laid one under a name that did not exist.
    await (await open(temporary, 'wx')).close();
    const fingerprints = what.describe();
    await what.native.write(temporary);
    const written = await digest(temporary, signal);
    await rename(temporary, target);
    const sidecar = encodeSidecar({ ...what.header, ...written, file, fingerprints }, key);
    await storage.writeCache(sidecarName, sidecar);
    await removeOthers(storage, file, 'ok' in before ? undefined : before.file);
    return written.bytes + sidecar.length;
  } catch (error) {
    await rm(temporary, { force: true });
    await rm(target, { force: true });
    throw error;
  }
}

/** What a crash left behind is older than this, in milliseconds; what another process just writes is not. */
const abandoned = 3_600_000;

/** Remove the graph that was replaced, and what crashes left behind. */
async function removeOthers(storage: Files, kept: string, replaced: string | undefined): Promise<void> {
  for (const { name } of await storage.list('')) {
    if (!/^(vectors-[a-z0-9-]+\.graph|\.scenewright-[a-z0-9-]+\.tmp)$/.test(name) || name === kept) continue;
    const stat = await storage.stat(name);
    const old = stat !== undefined && Date.now() - stat.modified > abandoned;
    // A file that a reader holds open cannot be removed everywhere; the next time will do.
    if (name === replaced || old) await storage.remove(name).catch(() => undefined);
  }
}

async function digest(path: string, signal: AbortSignal): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path, { signal, highWaterMark: 2 ** 20 })) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
