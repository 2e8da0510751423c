// usage: node test/editors/panel/main.mjs
// The Generate panel in a real browser, its real code on both sides, and the real server on a copy of the sample project.
// Needs the built server (node server/build.mjs) and /usr/bin/chromium, or what CHROMIUM names. Pictures go to test/editors/out.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Unavailable, unavailableCode } from '../drive.mjs';
import { needCommand } from '../programs.mjs';
import { bundlePanel, repository, scriptLimit } from './bundle.mjs';
import { scenarios } from './scenarios.mjs';
import { servePanel } from './stand-in.mjs';

const chromiumPath = findChromium();
const out = join(repository, 'test', 'editors', 'out');
const work = mkdtempSync(join(tmpdir(), 'scenewright-panel-'));
const root = join(work, 'tiny-game');
const sample = join(repository, 'test', 'projects', 'tiny-game');
cpSync(sample, root, { recursive: true, filter: (path) => !path.startsWith(join(sample, 'Library')) });
mkdirSync(out, { recursive: true });

let failed = 0;
const check = (what, ok, detail = '') => {
  console.log(`${ok ? 'ok   ' : 'FAIL '} ${what}${ok || detail === '' ? '' : `\n      ${detail}`}`);
  if (!ok) failed++;
};

const { host, scriptBytes } = await bundlePanel(join(work, 'panel'));
check(`panel.js is smaller than ${scriptLimit / 1000} KB`, scriptBytes < scriptLimit, `${scriptBytes} bytes`);
console.log(`      panel.js ${(scriptBytes / 1000).toFixed(0)} KB`);
const served = await servePanel(join(work, 'panel'), (language, origin) =>
  host.panelHtml({
    nonce: crypto.randomUUID().replaceAll('-', ''),
    cspSource: origin,
    script: `${origin}/panel.js`,
    style: `${origin}/panel.css`,
    language: language === 'zh' ? 'zh' : 'en',
  }),
);
const program = join(repository, 'server', 'bin', 'scenewright.js');
const environment = { XDG_CACHE_HOME: join(work, 'cache'), XDG_CONFIG_HOME: join(work, 'config') };
const servers = [];
const serverIn = async (language) => {
  const server = await host.startServer(program, root, language, environment);
  servers.push(server);
  return server;
};
const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
  ],
});
const limit = setTimeout(() => {
  console.error('FAIL  the panel is driven to the end within 8 minutes');
  process.exit(1);
}, 480_000);
const only = process.argv[2];
try {
  const english = await serverIn('en');
  const world = {
    browser,
    root,
    check,
    createConversation: host.createConversation,
    server: english,
    serverIn,
    origin: served.origin,
    picture: (name) => join(out, `panel-${name}.png`),
    has: (path) => existsSync(join(root, path)),
    write: (path, text) => writeFileSync(join(root, path), text),
    remove: (path) => rmSync(join(root, path), { recursive: true, force: true }),
    /** Of a PNG of the project. */
    widthOf: (path) => readFileSync(join(root, path)).readUInt32BE(16),
  };
  for (const [name, scenario] of Object.entries(scenarios)) {
    if (only !== undefined && only !== name) continue;
    console.log(name);
    try {
      await scenario(world);
    } catch (error) {
      check(`${name} is driven to the end`, false, error?.stack ?? String(error));
    }
  }
} finally {
  clearTimeout(limit);
  await browser.close();
  for (const server of servers) await server.close().catch(() => server.child.kill());
  served.close();
  rmSync(work, { recursive: true, force: true });
}
console.log(failed === 0 ? 'all well' : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function findChromium() {
  try {
    return process.env.CHROMIUM ?? needCommand('chromium', ['chromium', 'fonts-wqy-zenhei']);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.log(`UNAVAILABLE Generate panel: ${error.message}`);
    process.exit(unavailableCode);
  }
}
