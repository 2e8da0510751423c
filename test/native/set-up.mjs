// Installs what addons/package-lock.json names and builds the addons of our grammars into addons/dist/, unless that was done.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const addons = join(here, 'addons');
const grammars = join(here, '..', '..', 'grammars');
const server = join(here, '..', '..', 'server');
const names = ['hlsl', 'shaderlab', 'unity-yaml'];
const windows = process.platform === 'win32';
const parts = ['package.json', 'binding.gyp', 'bindings', 'src'];

/** Exit code where the machine or the network lacks something: nothing was compared, and nothing of ours is at fault. */
const notOurs = 3;

export function setUp() {
  requireTools();
  const lock = readFileSync(join(addons, 'package-lock.json'));
  if (!done(join(addons, 'node_modules'), lock)) {
    step('installing and compiling tree-sitter (once, half a minute)');
    npm(['ci', '--no-audit', '--no-fund'], addons, notOurs);
    finish(join(addons, 'node_modules'), lock);
  }
  mkdirSync(join(addons, 'dist', 'wasm'), { recursive: true });
  for (const name of names) buildGrammar(name);
  copyWasm();
}

function buildGrammar(name) {
  const from = join(grammars, name);
  const to = join(addons, 'dist', 'node_modules', '@scenewright', `tree-sitter-${name}`);
  const sources = Buffer.concat(parts.flatMap((part) => contents(join(from, part))));
  if (done(to, sources)) return;
  step(`compiling the ${name} grammar`);
  rmSync(to, { recursive: true, force: true });
  for (const part of parts) cpSync(join(from, part), join(to, part), { recursive: true });
  // A script that npm runs finds the node-gyp that npm itself carries.
  npm(['run', 'build:native'], to, 1);
  finish(to, sources);
}

/** The grammars' wasm beside the runtime that has the native parser's own core. */
function copyWasm() {
  const to = join(addons, 'dist', 'wasm');
  cpSync(join(server, 'dist', 'wasm'), to, { recursive: true });
  cpSync(join(addons, 'node_modules', 'web-tree-sitter', 'tree-sitter.wasm'), join(to, 'web-tree-sitter.wasm'));
}

function npm(words, cwd, code) {
  const headers = resolve(dirname(process.execPath), '..');
  // node-gyp would download Node's headers; where they lie beside Node it needs no network.
  const nodedir = existsSync(join(headers, 'include', 'node', 'node_api.h')) ? { npm_config_nodedir: headers } : {};
  const { status, stdout, stderr } = spawnSync('npm', words, {
    cwd,
    shell: windows,
    encoding: 'utf8',
    env: { ...process.env, JOBS: 'max', ...nodedir },
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  process.exit(code);
}

function requireTools() {
  if (windows) return;
  for (const tools of [['c++', 'g++', 'clang++'], ['make'], ['python3']]) {
    if (tools.some((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0)) continue;
    process.stderr.write(`${tools[0]} is needed to build the native parser and was not found\n`);
    process.exit(notOurs);
  }
}

/** Files made from the same sources under a Node of the same addon interface need no second making. */
function done(folder, sources) {
  const stamp = join(folder, '.made-from');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest(sources);
}

function finish(folder, sources) {
  writeFileSync(join(folder, '.made-from'), digest(sources));
}

function digest(sources) {
  return createHash('sha256').update(`${process.platform} ${process.arch}\n`).update(sources).digest('hex');
}

function contents(path) {
  if (statSync(path).isFile()) return [readFileSync(path)];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => readFileSync(file));
}

function step(text) {
  process.stderr.write(`· ${text}\n`);
}
