import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { type Log, silentLog } from 'scenewright/src/base/log.ts';
import type { FeatureContext } from 'scenewright/src/features/context.ts';
import type { Session } from 'scenewright/src/features/session.ts';
import { openSession } from 'scenewright/src/session.ts';
import { type Fixture, parseFixture } from './fixture.ts';

/** A project on a real disk, in a temporary folder that `dispose` removes. */
export interface TestProject {
  readonly root: string;
  readonly fixture: Fixture;
  dispose(): void;
}

/** Where the build put wasm and data. */
export const bundle = fileURLToPath(new URL('../../server/dist/', import.meta.url));

/** Write a fixture to disk. */
export function writeProject(source: string): TestProject {
  const root = mkdtempSync(join(tmpdir(), 'scenewright-test-'));
  const fixture = parseFixture(source);
  for (const [path, text] of fixture.files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, fixture, dispose: () => rmSync(root, { recursive: true, force: true }) };
}

/** Folders for user data that belong to one test alone. */
export function testEnvironment(root: string): Readonly<Record<string, string>> {
  return { XDG_CACHE_HOME: join(root, '.test-cache'), XDG_CONFIG_HOME: join(root, '.test-config') };
}

/** Open a project in this thread and index it. */
export async function openProject(root: string, log: Log = silentLog): Promise<Session> {
  return openProjectWith(root, {}, log);
}

/** The same with more in the environment. */
export async function openProjectWith(
  root: string,
  environment: Readonly<Record<string, string>>,
  log: Log = silentLog,
): Promise<Session> {
  const session = await openSession({
    root,
    environment: { ...testEnvironment(root), ...environment },
    threaded: false,
    log,
    progress() {},
    bundle,
  });
  await session.build(false, neverAborted());
  return session;
}

/** Run `use` over an indexed fixture. */
export async function withProject<T>(
  source: string,
  use: (ctx: FeatureContext, project: TestProject, session: Session) => Promise<T>,
): Promise<T> {
  const project = writeProject(source);
  try {
    const session = await openProject(project.root);
    return await use(session.context('en'), project, session);
  } finally {
    project.dispose();
  }
}
