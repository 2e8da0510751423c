import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createGrammarFiles } from '#adapters/grammar-files.ts';
import { createWasmBackend } from '#syntax/wasm-backend.ts';
import { csharpFacts } from './facts.ts';

const grammars = createGrammarFiles(fileURLToPath(new URL('../../../dist/wasm', import.meta.url)));
const { parse } = await createWasmBackend(grammars).load('c-sharp');

/** Symbols as `container.name`, inactive ones in brackets, with the number of parses. */
function read(text: string, ...defines: readonly string[]) {
  let parses = 0;
  const { symbols, problems } = csharpFacts(text, new Set(defines), (code, use) => {
    parses++;
    return parse(code, use);
  });
  const names = symbols.map(({ container, name, inactive }) => {
    const path = container === '' ? name : `${container}.${name}`;
    return inactive === true ? `[${path}]` : path;
  });
  for (const { span, nameSpan, name } of symbols) {
    expect(text.slice(nameSpan.start, nameSpan.end)).toBe(name);
    expect(span.start <= nameSpan.start && nameSpan.end <= span.end).toBe(true);
  }
  return { names, parses, problems: problems.length };
}

test.each([
  [
    'members',
    'class A {\n int b;\n#if X\n int c; void D() { E(); }\n#endif\n int f;\n}',
    ['A', 'A.b', '[A.c]', '[A.D]', 'A.f'],
    2,
  ],
  ['both branches', 'class A {\n#if X\n int b;\n#else\n int c;\n#endif\n}', ['A', '[A.b]', 'A.c'], 2],
  ['a whole file', '#if X\nnamespace A { class B { int c; } }\n#endif', ['[A]', '[A.B]', '[A.B.c]'], 2],
  ['a file-scoped namespace around', 'namespace A;\n#if X\nclass B { }\n#endif\nclass C { }', ['A', '[A.B]', 'A.C'], 2],
  ['enum members', 'enum A {\n B,\n#if X\n C = 2,\n#endif\n D\n}', ['A', 'A.B', '[A.C]', 'A.D'], 2],
  ['two heads for one body', '#if X\nclass A : B\n#else\nclass C\n#endif\n{ int d; }', ['[A]', 'C', 'C.d'], 2],
  [
    'two methods for one body',
    'class A {\n#if X\n void B()\n#else\n void C()\n#endif\n { D(); }\n int e;\n}',
    ['A', '[A.B]', 'A.C', 'A.e'],
    2,
  ],
  [
    'a chain of branches',
    'class A {\n#if X\n int b;\n#elif Y\n int c;\n#elif Z\n int d;\n#else\n int e;\n#endif\n}',
    ['A', '[A.b]', '[A.c]', '[A.d]', 'A.e'],
    4,
  ],
  [
    'too many branches',
    `class A {\n#if X0\n int b0;\n${[1, 2, 3, 4, 5, 6].map((n) => `#elif X${n}\n int b${n};\n`).join('')}#endif\n}`,
    ['A', '[A.b0]', '[A.b1]', '[A.b2]', '[A.b3]'],
    5,
  ],
  [
    'nested branches',
    'class A {\n#if X\n int b;\n#if Y\n int c;\n#else\n int d;\n#endif\n int e;\n#endif\n}',
    ['A', '[A.b]', '[A.c]', '[A.d]', '[A.e]'],
    3,
  ],
  [
    'an inactive branch in an active one',
    'class A {\n#if !X\n int b;\n#if Y\n int c;\n#endif\n#else\n int d;\n#endif\n}',
    ['A', 'A.b', '[A.c]', '[A.d]'],
    3,
  ],
  [
    'several groups at once',
    'class A {\n#if X\n int b;\n#endif\n}\n#if X\nclass C { }\n#endif',
    ['A', '[A.b]', '[C]'],
    2,
  ],
  ['documentation', 'class A {\n#if X\n/// b\n int c;\n#endif\n}', ['A', '[A.c]'], 2],
])('%s', (_, text, names, parses) => {
  expect(read(text)).toEqual({ names, parses, problems: 0 });
});

test.each([
  [
    'bodies',
    'class A { void B() {\n#if X\n int c; void D() { }\n#endif\n} int E { get {\n#if X\n int f;\n#endif\n return 1; } } int G =>\n#if X\n 1;\n#else\n 2;\n#endif\n int[] h = {\n#if X\n i,\n#endif\n }; }',
  ],
  ['attributes', 'class A {\n#if X\n[B, C(1)]\n#endif\n int d; }'],
  ['modifiers', 'class A {\n#if X\n public\n#else\n private\n#endif\n int d; }'],
  ['usings', '#if X\nusing A.B;\n#endif\nclass C { }'],
  ['bases and constraints', 'class A\n#if X\n : B\n#endif\n { } class C<T>\n#if X\n where T : D\n#endif\n { }'],
  ['comments and blanks', '#if X\n// a\n\n#endif\nclass B { }'],
  ['nothing', '#if X\n#else\nclass A { }\n#endif'],
])('no second parse for %s', (_, text) => {
  const { parses, names } = read(text);
  expect(parses).toBe(1);
  expect(names.filter((name) => name.startsWith('['))).toEqual([]);
});

test('bodies of inactive members declare nothing and cost no further parse', () => {
  const text =
    'class A {\n#if X\n void B() {\n#if Y\n int c;\n#else\n int d;\n#endif\n }\n void E(int f) { void G() { } }\n#endif\n}';
  expect(read(text)).toEqual({ names: ['A', '[A.B]', '[A.E]'], parses: 2, problems: 0 });
});

test('a member that stands in both worlds is no inactive symbol', () => {
  const text = 'class A {\n#if X\n public Task<int> B() {\n#else\n public void B() {\n#endif\n } }';
  expect(read(text).names).toEqual(['A', '[A.B]', 'A.B']);
  expect(read('class A {\n#if X\n Task\n#else\n void\n#endif\n B() { } }').names).toEqual(['A', 'A.B']);
});

test('an error in an inactive branch is no problem', () => {
  expect(read('class A {\n#if X\n int ) ( c;\n#endif\n int d; }').problems).toBe(0);
});

test('calls and strings of inactive branches are facts', () => {
  const { csharp } = csharpFacts('class A { void B() {\n#if X\n C("d");\n#endif\n} }', new Set(), parse);
  expect(csharp?.calls.map(({ callee }) => callee)).toEqual(['C']);
  expect(csharp?.strings.map(({ value }) => value)).toEqual(['d']);
  expect(csharp?.conditions).toEqual(['X']);
  expect(csharp?.inactive).toEqual([{ start: 27, end: 36 }]);
});
