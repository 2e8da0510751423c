import { createHash } from 'node:crypto';
import { createPacer, throwIfCancelled } from '#base/cancel.ts';
import { describeError } from '#base/log.ts';
import { chunkFile } from '#retrieval/chunk.ts';
import { chunkTerms } from '#retrieval/fields.ts';
import { createPassageSearch, type PassageSearch } from '#retrieval/passage-search.ts';
import type { VectorStore } from '#retrieval/ports.ts';
import { createTermSplitter, type TermSplitter } from '#retrieval/terms.ts';
import { contentOfBytes, type FactReader } from '#syntax/read-facts.ts';
import type { Files } from '#workspace/files.ts';
import { isIndexed, tooLarge } from '#workspace/text-files.ts';
import { type Skipped, walkProject } from '#workspace/walk.ts';
import type { IndexListener, IndexService, IndexStore, IndexSummary } from './ports.ts';
import type { FileRecord } from './record.ts';

/** What an indexer works with. */
export interface IndexerParts {
  readonly files: Files;
  readonly readFacts: FactReader;
  readonly store: IndexStore;
  readonly vectors: VectorStore;
  readonly listener: IndexListener;
}

/** An indexer in the present thread. */
export function createIndexer(parts: IndexerParts): IndexService {
  const state: State = {
    ...parts,
    records: new Map(),
    splitter: createTermSplitter(),
    passages: createPassageSearch(parts.vectors),
    skipped: [],
  };
  return {
    build: (rebuild, signal) => build(state, rebuild, signal),
    update: (paths, signal) => update(state, paths, signal),
    async search(query, signal) {
      throwIfCancelled(signal);
      return state.passages.search(query, state.splitter.query(query.text));
    },
    prepare: (signal) => state.passages.prepare(signal),
    verify: (signal) => verify(state, signal),
    engine: async () => state.vectors.engine,
    async close() {},
  };
}

interface State extends IndexerParts {
  readonly records: Map<string, FileRecord>;
  readonly splitter: TermSplitter;
  readonly passages: PassageSearch;
  skipped: readonly Skipped[];
}

/** Records go to the listener in batches of this many, so that a first answer comes early and messages stay few. */
const batchSize = 200;

async function build(state: State, rebuild: boolean, signal: AbortSignal): Promise<IndexSummary> {
  const stored = new Map<string, FileRecord>();
  if (!rebuild) for (const record of (await state.store.load(signal)) ?? []) stored.set(record.path, record);
  const walk = await walkProject(state.files, signal);
  const skipped: Skipped[] = [...walk.skipped];
  const gone = [...state.records.keys()].filter((path) => !walk.paths.includes(path));
  for (const path of gone) forget(state, path);
  if (gone.length > 0) state.listener.removed(gone);

  let reused = 0;
  let batch: FileRecord[] = [];
  const pace = createPacer(10);
  for (const [index, path] of walk.paths.entries()) {
    await pace(signal);
    const outcome = await readRecord(state, path, stored.get(path), signal);
    if (outcome.record === undefined) {
      if (outcome.reason !== undefined) skipped.push({ path, reason: outcome.reason });
      continue;
    }
    if (outcome.reused) reused++;
    remember(state, outcome.record);
    batch.push(outcome.record);
    if (batch.length < batchSize) continue;
    state.listener.files(batch);
    state.listener.progress(index + 1, walk.paths.length);
    batch = [];
  }
  state.listener.files(batch);
  state.listener.progress(walk.paths.length, walk.paths.length);
  const changed = reused < state.records.size || stored.size !== state.records.size;
  const bytes = await save(state, changed, skipped, signal);
  state.skipped = skipped;
  return {
    files: state.records.size,
    chunks: state.passages.size,
    reused,
    otherFiles: walk.otherFiles,
    skipped,
    bytes,
  };
}

async function save(
  state: State,
  changed: boolean,
  skipped: Skipped[],
  signal: AbortSignal,
): Promise<number | undefined> {
  if (!changed) return undefined;
  try {
    return await state.store.save(state.records.values(), signal);
  } catch (error) {
    throwIfCancelled(signal);
    // A full or read-only disk costs the next start its speed, not this session its index.
    skipped.push({ path: 'Library/Scenewright', reason: `the index could not be stored: ${describeError(error)}` });
    return undefined;
  }
}

interface Outcome {
  readonly record?: FileRecord;
  readonly reused?: boolean;
  readonly reason?: string;
}

async function readRecord(
  state: State,
  path: string,
  known: FileRecord | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const stat = await state.files.stat(path);
    if (stat === undefined) return {};
    if (stat.type !== 'file') return { reason: `not a regular file` };
    const reason = tooLarge(path, stat.size);
    if (reason !== undefined) return { reason };
    if (known !== undefined && known.size === stat.size && known.modified === stat.modified) {
      return { record: known, reused: true };
    }
    const bytes = await state.files.read(path, signal);
    if (bytes === undefined) return {};
    return { record: await makeRecord(state, path, bytes, stat.modified) };
  } catch (error) {
    throwIfCancelled(signal);
    return { reason: describeError(error) };
  }
}

async function makeRecord(state: State, path: string, bytes: Uint8Array, modified: number): Promise<FileRecord> {
  const content = contentOfBytes(bytes);
  const facts = await state.readFacts(path, content);
  const chunks = chunkFile(path, facts, () => content.text).map((chunk) => {
    const { body: _body, comment: _comment, name: _name, ...kept } = chunk;
    return { ...kept, terms: chunkTerms(chunk, state.splitter) };
  });
  return { path, size: bytes.length, modified, hash: contentHash(bytes), facts, chunks };
}

/** The first 32 hexadecimal digits of the content's SHA-256. */
function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

function remember(state: State, record: FileRecord): void {
  state.records.set(record.path, record);
  state.passages.replace(record.path, record.chunks);
}

function forget(state: State, path: string): void {
  state.records.delete(path);
  state.passages.replace(path, []);
}

async function update(state: State, paths: readonly string[], signal: AbortSignal): Promise<void> {
  const fresh: FileRecord[] = [];
  const gone: string[] = [];
  for (const path of paths) {
    throwIfCancelled(signal);
    if (!isIndexed(path)) continue;
    const outcome = await readRecord(state, path, state.records.get(path), signal);
    if (outcome.record === undefined) {
      if (!state.records.has(path)) continue;
      forget(state, path);
      gone.push(path);
    } else if (outcome.reused !== true) {
      remember(state, outcome.record);
      fresh.push(outcome.record);
    }
  }
  if (fresh.length > 0) state.listener.files(fresh);
  if (gone.length > 0) state.listener.removed(gone);
  if (fresh.length + gone.length > 0) await save(state, true, [], signal);
}

async function verify(state: State, signal: AbortSignal): Promise<readonly Skipped[]> {
  const wrong: Skipped[] = [];
  const pace = createPacer(10);
  for (const record of (await state.store.load(signal)) ?? []) {
    await pace(signal);
    const bytes = await state.files.read(record.path, signal);
    if (bytes === undefined) wrong.push({ path: record.path, reason: 'is in the index but not on disk' });
    else if (contentHash(bytes) !== record.hash)
      wrong.push({ path: record.path, reason: 'differs from the indexed content' });
  }
  return wrong;
}
