import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, testEnvironment, withProject, writeProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { silentLog } from '#base/log.ts';
import type { Language } from '#features/context.ts';
import { openSession } from '../../session.ts';
import { hover } from './hover.ts';

const signal = neverAborted();

/** The hover at the cursor of a project of this Unity version. */
async function markdownAt(
  source: string,
  version = '2021.3.16f1',
  language: Language = 'en',
): Promise<string | undefined> {
  const project = `${source}\n//- ProjectSettings/ProjectVersion.txt\nm_EditorVersion: ${version}\n`;
  return withProject(project, async (_, { fixture }, session) => {
    const { cursor } = fixture;
    if (cursor === undefined) throw new Error('a fixture needs a cursor');
    return (await hover(session.context(language), cursor.path, cursor.offset, signal))?.markdown;
  });
}

const script = (body: string) =>
  `//- Assets/A.cs\nusing UnityEngine;\nclass A : MonoBehaviour\n{\n    Rigidbody body;\n    ${body}\n}\n`;

test('a member: signature, overloads, our text, pitfall, use, name and link of the version', async () => {
  const markdown = await markdownAt(script('void F() { body.Add$0Force(Vector3.up, ForceMode.Impulse); }'));
  expect(markdown).toContain('```csharp\npublic void AddForce(Vector3 force, ForceMode mode)\n// + 3 overloads\n```');
  expect(markdown).toContain('**Pitfall:**');
  expect(markdown).toContain('Used once in this project: A\\.cs:5');
  expect(markdown).toContain(
    '*UnityEngine.Rigidbody.AddForce* · [documentation](https://docs.unity3d.com/2021.3/Documentation/ScriptReference/Rigidbody.AddForce.html)',
  );
});

test('in Chinese', async () => {
  const markdown = await markdownAt(script('void F() { body.Add$0Force(Vector3.up); }'), '2022.3.62f1', 'zh');
  expect(markdown).toContain('刚体');
  expect(markdown).toContain('**注意：**');
  expect(markdown).toContain('本项目中使用 1 次');
});

test.each([
  ['there and not marked', 'velo$0city', '2022.3.62f1', '*Obsolete from Unity 6000.0 on*: use `linearVelocity`'],
  ['obsolete', 'velo$0city', '6000.0.23f1', '**Obsolete**: use `linearVelocity`'],
  [
    'newer than the project',
    'linear$0Velocity',
    '2021.3.16f1',
    '**Not in this project’s Unity 2021.3.16f1**: it came with 6000.0.',
  ],
  ['in between', 'linear$0Velocity', '2023.1.4f1', 'is not certain'],
  ['Tuanjie', 'linear$0Velocity', '2022.3.2t3', '**Not in this project’s Unity 2022.3.2t3**'],
  ['since', 'linear$0Velocity', '6000.0.23f1', '*Since Unity 6000.0 or a little earlier*'],
  ['a version of the future', 'velo$0city', '9000.1.0f1', '**Obsolete**'],
])('versions: %s', async (_, member, version, expected) => {
  expect(await markdownAt(script(`void F() { body.${member} = Vector3.up; }`), version)).toContain(expected);
});

test('members of packages link to the version that the project has', async () => {
  const source = `//- Assets/A.cs\nusing UnityEngine.InputSystem;\nclass A { InputAction a; void F() { a.Ena$0ble(); } }\n//- Packages/manifest.json\n{"dependencies":{"com.unity.inputsystem":"1.7.0"}}`;
  expect(await markdownAt(source)).toContain(
    'https://docs.unity3d.com/Packages/com.unity.inputsystem@1.7/api/UnityEngine.InputSystem.InputAction.html',
  );
});

test('doc comments of a package on disk are shown', async () => {
  const source = `//- Assets/A.cs
using UnityEngine.InputSystem;
class A { InputAction a; void F() { a.Ena$0ble(); } }
//- Library/PackageCache/com.unity.inputsystem@1.7.0/InputSystem/Actions/InputAction.cs
namespace UnityEngine.InputSystem {
  public sealed class InputAction {
    /// <summary>Our own words in the <b>package</b>.</summary>
    public void Enable() { }
  }
}`;
  expect(await markdownAt(source)).toContain('Our own words in the package');
});

