import { openProject, writeProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { contentOfText } from '#syntax/file-content.ts';
import { scriptPassages, shaderPassages } from './code-passages.ts';

const script = `namespace Game {
  /// <summary>What hurts.</summary>
  public class Health : MonoBehaviour {
    public int hitPoints = 100;
    public bool IsDead => hitPoints <= 0;
    void Reset() { hitPoints = 100; }
    /// <summary>Short but described.</summary>
    void Die() { }
    public void TakeDamage(int amount) {
      hitPoints = Mathf.Max(0, hitPoints - amount);
      if (IsDead) Die();
    }
    enum Mood { Calm, Angry }
  }
}
`;

const shader = `Shader "Game/Water" {
  Properties { _Foam ("Foam along the shore", Color) = (1,1,1,1) }
  SubShader { Pass { Name "Forward"
    HLSLPROGRAM
    #include "Waves.hlsl"
    struct Varyings { float4 position : SV_POSITION; };
    float4 Fragment(Varyings input) : SV_Target { return _Foam; }
    ENDHLSL
  } }
}
`;

test('members of a script are passages; types keep the rest and the names', async () => {
  const { facts } = await factsOf('Assets/Health.cs', script);
  const passages = scriptPassages('Assets/Health.cs', facts, script);
  expect(passages.map(({ symbol, line, endLine }) => `${symbol} ${line}-${endLine}`)).toEqual([
    'Game.Health.Reset 6-6',
    'Game.Health.Die 8-8',
    'Game.Health.TakeDamage 9-12',
    'Game.Health 3-14',
    'Game.Health.Mood 13-13',
  ]);
  const type = passages[3];
  expect(type).toMatchObject({ name: 'Health', owner: 'Game', comment: 'What hurts.' });
  expect(type?.body).toContain('IsDead =>');
  expect(type?.body).toContain('Reset Die TakeDamage');
  expect(type?.body).not.toContain('Mathf');
  expect(type?.body).not.toContain('Angry');
});

test('a shader is a passage as a whole, in words, beside its functions', async () => {
  const { facts } = await factsOf('Assets/Water.shader', shader);
  const passages = shaderPassages('Assets/Water.shader', facts, shader);
  expect(passages.map(({ symbol, owner }) => [symbol, owner])).toEqual([
    ['Game/Water.SubShader.Forward.Fragment', 'Game/Water'],
    ['Water', ''],
  ]);
  const whole = passages[1];
  expect(whole?.comment).toBe('shader Game/Water Foam along the shore Forward Fragment Waves');
  expect(whole?.body).toContain('struct Varyings');
  expect(whole?.body).not.toContain('return _Foam');
});

test.each([
  ['', 1],
  ['// only a comment', 1],
])('a script that declares nothing, %j, is one passage', async (text, lines) => {
  const { facts } = await factsOf('Assets/Empty.cs', text);
  expect(scriptPassages('Assets/Empty.cs', facts, text)).toMatchObject([{ symbol: 'Empty', line: 1, endLine: lines }]);
});

async function factsOf(path: string, text: string) {
  const project = writeProject(`//- ${path}\n${text}`);
  const session = await openProject(project.root);
  const facts = session.workspace.snapshot().files.get(path);
  project.dispose();
  if (facts === undefined) throw new Error(`${path} was not read`);
  return { facts, content: contentOfText(text) };
}
