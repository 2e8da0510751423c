import { readFileSync } from 'node:fs';
import { sampleProject, unityTexts } from '@scenewright/test/kit/grammar-texts.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTokenizer, grammarPath, type Language, type Tokenize } from './tokenizer.ts';

let tokenize: Tokenize;
beforeAll(async () => {
  tokenize = await createTokenizer();
});

/** Lines, the text of a token in the last of them, and the innermost scope that it must have, without the language. */
type Case = readonly [lines: string, token: string, scope: string];

const block = (word: string, line: string) => `Shader "A" {\n${word}\n{\n${line}`;
const code = (line: string) => `HLSLPROGRAM\n${line}`;

const shaderlab: readonly Case[] = [
  ['Shader "Game/Water"', 'Shader', 'keyword.control.block'],
  ['Shader "Game/Water"', 'Game/Water', 'entity.name.type.shader'],
  ['shader "Game/Water"', 'shader', 'keyword.control.block'],
  ['SubShader { LOD 200 }', 'SubShader', 'keyword.control.block'],
  ['SubShader { LOD 200 }', 'LOD', 'keyword.other.statement'],
  ['SubShader { LOD 200 }', '200', 'constant.numeric'],
  ['// Cull Off', ' Cull Off', 'comment.line.double-slash'],
  ['/* Cull\nOff', 'Off', 'comment.block'],
  [block('Properties', '[HDR] _Tint ("Tint", Color) = (1, 0.5, 0, 1)'), 'HDR', 'entity.other.attribute-name'],
  [block('Properties', '[HDR] _Tint ("Tint", Color) = (1, 0.5, 0, 1)'), '_Tint', 'variable.other.property'],
  [block('Properties', '[HDR] _Tint ("Tint", Color) = (1, 0.5, 0, 1)'), 'Tint', 'string.quoted.double'],
  [block('Properties', '[HDR] _Tint ("Tint", Color) = (1, 0.5, 0, 1)'), 'Color', 'support.type.property'],
  [block('Properties', '[HDR] _Tint ("Tint", Color) = (1, 0.5, 0, 1)'), '0.5', 'constant.numeric'],
  [block('Properties', '_Map ("Map", 2D) = "white" {}'), '2D', 'support.type.property'],
  [block('Properties', '_Map ("Map", 2D) = "white" {}'), 'white', 'string.quoted.double'],
  [block('Properties', '_Map ("Map", 2D) = "white" {}\n_Next ("N", Float) = -.5'), '_Next', 'variable.other.property'],
  [block('Properties', '_Map ("Map", 2D) = "white" {}\n_Next ("N", Float) = -.5'), '-.5', 'constant.numeric'],
  [block('Properties', '_Map ("Map", 2D) = "white" {}\n}\nCull Off'), 'Cull', 'keyword.other.state'],
  [block('Properties', '_A ("A (m)", Range(0.1, 3)) = 1'), 'A (m)', 'string.quoted.double'],
  [block('Properties', '_A ("A (m)", Range(0.1, 3)) = 1'), 'Range', 'support.type.property'],
  [block('Properties', '[Toggle(_GLOW)] _Glow ("Glow", int) = 0'), '_GLOW', 'variable.parameter.attribute'],
  [block('Properties', '[Header(Base & detail)] _A ("A", Float) = 0'), '&', 'variable.parameter.attribute'],
  [block('Tags', '"Queue" = "Transparent"'), 'Queue', 'entity.name.tag'],
  [block('Tags', '"Queue" = "Transparent"'), 'Transparent', 'string.quoted.double'],
  ['Tags { "Queue" = "AlphaTest+1" } ZWrite On', 'ZWrite', 'keyword.other.state'],
  ['Cull Off ZWrite On', 'Off', 'constant.language.state'],
  ['Cull Off ZWrite On', 'ZWrite', 'keyword.other.state'],
  ['cull [_Cull]', '_Cull', 'variable.other.property'],
  ['Blend SrcAlpha OneMinusSrcAlpha, One Zero', 'OneMinusSrcAlpha', 'constant.language.state'],
  ['Blend 0 [_Source] [_Target]', '_Target', 'variable.other.property'],
  ['Offset -1, 2.5', '-1', 'constant.numeric'],
  ['ColorMask RGB', 'RGB', 'constant.language.state'],
  [block('Stencil', 'Ref 2 Comp Always Pass Replace'), 'Pass', 'keyword.other.state'],
  [block('Stencil', 'Ref 2 Comp Always Pass Replace'), 'Replace', 'constant.language.state'],
  [block('Stencil', 'Ref [_Ref] ZFailBack IncrSat'), 'ZFailBack', 'keyword.other.state'],
  [block('Stencil', 'Ref 2\n}\nPass'), 'Pass', 'keyword.control.block'],
  ['Pass { Name "Forward"', 'Forward', 'entity.name.section.pass'],
  ['UsePass "Standard/SHADOWCASTER"', 'UsePass', 'keyword.other.statement'],
  ['Fallback "Diffuse"', 'Fallback', 'keyword.other.statement'],
  ['FallBack Off', 'Off', 'constant.language'],
  ['CustomEditor "My.Editor"', 'CustomEditor', 'keyword.other.statement'],
  ['CustomEditorForRenderPipeline "A" "B"', 'CustomEditorForRenderPipeline', 'keyword.other.statement'],
  ['Dependency "AddPass" = "B"', 'Dependency', 'keyword.other.statement'],
  ['PackageRequirements { "com.a.b": "[10.0,11.0]" }', 'com.a.b', 'string.quoted.double'],
  ['SetTexture [_Map] { combine texture * previous }', 'previous', 'constant.language'],
  ['HLSLPROGRAM', 'HLSLPROGRAM', 'keyword.control.code.begin'],
  [code('ENDHLSL'), 'ENDHLSL', 'keyword.control.code.end'],
  ['CGPROGRAM\nENDCG\nCull Off', 'Cull', 'keyword.other.state'],
];

