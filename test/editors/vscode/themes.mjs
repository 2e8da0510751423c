// A page of ours in the themes of VS Code, looked at by axe-core.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { until } from '../drive.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What the settings call a theme, and of which kind a webview is told it is. */
const themes = { 'Dark Modern': 'dark', 'Light Modern': 'light', 'Default High Contrast': 'high-contrast' };

/** Check the page that holds `selector` in three themes; pictures are called `name-THEME`. The first theme stays. */
export async function checkThemes(window, check, selector, name) {
  const wrong = [];
  const frame = await frameWith(window.page, selector);
  const setTheme = async (theme) => {
    window.set({ 'workbench.colorTheme': theme });
    const kindOf = () => frame.evaluate(() => document.body.dataset.vscodeThemeKind);
    if (!(await until(async () => (await kindOf()) === `vscode-${themes[theme]}`, 10_000)))
      wrong.push(`${theme}: the page is shown as ${await kindOf()}`);
  };
  for (const [theme, kind] of Object.entries(themes)) {
    await setTheme(theme);
    // The page's own policy forbids scripts of others; the browser's debugger is no page.
    await frame.evaluate(axe);
    const found = await frame.evaluate(seriousViolations);
    wrong.push(...found.map((each) => `${theme}: ${each}`));
    await window.picture(`${name}-${kind}`);
  }
  await setTheme('Dark Modern');
  check(`${name}: axe-core finds nothing serious in three themes`, wrong.length === 0, wrong.join('\n'));
}

/** The frame of a webview that holds an element; `undefined` where none does. */
export async function findFrame(page, selector) {
  for (const frame of page.frames()) {
    const isIt = frame !== page.mainFrame() && (await frame.$(selector).catch(() => null)) !== null;
    if (isIt) return frame;
  }
  return undefined;
}

async function frameWith(page, selector) {
  const frame = await findFrame(page, selector);
  if (frame === undefined) throw new Error(`no page holds ${selector}`);
  return frame;
}

/** Runs in the page. */
async function seriousViolations() {
  const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
