// From a comment in a script to a model in the project and back.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { colorsIn } from '../../colors.mjs';
import { until } from '../../drive.mjs';
import { checkThemes } from '../themes.mjs';

const health = 'Assets/Scripts/Combat/Health.cs';

export async function modelling({ window, project, check }) {
  const { page } = window;
  const script = project.inProject(health);
  writeFileSync(script, `// generate model: wooden barrel\n${readFileSync(script, 'utf8')}`);
  await window.open(health);
  check('the server is ready', await window.statusHas('ready', 60_000), await window.statusText());
  await window.command('Notifications: Clear All Notifications');
  await window.goTo(1, 8);
  const action = '.action-widget >> text=Generate model: wooden barrel';
  const offered = await until(async () => {
    await window.press('Control+.');
    return window.shown(action, 3000);
  }, 20_000);
  check('a comment offers to generate a model', offered);
  await page.click(action);

  const panel = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const prompt = panel.getByLabel('What should it look like?');
  check('it opens the panel', await holds(() => prompt.waitFor({ timeout: 20_000 })));
  const isFilled = await until(async () => (await prompt.inputValue()) === 'wooden barrel', 5000);
  check('with the words of the comment', isFilled, await prompt.inputValue());
  check('for a model', await panel.getByRole('radio', { name: 'Model' }).isChecked());
  await prompt.press('Control+Enter');
  const made = await until(async () => (await panel.locator('.card input:enabled').count()) === 2, 60_000, 200);
  check('two variations appear', made);
  const stage = panel.locator('canvas.stage');
  const colors = await until(async () => {
    const count = await colorsIn(page, await stage.screenshot());
    return count > 500 ? count : undefined;
  }, 20_000);
  check('the model is drawn with its textures', colors !== undefined, `${colors} colours`);
  await panel.locator('.viewer').evaluate((viewer) => viewer.scrollIntoView());
  await window.picture('model');
  const level = () => panel.locator('.levels output').textContent();
  const finest = await level();
  await panel.getByLabel('Level of detail').focus();
  await window.press('End');
  const coarse = await until(async () => (await level()) !== finest, 5000);
  check('the slider leads to the coarsest level', coarse && (await level()).startsWith('LOD 2'), await level());
  await panel.getByRole('radio', { name: 'Wireframe' }).check({ force: true });
  const wires = await until(async () => (await colorsIn(page, await stage.screenshot())) < 500, 10_000);
  check('its edges are shown', wires);
  await window.picture('model-wireframe');
  await panel.getByRole('radio', { name: 'Lit' }).check({ force: true });
  check('nothing lies in the project yet', !project.exists('Assets/Generated'));
  await panel.getByRole('button', { name: 'Accept', exact: true }).click();
  const landed = await until(() => project.exists('Assets/Generated/WoodenBarrel.scenewright.json'), 60_000);
  check('an accepted model lies in the project', landed);
  const files = readdirSync(project.inProject('Assets/Generated'));
  const wanted = ['WoodenBarrel.fbx', 'WoodenBarrel.fbx.meta', 'WoodenBarrel.prefab.meta'];
  check(
    'with mesh, prefab and their GUIDs',
    wanted.every((name) => files.includes(name)),
    files.join(),
  );
  await checkThemes(window, check, 'canvas.stage', 'model');
  await panel.locator('.history-name').click();
  check('its prefab can be opened', await window.shown('.tab.active[data-resource-name="WoodenBarrel.prefab"]'));
  // It lies over the panel, whose page is drawn anew afterwards.
  await page.click('.tab:has-text("Generate")');
  const undone = await holds(() => panel.getByRole('button', { name: 'Undo WoodenBarrel' }).click({ timeout: 10_000 }));
  check('the history offers to take it back', undone);
  check('undo takes all of it back', await until(() => !project.exists('Assets/Generated'), 15_000));
}

function holds(task) {
  return task().then(
    () => true,
    () => false,
  );
}
