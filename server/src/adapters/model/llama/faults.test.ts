import { expect, test } from 'vitest';
import { failure } from '#base/failure.ts';
import { createBackOff } from './back-off.ts';
import { endFault, loadFault } from './faults.ts';
import { memoryFault, memoryNeeded } from './memory.ts';

test.each([
  [new Error("Cannot find package 'node-llama-cpp' imported from /x"), [], 'model-packages'],
  [new Error('Failed to load model'), ["error loading model: unknown model architecture: 'x'"], 'model-architecture'],
  [new Error('failed to allocate buffer'), [], 'model-memory'],
  [new Error('Failed to load model'), ['missing tensor'], 'model-load'],
])('what the package says is told apart', (error, log, code) => {
  expect(loadFault(error, log).code).toBe(code);
});

test('the end of a process is told with its last words', () => {
  expect(endFault(null, 'SIGABRT', 'noise\nthe reason\n').message).toBe(
    "the model's process ended by SIGABRT: the reason",
  );
  expect(endFault(3, null, '').message).toBe("the model's process ended with exit code 3");
});

test('a model must fit into memory with its prompt', () => {
  const header = {
    version: 3,
    architecture: 'x',
    vocabulary: 1,
    hasChatTemplate: false,
    infill: {},
    marks: new Map<string, number>(),
    layers: 10,
    keyValueNumbers: 1000,
    bytes: 1_000_000_000,
  };
  expect(memoryNeeded(header, 1000)).toBe(1_000_000_000 + 20_000_000 + 256 * 2 ** 20);
  expect(memoryFault(header, 1000, 2_000_000_000)).toBeUndefined();
  expect(memoryFault(header, 100_000, 2_000_000_000)).toMatchObject({ code: 'model-memory' });
});

test('each failure doubles the pause up to two minutes, and success ends it', () => {
  let now = 0;
  const backOff = createBackOff(() => now);
  expect(backOff.waiting()).toBeUndefined();
  const pauses = Array.from({ length: 9 }, () => {
    backOff.failed(failure('x', 'x', 'x'));
    const pause = backOff.waiting()?.retryInMs ?? 0;
    now += pause;
    expect(backOff.waiting()).toBeUndefined();
    return pause;
  });
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 120_000, 120_000]);
  backOff.worked();
  backOff.failed(failure('x', 'x', 'x'));
  expect(backOff.waiting()?.retryInMs).toBe(1000);
});
