// The editor's own chat: our tools called as another extension calls them, and `@unity` with a model that a script speaks for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../drive.mjs';
import { textOf, viewOf } from './asking.mjs';

const health = 'Assets/Scripts/Combat/Health.cs';

/** Tools with what they are called with, in turn. */
export const callsOfTools = [
  ['scenewright_search', { query: 'take damage' }],
  ['scenewright_read_type', { name: 'Health' }],
  ['scenewright_read_file', { path: 'Assets/Nowhere.cs' }],
  ['scenewright_propose_edit', { path: health, oldText: 'maximum = 100;', newText: 'maximum = 120;' }],
];

export async function chatting({ window, project, workplace, check }) {
  const { page } = window;
  const seen = () => JSON.parse(readFileSync(join(workplace.folder, 'chat.json'), 'utf8'));
  await window.open(health);
  check('chat: the server is ready', await window.statusHas('ready', 60_000), await window.statusText());
  await window.command('Call the Tools of Scenewright');
  await until(() => seen().results.scenewright_read_file !== undefined, 30_000, 200);
  const { tools, results, version } = seen();
  check(
    'chat: VS Code has our tools, with their schemas',
    tools.length > 10 && tools.every(([, type]) => type === 'object'),
    `${version}: ${tools.map(([name]) => name).join(' ')}`,
  );
  check('chat: search answers', /Health\.cs:\d+/.test(results.scenewright_search), results.scenewright_search);
  check('chat: a type is read', /TakeDamage/.test(results.scenewright_read_type), results.scenewright_read_type);
  check(
    'chat: what cannot be done is told to the model',
    /Nowhere/.test(results.scenewright_read_file),
    results.scenewright_read_file,
  );
  const preview = await window.shown('.bulk-edit-panel .monaco-list-row:has-text("maximum = 120")', 20_000);
  check('chat: a proposed edit comes up in the refactor preview', preview, JSON.stringify(seen().results));
  await window.picture('chat-proposal');
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  const done = await until(() => seen().isDone, 10_000);
  check(
    'chat: the model hears that it waits',
    done && /waits for the user/.test(seen().results.scenewright_propose_edit),
    JSON.stringify(seen().results),
  );
  check('chat: nothing was written', readFileSync(project.inProject(health), 'utf8').includes('maximum = 100'));

  check('chat: the editor takes chat models of extensions', seen().provides === 'function', seen().provides);
  await window.command('Notifications: Clear All Notifications');
  await window.command('Chat: Open Chat');
  await page.waitForTimeout(2000);
  const ask = async (question, words) => {
    await window.type(question);
    await page.waitForTimeout(600);
    await window.press('Enter');
    return until(async () => (await answers()).includes(words), 30_000, 200);
  };
  const answers = () => window.text('.interactive-item-container.interactive-response');
  const answered = await ask('@unity Where does the player take damage?', 'Health.cs:32');
  check('chat: @unity answers with what a tool found', answered, await answers());
  const [first, second] = seen().asked;
  check(
    'chat: its model is given our tools and no others',
    first?.tools.length === tools.length && first.tools.every((name) => name.startsWith('scenewright_')),
    first?.tools.join(' '),
  );
  check('chat: and then what the tool found', second?.results[0]?.includes('Health.cs:32'), JSON.stringify(second));
  await window.picture('chat-answer');
  await ask('And who calls it?', 'The search found');
  const later = await until(() => seen().asked.filter(({ told }) => told.includes('And who calls it?'))[1], 20_000);
  check(
    'chat: what was said before goes along',
    later?.told.some((text) => text.startsWith('The search found')),
    JSON.stringify(later),
  );
  const before = seen().asked.length;
  const ended = await ask('Look forever.', 'No answer within the steps');
  check(
    'chat: a model that never answers is ended',
    ended && seen().asked.length === before + 12,
    `${seen().asked.length - before} turns: ${await answers()}`,
  );

  await window.command('Let Scenewright Be Asked');
  const view = await viewOf(page);
  const posed = await until(async () => (await textOf(view, '.answer')).includes('TakeDamage'), 20_000);
  check('a question of another extension is asked in the Ask view', posed, await textOf(view, 'main'));
}
