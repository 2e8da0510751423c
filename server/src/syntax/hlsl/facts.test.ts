import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createGrammarFiles } from '#adapters/grammar-files.ts';
import { createParserPool } from '#syntax/parser.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import { createWasmBackend } from '#syntax/wasm-backend.ts';
import { hlslFileFacts } from './facts.ts';

const folder = fileURLToPath(new URL('../../../dist/wasm', import.meta.url));
const { parse } = await createParserPool(createWasmBackend(createGrammarFiles(folder))).parser('hlsl');

function facts(text: string) {
  const read = hlslFileFacts(text, parse);
  for (const { name, nameSpan, span } of read.symbols) {
    expect(text.slice(nameSpan.start, nameSpan.end)).toBe(name);
    expect(span.start).toBeLessThanOrEqual(nameSpan.start);
    expect(span.end).toBeGreaterThanOrEqual(nameSpan.end);
  }
  for (const { name, offset = -1 } of read.terms ?? []) expect(text.startsWith(name, offset)).toBe(true);
  for (const { path, span } of read.hlsl?.includes ?? []) expect(text.slice(span.start, span.end)).toBe(path);
  return read;
}

/** `kind container.name: signature`; line breaks of both kinds give the same. */
function symbols(text: string): readonly string[] {
  const lines = facts(text).symbols.map(line);
  expect(facts(text.replaceAll('\n', '\r\n')).symbols.map(line)).toEqual(lines);
  return lines;
}

function line({ kind, container, name, signature, inactive }: SymbolFact): string {
  return `${inactive === undefined ? '' : 'inactive '}${kind} ${container === '' ? '' : `${container}.`}${name}: ${signature}`;
}

test.each([
  [
    'float4 f(float2 uv : TEXCOORD0) : SV_Target { return 1; }',
    ['function f: float4 f(float2 uv : TEXCOORD0) : SV_Target'],
  ],
  ['float f(float x);', ['function f: float f(float x)']],
  ['static const float a = 1, b[2];', ['variable a: static const float a = 1', 'variable b: static const float b[2]']],
  ['sampler2D _Map; float4 _Map_ST;', ['variable _Map: sampler2D _Map', 'variable _Map_ST: float4 _Map_ST']],
  ['RWStructuredBuffer<float4> _B : register(u1);', ['variable _B: RWStructuredBuffer<float4> _B : register(u1)']],
  [
    'struct V : Base { float4 p : POSITION; float a, b; float len(float s) { return s; } };',
    [
      'struct V: struct V : Base',
      'field V.p: float4 p : POSITION',
      'field V.a: float a',
      'field V.b: float b',
      'method V.len: float len(float s)',
    ],
  ],
  [
    'class C { int i; }; interface I { int f(); };',
    ['class C: class C', 'field C.i: int i', 'interface I: interface I', 'method I.f: int f()'],
  ],
  ['struct S { int i; } s, t;', ['struct S: struct S', 'variable s: S s', 'variable t: S t', 'field S.i: int i']],
  ['struct { int i; } s;', ['variable s: s', 'field i: int i']],
  ['cbuffer A : register(b0) { float x; };', ['constantBuffer A: cbuffer A : register(b0)', 'variable A.x: float x']],
  ['namespace N { float f() { return 1; } }', ['namespace N: namespace N', 'function N.f: float f()']],
  [
    'CBUFFER_START(UnityPerMaterial)\nfloat4 _A;\nTEXTURE2D(_B);\nCBUFFER_END\nTEXTURE2D(_C);\nSAMPLER(sampler_C);\nfloat _D;',
    [
      'constantBuffer UnityPerMaterial: CBUFFER_START(UnityPerMaterial)',
      'variable UnityPerMaterial._A: float4 _A',
      'variable UnityPerMaterial._B: TEXTURE2D(_B)',
      'variable _C: TEXTURE2D(_C)',
      'variable sampler_C: SAMPLER(sampler_C)',
      'variable _D: float _D',
    ],
  ],
  [
    'UNITY_INSTANCING_BUFFER_START(Props)\n  UNITY_DEFINE_INSTANCED_PROP(half4, _Color)\nUNITY_INSTANCING_BUFFER_END(Props)\nfloat a;',
    [
      'constantBuffer Props: UNITY_INSTANCING_BUFFER_START(Props)',
      'variable Props._Color: UNITY_DEFINE_INSTANCED_PROP(half4, _Color)',
      'variable a: float a',
    ],
  ],
  [
    'CBUFFER_START(Open)\nfloat a;\nvoid f() { }\nfloat b;',
    [
      'constantBuffer Open: CBUFFER_START(Open)',
      'variable Open.a: float a',
      'function f: void f()',
      'variable b: float b',
    ],
  ],
  [
    'TEXTURE2D_X_FLOAT(_A); UNITY_DECLARE_TEX2DARRAY(_B); RW_TEXTURE2D(float4, _C); SCREENSPACE_TEXTURE(_D); SHAPE(_E); TEXTURE2D(1);',
    [
      'variable _A: TEXTURE2D_X_FLOAT(_A)',
      'variable _B: UNITY_DECLARE_TEX2DARRAY(_B)',
      'variable _C: RW_TEXTURE2D(float4, _C)',
      'variable _D: SCREENSPACE_TEXTURE(_D)',
    ],
  ],
  [
    '#define PI 3.14 // about\n#define ADD(a, b) ((a) + \\\n  (b))\n#define GUARD',
    ['macro PI: #define PI 3.14', 'macro ADD: #define ADD(a, b)', 'macro GUARD: #define GUARD'],
  ],
  [
    'float f( // first\n  float a, /* second */\n#if B\n  float b\n#endif\n) { return a; }',
    ['function f: float f( float a, float b )'],
  ],
  [
    '#pragma kernel Main\n#pragma kernel Other FAST=1\n#pragma kernel Main SLOW\nvoid F() { }\n[numthreads(8, 8, 1)]\nvoid Main() { }',
    ['kernel Other: #pragma kernel Other', 'function F: void F()', 'kernel Main: [numthreads(8, 8, 1)] void Main()'],
  ],
])('symbols of %s', (text, expected) => {
  expect(symbols(text)).toEqual(expected);
  expect(facts(text).problems).toEqual([]);
});

