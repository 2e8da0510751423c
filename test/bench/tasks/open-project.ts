import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { silentLog } from 'scenewright/src/base/log.ts';
import type { FeatureContext } from 'scenewright/src/features/context.ts';
import { openSession } from 'scenewright/src/session.ts';

/** Where projects come from and what they are opened with. */
export interface Opening {
  readonly corpora: string;
  readonly bundle: string;
  /** Beside folders for user data that belong to one run alone. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A project that is open. */
export interface OpenProject {
  /** The copy that is used. */
  readonly root: string;
  context(language: 'en' | 'zh'): FeatureContext;
  /** Files that are not as they were when the project was opened, our own folder left out. */
  changedFiles(): readonly string[];
}

/** Index a copy of a project and use it; `undefined` where there is no such project. */
export async function withOpenProject<T>(
  name: string,
  { corpora, bundle, environment }: Opening,
  use: (project: OpenProject) => Promise<T>,
): Promise<T | undefined> {
  const source = join(corpora, name);
  if (!existsSync(source)) return undefined;
  const home = mkdtempSync(join(tmpdir(), 'scenewright-tasks-'));
  const root = join(home, 'project');
  try {
    cpSync(source, root, { recursive: true, dereference: true });
    const before = digests(root);
    const session = await openSession({
      root,
      environment: { ...environment, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, HOME: home },
      threaded: false,
      log: silentLog,
      progress() {},
      bundle,
    });
    await session.build(true, neverAborted());
    const answer = await use({
      root,
      context: (language) => session.context(language),
      changedFiles() {
        const after = digests(root);
        const paths = new Set([...before.keys(), ...after.keys()]);
        return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
      },
    });
    await session.index.close();
    return answer;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function digests(root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (!entry.isFile() || path.startsWith('Library/Scenewright/')) continue;
    found.set(
      path,
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
    );
  }
  return found;
}
