import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createGrammarFiles } from '#adapters/grammar-files.ts';
import { createParserPool } from '#syntax/parser.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import { createWasmBackend } from '#syntax/wasm-backend.ts';
import { shaderFileFacts } from './facts.ts';
import type { PassFact, StateFact } from './shader-facts.ts';

const folder = fileURLToPath(new URL('../../../dist/wasm', import.meta.url));
const pool = createParserPool(createWasmBackend(createGrammarFiles(folder)));
const shaderLab = await pool.parser('shaderlab');
const hlsl = await pool.parser('hlsl');

function facts(text: string) {
  const read = shaderFileFacts(text, shaderLab.parse, hlsl.parse);
  for (const { name, nameSpan, span } of read.symbols) {
    expect(text.slice(nameSpan.start, nameSpan.end)).toBe(name);
    expect(span.start).toBeLessThanOrEqual(nameSpan.start);
    expect(span.end).toBeGreaterThanOrEqual(nameSpan.end);
  }
  return read;
}

function line({ kind, container, name, signature }: SymbolFact): string {
  return `${kind} ${container === '' ? '' : `${container}.`}${name}: ${signature}`;
}

function states(list: readonly StateFact[]): readonly string[] {
  return list.map(({ command, value }) => `${command}=${value}`);
}

function pass({ kind, name = '', tags, states: set, pragmas }: PassFact): string {
  const parts = [
    tags.map((tag) => tag.join('=')).join(),
    states(set).join(),
    pragmas.map((pragma) => pragma.name).join(),
  ];
  return [kind, name, ...parts].join('|');
}

const water = `// A shader
#warning made by hand
Shader "Game/Water" {
  Properties {
    [MainColor] [HDR] _Tint ("Tint (a, \\u00e4)", Color) = (1, 0.5, 0, 1)
    _Level ("Level", Range( -1.5 , 2f )) = .5
    [NoScaleOffset] _Map ("Map", 2D) = "white" {}
    [Toggle(_FOAM)] _Foam ("Foam", Float) = 1
    [Toggle] _Wave ("Wave", Int) = 0
    [ToggleOff] _Shine ("Shine", Float) = 1
    [KeywordEnum(Low, Very High)] _Q ("Quality", Integer) = 1
  }
  HLSLINCLUDE
  #pragma multi_compile_fog
  #pragma multi_compile _ SHARED
  #include "Core.hlsl"
  CBUFFER_START(UnityPerMaterial)
  float4 _Tint;
  CBUFFER_END
  ENDHLSL
  SubShader {
    PackageRequirements { "com.unity.render-pipelines.universal": "12.0" }
    Tags { "Queue" = "Transparent", "RenderType" = "Opaque" }
    LOD 200
    Cull [_Cull] ZWrite Off
    Stencil { // of water
      Ref 1  Comp Always
    }
    UsePass "Hidden/Shadow/CASTER"
    GrabPass { "_Grab" }
    GrabPass { }
    Pass {
      Name "Forward"
      Tags { "LightMode" = "UniversalForward" }
      Blend SrcAlpha OneMinusSrcAlpha,
            One   Zero
      HLSLPROGRAM
      #pragma vertex Vert
      #pragma fragment Frag
      #pragma shader_feature_local _FOAM _
      struct V { float4 p : POSITION; };
      #define HALF 0.5
      float4 Frag(V i) : SV_Target { return HALF; }
      ENDHLSL
    }
    Pass { ZTest LEqual }
  }
  Category {
    Tags { "Queue" = "Geometry" }
    Lighting On
    SubShader {
      LOD 100
      CGPROGRAM
      #pragma surface surf Lambert
      #pragma shader_feature SURFACE
      void surf(Input i, inout SurfaceOutput o) { }
      ENDCG
    }
  }
  SubShader { Pass {
    GLSLPROGRAM
    #pragma multi_compile GL
    ENDGLSL
  } }
  Dependency "BaseMapShader" = "Game/Base"
  CustomEditor "Game.WaterGui"
  CustomEditorForRenderPipeline "Game.UrpGui" "UnityEngine.Urp"
  Fallback "Diffuse"
}
`;

