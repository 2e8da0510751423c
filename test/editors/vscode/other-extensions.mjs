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
