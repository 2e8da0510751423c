import { withProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { eventItems } from './event-items.ts';
import { memberItems } from './member-items.ts';

const script = (body: string) =>
  `//- Assets/A.cs\nusing UnityEngine;\nclass A : MonoBehaviour\n{\n    Rigidbody body;\n    void Awake() { }\n    ${body}\n}\n//- ProjectSettings/ProjectVersion.txt\nm_EditorVersion: 2021.3.16f1\n`;

async function at<T>(source: string, ask: (...args: Parameters<typeof memberItems>) => Promise<T>): Promise<T> {
  return withProject(source, async (ctx, { fixture }) => {
    const { cursor } = fixture;
    if (cursor === undefined) throw new Error('a fixture needs a cursor');
    return ask(ctx, cursor.path, cursor.offset, neverAborted());
  });
}

test.each([
  [
    'a value',
    'void F() { body.Add$0',
    ['AddExplosionForce', 'AddForce', 'AddForceAtPosition', 'AddRelativeForce', 'AddRelativeTorque', 'AddTorque'],
  ],
  ['a call', 'void F() { GetComponent<Light>().shadowStr$0', ['shadowStrength']],
  ['a type', 'void F() { Quaternion.LookRo$0', ['LookRotation']],
  ['an enum', 'void F() { body.AddForce(Vector3.up, ForceMode.Imp$0', ['Impulse']],
  ['no receiver', 'void F() { StartCor$0', ['StartCoroutine', 'StartCoroutine_Auto']],
  ['a statement behind it', 'void F() { body.Wake$0\n var x = 3; }', ['WakeUp']],
])('members of %s', async (_, body, expected) => {
  const items = await at(script(body), memberItems);
  expect(items.map(({ name }) => name).sort()).toEqual(expected);
});

test('members say what they are, and what the version does not have is left out', async () => {
  const items = await at(script('void F() { body.velo$0'), memberItems);
  expect(items.find(({ name }) => name === 'velocity')).toMatchObject({
    detail: 'public Vector3 velocity { get; set; }',
    isObsolete: false,
  });
  expect(await at(script('void F() { body.linearVel$0'), memberItems)).toEqual([]);
});

test.each([
  ['an unknown receiver', 'void F() { unknown.Add$0'],
  ['a header', 'pub$0'],
  ['a number', 'void F() { var x = 1.$0'],
])('nothing for %s', async (_, body) => {
  expect(await at(script(body), memberItems)).toEqual([]);
});

test('event functions come whole, and those that are there are not offered', async () => {
  const [first] = await at(script('OnTriggerEnt$0'), eventItems);
  expect(first?.snippet).toBe('void OnTriggerEnter(Collider other)\n{\n\t$0\n}');
  expect(await at(script('Awa$0'), eventItems)).toEqual([]);
  const [typed] = await at(script('private void OnColl$0'), eventItems);
  expect(typed?.snippet).toMatch(/^private void OnCollision/);
});

test.each([
  ['in a body', script('void F() { OnTrig$0 }')],
  ['in a class that the engine does not call', '//- Assets/A.cs\nclass A { OnTrig$0 }'],
  ['on an empty line', script('$0')],
])('no event functions %s', async (_, source) => {
  expect(await at(source, eventItems)).toEqual([]);
});