test.each([
  ['\\n', water],
  ['\\r\\n', water.replaceAll('\n', '\r\n')],
])('a whole shader with line breaks %s', (_, text) => {
  const { shader, problems, terms, hlsl: code, symbols } = facts(text);
  expect(problems).toEqual([]);
  expect(shader).toMatchObject({
    name: 'Game/Water',
    fallback: 'Diffuse',
    customEditor: 'Game.WaterGui',
    pipelineEditors: [['UnityEngine.Urp', 'Game.UrpGui']],
    dependencies: [['BaseMapShader', 'Game/Base']],
    tags: [
      ['Queue', 'Transparent'],
      ['RenderType', 'Opaque'],
      ['LightMode', 'UniversalForward'],
      ['Queue', 'Geometry'],
    ],
    properties: [
      {
        name: '_Tint',
        display: 'Tint (a, \\u00e4)',
        type: 'color',
        defaultValue: '(1, 0.5, 0, 1)',
        attributes: ['MainColor', 'HDR'],
      },
      { name: '_Level', type: 'range', range: [-1.5, 2], defaultValue: '.5', attributes: [] },
      { name: '_Map', type: '2d', defaultValue: '"white" {}', attributes: ['NoScaleOffset'] },
      { name: '_Foam', type: 'float', defaultValue: '1', attributes: ['Toggle(_FOAM)'] },
      { name: '_Wave', type: 'int', attributes: ['Toggle'] },
      { name: '_Shine', type: 'float', attributes: ['ToggleOff'] },
      { name: '_Q', type: 'integer', attributes: ['KeywordEnum(Low, Very High)'] },
    ],
  });
  expect(
    shader?.subShaders.map(({ lod, tags, states: set, passes }) => [lod, tags.length, states(set), passes.map(pass)]),
  ).toEqual([
    [
      200,
      2,
      ['Cull=[_Cull]', 'ZWrite=Off', 'Stencil=Ref 1 Comp Always'],
      [
        'usePass|Hidden/Shadow/CASTER|||',
        'grabPass|_Grab|||',
        'grabPass||||',
        'pass|Forward|LightMode=UniversalForward|Blend=SrcAlpha OneMinusSrcAlpha, One Zero|vertex,fragment,shader_feature_local',
        'pass|||ZTest=LEqual|',
      ],
    ],
    [100, 1, ['Lighting=On'], []],
    [undefined, 0, [], ['pass||||']],
  ]);
  expect(shader?.keywords.map(({ name, declaredBy }) => `${name} ${declaredBy}`)).toEqual([
    'SHARED multi_compile',
    '_FOAM shader_feature_local',
    'SURFACE shader_feature',
    '_WAVE_ON Toggle',
    '_SHINE_OFF ToggleOff',
    '_Q_LOW KeywordEnum',
    '_Q_VERY_HIGH KeywordEnum',
  ]);
  expect(code?.includes.map(({ path, span }) => [path, text.slice(span.start, span.end)])).toEqual([
    ['Core.hlsl', 'Core.hlsl'],
  ]);
  expect(code?.macros.map(({ nameSpan }) => text.slice(nameSpan.start, nameSpan.end))).toEqual(['HALF']);
  for (const { name, span } of code?.pragmas ?? []) {
    expect(text.slice(span.start, span.end)).toMatch(new RegExp(`^#pragma ${name}`));
  }
  expect(symbols.filter(({ kind }) => kind !== 'shaderProperty').map(line)).toEqual([
    'shader Game/Water: Shader "Game/Water"',
    'constantBuffer Game/Water.UnityPerMaterial: CBUFFER_START(UnityPerMaterial)',
    'variable Game/Water.UnityPerMaterial._Tint: float4 _Tint',
    'subShader Game/Water.SubShader: SubShader',
    'pass Game/Water.SubShader.Forward: Pass "Forward"',
    'struct Game/Water.SubShader.Forward.V: struct V',
    'field Game/Water.SubShader.Forward.V.p: float4 p : POSITION',
    'macro Game/Water.SubShader.Forward.HALF: #define HALF 0.5',
    'function Game/Water.SubShader.Forward.Frag: float4 Frag(V i) : SV_Target',
    'pass Game/Water.SubShader.Pass: Pass',
    'subShader Game/Water.SubShader: SubShader',
    'function Game/Water.SubShader.surf: void surf(Input i, inout SurfaceOutput o)',
    'subShader Game/Water.SubShader: SubShader',
    'pass Game/Water.SubShader.Pass: Pass',
  ]);
  expect(symbols.find(({ name }) => name === '_Level')).toMatchObject({
    container: 'Game/Water',
    type: 'Range( -1.5 , 2f )',
    signature: '_Level ("Level", Range( -1.5 , 2f )) = .5',
  });
  const at = (name: string) => {
    const term = terms?.find((other) => other.name === name);
    return [term?.kind, term?.detail, text.slice(term?.offset).split(/\W/, 1)[0]];
  };
  expect(at('Game/Water')).toEqual(['shader', undefined, 'Game']);
  expect(at('_Map')).toEqual(['shaderProperty', '2d', '_Map']);
  expect(at('_FOAM')).toEqual(['shaderKeyword', 'shader_feature_local', '_FOAM']);
  expect(at('_WAVE_ON')).toEqual(['shaderKeyword', 'Toggle', '_Wave']);
});

