// usage: node tools/layers.mjs [FOLDER]
// The layer rule of docs/ARCHITECTURE: a layer of server/src imports only layers above it, features never import each other,
// only adapters and the composition root touch disk, network, threads and native modules, only lsp the protocol runtime.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const layers = [
  'base',
  'syntax',
  'unity',
  'engine-api',
  'workspace',
  'retrieval',
  'model',
  'generate',
  'library',
  'features',
  'tools',
  'ask',
  'lsp',
  'cli',
  'mcp',
  'adapters',
  'main',
];
/** Faces stand beside each other: none imports another. */
const faces = new Set(['lsp', 'cli', 'mcp']);
/** Packages by the layers that may import them. `zod` parses at edges: the protocol's, our data files', specs of generated assets and answers of services. */
const packages = [
  { name: /^(web-tree-sitter|jsonc-parser\/.*|htmlparser2|@csstools\/css-tokenizer)$/, layers: ['syntax'] },
  { name: /^(ignore)$/, layers: ['workspace'] },
  { name: /^(zod)$/, layers: ['engine-api', 'generate', 'tools', 'ask', 'cli', 'mcp', 'adapters'] },
  { name: /^(fast-png|manifold-3d(\/.*)?|meshoptimizer(\/.*)?|watlas(\/.*)?)$/, layers: ['generate'] },
  { name: /^(openai|undici)$/, layers: ['adapters'] },
  { name: /^@modelcontextprotocol\/sdk\/.*$/, layers: ['mcp', 'adapters', 'main'] },
  { name: /^(onnxruntime-node|@huggingface\/tokenizers|node-llama-cpp)$/, layers: ['adapters'] },
  {
    name: /^@scenewright\/protocol$/,
    layers: ['generate', 'features', 'tools', 'ask', 'lsp', 'cli', 'mcp', 'adapters'],
  },
  { name: /^(vscode-languageserver(\/.*)?|vscode-uri)$/, layers: ['lsp', 'main'] },
  { name: /^node:(crypto|zlib)$/, layers },
  { name: /^node:path$/, layers: ['lsp', 'cli', 'adapters', 'main'] },
  { name: /^node:/, layers: ['adapters', 'main'] },
];

const here = dirname(fileURLToPath(import.meta.url));
const root = process.argv[2] ?? join(here, '..', 'server', 'src');
const violations = sourcesOf(root).flatMap((path) => violationsOf(path));
for (const violation of violations) console.error(violation);
if (!existsSync(root) || sourcesOf(root).length === 0) {
  console.error(`no sources below ${root}: the check would see nothing`);
  process.exit(2);
}
process.exit(violations.length === 0 ? 0 : 1);

function violationsOf(path) {
  const place = relative(root, path).split(sep);
  const layer = place.length === 1 ? 'main' : place[0];
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].flatMap(([, target]) => {
    const why = refusal(layer, place, target);
    return why === undefined ? [] : [`${relative(process.cwd(), path)}: '${target}': ${why}`];
  });
}

function refusal(layer, place, target) {
  if (target.startsWith('../')) return 'across folders imports are written #layer/file.ts';
  if (target.startsWith('./')) return undefined;
  if (target.startsWith('#')) {
    const [to, folder, rest] = target.slice(1).split('/');
    if (layer === 'main') return undefined;
    if (!layers.includes(to)) return 'there is no such layer';
    if (faces.has(to) && faces.has(layer) && to !== layer) return 'one face does not import another';
    if (layers.indexOf(to) > layers.indexOf(layer)) return `${layer} may not import ${to}`;
    if (layer === 'features' && to === 'features' && rest !== undefined && place.length > 2 && folder !== place[1])
      return 'features do not import each other';
    return undefined;
  }
  const rule = packages.find(({ name }) => name.test(target));
  if (rule === undefined) return 'this package is not on the list of tools/layers.mjs';
  return rule.layers.includes(layer) ? undefined : `${layer} may not import this package`;
}

function sourcesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
