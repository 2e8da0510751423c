import { createHash } from 'node:crypto';
import { createPacer, throwIfCancelled } from '#base/cancel.ts';
import { describeError } from '#base/log.ts';
import { chunkFile } from '#retrieval/chunk.ts';
import { chunkTerms } from '#retrieval/fields.ts';
import { asDocuments, libraryFacts } from '#retrieval/library-passages.ts';
import { createPassageSearch, type PassageSearch } from '#retrieval/passage-search.ts';
import type { VectorStore } from '#retrieval/ports.ts';
import { createTermSplitter, type TermSplitter } from '#retrieval/terms.ts';
import { type DefineSet, noDefines } from '#syntax/defines.ts';
import { contentOfBytes } from '#syntax/file-content.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { type FactReader, grammarsOf } from '#syntax/read-facts.ts';
import { affectsDefines, createDefineSource, type DefineSource } from '#unity/defines.ts';
import { projectFiles } from '#unity/project.ts';
import type { Files } from '#workspace/files.ts';
import { isIgnoreFile } from '#workspace/ignore-file.ts';
import { isLibraryPath, splitRoot } from '#workspace/library-path.ts';
import { readProject } from '#workspace/read-project.ts';
import { createSourceRules } from '#workspace/source-rules.ts';
import { tooLarge } from '#workspace/text-files.ts';
import { unreadAsset, unreadContent } from '#workspace/unread.ts';
import { type Skipped, walkProject } from '#workspace/walk.ts';
import { type AssetNames, createAssetNames } from './asset-names.ts';
import type { IndexListener, IndexService, IndexStore, IndexSummary } from './ports.ts';
import { createQuestions } from './questions.ts';
import type { FileRecord } from './record.ts';

/** What an indexer works with. */
export interface IndexerParts {
  readonly files: Files;
  readonly readFacts: FactReader;
  /** Told before a project is read from nothing, while the folders are still being listed. */
  preload(): void;
  /** The bytes of the table of meanings, read at the first question; `undefined` where there is none. */
  meaningTable(): Promise<Uint8Array | undefined>;
  readonly store: IndexStore;
  readonly vectors: VectorStore;
  readonly listener: IndexListener;
}

/** An indexer in the present thread. */
export function createIndexer(parts: IndexerParts): IndexService {
  const splitter = createTermSplitter();
  const questions = createQuestions(parts.meaningTable);
  const assets = createAssetNames();
  const state: State = {
    ...parts,
    records: new Map(),
    assets,
    splitter,
    passages: createPassageSearch(parts.vectors, ({ path, kind }) =>
      kind === 'asset' || kind === 'shader' ? assets.usersOf(path).flatMap(splitter.code) : [],
    ),
    skipped: [],
    defines: undefined,
  };
  return {
    build: (rebuild, signal) => build(state, rebuild, signal),
    update: (paths, signal) => update(state, paths, signal),
    async search(query, signal) {
      throwIfCancelled(signal);
      const [terms, meaning] = await Promise.all([questions.terms(query.text), questions.meaning()]);
      return state.passages.search(query, terms, meaning);
    },
    prepare: async (signal) => state.passages.prepare(await questions.meaning(), signal),
    verify: (signal) => verify(state, signal),
    engine: async () => state.vectors.engine,
    async close() {},
  };
}

interface State extends IndexerParts {
  readonly records: Map<string, FileRecord>;
  readonly assets: AssetNames;
  readonly splitter: TermSplitter;
  readonly passages: PassageSearch;
  skipped: readonly Skipped[];
  /** Known once the files that define something were read. */
  defines: DefineSource | undefined;
}

/** Records go to the listener in batches of this many, so that a first answer comes early and messages stay few. */
const batchSize = 200;

async function build(state: State, rebuild: boolean, signal: AbortSignal): Promise<IndexSummary> {
  const stored = new Map<string, FileRecord>();
  if (!rebuild) for (const record of (await state.store.load(signal)) ?? []) stored.set(record.path, record);
  if (stored.size === 0) state.preload();
  const walk = await walkProject(state.files, signal);
  const skipped: Skipped[] = [...walk.skipped];
  const present = new Set(walk.paths);
  const gone = [...state.records.keys()].filter((path) => !present.has(path));
  for (const path of gone) forget(state, path);
  if (gone.length > 0) state.listener.removed(gone);

  let reused = 0;
  let batch: FileRecord[] = [];
  const pace = createPacer(10);
  state.defines = undefined;
  for (const [index, path] of inReadingOrder(walk.paths).entries()) {
    await pace(signal);
    if (state.defines === undefined && isParsed(path)) state.defines = await readDefines(state, signal);
    const outcome = await readRecord(state, path, stored.get(path), signal);
    if (outcome.record === undefined) {
      if (outcome.reason !== undefined) skipped.push({ path, reason: outcome.reason });
      continue;
    }
    const unread = unreadAsset(outcome.record.facts);
    if (unread !== undefined) skipped.push({ path, reason: unread });
    if (outcome.reused) reused++;
    remember(state, outcome.record);
    if (!isLibraryPath(path)) batch.push(outcome.record);
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
    libraryFiles: countByLibrary(state.records.keys()),
    reused,
    otherFiles: walk.otherFiles,
    skipped,
    bytes,
  };
}

