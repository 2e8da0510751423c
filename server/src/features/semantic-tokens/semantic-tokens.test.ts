import { guidOf } from '@scenewright/test/kit/fixture.ts';
import { withProject } from '@scenewright/test/kit/project.ts';
import { describe, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { indexLines } from '#base/text.ts';
import { semanticTokens } from './semantic-tokens.ts';

const project = `//- ProjectSettings/ProjectVersion.txt
m_EditorVersion: 2022.3.62f1
//- Packages/manifest.json
{ "dependencies": {} }
//- Assets/Known.mat
%YAML 1.1
`;

/** The tokens of a document as `name type.modifiers`, in order. */
async function tokensOf(path: string, text: string, source = project): Promise<readonly string[] | undefined> {
  return withProject(source, async (_, __, session) => {
    const document = { path, languageId: '', version: 1, text, lines: indexLines(text) };
    session.workspace.apply({ type: 'opened', document });
    const tokens = await semanticTokens(session.context('en'), path, neverAborted());
    let end = 0;
    return tokens?.map((token) => {
      // Editors take them in order only.
      expect(token.start).toBeGreaterThanOrEqual(end);
      end = token.end;
      return `${text.slice(token.start, token.end)} ${[token.type, ...(token.modifiers ?? [])].join('.')}`;
    });
  });
}

const hlsl: readonly (readonly [what: string, text: string, tokens: readonly string[]])[] = [
  ['nothing', '', []],
  [
    'a uniform and its use',
    'float _A;\nfloat F() { return _A; }',
    ['_A variable.declaration.readonly', 'F function.declaration', '_A variable.readonly'],
  ],
  [
    'what a shader can write is not read-only',
    'static float a; groupshared float b; RWTexture2D<float> d; static const int c = 1;',
    ['a variable.declaration', 'b variable.declaration', 'd variable.declaration', 'c variable.declaration.readonly'],
  ],
  [
    'parameters and local variables',
    'float F(float x) { const float y = x; float z = y; return z; }',
    [
      'F function.declaration',
      'x parameter.declaration',
      'y variable.declaration.readonly',
      'x parameter',
      'z variable.declaration',
      'y variable.readonly',
      'z variable',
    ],
  ],
  [
    'an inner name hides an outer one up to its brace',
    'float x; void F(int x) { { float x = 1; x++; } x++; } void G() { x; }',
    [
      'x variable.declaration.readonly',
      'F function.declaration',
      'x parameter.declaration',
      'x variable.declaration',
      'x variable',
      'x parameter',
      'G function.declaration',
      'x variable.readonly',
    ],
  ],
  [
    'a variable of a loop',
    'void F() { for (int i = 0; i < 4; i++) { i; } i; }',
    ['F function.declaration', 'i variable.declaration', 'i variable', 'i variable', 'i variable'],
  ],
  [
    'structures and members',
    'struct V { float4 p : POSITION; };\nV F(V i) { i.p.xyz = 0; V o = (V)0; return o; }',
    [
      'V struct.declaration',
      'p property.declaration',
      'V struct',
      'F function.declaration',
      'V struct',
      'i parameter.declaration',
      'i parameter',
      'p property',
      'V struct',
      'o variable.declaration',
      'V struct',
      'o variable',
    ],
  ],
  [
    'members of structures of other files, but not components',
    'void F(Elsewhere i) { i.normal; i.xy; i._m00; }',
    [
      'F function.declaration',
      'Elsewhere type',
      'i parameter.declaration',
      'i parameter',
      'normal property',
      'i parameter',
      'i parameter',
    ],
  ],
  [
    'a structure within a function',
    'void F() { struct L { int m; }; L l; l.m = 1; }',
    [
      'F function.declaration',
      'L struct.declaration',
      'm property.declaration',
      'L struct',
      'l variable.declaration',
      'l variable',
      'm property',
    ],
  ],
  [
    'methods and the fields around them',
    'struct S { float a; float Get() { return a; } };\nvoid F(S s) { s.Get(); }',
    [
      'S struct.declaration',
      'a property.declaration',
      'Get method.declaration',
      'a property',
      'F function.declaration',
      'S struct',
      's parameter.declaration',
      's parameter',
      'Get method',
    ],
  ],
  [
    'interfaces and classes',
    'interface I { float G(); }; class C : I { float G() { return 1; } };',
    ['I interface.declaration', 'G method.declaration', 'C class.declaration', 'I interface', 'G method.declaration'],
  ],
  [
    'calls: own, of the language, of a library, of nobody known',
    'void O() {} void F() { O(); lerp(1, 2, 3); UnityObjectToClipPos(1); Nobody(); }',
    [
      'O function.declaration',
      'F function.declaration',
      'O function',
      'lerp function.defaultLibrary',
      'UnityObjectToClipPos function.defaultLibrary',
      'Nobody function',
    ],
  ],
  [
    'methods of textures',
    'Texture2D m; SamplerState s; void F() { m.Sample(s, 0).r; }',
    [
      'm variable.declaration.readonly',
      's variable.declaration.readonly',
      'F function.declaration',
      'm variable.readonly',
      'Sample method',
      's variable.readonly',
    ],
  ],
  [
    'buffers',
    'cbuffer B : register(b0) { float4 a; }\nCBUFFER_START(UnityPerMaterial)\nfloat b;\nCBUFFER_END',
    [
      'B struct.declaration',
      'a variable.declaration.readonly',
      'CBUFFER_START macro.defaultLibrary',
      'UnityPerMaterial struct.declaration',
      'b variable.declaration.readonly',
      'CBUFFER_END macro.defaultLibrary',
    ],
  ],
  [
    'macros of Unity',
    'TEXTURE2D(_M); void F(float2 uv) { SAMPLE_TEXTURE2D(_M, sampler_M, uv); OWN_THING(uv); }',
    [
      'TEXTURE2D macro.defaultLibrary',
      '_M variable.declaration.readonly',
      'F function.declaration',
      'uv parameter.declaration',
      'SAMPLE_TEXTURE2D macro.defaultLibrary',
      '_M variable.readonly',
      'uv parameter',
      'OWN_THING macro',
      'uv parameter',
    ],
  ],
  [
    'parameters that a macro declares',
    'void F(TEXTURE2D_PARAM(m, s)) { m; }',
    [
      'F function.declaration',
      'TEXTURE2D_PARAM macro.defaultLibrary',
      'm parameter.declaration',
      's parameter.declaration',
      'm parameter',
    ],
  ],
  [
    'a macro with parameters',
    'float a;\n#define ADD(x) ((x) + a + 1.0f * v.x /* x */)\nvoid F() { ADD(1); }',
    [
      'a variable.declaration.readonly',
      'ADD macro.declaration',
      'x parameter.declaration',
      'x parameter',
      'a variable.readonly',
      'F function.declaration',
      'ADD macro',
    ],
  ],
  [
    'constants in capitals are what declares them',
    'static const float SIZE = 2; float F() { return SIZE; }',
    ['SIZE variable.declaration.readonly', 'F function.declaration', 'SIZE variable.readonly'],
  ],
  [
    'keywords',
    '#pragma multi_compile _ FOG_ON FOG_OFF\n#if defined(FOG_ON) && OTHER && true\n#endif\n#ifdef FOG_OFF\n#endif',
    [
      'FOG_ON enumMember.declaration',
      'FOG_OFF enumMember.declaration',
      'FOG_ON enumMember',
      'OTHER macro',
      'FOG_OFF enumMember',
    ],
  ],
  [
    'functions of stages',
    '#pragma vertex Vert\n#pragma target 4.5\n#pragma surface surf Standard vertex:Move addshadow',
    ['Vert function', 'surf function', 'Move function'],
  ],
  [
    'kernels',
    '#pragma kernel Main\n[numthreads(8, 8, 1)]\nvoid Main(uint3 id : SV_DispatchThreadID) { id; }',
    ['Main function', 'Main function.declaration', 'id parameter.declaration', 'id parameter'],
  ],
  [
    'code that no variant reaches is a comment',
    'void F() {}\n#if 0\nvoid G() { F(); }\n#endif\nvoid H() { F(); }',
    ['F function.declaration', '\nvoid G() { F(); }\n comment', 'H function.declaration', 'F function'],
  ],
  [
    'both branches of a condition',
    '#ifdef A\nfloat F(float x) {\n#else\nfloat F(half y) {\n#endif\nreturn 1; }',
    ['A macro', 'F function.declaration', 'x parameter.declaration', 'F function'],
  ],
  ['comments and strings are passed over', '// F a\n/* F */ float a; // a', ['a variable.declaration.readonly']],
  [
    'namespaces',
    'namespace N { float G() { return 1; } }\nvoid F() { N::G(); }',
    ['N namespace.declaration', 'G function.declaration', 'F function.declaration', 'N namespace', 'G function'],
  ],
  [
    'a typedef',
    'typedef float4 Quad; Quad q;',
    ['Quad type.declaration', 'Quad type', 'q variable.declaration.readonly'],
  ],
  [
    'an error leaves the rest as it is',
    'float a;\nvoid F() { a = ; }\nvoid G() { a; }',
    [
      'a variable.declaration.readonly',
      'F function.declaration',
      'a variable.readonly',
      'G function.declaration',
      'a variable.readonly',
    ],
  ],
  [
    'a function that is being typed',
    'float a;\nvoid F(float x) { a + x.',
    ['a variable.declaration.readonly', 'F function.declaration', 'x parameter.declaration', 'a variable.readonly'],
  ],
  [
    'a function that is being typed between its braces',
    'void F(float x) { x. }\nvoid G(float y) { y; }',
    [
      'F function.declaration',
      'x parameter.declaration',
      'x parameter',
      'G function.declaration',
      'y parameter.declaration',
      'y parameter',
    ],
  ],
  ['a comment that does not end', 'float a; /* a\nfloat b;', ['a variable.declaration.readonly']],
  [
    'a merge',
    'float a;\n<<<<<<< ours\nvoid F() { a; }\n=======\nvoid G() { a; }\n>>>>>>> theirs\n',
    [
      'a variable.declaration.readonly',
      'F function.declaration',
      'a variable.readonly',
      'G function.declaration',
      'a variable.readonly',
    ],
  ],
];

test.each(hlsl)('HLSL: %s', async (_, text, tokens) => {
  expect(await tokensOf('Assets/A.hlsl', text)).toEqual(tokens);
});

const shader = (properties: string, pass: string, state = '') =>
  `Shader "A" { Properties { ${properties} } SubShader { Pass { ${state}\nHLSLPROGRAM\n${pass}\nENDHLSL\n} } }`;

const shaders: readonly (readonly [what: string, text: string, tokens: readonly string[]])[] = [
  [
    'a property and the uniform that it sets',
    shader('_A ("A", Float) = 1', 'float _A; float _B; float F() { return _A; }'),
    [
      '_A property.declaration',
      '_A property.declaration.readonly',
      '_B variable.declaration.readonly',
      'F function.declaration',
      '_A property.readonly',
    ],
  ],
  [
    'what the engine tells about a texture',
    shader('_M ("M", 2D) = "" {} _F ("F", Float) = 1', 'float4 _M_ST; float4 _F_ST;'),
    [
      '_M property.declaration',
      '_F property.declaration',
      '_M_ST property.declaration.readonly',
      '_F_ST variable.declaration.readonly',
    ],
  ],
  [
    'a property that sets a state, and one that is missing',
    shader('_Cull ("C", Int) = 2', '', 'Cull [_Cull] ZTest [_Z]'),
    ['_Cull property.declaration', '_Cull property'],
  ],
  [
    'keywords of attributes and pragmas',
    shader('[Toggle(_GLOW)] _G ("G", Int) = 0', '#pragma shader_feature _RIM\n#if _GLOW || _RIM\n#endif'),
    [
      '_GLOW enumMember.declaration',
      '_G property.declaration',
      '_RIM enumMember.declaration',
      '_GLOW enumMember',
      '_RIM enumMember',
    ],
  ],
  [
    'each pass has its own names, and shares those of includes',
    `Shader "A" { SubShader {
HLSLINCLUDE
float shared;
ENDHLSL
Pass { HLSLPROGRAM
static float x; float F() { return x + shared; }
ENDHLSL }
Pass { HLSLPROGRAM
float x() { return 1; } float G() { return x(); }
ENDHLSL } } }`,
    [
      'shared variable.declaration.readonly',
      'x variable.declaration',
      'F function.declaration',
      'x variable',
      'shared variable.readonly',
      'x function.declaration',
      'G function.declaration',
      'x function',
    ],
  ],
  [
    'a shader whose code is not closed',
    'Shader "A" { Properties { _A ("A", Int) = 0 }\nHLSLINCLUDE\nfloat _A;',
    ['_A property.declaration', '_A property.declaration.readonly'],
  ],
  ['GLSL is left to the grammar', 'Shader "A" { SubShader { Pass { GLSLPROGRAM\nfloat a;\nENDGLSL } } }', []],
];

test.each(shaders)('ShaderLab: %s', async (_, text, tokens) => {
  expect(await tokensOf('Assets/A.shader', text)).toEqual(tokens);
});

describe('Unity YAML', () => {
  const known = guidOf('Assets/Known.mat');
  const unknown = '0123456789abcdef0123456789abcdef';
  const builtIn = '0000000000000000f000000000000000';
  const scene = (...lines: readonly string[]) => `%YAML 1.1\n${lines.join('\n')}\n`;

  test.each([
    [
      'classes and GameObjects',
      scene('--- !u!1 &2', 'GameObject:', '  m_Name: My hero', '--- !u!4 &3 stripped', 'Transform:'),
      ['GameObject class', 'My hero string.declaration', 'Transform class'],
    ],
    [
      'only GameObjects are named',
      scene('--- !u!114 &2', 'MonoBehaviour:', '  m_Name: Other'),
      ['MonoBehaviour class'],
    ],
    [
      'a quoted and an empty name',
      scene('--- !u!1 &2', 'GameObject:', '  m_Name: "\\u00e9"  ', '  m_Name: '),
      ['GameObject class', '"\\u00e9" string.declaration'],
    ],
    [
      'assets that exist, of the engine, and that nothing has',
      scene(
        `  a: {fileID: 1, guid: ${known}, type: 3}`,
        `  b: {fileID: 1, guid: ${builtIn}, type: 0}`,
        `  c: [{fileID: 1, guid: ${unknown}, type: 3}, {fileID: 1, guid: ${known}, type: 3}]`,
        `  m_AssetGUID: ${unknown}`,
      ),
      [
        `${known} variable`,
        `${builtIn} variable.defaultLibrary`,
        `${unknown} variable.deprecated`,
        `${known} variable`,
        `${unknown} variable.deprecated`,
      ],
    ],
    ['what only looks like a GUID', scene(`  guid: ${unknown}0`, '  guid: 12', `  xguid: ${known}`), []],
    [
      'lines that end with a carriage return',
      '--- !u!1 &2\r\nGameObject:\r\n  m_Name: A\r\n',
      ['GameObject class', 'A string.declaration'],
    ],
    ['nothing', '', []],
    ['a key below no header', 'GameObject:\n  m_Name: A\n', []],
  ])('%s', async (_, text, tokens) => {
    expect(await tokensOf('Assets/A.unity', text)).toEqual(tokens);
  });

  test('where packages are absent nothing is said against a GUID', async () => {
    const absent = project.replace('{ "dependencies": {} }', '{ "dependencies": { "com.acme.tools": "1.0.0" } }');
    const text = scene(`  a: {guid: ${unknown}}`, `  b: {guid: ${known}}`);
    expect(await tokensOf('Assets/A.unity', text, absent)).toEqual([`${known} variable`]);
  });

  test('a .meta file gives its asset a GUID', async () => {
    expect(await tokensOf('Assets/New.cs.meta', `fileFormatVersion: 2\nguid: ${unknown}\n`)).toEqual([
      `${unknown} variable.declaration`,
    ]);
  });
});

test.each([
  ['Assets/A.unity', '  m_Layer: 0\n', 2 * 1024 * 1024],
  ['Assets/A.hlsl', 'float a;\n', 512 * 1024],
])('%s is left alone above a length', async (path, line, longest) => {
  expect(await tokensOf(path, line.repeat(1 + longest / line.length))).toBeUndefined();
  expect(await tokensOf(path, line)).toBeDefined();
});

test('names of other files of the project are what those declare', async () => {
  const source = `${project}//- Assets/Own.hlsl
#define OWN_SIZE 4
float _Own; struct Own { float a; }; float Make(float x) { return x; }
`;
  const text = 'void F(Own own) { Make(_Own * OWN_SIZE + _Missing); }';
  expect(await tokensOf('Assets/A.hlsl', text, source)).toEqual([
    'F function.declaration',
    'Own struct',
    'own parameter.declaration',
    'Make function',
    '_Own variable',
    'OWN_SIZE macro',
  ]);
});

test('an edited text is read anew, and the same text gives the same tokens', async () => {
  await withProject(project, async (_, __, session) => {
    const path = 'Assets/A.shader';
    const ask = async (text: string) => {
      const document = { path, languageId: '', version: 1, text, lines: indexLines(text) };
      session.workspace.apply({ type: 'opened', document });
      const tokens = await semanticTokens(session.context('en'), path, neverAborted());
      return tokens?.map((token) => `${text.slice(token.start, token.end)} ${token.type}`);
    };
    const first = shader('_A ("A", Int) = 1', 'float F(float x) { return x * _A; }');
    const fresh = await ask(first);
    expect(fresh).toContain('x parameter');
    const edited = first.replace('float x', 'float3 long_name').replace('x *', 'long_name.x *');
    expect(await ask(edited)).toContain('long_name parameter');
    await ask(edited.slice(0, 70));
    expect(await ask(first)).toEqual(fresh);
    expect(await ask(first)).toEqual(fresh);
  });
});

test('texts that are cut off or nested without end give tokens in order', async () => {
  const whole = `#define TWICE(x) (2 * x)\n${hlsl.map(([, text]) => text).join('\n')}`;
  const nested = ['{', '(', 'a[', 'if (a) ', 'f(', '-', 'struct S { ', '#if 0\n'].map((piece) => piece.repeat(3000));
  await withProject(project, async (_, __, session) => {
    for (const path of ['Assets/A.hlsl', 'Assets/A.shader', 'Assets/A.unity']) {
      const cut = Array.from({ length: 30 }, (_, index) => whole.slice(0, index * 131));
      for (const code of [...cut, ...nested.map((piece) => `float a; void F() { ${piece}`)]) {
        const text = path.endsWith('.shader') ? `Shader "A" { HLSLINCLUDE\n${code}` : code;
        const document = { path, languageId: '', version: 1, text, lines: indexLines(text) };
        session.workspace.apply({ type: 'opened', document });
        const tokens = (await semanticTokens(session.context('en'), path, neverAborted())) ?? [];
        const wrong = tokens.filter(({ start, end, type }, index) => {
          const isApart = (tokens[index - 1]?.end ?? 0) <= start && start < end && end <= text.length;
          return !isApart || (type !== 'comment' && /[\r\n]/.test(text.slice(start, end)));
        });
        expect(wrong).toEqual([]);
      }
    }
  });
});

test.each(['Assets/A.cs', 'Assets/A.uss', 'Assets/A.shadergraph'])('%s has no tokens', async (path) => {
  expect(await tokensOf(path, 'class A { }')).toBeUndefined();
});

test('a file that no editor holds open has no tokens, and a request may be cancelled', async () => {
  await withProject(`${project}//- Assets/A.hlsl\nfloat a;\n`, async (ctx, _, session) => {
    expect(await semanticTokens(ctx, 'Assets/A.hlsl', neverAborted())).toBeUndefined();
    for (const path of ['Assets/A.hlsl', 'Assets/A.unity']) {
      const text = 'float a;\n';
      session.workspace.apply({
        type: 'opened',
        document: { path, languageId: '', version: 1, text, lines: indexLines(text) },
      });
      const asked = semanticTokens(session.context('en'), path, AbortSignal.abort());
      await expect(asked).rejects.toThrow(Cancelled);
    }
  });
});
