import { throwIfCancelled } from '#base/cancel.ts';
import { describeError } from '#base/log.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { grammarsOf } from '#syntax/read-facts.ts';
import { affectsDefines } from '#unity/defines.ts';
import { isLibraryPath } from '#workspace/library-path.ts';
import { type Skipped, walkProject } from '#workspace/walk.ts';
import { countFiles, countLibraryFiles } from './counts.ts';
import { readDefines } from './define-source.ts';
import type { IndexSummary } from './ports.ts';
import { createProgress } from './progress.ts';
import { createQueue, readHere, readRest } from './read-files.ts';
import type { Outcome } from './read-record.ts';
import type { FileRecord, KnownFile } from './record.ts';
import { forget, type IndexState, remember } from './state.ts';

/** Records go to the listener in batches of this many, so that a first answer comes early and messages stay few. */
const batchSize = 200;

/** A segment is written when this many bytes of facts wait, or this many milliseconds passed: what is lost when we are killed. */
const segmentBytes = 16 * 1024 * 1024;
const segmentTime = 3000;

/** Read the whole project; files that are as they were stored are not read again. */
export async function build(state: IndexState, rebuild: boolean, signal: AbortSignal): Promise<IndexSummary> {
  const stored = new Map<string, FileRecord>();
  if (rebuild) await startAnew(state);
  else await takeStored(state, stored, signal);
  if (stored.size + state.records.size === 0) state.preload();
  const walk = await walkProject(state.files, signal);
  const skipped: Skipped[] = [...walk.skipped];
  const present = new Set(walk.paths);
  const gone = [...state.records.keys()].filter((path) => !present.has(path));
  for (const path of gone) forget(state, path);
  if (gone.length > 0) state.listener.removed(gone);
  for (const path of stored.keys()) if (!present.has(path)) state.saving.remove(path);

  const save = createSave(state, skipped);
  let reused = 0;
  try {
    reused = await readAll(state, walk.paths, stored, skipped, save, signal);
  } finally {
    // What was read before an interruption need not be read again.
    if (signal.aborted) await save.now(false);
  }
  await save.now(true);
  const counts = countFiles(state.records.values());
  const other = { files: (counts.kinds.other?.files ?? 0) + walk.otherFiles, withErrors: [] };
  return {
    ...counts,
    kinds: { ...counts.kinds, other: { ...counts.kinds.other, ...other } },
    files: state.records.size,
    chunks: state.passages.size,
    libraryFiles: countLibraryFiles(state.records.keys()),
    reused,
    skipped,
    bytes: save.failed ? undefined : await state.store.bytes(),
  };
}

async function startAnew(state: IndexState): Promise<void> {
  state.saving.clear();
  try {
    if (await state.store.claim()) await state.store.clear();
  } catch {
    // What cannot be removed cannot be written either: that is told when the index is to be stored.
  }
}

/** Take in what is stored. While another process is still writing it, wait for what that one reads instead of reading it too. */
async function takeStored(state: IndexState, stored: Map<string, FileRecord>, signal: AbortSignal): Promise<void> {
  const known = new Set<string>();
  const take = async (): Promise<void> => {
    for await (const { name, records, removed } of state.store.load(state.terms, known, signal)) {
      known.add(name);
      for (const record of records) stored.set(record.path, record);
      for (const path of removed) stored.delete(path);
    }
  };
  await take();
  while ((await mayWrite(state)) === false) {
    if ((await state.store.isComplete()) === true || !(await state.store.changed(signal))) return;
    await take();
  }
}

/** `undefined` where nobody can write: a read-only disk is told when the index is to be stored. */
async function mayWrite(state: IndexState): Promise<boolean | undefined> {
  try {
    return await state.store.claim();
  } catch {
    return undefined;
  }
}

interface Save {
  readonly failed: boolean;
  whenDue(): Promise<void>;
  now(complete: boolean): Promise<void>;
}

function createSave(state: IndexState, skipped: Skipped[]): Save {
  let last = performance.now();
  let failed = false;
  const now = async (complete: boolean): Promise<void> => {
    if (failed) return;
    try {
      // Not the build's signal: an interrupted build still stores what it read.
      await state.saving.flush(complete, state.records.size, new AbortController().signal);
    } catch (error) {
      failed = true;
      // A full or read-only disk costs the next start its speed, not this session its index.
      skipped.push({ path: 'Library/Scenewright', reason: `the index could not be stored: ${describeError(error)}` });
    }
    last = performance.now();
  };
  return {
    get failed() {
      return failed;
    },
    now,
    async whenDue() {
      const { waiting } = state.saving;
      if (waiting > segmentBytes || (waiting > 0 && performance.now() - last > segmentTime)) await now(false);
    },
  };
}

async function readAll(
  state: IndexState,
  paths: readonly string[],
  stored: Map<string, FileRecord>,
  skipped: Skipped[],
  save: Save,
  signal: AbortSignal,
): Promise<number> {
  const progress = createProgress(state.listener, paths.length);
  let done = 0;
  let reused = 0;
  let batch: FileRecord[] = [];
  const deliver = (): void => {
    if (batch.length > 0) state.listener.files(batch);
    batch = [];
  };
  const take = async (path: string, outcome: Outcome<KnownFile>): Promise<void> => {
    stored.delete(path);
    progress.at(++done);
    if (outcome.type === 'skipped') skipped.push({ path, reason: outcome.reason });
    if (outcome.type === 'skipped' || outcome.type === 'gone') {
      if (!state.records.has(path)) return;
      forget(state, path);
      state.listener.removed([path]);
      return;
    }
    if (outcome.record.summary.unread !== undefined) skipped.push({ path, reason: outcome.record.summary.unread });
    if (outcome.type === 'same') reused++;
    if (hasFacts(outcome.record)) {
      remember(state, outcome.record);
      if (outcome.type === 'read') state.saving.add(outcome.record);
      if (!isLibraryPath(path)) batch.push(outcome.record);
    }
    if (batch.length < batchSize) return;
    deliver();
    await save.whenDue();
    throwIfCancelled(signal);
  };
  const known = (path: string) => stored.get(path) ?? state.records.get(path);
  state.defines = undefined;
  const { defining, others, code } = inReadingOrder(state, paths);
  await readHere(state, createQueue(defining), known, take, signal);
  const { project, defines } = await readDefines(state, signal);
  state.defines = defines;
  await readRest(state, others, code, project, known, take, signal);
  deliver();
  return reused;
}

function hasFacts(record: KnownFile | FileRecord): record is FileRecord {
  return 'facts' in record;
}

/** The paths of a project in the order in which they are read. */
interface ReadingOrder {
  /** What decides what scripts take as defined. */
  readonly defining: readonly string[];
  /**
   * `.meta` files, since assets are described by the names of what they use; then all others that need no grammar: the
   * grammars load meanwhile.
   */
  readonly others: readonly string[];
  /** Scripts and shaders; those that an editor holds open come first. */
  readonly code: readonly string[];
}

function inReadingOrder(state: IndexState, paths: readonly string[]): ReadingOrder {
  const defining: string[] = [];
  const metas: string[] = [];
  const others: string[] = [];
  const open: string[] = [];
  const code: string[] = [];
  for (const path of paths) {
    if (isParsed(path)) (state.overlays.has(path) ? open : code).push(path);
    else if (affectsDefines(path)) defining.push(path);
    else (path.endsWith('.meta') ? metas : others).push(path);
  }
  return { defining, others: [...metas, ...others], code: [...open, ...code] };
}

function isParsed(path: string): boolean {
  return grammarsOf[fileKind(path)] !== undefined;
}