function countByLibrary(paths: Iterable<string>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const path of paths) {
    const { root } = splitRoot(path);
    if (root !== '') counts[root] = (counts[root] ?? 0) + 1;
  }
  return counts;
}

/**
 * `.meta` files first, since assets are described by the names of what they use; then files that need no grammar: the
 * grammars load meanwhile, and what scripts take as defined stands in them.
 */
function inReadingOrder(paths: readonly string[]): readonly string[] {
  const rank = (path: string) => (isParsed(path) ? 2 : path.endsWith('.meta') ? 0 : 1);
  const ranked: string[][] = [[], [], []];
  for (const path of paths) ranked[rank(path)]?.push(path);
  return ranked.flat();
}

function isParsed(path: string): boolean {
  return grammarsOf[fileKind(path)] !== undefined;
}

async function readDefines(state: State, signal: AbortSignal): Promise<DefineSource> {
  const files = [...state.records.values()].filter(({ path }) => !isLibraryPath(path) && affectsDefines(path));
  return createDefineSource(
    files.map(({ path, facts }) => [path, facts] as const),
    await readProject(state.files, signal),
  );
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
    const defines = state.defines?.(path) ?? noDefines;
    if (
      known !== undefined &&
      known.size === stat.size &&
      known.modified === stat.modified &&
      isDefinedAlike(known, defines)
    ) {
      return { record: known, reused: true };
    }
    const bytes = await state.files.read(path, signal);
    if (bytes === undefined) return {};
    const unread = unreadContent(path, bytes);
    if (unread !== undefined) return { reason: unread };
    return { record: await makeRecord(state, path, bytes, stat.modified, defines) };
  } catch (error) {
    throwIfCancelled(signal);
    return { reason: describeError(error) };
  }
}

function isDefinedAlike({ facts, defined }: FileRecord, defines: DefineSet): boolean {
  const conditions = facts.csharp?.conditions ?? [];
  return conditions.every((name) => defines.has(name) === defined.includes(name));
}

async function makeRecord(
  state: State,
  path: string,
  bytes: Uint8Array,
  modified: number,
  defines: DefineSet,
): Promise<FileRecord> {
  const content = contentOfBytes(bytes);
  const facts = await state.readFacts(path, content, defines);
  const inLibrary = isLibraryPath(path);
  const passages = chunkFile(path, facts, () => content.text, state.assets.nameOf);
  const chunks = (inLibrary ? asDocuments(passages) : passages).map((chunk) => {
    const { body: _body, comment: _comment, name: _name, ...kept } = chunk;
    return { ...kept, terms: chunkTerms(chunk, state.splitter) };
  });
  const defined = (facts.csharp?.conditions ?? []).filter((name) => defines.has(name));
  return {
    path,
    size: bytes.length,
    modified,
    hash: contentHash(bytes),
    facts: inLibrary ? libraryFacts : facts,
    defined,
    chunks,
  };
}

/** The first 32 hexadecimal digits of the content's SHA-256. */
function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

function remember(state: State, record: FileRecord): void {
  state.records.set(record.path, record);
  if (!isLibraryPath(record.path)) state.assets.learn(record);
  state.passages.replace(record.path, record.chunks);
}

function forget(state: State, path: string): void {
  state.records.delete(path);
  state.passages.replace(path, []);
}

async function update(state: State, paths: readonly string[], signal: AbortSignal): Promise<void> {
  const fresh = new Map<string, FileRecord>();
  const gone: string[] = [];
  const take = async (path: string): Promise<void> => {
    throwIfCancelled(signal);
    const outcome = await readRecord(state, path, state.records.get(path), signal);
    if (outcome.record === undefined) {
      if (!state.records.has(path)) return;
      forget(state, path);
      gone.push(path);
    } else if (outcome.reused !== true) {
      remember(state, outcome.record);
      fresh.set(path, outcome.record);
    }
  };
  // What an ignore file says is asked of every folder below it.
  if (paths.some(isIgnoreFile)) {
    await build(state, false, signal);
    return;
  }
  const rules = createSourceRules(state.files);
  for (const path of paths) {
    if (await rules.accepts(path, signal)) await take(path);
    else if (state.records.has(path)) {
      forget(state, path);
      gone.push(path);
    }
  }
  if ([...fresh.keys(), ...gone].some((path) => affectsDefines(path) || projectPaths.has(path))) {
    const defines = await readDefines(state, signal);
    state.defines = defines;
    for (const record of [...state.records.values()]) {
      if (!isDefinedAlike(record, defines(record.path))) await take(record.path);
    }
  }
  const ownFresh = [...fresh.values()].filter(({ path }) => !isLibraryPath(path));
  if (ownFresh.length > 0) state.listener.files(ownFresh);
  if (gone.length > 0) state.listener.removed(gone);
  if (fresh.size + gone.length > 0) await save(state, true, [], signal);
}

/** Files whose change may change the version or the packages, and with them what is defined. */
const projectPaths: ReadonlySet<string> = new Set(Object.values(projectFiles));

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
