import { maximumProblems, syntaxProblems } from 'scenewright/src/syntax/cursor.ts';
import type { GrammarName } from 'scenewright/src/syntax/grammar.ts';
import type { SyntaxParser } from 'scenewright/src/syntax/parser.ts';
import { describe, expect, test } from 'vitest';
import { corpusCases, type GrammarText, grammars, sampleProject, unityTexts } from '#kit/grammar-texts.ts';
import { wasmBackend } from '#kit/parsers.ts';

const backend = wasmBackend();
const maximumBytes = 8 * 1024;
const fixtures = [...corpusCases(), ...unityTexts(sampleProject, maximumBytes)];

/** Texts up to this length are cut at every offset, longer ones at as many, evenly. */
const cuts = 400;

const nestings: Readonly<Record<GrammarName, Readonly<Record<string, (levels: number) => string>>>> = {
  'c-sharp': {
    blocks: (levels) => `class A { void F() ${'{'.repeat(levels)}${'}'.repeat(levels)} }`,
    brackets: (levels) => `class A { int f = ${'('.repeat(levels)}1${')'.repeat(levels)}; }`,
    classes: (levels) => `${'class A {'.repeat(levels)}${'}'.repeat(levels)}`,
    generics: (levels) => `class A { ${'L<'.repeat(levels)}int${'>'.repeat(levels)} f; }`,
  },
  hlsl: {
    blocks: (levels) => `void f() { ${'{'.repeat(levels)}${'}'.repeat(levels)} }`,
    brackets: (levels) => `float f = ${'('.repeat(levels)}1${')'.repeat(levels)};`,
    directives: (levels) => `${'#if A\n'.repeat(levels)}float f;\n${'#endif\n'.repeat(levels)}`,
  },
  shaderlab: {
    categories: (levels) => `Shader "A" { ${'Category {'.repeat(levels)} SubShader { } ${'}'.repeat(levels)} }`,
  },
  'unity-yaml': {
    mappings: (levels) => `--- !u!1 &1\nA:\n${lines(levels, (level) => `${' '.repeat(level + 1)}a:`)} 1\n`,
    sequences: (levels) => `--- !u!1 &1\nA:\n  a:\n  ${'- '.repeat(levels)}1\n`,
    flow: (levels) => `--- !u!1 &1\nA:\n  a: ${'{a: '.repeat(levels)}1${'}'.repeat(levels)}\n`,
  },
};

describe.each(grammars)('%s', (grammar) => {
  const own = fixtures.filter((fixture) => fixture.grammar === grammar);

  test('there are fixtures', () => {
    expect(own.length).toBeGreaterThan(10);
  });

  test('every prefix of every fixture parses', async () => {
    const parser = await backend.load(grammar);
    for (const { name, text } of own) {
      const stride = Math.max(1, Math.ceil(text.length / cuts));
      for (let end = 0; end <= text.length; end += stride)
        readWhole(parser, text.slice(0, end), `${name} up to ${end}`);
    }
  });

  test.each([
    ['NUL bytes', '\0'],
    ['a half of a surrogate pair', '\ud83d'],
    ['the other half', '\ude00'],
    ['a byte-order mark', '\ufeff'],
    ['a replacement character', '\ufffd'],
  ])('%s at any place', async (_, character) => {
    const parser = await backend.load(grammar);
    for (const { name, text } of shortest(own)) {
      for (let at = 0; at <= text.length; at += 7)
        readWhole(parser, text.slice(0, at) + character + text.slice(at), `${name} at ${at}`);
    }
  });

  test.each(Object.entries(nestings[grammar]))('nested %s', async (_, nested) => {
    const parser = await backend.load(grammar);
    expect(parser.parse(nested(100), (root) => root.currentNode.hasError)).toBe(false);
    const deep = nested(3000);
    readWhole(parser, deep, 'three thousand levels');
    readWhole(parser, deep.slice(0, deep.length / 2), 'three thousand levels, cut off');
  });
});

/** What a reader does with a tree: ask for its problems and for its ends. */
function readWhole(parser: SyntaxParser, text: string, what: string): void {
  const { start, end, problems } = parser.parse(text, (root) => {
    const { startIndex, endIndex } = root;
    return { start: startIndex, end: endIndex, problems: syntaxProblems(root) };
  });
  expect(start, what).toBeGreaterThanOrEqual(0);
  expect(end, what).toBeLessThanOrEqual(text.length);
  expect(problems.length, what).toBeLessThanOrEqual(maximumProblems);
  for (const { span } of problems) expect(span.start <= span.end && span.end <= text.length, what).toBe(true);
}

function shortest(texts: readonly GrammarText[]): readonly GrammarText[] {
  return [...texts].sort((a, b) => a.text.length - b.text.length).slice(0, 8);
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}
