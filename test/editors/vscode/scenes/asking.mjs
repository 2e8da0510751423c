// Questions in the Ask view: without a model, and with one that a script speaks for.
import { readFileSync } from 'node:fs';
import { until } from '../../drive.mjs';
import { callOf, startChatService } from '../chat-service.mjs';
import { checkThemes, findFrame } from '../themes.mjs';

const health = 'Assets/Scripts/Combat/Health.cs';

/** No model is configured: search and facts answer. */
export async function asking({ window, check }) {
  const { page } = window;
  await window.openFile('Health.cs');
  await window.goTo(1, 1);
  await window.command('Scenewright: Ask About the Project');
  const view = await viewOf(page);
  check('the Ask view has the keyboard', await until(() => hasFocus(view), 5000));
  await window.picture('ask-empty');
  await window.type('Where does the player take damage?');
  await window.press('Enter');
  const answered = await until(async () => (await textOf(view, '.answer')).includes('TakeDamage'), 20_000);
  check('a question is answered', answered, await textOf(view, 'main'));
  const without = await textOf(view, '.foot');
  check('it says that no model was asked, and leads to one', /without a model.*Choose a model/i.test(without), without);
  check('what goes along is named', (await textOf(view, '.turn .along')).includes('Health.cs'));
  check('the box is empty again', (await view.locator('textarea').inputValue()) === '');
  await window.picture('ask-without-model');
  const link = view.locator('.sources .source', { hasText: /Health\.cs:\d+/ }).first();
  const line = (await link.textContent()).split(':')[1];
  await window.openFile('IDamageable.cs');
  await link.click();
  check('a source opens its file', await window.shown('.tab.active[data-resource-name="Health.cs"]'));
  check('at its line', await window.shown(`.statusbar-item:has-text("Ln ${line},")`), `line ${line}`);
  await window.command('View: Close All Editors');
}

/** A model answers, proposes, and is stopped; the conversation outlives the window. */
export async function askingModel(parts) {
  const service = await startChatService(parts.workplace);
  try {
    await converse(parts, service);
  } finally {
    await service.close();
  }
}

async function converse({ window, project, check }, service) {
  const { page } = window;
  await window.open(health);
  check('the model is in use', await window.statusHas('scripted', 60_000), await window.statusText());
  await window.command('Notifications: Clear All Notifications');
  await window.goToText(project.inProject(health), 'public void TakeDamage');
  await window.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await window.command('Scenewright: Ask About the Project');
  const view = await viewOf(page);
  await window.widenSideBar(130);
  const along = view.locator('.box .along');
  check(
    'the selection goes along',
    await until(async () => /Health\.cs:\d+–\d+/.test(await along.textContent()), 5000),
  );

  service.say(
    callOf('search', { query: 'take damage' }),
    callOf('read_file', { path: health }),
    callOf('read_file', { path: 'Assets/Nowhere.cs' }),
    answer,
  );
  await view.locator('textarea').fill('Where does the player take damage?\nAnd who calls it?');
  await view.locator('textarea').press('Enter');
  const told = await until(async () => (await textOf(view, '.answer')).includes('once per'), 20_000);
  check(
    'the answer of a model is rendered',
    told && (await view.locator('.answer table').count()) === 1,
    await textOf(view, 'main'),
  );
  check('its heading, list and code too', (await view.locator('.answer :is(h3, ol, pre)').count()) === 3);
  const sent = JSON.stringify(service.seen[0]);
  check('the selection was sent', sent.includes('TakeDamage'), sent.slice(-600));
  await view.locator('summary', { hasText: 'tool calls' }).click();
  const calls = await view.locator('.call').allTextContents();
  check(
    'its calls are told',
    calls.length === 3 && /search.*worked/.test(calls[0]) && /failed/.test(calls[2]),
    calls.join('\n'),
  );
  check('and what they cost', /tokens sent/.test(await textOf(view, '.foot')), await textOf(view, '.foot'));
  check(
    'places in the answer are links',
    (await view.locator('.answer .source').count()) > 0,
    await textOf(view, '.answer'),
  );
  await window.picture('ask');

  await along.click();
  service.say('stall');
  await view.evaluate((id) => {
    crypto.randomUUID = () => id;
  }, stalled);
  const before = service.seen.length;
  await view.locator('textarea').fill('What is never answered?');
  await view.locator('textarea').press('Enter');
  await until(() => service.seen.length > before, 10_000);
  check(
    'without the chip nothing goes along',
    !JSON.stringify(service.seen.at(-1).at(-1)).includes('The user looks at'),
    JSON.stringify(service.seen.at(-1).at(-1)),
  );
  await window.picture('ask-working');
  const { title, text, start, deepest, foreign, attributes } = await view.evaluate(showUntrusted, [stalled, evil]);
  check('HTML comes as what it says', /kept bold.*a link.*three/s.test(text) && start === 3, text);
  check('nothing of it runs or loads', title === 'Ask' && foreign.length === 0, `${title} ${foreign.join('\n')}`);
  check(
    'nor brings attributes, nor nests without end',
    attributes.length === 0 && deepest < 50,
    `${attributes} ${deepest}`,
  );
  await view.locator('textarea').press('Escape');
  await view.evaluate(() => delete crypto.randomUUID);
  check('Escape stops', await until(async () => /Stopped/.test(await textOf(view, '.turn:last-child')), 5000));
  check('and the service is no longer asked', await until(() => service.closed() > 0, 5000));

  service.say(
    callOf('propose_edit', edit),
    'I propose to let `maximum` begin at 120 in Assets/Scripts/Combat/Health.cs.',
  );
  await view.locator('textarea').fill('Give the player more hit points.');
  await view.getByRole('button', { name: 'Ask', exact: true }).click();
  const waits = await until(async () => /1 edit waits/.test(await textOf(view, '.turn:last-child')), 20_000);
  check('a proposed edit waits', waits, await textOf(view, '.turn:last-child'));
  await window.picture('ask-edit');
  await view.getByRole('button', { name: 'Review' }).click();
  const preview = await window.shown(
    '.refactor-preview, [id="refactorPreview"], .composite:has-text("Refactor Preview")',
  );
  check('Review opens the editor’s refactor preview', preview);
  await window.picture('ask-refactor-preview');
  check('nothing is written yet', readFileSync(project.inProject(health), 'utf8').includes('maximum = 100'));
  await page.locator('.bulk-edit-panel .edit-checkbox').first().click();
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  check(
    'until it is applied',
    await until(
      async () => (await window.text('.view-lines')).replaceAll('\u00a0', ' ').includes('maximum = 120'),
      8000,
    ),
  );
  await window.press('Control+z');

  service.say(callOf('generate', { kind: 'material', prompt: 'rusted metal plate' }), 'A rusted plate is staged.');
  await view.locator('textarea').fill('Make me a rusted metal plate.');
  await view.locator('textarea').press('Enter');
  check(
    'a generated asset waits',
    await until(async () => /1 generated asset waits/.test(await textOf(view, '.turn:last-child')), 40_000),
    await textOf(view, '.turn:last-child'),
  );
  await view.getByRole('button', { name: 'Look at it' }).click();
  check('it is looked at in the panel', await until(() => findFrame(page, '.card input:checked'), 20_000));
  await window.command('View: Close All Editors');
  await checkThemes(window, check, '#ask', 'ask');

  await window.command('Developer: Reload Window');
  await page.waitForTimeout(3000);
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  await window.statusHas('ready', 60_000);
  await window.command('Scenewright: Ask About the Project');
  const again = await viewOf(page);
  const still = await until(
    async () => /hit points/.test(await textOf(again, 'main')) && /once per/.test(await textOf(again, 'main')),
    30_000,
  );
  check('a reload of the window keeps the conversation', still, await textOf(again, 'main'));
  check(
    'and what is no longer held is said',
    await until(async () => /ask again to review/.test(await textOf(again, 'main')), 10_000),
  );
  await window.command('Scenewright: New Conversation');
  check('a new conversation is empty', await until(async () => (await again.locator('.turn').count()) === 0, 8000));
}

