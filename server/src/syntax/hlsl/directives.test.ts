import { expect, test } from 'vitest';
import { directiveValue, scanCode } from './directives.ts';

function scan(text: string): readonly string[] {
  return scanCode(text).directives.map((directive) => `${directive.word}|${directiveValue(text, directive)}`);
}

test.each([
  ['#define A 1\n# \tif  B\n#endif', ['define|A 1', 'if|B', 'endif|']],
  ['#', ['|']],
  ['#1 x', ['|1 x']],
  ['  #pragma kernel Main  \nfloat a;', ['pragma|kernel Main']],
  ['float a; # define B', []],
  ['/* x */ #define A', ['define|A']],
  ['/*\n#define A\n*/ x\n#define B', ['define|B']],
  ['// #define A\n#define B', ['define|B']],
  ['// joined \\\n#define A\n#define B', ['define|B']],
  ['"#define A\n#define B"', ['define|B"']],
  ['x = "a\\"";\n#define A', ['define|A']],
  ['#define A 1 // one\n#define B', ['define|A 1', 'define|B']],
  ['#define A 1 // one \\\n#define B\n#define C', ['define|A 1', 'define|C']],
  ['#define A 1 /* #\n# */ + 2\n#define B', ['define|A 1   + 2', 'define|B']],
  ['#define A 1 + \\\n  2\n#define B', ['define|A 1 +    2', 'define|B']],
  ['#define A \\', ['define|A \\']],
  ['#error "no // comment', ['error|"no']],
])('%j', (text, expected) => {
  expect(scan(text)).toEqual(expected);
  expect(scan(text.replaceAll('\n', '\r\n'))).toEqual(expected);
});

test.each([
  ['float a; /* b', 9],
  ['#define A /* b\n#define B', 10],
  ['/*/', 0],
  ['/**/ // /* \n "/*"', undefined],
])('the open comment of %j', (text, expected) => {
  expect(scanCode(text).openComment).toBe(expected);
});

test('spans of a directive', () => {
  const text = 'a\n  # define  A(x)  x \t // y\nb';
  const [directive] = scanCode(text).directives;
  const at = (part: string) => text.indexOf(part);
  expect(directive).toEqual({
    word: 'define',
    span: { start: at('#'), end: at(' \t //') },
    value: { start: at('A(x)'), end: at(' \t //') },
    lineEnd: at('\nb'),
  });
});
