import { openProject, writeProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { describeAsked, evalAsk } from './ask.ts';

const source = (tasks: string) =>
  `//- Assets/Lantern.cs\npublic class Lantern { public int wicks; }\n//- .scenewright/tasks.jsonl\n${tasks}`;

async function measured(tasks: string, path = '.scenewright/tasks.jsonl') {
  const project = writeProject(source(tasks));
  try {
    const session = await openProject(project.root);
    return await evalAsk(session, path, () => undefined, neverAborted());
  } finally {
    project.dispose();
  }
}

test('questions are asked, and answers compared by whole words', async () => {
  const result = await measured(
    [
      '{"id": "where", "question": "Where is the class Lantern?", "answer": {"contains": ["Lantern.cs"]}}',
      '{"question": "Where is the class Lantern?", "answer": {"contains": ["Candle.cs"], "notContains": ["Lantern.cs"]}}',
    ].join('\n'),
  );
  if (!result.ok) throw new Error(result.message);
  expect(result.value).toMatchObject({ engine: 'without a model', asked: 2, right: 1 });
  expect(result.value.rows.map(({ id, right }) => [id, right])).toEqual([
    ['where', true],
    ['2', false],
  ]);
  expect(describeAsked(result.value)).toContain('1 of 2 right');
});

test.each([
  ['no questions', '\n'],
  ['no JSON', 'what?'],
  ['no answer', '{"question": "Where?"}'],
])('%s is told with an example', async (_, tasks) => {
  expect(await measured(tasks)).toMatchObject({
    ok: false,
    code: 'bad-tasks',
    hint: expect.stringContaining('contains'),
  });
});

test.each(['Assets/none.jsonl', '../outside.jsonl', '/etc/hosts'])(
  '%s is told to be no file of the project',
  async (path) => {
    expect(await measured('\n', path)).toMatchObject({ ok: false, code: 'no-file' });
  },
);
