import { expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { keptWords } from '#model/embedded/kept-words.ts';
import { evaluateCompletion } from './evaluate.ts';
import { holdOut } from './held-out.ts';
import { editSimilarity, normalized, sameNames } from './metrics.ts';
import { linePositions } from './positions.ts';

const signal = neverAborted();
const body = (name: string, count: number) =>
  `class ${name}\n{\n${Array.from({ length: count }, (_, at) => `    int ${name}${at} = ${at} + other${at};`).join('\n')}\n}\n`;
const files = Array.from({ length: 20 }, (_, at) => ({ path: `Assets/${at}.cs`, text: body(`name${at}`, 20) }));

test('a tenth is held out, and what nearly repeats it is not learnt', async () => {
  const twice = [...files, ...files.map(({ path, text }) => ({ path: `Copy/${path}`, text: `${text}\n` }))];
  const { asked, learnt, duplicates } = await holdOut(twice, 100_000, 1, signal);
  expect(asked).toHaveLength(4);
  expect(duplicates).toBeGreaterThan(0);
  const texts = new Set(asked.map(({ text }) => text.trim()));
  expect(learnt.filter(({ text }) => texts.has(text.trim()))).toEqual([]);
  expect(await holdOut(twice, 100_000, 1, signal)).toEqual({ asked, learnt, duplicates });
});

test('positions cut lines between words and hide nothing else', () => {
  const text = 'int a = 1; // why\n\nreturn a + b;\n';
  const positions = linePositions([{ path: 'a.cs', text }], 'inside', 1, 3);
  expect(positions).toHaveLength(2);
  for (const { before, hidden, after } of positions) {
    expect(text.startsWith(before)).toBe(true);
    expect(text.slice(before.length).startsWith(hidden)).toBe(true);
    expect(hidden.endsWith(';')).toBe(true);
    expect(text.endsWith(after)).toBe(true);
  }
  expect(linePositions([{ path: 'a.cs', text }], 'start', 1, 3).map(({ hidden }) => hidden)).toEqual([
    'int a = 1;',
    'return a + b;',
  ]);
});

test('figures', () => {
  expect([editSimilarity('', ''), editSimilarity('abc', 'abd'), editSimilarity('a', '')]).toEqual([1, 1 - 1 / 3, 0]);
  expect(normalized(' a  b\n')).toBe('a b');
  expect(sameNames('F(a, 1)', 'F( a ,2 )', keptWords())).toBe(true);
  expect(sameNames('F(a)', 'F(b)', keptWords())).toBe(false);
});

test('the engine is better than plain counting, and a project without code is no fault', async () => {
  const { restOfLine, nextWord } = await evaluateCompletion(files, { sample: 40, seed: 1, others: [] }, signal);
  expect(restOfLine.map(({ engine }) => engine)).toEqual([
    'embedded',
    'embedded, the rest of the file in sight',
    '3-gram',
    'most frequent continuation',
  ]);
  expect(restOfLine[0]?.similarity).toBeGreaterThan(restOfLine[2]?.similarity ?? 1);
  expect(nextWord.top1).toBeGreaterThan(0.5);
  const none = await evaluateCompletion([], { sample: 40, seed: 1, others: [] }, signal);
  expect(none.restOfLine[0]).toMatchObject({ positions: 0, exact: 0, shown: 0 });
});

test('measuring can be stopped', async () => {
  await expect(evaluateCompletion(files, { sample: 40, seed: 1, others: [] }, AbortSignal.abort())).rejects.toThrow(
    Cancelled,
  );
});
