// usage: node baseline.mjs PROJECT
// What indexing is measured against: read every file, and parse all C# and shaders with the bare wasm parser, in one thread.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(new URL('../package.json', import.meta.url));
const { Language, Parser } = require('web-tree-sitter');
const wasm = fileURLToPath(new URL('../../server/dist/wasm/', import.meta.url));
const grammars = {
  '.cs': 'c-sharp',
  '.shader': 'shaderlab',
  '.hlsl': 'hlsl',
  '.cginc': 'hlsl',
  '.compute': 'hlsl',
  '.glslinc': 'hlsl',
};

await Parser.init({ wasmBinary: readFileSync(join(wasm, 'web-tree-sitter.wasm')) });
const parsers = {};
for (const name of new Set(Object.values(grammars))) {
  parsers[name] = new Parser();
  parsers[name].setLanguage(await Language.load(readFileSync(join(wasm, `tree-sitter-${name}.wasm`))));
}
let bytes = 0;
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const content = readFileSync(join(entry.parentPath, entry.name));
  bytes += content.length;
  const grammar = grammars[extname(entry.name).toLowerCase()];
  if (grammar !== undefined) parsers[grammar].parse(content.toString('utf8'))?.delete();
}
console.log(bytes);
