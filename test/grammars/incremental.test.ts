import fc from 'fast-check';
import { seededRandom } from 'scenewright/src/base/random.ts';
import type { GrammarName } from 'scenewright/src/syntax/grammar.ts';
import { changeBetween } from 'scenewright/src/syntax/incremental.ts';
import type { OpenTree, SyntaxParser } from 'scenewright/src/syntax/parser.ts';
import { reparsedLength } from 'scenewright/src/syntax/reparse.ts';
import { describe, expect, test } from 'vitest';
import { corpusCases, grammars, sampleProject, unityTexts } from '#kit/grammar-texts.ts';
import { wasmBackend } from '#kit/parsers.ts';
import { randomEdit } from '#kit/random-edits.ts';
import { treeDifference } from '#kit/same-tree.ts';

const backend = wasmBackend();
const maximumBytes = 8 * 1024;
const fixtures = [...corpusCases(), ...unityTexts(sampleProject, maximumBytes)];

const editsOfEach = 6;
const runs = { seed: 20, numRuns: 120 };

/** A start, as an index of the fixtures, and the seed of the edits. */
const walks = (count: number) => fc.tuple(fc.nat(count - 1), fc.nat());

/** A member of a long text, by grammar. */
const members: Readonly<Record<GrammarName, (index: number) => string>> = {
  'c-sharp': (i) => `class A${i} : B<int> { [Range(0, ${i})] int f = ${i}; void M() { if (f > 1) Call("x", f); } }\n`,
  hlsl: (i) => `float4 f${i}(float2 uv : TEXCOORD0) { if (uv.x > ${i}) return _Tex.Sample(s, uv); return 0; }\n`,
  shaderlab: (i) => `Pass { Name "P${i}" Tags { "LightMode" = "A" } ZWrite Off HLSLPROGRAM float f; ENDHLSL }\n`,
  'unity-yaml': (i) => `--- !u!1 &${i}\nGameObject:\n  m_Name: A ${i}\n  m_Component:\n  - component: {fileID: ${i}}\n`,
};

/** A text without errors that is too long to be parsed anew at an error. */
function longText(grammar: GrammarName): string {
  const [before, after] = grammar === 'shaderlab' ? ['Shader "A" { SubShader {\n', '} }\n'] : ['', ''];
  const text: string[] = [];
  for (let i = 0, length = 0; length <= reparsedLength; i++) {
    const member = members[grammar](i);
    text.push(member);
    length += member.length;
  }
  return before + text.join('') + after;
}

function textsOf(grammar: GrammarName): readonly string[] {
  return fixtures.filter((fixture) => fixture.grammar === grammar).map(({ text }) => text);
}

function difference(parser: SyntaxParser, tree: OpenTree, text: string): string | undefined {
  return parser.parse(text, (whole) => tree.use((taken) => treeDifference(whole, taken)));
}

describe.each(grammars)('%s', (grammar) => {
  test('after random edits the tree is that of the whole text', async () => {
    const parser = await backend.load(grammar);
    const texts = textsOf(grammar);
    fc.assert(
      fc.property(walks(texts.length), ([start, seed]) => {
        const random = seededRandom(seed);
        let text = texts[start] ?? '';
        const tree = parser.open(text);
        for (let i = 0; i < editsOfEach; i++) {
          const edit = randomEdit(text, random);
          text = edit.text;
          tree.update(text, edit.change);
          expect(difference(parser, tree, text)).toBeUndefined();
        }
        tree.close();
      }),
      runs,
    );
  });

  test('in a long text it is so whenever the text is whole', async () => {
    const parser = await backend.load(grammar);
    const long = longText(grammar);
    expect(parser.parse(long, (root) => root.currentNode.hasError)).toBe(false);
    const random = seededRandom(7);
    const tree = parser.open(long);
    let text = long;
    const change = (fresh: string): void => {
      tree.update(fresh, changeBetween(text, fresh));
      text = fresh;
    };
    for (let i = 0; i < 10; i++) {
      for (let j = 0; j < 2; j++) {
        change(randomEdit(text, random).text);
        const whole = parser.parse(text, (root) => root.currentNode.hasError);
        expect(tree.use((root) => root.currentNode.hasError)).toBe(whole);
        if (!whole) expect(difference(parser, tree, text)).toBeUndefined();
      }
      change(long);
      expect(difference(parser, tree, text)).toBeUndefined();
    }
    tree.close();
  });
});
