// usage: node test/editors/vscode/measure.mjs
// How soon the extension answers its first hover in a real VS Code, and what it costs the extension host, against a host that runs
// nothing but what measures. Everything in one run; the index is there already.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../drive.mjs';
import { createWorkplace, program, repository } from '../workplace.mjs';
import { getVsCode } from './get.mjs';
import { pack, packFolder, probe } from './other-extensions.mjs';
import { openWindow } from './window.mjs';

const rounds = 3;
const vscode = getVsCode();
const workplace = createWorkplace('vscode-measure');
const vsix = join(workplace.folder, 'scenewright.vsix');
spawnSync(process.execPath, [join(repository, 'clients/vscode/package.mjs'), '--out', vsix]);
// The same extension, which waits for being asked: the editor has come up before.
const patient = join(workplace.folder, 'patient');
cpSync(join(repository, 'clients/vscode/dist'), patient, { recursive: true });
const manifest = JSON.parse(readFileSync(join(patient, 'package.json'), 'utf8'));
writeFileSync(join(patient, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
const measured = packFolder(patient, join(workplace.folder, 'patient.vsix'));
// The index is kept from now on.
spawnSync(process.execPath, [program, 'index', '--project', workplace.root], { env: workplace.env });
const probing = pack(probe(), join(workplace.folder, 'others'));
const file = 'Assets/Scripts/Combat/Projectile.cs';
const target = join(workplace.folder, 'probe.json');

const empty = [];
const ours = [];
for (let round = 0; round < rounds; round++) {
  empty.push(await look(`empty-${round}`, [probing]));
  ours.push(await look(`ours-${round}`, [probing, measured]));
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const megabytes = (bytes) => bytes / 1024 / 1024;
const memory = median(ours.map(({ rss }) => rss)) - median(empty.map(({ rss }) => rss));
const heap = median(ours.map(({ heap }) => heap)) - median(empty.map(({ heap }) => heap));
row('size of the .vsix (MB)', megabytes(statSync(vsix).size), 15);
row('activation to the first hover, warm, median (ms)', median(ours.map(({ firstHover }) => firstHover)), 1000);
console.log(`each: ${ours.map(({ firstHover }) => Math.round(firstHover)).join(', ')} ms`);
row('memory of the extension host over an empty one, median (MB)', megabytes(memory), 50);
console.log(`of it on the heap: ${megabytes(heap).toFixed(1)} MB`);
workplace.dispose();
process.exit(0);

function row(what, value, bar) {
  console.log(`${what.padEnd(64)}${value.toFixed(1).padStart(8)}  <= ${bar}  ${value <= bar ? 'met' : 'MISSED'}`);
}

/** What the probe saw in a fresh window. */
async function look(id, vsixes) {
  rmSync(target, { force: true });
  const path = join(workplace.root, file);
  const before = readFileSync(path, 'utf8').split('GetComponent<', 1)[0].split('\n');
  const place = [target, path, before.length, before.at(-1).length + 1, 'Finds a component'].join('|');
  const window = await openWindow({
    vscode,
    workplace,
    vsixes,
    id,
    folder: workplace.root,
    env: { SCENEWRIGHT_PROBE: place },
  });
  await window.open(file);
  await until(() => existsSync(target), 90_000, 200);
  await window.close();
  const seen = JSON.parse(readFileSync(target, 'utf8'));
  if (seen.wasActive) throw new Error('the extension was active before it was looked at');
  return seen;
}
