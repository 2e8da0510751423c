// usage: node test/editors/vscode/main.mjs [WINDOW…]
// Packs the extension and drives it in a real VS Code, by keys and by the mouse, with the server behind the conformance proxy.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drive } from '../drive.mjs';
import { proxy, repository, program as server } from '../workplace.mjs';
import { getVsCode } from './get.mjs';
import { chatter, pack, standIn } from './other-extensions.mjs';
import { asking, askingModel } from './scenes/asking.mjs';
import { callsOfTools, chatting } from './scenes/chatting.mjs';
import { choosing } from './scenes/choosing.mjs';
import { editing } from './scenes/editing.mjs';
import { besideOthers, inChinese, manyRoots, noProject, severalProjects, untrusted } from './scenes/elsewhere.mjs';
import { exploring } from './scenes/exploring.mjs';
import { failing, failures } from './scenes/failing.mjs';
import { generating } from './scenes/generating.mjs';
import { modelling } from './scenes/modelling.mjs';
import { openWindow } from './window.mjs';

const editor = { id: 'vscode', name: 'VS Code', seconds: 840, prepare: getVsCode, killsServer: true };
await drive(editor, async ({ program: vscode, workplace, check, version, atEnd }) => {
  version(`code-server ${vscode.codeServer}`);
  const vsix = join(workplace.folder, 'scenewright.vsix');
  const words = [join(repository, 'clients/vscode/package.mjs'), '--out', vsix];
  const packed = spawnSync(process.execPath, words, { encoding: 'utf8' });
  check('the extension is packed', existsSync(vsix), packed.stdout.trim().split('\n').at(-1));
  const proxied = { 'scenewright.server.path': serverBehindProxy(workplace) };

  /** Windows in their order, with what happens in each, and what else is installed there. */
  const windows = [
    { id: 'main', settings: proxied, draws: true, scenes: [editing, generating, exploring, asking, choosing] },
    { id: 'models', settings: proxied, draws: true, scenes: [modelling] },
    { id: 'asking', settings: proxied, scenes: [askingModel] },
    {
      id: 'chat',
      settings: { ...proxied, 'chat.disableAIFeatures': false },
      also: [chatter()],
      env: { SCENEWRIGHT_CHAT: join(workplace.folder, 'chat.json'), SCENEWRIGHT_CALLS: JSON.stringify(callsOfTools) },
      scenes: [chatting],
    },
    { id: 'chinese', locale: 'zh-cn', scenes: [inChinese] },
    { id: 'restricted', trust: false, settings: proxied, scenes: [untrusted] },
    {
      id: 'beside',
      also: [standIn('codeium', 'codeium'), standIn('ms-dotnettools', 'csharp')],
      scenes: [besideOthers],
    },
    { id: 'several', settings: proxied, prepare: manyRoots, scenes: [severalProjects] },
    { id: 'none', prepare: noProjectFolder, scenes: [noProject] },
    ...failures(workplace).map(({ id, settings, says }) => ({ id, settings, says, scenes: [failing] })),
  ];
  const wanted = process.argv.slice(2);
  for (const { id, scenes, prepare = plainProject, also = [], says, ...options } of windows) {
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const started = Date.now();
    const project = prepare(workplace, id);
    const vsixes = [vsix, ...also.map((each) => pack(each, join(workplace.folder, 'others')))];
    const window = await openWindow({ ...options, ...project, id, vscode, workplace, vsixes });
    try {
      for (const scene of scenes)
        await scene({ window, project, workplace, check, atEnd, id, says }).catch(async (error) => {
          await window.picture(`broken-${scene.name}`).catch(() => undefined);
          check(`${scene.name} is done to its end`, false, error.stack);
        });
      const { outside } = window;
      check(`${id}: the page asks nothing of the network`, outside.length === 0, outside.slice(0, 3).join('\n'));
    } finally {
      await window.close();
    }
    process.stdout.write(`      ${id}: ${Math.round((Date.now() - started) / 1000)} s\n`);
  }
});

/** A fresh copy of the sample project. */
function plainProject(workplace, id) {
  const folder = join(workplace.folder, `project-${id}`);
  cpSync(workplace.root, folder, { recursive: true });
  return projectAt(folder);
}

function projectAt(folder) {
  return {
    folder,
    inProject: (path) => join(folder, path),
    exists: (path) => existsSync(join(folder, path)),
  };
}

function noProjectFolder(workplace) {
  const folder = join(workplace.folder, 'plain');
  mkdirSync(folder);
  writeFileSync(join(folder, 'plain.cs'), 'class Plain {}\n');
  return projectAt(folder);
}

/** A script that VS Code runs as our server: the built one behind the proxy. */
function serverBehindProxy(workplace) {
  const path = join(workplace.folder, 'server-behind-proxy.mjs');
  const words = [proxy, '--log', workplace.log, '--', process.execPath, server, 'lsp', '--stdio'];
  writeFileSync(
    path,
    `import { spawn } from 'node:child_process';
const child = spawn(${JSON.stringify(process.execPath)}, ${JSON.stringify(words)}, { stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
`,
  );
  return path;
}
