import type { FileFacts } from '#syntax/facts.ts';
import type { ProjectInfo } from '#unity/project.ts';
import type { Skipped } from '#workspace/walk.ts';

/** Threads that help reading scripts and shaders while nobody types. */
export interface Crew {
  /** How many threads there are. */
  readonly size: number;
  /** Start them, and tell them what decides about what scripts take as defined. */
  start(setting: CrewSetting): void;
  /**
   * Let the thread `member` read files, as `readRecord` would. `undefined` when it cannot or should not now: whoever asked
   * reads them itself.
   */
  read(member: number, paths: readonly string[]): Promise<CrewAnswer | undefined>;
  /** Let them go; `start` hires others. */
  dismiss(): void;
}

/** What `createDefineSource` works with. */
export interface CrewSetting {
  readonly defining: readonly (readonly [path: string, facts: FileFacts])[];
  readonly project: ProjectInfo;
}

/** What a thread read. */
export interface CrewAnswer {
  /** The records as a segment's bytes (`encodeSegment`). */
  readonly segment: Uint8Array;
  readonly skipped: readonly Skipped[];
  readonly gone: readonly string[];
}
