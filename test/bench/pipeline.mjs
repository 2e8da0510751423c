// usage: npm run bench -- pipeline [--projects DIR] [--count N]
// What our part of an inline completion costs beside the model's, in a generated project of 10,000 files, against a server
// on this machine that answers at once; and how many of N random interleavings of edits and requests give a stale answer.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, option, root, show } from './bundled.mjs';

const { measurePipeline } = await load('pipeline/main');
const home = mkdtempSync(join(tmpdir(), 'scenewright-pipeline-'));
try {
  const given = option('projects');
  const project = given === undefined ? join(home, 'project') : join(given, 'synthetic-10000');
  if (!existsSync(project)) {
    const words = ['--files', '10000', '--out', project];
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'tools/synthetic/main.mjs'), ...words], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }
  const rows = await measurePipeline({
    project,
    home,
    bundle: join(root, 'server', 'dist'),
    count: Number(option('count') ?? 10_000),
    progress: (text) => process.stderr.write(`· ${text}\n`),
  });
  show('pipeline', rows);
} finally {
  rmSync(home, { recursive: true, force: true });
}
