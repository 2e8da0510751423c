import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeProject } from '@scenewright/test/kit/project.ts';
import { afterAll, expect, test } from 'vitest';
import { createNodeFiles } from '#adapters/node-files.ts';
import { neverAborted } from '#base/cancel.ts';
import { openAskMemory } from './memory.ts';

const folder = writeProject('//- a.txt\na');
afterAll(() => folder.dispose());
const key = new Uint8Array(32).fill(7);
const memory = openAskMemory(createNodeFiles(folder.root), key);
const file = join(folder.root, 'ask/memory.json');

test('the last twenty are kept, people can read them, and they can be forgotten', async () => {
  expect(await memory.recall(neverAborted())).toEqual([]);
  for (let turn = 0; turn < 23; turn++)
    await memory.remember({ question: `question ${turn}`, answer: 'a'.repeat(9000) }, neverAborted());
  const kept = await memory.recall(neverAborted());
  expect(kept).toHaveLength(20);
  expect(kept[0]?.question).toBe('question 3');
  expect(kept[0]?.answer).toHaveLength(8000);
  expect(readFileSync(file, 'utf8')).toContain('"question":"question 22"');
  await memory.forget();
  expect(await memory.recall(neverAborted())).toEqual([]);
  await memory.forget();
});

test.each([
  ['of another user', () => openAskMemory(createNodeFiles(folder.root), new Uint8Array(32)), (text: string) => text],
  ['that somebody changed', () => memory, (text: string) => text.replace('mine', 'evil')],
  ['that is no memory', () => memory, () => 'garbage'],
])('one %s counts as none', async (_, reader, change) => {
  await memory.remember({ question: 'mine', answer: 'a' }, neverAborted());
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  expect(await reader().recall(neverAborted())).toEqual([]);
  await memory.forget();
});
