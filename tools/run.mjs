// The one entry behind every npm script: sets up what is missing, then runs the task. Needs Node and npm only.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stateFile = join(root, 'node_modules', '.scenewright-setup.json');
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const tasks = {
  build() {
    build();
  },
  start(words) {
    build();
    run(process.execPath, ['tools/demo.mjs', ...words]);
  },
  test(words) {
    build();
    check();
    run(process.execPath, [bin('vitest'), 'run', ...words]);
  },
  check() {
    install();
    check();
  },
  'test:editors'(words) {
    build();
    run(process.execPath, ['test/editors/main.mjs', ...words]);
  },
  'test:rider'(words) {
    build();
    run(process.execPath, ['test/rider/main.mjs', ...words]);
  },
  package(words) {
    build();
    run(process.execPath, ['clients/vscode/package.mjs', ...words]);
  },
  'test:native'(words) {
    build();
    run(process.execPath, ['test/native/main.mjs', ...words]);
  },
  bench(words) {
    build();
    const [name = ''] = words;
    const known = existsSync(join(root, 'test', 'bench', `${name}.mjs`)) && name !== '';
    run(process.execPath, known ? [`test/bench/${name}.mjs`, ...words.slice(1)] : ['test/bench/main.mjs', ...words]);
  },
};

const [task, ...words] = process.argv.slice(2);
if (tasks[task] === undefined) fail(`no such task '${task}'; there are ${Object.keys(tasks).join(', ')}`);
checkNode();
tasks[task](words);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node ${process.versions.node} is too old: 20.19 or newer is needed`);
}

/** Install dependencies unless the lock file was installed already. */
function install() {
  const lock = hash([join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml')]);
  if (existsSync(stateFile) && JSON.parse(readFileSync(stateFile, 'utf8')).lock === lock) return;
  step('installing dependencies (once)');
  const headers = resolve(dirname(process.execPath), '..');
  // node-gyp would download Node's headers; where they lie beside Node it needs no network.
  const env = existsSync(join(headers, 'include', 'node', 'node_api.h')) ? { npm_config_nodedir: headers } : {};
  run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'], { quiet: true, env });
  writeFileSync(stateFile, JSON.stringify({ lock }));
}

/** Bundle the server unless nothing changed since. */
function build() {
  install();
  const bundle = join(root, 'server', 'dist', 'main.js');
  const newest = Math.max(
    ...['server/src', 'protocol/src', 'grammars'].map((folder) => newestChange(join(root, folder))),
    statSync(join(root, 'server', 'build.mjs')).mtimeMs,
  );
  if (existsSync(bundle) && statSync(bundle).mtimeMs > newest) return;
  step('building the server');
  run(process.execPath, ['server/build.mjs']);
}

function check() {
  step('checking types, style and layers');
  for (const project of ['.', 'clients/vscode', 'clients/vscode/webview', 'test/editors'])
    run(process.execPath, [bin('tsc'), '-p', `${project}/tsconfig.json`]);
  run(process.execPath, [bin('@biomejs/biome'), 'check', '--error-on-warnings', '.']);
  run(process.execPath, ['tools/layers.mjs']);
  run(process.execPath, ['tools/gen-extensions.mjs', '--check']);
}

/** The script behind a package's command: spawning it through Node works on every system. */
function bin(name) {
  const folder = join(root, 'node_modules', ...(name === 'tsc' ? ['typescript'] : name.split('/')));
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[name.split('/').at(-1)];
  return join(folder, path);
}

function run(command, args, { quiet = false, env = {} } = {}) {
  const windows = process.platform === 'win32' && command === 'npx';
  const result = spawnSync(command, args, {
    cwd: root,
    shell: windows,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
  });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  process.exit(result.status ?? 1);
}

function newestChange(folder) {
  return Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

function hash(files) {
  return files.reduce((sum, file) => sum.update(readFileSync(file)), createHash('sha256')).digest('hex');
}

function step(text) {
  process.stderr.write(`· ${text}\n`);
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}
