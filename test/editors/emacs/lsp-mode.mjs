// usage: node test/editors/emacs/lsp-mode.mjs
// Drives a real Emacs with lsp-mode, with the configuration of docs/editors/emacs.md, by keys, and looks at its screen.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drive, until } from '../drive.mjs';
import { debian } from '../packages.mjs';
import { codeBlock } from '../page.mjs';
import { emacs, emacsVersion, near, openEmacs } from './session.mjs';

/** The files that are loaded. */
const compiled =
  /^(dash|s|f|f-shortdoc|ht|lv|spinner|markdown-mode|lsp-(mode|protocol|inline-completion|completion|diagnostics))\.el$/;

await drive(
  { id: 'lsp-mode', name: 'Emacs with lsp-mode', seconds: 120, prepare, killsServer: true },
  async (context) => {
    const { workplace, check, version } = context;
    const { program, folders } = context.program;
    version(`Emacs ${emacsVersion(program)}, ${/lsp-mode-[\d.]+/.exec(folders.join(' '))?.[0]}`);
    // What the package manager of Emacs would do.
    const paths = folders.map((folder) => `(add-to-list 'load-path "${folder}")`);
    const autoloads = folders.map((folder) => `(load (car (directory-files "${folder}" t "-autoloads\\.el$")) nil t)`);
    const before = `${[...paths, ...autoloads].join('\n')}
(setq lsp-session-file "${join(workplace.folder, 'session')}" lsp-enable-suggest-server-download nil lsp-enable-file-watchers nil
      lsp-modeline-code-actions-enable nil lsp-headerline-breadcrumb-enable nil lsp-lens-enable nil)`;
    const editor = openEmacs(context, program, before, codeBlock('emacs.md', 'elisp', 'lsp-register-client'));
    const shows = async (what, words) => check(what, await editor.shows(words, 12_000), near(editor, words));

    await shows('the script is open', 'class Projectile');
    check('the index is ready', await editor.isReady(), editor.text());

    await editor.lisp('(progn (goto-char (point-min)) (search-forward "= GetCompo"))');
    await editor.command('lsp-describe-thing-at-point');
    await shows('the hover is shown', 'Finds a component on the same GameObject');
    workplace.picture('hover', editor.text());
    await editor.send('C-x', '1');

    await editor.below('float bornAt', 'private Rigid');
    check(
      'ghost text stands behind the cursor',
      await until(() => count(editor.text(), 'private Rigidbody body;') > 1, 6000),
      near(editor, 'private Rigid'),
    );
    workplace.picture('inline-completion', editor.text());
    await editor.send('Tab');
    check(
      'Tab takes it',
      await until(async () => count(await editor.buffer(), 'private Rigidbody body;') === 2, 4000),
      near(editor, 'private Rigid'),
    );

    await editor.send('C-x', 'C-f');
    await editor.send('C-a', 'C-k');
    await editor.type(`${workplace.root}/Assets/Shaders/Water.shader`);
    await editor.send('Enter');
    await shows('the shader is open', 'TinyGame/Water');
    await until(() => false, 500);
    await editor.command('lsp-execute-code-action');
    await shows('actions are to be chosen from', 'Select code action');
    await editor.send('Tab');
    await shows('the code action is offered', 'Generate material for this shader');
    workplace.picture('code-action', editor.text());
    await editor.type('Generate material for this shader');
    await editor.send('Enter');
    await shows('the material is to be confirmed', 'Add to the project?');
    workplace.picture('confirm', editor.text());
    check('nothing landed before', !workplace.exists('Assets/Shaders/Water.mat'));
    await editor.type('Accept');
    await editor.send('Enter');
    check('accepted, it lands', await until(() => workplace.exists('Assets/Shaders/Water.mat.meta')), editor.text());
    await editor.command('scenewright-undo');
    check(
      'scenewright-undo takes it back',
      await until(() => !workplace.exists('Assets/Shaders/Water.mat')),
      editor.text(),
    );
    await editor.lisp('(progn (setq lsp-restart (quote ignore)) (lsp-disconnect))');
    check('Emacs ends', await editor.ends(), editor.text());
  },
);

function prepare() {
  const program = emacs();
  return { program, folders: packagesOf(debian(), program) };
}

/** Folders of lsp-mode and of what it needs, compiled once for this Emacs: as text it takes seconds to load. */
function packagesOf(place, program) {
  const below = join(place, 'root', 'usr', 'share', 'emacs', 'site-lisp', 'elpa-src');
  const folders = readdirSync(below).map((name) => join(below, name));
  const mark = join(place, `compiled-by-${emacsVersion(program)}`);
  if (!existsSync(mark)) {
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => compiled.test(name))
        .map((name) => join(folder, name)),
    );
    const paths = folders.flatMap((folder) => ['-L', folder]);
    spawnSync(program, ['-Q', '--batch', ...paths, '-f', 'batch-byte-compile', ...files], {
      stdio: 'ignore',
      timeout: 90_000,
    });
    writeFileSync(mark, '');
  }
  return folders;
}

function count(text, words) {
  return text.split(words).length - 1;
}
