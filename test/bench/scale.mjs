// usage: npm run bench -- scale [--sizes 1000,10000,100000] [--runs 5] [--projects DIR]
// Indexing, memory and saving on generated projects, which DIR keeps for the next time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, option, root, show } from './bundled.mjs';

const folder = option('projects') ?? mkdtempSync(join(tmpdir(), 'scenewright-projects-'));
const progress = (text) => process.stderr.write(`· ${text}\n`);
const { measureScale } = await load('scale/main');
const rows = await measureScale({
  sizes: (option('sizes') ?? '1000,10000,100000').split(',').map(Number),
  runs: Number(option('runs') ?? 5),
  baseline: join(root, 'test', 'bench', 'baseline.mjs'),
  project(files) {
    const path = join(folder, `synthetic-${files}`);
    if (existsSync(path)) return path;
    progress(`making a project of ${files} files`);
    const words = [join(root, 'tools', 'synthetic', 'main.mjs'), '--files', String(files), '--out', path];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return path;
  },
  progress,
});
show('scale', rows);
