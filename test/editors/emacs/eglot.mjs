// usage: node test/editors/emacs/eglot.mjs
// Drives a real Emacs with eglot, with the configuration of docs/editors/emacs.md, by keys, and looks at its screen.
import { drive, until } from '../drive.mjs';
import { codeBlock } from '../page.mjs';
import { emacs, emacsVersion, near, openEmacs } from './session.mjs';

/** Debian keeps packages of Emacs in a folder of its own. */
const packages = `
(let ((default-directory "/usr/share/emacs/site-lisp/elpa/"))
  (when (file-directory-p default-directory) (normal-top-level-add-subdirs-to-load-path)))`;

await drive(
  { id: 'eglot', name: 'Emacs with eglot', seconds: 90, prepare: emacs, killsServer: true },
  async (context) => {
    const { program, workplace, check, version } = context;
    version(`Emacs ${emacsVersion(program)}`);
    const editor = openEmacs(context, program, packages, codeBlock('emacs.md', 'elisp', 'eglot-server-programs'));
    const shows = async (what, words) => check(what, await editor.shows(words), near(editor, words));

    await shows('the script is open', 'class Projectile');
    check('the index is ready', await editor.isReady(), editor.text());
    await shows('eglot runs', '[eglot:');

    await editor.lisp('(progn (goto-char (point-min)) (search-forward "= GetCompo"))');
    await editor.send('Right');
    await shows('eldoc shows the signature', 'T GetComponent<T>()');
    await editor.command('eldoc-doc-buffer');
    await shows('its buffer shows the hover', 'Finds a component on the same GameObject');
    workplace.picture('hover', editor.text());
    await editor.send('C-x', '1');

    await editor.below('float bornAt', 'private float age = Time.');
    await editor.command('completion-at-point');
    await shows('members of the engine are completed', 'fixedDeltaTime');
    await editor.send('C-x', '1');

    await editor.below('float age', 'private Rigid');
    // Each time it completes as far as all that is offered agrees.
    const isCompleted = () => rowsWith(editor.text(), 'Rigidbody body').length > 1;
    for (let times = 0; times < 2 && !isCompleted(); times++) {
      await editor.command('completion-at-point');
      await until(isCompleted, 1500);
    }
    check('the line is completed', isCompleted(), near(editor, 'private Rigid'));
    workplace.picture('completion', editor.text());
    await editor.send('C-g');
    await editor.send('C-x', '1');

    await editor.send('C-x', 'C-f');
    await editor.send('C-a', 'C-k');
    await editor.type(`${workplace.root}/Assets/Shaders/Water.shader`);
    await editor.send('Enter');
    await shows('the shader is open', 'TinyGame/Water');
    await shows('eglot runs for it', '[eglot:');
    await editor.command('eglot-code-actions');
    await editor.type('Generate material for this shader');
    workplace.picture('code-action', editor.text());
    await editor.send('Enter');
    await shows('the material is to be confirmed', 'Add to the project?');
    workplace.picture('confirm', editor.text());
    check('nothing landed before', !workplace.exists('Assets/Shaders/Water.mat'));
    // The first answer stands there.
    await editor.send('Enter');
    check('accepted, it lands', await until(() => workplace.exists('Assets/Shaders/Water.mat.meta')), editor.text());
    await editor.command('scenewright-undo');
    check(
      'scenewright-undo takes it back',
      await until(() => !workplace.exists('Assets/Shaders/Water.mat')),
      editor.text(),
    );
    await editor.lisp('(eglot-shutdown (eglot-current-server))');
    check('Emacs ends', await editor.ends(), editor.text());
  },
);

function rowsWith(text, words) {
  return text.split('\n').filter((line) => line.includes(words));
}