const answer = `### Taking damage

1. \`Health.TakeDamage\` takes hit points, **once per** 0.4 seconds at most: Assets/Scripts/Combat/Health.cs:32.
2. It is called through \`IDamageable\`:

| caller | when |
| --- | --- |
| \`Projectile\` | it flies into something |
| \`Enemy\` | it touches the player |

\`\`\`csharp
Current = Mathf.Max(0, Current - amount);
\`\`\`
`;

/** What no answer may bring to the page, and of each what may be seen. */
const evil = `<p onclick="document.title='evil'" style="color:red" id="question">kept <b>bold</b></p>
<img src="https://example.org/pixel.png" onerror="document.title='evil'">
<script>document.title = 'evil'</script><style>main { display: none }</style>
<svg><script>document.title = 'evil'</script></svg><iframe src="https://example.org"></iframe>
<a href="command:workbench.action.quit">a link</a><form action="https://example.org"><input name="x"></form>
<ol start="3"><li>three</li></ol>${'<blockquote>'.repeat(200)}deep`;

/** The question that is never answered. */
const stalled = '5a1f0c3e-92d4-4b7e-8a60-1d2c3b4a5f6e';

const edit = { path: health, oldText: 'private int maximum = 100;', newText: 'private int maximum = 120;' };

/** The page of the Ask view. */
export async function viewOf(page) {
  const frame = await until(() => findFrame(page, '#ask textarea'), 30_000, 200);
  if (frame === undefined) throw new Error('the Ask view is not there');
  return frame;
}

export function textOf(frame, selector) {
  return frame
    .locator(selector)
    .allTextContents()
    .then(
      (texts) => texts.join('\n'),
      () => '',
    );
}

function hasFocus(frame) {
  return frame.evaluate(() => document.activeElement?.id === 'question');
}

/** Runs in the page: as if the extension had sent this as the answer to `id`. Tells what became of it. */
function showUntrusted([id, html]) {
  window.dispatchEvent(new MessageEvent('message', { data: { type: 'part', id, html } }));
  const shown = document.querySelector('.turn:last-child .answer');
  const elements = [...shown.querySelectorAll('*')];
  return {
    title: document.title,
    text: shown.textContent,
    start: shown.querySelector('ol')?.start,
    deepest: shown.querySelectorAll('blockquote').length,
    foreign: elements
      .filter(({ localName }) => !/^(?:p|ol|li|blockquote)$/.test(localName))
      .map((each) => each.outerHTML),
    attributes: elements.flatMap((each) => each.getAttributeNames().filter((name) => name !== 'start')),
  };
}
