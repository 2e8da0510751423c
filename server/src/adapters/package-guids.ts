import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The table of package GUIDs that the build puts beside the bundle; `undefined` where it is missing. */
export function readPackageGuids(bundle: string): Uint8Array | undefined {
  try {
    // Blocking, since the first question of a request asks for it; it is 180 KB and read once.
    return readFileSync(join(bundle, 'unity', 'package-guids.txt.gz'));
  } catch {
    return undefined;
  }
}
