import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createGrammarFiles } from '#adapters/grammar-files.ts';
import { createIncrementalParser } from '#syntax/incremental.ts';
import { createWasmBackend } from '#syntax/wasm-backend.ts';
import { csharpFacts } from './facts.ts';

const grammars = createGrammarFiles(fileURLToPath(new URL('../../../dist/wasm', import.meta.url)));
const parser = await createWasmBackend(grammars).load('c-sharp');
const defines = new Set(['UNITY_EDITOR']);

/** Every kind of declaration, literal and directive. */
const script = `#define LOCAL
using System; using static A.B; using C = D<int>;
[assembly: E("f")]
namespace G.H
{
    /// <summary>One &amp; <see cref="T:I.J"/></summary>
    [Serializable, K(1, L = "m")]
    public abstract partial class N<T, U> : O<T>, P where T : class, new()
    {
        [SerializeField, FormerlySerializedAs("q")] private List<int> r = new List<int> { 1, 2 }, s;
#if UNITY_EDITOR && !LOCAL
        [field: SerializeField] public string T { get; private set; } = $"a{b["c"]:F2}{{d}}";
#elif X
        public Dictionary<int, (string, int[,])> U => @"e""f
#if g"; event Action<int> V;
#else
        public N(int a, ref int b, params string[] c) : base("d", a) { if (a == 'b') Call<int>(c?.D(), e => e.F("g")); }
#endif
        public static N<T, U> operator +(N<T, U> a, N<T, U> b) => switch (a) { case "h": return b; };
        int this[string i] { get { return """ j "k" """.Length; } }
        enum W : byte { Y = 1 << 2, Z }
        record struct A2(int B2, string C2 = "x");
        delegate void D2<in V>(V v);
        ~N() { /* #endif */ } // #else
        public override string E2() => x.tag == "Player" ? "y" : $$"""{z} {{w}}""";
    }
}
`;

function facts(text: string) {
  return csharpFacts(text, defines, parser.parse);
}

test('every prefix and every suffix of a script can be read', () => {
  for (let end = 0; end <= script.length; end++) {
    for (const text of [script.slice(0, end), script.slice(end)]) {
      const { symbols, csharp } = facts(text);
      for (const { span, nameSpan } of symbols) {
        expect(
          0 <= span.start && span.start <= nameSpan.start && nameSpan.end <= span.end && span.end <= text.length,
        ).toBe(true);
      }
      for (const { offsets } of csharp?.calls ?? []) expect(offsets.every((offset) => offset < text.length)).toBe(true);
    }
  }
});

const piece = fc.constantFrom(
  ...[
    'class A',
    'namespace B;',
    'void C(',
    ')',
    '{',
    '}',
    '<',
    '>',
    '[',
    ']',
    ';',
    ',',
    '=',
    '=>',
    '"',
    "'",
    '$"',
    '@"',
    '"""',
    '//',
    '/*',
    '*/',
  ],
  ...[
    '#if X',
    '#else',
    '#endif',
    '\n',
    ' ',
    'int d',
    'public',
    'record',
    'enum',
    'using',
    '.',
    '?',
    ':',
    '\0',
    '\ud800',
    '\u2028',
    'new',
    'é',
  ],
);

test('garbage can be read', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const text = pieces.join('');
      for (const { span } of facts(text).symbols) expect(span.end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
  const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7919 + (index >> 3) * 31) & 255);
  expect(facts(new TextDecoder().decode(bytes)).csharp).toBeDefined();
});

test('deep nesting can be read', () => {
  const types = `${'class A { '.repeat(100)}int b;${' }'.repeat(100)}`;
  expect(facts(types).symbols.length).toBeGreaterThan(60);
  for (const text of [
    `class A { int a = ${'('.repeat(5_000)}`,
    'namespace A { '.repeat(3_000),
    `${'#if X\n'.repeat(3_000)}class A { }`,
  ]) {
    expect(facts(text).csharp).toBeDefined();
  }
});

test('thousands of directives and members take no time', () => {
  const start = performance.now();
  for (const text of [
    `${'#if X\npublic\n'.repeat(10_000)}class A { }${'\n#endif'.repeat(10_000)}`,
    `class A {${'\n#if X\n int b;\n#else\n int c;\n#endif'.repeat(3_000)}\n}`,
    `class A {\n#if X\n int b;\n${'#elif Y\n int c;\n'.repeat(3_000)}#endif\n}`,
  ]) {
    expect(facts(text).symbols.length).toBeGreaterThan(0);
  }
  expect(performance.now() - start).toBeLessThan(6_000);
});

const incremental = createIncrementalParser(parser);
afterAll(() => incremental.close());

test('facts of an edited text are those of the text read anew', () => {
  const edit = fc.record({
    at: fc.nat({ max: script.length }),
    removed: fc.constantFrom(0, 0, 1, 1, 2, 10, 60),
    inserted: fc.oneof(fc.constant(''), piece, fc.constantFrom('a', '1', '\n', '#', '{', '"')),
  });
  let text = script;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      for (const { at, removed, inserted } of edits) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + inserted + text.slice(start + removed);
        expect(csharpFacts(text, defines, incremental.parse)).toEqual(facts(text));
      }
      text = script;
    }),
    { numRuns: 100 },
  );
});

test.each(['(}$"{}', '[}$"{ a }', '((}}$"{{}}{}', '$"{(}}"'])(
  'a stray brace behind an open bracket ends no skipped branch in a loop: %s',
  (code) => {
    expect(facts(`#if NO\n${code}\n#endif\nclass A { }\n`).symbols.map(({ name }) => name)).toEqual(['A']);
    expect(facts(`(}\n#if NO\n${code}\n#endif\nclass A { }\n`).symbols.map(({ name }) => name)).toContain('A');
  },
);
