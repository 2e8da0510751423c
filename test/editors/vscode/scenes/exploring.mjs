// The views of the side bar: GameObjects, used by, search.
import { until } from '../../drive.mjs';

export async function exploring({ window, check }) {
  const { page } = window;
  await window.openFile('Island.unity');
  await window.command('View: Show Scenewright');
  const row = (name) => page.locator('.pane-body .monaco-list-row', { hasText: name }).first();
  const tree = await row('Moon')
    .waitFor({ timeout: 15_000 })
    .then(
      () => true,
      () => false,
    );
  check('a scene is shown as its GameObjects', tree, await window.text('.pane-body'));
  await window.picture('scene-tree');
  const rows = (await window.text('.pane-body .monaco-list-row .label-name')).split('\n');
  check('with names of the scene', rows.length > 3, rows.join(', '));
  await row(rows[rows.length > 3 ? 2 : 0]).click();
  const at = await until(async () => {
    const text = await window.text('.editor-status-selection, [id="status.editor.selection"]');
    return /Ln (?!1,)\d+/.exec(text)?.[0];
  }, 8000);
  check('a click goes to the line', at !== undefined, at);

  await window.openFile('Enemy.cs');
  await window.command('Scenewright: Focus on Used By View');
  const used = await until(async () => (await window.text('.pane-body')).includes('Enemy.prefab'), 15_000);
  check('what uses the open file is listed', used, await window.text('.pane-body'));
  await window.picture('used-by');

  await window.command('Scenewright: Search the Project');
  await page.waitForTimeout(600);
  await window.type('player takes damage');
  const found = await window.shown('.quick-input-list .monaco-list-row:has-text("TakeDamage")', 10_000);
  check('plain words find code', found, await window.text('.quick-input-list'));
  await window.picture('search');
  await window.press('Enter');
  const opened = await until(async () => /IDamageable\.cs|Health\.cs/.test(await window.text('.tab.active')), 8000);
  check('and lead to it', opened, await window.text('.tab.active'));
  await window.command('View: Close All Editors');
}
