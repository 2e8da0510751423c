import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, testEnvironment, writeProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { silentLog } from '#base/log.ts';
import { openSession } from '../../session.ts';

const words = (i: number) =>
  [...String(i)].map((digit) => 'Zero One Two Six Ten Ash Elm Oak Fir Yew'.split(' ')[Number(digit)]).join('');

const scripts = Array.from(
  { length: 420 },
  (_, i) =>
    `//- Assets/Code/S${i}.cs\n#if HAS_EXTRA\nclass Extra${i} { void Run${words(i)}() { } }\n#else\nclass Plain${i} { }\n#endif\n`,
);
const source = `//- Assets/Code/Game.asmdef
{ "name": "Game" }
//- Assets/csc.rsp
-define:HAS_EXTRA
${scripts.join('')}`;

/** Index from nothing with the program's parts in `parts`, and tell what was found. */
async function indexWith(root: string, parts: string) {
  const session = await openSession({
    root,
    environment: testEnvironment(root),
    threaded: false,
    log: silentLog,
    progress() {},
    bundle: parts,
  });
  const summary = await session.build(true, neverAborted());
  const { symbols, files } = session.workspace.snapshot();
  const active = [...symbols.names()].filter((name) =>
    symbols.get(name).some(({ symbol }) => symbol.inactive !== true),
  );
  const hits = await session.index.search({ text: 'run ten one yew', limit: 1 }, neverAborted());
  await session.index.close();
  return { ...summary, bytes: 0, active: active.sort(), files: files.size, first: hits[0]?.symbol };
}

test.each([
  ['that cannot start', ''],
  [
    'that fails at its first task',
    "import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => process.exit(3));",
  ],
  [
    'that answers nothing',
    "import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => parentPort.postMessage(undefined));",
  ],
])('what helpers read is what one thread reads, with a helper %s', async (_, script) => {
  const project = writeProject(source);
  const parts = mkdtempSync(join(tmpdir(), 'scenewright-parts-'));
  cpSync(bundle, parts, { recursive: true });
  const entry = join(parts, 'reading-worker.js');
  if (script === '') rmSync(entry);
  else writeFileSync(entry, script);
  try {
    const helped = await indexWith(project.root, bundle);
    const alone = await indexWith(project.root, parts);
    expect(helped.active.filter((name) => name.startsWith('Extra'))).toHaveLength(420);
    expect(helped.first).toMatch(/RunTen/);
    expect(alone).toEqual(helped);
  } finally {
    project.dispose();
    rmSync(parts, { recursive: true, force: true });
  }
});
