import { afterEach, expect, test } from 'vitest';
import { abortable, Cancelled } from './cancel.ts';

const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);
process.on('unhandledRejection', note);
afterEach(() => process.off('unhandledRejection', note));

test('a task that fails after everybody has gone disturbs nobody', async () => {
  const task = Promise.reject(new Error('late'));
  await expect(abortable(task, AbortSignal.abort())).rejects.toThrow(Cancelled);
  await new Promise((next) => setTimeout(next, 5));
  expect(unhandled).toEqual([]);
});
