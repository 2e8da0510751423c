// usage: node tools/shader-catalogue/main.mjs --source DIR
// Reads the public shader libraries of Unity and its render pipelines, git directories below DIR as sources.mjs names them,
// and writes server/src/engine-api/data/shaders/library.jsonl.br: names and signatures, which are facts; no body and no
// comment is taken. Run `npm run build` first: the grammar comes from server/dist/wasm.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { bundled } from '../catalogue/bundled.mjs';
import { gitFolder, listFiles, readFiles } from '../catalogue/read-git.mjs';
import { sources } from './sources.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const server = join(here, '..', '..', 'server');
const source = process.argv[process.argv.indexOf('--source') + 1];
if (!process.argv.includes('--source') || source === undefined) {
  console.error('usage: node tools/shader-catalogue/main.mjs --source DIR');
  process.exit(2);
}
const { createLibraryCollector } = await bundled(join(here, 'collect.ts'));
const collector = createLibraryCollector(join(server, 'dist', 'wasm'));
for (const { pipeline, repository, folder, name } of sources) {
  const git = gitFolder(source, repository);
  const files = listFiles(git, 'HEAD', (path) => path.startsWith(folder) && isLibrary(path));
  for await (const { path, bytes } of readFiles(git, files))
    await collector.add(`${name}${path.slice(folder.length)}`, bytes, pipeline);
}
const rows = collector.rows();
const text = `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
const packed = brotliCompressSync(text);
writeFileSync(join(server, 'src', 'engine-api', 'data', 'shaders', 'library.jsonl.br'), packed);
console.log(`${rows.length} names, ${text.length} characters, ${packed.length} bytes compressed`);

/** Files that shaders of users include; not the pipelines' own passes, tests or samples. */
function isLibrary(path) {
  return /\.(?:hlsl|cginc|glslinc)$/.test(path) && !/(?:^|\/)(?:Tests?|Samples~?|Editor|Documentation~)\//.test(path);
}
