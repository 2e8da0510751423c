// Stands in for VS Code's webview: serves the page, gives it `acquireVsCodeApi`, and carries messages to the extension's real code.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { themes } from './themes.mjs';

const kinds = { 'panel.js': 'text/javascript', 'panel.css': 'text/css' };

/** Serve a panel's files; `html` is asked for every page, so that each has a nonce of its own. */
export async function servePanel(folder, html) {
  const server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1).split('?')[0];
    if (name === '') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html(new URL(url, 'http://panel').searchParams.get('language') ?? 'en', origin));
    } else if (name === 'favicon.ico') {
      response.writeHead(204).end();
    } else if (kinds[name] === undefined) {
      response.writeHead(404).end();
    } else {
      response.setHeader('content-type', `${kinds[name]}; charset=utf-8`);
      response.end(readFileSync(join(folder, name)));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, close: () => server.close() };
}

/**
 * Open the panel in a page. `converse(post)` makes the extension's end: it is given what sends to the page, and gives
 * `{ receive }`. Gives the page, a way to send it messages, and what its policy refused so far.
 */
export async function openPanel(
  browser,
  { origin, theme, language = 'en', width = 1100, height = 900, webGl = true, motion = 'reduce' },
  converse,
) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: motion });
  const page = await context.newPage();
  const refused = [];
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    else if (message.type() === 'error' && !/favicon/.test(message.text())) errors.push(message.text());
  });
  const post = (message) =>
    page.isClosed()
      ? undefined
      : page.evaluate((data) => window.postMessage(data, '*'), message).catch(() => undefined);
  const sent = [];
  const conversation = converse(post);
  await page.exposeFunction('scenewrightSend', (message) => {
    sent.push(message);
    void conversation.receive(message);
  });
  await page.exposeFunction('scenewrightRefused', (what) => refused.push(what));
  await page.addInitScript(initPage, { ...themes[theme], webGl });
  await page.goto(`${origin}/?language=${language}`);
  return { page, post, refused, errors, sent, conversation, close: () => context.close() };
}

function initPage({ bodyClass, variables, webGl }) {
  const send = window.scenewrightSend;
  const key = 'scenewright-state';
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => void send(message),
    getState: () => JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem(key, JSON.stringify(state)),
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    window.scenewrightRefused(`${violatedDirective} ${blockedURI}`),
  );
  if (!webGl) {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (type, ...rest) {
      return type.startsWith('webgl') ? null : getContext.call(this, type, ...rest);
    };
  }
  document.addEventListener('DOMContentLoaded', () => {
    document.body.classList.add(bodyClass);
    for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
  });
}
