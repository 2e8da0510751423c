// usage: node tools/catalogue/main.mjs --source DIR
// Reads the public C# sources of the engine and its packages, git directories below DIR as tools/catalogue/sources.mjs names
// them, and writes server/src/engine-api/data/catalogue.bin.br. Names and signatures are taken, which are facts; no body, no
// comment and no sentence is. Run `npm run build` first: the grammar comes from server/dist/wasm.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { bundled } from './bundled.mjs';
import { gitFolder, listFiles, readFiles } from './read-git.mjs';
import { engine, packages } from './sources.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const server = join(here, '..', '..', 'server');
const source = process.argv[process.argv.indexOf('--source') + 1];
if (!process.argv.includes('--source') || source === undefined) {
  console.error('usage: node tools/catalogue/main.mjs --source DIR');
  process.exit(2);
}
const { createCollector } = await bundled(join(here, 'collect.ts'));
const collector = createCollector(
  join(server, 'dist', 'wasm'),
  engine.versions.map(({ name }) => name),
);
for (const [index, { name, tag }] of engine.versions.entries()) {
  const folder = gitFolder(source, engine.repository);
  const files = listFiles(folder, tag, (path) => engine.folders.includes(path.split('/')[0]) && isSource(path));
  await collect(name, folder, files, { version: index, package: undefined });
}
for (const { name, repository, commits } of packages) {
  const folder = gitFolder(source, repository);
  for (const commit of commits)
    await collect(name, folder, listFiles(folder, commit, isSource), { version: undefined, package: name });
}
const { bytes, types, members, overloads } = collector.finish();
const packed = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(join(server, 'src', 'engine-api', 'data', 'catalogue.bin.br'), packed);
console.log(
  `${types} types, ${members} members (${overloads} names), ${bytes.length} bytes, ${packed.length} compressed`,
);

async function collect(name, folder, files, origin) {
  const started = Date.now();
  for await (const { path, bytes } of readFiles(folder, files)) await collector.add(path, bytes, origin);
  console.error(`${name}: ${files.length} files, ${Date.now() - started} ms`);
}

/** Scripts of the public surface: no tests, samples or documentation. */
function isSource(path) {
  return (
    path.endsWith('.cs') &&
    !/(?:^|\/)(?:(?![\w.]*(?:TestRunner|TestFramework))[\w.]*Tests?[\w.]*|Samples?~?|Documentation~|DocCodeSamples[\w.]*|DocCodeExamples|Tools~|ThirdParty|\.\w+)\//i.test(
      path,
    )
  );
}
