// Other extensions that a window has beside ours, as far as tests need them: a name, and what they do.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { repository } from '../workplace.mjs';

const vsce = join(
  dirname(createRequire(join(repository, 'clients/vscode/package.json')).resolve('@vscode/vsce')),
  '..',
  'vsce',
);

/** Pack an extension for being installed; where the package lies. */
export function pack({ name, files }, folder) {
  const source = join(folder, name);
  mkdirSync(source, { recursive: true });
  for (const [file, text] of Object.entries({ 'README.md': name, ...files })) writeFileSync(join(source, file), text);
  return packFolder(source, join(folder, `${name}.vsix`));
}

/** Pack a folder that is an extension. */
export function packFolder(source, packagePath) {
  const words = ['package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', packagePath];
  const done = spawnSync(process.execPath, [vsce, ...words], { cwd: source, encoding: 'utf8', timeout: 60_000 });
  if (done.status !== 0) throw new Error(`${source} is not packed: ${done.stderr}`);
  return packagePath;
}

/** Extensions that only are there. */
export function standIn(publisher, name) {
  return extension(publisher, name, {});
}

/**
 * Looks from inside at how long things take and how much memory the extension host holds, and writes it to the first part of
 * `SCENEWRIGHT_PROBE`. It first lets the editor come up, so that nothing else is at work.
 */
export function probe() {
  const found = extension('scenewright-test', 'probe', { main: './probe.js', activationEvents: ['*'] });
  return { ...found, files: { ...found.files, 'probe.js': probeCode } };
}

/**
 * A chat model that a script speaks for, and a caller of our tools, as another extension would be. It writes to the file of
 * `SCENEWRIGHT_CHAT` what the tools answered and what the model was asked.
 */
export function chatter() {
  const found = extension('scenewright-test', 'chatter', {
    main: './chatter.js',
    activationEvents: ['*'],
    engines: { vscode: '^1.104.0' },
    contributes: {
      languageModelChatProviders: [{ vendor: 'scripted', displayName: 'Scripted' }],
      commands: [
        { command: 'scenewright-test.callTools', title: 'Call the Tools of Scenewright' },
        { command: 'scenewright-test.ask', title: 'Let Scenewright Be Asked' },
      ],
    },
  });
  return { ...found, files: { ...found.files, 'chatter.js': chatterCode } };
}

function extension(publisher, name, manifest) {
  const whole = { name, publisher, version: '1.0.0', engines: { vscode: '^1.80.0' }, ...manifest };
  return { name: `${publisher}.${name}`, files: { 'package.json': JSON.stringify(whole) } };
}

const probeCode = `
const vscode = require('vscode');
const { writeFileSync } = require('node:fs');
const [target, file, line, column, words] = (process.env.SCENEWRIGHT_PROBE ?? '').split('|');
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
exports.activate = () => void look();
async function look() {
  await wait(12000);
  const result = {};
  const ours = vscode.extensions.getExtension('scenewright.scenewright');
  if (ours !== undefined) {
    const uri = vscode.Uri.file(file);
    await vscode.workspace.openTextDocument(uri);
    result.wasActive = ours.isActive;
    const started = performance.now();
    void ours.activate();
    for (;;) {
      const hovers = await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(line - 1, column - 1));
      const text = hovers.flatMap(({ contents }) => contents.map((content) => content.value ?? content)).join(' ');
      if (text.includes(words) || performance.now() - started > 60000) break;
      await wait(20);
    }
    result.firstHover = performance.now() - started;
  }
  await wait(10000);
  result.rss = process.memoryUsage().rss;
  result.heap = process.memoryUsage().heapUsed;
  writeFileSync(target, JSON.stringify(result));
}
`;

const chatterCode = `
const vscode = require('vscode');
const { renameSync, writeFileSync } = require('node:fs');
const target = process.env.SCENEWRIGHT_CHAT;
const seen = { version: vscode.version, tools: [], results: {}, asked: [] };
/** The test reads it at any time, and never half of it. */
const write = () => {
  writeFileSync(target + '.new', JSON.stringify(seen));
  renameSync(target + '.new', target);
};
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const textOf = (content) => content.map((part) => part.value ?? '').join('');

exports.activate = (context) => {
  seen.provides = typeof vscode.lm.registerLanguageModelChatProvider;
  if (seen.provides === 'function')
    context.subscriptions.push(vscode.lm.registerLanguageModelChatProvider('scripted', provider));
  context.subscriptions.push(vscode.commands.registerCommand('scenewright-test.callTools', callTools));
  const ask = () => vscode.commands.executeCommand('scenewright.ask', 'Who calls TakeDamage?');
  context.subscriptions.push(vscode.commands.registerCommand('scenewright-test.ask', ask));
  write();
};

/** Calls a tool at the first turn, and answers with what it gave at the second. */
const provider = {
  provideLanguageModelChatInformation: () => [
    {
      id: 'scripted', name: 'Scripted', family: 'scripted', version: '1', maxInputTokens: 100000, maxOutputTokens: 4000,
      isUserSelectable: true, capabilities: { toolCalling: true },
    },
  ],
  async provideLanguageModelChatResponse(model, messages, { tools = [] }, progress) {
    const parts = messages.flatMap(({ content }) => content);
    const results = parts.filter((part) => part instanceof vscode.LanguageModelToolResultPart);
    const told = messages.flatMap(({ content }) => content.map((part) => part.value)).filter((value) => typeof value === 'string');
    seen.asked.push({ told, tools: tools.map(({ name }) => name), results: results.map(({ content }) => textOf(content)) });
    write();
    if (results.length === 0 || told.at(-1) === 'Look forever.')
      return progress.report(new vscode.LanguageModelToolCallPart('call-1', 'scenewright_search', { query: 'take damage' }));
    const line = textOf(results[0].content).split('\\n').find((row) => row.includes('Health.cs')) ?? 'nothing';
    progress.report(new vscode.LanguageModelTextPart('The search found: ' + line));
  },
  provideTokenCount: async (model, text) => String(typeof text === 'string' ? text : textOf(text.content)).length,
};

async function callTools() {
  // The editor's chat knows a model once somebody has asked for it.
  await vscode.lm.selectChatModels({ vendor: 'scripted' });
  const calls = JSON.parse(process.env.SCENEWRIGHT_CALLS);
  for (let round = 0; round < 100 && !vscode.lm.tools.some(({ name }) => name.startsWith('scenewright_')); round++) await wait(200);
  seen.tools = vscode.lm.tools.filter(({ name }) => name.startsWith('scenewright_')).map(({ name, inputSchema }) => [name, typeof inputSchema]);
  for (const [name, input] of calls) {
    const { token } = new vscode.CancellationTokenSource();
    try {
      const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }, token);
      seen.results[name] = textOf(content);
    } catch (error) {
      seen.results[name] = 'failed: ' + error.message;
    }
    write();
  }
  seen.isDone = true;
  write();
}
`;
