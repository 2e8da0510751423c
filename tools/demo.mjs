// usage: npm start [-- --project DIR]
// Drives the real server over stdio as an editor would: index, search, inline completion, hover, and a material that is
// generated, accepted and taken back. Says at each step what happened.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const server = join(here, '..', 'server');
const require = createRequire(join(server, 'package.json'));
const rpc = createRequire(require.resolve('vscode-languageserver/node'))('vscode-languageserver-protocol/node');

const words = process.argv.slice(2);
const at = words.indexOf('--project');
const project = resolve(at === -1 ? join(here, '..', 'test', 'projects', 'tiny-game') : (words[at + 1] ?? ''));
if (words.some((word, i) => word !== '--project' && i !== at + 1) || !existsSync(project)) {
  console.error(existsSync(project) ? 'usage: npm start [-- --project DIR]' : `there is no folder '${project}'`);
  process.exit(2);
}

const child = spawn(process.execPath, [join(server, 'bin', 'scenewright.js'), 'lsp', '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const connection = rpc.createMessageConnection(
  new rpc.StreamMessageReader(child.stdout),
  new rpc.StreamMessageWriter(child.stdin),
);
const ready = new Promise((done, fail) => {
  connection.onNotification('scenewright/status', (status) => {
    if (status.state === 'indexing' && process.stderr.isTTY)
      process.stderr.write(`\r  indexing ${status.message ?? ''}   `);
    if (status.state === 'ready') done(status.index);
    if (status.state === 'error') fail(new Error(status.lastError));
  });
});
let trained = false;
connection.onRequest('window/workDoneProgress/create', () => null);
connection.onNotification('$/progress', ({ value }) => {
  if (value.kind === 'end') trained = true;
});
connection.listen();

const started = performance.now();
title(`Scenewright on ${project}`);
await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: pathToFileURL(project).href,
  capabilities: { textDocument: { inlineCompletion: {} }, window: { workDoneProgress: true } },
});
connection.sendNotification('initialized', {});
const index = await ready;
say(
  `indexed ${index.files} files into ${index.chunks} passages, ready after ${Math.round(performance.now() - started)} ms`,
);
while (!trained) await new Promise((next) => setTimeout(next, 20));

const question = 'player takes damage and loses health';
title(`search: ${question}`);
for (const row of await connection.sendRequest('scenewright/search', { query: question, limit: 3 }))
  say(`${row.path}:${row.line}  ${row.symbol}`);

const script = chooseScript();
if (script === undefined) say('no C# script here, so no completion and no hover');
else await showScript(script);

const shader = sources(['.shader']).find((path) => existsSync(`${path}.meta`));
if (shader === undefined) say('no shader with a .meta here, so no material');
else await showMaterial(shader);

await connection.sendRequest('shutdown');
connection.sendNotification('exit');
child.on('exit', (code) => process.exit(code ?? 1));

async function showScript(path) {
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'csharp', version: 1, text },
  });
  const lines = text.split(/\r?\n/);
  const lineNumber = lines.findIndex((line) => /\bGetComponent<|\bTime\.|\btransform\.|\bVector3\./.test(line));
  const line = lines[lineNumber] ?? '';
  const character = line.search(/GetComponent<|(?<=Time\.)\w|(?<=transform\.)\w|(?<=Vector3\.)\w/);
  title(`hover: ${short(path)}:${lineNumber + 1}:${character + 1}`);
  const hover = await connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: lineNumber, character },
  });
  say(hover?.contents.value.trim() ?? 'nothing is known about this place');

  title('inline completion');
  let shown = 0;
  for (const [number, content] of lines.entries()) {
    const cut = /^\s+(?:private|public|if|for|return|body|transform)\b ?/.exec(content)?.[0].length;
    if (cut === undefined || cut >= content.length || shown === 3) continue;
    const typed = content.slice(0, cut);
    const version = number + 2;
    // The rest of the line is taken away first, as if it had not been typed yet.
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: [...lines.slice(0, number), typed, ...lines.slice(number + 1)].join('\n') }],
    });
    const list = await connection.sendRequest('textDocument/inlineCompletion', {
      textDocument: { uri },
      position: { line: number, character: cut },
      context: { triggerKind: 1 },
    });
    const best = list.items[0];
    if (best === undefined) continue;
    shown++;
    say(`${short(path)}:${number + 1}  ${typed.trim()} ⟨${best.insertText}⟩`);
  }
  if (shown === 0) say('the embedded engine was not sure enough anywhere in this file');
}

async function showMaterial(path) {
  const uri = pathToFileURL(path).href;
  title(`code action: ${short(path)}`);
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'shaderlab', version: 1, text: readFileSync(path, 'utf8') },
  });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const [action] = await connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  });
  say(`offered: ${action.title}`);
  const before = snapshot();
  const staged = await connection.sendRequest('scenewright/generate', { kind: 'material', shader: uri });
  say(`staged as ${staged.id}: ${staged.files.map((file) => file.path).join(', ')}`);
  say(`preview: ${staged.previews[0]}`);
  const landed = await connection.sendRequest('scenewright/accept', { id: staged.id, digest: staged.digest });
  say(`accepted: ${landed.files.length} files written`);
  const undone = await connection.sendRequest('scenewright/undo', { id: staged.id });
  say(
    `undone: ${undone.removed.length} files removed; the folder is ${before === snapshot() ? 'as it was' : 'NOT as it was'}`,
  );

  function snapshot() {
    return readdirSync(dirname(path)).sort().join('\n');
  }
}

function chooseScript() {
  const candidates = sources(['.cs']).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  return candidates
    .filter(({ text }) => /MonoBehaviour/.test(text) && /GetComponent<|Time\.|transform\./.test(text))
    .sort((a, b) => b.text.length - a.text.length)[0]?.path;
}

function sources(endings) {
  return readdirSync(project, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        endings.some((ending) => entry.name.endsWith(ending)) &&
        !/[\\/]Library[\\/]/.test(entry.parentPath),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function short(path) {
  return path.slice(project.length + 1);
}

function title(text) {
  console.log(`\n\x1b[1m${text}\x1b[0m`);
}

function say(text) {
  console.log(text.replace(/^/gm, '  '));
}
