import { expect, test } from 'vitest';
import { valueAt } from './pointer.ts';
import { fillIn } from './template.ts';

const values = new Map<string, string | number | boolean>([
  ['prompt', 'a {seed} "stool"\n$&'],
  ['seed', 7],
  ['textured', false],
]);

test.each([
  ['a text in a text', { a: 'make: {prompt}!' }, { a: 'make: a {seed} "stool"\n$&!' }],
  ['a number and whether, as such', { a: '{seed}', b: ['{textured}'] }, { a: 7, b: [false] }],
  ['a number within a text', { a: 'seed {seed}' }, { a: 'seed 7' }],
  ['what has no value is left out', { a: '{faces}', b: ['{faces}', 1], c: { d: '{image}' } }, { b: [1], c: {} }],
  ['what has no value within a text is nothing', { a: '<{faces}>' }, { a: '<>' }],
  [
    'other braces stay',
    { a: '{key}', b: '{task} {{prompt}', c: '{' },
    { a: '{key}', b: '{task} {a {seed} "stool"\n$&', c: '{' },
  ],
  ['names of members stay', { '{prompt}': null, n: 1.5, t: true }, { '{prompt}': null, n: 1.5, t: true }],
])('a template is filled in: %s', (_, template, filled) => {
  expect(fillIn(template, values)).toEqual(filled);
});

test.each([
  ['', { a: 1 }, { a: 1 }],
  ['/a/0/b', { a: [{ b: 'x' }] }, 'x'],
  ['/a~1b/c~0d', { 'a/b': { 'c~d': 2 } }, 2],
  ['/~01', { '~1': 3 }, 3],
  ['/', { '': 4 }, 4],
  ['/a/2', { a: [1] }, undefined],
  ['/a/length', { a: [1] }, undefined],
  ['/toString', {}, undefined],
  ['/__proto__', {}, undefined],
  ['/a/b', { a: 'text' }, undefined],
  ['/a', null, undefined],
])('the pointer "%s" names what RFC 6901 says', (pointer, value, found) => {
  expect(valueAt(pointer, value)).toEqual(found);
});
