import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankInactive } from './blanker.ts';

const defines = new Set(['ON', 'UNITY_EDITOR']);

/** The blanked text with a dot for each blank, so that the tables below can be read. */
function blanked(text: string): string {
  return blankInactive(text, defines).text.replaceAll(' ', '.');
}

test.each([
  ['nothing to do', 'class A { }', 'class.A.{.}'],
  ['an active branch', '#if ON\na\n#endif\nb', '......\na\n......\nb'],
  ['an inactive branch', '#if OFF\na\n#endif\nb', '.......\n.\n......\nb'],
  ['the other branch', '#if OFF\na\n#else\nb\n#endif', '.......\n.\n.....\nb\n......'],
  [
    'the first branch that holds',
    '#if OFF\na\n#elif ON\nb\n#elif ON\nc\n#else\nd\n#endif',
    '.......\n.\n........\nb\n........\n.\n.....\n.\n......',
  ],
  ['an expression', '#if !OFF && (ON || X) // why\na\n#endif', `${'.'.repeat(28)}\na\n......`],
  [
    'indented directives with blanks inside',
    ' \t#  if OFF\n x\n # endif // OFF\ny',
    '.\t.........\n..\n...............\ny',
  ],
  [
    'nested',
    '#if ON\na\n#if OFF\nb\n#else\nc\n#endif\nd\n#endif',
    '......\na\n.......\n.\n.....\nc\n......\nd\n......',
  ],
  [
    'nested in an inactive branch',
    '#if OFF\na\n#if ON\nb\n#else\nc\n#endif\nd\n#endif\ne',
    '.......\n.\n......\n.\n.....\n.\n......\n.\n......\ne',
  ],
  ['a missing #endif', 'a\n#if OFF\nb\nc', 'a\n.......\n.\n.'],
  ['a missing #endif of an active branch', '#if ON\nb', '......\nb'],
  ['strays', '#endif\na\n#else\nb\n#elif ON\nc', '......\na\n.....\nb\n........\nc'],
  ['#elif behind #else', '#if OFF\na\n#else\nb\n#elif ON\nc\n#endif', '.......\n.\n.....\nb\n........\n.\n......'],
  [
    '#define and #undef',
    '#define X\n#undef ON\n#if X && !ON\na\n#endif',
    '.........\n.........\n............\na\n......',
  ],
  [
    '#define in an inactive branch',
    '#if OFF\n#define X\n#endif\n#if X\na\n#endif',
    '.......\n.........\n......\n.....\n.\n......',
  ],
  ['an unreadable condition is true', '#if ON &&\na\n#else\nb\n#endif', '.........\na\n.....\n.\n......'],
  [
    'other directives',
    '#region A "\n#pragma warning disable 1\n#nullable enable\n#line 1 "x"\n#error no\'t\n#warning /*\n#endregion\na',
    '...........\n.........................\n................\n...........\n...........\n...........\n..........\na',
  ],
  ['a directive of the shell', '#!/usr/bin/env x\na', '................\na'],
  ['CRLF', '#if OFF\r\na\r\n#endif\r\nb', '.......\r\n.\r\n......\r\nb'],
  ['a lone CR', '#if OFF\ra\r#endif\rb', '.......\r.\r......\rb'],
  ['a byte-order mark', '\ufeff#if OFF\na\n#endif', '\ufeff.......\n.\n......'],
])('blanks %s', (_, text, expected) => {
  expect(blanked(text)).toBe(expected);
});

test.each([
  ['a block comment', '/* #if OFF\n#if OFF\na\n#endif*/ b'],
  ['a block comment that ends behind a directive', '/*\n#if OFF\n#endif*/\n'],
  ['a line comment', '// #if OFF\na // #endif'],
  ['a string', 'a = "#if OFF";\nb = "\\"\\n#if OFF";'],
  ['a verbatim string', 'a = @"\n#if OFF\n""\n#endif";'],
  ['an interpolated verbatim string', 'a = $@"\n#if OFF\n{b}\n#endif" + @$"\n#if {c}\n";'],
  ['a raw string', 'a = """\n#if OFF\n" ""\n#endif\n""";'],
  ['a longer raw string', 'a = """"\n#if OFF\n"""\n#endif\n"""";'],
  ['an interpolated raw string', 'a = $$"""\n#if OFF {x}\n{{ b }}\n#endif\n""";'],
  ['a character', "a = '\"'; b = '#'; c = '\\'';"],
  ['the middle of a line', 'a # if OFF\nb'],
])('leaves #if in %s alone', (_, text) => {
  expect(blankInactive(text, defines).text).toBe(text);
});

