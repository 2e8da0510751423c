// Gets the programs under test, once, into a folder of caches: nothing of the system is changed where that can be avoided.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Unavailable } from './drive.mjs';

/** What is downloaded once. */
export const cache = join(
  process.env.XDG_CACHE_HOME || join(process.env.HOME || homedir(), '.cache'),
  'scenewright-ci',
  'editors',
);

/** Where a command of the PATH lies; `undefined` where there is none. */
export function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** Let apt install what `command` comes with, where this machine allows it. Throws `Unavailable`. */
export function needCommand(command, packages) {
  if (onPath(command) !== undefined) return onPath(command);
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined)
    throw new Unavailable(`${command} is not installed, and only root can install it by apt-get`);
  console.error(`installing ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env, timeout: 120_000 });
  const words = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const done = run('apt-get', words, { env, timeout: 300_000 });
  if (onPath(command) === undefined) throw new Unavailable(`apt-get could not install ${command}: ${lastLine(done)}`);
  return onPath(command);
}

/** The command that runs a program of an unpacked folder on its own C library; what it starts gets the system's. */
export function unpacked(place, path) {
  const root = join(place, 'root');
  const loader = [
    'usr/lib64/ld-linux-x86-64.so.2',
    'usr/lib/ld-linux-aarch64.so.1',
    'usr/lib/aarch64-linux-gnu/ld-linux-aarch64.so.1',
  ]
    .map((each) => join(root, each))
    .find((each) => existsSync(each));
  if (loader === undefined || !existsSync(join(root, path)))
    throw new Unavailable(`${path} is not among what was unpacked`);
  const libraries = readdirSync(join(root, 'usr/lib'))
    .filter((each) => each.endsWith('-linux-gnu'))
    .map((each) => join(root, 'usr/lib', each));
  return [loader, '--library-path', libraries.join(':'), join(root, path)];
}

/** A Python environment with the exact packages of a requirements file; its folder of programs. */
export function pythonEnvironment(name, requirements) {
  const python = onPath('python3');
  if (python === undefined) throw new Unavailable('python3 is absent');
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const place = join(cache, `${name}-${hash}`);
  const programs = join(place, 'bin');
  if (existsSync(join(place, 'complete'))) return programs;
  console.error(`setting up ${name}`);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const made = run(python, ['-m', 'venv', place], { timeout: 120_000 });
  if (made.status !== 0) throw new Unavailable(`python3 makes no environment: ${lastLine(made)}`);
  const words = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '-r', requirements];
  const installed = run(join(programs, 'python'), words, { timeout: 300_000 });
  if (installed.status !== 0) throw new Unavailable(`pip could not install ${name}: ${lastLine(installed)}`);
  writeFileSync(join(place, 'complete'), '');
  return programs;
}

/** Run a command to its end; what it says is kept. */
export function run(command, words, options) {
  return spawnSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options });
}

/** Why a command failed, in its own words. */
export function lastLine({ stdout, stderr, error }) {
  return error?.message ?? `${stdout}\n${stderr}`.trim().split('\n').at(-1);
}
