// Reading and writing a script: hover, grey text, the next edit, Explain.
import { readFileSync, writeFileSync } from 'node:fs';
import { until } from '../../drive.mjs';

const script = 'Assets/Scripts/Combat/Projectile.cs';

export async function editing({ window, project, check }) {
  const { page } = window;
  await window.open(script);
  check(
    'the status bar says that the index is ready',
    await window.statusHas('ready, 127 files', 60_000),
    await window.statusText(),
  );

  await window.goToText(project.inProject(script), 'GetComponent<');
  check('a hover explains the engine', await window.hover('Finds a component on the same GameObject'));
  check(
    'and says how the project uses it',
    (await window.text('.monaco-hover')).includes('Projectile'),
    await window.text('.monaco-hover'),
  );
  await window.picture('hover');
  await window.press('Escape');
  await page.mouse.move(700, 850);
  await page.hover('.view-line span:text-is("velocity")').catch(() => undefined);
  check('a hover by the mouse', await window.shown('.monaco-hover:has-text("velocity")'));
  await page.mouse.move(700, 850);

  await window.goToText(project.inProject(script), '\n        private float bornAt');
  await window.press('Enter');
  await window.type('private Rigi');
  const ghost = await until(async () => (await window.ghost()).trim(), 10_000);
  check('grey text finishes the line', ghost?.includes('dbody'), ghost);
  await window.picture('ghost-text');
  await window.press('Control+ArrowRight');
  const word = await until(
    async () => (await window.text('.view-line')).replaceAll('\u00a0', ' ').includes('private Rigidbody'),
    5000,
  );
  check('Ctrl+Right takes a word', word);
  await window.press('Tab');
  await page.waitForTimeout(300);
  await window.press('Control+s');
  const saved = await until(
    () => /private Rigidbody \w+;?\n/.test(readFileSync(project.inProject(script), 'utf8')),
    8000,
  );
  check(
    'Tab takes the rest',
    saved,
    readFileSync(project.inProject(script), 'utf8').split('\n').slice(12, 16).join('\n'),
  );

  await window.command('Scenewright: Pause or Resume');
  check('a pause is shown', await window.statusHas('paused', 5000), await window.statusText());
  await window.goTo(14, 1);
  await window.press('End', 'Enter');
  await window.type('private Rigi');
  await page.waitForTimeout(2000);
  check('while it lasts there is no grey text', (await window.ghost()).trim() === '', await window.ghost());
  await window.command('Scenewright: Pause or Resume');
  check('and it ends', await until(async () => !(await window.statusText()).includes('paused'), 5000));
  await window.press('Control+z', 'Control+z');

  await nextEdit(window, project, check);

  await window.openFile('Projectile.cs');
  await window.goToText(project.inProject(script), 'GetComponent<');
  await window.command('Scenewright: Explain');
  const preview = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  const explained = await until(
    async () =>
      (
        await preview
          .locator('body')
          .textContent()
          .catch(() => '')
      ).includes('GetComponent'),
    20_000,
  );
  check(
    'Explain opens a page beside the code',
    explained,
    await preview
      .locator('body')
      .textContent()
      .catch(() => ''),
  );
  await window.picture('explain');
  await window.command('View: Close All Editors');
  await window.press('Escape');
}

async function nextEdit(window, project, check) {
  const path = 'Assets/Scripts/Next.cs';
  writeFileSync(
    project.inProject(path),
    'using UnityEngine;\n\npublic class Next : MonoBehaviour\n{\n    private int width;\n\n    private void Start()\n    {\n        width = 2;\n    }\n}\n',
  );
  await window.openFile('Next.cs');
  await window.page.waitForTimeout(500);
  await window.goTo(5, 22);
  await window.type('s');
  const hint = await until(
    async () =>
      (
        await window.page.evaluate(() =>
          [...document.querySelectorAll('.view-line span')]
            .map((span) => getComputedStyle(span, '::after').content)
            .join(' '),
        )
      ).includes('Alt+N'),
    10_000,
  );
  check('the next edit is pointed out', hint);
  await window.picture('next-edit');
  await window.press('Alt+n');
  await window.press('Control+s');
  const made = await until(() => readFileSync(project.inProject(path), 'utf8').includes('widths = 2'), 8000);
  check('Alt+N makes it', made, readFileSync(project.inProject(path), 'utf8'));
}
