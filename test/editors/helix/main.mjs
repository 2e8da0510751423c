// usage: node test/editors/helix/main.mjs
// Drives a real Helix in a terminal with the configuration of docs/editors/helix.md, by keys, and looks at its screen.
// It ends its server by force right after `exit`, so how the server ends is not seen.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drive, sleep, until } from '../drive.mjs';
import { debian } from '../packages.mjs';
import { codeBlock } from '../page.mjs';
import { needCommand, unpacked } from '../programs.mjs';
import { openTerminal } from '../terminal.mjs';

await drive(
  { id: 'helix', name: 'Helix', seconds: 90, prepare, killsServer: true },
  async ({ program: place, workplace, check, version, atEnd }) => {
    const command = unpacked(place, 'usr/bin/hx');
    workplace.env.HELIX_RUNTIME = join(place, 'root', 'usr', 'lib', 'hx', 'runtime');
    version(
      spawnSync(command[0], [...command.slice(1), '--version'], { env: workplace.env, encoding: 'utf8' }).stdout.trim(),
    );
    const folder = join(workplace.env.XDG_CONFIG_HOME, 'helix');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'languages.toml'), codeBlock('helix.md', 'toml', 'language-server.scenewright'));

    const terminal = openTerminal(workplace, [...command, 'Assets/Scripts/Combat/Projectile.cs']);
    atEnd(terminal.close);
    const shows = async (what, words) => check(what, await terminal.shows(words), near(terminal, words));
    // Escape before another key would be read as Alt with that key.
    const leave = async () => {
      await terminal.send('Escape');
      await sleep(300);
    };

    await shows('the script is open', 'class Projectile');
    const isReady = () => readFileSync(workplace.log, 'utf8').includes('"state":"ready"');
    check('the index is ready', await until(() => tried(isReady), 20_000));
    await sleep(500);

    await terminal.type('/GetComponent<');
    await terminal.send('Enter');
    await terminal.send(';');
    await terminal.send('Space', 'k');
    await shows('Space k shows the hover', 'Finds a component on the same GameObject');
    workplace.picture('hover', terminal.text());
    await leave();

    await terminal.type('ggjj/private float bornAt');
    await terminal.send('Enter');
    await terminal.send('o');
    await terminal.type('private Rigid');
    await sleep(200);
    await terminal.send('C-x');
    const offered = () =>
      terminal
        .text()
        .split('\n')
        .filter((line) => line.includes('body body') && !/private Rigidbody body;\s*$/.test(line));
    check('the completion list has the line', await until(() => offered().length > 0), offered().join('\n'));
    workplace.picture('completion', terminal.text());
    for (let step = 0; step < 6 && !isTaken(); step++) {
      await terminal.send('C-n');
      await sleep(150);
    }
    await terminal.send('Enter');
    await sleep(200);
    check('it is taken', isTaken(), near(terminal, 'private Rigid'));
    await leave();

    await terminal.send('Space', 'S');
    await terminal.type('TakeDamage');
    await shows('Space S finds symbols of the workspace', 'TinyGame.Combat.IDamageable');
    await leave();
    await leave();

    await terminal.type(':open Assets/Shaders/Water.shader');
    await terminal.send('Enter');
    await shows('the shader is open', 'TinyGame/Water');
    await sleep(300);
    await terminal.send('Space', 'a');
    await shows('Space a offers the material', 'Generate material for this shader');
    workplace.picture('code-action', terminal.text());
    await terminal.send('Enter');
    await shows('the material is to be confirmed', 'Add to the project?');
    workplace.picture('confirm', terminal.text());
    check('nothing landed before', !workplace.exists('Assets/Shaders/Water.mat'));
    await terminal.send('Enter');
    check('accepted, it lands', await until(() => workplace.exists('Assets/Shaders/Water.mat.meta')), terminal.text());

    await leave();
    await terminal.type(':quit-all!');
    await terminal.send('Enter');
    check('Helix ends', await until(() => !terminal.isRunning(), 5000, 200));

    /** The cursor is in the line below the one that was there before. */
    function isTaken() {
      return /private Rigidbody body;(\s|$)/.test(below(terminal.text(), 'private float bornAt;'));
    }
  },
);

function prepare() {
  needCommand('tmux', ['tmux']);
  return debian();
}

function below(text, words) {
  const lines = text.split('\n');
  return lines[lines.findIndex((line) => line.includes(words)) + 1] ?? '';
}

function tried(probe) {
  try {
    return probe();
  } catch {
    return false;
  }
}

/** The lines of the screen about something, or all of it. */
function near(terminal, words) {
  const found = terminal
    .text()
    .split('\n')
    .filter((line) => line.includes(words));
  return (found.length > 0 ? found.slice(0, 3) : [terminal.text().trimEnd()]).join('\n');
}
