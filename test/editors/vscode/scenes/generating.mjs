// From a code action to files and back, in the panel.
import { colorsIn } from '../../colors.mjs';
import { until } from '../../drive.mjs';
import { checkThemes } from '../themes.mjs';

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
  await checkThemes(window, check, 'canvas.stage', 'panel');

  const undone = await holds(() => panel.getByRole('button', { name: 'Undo GlowingLava' }).click({ timeout: 10_000 }));
  check('the history offers to take it back', undone);
  check('undo takes all of it back', await until(() => !project.exists('Assets/Generated'), 15_000));
  await window.command('View: Close All Editors');
}

function holds(task) {
  return task().then(
    () => true,
    () => false,
  );
}
