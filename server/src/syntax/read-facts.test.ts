import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createGrammarFiles } from '#adapters/grammar-files.ts';
import { noDefines } from './defines.ts';
import { contentOfBytes, contentOfText, type FileContent } from './file-content.ts';
import { createParserPool } from './parser.ts';
import { createFactReader } from './read-facts.ts';
import { createWasmBackend } from './wasm-backend.ts';

const reader = createFactReader(
  createParserPool(createWasmBackend(createGrammarFiles(fileURLToPath(new URL('../../dist/wasm', import.meta.url))))),
);
const readFacts = (path: string, content: FileContent) => reader(path, content, noDefines);

async function symbols(path: string, text: string): Promise<readonly string[]> {
  const facts = await readFacts(path, contentOfText(text));
  return facts.symbols.map(
    (symbol) =>
      `${symbol.kind} ${[symbol.container, symbol.name].filter((part) => part !== '').join('.')}: ${symbol.signature}`,
  );
}

test('C# declarations with containers, documentation and attributes', async () => {
  const text = `namespace Game;
/// <summary>Hurts <see cref="Enemy.Boss"/> &amp; others.</summary>
[System.Serializable]
public partial class Health<T> : MonoBehaviour, IDamageable where T : class
{
    [SerializeField, Range(0, 1)] private float a = 1, b;
    public event System.Action Died;
    public int Current { get; private set; } = 3;
    enum State { Idle, Dead = 4 }
    public int this[int i] => i;
    ~Health() { }
    public static bool operator ==(Health<T> x, Health<T> y) => true;
    public void TakeDamage(int amount) { var local = 1; }
#if UNITY_EDITOR
    void OnValidate() { }
#endif
}`;
  expect(await symbols('A.cs', text)).toEqual([
    'namespace Game: namespace Game',
    'class Game.Health: public partial class Health<T> : MonoBehaviour, IDamageable where T : class',
    'field Game.Health.a: private float a',
    'field Game.Health.b: private float a = 1, b',
    'event Game.Health.Died: public event System.Action Died',
    'property Game.Health.Current: public int Current',
    'enum Game.Health.State: enum State',
    'enumMember Game.Health.State.Idle: Idle',
    'enumMember Game.Health.State.Dead: Dead',
    'property Game.Health.this[]: public int this[int i]',
    'method Game.Health.~Health: ~Health()',
    'method Game.Health.operator ==: public static bool operator ==(Health<T> x, Health<T> y)',
    'method Game.Health.TakeDamage: public void TakeDamage(int amount)',
    'method Game.Health.OnValidate: void OnValidate()',
  ]);
  const facts = await readFacts('A.cs', contentOfText(text));
  expect(facts.symbols[1]).toMatchObject({
    doc: 'Hurts Boss & others.',
    attributes: ['System.Serializable'],
    bases: ['MonoBehaviour', 'IDamageable'],
  });
  expect(facts.symbols[2]?.attributes).toEqual(['SerializeField', 'Range(0, 1)']);
  expect(facts.problems).toEqual([]);
});

test('ShaderLab properties, passes and embedded HLSL in positions of the file', async () => {
  const text = `Shader "A/B" {
  Properties { [HDR] _Tint ("Tint", Color) = (1,2,3,4) _R ("R", Range(0.5, 2)) = 1 _T ("T", 2D) = "white" {} }
  SubShader { Tags { "Queue" = "Geometry" } Pass { Name "P"
    HLSLPROGRAM
    float4 Frag(float2 uv : TEXCOORD0) : SV_Target { return 1; }
    ENDHLSL
  } }
  Fallback "Diffuse"
}`;
  const facts = await readFacts('A.shader', contentOfText(text));
  expect(facts.problems).toEqual([]);
  expect(facts.shader).toMatchObject({ name: 'A/B', fallback: 'Diffuse', tags: [['Queue', 'Geometry']] });
  expect(
    facts.shader?.properties.map(({ name, type, range, defaultValue, attributes }) => ({
      name,
      type,
      range,
      defaultValue,
      attributes,
    })),
  ).toEqual([
    { name: '_Tint', type: 'color', range: undefined, defaultValue: '(1,2,3,4)', attributes: ['HDR'] },
    { name: '_R', type: 'range', range: [0.5, 2], defaultValue: '1', attributes: [] },
    { name: '_T', type: '2d', range: undefined, defaultValue: '"white" {}', attributes: [] },
  ]);
  const frag = facts.symbols.find((symbol) => symbol.kind === 'function');
  expect(text.slice(frag?.nameSpan.start, frag?.nameSpan.end)).toBe('Frag');
});

test('compute kernels are told from functions', async () => {
  expect(
    await symbols(
      'A.compute',
      '#pragma kernel Main\nfloat F(float x) { return x; }\n[numthreads(8,8,1)] void Main(uint3 id : SV_DispatchThreadID) { }',
    ),
  ).toEqual([
    'function F: float F(float x)',
    'kernel Main: [numthreads(8,8,1)] void Main(uint3 id : SV_DispatchThreadID)',
  ]);
});

test('a .meta defines its GUID and refers to others', async () => {
  const own = 'a'.repeat(32);
  const other = 'b'.repeat(32);
  const facts = await readFacts(
    'A.fbx.meta',
    contentOfText(
      `fileFormatVersion: 2\nguid: ${own}\nModelImporter:\n  second: {fileID: 2100000, guid: ${other}, type: 2}\n`,
    ),
  );
  expect(facts).toMatchObject({ guid: own, guidRefs: [[other, 1]] });
});

test.each(['A.cs', 'A.shader', 'A.hlsl', 'A.unity', 'A.meta', 'A.shadergraph'])(
  '%s of garbage gives facts, not an error',
  async (path) => {
    const garbage = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255);
    await expect(readFacts(path, contentOfBytes(garbage))).resolves.toBeDefined();
    await expect(readFacts(path, contentOfBytes(Uint8Array.of(0xff, 0xfe, 0x00)))).resolves.toBeDefined();
  },
);

test('every prefix of a script and of a shader can be read', async () => {
  const script =
    'namespace A { /// <summary>x</summary>\n[B("{")] class C : D { void E() { F(); } string s = @"a""b"; } }';
  const shader =
    'Shader "A" { Properties { _A ("A", Range(0,1)) = 1 } SubShader { Pass { CGPROGRAM\nfloat4 f():SV_Target{return 0;}\nENDCG } } }';
  for (let end = 0; end <= script.length; end++) await readFacts('A.cs', contentOfText(script.slice(0, end)));
  for (let end = 0; end <= shader.length; end++) await readFacts('A.shader', contentOfText(shader.slice(0, end)));
});
