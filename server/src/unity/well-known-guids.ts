import { gunzipSync } from 'node:zlib';
import type { Guid } from './guid.ts';

/** Assets of Unity's packages by GUID: a project refers to them, but a clone does not have them. */
export interface WellKnownGuids {
  /** Where the asset lies in the newest known version of its package: `Packages/com.unity.ugui/Runtime/…`. */
  path(guid: Guid): string | undefined;
  /** The package that has the asset; `undefined` too for assemblies of the editor itself, which have a path only. */
  package(guid: Guid): string | undefined;
  /** How many assets are known. */
  readonly size: number;
}

/**
 * Read the table that `tools/package-guids` writes: gzip of a title line, then `# root` lines, `/folder/` lines below a
 * root, and lines of 22 base64url letters of GUID and a file name below a folder. Damaged data gives an empty table.
 */
export function parseWellKnownGuids(bytes: Uint8Array): WellKnownGuids {
  const paths = readPaths(bytes) ?? new Map<string, string>();
  const path = (guid: Guid): string | undefined => paths.get(Buffer.from(guid, 'hex').toString('base64url'));
  return {
    path,
    package: (guid) => /^Packages\/([^/]+)\//.exec(path(guid) ?? '')?.[1],
    size: paths.size,
  };
}

/** The same table, loaded at the first question. `load` answers `undefined` where the file is missing. */
export function lazyWellKnownGuids(load: () => Uint8Array | undefined): WellKnownGuids {
  let table: WellKnownGuids | undefined;
  const loaded = (): WellKnownGuids => {
    table ??= parseWellKnownGuids(load() ?? new Uint8Array());
    return table;
  };
  return {
    path: (guid) => loaded().path(guid),
    package: (guid) => loaded().package(guid),
    get size() {
      return loaded().size;
    },
  };
}

const title = 'scenewright-package-guids 1';
/** Far above the real table: damaged data must not fill the memory. */
const mostBytes = 16 * 1024 * 1024;
/** Sixteen bytes in base64url: two bits are left for the last letter. */
const entry = /^([\w-]{21}[AQgw])([^/]+)$/;

/** Paths by GUID in base64url, as the file has them: turning each into hexadecimal would triple the time. */
function readPaths(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  const [first, ...lines] = unpack(bytes)?.split('\n') ?? [];
  if (first !== title || lines.pop() !== '') return undefined;
  const paths = new Map<string, string>();
  let root = '';
  let folder = '';
  for (const line of lines) {
    if (line.startsWith('# ')) {
      root = line.slice(2);
      folder = `${root}/`;
    } else if (line.startsWith('/')) folder = root + line;
    else {
      const [, guid, name] = entry.exec(line) ?? [];
      if (guid === undefined || name === undefined || root === '') return undefined;
      paths.set(guid, folder + name);
    }
  }
  return paths;
}

function unpack(bytes: Uint8Array): string | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes }).toString('utf8');
  } catch {
    return undefined;
  }
}
