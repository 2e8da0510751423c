import { withProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { checkProject } from '#features/check/check.ts';

async function found(body: string, version = '2021.3.16f1'): Promise<readonly string[]> {
  const source = `//- Assets/A.cs\nusing UnityEngine;\nclass A : MonoBehaviour\n{\n    Rigidbody body;\n    void F() { ${body} }\n}\n//- ProjectSettings/ProjectVersion.txt\nm_EditorVersion: ${version}\n`;
  return withProject(source, async (ctx) =>
    (await checkProject(ctx, ['Assets/A.cs'], neverAborted()))
      .filter(({ code }) => code.startsWith('api-'))
      .map(({ code, severity, message }) => `${severity} ${code} ${message}`),
  );
}

test.each([
  ['body.AddForces(1);', 'warning api-unknown the engine has no UnityEngine.Rigidbody.AddForces; perhaps AddForce'],
  [
    'body.AddForce();',
    'warning api-arguments no overload of UnityEngine.Rigidbody.AddForce takes this number of arguments',
  ],
  [
    'body.linearVelocity = Vector3.up;',
    'warning api-newer UnityEngine.Rigidbody.linearVelocity came with Unity 6000.0',
  ],
  [
    'new Vector3(1, 2, 3, 4);',
    'warning api-arguments no overload of UnityEngine.Vector3 takes this number of arguments',
  ],
  ['var w = new WWW("x");', 'info api-obsolete UnityEngine.WWW is obsolete; perhaps UnityWebRequest'],
])('%s', async (body, expected) => {
  expect(await found(body)).toEqual([expected]);
});

test.each([
  ['body.AddForce(Vector3.up, mode: ForceMode.Impulse);'],
  ['body.velocity = Vector3.up;'],
  ['transform.position.Foo().Bar();'.replace('.Foo().Bar()', '.Normalize()')],
  ['unknown.AddForces(1); Unknown.Make().AddForces(1);'],
  ['GetComponents(new System.Collections.Generic.List<Light>());'],
  ['Debug.LogFormat("{0} {1} {2}", 1, 2, 3);'],
  ['body.GetType().ToString(); body.Equals(null);'],
])('nothing for %s', async (body) => {
  expect(await found(body)).toEqual([]);
});

test('obsolete only from the version on that marks it, and in a version of the future too', async () => {
  expect(await found('body.velocity = Vector3.up;', '6000.0.1f1')).toHaveLength(1);
  expect(await found('body.velocity = Vector3.up;', '9999.1.1f1')).toHaveLength(1);
  expect(await found('body.velocity = Vector3.up;', 'nonsense')).toHaveLength(1);
});
