// usage: node test/editors/vscode/main.mjs [SCENE…]
// Packs the extension and drives it in a real VS Code, by keys and by the mouse, with the server behind the conformance proxy.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drive } from '../drive.mjs';
import { program, proxy, repository } from '../workplace.mjs';
import { getVsCode } from './get.mjs';
import { chineseLanguagePack } from './language-pack.mjs';
import { choosing } from './scenes/choosing.mjs';
import { editing } from './scenes/editing.mjs';
import { inChinese, manyRoots, noProject, severalProjects, untrusted } from './scenes/elsewhere.mjs';
import { exploring } from './scenes/exploring.mjs';
import { failing, failures } from './scenes/failing.mjs';
import { generating } from './scenes/generating.mjs';
import { openWindow } from './window.mjs';

await drive({ id: 'vscode', name: 'VS Code', seconds: 600 }, async ({ workplace, check, version, atEnd }) => {
  const vscode = getVsCode();
  version(`code-server ${vscode.codeServer}`);
  const vsix = join(workplace.folder, 'scenewright.vsix');
  const packed = spawnSync(process.execPath, [join(repository, 'clients/vscode/package.mjs'), '--out', vsix], {
    encoding: 'utf8',
  });
  check(
    'the extension is packed',
    existsSync(vsix),
    `${packed.stdout.split('\n').at(-2)}${packed.status === 0 ? '' : packed.stderr}`,
  );
  const behind = serverBehindProxy(workplace);
  const proxied = { 'scenewright.server.path': behind };
  const plain = join(workplace.folder, 'plain');
  mkdirSync(plain);
  writeFileSync(join(plain, 'plain.cs'), 'class Plain {}\n');

  /** Windows in their order, with what happens in each. */
  const windows = [
    { id: 'main', settings: proxied, scenes: { editing, generating, exploring, choosing } },
    { id: 'chinese', locale: 'zh-cn', also: chineseLanguagePack, scenes: { inChinese } },
    { id: 'restricted', trust: false, scenes: { untrusted } },
    { id: 'several', settings: proxied, several: true, scenes: { severalProjects } },
    { id: 'none', folder: plain, scenes: { noProject } },
    ...failures(workplace).map((failure) => ({ ...failure, failure, scenes: { failing } })),
  ];
  const wanted = process.argv.slice(2);
  for (const { scenes, several, failure, also, folder = workplace.root, ...options } of windows) {
    const chosen = Object.entries(scenes).filter(
      ([name]) => wanted.length === 0 || wanted.includes(name) || wanted.includes(options.id),
    );
    if (chosen.length === 0) continue;
    const roots = several === true ? manyRoots(workplace) : undefined;
    const extra = also?.(workplace);
    const window = await openWindow({
      ...options,
      vscode,
      workplace,
      vsix,
      folder: roots?.second ?? folder,
      workspace: roots?.file,
      ...(extra === undefined ? {} : { also: extra }),
    });
    try {
      for (const [name, scene] of chosen) {
        // A scene that is started alone needs its window opened.
        if (
          wanted.length > 0 &&
          ['generating', 'exploring', 'choosing'].includes(name) &&
          !chosen.some(([each]) => each === 'editing')
        ) {
          await window.open('Assets/Scripts/Combat/Projectile.cs');
          await window.statusHas('ready', 60_000);
        }
        await scene({ window, workplace, check, atEnd, failure }).catch(async (error) => {
          await window.picture(`broken-${name}`).catch(() => undefined);
          check(`${name} is done to its end`, false, error.stack);
        });
      }
      check(
        `${options.id}: the page asks nothing of the network`,
        window.outside.length === 0,
        window.outside.slice(0, 3).join('\n'),
      );
    } finally {
      await window.close();
    }
  }
});

/** A script that VS Code runs as our server: the built one behind the proxy. */
function serverBehindProxy(workplace) {
  const path = join(workplace.folder, 'server-behind-proxy.mjs');
  const words = [proxy, '--log', workplace.log, '--', process.execPath, program, 'lsp', '--stdio'];
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
