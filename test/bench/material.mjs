// usage: npm run bench -- material [--only prompts|maps]
// Prompts that were labelled before the rules were written, and seams, contrast and times of every family.
import { join } from 'node:path';
import { load, option, root, show } from './bundled.mjs';

const only = option('only');
const tell = (text) => process.stderr.write(`· ${text}\n`);
const prompts = join(root, 'test', 'eval', 'material', 'prompts.jsonl');
const rows = [];
if (only !== 'maps') rows.push(...(await load('material/prompts')).measurePrompts(prompts, tell));
if (only !== 'prompts') rows.push(...(await load('material/maps')).measureMaps(tell));
show('material', rows);