test('types, parameters, attributes and modifiers of symbols', () => {
  const text = `// Adds up
// what there is.
[unroll] static inline float4 Sum(in float3 a : NORMAL, inout float b[2], int c = 3, TEXTURE2D_PARAM(map, sampler_map),
  REAL d, float4 e FACE_PARAM(face)) { return 0; }
uniform Texture2D<float4> t[4];
#define F(a,  b) a
UNITY_DEFINE_INSTANCED_PROP(half4, _Color)
struct S : A, B { };`;
  const [sum, texture, macro, property, structure] = facts(text).symbols;
  expect(sum).toMatchObject({
    type: 'float4',
    doc: 'Adds up what there is.',
    attributes: ['unroll'],
    modifiers: ['static', 'inline'],
    parameters: [
      { name: 'a', type: 'in float3', suffix: ': NORMAL' },
      { name: 'b', type: 'inout float[2]' },
      { name: 'c', type: 'int', suffix: '3' },
      { name: 'map', type: 'TEXTURE2D_PARAM' },
      { name: 'd', type: 'REAL' },
      { name: 'e', type: 'float4' },
      { name: 'face', type: 'FACE_PARAM' },
    ],
  });
  expect(texture).toMatchObject({ type: 'Texture2D<float4>[4]', modifiers: ['uniform'] });
  expect(macro).toMatchObject({
    parameters: [
      { name: 'a', type: '' },
      { name: 'b', type: '' },
    ],
  });
  expect(property).toMatchObject({ name: '_Color', type: 'half4' });
  expect(structure).toMatchObject({ bases: ['A', 'B'] });
});

