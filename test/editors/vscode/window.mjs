// A window of VS Code: code-server with a user folder of its own, the packed extension installed, a page of headless Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { until } from '../drive.mjs';
import { out } from '../workplace.mjs';

/** Settings without which other parts of the editor get in the way of a test. */
const usualSettings = {
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.minimap.enabled': false,
  'git.enabled': false,
  'extensions.ignoreRecommendations': true,
};

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];
// Chromium draws WebGL without a graphics card, which costs a processor.
const drawing = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
const plain = ['--disable-gpu'];

/**
 * Install the extension and open a folder. `settings` are the user's; `trust` leaves the question for trust to the editor; `locale`
 * is that of the interface. Answers the page with what tests do to it.
 */
export async function openWindow({
  vscode,
  workplace,
  vsixes,
  id,
  folder,
  settings = {},
  trust = true,
  locale,
  workspace,
  draws = false,
  env = {},
}) {
  const own = join(workplace.folder, `window-${id}`);
  const [extensions, user] = [join(own, 'extensions'), join(own, 'user')];
  const written = { ...usualSettings, 'security.workspace.trust.enabled': !trust, ...settings };
  if (!trust) written['security.workspace.trust.startupPrompt'] = 'never';
  // Settings that name programs are those of the machine that the server runs on.
  const writeSettings = (values) => {
    for (const level of ['User', 'Machine']) {
      mkdirSync(join(user, level), { recursive: true });
      writeFileSync(join(user, level, 'settings.json'), JSON.stringify(values));
    }
  };
  writeSettings(written);
  const environment = {
    ...workplace.env,
    ...env,
    // A gallery that is not there: nothing is asked of the network.
    EXTENSIONS_GALLERY: JSON.stringify({
      serviceUrl: '',
      itemUrl: '',
      resourceUrlTemplate: '',
      controlUrl: '',
      nlsBaseUrl: '',
    }),
  };
  const shared = [vscode.program, '--extensions-dir', extensions, '--user-data-dir', user];
  if (locale !== undefined) speak(locale, user);
  const words = vsixes.flatMap((vsix) => ['--install-extension', vsix]);
  const installed = spawnSync(vscode.node, [...shared, ...words], {
    env: environment,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (installed.status !== 0) throw new Error(`extensions are not installed: ${installed.stdout}${installed.stderr}`);
  const port = await freePort();
  const serving = [
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${port}`,
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
  ];
  const server = spawn(vscode.node, [...shared, ...serving], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let told = '';
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text) => (told += text));
  const address = `http://127.0.0.1:${port}`;
  const healthy = await until(
    () =>
      fetch(`${address}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      ),
    30_000,
    200,
  );
  if (!healthy) throw new Error(`code-server does not answer: ${told}`);
  const browser = await chromium.launch({
    executablePath: vscode.chromium,
    headless: true,
    args: [...flags, ...(draws ? drawing : plain)],
  });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...(locale === undefined ? {} : { locale }),
  });
  const page = await context.newPage();
  const outside = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    // Files of a webview bear this name; the editor's own worker answers for it.
    const isLocal =
      host === `127.0.0.1:${port}` ||
      host.endsWith('.vscode-resource.vscode-cdn.net') ||
      host.endsWith('.vscode-cdn.net');
    if (!isLocal && !['data:', 'blob:'].includes(protocol)) outside.push(request.url());
  });
  const opened =
    workspace === undefined ? `folder=${encodeURIComponent(folder)}` : `workspace=${encodeURIComponent(workspace)}`;
  const open = async (path) => {
    const payload = path === undefined ? [] : [['openFile', `vscode-remote://127.0.0.1:${port}${join(folder, path)}`]];
    await page.goto(`${address}/?${opened}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
    if (path !== undefined) {
      await page.waitForSelector(`.tab[data-resource-name="${path.slice(path.lastIndexOf('/') + 1)}"]`, {
        timeout: 60_000,
      });
      await page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 });
    }
  };
  return {
    page,
    outside,
    process: server,
    open,
    ...actions(page),
    /** Change settings of the user; the editor reads them by itself. */
    set: (changed) => writeSettings({ ...written, ...changed }),
    async picture(name) {
      // What opens fades in.
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(out, `vscode-${name}.png`) });
    },
    async close() {
      await browser.close();
      try {
        process.kill(-server.pid, 'SIGTERM');
      } catch {
        // It has ended.
      }
      await until(() => server.exitCode !== null || server.signalCode !== null, 5000);
    },
  };
}

/** What users do, in the editor's own ways. */
function actions(page) {
  const shown = (selector, ms = 10_000) =>
    page.waitForSelector(selector, { timeout: ms, state: 'visible' }).then(
      (found) => found,
      () => undefined,
    );
  const text = (selector) =>
    page.evaluate(
      (wanted) =>
        [...document.querySelectorAll(wanted)]
          .map((each) => {
            // Lists bring their styles with them.
            const copy = each.cloneNode(true);
            for (const style of copy.querySelectorAll('style')) style.remove();
            return copy.textContent;
          })
          .join('\n'),
      selector,
    );
  const box = '.quick-input-widget:not([style*="display: none"]) input';
  const actions = {
    shown,
    text,
    press: (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve()),
    type: (words) => page.keyboard.type(words),
    /** Put the cursor somewhere; lines and columns from 1. */
    async goTo(line, column) {
      await page.click('.monaco-editor .view-lines', { position: { x: 300, y: 20 } }).catch(() => undefined);
      await page.keyboard.press('Control+g');
      await page.waitForSelector(box);
      await page.keyboard.type(`${line}:${column}`);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(250);
    },
    /** Draw the edge of the side bar to the right, in pixels. */
    async widenSideBar(pixels) {
      const edge = await page.locator('.part.sidebar').boundingBox();
      const [x, y] = [edge.x + edge.width + 1, edge.y + edge.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + pixels, y, { steps: 5 });
      await page.mouse.up();
      await page.mouse.move(x + pixels + 300, y);
    },
    /** Run a command of the palette by its title. */
    async command(title) {
      await page.keyboard.press('F1');
      await page.waitForSelector(box);
      await page.keyboard.type(title);
      await page.waitForTimeout(500);
      await page.keyboard.press('Enter');
    },
    /** Put the cursor at a text of a file, as it lies on the disk. */
    async goToText(path, text) {
      const before = readFileSync(path, 'utf8').split(text, 1)[0].split('\n');
      await actions.goTo(before.length, before.at(-1).length + 1);
    },
    /** Open a file by its name. */
    async openFile(name) {
      await page.keyboard.press('Control+p');
      await page.waitForSelector(box);
      await page.keyboard.type(name);
      const first = () =>
        page.evaluate(
          () => document.querySelector('.quick-input-list .monaco-list-row')?.getAttribute('aria-label') ?? '',
        );
      // The list is filled bit by bit: what stands first twice stays.
      await until(async () => {
        const before = await first();
        await page.waitForTimeout(350);
        return before.startsWith(`${name} `) && before === (await first());
      }, 10_000);
      await page.keyboard.press('Enter');
      if ((await shown(`.tab.active[data-resource-name="${name}"]`)) === undefined)
        throw new Error(`${name} is not opened`);
      await page.waitForTimeout(300);
    },
    /** Ask for the hover at the cursor until it holds `words`. */
    async hover(words, ms = 30_000) {
      return until(async () => {
        await page.keyboard.press('Control+k');
        await page.keyboard.press('Control+i');
        const found = await shown(`.monaco-hover:has-text("${words}")`, 1500);
        if (found === undefined) await page.keyboard.press('Escape');
        return found;
      }, ms);
    },
    /** What the status bar says of us. */
    status: () =>
      page
        .getAttribute(
          '[id="scenewright.scenewright.scenewright.status"], .statusbar-item:has-text("Scenewright")',
          'aria-label',
        )
        .catch(() => ''),
    async statusHas(words, ms = 30_000) {
      return until(async () => (await actions.statusText()).includes(words), ms, 200);
    },
    statusText: () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.statusbar-item')]
          .filter((item) => item.textContent.includes('Scenewright') || (item.id ?? '').includes('scenewright'))
          .map(
            (item) =>
              `${item.textContent} ${item.getAttribute('aria-label') ?? ''} ${item.querySelector('a')?.getAttribute('aria-label') ?? ''}`,
          )
          .join('\n'),
      ),
    ghost: () => text('.ghost-text-decoration, .ghost-text-decoration-preview, [class*="ghost-text"] .ghost-text'),
  };
  return actions;
}

/**
 * Let the editor believe that it speaks a language. Its own texts stay English, since the real language pack is no npm package;
 * extensions give theirs in that language.
 */
function speak(locale, user) {
  const main = join(user, 'main.i18n.json');
  writeFileSync(main, JSON.stringify({ version: '1.0.0', contents: {} }));
  const identifier = { id: 'test.language-pack', uuid: 'test' };
  const pack = {
    hash: 'test',
    label: locale,
    extensions: [{ extensionIdentifier: identifier, version: '1.0.0' }],
    translations: { vscode: main },
  };
  writeFileSync(join(user, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
  writeFileSync(join(user, 'User', 'argv.json'), JSON.stringify({ locale }));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