const hlsl: readonly Case[] = [
  ['#pragma vertex Vert', 'Vert', 'entity.name.function'],
  ['#pragma surface surf Standard vertex:Move', 'Standard', 'support.type.lighting-model'],
  ['#pragma surface surf Standard vertex:Move', 'Move', 'entity.name.function'],
  ['#pragma multi_compile _ _FOG_ON', 'multi_compile', 'keyword.other.pragma'],
  ['#pragma multi_compile _ _FOG_ON', '_FOG_ON', 'constant.other.shader-keyword'],
  ['  #  pragma shader_feature_local_fragment A \\\nB', 'B', 'constant.other.shader-keyword'],
  ['#pragma multi_compile A // B', ' B', 'comment.line.double-slash'],
  ['#pragma target 4.5', 'target', 'keyword.other.pragma'],
  ['#pragma target 4.5', '4.5', 'constant.numeric'],
  ['#include "Packages/a//b.hlsl"', 'Packages/a//b.hlsl', 'string.quoted.double.include'],
  ['#include_with_pragmas <a.hlsl>', '<a.hlsl>', 'string.quoted.other.lt-gt.include'],
  ['#define SQUARE(x) ((x) * (x))', 'SQUARE', 'entity.name.function.preprocessor'],
  ['#define SQUARE(x) ((x) * (x))', 'x', 'variable.parameter.preprocessor'],
  ['#define TWO \\\nfloat2(0, 1)', 'float2', 'storage.type.numeric'],
  ['#if defined(_FOG_ON) && A >= 2', 'defined', 'keyword.operator.defined'],
  ['#if defined(_FOG_ON) && A >= 2', '_FOG_ON', 'entity.name.constant.preprocessor'],
  ['#endif // X', 'endif', 'keyword.control.directive.conditional'],
  ['#error not here', 'not', 'string.unquoted'],
  ['half4x4 a;', 'half4x4', 'storage.type.numeric'],
  ['real3 a;', 'real3', 'storage.type.numeric'],
  ['min16float2 a;', 'min16float2', 'storage.type.numeric'],
  ['float5 a;', 'float5', 'entity.name.type'],
  ['Texture2D<float4> map;', 'Texture2D', 'support.type.object'],
  ['RWStructuredBuffer<Item> items;', 'RWStructuredBuffer', 'support.type.object'],
  ['sampler2D _Map;', 'sampler2D', 'support.type.object'],
  ['struct Varyings', 'Varyings', 'entity.name.type'],
  ['Varyings output = Make(input);', 'Varyings', 'entity.name.type'],
  ['Varyings output = Make(input);', 'Make', 'entity.name.function'],
  ['return color;', 'return', 'keyword.control'],
  ['float4 p : SV_POSITION;', 'SV_POSITION', 'support.constant.semantic'],
  ['float2 uv : texcoord3;', 'texcoord3', 'support.constant.semantic'],
  ['half4 Frag(V i) : SV_Target0', 'SV_Target0', 'support.constant.semantic'],
  ['Texture2D a : register(t0, space1);', 'register', 'keyword.other.binding'],
  ['Texture2D a : register(t0, space1);', 't0', 'constant.other.register'],
  ['[numthreads(8, 8, 1)]', 'numthreads', 'entity.other.attribute-name'],
  ['[numthreads(8, 8, 1)]', '8', 'constant.numeric'],
  ['[domain("tri")]', 'tri', 'string.quoted.double'],
  ['a[loop]', 'loop', 'entity.other.attribute-name'],
  ['CBUFFER_START(UnityPerMaterial)', 'CBUFFER_START', 'support.function.macro.unity'],
  ['TEXTURE2D(_Map);', 'TEXTURE2D', 'support.function.macro.unity'],
  ['SAMPLE_TEXTURE2D(_Map, s, uv)', 'SAMPLE_TEXTURE2D', 'support.function.macro.unity'],
  ['UNITY_SETUP_INSTANCE_ID(v);', 'UNITY_SETUP_INSTANCE_ID', 'support.function.macro.unity'],
  ['UNITY_MATRIX_VP', 'UNITY_MATRIX_VP', 'support.variable.unity'],
  ['_Time.y', '_Time', 'support.variable.unity'],
  ['OWN_MACRO(x)', 'OWN_MACRO', 'entity.name.function.preprocessor'],
  ['OWN_VALUE', 'OWN_VALUE', 'constant.other.macro'],
  ['color.rgb', 'rgb', 'variable.other.member.swizzle'],
  ['m._m00_m11', '_m00_m11', 'variable.other.member.swizzle'],
  ['input.normal', 'normal', 'variable.other.member'],
  ['map.SampleLevel(s, uv, 0)', 'SampleLevel', 'support.function.method'],
  ['saturate(x)', 'saturate', 'support.function.intrinsic'],
  ['saturate = 1', 'saturate', 'variable.other.readwrite'],
  ['1.5h', '1.5', 'constant.numeric'],
  ['1.5h', 'h', 'keyword.other.unit.suffix'],
  ['.5e-3', '.5e-3', 'constant.numeric'],
  ['2.xxx', '2', 'constant.numeric'],
  ['0xFFu', '0xFFu', 'constant.numeric.hex'],
  ['a ? b : c', '?', 'keyword.operator.ternary'],
  ['a << 2', '<<', 'keyword.operator.bitwise'],
  ['static const uint count = 3;', 'static', 'storage.modifier'],
  ['/* a\n#define B', '#define B', 'comment.block'],
  ['"never closed\nfloat a;', 'float', 'storage.type.numeric'],
];

