// The configuration that is tested is the text of the page that users read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './workplace.mjs';

/** The first block of code of a language on a page below docs/editors whose text has `holding`. */
export function codeBlock(page, language, holding = '') {
  const text = readFileSync(join(repository, 'docs', 'editors', page), 'utf8');
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const found = blocks.find(([, name, code]) => name === language && code.includes(holding));
  if (found === undefined)
    throw new Error(`docs/editors/${page} has no block of ${language} with ${JSON.stringify(holding)}`);
  return found[2];
}
