// Bundle the server into dist/: one ES module with lazily loaded parts, the worker's entry, wasm and data beside it.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const dist = join(here, 'dist');
await rm(dist, { recursive: true, force: true });
await mkdir(join(dist, 'wasm'), { recursive: true });

await build({
  absWorkingDir: here,
  entryPoints: {
    main: 'src/main.ts',
    'index-worker': 'src/adapters/index-worker.ts',
    'reading-worker': 'src/adapters/crew/reading-worker.ts',
    'crafting-worker': 'src/adapters/crafting-worker.ts',
    'model-process': 'src/adapters/model/llama/model-process.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // A third less to read and compile at every start.
  minify: true,
  charset: 'utf8',
  external: ['hnswlib-node', 'usearch', 'onnxruntime-node', '@huggingface/tokenizers', 'node-llama-cpp'],
  // Libraries written as CommonJS call `require` for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

const wasm = [
  [require.resolve('web-tree-sitter/web-tree-sitter.wasm'), 'web-tree-sitter.wasm'],
  [
    join(dirname(require.resolve('tree-sitter-c-sharp/package.json')), 'tree-sitter-c_sharp.wasm'),
    'tree-sitter-c-sharp.wasm',
  ],
  [require.resolve('manifold-3d/manifold.wasm'), 'manifold.wasm'],
  ...['hlsl', 'shaderlab', 'unity-yaml'].map((name) => [
    join(here, '..', 'grammars', name, `tree-sitter-${name}.wasm`),
    `tree-sitter-${name}.wasm`,
  ]),
];
for (const [from, name] of wasm) await cp(from, join(dist, 'wasm', name));
// watlas finds its wasm beside the file that its code stands in, and takes no other.
await cp(join(dirname(require.resolve('watlas')), 'watlas.wasm'), join(dist, 'watlas.wasm'));
await cp(join(here, 'src', 'engine-api', 'data'), join(dist, 'engine-api'), { recursive: true });
// Texts are written by area and read as one file.
const texts = join(dist, 'engine-api', 'texts');
const areas = (await readdir(texts)).sort();
const parts = await Promise.all(areas.map((area) => readFile(join(texts, area), 'utf8')));
await writeFile(join(dist, 'engine-api', 'texts.jsonl'), parts.join(''));
await rm(texts, { recursive: true });
await cp(join(here, 'src', 'unity', 'data'), join(dist, 'unity'), { recursive: true });
await cp(join(here, 'src', 'retrieval', 'static-embedding', 'data'), join(dist, 'static-embedding'), {
  recursive: true,
});