const yaml: readonly Case[] = [
  ['%YAML 1.1', 'YAML', 'keyword.control.directive'],
  ['%TAG !u! tag:unity3d.com,2011:', 'TAG', 'keyword.control.directive'],
  ['--- !u!114 &-123 stripped', '114', 'constant.numeric.class-id'],
  ['--- !u!114 &-123 stripped', '-123', 'entity.name.type.anchor'],
  ['--- !u!114 &-123 stripped', 'stripped', 'storage.modifier.stripped'],
  ['--- !u!1 &2 other', ' other', 'invalid.illegal.header'],
  ['MonoBehaviour:', 'MonoBehaviour', 'entity.name.type.class'],
  ['  m_Enabled: 1', 'm_Enabled', 'entity.name.tag'],
  ['  m_Enabled: 1', '1', 'constant.numeric'],
  ['  speed: -1.5e-7', '-1.5e-7', 'constant.numeric'],
  ['  speed: -inf', '-inf', 'constant.numeric'],
  ['  m_Name: 12 apples', '12 apples', 'string.unquoted.plain'],
  ['  m_Name: 12', '12', 'string.unquoted.plain'],
  ['  m_Name: "A\\u00e9 b"', '\\u00e9', 'constant.character.escape'],
  ["  text: 'it''s'", "''", 'constant.character.escape'],
  ['  text: "a\n    b: c"', '    b: c', 'string.quoted.double'],
  ['  text: "never closed\n--- !u!1 &2', '2', 'entity.name.type.anchor'],
  ['  text: one\n    two', 'two', 'string.unquoted.plain'],
  ['  - component: {fileID: 12}', '-', 'punctuation.definition.block.sequence.item'],
  ['  - component: {fileID: 12}', 'component', 'entity.name.tag'],
  ['  - component: {fileID: 12}', '12', 'constant.numeric.file-id'],
  ['  - - 1', '1', 'constant.numeric'],
  ['  a: {fileID: 1, guid: 0123456789abcdef0123456789abcdef, type: 3}', 'guid', 'entity.name.tag.reference'],
  [
    '  a: {fileID: 1, guid: 0123456789abcdef0123456789abcdef, type: 3}',
    '0123456789abcdef0123456789abcdef',
    'constant.other.guid',
  ],
  ['  a: {fileID: 1, guid: 0123456789abcdef0123456789abcdef,\n    type: 3}', '3', 'constant.numeric.reference-type'],
  ['guid: 0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdef', 'constant.other.guid'],
  ['  _Tint: {r: 1, g: 0.5, b: 0, a: 1}', 'g', 'entity.name.tag.channel'],
  ['  m_LocalScale: {x: 1, y: 2, z: -0}', 'y', 'entity.name.tag'],
  ['  m_LocalScale: {x: 1, y: 2, z: -0}', '-0', 'constant.numeric'],
  ['  a: [1, {b: c}, "d"]', 'c', 'string.unquoted.plain'],
  ['  _typelessdata: 0000803f00000040', '0000803f00000040', 'constant.other.bytes'],
  ['  m_Children: []', '[', 'punctuation.definition.sequence.begin'],
  ['  : 1', ':', 'punctuation.separator.key-value'],
  ['<<<<<<< ours', '<<<<<<< ours', 'invalid.illegal.conflict'],
  ['# made by hand', ' made by hand', 'comment.line.number-sign'],
  ['  path: Assets/A: B/c.png', 'Assets/A: B/c.png', 'string.unquoted.plain'],
];

