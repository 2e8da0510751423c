// One Emacs in a terminal, driven by keys, for both of its clients.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sleep, until } from '../drive.mjs';
import { needCommand } from '../programs.mjs';
import { openTerminal } from '../terminal.mjs';

/** Emacs as it is installed, or as apt-get installs it, and what drives it. */
export function emacs() {
  needCommand('tmux', ['tmux']);
  needCommand('git', ['git']);
  return needCommand('emacs', ['emacs-nox', 'elpa-eglot']);
}

/** Version of Emacs, as it tells it. */
export function emacsVersion(program) {
  return /GNU Emacs (\S+)/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout)?.[1] ?? '?';
}

/**
 * Open a script of the project in an Emacs with `config`. `before` is code that stands before it: what this machine's Emacs
 * lacks and users' have.
 */
export function openEmacs({ workplace, atEnd }, program, before, config) {
  // Both clients take the folder of the repository as the project's.
  const git = needCommand('git', ['git']);
  spawnSync(git, ['init', '--quiet'], { cwd: workplace.root, env: workplace.env });
  const file = join(workplace.folder, 'init.el');
  writeFileSync(file, `${common}\n${before}\n${config}\n`);
  const terminal = openTerminal(workplace, [program, '-nw', '-Q', '-l', file, 'Assets/Scripts/Combat/Projectile.cs']);
  atEnd(terminal.close);
  return {
    ...terminal,
    /** Run a command by its name. */
    async command(name) {
      await terminal.send('M-x');
      await terminal.type(name);
      await terminal.send('Enter');
    },
    /** Evaluate Lisp in the current buffer. */
    async lisp(code) {
      await terminal.send('M-:');
      await terminal.type(code);
      await terminal.send('Enter');
    },
    isReady: () => until(() => logged(workplace, '"state":"ready"'), 20_000, 100),
    /** The text of the current buffer, by way of a file. */
    async buffer() {
      const copy = join(workplace.folder, 'buffer');
      writeFileSync(copy, '');
      await this.lisp(`(write-region nil nil "${copy}" nil 'quiet)`);
      return until(() => readFileSync(copy, 'utf8'), 3000);
    },
    async ends() {
      await this.lisp('(let (kill-emacs-query-functions) (kill-emacs))');
      return until(() => !terminal.isRunning(), 5000, 100);
    },
    /** A new line of code below the one that holds some words. */
    async below(words, typed) {
      await this.lisp(`(progn (goto-char (point-min)) (search-forward "${words}") (end-of-line))`);
      await terminal.send('Enter');
      await terminal.type(typed);
      await sleep(200);
    },
  };
}

/** Lines of the screen about something, or all of it. */
export function near({ text }, words) {
  const found = text()
    .split('\n')
    .filter((line) => line.includes(words));
  return (found.length > 0 ? found.slice(0, 3) : [text()]).join('\n');
}

function logged(workplace, words) {
  try {
    return readFileSync(workplace.log, 'utf8').includes(words);
  } catch {
    return false;
  }
}

/** Nothing is asked, written beside files, or hidden by a greeting; Emacs 28 has no mode for C#, and that for Java reads it. */
const common = `
(setq inhibit-startup-screen t make-backup-files nil auto-save-default nil create-lockfiles nil
      enable-local-variables nil use-short-answers t ring-bell-function #'ignore eldoc-idle-delay 0.2)
(menu-bar-mode -1)
(unless (fboundp 'csharp-mode) (define-derived-mode csharp-mode java-mode "C#"))`;
