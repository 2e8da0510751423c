import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProject, testEnvironment, writeProject } from '@scenewright/test/kit/project.ts';
import { afterAll, expect, test } from 'vitest';
import { ask } from '#ask/ask.ts';
import { listRecipes } from '#ask/recipes/recipes.ts';
import { callOf, scriptedModel } from '#ask/scripted-model.fixture.ts';
import { neverAborted } from '#base/cancel.ts';
import { silentLog } from '#base/log.ts';
import { openAskServices } from './ask-services.ts';
import { standInServer } from './mcp-client/stand-in-server.fixture.ts';

const project = writeProject('//- Assets/A.cs\nclass A { }\n');
afterAll(() => project.dispose());
const environment = testEnvironment(project.root);
const folder = join(environment['XDG_CONFIG_HOME'] ?? '', 'scenewright');
mkdirSync(join(folder, 'recipes'), { recursive: true });
writeFileSync(join(folder, 'recipes', 'mine.md'), '---\nname: mine\nacts: true\n---\nDo it.');
const server = { name: 'own', command: process.execPath, args: ['-e', standInServer, '--', 'fine'], default: 'always' };
writeFileSync(join(folder, 'config.json'), JSON.stringify({ mcp: { servers: [server] } }));

test("a model calls a server of the user's configuration; the question is remembered; recipes are found", async () => {
  const session = await openProject(project.root);
  const { memory, external, recipes } = await openAskServices(project.root, environment, 'test', silentLog);
  const plain = session.context('en');
  const { model, seen } = scriptedModel([callOf('own.echo', { word: 'hello' }), 'It says hello.']);
  const ctx = { ...plain, modelAccess: { ...plain.modelAccess, model } };
  const others = external === undefined ? undefined : { tools: external, mayUse: async () => false };
  const parts = { tools: [], others, memory };
  const answer = await ask(ctx, { question: 'what does it say?' }, parts, () => undefined, neverAborted());
  expect(answer).toMatchObject({ answer: 'It says hello.', calls: [{ tool: 'own.echo', ok: true }] });
  expect(seen[1]?.messages.at(-1)?.content).toContain('{"word":"hello"}');
  await ask(ctx, { question: 'again?' }, parts, () => undefined, neverAborted());
  expect(JSON.stringify(seen.at(-1))).toContain('what does it say?');
  expect(await memory?.recall(neverAborted())).toHaveLength(2);
  const list = await listRecipes(recipes === undefined ? [] : [recipes], neverAborted());
  expect(list.recipes).toMatchObject([{ name: 'mine', mayPropose: true }]);
  await external?.end();
});
