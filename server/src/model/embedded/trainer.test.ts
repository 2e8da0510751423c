import { expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { keptWords } from './kept-words.ts';
import { nearestFirst } from './nearness.ts';
import { createTrainer } from './trainer.ts';
import { numberOfWord, wordAt, wordCount } from './word-table.ts';

const signal = neverAborted();
const kept = keptWords();

function spelled({ source, files }: Awaited<ReturnType<ReturnType<typeof createTrainer>['model']>>) {
  return [...files].map(([path, { from, to }]) => [
    path,
    [...source.exact.sequence.slice(from, to)].map((number) => wordAt(source.words, number)).join(' '),
  ]);
}

test('files are learnt anew and forgotten one by one', async () => {
  const trainer = createTrainer(kept);
  trainer.set('a.cs', 'int a = 1;');
  trainer.set('b.cs', 'int b;\nfloat 灯;');
  trainer.set('a.cs', 'long a;');
  expect(spelled(await trainer.model([], signal))).toEqual([
    ['a.cs', 'long a ;'],
    ['b.cs', 'int b ; \n float 灯 ;'],
  ]);
  trainer.set('b.cs', undefined);
  expect(spelled(await trainer.model([], signal))).toEqual([['a.cs', 'long a ;']]);
});

test('a file that changes often leaves no words behind', async () => {
  const trainer = createTrainer(kept);
  for (let at = 0; at < 50; at++) trainer.set('a.cs', `int name${at};`);
  const { source } = await trainer.model([], signal);
  expect(wordCount(source.words)).toBe(4);
  expect(numberOfWord(source.words, 'name49')).toBeGreaterThan(0);
  expect(numberOfWord(source.words, 'name48')).toBe(-1);
});

test('of too many words those near the open files are kept', async () => {
  const trainer = createTrainer(kept, 8);
  trainer.set('Packages/x/P.cs', 'int p;');
  trainer.set('Assets/Far/F.cs', 'int f;');
  trainer.set('Assets/Near/N.cs', 'int n;');
  expect([...(await trainer.model(['Assets/Near/Open.cs'], signal)).files.keys()]).toEqual([
    'Assets/Near/N.cs',
    'Assets/Far/F.cs',
  ]);
  expect(nearestFirst(['Packages/a.cs', 'Assets/a.cs'], [])).toEqual(['Assets/a.cs', 'Packages/a.cs']);
});

test('learning stops when it is cancelled', async () => {
  const trainer = createTrainer(kept);
  trainer.set('a.cs', 'int a;');
  await expect(trainer.model([], AbortSignal.abort())).rejects.toThrow(Cancelled);
});

test('learning twice gives the same', async () => {
  const once = async () => {
    const trainer = createTrainer(kept);
    trainer.set('a.cs', 'class A { int a; void F() { a++; } }');
    return trainer.model([], signal);
  };
  expect(await once()).toEqual(await once());
});
