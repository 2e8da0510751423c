import { describe, expect, test } from 'vitest';
import { ownGrammars } from '#kit/grammar-texts.ts';
import { knownFailures, parseKnownFailures } from '#kit/known-failures.ts';
import { wasmBackend } from '#kit/parsers.ts';

const backend = wasmBackend();

describe.each(ownGrammars)('known failures of %s', (grammar) => {
  const entries = knownFailures(grammar);

  test.each(entries)('$construct', async ({ snippet }) => {
    const parser = await backend.load(grammar);
    expect(
      parser.parse(snippet, (root) => root.currentNode.hasError),
      'the snippet parses: take the entry off the list',
    ).toBe(true);
  });

  test('every entry is named once', () => {
    expect(new Set(entries.map(({ construct }) => construct)).size).toBe(entries.length);
  });
});

describe('the format of the lists', () => {
  test('an entry', () => {
    const list = '# about\n\n## A construct\nA.hlsl (Some package)\nB.hlsl\n~~~\n## x\n\nfloat a\n~~~\n# end\n';
    expect(parseKnownFailures(list)).toEqual([
      { construct: 'A construct', files: ['A.hlsl', 'B.hlsl'], snippet: '## x\n\nfloat a\n' },
    ]);
  });

  test.each([
    ['text outside of entries', 'A construct\n'],
    ['no file', '## A construct\n~~~\nx\n~~~\n'],
    ['no snippet', '## A construct\nA.hlsl\n'],
    ['an open snippet', '## A construct\nA.hlsl\n~~~\nx\n'],
  ])('refused: %s', (_, list) => {
    expect(() => parseKnownFailures(list)).toThrow('no entry of known failures');
  });
});
