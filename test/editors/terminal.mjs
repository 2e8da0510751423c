// A terminal of tmux, of its own server, in which an editor runs: keys in, the screen out.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sleep, until } from './drive.mjs';
import { needCommand } from './programs.mjs';

/** Run a command in a terminal; `send`, `type`, `text` and `shows` drive it, `close` ends it. */
export function openTerminal(workplace, command) {
  const tmux = needCommand('tmux', ['tmux']);
  const socket = join(workplace.folder, 'tmux');
  const run = (...words) =>
    spawnSync(tmux, ['-S', socket, '-f', '/dev/null', ...words], {
      env: workplace.env,
      encoding: 'utf8',
      timeout: 10_000,
    });
  const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const opened = run(
    'new-session',
    '-d',
    '-s',
    'editor',
    '-x',
    '120',
    '-y',
    '40',
    '-c',
    workplace.root,
    `exec ${quoted}`,
  );
  if (opened.status !== 0) throw new Error(`tmux: ${opened.stderr}`);
  // Escape is sent at once, not held back as the beginning of another key.
  run('set-option', '-s', 'escape-time', '0');
  const text = () => run('capture-pane', '-p', '-t', 'editor').stdout ?? '';
  return {
    text,
    /** Keys by their names: `Escape`, `Enter`, `C-x`. */
    async send(...keys) {
      run('send-keys', '-t', 'editor', ...keys);
      await sleep(60);
    },
    async type(words) {
      run('send-keys', '-t', 'editor', '-l', words);
      await sleep(60);
    },
    shows: (words, ms = 8000) => until(() => text().includes(words), ms, 80),
    isRunning: () => run('has-session', '-t', 'editor').status === 0,
    close: async () => void run('kill-server'),
  };
}