test.each([
  ['// one\nfloat f() { }', 'one'],
  ['// one\n\nfloat f() { }', undefined],
  ['float a; // one\nfloat f() { }', undefined],
  ['/// <summary>one</summary>\n/// two\nfloat f() { }', 'one two'],
  ['/*\n * one\n * two\n */\nfloat f() { }', 'one two'],
  ['/* one */\nfloat f() { }', 'one'],
  ['x; /* one\n*/\nfloat f() { }', undefined],
  ['//-----\n// one\n//=====\nfloat f() { }', 'one'],
  ['//-----\nfloat f() { }', undefined],
  [`// ${'x'.repeat(2000)}\nfloat f() { }`, undefined],
  ['// one\n[unroll]\nfloat f() { }', 'one'],
])('documentation of %j', (text, doc) => {
  for (const written of [text, text.replaceAll('\n', '\r\n')]) {
    expect(facts(written).symbols.find((symbol) => symbol.name === 'f')?.doc).toBe(doc);
  }
});

test('directives as facts', () => {
  const text = `#include "Packages/a//b.hlsl" // why
#include <c.cginc>
#include_with_pragmas "d.hlsl"
#include MACRO
#pragma multi_compile_local_fragment _ _A /* or */ _B // c
# pragma target 4.5
#pragma
#define ONE 1
#define TWO( x , y ) x
#if 0
#include "never.hlsl"
#pragma never
#define NEVER
#endif`;
  const { hlsl, terms, symbols: found } = facts(text);
  expect(hlsl?.includes.map(({ path, withPragmas }) => [path, withPragmas])).toEqual([
    ['Packages/a//b.hlsl', undefined],
    ['c.cginc', undefined],
    ['d.hlsl', true],
  ]);
  expect(
    hlsl?.pragmas.map(({ name, arguments: words, span }) => [name, words, text.slice(span.start, span.end)]),
  ).toEqual([
    ['multi_compile_local_fragment', ['_', '_A', '_B'], '#pragma multi_compile_local_fragment _ _A /* or */ _B'],
    ['target', ['4.5'], '# pragma target 4.5'],
  ]);
  expect(hlsl?.macros.map(({ name, parameters }) => [name, parameters])).toEqual([
    ['ONE', undefined],
    ['TWO', ['x', 'y']],
  ]);
  expect(hlsl?.inactive.map(({ start, end }) => text.slice(start, end))).toEqual([
    '\n#include "never.hlsl"\n#pragma never\n#define NEVER\n',
  ]);
  expect(terms?.map(({ kind, name, detail }) => [kind, name, detail])).toEqual([
    ['shaderKeyword', '_A', 'multi_compile_local_fragment'],
    ['shaderKeyword', '_B', 'multi_compile_local_fragment'],
  ]);
  expect(found.at(-1)).toMatchObject({ name: 'NEVER', inactive: true });
});

test.each([
  ['multi_compile', '_ __ A', ['A']],
  ['multi_compile_vertex', 'A B', ['A', 'B']],
  ['multi_compile_local_raytracing', 'A', ['A']],
  ['shader_feature', '_A', ['_A']],
  ['shader_feature_local_fragment', '_ _A-B C', ['C']],
  ['dynamic_branch_local', 'A', ['A']],
  ['multi_compile_fog', '', []],
  ['multi_compile_instancing', 'A', []],
  ['multi_compile_shadowcaster', '', []],
  ['skip_variants', 'A', []],
  ['kernel', 'A', []],
])('#pragma %s %s declares keywords', (name, list, expected) => {
  const { terms = [] } = facts(`#pragma ${name} ${list}`);
  expect(terms.filter(({ kind }) => kind === 'shaderKeyword').map((term) => term.name)).toEqual(expected);
});

test('kernels are terms', () => {
  expect(facts('#pragma kernel Blur FAST').terms).toEqual([{ kind: 'kernel', name: 'Blur', offset: 15 }]);
});

