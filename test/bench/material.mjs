// usage: npm run bench -- material [--only prompts|maps] [--corpora DIR] [--sheet FILE]
// Prompts that were labelled before the rules were written, and seams, contrast and times of every family;
// with DIR a material for every shader of the public projects in it. --sheet draws all families instead.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { load, option, root, show } from './bundled.mjs';

const only = option('only');
const tell = (text) => process.stderr.write(`· ${text}\n`);
const prompts = join(root, 'test', 'eval', 'material', 'prompts.jsonl');
const rows = [];
const sheet = option('sheet');
if (sheet !== undefined) {
  (await load('material/sheet')).drawSheet(resolve(sheet));
  process.exit(0);
}
if (only !== 'maps') rows.push(...(await load('material/prompts')).measurePrompts(prompts, tell));
if (only !== 'prompts') rows.push(...(await load('material/maps')).measureMaps(tell));
const corpora = option('corpora');
if (corpora !== undefined) {
  const home = mkdtempSync(join(tmpdir(), 'scenewright-material-'));
  const { measureShaders } = await load('material/shaders');
  rows.push(...(await measureShaders(resolve(corpora), join(root, 'server', 'dist'), home, tell)));
  rmSync(home, { recursive: true, force: true });
}
show('material', rows);
