// usage: npm run bench -- model [--only words|compositions|meshes|proofs|total] [--template NAME,NAME] [--corpora DIR] [--sheet FILE]
// Common object words and prompts of composed objects; every template in every style: closed surfaces, sizes, levels of
// detail, light maps, times; files read back by independent readers, and with DIR the FBX files of the public projects in it.
// --sheet draws all templates instead, --blind FILE [--seed N] without order and with a key beside.
import { join, resolve } from 'node:path';
import { load, option, root, show } from './bundled.mjs';

const only = option('only');
const tell = (text) => process.stderr.write(`· ${text}\n`);
const sheet = option('sheet');
if (sheet !== undefined) {
  await (await load('model/sheet')).drawSheet(resolve(sheet), tell);
  process.exit(0);
}
const blind = option('blind');
if (blind !== undefined) {
  await (await load('model/sheet')).drawBlind(resolve(blind), Number(option('seed') ?? 1), tell);
  process.exit(0);
}
const rows = [];
const evaluation = join(root, 'test', 'eval', 'model');
if (only === undefined || only === 'words') {
  const { measureWords } = await load('model/words');
  rows.push(...measureWords(join(evaluation, 'object-words.jsonl'), 'object words', tell));
  rows.push(...measureWords(join(evaluation, 'object-words-zh.jsonl'), 'Chinese object words', tell));
}
if (only === undefined || only === 'compositions') {
  const { measureCompositions } = await load('model/compositions');
  rows.push(...(await measureCompositions(join(evaluation, 'compositions.jsonl'), tell)));
}
if (only === undefined || only === 'meshes')
  rows.push(...(await (await load('model/meshes')).measureMeshes(tell, option('template'))));
if (only === undefined || only === 'proofs') {
  const corpora = option('corpora');
  const { measureProofs } = await load('model/proofs');
  rows.push(...(await measureProofs(tell, corpora && resolve(corpora), option('template'))));
}
if (only === undefined || only === 'total')
  rows.push(...(await (await load('model/total')).measureTotal(tell, option('template'))));
show('model', rows);
