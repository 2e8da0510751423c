import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { silentLog } from 'scenewright/src/base/log.ts';
import { type CodeFile, holdOut } from 'scenewright/src/features/completion/evaluation/held-out.ts';
import type { Session } from 'scenewright/src/features/session.ts';
import { openSession } from 'scenewright/src/session.ts';

/** A copy of a project, indexed, without files that nearly repeat those that are asked about: they would tell the answer. */
export interface HeldOutProject {
  readonly session: Session;
  readonly asked: readonly CodeFile[];
}

/** Longer scripts are generated. */
const longest = 200_000;

/** Open a copy of `folder`, let `use` work with it, and remove it. */
export async function withHeldOut<T>(
  folder: string,
  { bundle, words, seed }: { readonly bundle: string; readonly words: number; readonly seed: number },
  use: (project: HeldOutProject) => Promise<T>,
): Promise<T> {
  const signal = neverAborted();
  const home = mkdtempSync(join(tmpdir(), 'scenewright-held-out-'));
  const root = join(home, 'project');
  cpSync(realpathSync(folder), root, { recursive: true, dereference: true });
  try {
    const files = scriptsBelow(root);
    const { asked, learnt } = await holdOut(files, words, seed, signal);
    const kept = new Set([...asked, ...learnt].map(({ path }) => path));
    for (const { path } of files) if (!kept.has(path)) rmSync(join(root, path));
    const session = await openSession({
      root,
      environment: { XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
      threaded: false,
      log: silentLog,
      progress() {},
      bundle,
    });
    await session.build(true, signal);
    return await use({ session, asked });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Scripts below a folder by their paths in it. */
export function scriptsBelow(root: string): readonly CodeFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => text.length < longest);
}

/** The corpora that completion is measured on, of those that are there. */
export function completionCorpora(
  packages: string,
  corpora: string,
): readonly { readonly name: string; readonly folder: string }[] {
  return [
    ...['com.neuecc.unirx', 'com.cysharp.unitask'].map((name) => ({ name, folder: join(packages, name) })),
    ...['BoatAttack', 'game-programming-patterns-demo'].map((name) => ({ name, folder: join(corpora, name) })),
  ].filter(({ folder }) => existsSync(folder));
}
