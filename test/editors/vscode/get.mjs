// Gets VS Code as code-server, the Node.js that it wants, and Chromium. The first two are npm packages of exact versions that bring
// their own lists of exact versions; their install scripts, which would compile what is not needed here, are not run.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Unavailable } from '../drive.mjs';
import { needCommand, onPath } from '../programs.mjs';

const codeServer = '4.139.1';
const node = '24.21.0';
const cache = join(
  process.env.XDG_CACHE_HOME || join(process.env.HOME || homedir(), '.cache'),
  'scenewright-ci',
  'editors',
);

/** Paths of what runs VS Code. Throws `Unavailable`. */
export function getVsCode() {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch))
    throw new Unavailable(`nobody tried code-server on ${process.platform}-${process.arch}`);
  const place = join(cache, `code-server-${codeServer}`);
  const program = join(place, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
  const nodeProgram = join(place, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  if (!existsSync(join(place, 'complete'))) install(place, nodeProgram);
  const chromium = onPath('chromium') ?? needCommand('chromium', ['chromium', 'fonts-wqy-zenhei']);
  return { codeServer, program, node: nodeProgram, chromium };
}

function install(place, nodeProgram) {
  if (onPath('npm') === undefined) throw new Unavailable('npm is absent');
  console.error(`fetching code-server ${codeServer}`);
  const fresh = `${place}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, 'package.json'), JSON.stringify({ private: true }));
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  npm(fresh, [...words, `code-server@${codeServer}`, `node-linux-${process.arch}@${node}`]);
  // Its own script would do this after building what we leave out.
  npm(join(fresh, 'node_modules', 'code-server', 'lib', 'vscode'), [...words, '--omit=dev']);
  const place24 = join(fresh, 'node_modules', `node-linux-${process.arch}`);
  if (!existsSync(join(place24, 'bin', 'node')))
    throw new Unavailable(`the package of Node.js ${node} holds no program`);
  cpSync(join(fresh, 'package.json'), join(fresh, 'complete'));
  rmSync(place, { recursive: true, force: true });
  mkdirSync(dirname(place), { recursive: true });
  renameSync(fresh, place);
  if (!existsSync(nodeProgram)) throw new Unavailable('code-server was fetched and is not there');
}

function npm(folder, words) {
  const done = spawnSync('npm', words, { cwd: folder, encoding: 'utf8', timeout: 420_000 });
  if (done.status !== 0)
    throw new Unavailable(
      `npm could not fetch it: ${(done.stderr || done.error?.message || '').trim().split('\n').at(-1)}`,
    );
}
