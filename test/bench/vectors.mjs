// usage: npm run bench -- vectors [--count 50000] [--corpora DIR] [--seed 1]
// Speed, recall, memory and storing of every vector store that is installed, each in a process of its own. Vectors are
// made up and, where a folder of Unity projects is given, those of the projects' passages.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, option, show } from './bundled.mjs';

const { measureEngine, writeMadeUp, writeOfProjects } = await load('vectors/main');
const engine = option('engine');
if (engine !== undefined) {
  console.log(JSON.stringify(await measureEngine(engine, option('vectors'))));
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'scenewright-vectors-'));
try {
  const progress = (text) => process.stderr.write(`· ${text}\n`);
  const seed = Number(option('seed') ?? 1);
  const count = Number(option('count') ?? 50_000);
  const corpora = option('corpora');
  const sets = [writeMadeUp(join(folder, 'made-up'), count, seed)];
  if (corpora !== undefined) {
    const ofProjects = await writeOfProjects(join(folder, 'projects'), corpora, count, seed);
    if (ofProjects === undefined) progress('too few passages in the projects');
    else sets.push(ofProjects);
  }
  const rows = [];
  for (const { what, path } of sets) {
    for (const name of ['hnswlib-node', 'usearch', 'exact', 'two lists and a graph']) {
      progress(`${name}, ${what}`);
      rows.push(...measureApart(name, path).map((row) => ({ ...row, what: `${what}, ${row.what}` })));
    }
  }
  show('vectors', rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Memory is compared between processes: each engine gets one that has done nothing else. */
function measureApart(name, path) {
  const words = ['--expose-gc', fileURLToPath(import.meta.url), '--engine', name, '--vectors', path];
  const child = spawnSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) return [{ what: name, value: `ended with ${child.signal ?? child.status}`, ok: false }];
  return JSON.parse(child.stdout);
}
