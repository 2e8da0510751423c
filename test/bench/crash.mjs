// usage: npm run bench -- crash [--times 100] [--seed N]
// Kills the program at random moments of indexing and saving a generated project; each time the stored index must hold.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { load, option, root, show } from './bundled.mjs';

const { killAtRandom } = await load('crash/main');
const times = Number(option('times') ?? 100);
const rows = await killAtRandom({
  times,
  seed: Number(option('seed') ?? 1),
  makeProject(folder) {
    const words = ['--files', '400', '--out', join(folder, 'project')];
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'tools/synthetic/main.mjs'), ...words], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return join(folder, 'project');
  },
  progress: (text) => process.stderr.write(`· ${text}\n`),
});
show('crash', rows);
