// A place for one run of one editor: a fresh copy of the sample project, folders of its own for everything that an editor or the
// server keeps, and a `scenewright` on the PATH that runs the built server behind the conformance proxy.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
export const repository = join(here, '..', '..');
export const out = join(here, 'out');
export const program = join(repository, 'server', 'bin', 'scenewright.js');
export const proxy = join(here, 'conformance', 'proxy.mjs');

/** Where the proxy of an editor's run writes. */
export function logOf(id) {
  return join(out, `${id}.jsonl`);
}

export function createWorkplace(id) {
  const folder = mkdtempSync(join(tmpdir(), `scenewright-${id}-`));
  const root = join(folder, 'tiny-game');
  const sample = join(repository, 'test', 'projects', 'tiny-game');
  cpSync(sample, root, { recursive: true, filter: (path) => !path.startsWith(join(sample, 'Library')) });
  mkdirSync(out, { recursive: true });
  const log = logOf(id);
  rmSync(log, { force: true });

  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const quoted = (...words) => words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const server = quoted(process.execPath, program);
  const behind = quoted(process.execPath, proxy, '--log', log, '--');
  writeFileSync(
    join(bin, 'scenewright'),
    `#!/bin/sh\ncase "$1" in\n  lsp) exec ${behind} ${server} "$@" ;;\n  *) exec ${server} "$@" ;;\nesac\n`,
  );
  chmodSync(join(bin, 'scenewright'), 0o755);

  const home = join(folder, 'home');
  const own = { HOME: home };
  for (const [name, below] of [
    ['XDG_CONFIG_HOME', '.config'],
    ['XDG_CACHE_HOME', '.cache'],
    ['XDG_DATA_HOME', '.local/share'],
    ['XDG_STATE_HOME', '.local/state'],
    ['XDG_RUNTIME_DIR', '.run'],
  ]) {
    own[name] = join(home, below);
    mkdirSync(own[name], { recursive: true, mode: 0o700 });
  }
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(SCENEWRIGHT_MODEL|NVIM|VIM|TMUX|EMACS|XDG_|LC_)/.test(name),
  );
  const env = {
    ...Object.fromEntries(kept),
    ...own,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
  };
  return {
    id,
    folder,
    root,
    home,
    env,
    log,
    /** The command with which a client starts the server behind the proxy. */
    server: [process.execPath, proxy, '--log', log, '--', process.execPath, program, 'lsp', '--stdio'],
    inProject: (path) => join(root, path),
    exists: (path) => existsSync(join(root, path)),
    /** A verb of the command line on this project; its JSON. */
    verb(...words) {
      const done = spawnSync(process.execPath, [program, ...words, '--json', '--project', root], {
        env,
        encoding: 'utf8',
        timeout: 30_000,
      });
      try {
        return JSON.parse(done.stdout);
      } catch {
        return { error: { message: `${done.stdout}${done.stderr}` } };
      }
    },
    /** Keep what a screen showed. */
    picture(name, text) {
      writeFileSync(join(out, `${id}-${name}.txt`), `${text.trimEnd()}\n`);
    },
    dispose: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}
