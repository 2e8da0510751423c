import { startModelServer } from '@scenewright/test/kit/model-server.ts';
import { openProjectWith, writeProject } from '@scenewright/test/kit/project.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { indexLines } from '#base/text.ts';
import { inlineCompletions } from './completion.ts';

const server = await startModelServer();
const project = writeProject(`
//- ProjectSettings/ProjectVersion.txt
m_EditorVersion: 2022.3.62f1
//- .gitignore
Secret/
//- Assets/Health.cs
using UnityEngine;
public class Health : MonoBehaviour
{
    public int current = 10;
    public void TakeDamage(int amount) { current -= amount; }
}
//- Assets/Player.cs
class Player {}
//- Assets/Secret/Hidden.cs
class HiddenTreasure { public int TreasureCode; }
`);
const session = await openProjectWith(project.root, {
  SCENEWRIGHT_MODEL_URL: `${server.url}/v1`,
  SCENEWRIGHT_MODEL_NAME: 'qwen2.5-coder:1.5b',
});
afterAll(async () => {
  await server.close();
  project.dispose();
});

const path = 'Assets/Player.cs';
let version = 1;
/** Open a text with `$0` for the cursor, as an editor would. */
function type(marked: string) {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const document = { path, languageId: 'csharp', version: version++, text, lines: indexLines(text) };
  session.workspace.apply({ type: 'opened', document });
  return offset;
}

const ask = (offset: number, change: object = {}, signal = neverAborted()) =>
  inlineCompletions(
    session.context('en'),
    { path, offset, limit: 3, minimumConfidence: 0.99, isInvoked: false, ...change },
    signal,
  );
const seen = () => server.seen.length;
const lastBody = () => JSON.stringify(server.seen.at(-1)?.body);
let fresh = 0;
const script = (line: string) =>
  `using UnityEngine;\npublic class Player : MonoBehaviour\n{\n    Health health;\n    int fresh${fresh};\n    void Update()\n    {\n        ${line}\n    }\n}\n`;
beforeEach(() => {
  fresh++;
  server.behave({ pieces: ['TakeDamage(1);', '\n        health.current = 0;'] });
});

test('the model writes one statement, with what the project knows in its prompt', async () => {
  const found = await ask(type(script('health.$0')), { isInvoked: true, engine: 'model' });
  expect(found).toEqual([expect.objectContaining({ text: 'TakeDamage(1);', engine: 'model' })]);
  expect(lastBody()).toContain('public void TakeDamage(int amount);');
  expect(session.context('en').modelAccess.prompts.last()).toMatchObject({
    purpose: 'completion',
    body: expect.stringContaining('TakeDamage(int amount)'),
  });
});

test('typing through a completion asks nobody', async () => {
  await ask(type(script('health.$0')));
  const before = seen();
  expect((await ask(type(script('health.Take$0')))).map(({ text }) => text)).toEqual(['Damage(1);']);
  expect((await ask(type(script('health.TakeDamage(1)$0')))).map(({ text }) => text)).toEqual([';']);
  expect(seen()).toBe(before);
  const times: number[] = [];
  for (let round = 0; round < 40; round++) {
    const offset = type(script('health.Ta$0'));
    const started = performance.now();
    await ask(offset);
    times.push(performance.now() - started);
  }
  // About half a millisecond on a quiet machine.
  expect(times.sort((a, b) => a - b)[20]).toBeLessThan(20);
});

test('a stream that is on its way is taken over by the next keystroke', async () => {
  server.behave({ pieces: ['Take', 'Damage', '(1)', ';'], between: 60 });
  const abort = new AbortController();
  const first = ask(type(script('health.$0')), { isInvoked: true }, abort.signal);
  await new Promise((next) => setTimeout(next, 120));
  const before = seen();
  const offset = type(script('health.T$0'));
  abort.abort();
  await expect(first).rejects.toThrow(Cancelled);
  expect((await ask(offset, { isInvoked: true }))[0]?.text).toBe('akeDamage(1);');
  expect(seen()).toBe(before);
});

test('a stream that nobody wants is closed, and its place goes to the next', async () => {
  server.behave({ pieces: ['a'], between: 20, isEndless: true });
  const abort = new AbortController();
  const first = ask(type(script('health.$0')), { isInvoked: true }, abort.signal);
  await expect.poll(seen).toBeGreaterThan(0);
  await new Promise((next) => setTimeout(next, 60));
  const row = server.seen.at(-1);
  abort.abort();
  await expect(first).rejects.toThrow(Cancelled);
  await expect.poll(() => row?.closedAt).toBeDefined();
});

test('what is written for another text is not shown', async () => {
  server.behave({ pieces: ['TakeDamage(1);'], firstAfter: 150 });
  const asking = ask(type(script('health.$0')), { isInvoked: true, engine: 'model' });
  await new Promise((next) => setTimeout(next, 50));
  type(script('other.$0'));
  expect(await asking).toEqual([]);
});

test('the part that was typed meanwhile is not written twice', async () => {
  server.behave({ pieces: ['TakeDamage(1);'], firstAfter: 150 });
  const asking = ask(type(script('health.$0')), { isInvoked: true, engine: 'model' });
  await new Promise((next) => setTimeout(next, 50));
  type(script('health.Take$0'));
  const [found] = await asking;
  expect(found?.text).toBe('Damage(1);');
  expect(found?.start).toEqual({ line: 7, character: 'health.Take'.length + 8 });
});

test.each([
  ['members that the engine does not have', 'transform.$0', 'MoveForward(1f);'],
  ['syntax errors', 'int a = $0', ') ) ('],
  ['nothing', 'int a = $0', ''],
  ['an answer that says nothing', 'int a = $0', '// TODO: implement'],
])('%s are not shown', async (_, line, answer) => {
  server.behave({ pieces: [answer] });
  expect(await ask(type(script(line)), { engine: 'model' })).toEqual([]);
});

test('a member that the engine has is', async () => {
  server.behave({ pieces: ['Translate(0f, 0f, 1f);'] });
  expect((await ask(type(script('transform.$0'))))[0]?.text).toBe('Translate(0f, 0f, 1f);');
});

test('where the model fails the embedded engine carries on', async () => {
  const text = script(
    `health.TakeDamage(1);\n        health.TakeDamage(1);\n        health.TakeDamage(1);\n        health.$0`,
  );
  server.behave({ status: 500 });
  const found = await ask(type(text), { minimumConfidence: 0.05 });
  expect(found[0]).toMatchObject({ engine: 'embedded', text: expect.stringContaining('TakeDamage') });
  expect(session.context('en').modelAccess.model?.state()).toMatchObject({ type: 'failing' });
  const before = seen();
  expect((await ask(type(`${text}\n`), { minimumConfidence: 0.05 })).length).toBeGreaterThan(0);
  expect(seen()).toBe(before);
});

test('an ignored file is neither sent nor completed by the model', async () => {
  const text = 'class HiddenTreasure { int code = ';
  session.workspace.apply({
    type: 'opened',
    document: { path: 'Assets/Secret/Hidden.cs', languageId: 'csharp', version: 1, text, lines: indexLines(text) },
  });
  const before = seen();
  const query = {
    path: 'Assets/Secret/Hidden.cs',
    offset: text.length,
    limit: 1,
    minimumConfidence: 0,
    isInvoked: true,
  };
  await inlineCompletions(session.context('en'), { ...query, engine: 'model' }, neverAborted());
  expect(seen()).toBe(before);
});
