// usage: node tools/secret-rules/main.mjs GITLEAKS_CHECKOUT
// Reads config/gitleaks.toml of a checkout of github.com/gitleaks/gitleaks and writes the table that the secret scanner uses.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'smol-toml';
import { tableOf } from './table.mjs';

const checkout = process.argv[2];
if (checkout === undefined) {
  console.error('usage: node tools/secret-rules/main.mjs GITLEAKS_CHECKOUT');
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(root, 'server/src/workspace/secrets/data/gitleaks-rules.ts');
const commit = execFileSync('git', ['-C', checkout, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const table = tableOf(parse(readFileSync(join(checkout, 'config', 'gitleaks.toml'), 'utf8')));
const text = `// Written by tools/secret-rules from github.com/gitleaks/gitleaks, config/gitleaks.toml at ${commit}; MIT, see LICENSE-gitleaks.txt.
import type { RuleTable } from '#workspace/secrets/rule.ts';

/** The rules of gitleaks. A function, so that nothing is built before the first text is looked at. */
export function gitleaksRules(): RuleTable {
  return ${JSON.stringify(table, joinWords, 2)};
}
`;
writeFileSync(target, text);
execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', target], {
  cwd: root,
  stdio: 'ignore',
});
console.log(`${table.rows.length} rules, ${Math.round(readFileSync(target).length / 1024)} kB`);

/** Long lists of words as one line. */
function joinWords(key, value) {
  return key === 'stopWords' ? value.join(' ') : value;
}