test.each([
  ['a string', 'a = "//";\n#if OFF\nb\n#endif', 'a = "//";\n       \n \n      '],
  ['an empty verbatim string', 'a = @"";\n#if OFF\n#endif', 'a = @"";\n       \n      '],
  ['an unclosed string', 'a = "b;\n#if OFF\nb\n#endif', 'a = "b;\n       \n \n      '],
  ['an unclosed character', "a = 'b;\n#if OFF\nb\n#endif", "a = 'b;\n       \n \n      "],
  ['holes with strings', 'a = $"{b["{"]}{{";\n#if OFF\nb\n#endif', 'a = $"{b["{"]}{{";\n       \n \n      '],
  ['an unclosed hole', 'a = $"{b;\n#if OFF\nb\n#endif', 'a = $"{b;\n       \n \n      '],
])('reads directives behind %s', (_, text, expected) => {
  expect(blankInactive(text, defines).text).toBe(expected);
});

test('in an inactive branch neither comment nor string hides a directive', () => {
  expect(blanked('#if OFF\n/*\n#else\na\n#endif')).toBe('.......\n..\n.....\na\n......');
  expect(blanked('#if OFF\n@"\n#endif\nb')).toBe('.......\n..\n......\nb');
  expect(blanked('#if OFF\n$@"{ \n#endif\n} b')).toBe('.......\n.....\n......\n}.b');
  expect(blanked('#if OFF\ndon\'t "\n#endif\nb')).toBe('.......\n.......\n......\nb');
});

test('line breaks that the grammar does not know are spaces outside of literals', () => {
  const { text } = blankInactive(
    'a\u2028b = "\u2029"; // c\u0085d\n/*\u2028*/ \'\u2028\' $"\u2028{e\u2028}\u2029"',
    defines,
  );
  expect(text).toBe('a b = "\u2029"; // c\nd\n/* */ \'\u2028\' $"\u2028{e }\u2029"');
});

test('a text without directives is answered as it is', () => {
  const text = 'class A { string b = "c"; }';
  expect(blankInactive(text, defines)).toEqual({ text, inactive: [], conditions: [], inactiveLength: 0 });
});

test('inactive branches, their length and the names asked for', () => {
  const text = '#if A || ON\n1\n#elif B\n22\n  #if C\n333\n  #endif\n#else\n#endif\n#if !UNITY_EDITOR && A\n4\n#endif';
  const { inactive, conditions, inactiveLength } = blankInactive(text, defines);
  expect(inactive.map(({ start, end }) => text.slice(start, end))).toEqual(['22\n  #if C\n333\n  #endif\n', '4\n']);
  expect(conditions).toEqual(['A', 'ON', 'B', 'C', 'UNITY_EDITOR']);
  expect(inactiveLength).toBe(26);
});

const piece = fc.constantFrom(
  ...['#if ON', '#if OFF', '#if', '#elif ON', '#else', '#endif', '#define X', '#region', '#', '\n', '\n', '\r\n', '\r'],
  ...[
    '"',
    '@"',
    '$"',
    '"""',
    '$$"""',
    '{',
    '}',
    "'",
    '\\',
    '/*',
    '*/',
    '//',
    'a',
    ' ',
    ';',
    '(',
    ')',
    ':',
    '\u2028',
    '\0',
  ],
);

test('the length and the line breaks stay the same', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const result = blankInactive(text, defines);
      expect(result.text).toHaveLength(text.length);
      const breaks = result.text.replace(/[^\r\n]/g, ' ');
      expect(breaks.replaceAll('\u2028', ' ')).toBe(
        text.replace(/[^\r\n]/g, (_, offset: number) => (result.text[offset] === '\n' ? '\n' : ' ')),
      );
      for (let at = 0; at < text.length; at++) {
        expect([text[at], ' ', '\n']).toContain(result.text[at]);
      }
      for (const { start, end } of result.inactive) expect(result.text.slice(start, end).trim()).toBe('');
    }),
    { numRuns: 300 },
  );
});

test('thousands of directives take no time', () => {
  const nested = `${'#if OFF\n'.repeat(50_000)}a${'\n#endif'.repeat(50_000)}`;
  const chain = `#if OFF\n${'#elif OFF\na\n'.repeat(50_000)}#endif`;
  const start = performance.now();
  expect(blankInactive(nested, defines).inactive).toHaveLength(1);
  expect(blankInactive(chain, defines).inactive).toHaveLength(50_000);
  expect(performance.now() - start).toBeLessThan(2_000);
});
