// What the scenarios see and do on the page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { colorsIn } from '../colors.mjs';
import { openPanel } from './stand-in.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Open the panel with the extension's end on a server. */
export async function panelOf(world, { server = world.server, isTrusted = () => true, services = {}, ...options }) {
  const opened = [];
  const panel = await openPanel(world.browser, { origin: world.origin, ...options }, (post) =>
    world.createConversation(
      {
        root: world.root,
        name: 'tiny-game',
        language: options.language ?? 'en',
        services: { material: [], sprite: [], model: [], ...services },
        request: server.request,
        openFile: (path) => opened.push(path),
        isTrusted,
      },
      post,
    ),
  );
  const { page } = panel;
  return {
    ...panel,
    opened,
    /** Take a picture of all of the page. */
    show: async (name) => {
      await page.evaluate(() => window.scrollTo(0, 0));
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const before = page.viewportSize();
      await page.setViewportSize({ ...before, height: Math.max(before.height, height) });
      await page.waitForTimeout(400);
      await page.screenshot({ path: world.picture(name) });
      await page.setViewportSize(before);
    },
    news: async () => (await page.locator('.notice span').allTextContents()).filter(Boolean).join(' '),
    /** Wait until so many variations stand there and nothing runs. */
    variations: async (count) => {
      await page.waitForFunction(
        (expected) =>
          document.querySelectorAll('.card input:enabled').length === expected &&
          document.querySelectorAll('.card.waiting').length === 0,
        count,
        { timeout: 30_000 },
      );
    },
    chosenSeed: () => page.locator('.card:has(input:checked) .card-text span').first().textContent(),
    /** Wait until the stage shows the chosen result. */
    drawn: async () => {
      await page.locator('canvas.stage:visible').waitFor();
      await page.waitForTimeout(700);
    },
    colorsOfStage: async () => colorsIn(page, await page.locator('canvas.stage').screenshot()),
    stagePicture: async () => (await page.locator('canvas.stage').screenshot()).toString('base64'),
    idle: () =>
      page.waitForFunction(() => document.querySelector('progress')?.hidden === true, undefined, { timeout: 60_000 }),
    /** Nothing was refused by the page's policy, and nothing threw. */
    checkClean: (check) => {
      check('the policy refused nothing', panel.refused.length === 0, panel.refused.join('; '));
      check('nothing threw', panel.errors.length === 0, panel.errors.join('; '));
    },
    /** Every control is reached by Tab, and the last leads out. */
    tabStops: async (check) => {
      const wanted = await page.evaluate(() => {
        const all = [...document.querySelectorAll('button, input, select, textarea, summary, canvas[tabindex]')];
        return all.filter((one) => one.checkVisibility() && !one.disabled && (one.type !== 'radio' || one.checked))
          .length;
      });
      await page.evaluate(() => document.activeElement?.blur());
      const seen = new Set();
      for (let press = 0; press < wanted + 3; press++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const active = document.activeElement;
          if (active === null || active === document.body) return '';
          active.dataset.stop ??= String(document.querySelectorAll('[data-stop]').length);
          return active.dataset.stop;
        });
        if (at !== '') seen.add(at);
      }
      check('everything is reached by Tab', seen.size === wanted, `${seen.size} of ${wanted}`);
    },
  };
}

/** No serious or critical finding of axe. */
export async function checkPage({ page }, check, name) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = (rows) =>
    rows.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target} (${failureSummary})`).join(', ')}`,
    );
  check(`axe finds nothing serious (${name})`, grave.length === 0, told(grave).join('\n      '));
  const others = violations.filter((violation) => !grave.includes(violation));
  if (others.length > 0) console.log(`      lesser: ${others.map(({ id }) => id).join()}`);
}

/** How many colours a part of the page shows. */
