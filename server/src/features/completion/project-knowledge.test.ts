import { withProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { inlineCompletions } from './completion.ts';

const settings = `//- ProjectSettings/ProjectVersion.txt
m_EditorVersion: 2022.3.62f1
//- ProjectSettings/TagManager.asset
%YAML 1.1
%TAG !u! tag:unity3d.com,2011:
--- !u!78 &1
TagManager:
  serializedVersion: 2
  tags:
  - Enemy
  - EnemyBoss
  - Treasure
  layers:
  - Default
`;
const script = (line: string) =>
  `${settings}//- Assets/Health.cs\npublic class Health : UnityEngine.MonoBehaviour { public int current; public void TakeDamage(int amount) {} }\n//- Assets/A.cs\nusing UnityEngine;\nclass A : MonoBehaviour\n{\n    Health health;\n    Rigidbody body;\n${line}\n}\n`;
const inMethod = (line: string) => script(`    void Tick(Collider other)\n    {\n        ${line}\n    }`);

async function complete(source: string, minimumConfidence = 0.4): Promise<readonly string[]> {
  return withProject(source, async (ctx, { fixture }) => {
    const { cursor } = fixture;
    if (cursor === undefined) throw new Error('a fixture needs a cursor');
    const query = { ...cursor, limit: 3, minimumConfidence, isInvoked: false };
    return (await inlineCompletions(ctx, query, neverAborted())).map(({ text }) => text);
  });
}

test.each([
  [
    'an event function is written as the engine calls it',
    script('    private void OnCollisionEn$0'),
    'ter(Collision collision)',
  ],
  ['its parameters follow its name', script('    void OnTriggerEnter2D$0'), '(Collider2D other)'],
])('%s', async (_, source, expected) => {
  const found = await complete(source, 0.1);
  expect(found.map((text) => text.replace(/\w+\)$/, 'x)'))).toContain(expected.replace(/\w+\)$/, 'x)'));
});

test.each([
  ['a tag that is the only one', inMethod('if (other.CompareTag("Tr$0")) { }'), ['easure']],
  ['a tag that may be two', inMethod('if (other.CompareTag("Ene$0")) { }'), ['my', 'myBoss']],
  ['no tag', inMethod('if (other.CompareTag("Zz$0")) { }'), []],
  ['a text that is no name', inMethod('Debug.Log("Tr$0");'), []],
])('in a literal: %s', async (_, source, expected) => {
  expect((await complete(source)).slice(0, 2)).toEqual(expected);
});

test('after a dot come members of the type that stands before it', async () => {
  const [first] = await complete(inMethod('health.Ta$0'), 0.01);
  expect(first).toMatch(/^keDamage/);
  for (const text of await complete(inMethod('body.$0'), 0))
    expect(text).not.toMatch(/^(?:TakeDamage|current|health)\b/);
});
