// From a code action to files and back, in the panel.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { colorsIn } from '../../colors.mjs';
import { until } from '../../drive.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const themes = ['Dark Modern', 'Light Modern', 'Dark High Contrast'];

export async function generating({ window, project, check }) {
  const { page } = window;
  await window.openFile('Dissolve.shader');
  await window.goTo(1, 3);
  await window.press('Control+.');
  const offered = await window.shown('.action-widget:has-text("Generate material for this shader")');
  check('a shader offers "Generate material for this shader"', offered);
  await window.picture('code-action');
  await page.click('.action-widget >> text=Generate material for this shader');

  const panel = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const prompt = panel.getByLabel('What should it look like?');
  check('it opens the panel', await holds(() => prompt.waitFor({ timeout: 20_000 })));
  const fields = () => panel.locator('input').evaluateAll((inputs) => inputs.map(({ value }) => value));
  const isFilled = await until(async () => (await fields()).includes('Assets/Shaders/Dissolve.shader'), 5000);
  check('for that shader', isFilled, (await fields()).join(' | '));
  await prompt.fill('glowing lava');
  await prompt.press('Control+Enter');
  const four = await until(async () => (await panel.locator('.card').count()) === 4, 30_000, 200);
  check('four variations appear', four);
  const colors = await until(async () => {
    const count = await colorsIn(page, await panel.locator('canvas.stage').screenshot());
    return count > 500 ? count : undefined;
  }, 15_000);
  check('the preview is drawn by three.js', colors !== undefined, `${colors} colours`);
  await window.picture('generate-panel');
  check('nothing lies in the project yet', !project.exists('Assets/Generated'));
  await panel.getByRole('button', { name: /^Accept/ }).click();
  const landed = await until(() => project.exists('Assets/Generated/GlowingLava.mat'), 30_000);
  check('an accepted material lies in the project', landed);
  check('with its GUID', project.exists('Assets/Generated/GlowingLava.mat.meta'));
  await window.picture('generate-accepted');
  await checkThemes(window, check);

  const undone = await holds(() => panel.getByRole('button', { name: 'Undo GlowingLava' }).click({ timeout: 10_000 }));
  check('the history offers to take it back', undone);
  check('undo takes all of it back', await until(() => !project.exists('Assets/Generated'), 15_000));
  await window.command('View: Close All Editors');
}

async function checkThemes(window, check) {
  const wrong = [];
  for (const theme of themes) {
    await setTheme(window, theme);
    const frame = await panelFrame(window.page);
    // The panel's own policy forbids scripts of others; the browser's debugger is no page.
    await frame.evaluate(axe);
    const found = await frame.evaluate(seriousViolations);
    wrong.push(...found.map((each) => `${theme}: ${each}`));
    await window.picture(`panel-${theme.replaceAll(' ', '-').toLowerCase()}`);
  }
  check('axe-core finds nothing serious in three themes', wrong.length === 0, wrong.join('\n'));
  await setTheme(window, themes[0]);
}

async function panelFrame(page) {
  for (const frame of page.frames()) {
    const isPanel = frame !== page.mainFrame() && (await frame.$('canvas.stage').catch(() => null)) !== null;
    if (isPanel) return frame;
  }
  throw new Error('the panel is not there');
}

async function setTheme(window, theme) {
  await window.command('Preferences: Color Theme');
  await window.page.waitForTimeout(600);
  await window.type(theme);
  await window.page.waitForTimeout(600);
  await window.press('Enter');
  await window.page.waitForTimeout(1200);
}

/** Runs in the panel's page. */
async function seriousViolations() {
  const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

function holds(task) {
  return task().then(
    () => true,
    () => false,
  );
}
