// A question about the project; no model is configured, so search and facts answer.
import { until } from '../../drive.mjs';

export async function asking({ window, check }) {
  const { page } = window;
  await window.openFile('Health.cs');
  await window.command('Scenewright: Ask About the Project');
  await page.waitForTimeout(600);
  await window.type('Where does the player take damage?');
  await window.press('Enter');
  const preview = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  const text = () =>
    preview
      .locator('body')
      .textContent()
      .catch(() => '');
  const answered = await until(async () => (await text()).includes('TakeDamage'), 20_000);
  check('a question is answered on a page', answered, (await text()).slice(0, 600));
  check('which says that no model was asked', /model/i.test(await text()), (await text()).slice(0, 300));
  const links = preview.locator('a', { hasText: /\.cs:\d+/ });
  check('and links to the lines', await until(async () => (await links.count()) > 0, 8000), (await text()).slice(-600));
  await window.picture('ask');
  await window.command('View: Close All Editors');
}