const tables: readonly (readonly [Language, readonly Case[]])[] = [
  ['shaderlab', shaderlab],
  ['hlsl', hlsl],
  ['unity-yaml', yaml],
];

describe.each(tables)('%s', (language, cases) => {
  test.each(cases)('%j: %j is %s', async (lines, text, scope) => {
    const tokens = await tokenize(language, lines);
    const line = lines.split('\n').length - 1;
    const found = tokens.filter((token) => token.line === line && token.text === text);
    expect(found.map(({ scopes }) => scopes.at(-1))).toContain(`${scope}.${language}`);
  });

  test('every line is covered once, from its start to its end', async () => {
    for (const [lines] of cases) {
      const tokens = await tokenize(language, lines);
      const rows = lines.split('\n').map((_, line) => tokens.filter((token) => token.line === line));
      expect(rows.map((row) => row.map(({ text }) => text).join(''))).toEqual(lines.split('\n'));
    }
  });

  test('a line of 200,000 characters takes less than two seconds', async () => {
    const [line = ''] = cases.at(-1) ?? [];
    for (const piece of [`${line} `, 'a ', '"', '_A ("b", ', '(', '{', 'a: {b: [1, ', '-', '1', ' ', '/*']) {
      const text = piece
        .replaceAll('\n', ' ')
        .repeat(Math.ceil(200_000 / piece.length))
        .slice(0, 200_000);
      const start = performance.now();
      await tokenize(language, text);
      expect(performance.now() - start, piece).toBeLessThan(2000);
    }
  });
});

