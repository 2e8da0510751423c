import { startModelServer } from '@scenewright/test/kit/model-server.ts';
import { openProjectWith, writeProject } from '@scenewright/test/kit/project.ts';
import { afterAll, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { harmless } from './by-model.ts';
import { explain } from './explain.ts';

const server = await startModelServer();
const text =
  'using UnityEngine;\nclass A : MonoBehaviour\n{\n    void Update()\n    {\n        transform.Translate(0f, 0f, 1f);\n    }\n}\n';
const project = writeProject(
  `//- ProjectSettings/ProjectVersion.txt\nm_EditorVersion: 2022.3.62f1\n//- Assets/A.cs\n${text}`,
);
const session = await openProjectWith(project.root, {
  SCENEWRIGHT_MODEL_URL: `${server.url}/v1`,
  SCENEWRIGHT_MODEL_NAME: 'gpt-x',
});
afterAll(async () => {
  await server.close();
  project.dispose();
});
const offset = text.indexOf('Translate') + 2;

async function ask(language: 'en' | 'zh' = 'en') {
  const parts: string[] = [];
  const answer = await explain(
    session.context(language),
    'Assets/A.cs',
    { start: offset, end: offset },
    (part) => parts.push(part),
    neverAborted(),
  );
  return { answer, parts };
}

test('what is certain comes first, the words of the model after it, as they come', async () => {
  server.behave({ pieces: ['It moves\n', 'forward.'], between: 5 });
  const { answer, parts } = await ask();
  expect(answer?.markdown).toMatch(/Translate[\s\S]*---[\s\S]*In the words of gpt-x[\s\S]*It moves\nforward\./);
  expect(parts.join('')).toBe(answer?.markdown);
  expect(parts.length).toBeGreaterThan(2);
  expect(JSON.stringify(server.seen.at(-1)?.body)).toContain('What is certain');
});

test('in Chinese', async () => {
  server.behave({ pieces: ['向前移动。'] });
  expect((await ask('zh')).answer?.markdown).toContain('gpt-x at');
  expect(JSON.stringify(server.seen.at(-1)?.body)).toContain('简体中文');
});

test('where the model fails what is certain stands alone', async () => {
  server.behave({ status: 500 });
  const { answer } = await ask();
  expect(answer?.markdown).toContain('Translate');
  expect(answer?.markdown).not.toContain('In the words of');
});

test.each([
  ['![x](http://a/b.png)', '[x](http://a/b.png)'],
  ['<img src=x>', '&lt;img src=x>'],
  ['[run](command:evil)', '[run]'],
  ['[docs](https://docs.unity3d.com)', '[docs](https://docs.unity3d.com)'],
])('%s is made harmless', (markdown, expected) => {
  expect(harmless(markdown)).toBe(expected);
});
