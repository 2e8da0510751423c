import { expect, test } from 'vitest';
import { codeWords } from './code-words.ts';
import { keptWords } from './kept-words.ts';
import { classOfShape } from './shapes.ts';
import { createWalker, emptyHistory } from './walk.ts';

const kept = keptWords();

function walk(text: string) {
  const walker = createWalker(kept);
  let history = emptyHistory;
  for (const word of codeWords(text).words) history = walker.after(history, word);
  return history;
}

test.each([
  ['x = a[x];', 'y = b[y];'],
  ['if (one == null) throw new Fault(one);', 'if (two == null) throw new Error(two);'],
])('names do not matter to a pattern: %s and %s', (one, other) => {
  expect(walk(one).patterns).toEqual(walk(other).patterns);
});

test('turns do', () => {
  expect(walk('x = a[x];').patterns).not.toEqual(walk('x = a[a];').patterns);
});

test.each([
  ['a body of code and an initializer', 'void F() {', 'var a = new[] {'],
  ['a body of a type and of code', 'class A {', 'void F() {'],
  ['a call and a condition', 'F(', 'if ('],
])('shapes tell %s apart', (_, one, other) => {
  expect(walk(one).shapes.at(-1)).not.toBe(walk(other).shapes.at(-1));
});

test('the class of a shape is the word it was made of', () => {
  const { shapes } = walk('if (_speed > 0) {');
  expect(
    shapes.map((shape) => classOfShape(shape, kept.count)).map((found) => (found > 0 ? kept.wordOf(found) : found)),
  ).toEqual(['if', '(', -5, '>', '0', ')', '{']);
});

test('closing what was never opened, and opening without end, is borne', () => {
  expect(walk(')'.repeat(500)).shape.open).toEqual([]);
  expect(walk('('.repeat(500)).shape.open.length).toBeLessThan(100);
});
