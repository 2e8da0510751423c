import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateCondition, type NameMeaning } from './condition.ts';

const meanings: Readonly<Record<string, NameMeaning>> = {
  ON: 1,
  ZERO: 0,
  VERSION: 202230,
  FLAG: 'defined',
  MAYBE: 'unknown',
  Überall: 1,
  '@if': 1,
};

function evaluate(expression: string): boolean | undefined {
  return evaluateCondition(expression, (name) => meanings[name]);
}

test.each([
  ['ON', true],
  ['OFF', false],
  ['ZERO', false],
  ['true', true],
  ['false', false],
  ['!ON', false],
  ['!!ON', true],
  ['! ( ON && OFF )', true],
  ['ON || OFF && OFF', true],
  ['(ON || OFF) && OFF', false],
  ['ON == true', true],
  ['OFF != false', false],
  ['!ON == OFF', true],
  ['Überall && @if', true],
  ['defined(ON)', true],
  ['defined ON', true],
  ['defined(OFF)', false],
  ['!defined OFF && defined( ZERO )', true],
  ['defined(FLAG)', true],
  ['VERSION >= 202220', true],
  ['VERSION < 202220 || VERSION > 202230', false],
  ['1 + 2 * 3 == 7', true],
  ['(1 + 2) * 3 == 9', true],
  ['10 - 3 - 2 == 5', true],
  ['7 / 2 == 3 && -7 / 2 == -3 && 7 % 4 == 3', true],
  ['1 << 4 == 16', true],
  ['256 >> 4 == 16', true],
  ['(6 & 3) == 2 && (6 | 3) == 7 && (6 ^ 3) == 5', true],
  ['6 & 3 == 3', false],
  ['~0 == -1', true],
  ['0x1F == 31 && 017 == 15 && 10u == 10UL', true],
  ['+1 == 1', true],
  ['ON // OFF &&', true],
  ['ON /* && OFF */ || OFF', true],
  ['ON && /* open', undefined],
  ['OFF || \\\n ON', true],
  ['OFF || \\\r\n ON', true],
])('%s is %s', (expression, expected) => expect(evaluate(expression)).toBe(expected));

test.each([
  ['MAYBE', undefined],
  ['!MAYBE', undefined],
  ['MAYBE || ON', true],
  ['ON || MAYBE', true],
  ['MAYBE || OFF', undefined],
  ['MAYBE && OFF', false],
  ['OFF && MAYBE', false],
  ['MAYBE && ON', undefined],
  ['MAYBE == MAYBE', undefined],
  ['defined(MAYBE)', undefined],
  ['FLAG', undefined],
  ['FLAG == 1', undefined],
  ['CALL(1, (2)) > 3', undefined],
  ['CALL() || ON', true],
  ['1 / 0', undefined],
  ['1 % 0 || ON', true],
  ['9007199254740991 + 1', undefined],
  ['1 << 60', undefined],
  ['(4294967296 & 1) == 0', undefined],
])('%s cannot be told, or only where it does not matter', (expression, expected) =>
  expect(evaluate(expression)).toBe(expected),
);

test.each([
  '',
  '   ',
  '// ON',
  '&& ON',
  'ON &&',
  'ON ON',
  '(ON',
  'ON)',
  '!',
  'ON = 1',
  'defined',
  'defined(',
  'defined(ON',
  'defined(1)',
  'CALL(1',
  '1.5 > 1',
  '08',
  '0xZ',
  '12ab',
  "'a'",
  'ON ? 1 : 0',
  'ON;',
  'ON # OFF',
  '99999999999999999999',
])('%j is malformed', (expression) => expect(evaluate(expression)).toBeUndefined());

test('every name is asked for, in order', () => {
  const asked: string[] = [];
  evaluateCondition('A || !B && (C == 1) || defined D', (name) => {
    asked.push(name);
    return 1;
  });
  expect(asked).toEqual(['A', 'B', 'C', 'D']);
});

test('size and depth are limited', () => {
  expect(evaluate(`${'('.repeat(90)}ON${')'.repeat(90)}`)).toBe(true);
  expect(evaluate(`${'('.repeat(2000)}ON${')'.repeat(2000)}`)).toBeUndefined();
  expect(evaluate(`${'!'.repeat(4000)}ON`)).toBeUndefined();
  expect(evaluate(`OFF${' || OFF'.repeat(500)} || ON`)).toBe(true);
  expect(evaluate(`ON${' '.repeat(5000)}`)).toBeUndefined();
  expect(evaluate(`${'//'.repeat(1000)}\n#`)).toBeUndefined();
});

test('no text throws', () => {
  const piece = fc.constantFrom(
    'A',
    'ON',
    '(',
    ')',
    '!',
    '&&',
    '||',
    '==',
    '<',
    '1',
    '0x',
    '/*',
    '//',
    'defined',
    ' ',
    '\\',
    '"',
    '\u2028',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect([true, false, undefined]).toContain(evaluate(pieces.join('')));
    }),
  );
});
