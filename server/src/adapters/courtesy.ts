import { setTimeout as sleep } from 'node:timers/promises';

/** How background work notices that the user is doing something. */
export interface Courtesy {
  /** Waits while the user does something, for at most a moment; `undefined` when nothing happened since the last call. */
  giveWay(): Promise<void> | undefined;
  /** Whether the user did something in the last seconds. */
  isBusy(): boolean;
}

/** Pause after a sign of activity, and the longest time that steady typing can hold the work up at one place. */
const pause = 40;
const maximumPauses = 5;

/** Milliseconds without activity after which the machine is ours. */
const calm = 2000;

/** Courtesy towards whoever counts `activity` up. */
export function createCourtesy(activity: SharedArrayBuffer): Courtesy {
  const count = new Int32Array(activity);
  let seen = Atomics.load(count, 0);
  const wait = async (): Promise<void> => {
    for (let i = 0; i < maximumPauses && Atomics.load(count, 0) !== seen; i++) {
      seen = Atomics.load(count, 0);
      await sleep(pause);
    }
    seen = Atomics.load(count, 0);
  };
  let told = Atomics.load(count, 0);
  let since = Number.NEGATIVE_INFINITY;
  return {
    giveWay: () => (Atomics.load(count, 0) === seen ? undefined : wait()),
    isBusy() {
      const present = Atomics.load(count, 0);
      if (present !== told) since = performance.now();
      told = present;
      return performance.now() - since < calm;
    },
  };
}

/** A place to count activity in. */
export function createActivity(): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}

/** The user did something. */
export function countActivity(activity: SharedArrayBuffer): void {
  Atomics.add(new Int32Array(activity), 0, 1);
}
