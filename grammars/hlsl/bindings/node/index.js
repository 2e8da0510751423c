import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import load from 'node-gyp-build';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The language, to be handed to `Parser.setLanguage` of the `tree-sitter` package. */
const binding = load(root);
binding.nodeTypeInfo = JSON.parse(readFileSync(new URL('../../src/node-types.json', import.meta.url), 'utf8'));

export default binding;
