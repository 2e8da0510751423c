import { withProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { signatureHelp } from './signature-help.ts';

async function helpAt(body: string) {
  const source = `//- Assets/A.cs\nusing UnityEngine;\nclass A : MonoBehaviour\n{\n    Rigidbody body;\n    ${body}\n}\n`;
  return withProject(source, async (ctx, { fixture }) => {
    const { cursor } = fixture;
    return cursor === undefined ? undefined : signatureHelp(ctx, cursor.path, cursor.offset, neverAborted());
  });
}

test.each([
  ['the first argument', 'void F() { body.AddForce($0); }', 0, 'public void AddForce('],
  ['the second argument', 'void F() { body.AddForce(Vector3.up, $0); }', 1, 'public void AddForce('],
  ['a nested call', 'void F() { body.AddForce(Vector3.Lerp(Vector3.up, $0)); }', 1, 'public static Vector3 Lerp('],
  ['behind a nested call', 'void F() { body.AddForce(Vector3.Lerp(a, b, c), $0); }', 1, 'public void AddForce('],
  ['a constructor', 'void F() { var v = new Vector3(1, $0', 1, 'public Vector3('],
  ['a generic method', 'void F() { Instantiate<GameObject>(null, $0); }', 1, 'public static T Instantiate<T>('],
  ['an unfinished statement', 'void F() { Physics.Raycast(Vector3.up, $0', 1, 'public static bool Raycast('],
])('%s', async (_, body, parameter, label) => {
  const help = await helpAt(body);
  expect(help?.activeParameter).toBe(parameter);
  expect(help?.signatures[0]?.label).toContain(label);
});

test.each([
  ['outside of a call', 'void F() { $0 }'],
  ['a method of the project', 'void G(int x) { } void F() { G($0); }'],
  ['an unknown method', 'void F() { Nothing($0); }'],
  ['a condition', 'void F() { if ($0) { } }'],
])('nothing for %s', async (_, body) => {
  expect(await helpAt(body)).toBeUndefined();
});