describe('code in a shader', () => {
  const embedded = 'meta.embedded.block.hlsl';

  test('is HLSL up to its closing word', async () => {
    const tokens = await tokenize('shaderlab', 'Pass {\nHLSLPROGRAM\nhalf4 a;\nENDHLSL\nCull Off }');
    const half = tokens.find(({ text }) => text === 'half4');
    expect(half?.scopes).toEqual(expect.arrayContaining([embedded, 'storage.type.numeric.hlsl']));
    expect(tokens.filter(({ line }) => line > 2).flatMap(({ scopes }) => scopes)).not.toContain(embedded);
  });

  test('goes on to the end of the file where nothing closes it', async () => {
    const tokens = await tokenize('shaderlab', 'CGPROGRAM\nfloat a;\n}\nCull Off');
    const rest = tokens.filter(({ line, text }) => line > 0 && text.trim() !== '');
    expect(rest.every(({ scopes }) => scopes.includes(embedded))).toBe(true);
  });

  test('ends where the next block of code opens', async () => {
    const tokens = await tokenize('shaderlab', 'HLSLINCLUDE\n/* float a;\n  HLSLPROGRAM\nfloat b;\nENDHLSL\nCull Off');
    expect(tokens.find(({ text }) => text === 'HLSLPROGRAM')?.scopes).toContain('keyword.control.code.begin.shaderlab');
    expect(tokens.find(({ text }) => text === 'Cull')?.scopes).toContain('keyword.other.state.shaderlab');
  });

  // The engine looks for the word and not at comments; so does the server.
  test.each([
    ['HLSLPROGRAM\nfloat a; // before ENDHLSL\nCull Off'],
    ['HLSLPROGRAM\n/* before\nENDHLSL\nCull Off'],
    ['HLSLPROGRAM\n#pragma target 4.5 // ENDHLSL\nCull Off'],
    ['HLSLPROGRAM\n#define A \\\nENDHLSL\nCull Off'],
  ])('%j ends at the word in a comment', async (text) => {
    const tokens = await tokenize('shaderlab', text);
    expect(tokens.find((token) => token.text === 'ENDHLSL')?.scopes).toContain('keyword.control.code.end.shaderlab');
    expect(tokens.find((token) => token.text === 'Cull')?.scopes).toContain('keyword.other.state.shaderlab');
  });

  test('a comment of a file of HLSL may hold the word', async () => {
    const tokens = await tokenize('hlsl', '/* ENDHLSL\nfloat a; */ float b;');
    expect(tokens.find(({ text }) => text.startsWith('float a'))?.scopes).toContain('comment.block.hlsl');
  });

  test.each(['HLSLPROGRAM', 'HLSLINCLUDE', 'CGPROGRAM', 'CGINCLUDE'])('%s opens it', async (word) => {
    const tokens = await tokenize('shaderlab', `${word}\nfloat a;`);
    expect(tokens.find(({ text }) => text === 'float')?.scopes).toContain(embedded);
  });

  test('GLSL is embedded under its own name', async () => {
    const tokens = await tokenize('shaderlab', 'GLSLPROGRAM\nfloat a;\nENDGLSL\nCull Off');
    expect(tokens.find(({ text }) => text === 'float')?.scopes).toContain('meta.embedded.block.glsl');
    expect(tokens.find(({ text }) => text === 'Cull')?.scopes).toContain('keyword.other.state.shaderlab');
  });
});

