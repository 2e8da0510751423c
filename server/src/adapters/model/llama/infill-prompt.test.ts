import { expect, test } from 'vitest';
import { commented } from './commented.ts';
import { infillPrompt, type Vocabulary } from './infill-prompt.ts';
import type { FileMarks } from './marks.ts';

const qwen: FileMarks = { file: -4, place: 'before', isPathInside: false };
const names = new Map([
  [-1, '<P>'],
  [-2, '<S>'],
  [-3, '<M>'],
  [-4, '<F>'],
]);

function vocabulary(files?: FileMarks, middle: number | undefined = -3): Vocabulary {
  return {
    tokenize: (text) => Array.from(text, (character) => character.codePointAt(0) ?? 0),
    prefix: -1,
    suffix: -2,
    ...(middle === undefined ? {} : { middle }),
    ...(files === undefined ? {} : { files }),
  };
}

function prompt(room: number, words: Vocabulary, context: readonly { path: string; text: string }[] = []): string {
  const request = {
    path: 'W.cs',
    before: '0123456789',
    after: 'abcdefghij',
    context,
    maximumTokens: 9,
    temperature: 0,
  };
  const tokens = infillPrompt(request, room, words);
  expect(tokens.length).toBeLessThanOrEqual(Math.max(room, 3));
  return tokens.map((token) => names.get(token) ?? String.fromCodePoint(token)).join('');
}

const pieces = [
  { path: 'A.cs', text: 'far' },
  { path: 'B.cs', text: 'near' },
];

test.each<readonly [string, Vocabulary, string]>([
  ['Qwen', vocabulary(qwen), '<F>A.cs\nfar\n<F>B.cs\nnear\n<F>W.cs\n<P>0123456789<S>abcdefghij<M>'],
  [
    'StarCoder2',
    vocabulary({ ...qwen, isPathInside: true }),
    '<F>A.cs\nfar\n<F>B.cs\nnear\n<F><P>W.cs\n0123456789<S>abcdefghij<M>',
  ],
  [
    'CodeGemma',
    vocabulary({ ...qwen, place: 'between' }),
    'A.cs\nfar\n<F>B.cs\nnear\n<F>W.cs\n<P>0123456789<S>abcdefghij<M>',
  ],
  ['one file only', vocabulary(), '<P>// A.cs\n// far\n// B.cs\n// near\n0123456789<S>abcdefghij<M>'],
])('several files in the format of %s', (_, words, expected) => {
  expect(prompt(200, words, pieces)).toBe(expected);
});

test('without context nothing but the file is sent', () => {
  expect(prompt(200, vocabulary(qwen))).toBe('<P>0123456789<S>abcdefghij<M>');
});

test('models without a token for the middle read the suffix first', () => {
  const words = vocabulary();
  const { middle: _, ...rest } = words;
  expect(prompt(200, rest)).toBe('<S>abcdefghij<P>0123456789');
});

test('what matters least falls away first', () => {
  expect(prompt(44, vocabulary(qwen), pieces)).toBe('<F>B.cs\nnear\n<F>W.cs\n<P>0123456789<S>abcdefghij<M>');
  expect(prompt(31, vocabulary(qwen), pieces)).toBe('<P>0123456789<S>abcdefghij<M>');
  expect(prompt(19, vocabulary(qwen), pieces)).toBe('<P>3456789<S>abc<M>');
  expect(prompt(0, vocabulary(qwen), pieces)).toBe('<P><S><M>');
});

test.each([
  ['Assets/A.cs', 'a\n\nb\n', '// Assets/A.cs\n// a\n//\n// b\n'],
  ['ProjectSettings/X.asset', 'k: v', '# ProjectSettings/X.asset\n# k: v\n'],
])('%s as comments', (path, text, expected) => {
  expect(commented(path, text)).toBe(expected);
});
