// usage: npm run bench [-- --corpora DIR]
// Medians of five runs and ratios within each run, CPU beside wall time; JSON in test/bench/results/ and a table on stdout.
// DIR holds checkouts of public Unity projects by name; one that is absent is printed as not measured.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const require = createRequire(join(here, '..', 'package.json'));
const rpc = createRequire(require.resolve('vscode-languageserver/node'))('vscode-languageserver-protocol/node');
const program = join(root, 'server', 'bin', 'scenewright.js');
const at = process.argv.indexOf('--corpora');
const corpora = at === -1 ? undefined : resolve(process.argv[at + 1] ?? '');
const projects = ['BoatAttack', 'game-programming-patterns-demo'];
const runs = 5;
const home = mkdtempSync(join(tmpdir(), 'scenewright-bench-'));
const env = { ...process.env, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home };
const rows = [];

await benchInitialize();
for (const name of projects) {
  const project = corpora === undefined ? undefined : join(corpora, name);
  if (project === undefined || !existsSync(project)) {
    for (const what of ['cold index ÷ read and parse', 'hover p95', 'inline completion p95'])
      rows.push({ what: `${what}, ${name}`, value: 'not measured', bar: '' });
    continue;
  }
  benchIndex(name, project);
  await benchLatency(name, project);
}
rmSync(home, { recursive: true, force: true });
mkdirSync(join(here, 'results'), { recursive: true });
writeFileSync(
  join(here, 'results', 'bench.json'),
  `${JSON.stringify({ node: process.version, rows }, undefined, 2)}\n`,
);
const width = Math.max(...rows.map((row) => row.what.length));
for (const row of rows) console.log(`${row.what.padEnd(width)}  ${String(row.value).padStart(12)}  ${row.bar}`);

async function benchInitialize() {
  const project = join(root, 'test', 'projects', 'tiny-game');
  const ratios = [];
  let ours = [];
  let bare = [];
  let memory = 0;
  for (let i = 0; i <= runs; i++) {
    const a = await initialize([program, 'lsp', '--stdio'], project);
    const b = await initialize([join(here, 'bare-server.mjs'), '--stdio'], project);
    // The first round warms the disk's cache.
    if (i === 0) continue;
    ratios.push(a.ms / b.ms);
    ours = [...ours, a.ms];
    bare = [...bare, b.ms];
    memory = Math.max(memory, a.rss);
  }
  rows.push({ what: 'initialize, ours (ms)', value: median(ours).toFixed(0), bar: '' });
  rows.push({ what: 'initialize, bare vscode-languageserver (ms)', value: median(bare).toFixed(0), bar: '' });
  rows.push({ what: 'initialize ÷ bare', value: median(ratios).toFixed(2), bar: '<= 2.0' });
  rows.push({ what: 'memory before indexing (MB)', value: (memory / 1e6).toFixed(0), bar: '<= 100' });
}

async function initialize(words, project) {
  const started = performance.now();
  const { connection, child } = start(words);
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: pathToFileURL(project).href,
    capabilities: {},
  });
  const ms = performance.now() - started;
  const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
  const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  connection.dispose();
  child.kill();
  return { ms, rss };
}

function benchIndex(name, project) {
  const ratios = [];
  const cpu = [];
  const wall = [];
  for (let i = 0; i <= runs; i++) {
    const ours = timed([program, 'index', '--rebuild', '--project', project, '--json']);
    const base = timed([join(here, 'baseline.mjs'), project]);
    if (i === 0) continue;
    ratios.push(ours.wall / base.wall);
    cpu.push(ours.cpu / base.cpu);
    wall.push(ours.wall);
  }
  rows.push({ what: `cold index ÷ read and parse, ${name}: wall`, value: median(ratios).toFixed(2), bar: '<= 2.0' });
  rows.push({ what: `cold index ÷ read and parse, ${name}: CPU`, value: median(cpu).toFixed(2), bar: '' });
  rows.push({ what: `cold index, ${name} (ms)`, value: median(wall).toFixed(0), bar: '' });
}

function timed(words) {
  const started = performance.now();
  const result = spawnSync('/bin/sh', ['-c', 'exec "$0" "$@" >/dev/null; ', process.execPath, ...words], { env });
  if (result.status !== 0) throw new Error(`${words.join(' ')}: ${result.stderr}`);
  const wall = performance.now() - started;
  // Node does not tell a child's CPU time, the system's `times` does through the shell.
  const usage = spawnSync('/bin/sh', ['-c', '"$0" "$@" >/dev/null; times', process.execPath, ...words], {
    env,
    encoding: 'utf8',
  }).stdout;
  // The second line is the children's user and system time.
  const cpu = [...(usage.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
  return { wall, cpu };
}

async function benchLatency(name, project) {
  const { connection, child } = start([program, 'lsp', '--stdio']);
  let ready;
  const indexed = new Promise((done) => {
    ready = done;
  });
  connection.onNotification('scenewright/status', ({ state }) => state === 'ready' && ready());
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: pathToFileURL(project).href,
    capabilities: { textDocument: { inlineCompletion: {} } },
  });
  connection.sendNotification('initialized', {});
  await indexed;
  await new Promise((next) => setTimeout(next, 8000));
  const times = { hover: [], 'inline completion': [] };
  const scripts = readdirSync(project, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of scripts.filter((_, i) => i % Math.ceil(scripts.length / 40) === 0)) {
    const text = readFileSync(path, 'utf8');
    const uri = pathToFileURL(path).href;
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'csharp', version: 1, text },
    });
    const lines = text.split(/\r?\n/);
    for (let i = 1; i <= 10; i++) {
      const line = Math.floor((lines.length * i) / 11);
      const character = Math.floor((lines[line] ?? '').length / 2);
      for (const [kind, method] of [
        ['hover', 'textDocument/hover'],
        ['inline completion', 'textDocument/inlineCompletion'],
      ]) {
        const started = performance.now();
        await connection.sendRequest(method, {
          textDocument: { uri },
          position: { line, character },
          context: { triggerKind: 2 },
        });
        times[kind].push(performance.now() - started);
      }
    }
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }
  connection.dispose();
  child.kill();
  for (const [kind, values] of Object.entries(times)) {
    rows.push({
      what: `${kind} p95, ${name} (ms, ${values.length} requests)`,
      value: quantile(values, 0.95).toFixed(1),
      bar: '<= 50',
    });
  }
}

function start(words) {
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'ignore'], env });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  );
  // The server is ended in the middle of its work: what it still writes or we still answer goes nowhere.
  child.stdin.on('error', () => undefined);
  connection.onError(() => undefined);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  return { connection, child };
}

function median(values) {
  return quantile(values, 0.5);
}

function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}
