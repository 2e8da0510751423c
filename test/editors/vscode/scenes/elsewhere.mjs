// Other windows: Chinese, restricted, several projects, none.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../drive.mjs';
import { textOf, viewOf } from './asking.mjs';

const script = 'Assets/Scripts/Combat/Projectile.cs';

/** Settings, commands, status and panel in Simplified Chinese. */
export async function inChinese({ window, project, check }) {
  const { page } = window;
  await window.open(script);
  check('中文: the status', await window.statusHas('就绪', 60_000), await window.statusText());
  await window.goToText(project.inProject(script), 'GetComponent<');
  check('中文: a hover', await window.hover('查找'), await window.text('.monaco-hover'));
  await window.picture('chinese-hover');
  await window.press('Escape', 'F1');
  await page.waitForTimeout(400);
  await window.type('Scenewright');
  check(
    '中文: the palette',
    await window.shown('.quick-input-list:has-text("选择模型")'),
    await window.text('.quick-input-list'),
  );
  await window.picture('chinese-palette');
  await window.press('Escape');
  await window.command('Scenewright: 生成资源');
  const panel = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const words = await until(async () => {
    const text = await panel
      .locator('body')
      .textContent()
      .catch(() => '');
    return /生成/.test(text) ? text : undefined;
  }, 20_000);
  check('中文: the panel', words !== undefined, words);
  await window.picture('chinese-panel');
  await window.command('View: Close All Editors');
  await window.openFile('Health.cs');
  await window.goTo(1, 1);
  await window.command('Notifications: Clear All Notifications');
  await window.command('Scenewright: 询问项目');
  const view = await viewOf(page);
  await window.widenSideBar(130);
  await view.locator('textarea').fill('哪些资源使用了 Health？');
  await view.locator('textarea').press('Enter');
  const answered = await until(async () => (await textOf(view, '.turn')).includes('未使用模型回答'), 20_000);
  check('中文: the Ask view', answered, await textOf(view, 'main'));
  await window.picture('ask-chinese');
}

/** A folder that is not trusted. */
export async function untrusted({ window, project, check }) {
  const { page } = window;
  await window.open(script);
  check(
    'restricted: the index is read all the same',
    await window.statusHas('ready', 60_000),
    await window.statusText(),
  );
  check(
    'restricted: the status says what is left out',
    (await window.statusText()).includes('Restricted Mode'),
    await window.statusText(),
  );
  await window.goToText(project.inProject(script), 'GetComponent<');
  check('restricted: hovers explain', await window.hover('Finds a component'));
  await window.press('Escape');
  await window.command('Scenewright: Generate Asset');
  check(
    'restricted: nothing is generated',
    await window.shown('.notification-toast:has-text("Trust the folder first")'),
  );
  await window.picture('restricted');
  await window.command('Notifications: Clear All Notifications');
  await window.command('Scenewright: Choose a Model');
  check('restricted: no model is chosen', await window.shown('.notification-toast:has-text("Trust the folder first")'));
  check('restricted: nothing was written', !project.exists('Assets/Generated'));
  await page.waitForTimeout(100);
}

/** Extensions that complete and that know C# are installed too. */
export async function besideOthers({ window, project, check }) {
  const { page } = window;
  await window.open(script);
  await window.statusHas('ready', 60_000);
  await window.goToText(project.inProject(script), 'GetComponent<');
  check('beside others: hovers explain', await window.hover('Finds a component'));
  const hover = await window.text('.monaco-hover');
  check('beside others: without the declaration', !hover.includes('T GetComponent<T>()'), hover);
  await window.press('Escape');
  await window.goToText(project.inProject(script), '\n        private float bornAt');
  await window.press('Enter');
  await window.type('private Rigi');
  await page.waitForTimeout(2500);
  check('beside others: no grey text while typing', (await window.ghost()).trim() === '', await window.ghost());
  await window.command('Trigger Inline Suggestion');
  const asked = await until(async () => (await window.ghost()).includes('dbody'), 8000);
  check('beside others: but when asked for', asked, await window.ghost());
  await window.press('Escape', 'Control+z', 'Control+z');
}

/** Two projects and a folder that is none, in one window. Answers the workspace file. */
export function manyRoots(workplace) {
  const folders = ['first-game', 'second-game', 'notes'].map((name) => join(workplace.folder, name));
  const [first, second, notes] = folders;
  for (const game of [first, second]) cpSync(workplace.root, game, { recursive: true });
  writeFileSync(join(second, 'Assets', 'Scripts', 'OnlyHere.cs'), 'public class OnlyHere { public int lanterns; }\n');
  mkdirSync(notes, { recursive: true });
  writeFileSync(join(notes, 'todo.cs'), 'class Todo {}\n');
  const workspace = join(workplace.folder, 'both.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: folders.map((path) => ({ path })) }));
  return { folder: second, workspace };
}

export async function severalProjects({ window, check }) {
  const { page } = window;
  await window.open();
  await window.openFile('OnlyHere.cs');
  check(
    'two projects: the status is that of the open file',
    await window.statusHas('ready, 128 files', 60_000),
    await window.statusText(),
  );
  await window.goTo(1, 15);
  check('two projects: a hover in the second', await window.hover('OnlyHere'));
  await window.press('Escape');
  await window.openFile('IDamageable.cs');
  await window.goTo(1, 1);
  check(
    'two projects: and the status of the other',
    await window.statusHas('ready, 12', 60_000),
    await window.statusText(),
  );
  await window.command('Scenewright: Search the Project');
  await page.waitForTimeout(800);
  await window.press('Escape');
  await window.openFile('todo.cs');
  await page.waitForTimeout(800);
  check(
    'a folder that is no project leaves all as it is',
    !(await window.text('.notification-toast')).includes('Scenewright'),
    await window.text('.notification-toast'),
  );
}

/** No Unity project at all. */
export async function noProject({ window, check }) {
  await window.open('plain.cs');
  await window.page.waitForTimeout(6000);
  check('no project: nothing of ours is there', (await window.statusText()).trim() === '', await window.statusText());
}