test.each([
  [
    'what no variant reaches is marked',
    '#if 0\nfloat a;\nfloat f() { return 1; }\n#else\nfloat b;\n#endif',
    ['inactive variable a: float a', 'inactive function f: float f()', 'variable b: float b'],
  ],
  [
    'inactive members belong to what encloses them',
    'struct S { float a;\n#if 0\nfloat b;\n#endif\n};\nCBUFFER_START(B)\n#if 0\nfloat c;\n#endif\nCBUFFER_END',
    [
      'struct S: struct S',
      'field S.a: float a',
      'inactive field S.b: float b',
      'constantBuffer B: CBUFFER_START(B)',
      'inactive variable B.c: float c',
    ],
  ],
  ['inactive code of a body declares nothing', 'void f() {\n#if 0\nfloat a = 1;\n#endif\n}', ['function f: void f()']],
  [
    'alternatives within one declaration are read apart',
    '#if A\nhalf4\n#else\nfixed4\n#endif\nf(v2f i) : SV_Target { return 0; }\n#if A\nfloat a;\n#else\nfloat b;\n#endif',
    ['function f: half4 f(v2f i) : SV_Target', 'variable a: float a', 'variable b: float b'],
  ],
  [
    'what branches share is read once',
    'void f(float a,\n#if A\nout float4 b : SV_Target0\n#else\nout float3 c : SV_Target1\n#endif\n) { }',
    ['function f: void f(float a, out float4 b : SV_Target0 )'],
  ],
  [
    'all branches count where they can be read in sequence',
    '#if A\nfloat a;\n#elif B\nfloat b;\n#if C\nfloat c;\n#else\nfloat d;\n#endif\n#else\nfloat e;\n#endif',
    ['variable a: float a', 'variable b: float b', 'variable c: float c', 'variable d: float d', 'variable e: float e'],
  ],
])('%s', (_, text, expected) => {
  expect(symbols(text)).toEqual(expected);
  expect(facts(text).problems).toEqual([]);
});

test.each([
  ['float a\nfloat b;', 1, ['variable a: float a', 'variable b: float b']],
  ['float a; /* no end\nfloat b;', 1, ['variable a: float a']],
  ['#define A /* no end\nfloat b;', 1, ['macro A: #define A']],
  ['float a;\n}\nfloat b;', 1, ['variable a: float a', 'variable b: float b']],
])('bad input %j', (text, problems, expected) => {
  const read = facts(text);
  expect(read.problems).toHaveLength(problems);
  expect(read.symbols.map(line)).toEqual(expected);
});

test('both sides of a conflict are read', () => {
  const text = '<<<<<<< ours\nfloat a;\n=======\nfloat b;\n>>>>>>> theirs\nfloat c;';
  expect(symbols(text)).toEqual(['variable a: float a', 'variable b: float b', 'variable c: float c']);
  expect(facts(text).problems).toEqual([]);
});

const fixture = `#pragma kernel Main
#include "A.hlsl" /* b */
#if defined(A) && 0
float z;
#elif B
CBUFFER_START(P) float4 _A; CBUFFER_END
#else
TEXTURE2D(_M);
#endif
struct S : T { float4 p : POSITION; float f(float x) { return x; } } s;
#define ADD(a, b) \\
  ((a) + "b")
[numthreads(8, 8, 1)] void Main(uint3 id : SV_X, TEXTURE2D_PARAM(m, n)) { for (int i = 0; i < 3; i++) { } }
`;

test('every prefix and every cut of a fixture can be read', () => {
  for (let at = 0; at <= fixture.length; at++) {
    facts(fixture.slice(0, at));
    facts(fixture.slice(at));
    facts(fixture.slice(0, at) + fixture.slice(at + 5));
  }
});

test.each([
  ['comments without an end', '/* '.repeat(20000)],
  ['conditions', '#if A\n'.repeat(20000)],
  ['braces', `void f() ${'{'.repeat(20000)}`],
  ['parentheses', `float a = ${'('.repeat(20000)}`],
  ['structures', 'struct A { '.repeat(5000)],
  ['macros', 'FOOO(x) '.repeat(5000)],
  ['kernels', '#pragma kernel A\n'.repeat(5000)],
  ['keywords', `#pragma multi_compile ${'A '.repeat(20000)}`],
  ['inactive branches', '#if 0\nfloat a;\n#endif\nstruct S { float b; };\n'.repeat(2000)],
  ['one line', 'float f() { return 1; } '.repeat(5000)],
  ['NUL bytes', 'float a;\0'.repeat(2000)],
  ['other halves', 'float \ud83d a;\udc00'.repeat(2000)],
])('many %s take little time', (_, text) => {
  const started = performance.now();
  facts(text);
  expect(performance.now() - started).toBeLessThan(5000);
});
