import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { neverAborted } from '#base/cancel.ts';
import type { Files } from '#workspace/files.ts';

/** The right to write into a folder: one process has it, and it passes on when that process ends, however it ends. */
export interface WriterLock {
  /** Whether this process has the right, taking it if nobody has. To be asked every few seconds while it is wanted. */
  claim(): Promise<boolean>;
  /** Whether another process that is alive has it; takes nothing. */
  isTaken(): Promise<boolean>;
  release(): Promise<void>;
}

/** What a lock file says of the process that made it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
  readonly beat: number;
}

/** The holder says that it lives this often, in milliseconds. */
const beatInterval = 4000;

/**
 * A holder whose process cannot be asked, on another machine or under a process number that was given anew, is gone when
 * it has not said so for this long by our own steady clock: clocks that jump or differ do not matter.
 */
const patience = 20_000;

/**
 * A lock of files `<name>-<n>.lock`, made exclusively; the highest number holds. Taking over from a dead holder makes the
 * next number, which one process alone can do, and only then removes the older: there is no moment at which two
 * processes remove each other's. A holder that slept and was taken over sees the higher number and writes no more.
 */
export function createWriterLock(folder: Files, name: string): WriterLock {
  const token = randomUUID();
  const pattern = new RegExp(`^${name}-(\\d+)\\.lock$`);
  let own: { readonly number: number; beat: number; told: number } | undefined;
  let watched: { readonly text: string; readonly since: number } | undefined;

  const numbers = async (): Promise<readonly number[]> => {
    const entries = await folder.list('');
    return entries
      .flatMap((entry) => pattern.exec(entry.name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => b - a);
  };
  const pathOf = (number: number) => `${name}-${number}.lock`;
  const read = async (number: number): Promise<string> =>
    new TextDecoder().decode((await folder.read(pathOf(number), neverAborted())) ?? new Uint8Array());
  const written = (beat: number): Uint8Array => {
    const holder: Holder = { pid: process.pid, host: hostname(), token, beat };
    return new TextEncoder().encode(JSON.stringify(holder));
  };
  const isAlive = (text: string): boolean => {
    const holder = parseHolder(text);
    if (holder?.host === hostname() && !processExists(holder.pid)) return false;
    if (watched?.text !== text) watched = { text, since: performance.now() };
    return performance.now() - watched.since < patience;
  };
  const keep = async (): Promise<boolean> => {
    if (own === undefined) return false;
    const [highest] = await numbers();
    if (highest !== own.number || parseHolder(await read(highest))?.token !== token) {
      own = undefined;
      return false;
    }
    if (performance.now() - own.told > beatInterval) {
      own = { ...own, beat: own.beat + 1, told: performance.now() };
      await folder.writeCache(pathOf(own.number), written(own.beat));
    }
    return true;
  };

  return {
    async claim() {
      if (await keep()) return true;
      const [highest = 0] = await numbers();
      const before = highest === 0 ? '' : await read(highest);
      if (highest !== 0 && isAlive(before)) return false;
      const number = highest + 1;
      if (!(await folder.writeNew(pathOf(number), written(0)))) return false;
      const [first, second] = await numbers();
      // Whoever came first stays: the lock below may be another's by now.
      if (first !== number || (second !== undefined && (await read(second)) !== before)) {
        await folder.remove(pathOf(number));
        return false;
      }
      own = { number, beat: 0, told: performance.now() };
      for (const older of (await numbers()).slice(1)) await folder.remove(pathOf(older));
      return true;
    },
    async isTaken() {
      const [highest] = await numbers();
      if (highest === undefined || highest === own?.number) return false;
      return isAlive(await read(highest));
    },
    async release() {
      if (await keep()) await folder.remove(pathOf(own?.number ?? 0));
      own = undefined;
    },
  };
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: Partial<Holder> | null = JSON.parse(text);
    const { pid, host, token, beat } = value ?? {};
    const isHolder = typeof pid === 'number' && Number.isInteger(pid) && pid > 0 && typeof beat === 'number';
    return isHolder && typeof host === 'string' && typeof token === 'string' ? { pid, host, token, beat } : undefined;
  } catch {
    return undefined;
  }
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
