import type { Guid } from '#unity/guid.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

/** The GUID of a script's file, if it has a `.meta`. */
export function scriptGuidOfPath(snapshot: Snapshot, path: string): Guid | undefined {
  return snapshot.files.get(`${path}.meta`)?.guid;
}
