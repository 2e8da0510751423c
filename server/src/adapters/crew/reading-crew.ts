import { Worker } from 'node:worker_threads';
import type { Crew, CrewAnswer, CrewSetting } from '#retrieval/indexer/crew.ts';
import type { ParserName } from '#syntax/parser.ts';
import type { LibraryRoot } from '#workspace/library-path.ts';

/** What a helping thread is given at its start. */
export interface ReadingSetup {
  readonly root: string;
  readonly libraries: readonly LibraryRoot[];
  readonly wasm: string;
  readonly parser: ParserName;
  readonly setting: CrewSetting;
}

/** A crew of `size` threads that run the script at `entry`. `isBusy` says that the user needs the machine. */
export function createReadingCrew(
  entry: URL,
  size: number,
  setup: Omit<ReadingSetup, 'setting'>,
  isBusy: () => boolean,
): Crew {
  let members: Member[] = [];
  return {
    size,
    start(setting) {
      members = Array.from({ length: size }, () => hire(entry, { ...setup, setting }));
    },
    async read(member, paths) {
      return isBusy() ? undefined : members[member]?.read(paths);
    },
    dismiss() {
      for (const member of members) member.dismiss();
      members = [];
    },
  };
}

/** Nobody helps. */
export const noCrew: Crew = { size: 0, start() {}, read: async () => undefined, dismiss() {} };

interface Member {
  read(paths: readonly string[]): Promise<CrewAnswer | undefined>;
  dismiss(): void;
}

function hire(entry: URL, workerData: ReadingSetup): Member {
  const worker = new Worker(entry, { workerData });
  let answer: ((answer: CrewAnswer | undefined) => void) | undefined;
  let isGone = false;
  const settle = (value: CrewAnswer | undefined): void => {
    answer?.(value);
    answer = undefined;
  };
  const leave = (): void => {
    isGone = true;
    settle(undefined);
  };
  worker.on('message', settle);
  worker.on('error', leave);
  worker.on('exit', leave);
  return {
    read: (paths) =>
      new Promise((resolve) => {
        if (isGone) return resolve(undefined);
        answer = resolve;
        worker.postMessage(paths);
      }),
    dismiss() {
      void worker.terminate();
    },
  };
}
