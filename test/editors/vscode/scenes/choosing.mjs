// The menu of the status bar, settings, and the choice of a model.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../drive.mjs';
import { startModelService } from '../model-service.mjs';

const key = 'sk-of-a-test-0123456789';

export async function choosing({ window, workplace, check, atEnd }) {
  const { page } = window;
  const service = await startModelService(key);
  atEnd(service.close);
  await window.openFile('Health.cs');
  await page.locator('.statusbar-item', { hasText: 'Scenewright' }).first().click();
  const menu = await window.shown('.quick-input-widget:has-text("Pause completions")');
  check('the status item opens a menu', menu);
  await window.picture('menu');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Choose a Model' }).click();
  check('models can be chosen', await window.shown('.quick-input-list:has-text("DeepSeek")'));
  await window.picture('choose-model');
  const answer = async (words) => {
    await page.waitForTimeout(500);
    await window.press('Control+a');
    await window.type(words);
    await page.waitForTimeout(200);
    await window.press('Enter');
  };
  const chooseService = async (secret) => {
    await window.type('Another OpenAI');
    await page.waitForTimeout(500);
    await window.press('Enter');
    await answer(service.address);
    await answer('qwen2.5-coder');
    await answer(secret);
  };
  await chooseService('sk-wrong');
  const refused = await window.shown('.notification-toast:has-text("does not answer")', 20_000);
  check('a key that is refused is told', refused, await window.text('.notification-toast'));
  await window.picture('model-refused');
  await window.command('Notifications: Clear All Notifications');
  const config = join(workplace.env.XDG_CONFIG_HOME, 'scenewright', 'config.json');
  check('and nothing is kept', !(await tried(() => readFileSync(config, 'utf8')))?.includes('qwen'));
  await window.command('Scenewright: Choose a Model');
  await page.waitForTimeout(500);
  await chooseService(key);
  const works = await window.shown('.notification-toast:has-text("It answers")', 20_000);
  check('one that answers is used', works, await window.text('.notification-toast'));
  check('the status names it', await window.statusHas('qwen2.5-coder', 8000), await window.statusText());
  const written = readFileSync(config, 'utf8');
  check(
    'the choice is in the user’s configuration, the key is not',
    written.includes('qwen2.5-coder') && !written.includes(key),
    written,
  );
  check('the trial sent nothing of the project', !JSON.stringify(service.seen).includes('TinyGame'));
  await window.command('Notifications: Clear All Notifications');
  await window.command('Scenewright: Choose a Model');
  await page.waitForTimeout(500);
  await window.type('No model');
  await page.waitForTimeout(400);
  await window.press('Enter');
  const back = await until(
    async () => (await window.statusText()).includes('embedded') && !(await window.statusText()).includes('qwen'),
    8000,
  );
  check('and it can be taken back', back, await window.statusText());
  await window.command('Notifications: Clear All Notifications');

  await window.command('Preferences: Open Settings (UI)');
  await page.waitForTimeout(1200);
  await window.type('scenewright');
  const settings = await until(
    async () => (await window.text('.settings-editor')).includes('Ghost text where GitHub Copilot'),
    10_000,
  );
  check('settings are described', settings, (await window.text('.setting-item-description')).slice(0, 400));
  await window.picture('settings');
  await window.press('Escape', 'Escape');
  await window.command('View: Close All Editors');
}

async function tried(task) {
  try {
    return task();
  } catch {
    return undefined;
  }
}
