import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankOutside, blankSpans } from './blanker.ts';
import { findBranches } from './branches.ts';
import { scanCode } from './directives.ts';

/** The names that stand in inactive and in dropped branches. */
function branches(text: string): { readonly inactive: string; readonly dropped: string } {
  const found = findBranches(text, scanCode(text).directives);
  const names = (spans: typeof found.inactive) =>
    spans
      .map(({ start, end }) =>
        text
          .slice(start, end)
          .replace(/#.*|\s+/g, ' ')
          .trim()
          .replace(/\s+/g, ' '),
      )
      .join(',');
  return { inactive: names(found.inactive), dropped: names(found.dropped) };
}

test.each([
  ['#if 0|a|#else|b|#endif', 'a', 'a'],
  ['#if 1|a|#else|b|#endif', 'b', 'b'],
  ['#if A|a|#else|b|#endif', '', 'b'],
  ['#ifdef A|a|#endif|b', '', ''],
  ['#ifdef 1|a|#else|b|#endif', '', 'b'],
  ['#if 0|a|#elif B|b|#elif 1|c|#elif D|d|#else|e|#endif', 'a,d,e', 'a,c,d,e'],
  ['#if 0 && A|a|#endif', 'a', 'a'],
  ['#if A && (B || 1)|a|#else|b|#endif', '', 'b'],
  ['#if A || 1|a|#else|b|#endif', 'b', 'b'],
  ['#if !defined(A) && SHADER_TARGET > 30|a|#endif', '', ''],
  ['#if 0 // no|a|#endif', 'a', 'a'],
  ['#if 0|a|#if 1|b|#else|c|#endif|d|#else|e|#endif', 'a b c d', 'a b c d'],
  ['#if A|a|#if B|b|#else|c|#endif|d|#else|e|#if C|f|#else|g|#endif|#endif', '', 'c,e f g'],
  ['#if A|a|#if 0|b|#endif|#else|c|#if 0|d|#endif|#endif', 'b,d', 'b,c d'],
  ['#if 0|a', 'a', 'a'],
  ['#if A|a|#else|b|#if 0|c', 'c', 'b c'],
  ['#if 0|a|#else|b|#else|c|#endif', 'a', 'a,c'],
  ['#else|a|#endif|#elif 0|b', '', ''],
  ['#if|a|#else|b|#endif', '', 'b'],
  ['#if 1 +|a|#else|b|#endif', '', 'b'],
])('%s', (lines, inactive, dropped) => {
  const text = lines.replace(/(?<!\|)\|(?!\|)/g, '\n');
  expect(branches(text)).toEqual({ inactive, dropped });
  expect(branches(text.replaceAll('\n', '\r\n'))).toEqual({ inactive, dropped });
});

test('blanks keep length, line breaks and what stands around them', () => {
  const text = 'a\r\n#if 0\r\nb\t"é😀"\r\n#else\nc\n#endif';
  const { inactive } = findBranches(text, scanCode(text).directives);
  expect(blankSpans(text, inactive)).toBe('a\r\n#if 0\r\n       \r\n#else\nc\n#endif');
  expect(blankOutside(text, inactive)).toBe(' \r\n     \r\nb\t"é😀"\r\n     \n \n      ');
});

test('spans of any text rise, do not overlap and nest inactive in dropped', () => {
  const line = fc.constantFrom(
    '#if 0',
    '#if A',
    '#if 1',
    '#elif 0',
    '#elif B',
    '#else',
    '#endif',
    'x',
    '/*',
    '*/',
    '#',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const text = lines.join('\n');
      const { inactive, dropped } = findBranches(text, scanCode(text).directives);
      for (const spans of [inactive, dropped]) {
        spans.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThanOrEqual(start);
        });
      }
      for (const { start, end } of inactive) {
        expect(dropped.some((span) => span.start <= start && end <= span.end)).toBe(true);
      }
      expect(blankSpans(text, dropped)).toHaveLength(text.length);
    }),
  );
});

test('deep nesting is followed without recursion', () => {
  const text = `${'#if A\n'.repeat(20000)}#if 0\nx\n`;
  expect(branches(text)).toEqual({ inactive: 'x', dropped: 'x' });
});
