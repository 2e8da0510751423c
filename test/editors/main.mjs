// usage: node test/editors/main.mjs [ID…]
// Drives real editors against the built server, each on a fresh copy of the sample project and behind a proxy that checks every
// message. What cannot be had on this machine is said and passes; a check that fails fails the run.
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './conformance/bundle.mjs';
import { describeViolation, traceOf, unavailableCode } from './drive.mjs';
import { logOf, program, repository } from './workplace.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Each editor: what it is, where its program comes from, how it is driven, and after how long it is ended. */
const editors = [
  {
    id: 'pytest',
    name: 'pytest-lsp',
    from: 'PyPI, exact versions, in a folder of caches',
    run: 'pytest/main.mjs',
    seconds: 420,
  },
  {
    id: 'neovim',
    name: 'Neovim',
    from: 'Debian unstable, unpacked beside the system',
    run: 'neovim/main.mjs',
    seconds: 420,
  },
  {
    id: 'helix',
    name: 'Helix',
    from: 'Debian unstable, unpacked beside the system; tmux',
    run: 'helix/main.mjs',
    seconds: 420,
  },
  {
    id: 'eglot',
    name: 'Emacs with eglot',
    from: 'the system, by apt-get as root; tmux',
    run: 'emacs/eglot.mjs',
    seconds: 420,
  },
  {
    id: 'lsp-mode',
    name: 'Emacs with lsp-mode',
    from: 'Emacs of the system, lsp-mode of Debian unstable; tmux',
    run: 'emacs/lsp-mode.mjs',
    seconds: 420,
  },
  { id: 'mcp', name: 'MCP', from: 'npm, exact versions, in a folder of caches', run: 'mcp/main.mjs', seconds: 420 },
  { id: 'panel', name: 'Generate panel', from: 'Chromium of the system', run: 'panel/main.mjs', seconds: 330 },
  { id: 'vscode', name: 'VS Code', from: 'code-server of npm; Chromium', run: 'vscode/main.mjs', seconds: 1020 },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !editors.some((editor) => editor.id === id));
if (unknown.length > 0) fail(`no such editor '${unknown[0]}'; there are ${editors.map(({ id }) => id).join(', ')}`);
if (!existsSync(join(program, '..', '..', 'dist', 'main.js'))) fail('the server is not built: run npm run build');
const { findMetaModel } = await import(pathToFileURL(await bundle()).href);
const model = findMetaModel(repository, process.env)?.model.metaData.version;
if (model === undefined)
  console.log('The meta model of LSP is absent: types of standard messages are NOT CHECKED in this run, all else is.');

const rows = [];
for (const editor of editors) {
  if (wanted.length > 0 && !wanted.includes(editor.id)) continue;
  console.log(`== ${editor.name} (${editor.from})`);
  rows.push(await drive(editor));
}
report();
const failed = rows.filter(({ outcome }) => outcome === 'FAILED').length;
const passed = rows.filter(({ outcome }) => outcome === 'passed').length;
console.log(`\n${passed} passed, ${failed} failed, ${rows.length - passed - failed} skipped`);
process.exit(failed === 0 ? 0 : 1);

/** Run one driver; what it printed is counted. */
async function drive({ id, name, run, seconds }) {
  const file = join(here, run);
  if (!existsSync(file)) {
    console.log(`UNAVAILABLE ${name}: ${run} is not there`);
    return { name, version: '', outcome: 'UNAVAILABLE', checks: 0, failures: 0, seconds: 0, trace: undefined };
  }
  rmSync(logOf(id), { force: true });
  const started = Date.now();
  // A group of its own: whatever it started ends with it.
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    told += text;
    process.stdout.write(text);
  });
  const limit = setTimeout(() => {
    console.log(`FAIL  ${name} is ended after ${seconds} s`);
    end(child.pid, 'SIGTERM');
    setTimeout(() => end(child.pid, 'SIGKILL'), 10_000).unref();
  }, seconds * 1000);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(limit);
  end(child.pid, 'SIGKILL');
  const lines = told.split('\n');
  const count = (word) => lines.filter((line) => line.startsWith(`${word} `)).length;
  const unavailable = code === unavailableCode || lines.some((line) => line.startsWith('UNAVAILABLE '));
  return {
    name,
    version: lines.find((line) => line.startsWith('version '))?.slice('version '.length) ?? '',
    outcome: unavailable && count('FAIL') === 0 ? 'UNAVAILABLE' : code === 0 ? 'passed' : 'FAILED',
    checks: count('ok') + count('FAIL'),
    failures: count('FAIL'),
    seconds: (Date.now() - started) / 1000,
    trace: await traceOf(id).catch(() => undefined),
  };
}

function report() {
  const heads = [
    'editor',
    'version',
    'outcome',
    'checks',
    'failed',
    'seconds',
    'messages',
    'violations: server',
    'editor',
  ];
  const cells = rows.map(({ name, version, outcome, checks, failures, seconds, trace }) => [
    name,
    version,
    outcome,
    checks,
    failures,
    seconds.toFixed(1),
    trace?.messages ?? '-',
    trace?.byServer.length ?? '-',
    trace?.byEditor.length ?? '-',
  ]);
  const all = [heads, ...cells].map((row) => row.map(String));
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  console.log();
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  console.log(`LSP’s meta model: ${model ?? 'ABSENT, types of standard messages were not checked'}`);
  const breaches = rows.flatMap(({ name, trace }) => (trace?.byServer ?? []).map((violation) => [name, violation]));
  for (const [name, violation] of breaches) console.log(`\n${name}: ${describeViolation(violation)}`);
}

/** End a driver's group of processes, which we started. */
function end(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // All have ended.
  }
}

function fail(why) {
  console.error(why);
  process.exit(2);
}
