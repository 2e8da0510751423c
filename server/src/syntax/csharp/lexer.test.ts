import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTokens } from './lexer.ts';

/** The tokens of `text` with, behind brackets, the index of the other one. */
function tokens(text: string): readonly string[] {
  const { count, starts, ends, partners } = readTokens(text);
  return Array.from({ length: count }, (_, index) => {
    const partner = partners[index] ?? -1;
    return text.slice(starts[index], ends[index]) + (partner === -1 ? '' : `@${partner}`);
  });
}

test.each([
  ['int x_1 = @if;', ['int', 'x_1', '=', '@if', ';']],
  ['größe 变量 a\u00a0b\u3000c', ['größe', '变量', 'a', 'b', 'c']],
  [
    '1 1.5f 0x1Fu 1e-5 1E+3d .5 1_000 1..2 x.1',
    ['1', '1.5f', '0x1Fu', '1e-5', '1E+3d', '.5', '1_000', '1', '..', '2', 'x', '.1'],
  ],
  [
    'a?.b a?.5:b ?? c ??= d?[0]',
    ['a', '?.', 'b', 'a', '?', '.5', ':', 'b', '??', 'c', '??=', 'd', '?', '[@15', '0', ']@13'],
  ],
  ['a=>b==c!=d<=e>=f->g::h', ['a', '=>', 'b', '==', 'c', '!=', 'd', '<=', 'e', '>=', 'f', '->', 'g', '::', 'h']],
  ['a+=b&&c||d++ --e<<f>>g', ['a', '+=', 'b', '&&', 'c', '||', 'd', '++', '--', 'e', '<', '<', 'f', '>', '>', 'g']],
  ['a//b\nc/*d\n*/e/f', ['a', 'c', 'e', '/', 'f']],
  ['{(a)[b]}', ['{@7', '(@3', 'a', ')@1', '[@6', 'b', ']@4', '}@0']],
  ['{(a[}b)', ['{@4', '(', 'a', '[', '}@0', 'b', ')']],
  [String.raw`"a\"b\\" 'c' '\'' '\u0041'`, [String.raw`"a\"b\\"`, "'c'", String.raw`'\''`, String.raw`'\u0041'`]],
  ['"a\nb" @"c', ['"a', 'b', '" @"', 'c']],
  ['@"c""\nd"e', ['@"c""\nd"', 'e']],
  ['$"a" $@"b" @$"c" $"""d"""', ['$"a"', '$@"b"', '@$"c"', '$"""d"""']],
  ['$"a{b:F2}c{d,5}{{e}}"', ['$"a', '{@4', 'b', ':F2', '}@1', 'c', '{@10', 'd', ',', '5', '}@6', '{{e}}"']],
  ['$"{a["x{}"]}"', ['$"', '{@6', 'a', '[@5', '"x{}"', ']@3', '}@1', '"']],
  ['$"{$"{a}"}"', ['$"', '{@7', '$"', '{@5', 'a', '}@3', '"', '}@1', '"']],
  ['$"{(a ? b : c)}"', ['$"', '{@9', '(@8', 'a', '?', 'b', ':', 'c', ')@2', '}@1', '"']],
  ['"""a "b" ""c""" d', ['"""a "b" ""c"""', 'd']],
  ['""""a """ b"""" c', ['""""a """ b""""', 'c']],
  ['$$"""{a} {{b}} {{{c}}}"""', ['$$"""{a} ', '{{@3', 'b', '}}@1', ' {', '{{@7', 'c', '}}@5', '}"""']],
  ["don't 'abc", ['don', "'", 't', "'", 'abc']],
  ['a\0b\u0001', ['a', '\0', 'b', '\u0001']],
  ['#if A\n"b\n#endif\nc # d', ['"b', 'c', '#', 'd']],
])('%j', (text, expected) => {
  expect(tokens(text)).toEqual(expected);
});

test('a long text of any characters takes no time', () => {
  const texts = ['(', '{', '$"{', '"', "'", '#', '"""', '$$$"""{', '/*', '@"', '<', '> (', '[)', '# #\n', '$'].map(
    (piece) => piece.repeat(100_000),
  );
  const start = performance.now();
  for (const text of texts) readTokens(text, () => true);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test('brackets, strings and skipped branches in any order come to an end, and partners name each other', () => {
  const pieces = ['(', ')', '[', '{', '}', '$"{', '"', '}}', '$$"""{{', 'a', ':'];
  const code = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(code, code, (before, skipped) => {
      let isSkipped = false;
      const { count, partners } = readTokens(`${before}\n#if X\n${skipped}\n#endif\n${before}`, () => {
        isSkipped = !isSkipped;
        return isSkipped;
      });
      for (let index = 0; index < count; index++) {
        const partner = partners[index] ?? -1;
        if (partner !== -1) expect(partners[partner]).toBe(index);
      }
    }),
    { numRuns: 3000 },
  );
});