test('intrinsics, methods, attributes and semantics that hover explains are coloured as such', async () => {
  const file = new URL('../../server/src/engine-api/data/shaders/words.jsonl', import.meta.url);
  const words: readonly { readonly name: string; readonly kind: string }[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));
  const written: Readonly<Record<string, readonly [(name: string) => string, string]>> = {
    intrinsic: [(name) => `${name}(a)`, 'support.function.intrinsic.hlsl'],
    method: [(name) => `a.${name}(b)`, 'support.function.method.hlsl'],
    attribute: [(name) => `[${name}]`, 'entity.other.attribute-name.hlsl'],
    semantic: [(name) => `float a : ${name};`, 'support.constant.semantic.hlsl'],
  };
  const wrong: string[] = [];
  for (const { name, kind } of words) {
    const [line, scope] = written[kind] ?? [];
    if (line === undefined || scope === undefined) continue;
    const tokens = await tokenize('hlsl', line(name));
    if (!tokens.some(({ text, scopes }) => text === name && scopes.includes(scope))) wrong.push(`${kind} ${name}`);
  }
  expect(wrong).toEqual([]);
});

test('nearly every word of the sample project has a scope', async () => {
  const languages: Readonly<Record<string, Language>> = {
    shaderlab: 'shaderlab',
    hlsl: 'hlsl',
    'unity-yaml': 'unity-yaml',
  };
  const seen = new Set<Language>();
  for (const { grammar, name, text } of unityTexts(sampleProject)) {
    const language = languages[grammar];
    if (language === undefined) continue;
    seen.add(language);
    const words = (await tokenize(language, text)).filter((token) => /\w/.test(token.text));
    const bare = words.filter(({ scopes }) => /^(?:source|meta)\./.test(scopes.at(-1) ?? ''));
    expect(bare.length / Math.max(1, words.length), `${name}: ${bare.map((token) => token.text)}`).toBeLessThan(0.01);
  }
  expect([...seen].sort()).toEqual(['hlsl', 'shaderlab', 'unity-yaml']);
});

describe.each(['shaderlab', 'hlsl', 'unity-yaml'])('the configuration of %s', (language) => {
  const configuration = configurationOf(language);

  test('has comments, brackets and patterns that are regular expressions', () => {
    expect(configuration.comments.lineComment).toBe(language === 'unity-yaml' ? '#' : '//');
    expect(configuration.brackets).toContainEqual(['{', '}']);
    const { indentationRules, onEnterRules, folding, wordPattern } = configuration;
    const patterns = [
      wordPattern,
      ...Object.values(indentationRules),
      ...Object.values(folding.markers ?? {}),
      ...onEnterRules.flatMap((rule: Record<string, unknown>) => [
        rule['beforeText'],
        rule['afterText'] ?? '',
        rule['previousLineText'] ?? '',
      ]),
    ];
    for (const pattern of patterns) expect(() => new RegExp(String(pattern)), String(pattern)).not.toThrow();
  });

  test('its grammar is named after it', () => {
    expect(JSON.parse(readFileSync(grammarPath(language), 'utf8')).scopeName).toBe(`source.${language}`);
  });
});

test.each(['shaderlab', 'hlsl'])('%s indents behind an open bracket and goes on with comments', (language) => {
  const { indentationRules, onEnterRules } = configurationOf(language);
  const increases = (line: string) => new RegExp(indentationRules.increaseIndentPattern).test(line);
  expect(['Pass {', 'half4 F(', 'if (a) { // why'].map(increases)).toEqual([true, true, true]);
  expect(['a = (1);', '// {', 'struct A { };'].map(increases)).toEqual([false, false, false]);
  const continues = (line: string, above = '') =>
    onEnterRules.find(
      (rule: Record<string, string>) =>
        new RegExp(rule['beforeText'] ?? '').test(line) && new RegExp(rule['previousLineText'] ?? '').test(above),
    )?.action.appendText;
  expect(continues('/* Waves')).toBe(' * ');
  expect(continues(' * of water', '/* Waves')).toBe('* ');
  expect(continues(' */', ' * of water')).toBeUndefined();
  expect(continues('  * scale', 'a = b')).toBeUndefined();
  expect(continues('/// Waves')).toBe('/// ');
});

function configurationOf(language: string) {
  const file = new URL(`../../clients/vscode/language-configuration/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}