test('a keyword that only an attribute names stands in the attribute', () => {
  const text = 'Shader "A" { Properties { [Toggle( _X )] _A ("A", Float) = 1 } }';
  expect(facts(text).terms?.at(-1)).toEqual({
    kind: 'shaderKeyword',
    name: '_X',
    detail: 'Toggle',
    offset: text.indexOf('_X'),
  });
});

test.each([
  ['shader "a" { subshader { pass { name "p" zwrite off } } }', ['zwrite=off']],
  ['SHADER "a" { SUBSHADER { PASS { Offset -1, 2 ColorMask RGB 1 } } }', ['Offset=-1, 2', 'ColorMask=RGB 1']],
  ['Shader "a" { SubShader { Pass { Fog { Mode Off } Color (1,1,1,1) } } }', ['Fog=Mode Off', 'Color=(1,1,1,1)']],
  [
    'Shader "a" { SubShader { Pass { SetTexture [_M] { combine texture * primary } } } }',
    ['SetTexture=[_M] { combine texture * primary }'],
  ],
  ['Shader "a" { SubShader { Pass { Blend 1 Off /* x */ Cull // y\n Back } } }', ['Blend=1 Off', 'Cull=Back']],
])('states of %s', (text, expected) => {
  const { shader, problems } = facts(text);
  expect(states(shader?.subShaders[0]?.passes[0]?.states ?? [])).toEqual(expected);
  expect(problems).toEqual([]);
});

test.each([
  ['Shader "a" { Fallback Off }', undefined],
  ['Shader "a" { FallBack "VertexLit", 1 }', 'VertexLit'],
  ['Shader "a" { }', undefined],
])('fallback of %s', (text, fallback) => {
  expect(facts(text).shader?.fallback).toBe(fallback);
});

test('a file without a shader', () => {
  const { shader, symbols, hlsl: code } = facts('CGINCLUDE\nfloat f() { return 1; }\nENDCG\n');
  expect(shader).toBeUndefined();
  expect(symbols.map(line)).toEqual(['function f: float f()']);
  expect(code?.pragmas).toEqual([]);
  expect(facts('Shader "a" { }').hlsl).toBeUndefined();
});

test('alternatives and unreachable branches inside of a block stand in positions of the file', () => {
  const text = `Shader "A" { SubShader { Pass {
HLSLPROGRAM
#if A
half4
#else
fixed4
#endif
f() : SV_Target { return 0; }
#if 0
float never;
#endif
ENDHLSL
} } }`;
  const { symbols, problems, hlsl: code } = facts(text);
  expect(problems).toEqual([]);
  expect(symbols.find(({ name }) => name === 'f')?.signature).toBe('half4 f() : SV_Target');
  expect(symbols.find(({ name }) => name === 'never')?.inactive).toBe(true);
  expect(code?.inactive.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['float never;']);
});

