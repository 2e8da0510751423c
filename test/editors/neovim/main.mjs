// usage: node test/editors/neovim/main.mjs
// Drives a real Neovim 0.12 with the configuration of docs/editors/neovim.md, by keys, and looks at its screen.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drive, sleep, until } from '../drive.mjs';
import { debian } from '../packages.mjs';
import { codeBlock } from '../page.mjs';
import { unpacked } from '../programs.mjs';
import { isReady, keepStatus, likeOlder } from './lua.mjs';
import { attachScreen } from './screen.mjs';

await drive(
  { id: 'neovim', name: 'Neovim', seconds: 90, prepare: debian },
  async ({ program: place, workplace, check, version, atEnd }) => {
    const command = unpacked(place, 'usr/bin/nvim');
    const folder = join(workplace.env.XDG_CONFIG_HOME, 'nvim');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'init.lua'), codeBlock('neovim.md', 'lua', 'vim.lsp.enable'));
    const env = { ...workplace.env, VIMRUNTIME: join(place, 'root', 'usr', 'share', 'nvim', 'runtime') };

    await session([], today);
    await session(['--cmd', `lua ${likeOlder}`], older);

    async function session(words, body) {
      const child = spawn(
        command[0],
        [
          ...command.slice(1),
          '--embed',
          '-n',
          '-i',
          'NONE',
          '--cmd',
          `set runtimepath+=${join(place, 'root/usr/lib/nvim')}`,
          ...words,
        ],
        {
          cwd: workplace.root,
          env,
          stdio: ['pipe', 'pipe', 'inherit'],
        },
      );
      const ended = new Promise((resolve) => child.once('exit', resolve));
      atEnd(async () => void child.kill('SIGKILL'));
      const screen = await attachScreen(child);
      const editor = editorOf(screen);
      await body({ ...editor, screen, check, version, workplace });
      editor.quit();
      check('Neovim ends', (await Promise.race([ended, sleep(5000).then(() => 'late')])) === 0);
    }
  },
);

function editorOf({ nvim, text }) {
  const lua = (code, ...values) => nvim.request('nvim_exec_lua', [code, values]);
  return {
    lua,
    keys: (words) => nvim.request('nvim_input', [words]),
    command: (words) => nvim.request('nvim_command', [words]),
    shows: (words, ms) => until(() => text().includes(words), ms),
    line: () => lua('return vim.api.nvim_get_current_line()'),
    /** Put the cursor on the beginning of what a pattern finds. */
    go: (pattern) => lua('vim.fn.cursor(1, 1); return vim.fn.search(..., "c")', pattern),
    attached: () =>
      until(() =>
        lua(
          'local c = vim.lsp.get_clients({ name = "scenewright", bufnr = 0 })[1]; return c and c.initialized or false',
        ),
      ),
    quit: () => void nvim.request('nvim_command', ['qall!']).catch(() => undefined),
  };
}

