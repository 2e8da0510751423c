import { readlinkSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Tells whether what was opened by a path lies at that very path and was not reached over a link. */
export interface OwnPath {
  /** For an open file; asked after opening, so that a folder that was swapped for a link meanwhile is seen. */
  holdsFile(absolute: string, descriptor: number): boolean;
  holdsFolder(absolute: string): boolean;
}

/** The check below `root`, which may itself be reached over links: the user chose it. */
export function createOwnPath(root: string): OwnPath {
  let real: string | undefined;
  const expected = (absolute: string): string | undefined => {
    real ??= realPath(root);
    return real === undefined ? undefined : join(real, absolute.slice(root.length));
  };
  const isExpected = (absolute: string, actual: string | undefined): boolean => {
    const wanted = expected(absolute);
    return wanted !== undefined && actual !== undefined && (wanted === actual || folded(wanted) === folded(actual));
  };
  return {
    holdsFile: (absolute, descriptor) => isExpected(absolute, pathOfOpen(absolute, descriptor)),
    holdsFolder: (absolute) => absolute === root || isExpected(absolute, realPath(absolute)),
  };
}

/** Linux says where an open file lies, whatever happens to its path; elsewhere the path is looked up again. */
function pathOfOpen(absolute: string, descriptor: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`);
    } catch {
      // Without /proc the path serves.
    }
  }
  return realPath(absolute);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** The system may spell a name in another case or another Unicode form than we do. */
function folded(path: string): string {
  return path.normalize().toLowerCase().replaceAll(sep, '/');
}
