import { createPacer, throwIfCancelled } from '#base/cancel.ts';
import type { ProjectInfo } from '#unity/project.ts';
import { type Outcome, readRecord } from './read-record.ts';
import type { KnownFile } from './record.ts';
import { decodeSegment } from './segment.ts';
import type { IndexState } from './state.ts';

/** Paths that wait to be read; this thread takes from the front, helpers from the end. */
export interface Queue {
  readonly size: number;
  first(): string | undefined;
  last(count: number): readonly string[];
}

export function createQueue(paths: readonly string[]): Queue {
  let start = 0;
  let end = paths.length;
  return {
    get size() {
      return end - start;
    },
    first: () => (start < end ? paths[start++] : undefined),
    last(count) {
      const from = Math.max(start, end - count);
      const taken = paths.slice(from, end);
      end = from;
      return taken;
    },
  };
}

type Known = (path: string) => KnownFile | undefined;
type Take = (path: string, outcome: Outcome<KnownFile>) => Promise<void>;

/** Read all of `queue` in this thread. */
export async function readHere(
  state: IndexState,
  queue: Queue,
  known: Known,
  take: Take,
  signal: AbortSignal,
): Promise<void> {
  const pace = createPacer(10);
  for (let path = queue.first(); path !== undefined; path = queue.first()) {
    await pace(signal);
    await state.giveWay();
    await take(path, await readRecord(state, path, known(path), signal));
  }
}

/** Fewer files than this are read before a helper has loaded its grammars. */
const worthHelp = 300;

/** What a helper reads at a time, and how much is left to this thread so that nobody waits for a helper at the end. */
const portion = 40;
const reserve = 60;

/**
 * Read what needs no grammar and then scripts and shaders. Where many of these are unknown, the crew begins with them at
 * once.
 */
export async function readRest(
  state: IndexState,
  others: readonly string[],
  code: readonly string[],
  project: ProjectInfo,
  known: Known,
  take: Take,
  signal: AbortSignal,
): Promise<void> {
  const unknown = code.filter((path) => known(path) === undefined && !state.overlays.has(path));
  if (unknown.length < worthHelp || state.crew.size === 0)
    return readHere(state, createQueue([...others, ...code]), known, take, signal);
  const rest = new Set(unknown);
  const here = createQueue([...others, ...code.filter((path) => !rest.has(path))]);
  const queue = createQueue(unknown);
  state.crew.start({ defining: [...state.defining], project });
  const readOwn = async (): Promise<void> => {
    await readHere(state, here, known, take, signal);
    await readHere(state, queue, known, take, signal);
  };
  try {
    const helpers = Array.from({ length: state.crew.size }, (_, member) =>
      readThere(state, member, queue, take, signal),
    );
    await Promise.all([readOwn(), ...helpers]);
  } finally {
    state.crew.dismiss();
  }
}

async function readThere(
  state: IndexState,
  member: number,
  queue: Queue,
  take: Take,
  signal: AbortSignal,
): Promise<void> {
  while (queue.size > reserve) {
    const paths = queue.last(portion);
    const answer = await state.crew.read(member, paths);
    throwIfCancelled(signal);
    if (answer === undefined) {
      await readHere(state, createQueue(paths), () => undefined, take, signal);
      continue;
    }
    for (const record of decodeSegment(answer.segment, state.terms).records)
      await take(record.path, { type: 'read', record });
    for (const { path, reason } of answer.skipped) await take(path, { type: 'skipped', reason });
    for (const path of answer.gone) await take(path, { type: 'gone' });
  }
}