test('the documentation of the installed editor is shown instead of ours', async () => {
  const project = writeProject(
    `${script('void F() { body.Add$0Force(Vector3.up); Phys$0ics.gravity.Normalize(); }').replace('Phys$0ics', 'Physics')}//- ProjectSettings/ProjectVersion.txt\nm_EditorVersion: 2021.3.16f1\n`,
  );
  const managed = join(project.root, 'home/Unity/Hub/Editor/2021.3.16f1/Editor/Data/Managed/UnityEngine');
  mkdirSync(managed, { recursive: true });
  writeFileSync(
    join(managed, 'UnityEngine.PhysicsModule.xml'),
    `<?xml version="1.0"?><doc><members>
<member name="M:UnityEngine.Rigidbody.AddForce(UnityEngine.Vector3)"><summary>Words of the &lt;editor&gt; [x](http://a).</summary><param name="force">How hard.</param></member>
</members></doc>`,
  );
  const environment = { ...testEnvironment(project.root), HOME: join(project.root, 'home') };
  try {
    const options = { root: project.root, environment, threaded: false, log: silentLog, progress() {}, bundle };
    const session = await openSession(options);
    await session.build(false, signal);
    const { cursor } = project.fixture;
    const answer = await hover(session.context('en'), 'Assets/A.cs', cursor?.offset ?? 0, signal);
    expect(answer?.markdown).toContain('Words of the &lt;editor\\> \\[x\\]\\(http://a\\)\\.');
    expect(answer?.markdown).toContain('- `force`: How hard\\.');
    expect(answer?.markdown).not.toContain('Pushes the body');
    const chinese = await hover(session.context('zh'), 'Assets/A.cs', cursor?.offset ?? 0, signal);
    expect(chinese?.markdown).not.toContain('Words of the');
  } finally {
    project.dispose();
  }
});

test.each([
  ['an event function', script('void OnTrigger$0Enter(Collider other) { }'), 'void OnTriggerEnter(Collider other)'],
  ['one that may be a coroutine', script('System.Collections.IEnumerator Sta$0rt() { yield break; }'), 'coroutine'],
  [
    'an override',
    `//- Assets/Editor/E.cs\nusing UnityEditor;\nclass E : Editor { public override void OnInspector$0GUI() { } }`,
    'UnityEditor.Editor.OnInspectorGUI',
  ],
  ['a type', script('Rigid$0body2D other;'), 'public class Rigidbody2D : Component'],
  [
    'a tooltip of the project',
    script('[Tooltip("How fast")] public float speed; void F() { spe$0ed = 1; }'),
    'How fast',
  ],
])('%s', async (_, source, expected) => {
  expect(await markdownAt(source)).toContain(expected);
});

const head = '%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:\n';
const scene = (line: string) =>
  `//- Assets/A.cs
public class A : UnityEngine.MonoBehaviour {
  /// <summary>How fast it goes.</summary>
  public float speed;
}
//- Assets/S.unity
${head}--- !u!4 &2
Transform:
  m_LocalPosition: {x: 0, y: 0, z: 0}
  m_ConstrainProportionsScale: 0
  m_Odd: 1
--- !u!114 &5
MonoBehaviour:
  m_Script: {fileID: 11500000, guid: guid(Assets/A.cs), type: 3}
  speed: 3
--- !u!65 &6
BoxCollider:
  m_IsTrigger: 1
`.replace(line.replace('$0', ''), line);

test.each([
  ['a property', scene('m_Local$0Position'), 'public Vector3 localPosition { get; set; }'],
  ['a property of a base class', scene('m_Is$0Trigger'), 'UnityEngine.Collider.isTrigger'],
  ['a key without a member', scene('m_Constrain$0ProportionsScale'), 'keeps the proportions'],
  ['a class', scene('Trans$0form:'), 'UnityEngine.Transform'],
  ['a field of a script', scene('  spe$0ed: 3'), 'How fast it goes\\.'],
  ['a reference', scene('guid: $0guid(Assets/A.cs)'), '**Assets/A\\.cs**'],
])('in a scene: %s', async (_, source, expected) => {
  expect(await markdownAt(source)).toContain(expected);
});

