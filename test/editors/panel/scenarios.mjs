// What a developer does in the panel, from the first prompt to the undo, and what is to be seen of it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkPage, panelOf } from './page.mjs';

const albedo = 'Assets/Generated/WetMossyCobblestone_Albedo.png';

/** Scenarios in their order: later ones find in the project what earlier ones left. */
export const scenarios = {
  'from prompt to undo': async (world) => {
    const { check, picture, has } = world;
    const panel = await panelOf(world, { theme: 'dark' });
    const { page } = panel;
    await page.getByText('Nothing of this project').waitFor();
    await panel.show('empty-dark');
    await page.getByLabel('What should it look like?').fill('wet mossy cobblestone');
    const started = performance.now();
    await page.keyboard.press('Control+Enter');
    await page.locator('.card.waiting').first().waitFor();
    await panel.variations(4);
    const took = Math.round(performance.now() - started);
    console.log(`      first four variations in ${took} ms`);
    check('four variations appear within 5 s of a cold server', took < 5000, `${took} ms`);
    check('the first is chosen', (await panel.chosenSeed()) === 'Seed 0', await panel.chosenSeed());
    check('screen readers are told', /^4 variations in/.test(await panel.news()), await panel.news());
    await panel.drawn();
    await page.locator('.card input:checked').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    check('arrow keys choose', (await panel.chosenSeed()) === 'Seed 2', await panel.chosenSeed());
    await panel.drawn();
    const colors = await panel.colorsOfStage();
    check('the preview is drawn', colors > 500, `${colors} colours`);
    const before = await panel.stagePicture();
    await page.locator('canvas.stage').focus();
    await page.keyboard.press('ArrowLeft');
    await panel.drawn();
    check('arrow keys turn the preview', (await panel.stagePicture()) !== before);
    const turned = await panel.stagePicture();
    const box = await page.locator('canvas.stage').boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 80, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await panel.drawn();
    check('so does dragging', (await panel.stagePicture()) !== turned);
    for (const shape of ['Cube', 'Plane', 'Sphere']) {
      await page.getByRole('radio', { name: shape }).check({ force: true });
      await panel.drawn();
      check(`the ${shape.toLowerCase()} is drawn`, (await panel.colorsOfStage()) > 500);
      await page.locator('.frame').screenshot({ path: picture(`shape-${shape.toLowerCase()}`) });
    }
    for (const map of ['Normal', 'Height', 'Lit']) {
      await page.getByRole('radio', { name: map, exact: true }).check({ force: true });
      const alt = map === 'Lit' ? undefined : `${map} of “wet mossy cobblestone”`;
      check(
        `${map} is shown`,
        alt === undefined ? await page.locator('canvas.stage').isVisible() : await page.getByAltText(alt).isVisible(),
      );
    }
    await panel.show('dark');
    await checkPage(panel, check, 'dark');

    await page.getByText('Spec', { exact: true }).click();
    const spec = page.getByLabel('Spec as JSON');
    await spec.fill('{ "family": ');
    check('what is no JSON is told', (await page.locator('#spec-remark').textContent()).startsWith('Not a spec'));
    check('and cannot be applied', await page.getByRole('button', { name: 'Apply spec' }).isDisabled());
    await page.getByRole('button', { name: 'Revert' }).click();
    await spec.fill((await spec.inputValue()).replace(/"snow": 0\b/, '"snow": 0.8'));
    await page.getByRole('button', { name: 'Apply spec' }).click();
    await panel.idle();
    check('the spec is made', (await spec.inputValue()).includes('"snow": 0.8'), await panel.news());
    check(
      'in the place of the chosen one',
      (await panel.chosenSeed()) === 'Seed 2' && (await page.locator('.card').count()) === 4,
    );
    await panel.drawn();
    await panel.show('spec-dark');
    await page.getByLabel('Rust').fill('0.7');
    await page.getByLabel('Rust').dispatchEvent('change');
    await panel.idle();
    check('a slider changes the spec', /"rust": 0.7/.test(await spec.inputValue()));
    await spec.fill((await spec.inputValue()).replace('"cobblestone"', '"cheese"'));
    await page.getByRole('button', { name: 'Apply spec' }).click();
    await panel.idle();
    check(
      'a spec that the server refuses is told with its hint',
      /names no family.*\.scenewright\.json/.test(await panel.news()),
      await panel.news(),
    );
    await page.getByRole('button', { name: 'Revert' }).click();

    const again = performance.now();
    await page.getByRole('button', { name: 'Regenerate' }).click();
    await page.locator('.card.waiting').first().waitFor();
    await page.screenshot({ path: picture('working-dark') });
    await panel.idle();
    console.log(`      the next four in ${Math.round(performance.now() - again)} ms: ${await panel.news()}`);
    check('regenerating takes the next seeds', (await panel.chosenSeed()) === 'Seed 4', await panel.chosenSeed());
    await page.getByRole('button', { name: 'Variations' }).click();
    await panel.idle();
    check(
      'variations keep the chosen one',
      (await page.locator('.card').count()) === 4 && (await panel.chosenSeed()) === 'Seed 4',
    );
    check(
      'and take other seeds',
      (await page.locator('.card').last().textContent()) === 'Seed 10',
      await page.locator('.card').last().textContent(),
    );

    check('nothing lies in the project before it is accepted', !has(albedo));
    await page.getByRole('button', { name: 'Accept at 1024 px' }).click();
    await panel.idle();
    await page.getByRole('button', { name: 'Undo WetMossyCobblestone' }).waitFor();
    check('accepted files lie in the project', has(albedo) && has(`${albedo}.meta`), await panel.news());
    check('at full size', world.widthOf(albedo) === 1024, String(world.widthOf(albedo)));
    check(
      'only what was accepted',
      readdirSync(join(world.root, 'Assets/Generated')).length === 12,
      readdirSync(join(world.root, 'Assets/Generated')).join(),
    );
    const row = page.locator('.history-row');
    check(
      'the history tells prompt and seed',
      /wet mossy cobblestone[\s\S]*Seed 4[\s\S]*Unchanged/.test(await row.textContent()),
      await row.textContent(),
    );
    await page.locator('.history-name').click();
    check(
      'its files can be opened',
      panel.opened.join() === 'Assets/Generated/WetMossyCobblestone.mat',
      panel.opened.join(),
    );
    await panel.drawn();
    await panel.show('accepted-dark');

    await page.reload();
    await panel.variations(4);
    check(
      'a page that comes back shows what it showed',
      (await panel.chosenSeed()) === 'Seed 4',
      await panel.chosenSeed(),
    );
    check('and what landed', (await page.locator('.badge').count()) === 1);
    await panel.drawn();
    await row.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Nothing of this project').waitFor();
    check(
      'undone files are gone, and their folder',
      !has('Assets/Generated') && !has('Assets/Generated.meta'),
      await panel.news(),
    );
    check(
      'and what was undone can be accepted again',
      await page.getByRole('button', { name: 'Accept at 1024 px' }).isEnabled(),
    );
    for (let left = 4; left > 0; left--) {
      await page.getByRole('button', { name: 'Reject' }).click();
      await page.waitForFunction((count) => document.querySelectorAll('.card').length === count, left - 1);
    }
    const staged = await world.server.request('scenewright/staged', {}, new AbortController().signal);
    check('rejected results wait no longer', staged.length === 0, staged.map(({ id }) => id).join());
    panel.checkClean(check);
    await panel.close();
  },

  'refusals and cancelling': async (world) => {
    const { check, picture } = world;
    const panel = await panelOf(world, { theme: 'light' });
    const { page } = panel;
    await page.getByRole('button', { name: 'Generate' }).click();
    await panel.idle();
    check(
      'an empty prompt is refused with a hint',
      /prompt is empty.*Say what it should look like/.test(await panel.news()),
      await panel.news(),
    );
    await panel.show('refused-light');
    await page.getByText('Options', { exact: true }).click();
    await page.getByLabel('Folder').fill('../elsewhere');
    await page.getByLabel('What should it look like?').fill('red brick wall of the moon people');
    await page.keyboard.press('Control+Enter');
    await panel.idle();
    check(
      'a folder outside of the project is refused with a hint',
      /does not lie below Assets.*Choose a folder/.test(await panel.news()),
      await panel.news(),
    );
    await page.getByLabel('Folder').fill('Assets/Art/Walls');
    await page.getByLabel('Size in the project').selectOption('4096');
    await panel.show('options-light');
    await page.getByRole('button', { name: 'Generate' }).click();
    await panel.variations(4);
    check('words that were not used are told', /not used: .*moon/.test(await page.locator('.remarks').textContent()));
    await panel.drawn();
    await panel.show('light');
    await checkPage(panel, check, 'light');
    await page.getByRole('button', { name: 'Look at 4096 px' }).click();
    await page.getByText('Generating…').waitFor();
    await page.screenshot({ path: picture('working-light') });
    const started = performance.now();
    await page.keyboard.press('Escape');
    await panel.idle();
    check('it can be cancelled', (await panel.news()) === 'Cancelled.', await panel.news());
    check('at once', performance.now() - started < 2000, `${Math.round(performance.now() - started)} ms`);
    await page.getByRole('button', { name: 'Look at 4096 px' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await panel.idle();
    check('by its button too', (await panel.news()) === 'Cancelled.', await panel.news());
    check('what was there stays', (await page.locator('.card').count()) === 4);
    await panel.tabStops(check);
    panel.checkClean(check);
    await panel.close();
  },

  'high contrast, restricted': async (world) => {
    const { check } = world;
    const panel = await panelOf(world, { theme: 'contrast', isTrusted: () => false, motion: 'no-preference' });
    const { page } = panel;
    await page.getByLabel('What should it look like?').fill('glowing lava');
    await page.keyboard.press('Control+Enter');
    await panel.variations(4);
    await panel.drawn();
    check('restricted mode is told', await page.getByText('Restricted mode').isVisible());
    check('and accepts nothing', await page.getByRole('button', { name: 'Accept' }).isDisabled());
    await panel.conversation.receive({
      type: 'accept',
      run: 99,
      id: await page.locator('.card input:checked').inputValue(),
      size: 256,
    });
    check('not even from a page that asks all the same', !world.has('Assets/Generated'));
    check('what glows has an emission map', (await page.getByRole('radio', { name: 'Emission' }).count()) === 1);
    await page.locator('.card input:checked').focus();
    await page.keyboard.press('ArrowRight');
    await panel.drawn();
    await panel.show('contrast');
    await checkPage(panel, check, 'high contrast');
    panel.checkClean(check);
    await panel.close();
  },

  'in Chinese, in a narrow column': async (world) => {
    const { check } = world;
    const server = await world.serverIn('zh-cn');
    const panel = await panelOf(world, { theme: 'dark', language: 'zh', server, width: 320, height: 800 });
    const { page } = panel;
    await page.getByLabel('想要什么样的外观？').fill('潮湿的青砖墙，长满苔藓');
    await page.keyboard.press('Control+Enter');
    await panel.variations(4);
    await panel.drawn();
    check('the news are Chinese', /^4 个结果/.test(await panel.news()), await panel.news());
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not seen
    const text = await page.locator('main').innerText();
    const latin = [...new Set(text.match(/[A-Za-z]{4,}/g) ?? [])].filter(
      (word) => !/^(Ctrl|Assets|Generated|meta|Grey|Brick|GreyBrick|JSON)|_|\.|[a-z][A-Z]/.test(word),
    );
    check('no English is left', latin.length <= 6, latin.join());
    check('nothing is wider than the column', await page.evaluate(() => document.documentElement.scrollWidth <= 320));
    await panel.show('chinese-narrow');
    await checkPage(panel, check, 'Chinese');
    panel.checkClean(check);
    await panel.close();
  },

  'sprites, and no WebGL': async (world) => {
    const { check } = world;
    const panel = await panelOf(world, { theme: 'dark', webGl: false, width: 760 });
    const { page } = panel;
    await page.getByRole('radio', { name: 'Sprite' }).check({ force: true });
    await page.getByRole('button', { name: 'gold coin icon' }).click();
    await panel.variations(1);
    check(
      'what does not vary is shown once',
      /looks the same from every seed/.test(await panel.news()),
      await panel.news(),
    );
    await page.locator('img.sprite').waitFor();
    await panel.show('sprite');
    await page.getByRole('radio', { name: 'Material' }).check({ force: true });
    await page.getByLabel('What should it look like?').fill('polished copper');
    await page.keyboard.press('Control+Enter');
    await panel.variations(4);
    await page.getByText('WebGL is not available').waitFor();
    const still = page.locator('img.still');
    check(
      'without WebGL the still picture is shown',
      await still.evaluate((image) => image.complete && image.naturalWidth > 0),
    );
    await panel.show('no-webgl');
    panel.checkClean(check);
    await panel.close();
  },

  'changed files, taken names, the keyboard alone': async (world) => {
    const { check } = world;
    const panel = await panelOf(world, { theme: 'light' });
    const { page } = panel;
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    check('one can type at once', await page.evaluate(() => document.activeElement?.id === 'prompt'));
    await page.keyboard.type('brown leather');
    await page.keyboard.press('Control+Enter');
    await panel.variations(4);
    await page.getByText('Options', { exact: true }).click();
    await page.getByLabel('Size in the project').selectOption('256');
    await page.getByRole('button', { name: 'Accept', exact: true }).focus();
    await page.keyboard.press('Enter');
    await panel.idle();
    await page.getByRole('button', { name: 'Undo BrownLeather' }).waitFor();
    check('after accepting the focus is on the way back', (await focused()) === 'Undo', await focused());
    await page.getByRole('radio', { name: 'Variation 2 of 4' }).check({ force: true });
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByRole('button', { name: 'Undo BrownLeather 1' }).waitFor();
    check('a second one takes a free name', world.has('Assets/Generated/BrownLeather 1.mat'));
    await page.getByText('Files in the project').click();
    check(
      'under which its files are listed',
      await page.getByRole('button', { name: 'Open Assets/Generated/BrownLeather 1_Albedo.png' }).isVisible(),
    );
    await panel.show('two-accepted-light');
    world.write('Assets/Generated/BrownLeather.mat', 'mine');
    await panel.conversation.receive({ type: 'history' });
    await page.getByText('1 file changed since').waitFor();
    await page.getByRole('button', { name: 'Undo BrownLeather', exact: true }).click();
    await page.getByText('Changed since and kept: Assets/Generated/BrownLeather.mat').waitFor();
    check(
      'a file that was changed stays',
      world.has('Assets/Generated/BrownLeather.mat') && !world.has('Assets/Generated/BrownLeather_Albedo.png'),
    );
    await page.getByRole('button', { name: 'Undo BrownLeather 1' }).click();
    await page.getByText('Nothing of this project').waitFor();
    await page.getByRole('button', { name: 'Regenerate' }).focus();
    await page.keyboard.press('Enter');
    await panel.idle();
    check('after regenerating the focus is where it was', (await focused()) === 'Regenerate', await focused());
    world.remove('Assets/Generated');
    panel.checkClean(check);
    await panel.close();
  },

  'a shader of the project, a service': async (world) => {
    const { check } = world;
    const asked = [];
    const server = {
      request(method, params, signal) {
        if (method === 'scenewright/generate') asked.push(params);
        // No service is configured here: its part is left out.
        const { provider: _, ...others } = params;
        return world.server.request(method, others, signal);
      },
    };
    const services = { material: [{ id: 'comfyui', label: 'ComfyUI at 127.0.0.1' }] };
    const panel = await panelOf(world, { theme: 'dark', server, services });
    const { page } = panel;
    panel.conversation.fill({ shader: 'Assets/Shaders/Water.shader' });
    await page.getByText('Options', { exact: true }).click();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === 'Assets/Shaders/Water.shader'),
    );
    await page.keyboard.press('Control+Enter');
    await panel.variations(1);
    check(
      'a shader without words gives one material',
      asked.length === 1 && asked[0].prompt === undefined,
      JSON.stringify(asked),
    );
    check(
      'it is shown as the server draws it, or not at all',
      (await page.locator('canvas.stage:visible').count()) === 0,
    );
    await panel.show('shader-dark');
    await page.getByLabel('Shader').fill('');
    await page.getByLabel('Made by').selectOption('comfyui');
    check('that words leave is told', await page.getByText('The words are sent to this service.').isVisible());
    await page.getByLabel('What should it look like?').fill('mossy bark');
    await page.keyboard.press('Control+Enter');
    await panel.idle();
    check(
      'a service is asked once, at full size',
      asked.length === 2 && asked[1].provider === 'comfyui' && asked[1].size === 1024,
      JSON.stringify(asked.slice(1)),
    );
    panel.checkClean(check);
    await panel.close();
  },

  'metal, and a result made elsewhere': async (world) => {
    const { check } = world;
    const signal = new AbortController().signal;
    const request = { kind: 'material', prompt: 'polished copper', seed: 3, size: 512, name: 'Kettle' };
    const { id } = await world.server.request('scenewright/generate', request, signal);
    const panel = await panelOf(world, { theme: 'light', width: 900 });
    const { page } = panel;
    await panel.conversation.review(id);
    await panel.variations(1);
    await panel.drawn();
    check(
      'a result made elsewhere is shown to be decided on',
      await page.getByRole('heading', { name: 'Kettle' }).isVisible(),
    );
    check(
      'its words are in the form',
      (await page.getByLabel('What should it look like?').inputValue()) === 'polished copper',
    );
    await panel.show('review-light');
    await page.getByRole('button', { name: 'Look at 1024 px' }).click();
    await panel.idle();
    await panel.drawn();
    check('it is made at full size', await page.getByRole('button', { name: 'Accept', exact: true }).isEnabled());
    await panel.conversation.end();
    panel.checkClean(check);
    await panel.close();
  },

  'a model, from words to files and back': async (world) => {
    const { check, picture, has } = world;
    const looked = [];
    const server = {
      request(method, params, signal) {
        if (method === 'scenewright/generatedFile' && params.path === 'view') looked.push(params.id);
        return world.server.request(method, params, signal);
      },
    };
    const panel = await panelOf(world, { theme: 'dark', server });
    const { page } = panel;
    const level = () => page.locator('.levels output').textContent();
    const triangles = async () => Number(/([\d,]+) triangles/.exec(await level())?.[1].replaceAll(',', ''));
    await page.getByRole('radio', { name: 'Model' }).check({ force: true });
    await page.getByText('Options', { exact: true }).click();
    await page.getByLabel('Size of textures').selectOption('128');
    check(
      'a model has a format, and no picture without a service',
      (await page.getByLabel('Format').inputValue()) === 'fbx' && !(await page.getByLabel('Picture').isVisible()),
    );
    await panel.show('model-form');
    await page.getByRole('button', { name: 'wooden barrel' }).click();
    await panel.variations(2);
    await panel.drawn();
    console.log(`      ${await panel.news()}`);
    check('only the model that is looked at is loaded', looked.length === 1, looked.join());
    const finest = await triangles();
    check('the finest level is drawn', (await level()).startsWith('LOD 0') && finest > 300, await level());
    const colors = await panel.colorsOfStage();
    check('with its textures', colors > 500, `${colors} colours`);
    const fine = await panel.stagePicture();
    await page.locator('.frame').screenshot({ path: picture('model-lod0') });
    await page.getByLabel('Level of detail').focus();
    await page.keyboard.press('End');
    await panel.drawn();
    check(
      'the slider switches levels',
      (await level()).startsWith('LOD 2') && (await triangles()) < finest && (await panel.stagePicture()) !== fine,
      await level(),
    );
    await page.keyboard.press('Home');
    await page.getByRole('radio', { name: 'Wireframe' }).check({ force: true });
    await panel.drawn();
    const ofWires = await panel.colorsOfStage();
    check('its edges are drawn, in one colour', ofWires > 10 && ofWires < 500, `${ofWires} colours`);
    await page.locator('.frame').screenshot({ path: picture('model-wireframe') });
    await page.getByRole('radio', { name: 'Lit' }).check({ force: true });
    await panel.drawn();
    check('and its surfaces again', (await panel.colorsOfStage()) > 500);
    const metrics = await page.locator('.metrics').textContent();
    check(
      'triangles, size and parts are told',
      /Triangles [\d,]+.*LOD 1.*Width [\d.]+ m.*Height [\d.]+ m.*Depth [\d.]+ m.*Parts \d/.test(metrics),
      metrics,
    );
    await panel.show('model');

    await page.getByText('Spec', { exact: true }).click();
    check('a program has nothing to slide', !(await page.getByText('Adjust', { exact: true }).isVisible()));
    const spec = page.getByLabel('Spec as JSON');
    const program = JSON.parse(await spec.inputValue());
    await spec.fill(JSON.stringify({ ...program, parts: program.parts.slice(0, 1) }));
    await page.getByRole('button', { name: 'Apply spec' }).click();
    await panel.idle();
    await panel.drawn();
    check(
      'an edited program is built',
      /Parts 1\b/.test(await page.locator('.metrics').textContent()) && (await panel.chosenSeed()) === 'Seed 0',
      await panel.news(),
    );
    await spec.fill('{ "name": "Nothing", "materials": {}, "parts": [] }');
    await page.getByRole('button', { name: 'Apply spec' }).click();
    await panel.idle();
    check(
      'one that cannot be built is refused',
      /Parts: .*generate again/.test(await panel.news()),
      await panel.news(),
    );
    await page.getByRole('button', { name: 'Revert' }).click();
    await page.getByRole('button', { name: 'Variations' }).click();
    await panel.idle();
    check('variations come beside it', (await page.locator('.card').count()) === 2, await panel.news());

    check('nothing lies in the project before it is accepted', !has('Assets/Generated'));
    await page.getByRole('button', { name: 'Accept at 128 px' }).click();
    await panel.idle();
    await page.getByRole('button', { name: 'Undo WoodenBarrel' }).waitFor();
    const written = readdirSync(join(world.root, 'Assets/Generated'));
    check(
      'model, prefab and materials lie in the project',
      ['.fbx', '.prefab', '.mat', '_Albedo.png'].every((end) => written.some((name) => name.endsWith(end))),
      written.join(),
    );
    const map = written.find((name) => name.endsWith('_Albedo.png'));
    check('with textures of their size', world.widthOf(`Assets/Generated/${map}`) === 128);
    await page.locator('.history-name').click();
    check('its prefab is opened', panel.opened.join() === 'Assets/Generated/WoodenBarrel.prefab', panel.opened.join());
    await page.locator('.history-row').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Nothing of this project').waitFor();
    check('undone files are gone, and their folder', !has('Assets/Generated'), await panel.news());
    await panel.conversation.end();
    panel.checkClean(check);
    await panel.close();
  },

  'a model in three themes, in Chinese, and without WebGL': async (world) => {
    const { check } = world;
    const signal = new AbortController().signal;
    const request = { kind: 'model', prompt: 'round oak table with four iron legs', size: 256 };
    const { id } = await world.server.request('scenewright/generate', request, signal);
    for (const theme of ['dark', 'light', 'contrast']) {
      const panel = await panelOf(world, { theme });
      await panel.conversation.review(id);
      await panel.variations(1);
      await panel.drawn();
      check(
        `it is taken up in the form (${theme})`,
        await panel.page.getByRole('radio', { name: 'Model' }).isChecked(),
      );
      await panel.show(`model-${theme}`);
      await checkPage(panel, check, `a model, ${theme}`);
      if (theme === 'light') await panel.tabStops(check);
      panel.checkClean(check);
      await panel.close();
    }
    const chinese = await panelOf(world, { theme: 'dark', language: 'zh', width: 320 });
    await chinese.conversation.review(id);
    await chinese.variations(1);
    await chinese.drawn();
    check('it fits a narrow column', await chinese.page.evaluate(() => document.documentElement.scrollWidth <= 320));
    await chinese.show('model-chinese');
    chinese.checkClean(check);
    await chinese.close();
    const still = await panelOf(world, { theme: 'light', webGl: false });
    await still.conversation.review(id);
    const views = still.page.getByAltText('Eight views around');
    await views.waitFor();
    check(
      'without WebGL it is shown from eight sides',
      await views.evaluate((image) => image.complete && image.naturalWidth > image.naturalHeight),
    );
    await still.show('model-no-webgl');
    still.checkClean(check);
    await still.close();
    await world.server.request('scenewright/reject', { id }, signal);
  },

  'a model looks the same in every format': async (world) => {
    const { check } = world;
    const signal = new AbortController().signal;
    const colors = new Map();
    for (const format of ['fbx', 'glb', 'obj']) {
      const request = { kind: 'model', prompt: 'wooden barrel', size: 256, format };
      const { id } = await world.server.request('scenewright/generate', request, signal);
      const panel = await panelOf(world, { theme: 'dark' });
      await panel.conversation.review(id);
      await panel.variations(1);
      await panel.drawn();
      colors.set(format, await panel.colorsOfStage());
      await panel.page.locator('.frame').screenshot({ path: world.picture(`model-${format}`) });
      panel.checkClean(check);
      await panel.close();
      await world.server.request('scenewright/reject', { id }, signal);
    }
    const counts = [...colors.values()];
    check(
      'it has as many colours',
      Math.min(...counts) > 0.8 * Math.max(...counts),
      [...colors].map((row) => row.join(' ')).join(', '),
    );
  },

  'a service for models': async (world) => {
    const { check } = world;
    const asked = [];
    const server = {
      request(method, params, signal) {
        if (method !== 'scenewright/generate') return world.server.request(method, params, signal);
        asked.push(params);
        // No service is configured here: this machine answers for it.
        const { provider: _, image: __, ...others } = params;
        return world.server.request(method, others, signal);
      },
    };
    const services = { model: [{ id: 'meshes', label: 'Meshes at 127.0.0.1' }] };
    const panel = await panelOf(world, { theme: 'dark', server, services });
    const { page } = panel;
    panel.conversation.fill({ kind: 'model', prompt: 'mossy rock' });
    await page.getByText('Options', { exact: true }).click();
    await page.getByLabel('Made by').selectOption('meshes');
    check('that words leave is told', await page.getByText('The words are sent to this service.').isVisible());
    await page.getByLabel('Picture to make it of').fill('Assets/Rock.png');
    check('and the picture', await page.getByText('The words and the picture are sent').isVisible());
    await page.getByLabel('Format').selectOption('obj');
    await page.keyboard.press('Control+Enter');
    await panel.idle();
    const [params] = asked;
    check(
      'the service is asked once, with the picture, at full size',
      asked.length === 1 &&
        params.provider === 'meshes' &&
        params.image === 'Assets/Rock.png' &&
        params.format === 'obj' &&
        params.size === 512,
      JSON.stringify(asked),
    );
    await page.getByRole('radio', { name: 'Material' }).check({ force: true });
    check('it paints no materials', !(await page.getByLabel('Made by').isVisible()));
    await panel.conversation.end();
    panel.checkClean(check);
    await panel.close();
  },
};