async function today({ screen, check, version, workplace, lua, keys, command, shows, line, go, attached }) {
  version(await lua('return "Neovim " .. tostring(vim.version())'));
  await lua(keepStatus);
  await command('edit Assets/Scripts/Combat/Projectile.cs');
  check('the server starts for a script of a Unity project', await attached());
  check('the index is ready', await until(() => lua(isReady), 20_000));
  check('progress is shown', await lua('return vim.lsp.status() ~= nil'));

  await go('GetComponent');
  await keys('K');
  check('K shows the hover', await shows('Finds a component on the same GameObject'), near(screen, 'GetComponent<T>'));
  workplace.picture('hover', screen.text());
  await keys('<Esc>hl');

  await command('set expandtab');
  await go('private float bornAt;');
  await keys('oprivate Rigid');
  check(
    'ghost text stands behind the cursor',
    await until(() => count(screen, 'private Rigidbody body;') === 2),
    near(screen, 'private Rigid'),
  );
  check('it is not in the text yet', (await line()).trim() === 'private Rigid', await line());
  workplace.picture('inline-completion', screen.text());
  await keys('<Tab>');
  check('Tab takes it', await until(async () => (await line()).trim() === 'private Rigidbody body;'), await line());
  await keys('<Esc>');
  await command('edit! Assets/Scripts/Combat/Projectile.cs');

  await go('target.TakeDamage');
  await keys('oother.TryGetComponent(');
  await sleep(150);
  await keys('<C-s>');
  check('Ctrl-S shows the signature', await shows('TryGetComponent<T>(out T component)'), near(screen, 'out T'));
  await keys('<Esc><Esc>');
  await command('edit! Assets/Scripts/Combat/Projectile.cs');

  await lua('vim.lsp.buf.workspace_symbol("TakeDamage")');
  const symbols = await until(async () => {
    const rows = await lua('return vim.tbl_map(function(row) return row.text end, vim.fn.getqflist())');
    return rows.length > 0 ? rows : undefined;
  });
  check(
    'workspace symbols fill the quickfix list',
    symbols?.some((row) => row.includes('TakeDamage')),
    symbols?.join('\n'),
  );
  await command('cclose');

  await command('edit Assets/Shaders/Water.shader');
  check('the server serves shaders', (await attached()) && (await lua('return vim.bo.filetype')) === 'shaderlab');
  await go('color = _BaseColor');
  const coloured =
    'return #(vim.lsp.semantic_tokens.get_at_pos(0, vim.fn.line(".") - 1, vim.fn.col(".") + 8) or {}) > 0';
  check('names in the shader are coloured by meaning', await until(() => lua(coloured)));
  await keys('gg');
  await keys('gra');
  check('gra offers the material', await shows('Generate material for this shader'), near(screen, 'material'));
  workplace.picture('code-action', screen.text());
  const number = /(\d+): Generate material for this shader/.exec(screen.text())?.[1] ?? '1';
  await keys(`${number}<CR>`);
  check('the material is to be confirmed', await shows('Add to the project?'), near(screen, 'Add to'));
  check('nothing landed before', !workplace.exists('Assets/Shaders/Water.mat'));
  await keys('1<CR>');
  check(
    'accepted, it lands',
    await until(
      () => workplace.exists('Assets/Shaders/Water.mat') && workplace.exists('Assets/Shaders/Water.mat.meta'),
    ),
  );
  await keys('<CR>:ScenewrightUndo<CR>');
  check('ScenewrightUndo takes it back', await until(() => !workplace.exists('Assets/Shaders/Water.mat')));
  // Neovim answers nobody while its message waits to be read.
  check('and says so', await shows('Removed Assets/Shaders/Water.mat'), near(screen, 'Removed'));
  workplace.picture('undo', screen.text());
  await keys('<CR>');
  check(
    'no error was told',
    !/E\d+:|Error/.test(await lua('return vim.fn.execute("messages")')),
    await lua('return vim.fn.execute("messages")'),
  );
}

/** A Neovim without inline completion has the line in its completion list. */
async function older({ screen, check, workplace, lua, keys, command, shows, line, go, attached }) {
  await lua(keepStatus);
  await command('edit Assets/Scripts/Combat/Projectile.cs');
  check('without inline completion: the server starts', await attached());
  check('without inline completion: the index is ready', await until(() => lua(isReady), 20_000));
  await sleep(500);
  await command('set expandtab');
  await go('private float bornAt;');
  await keys('oprivate Rigid');
  await sleep(300);
  await keys('<C-x><C-o>');
  check('without inline completion: the line is in the list', await shows('Scenewright'), near(screen, 'Scenewright'));
  workplace.picture('completion-list', screen.text());
  const wanted = async () => (await line()).trim() === 'private Rigidbody body;';
  for (let step = 0; step < 6 && !(await wanted()); step++) {
    await keys('<C-n>');
    await sleep(60);
  }
  await keys('<C-y>');
  check('without inline completion: it is taken', await wanted(), await line());
  await keys('<Esc>');
}

function count(screen, words) {
  return screen.lines().filter((row) => row.includes(words)).length;
}

/** The lines of the screen about something. */
function near(screen, words) {
  return screen
    .lines()
    .filter((row) => row.includes(words))
    .slice(0, 4)
    .join('\n');
}