const broken = (code: string) => `Shader "A" {
  Properties { _A ("A", Float) = 1 }
  SubShader { Tags { "Queue" = "Geometry" } Pass { Name "P" ${code}`;

test.each([
  ['an error in code', broken('HLSLPROGRAM\nfloat a = ;\nfloat f() { return 1; }\nENDHLSL } } }'), 1],
  ['code without its end', broken('HLSLPROGRAM\nfloat f() { return 1; }\n } } }'), 1],
  ['the end of the file in code', broken('HLSLPROGRAM\nfloat f() { return 1; }\n'), 1],
  ['the end of the file in a pass', broken('HLSLPROGRAM\nfloat f() { return 1; }\nENDHLSL'), 1],
  [
    'code that the next block ends',
    broken('HLSLPROGRAM\nfloat f() { return 1; }\n } Pass {\nHLSLPROGRAM\nENDHLSL } } }'),
    1,
  ],
])('%s leaves the rest as it is', (_, text, problems) => {
  const read = facts(text);
  expect(read.problems).toHaveLength(problems);
  expect(read.shader).toMatchObject({ name: 'A', properties: [{ name: '_A' }], tags: [['Queue', 'Geometry']] });
  expect(read.shader?.subShaders[0]?.passes[0]?.name).toBe('P');
  expect(read.symbols.map(line)).toEqual(
    expect.arrayContaining(['pass A.SubShader.P: Pass "P"', 'function A.SubShader.P.f: float f()']),
  );
});

test('the block of a code with an error names the error in positions of the file', () => {
  const text = broken('HLSLPROGRAM\nfloat a = ;\nENDHLSL } } }');
  const [problem] = facts(text).problems;
  expect(Math.abs((problem?.span.start ?? 0) - text.indexOf('= ;'))).toBeLessThan(3);
});

test('both sides of a conflict are read', () => {
  const text = `Shader "A" {
<<<<<<< ours
  Properties { _A ("A", Float) = 1 }
=======
  Properties { _B ("B", Float) = 1 }
>>>>>>> theirs
  SubShader { Pass {
    HLSLPROGRAM
<<<<<<< ours
    float a;
=======
    float b;
>>>>>>> theirs
    ENDHLSL
  } }
}`;
  const { shader, symbols, problems } = facts(text);
  expect(shader?.properties.map(({ name }) => name)).toEqual(['_A', '_B']);
  expect(symbols.filter(({ kind }) => kind === 'variable').map(({ name }) => name)).toEqual(['a', 'b']);
  expect(problems).toEqual([]);
});

test('every prefix and every cut of a shader can be read, and the shader is known from its name on', () => {
  for (let at = 0; at <= water.length; at += 1) {
    const { shader } = facts(water.slice(0, at));
    if (at > water.indexOf('Water" {') + 7) expect(shader?.name).toBe('Game/Water');
    if (at % 5 !== 0) continue;
    facts(water.slice(at));
    facts(water.slice(0, at) + water.slice(at + 7));
  }
});

test.each([
  ['passes', 'Pass { '.repeat(5000)],
  ['opening words', 'Pass '.repeat(20000)],
  ['categories', `Shader "A" {${'Category { '.repeat(5000)}`],
  ['attributes', `Shader "A" { Properties { ${'[Toggle(A)]'.repeat(5000)} _A ("A", Float) = 1 } }`],
  ['open blocks', 'Shader "A" { SubShader { Pass {\nHLSLPROGRAM\n'.repeat(1000)],
  ['comments without an end', `Shader "A" { ${'/* '.repeat(20000)}`],
  ['NUL bytes', `Shader "A" { ${'Cull\0Off '.repeat(2000)} }`],
  ['bytes', String.fromCharCode(...Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255))],
])('many %s take little time', (_, text) => {
  const started = performance.now();
  facts(text);
  expect(performance.now() - started).toBeLessThan(5000);
});