test.each([
  ['a key that nobody knows', scene('m_O$0dd')],
  ['a number', scene('m_Odd: $01')],
  ['a keyword', script('void F() { ret$0urn; }')],
  ['a local', script('void F() { int mass = 1; ma$0ss++; }')],
  ['a name in a comment', script('// body.Add$0Force')],
  ['code that ends in the middle', script('void F() { unknown.Some$0thing(')],
  ['an invented member', script('void F() { body.Add$0Push(1); }')],
])('nothing is said of %s', async (_, source) => {
  expect(await markdownAt(source)).toBeUndefined();
});

const shader = (line: string) =>
  `//- Assets/W.shader
Shader "My/Water" {
  Properties { [NoScaleOffset] _MainTex ("Main", 2D) = "white" {} _Speed ("Speed", Float) = 1 }
  SubShader {
    Tags { "RenderType" = "Opaque" "Queue"="Transparent+10" }
    Pass {
      ZWrite Off Blend SrcAlpha OneMinusSrcAlpha
      Stencil { Ref 1 Comp Always Pass Replace }
      HLSLPROGRAM
      #pragma vertex vert
      #pragma multi_compile _ FANCY
      sampler2D _MainTex;
      float _Speed;
      struct appdata { float4 vertex : POSITION; float3 normal : NORMAL; };
      float wave(float x) { return sin(x * _Time.y); }
      float4 vert(appdata input) : SV_Position { float lerp = 1; float3 n = normalize(input.normal); return UnityObjectToClipPos(input.vertex) * saturate(wave(n.x)); }
      half4 frag(float2 uv : TEXCOORD0) : SV_Target { [unroll] for (int i = 0; i < 2; i++) {} return tex2D(_MainTex, uv); } // saturate
      ENDHLSL
    }
  }
}
`.replace(line.replace('$0', ''), line);

test.each([
  ['an intrinsic', shader('satu$0rate(wave'), 'float saturate'.slice(6)],
  ['a semantic', shader('SV_Tar$0get'), 'Output colour'],
  ['a semantic with a number', shader('TEXCO$0ORD0'), 'Texture coordinates'],
  ['a pragma', shader('multi_$0compile'), 'Variants multiply'],
  ['a variable of the library', shader('_Ti$0me.y'), 'Time since the level was loaded'],
  ['a function of the library', shader('UnityObject$0ToClipPos'), 'UnityShaderUtilities'],
  ['an attribute', shader('[unr$0oll]'), 'Writes the loop out'],
  ['a command', shader('ZWr$0ite'), 'Whether depth is written'],
  ['a value', shader('Src$0Alpha'), 'Factor'],
  ['the command of a stencil block', shader('Pa$0ss Replace'), 'stencil value'],
  ['a pass', shader('    Pa$0ss {'), 'One drawing'],
  ['a tag', shader('Render$0Type'), 'kind of surface'],
  ['a tag with an offset', shader('Trans$0parent+10'), 'Transparent objects'],
  ['a type of property', shader('2$0D) ='), 'A texture'],
  ['a drawer', shader('[NoScale$0Offset]'), 'tiling and offset'],
  ['a function of the shader', shader('wa$0ve(n.x)'), 'float wave(float x)'],
  ['a property of the shader', shader('_Spe$0ed ('), '_Speed'],
])('in a shader: %s', async (_, source, expected) => {
  expect(await markdownAt(source)).toContain(expected);
});

test.each([
  ['a member', shader('input.norm$0al')],
  ['a swizzle', shader('n.$0x)')],
  ['a keyword', shader('retu$0rn tex2D')],
  ['a type', shader('hal$0f4 frag')],
  ['a local that hides an intrinsic', shader('float le$0rp = 1')],
  ['a comment', shader('// satu$0rate')],
  ['the name of the shader', shader('My/Wa$0ter')],
])('in a shader nothing is said of %s', async (_, source) => {
  expect(await markdownAt(source)).toBeUndefined();
});

test('no place of a shader, a scene or a script makes hover throw', async () => {
  for (const [source, path] of [
    [shader('').replace('$0', ''), 'Assets/W.shader'],
    [scene(''), 'Assets/S.unity'],
    [script('void F() { foreach (var x in new[] { body }) x.mass = $"{body?.mass}".Length; }'), 'Assets/A.cs'],
  ] as const) {
    await withProject(source, async (ctx, { fixture }) => {
      const text = fixture.files.get(path) ?? '';
      for (let offset = 0; offset <= text.length; offset += 3) await hover(ctx, path, offset, signal);
    });
  }
});
