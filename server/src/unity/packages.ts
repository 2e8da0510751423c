import { isRecord, parseJson } from './json.ts';

/** Package names of `manifest.json`, with versions as written. */
export function manifestPackages(manifest: string): ReadonlyMap<string, string> {
  const parsed = parseJson(manifest);
  return dependencies(isRecord(parsed) ? parsed['dependencies'] : undefined, (version) =>
    typeof version === 'string' ? version : undefined,
  );
}

/** Packages of `packages-lock.json`: those of the manifest and what they need, with the versions that were chosen. */
export function lockedPackages(lock: string): ReadonlyMap<string, string> {
  const parsed = parseJson(lock);
  return dependencies(isRecord(parsed) ? parsed['dependencies'] : undefined, (entry) =>
    isRecord(entry) && typeof entry['version'] === 'string' ? entry['version'] : undefined,
  );
}

/** Where Unity keeps what it installed: `com.unity.ugui@1.0.0`. */
export const packageCache = 'Library/PackageCache';

/** Whether a file lies in the package cache: it is read for what it defines, and is not the project's own. */
export function isInPackageCache(path: string): boolean {
  return path.startsWith(`${packageCache}/`);
}

/**
 * Packages without a folder on disk. `folders` are the names in `Packages/` and in the package cache. Unity's modules are
 * part of the editor and have no files.
 */
export function absentPackages(packages: Iterable<string>, folders: readonly string[]): readonly string[] {
  const present = new Set(folders.map((folder) => folder.split('@')[0] ?? folder));
  return [...packages].filter((name) => !present.has(name) && !name.startsWith('com.unity.modules.')).sort();
}

function dependencies(value: unknown, versionOf: (entry: unknown) => string | undefined): ReadonlyMap<string, string> {
  if (!isRecord(value)) return new Map();
  return new Map(
    Object.entries(value).flatMap(([name, entry]): [string, string][] => {
      const version = versionOf(entry);
      return version === undefined ? [] : [[name, version]];
    }),
  );
}
