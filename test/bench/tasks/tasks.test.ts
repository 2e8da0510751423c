import { fileURLToPath } from 'node:url';
import { judge, judgeAnswer } from 'scenewright/src/ask/evaluation/judge.ts';
import { tools } from 'scenewright/src/tools/tools.ts';
import { describe, expect, it } from 'vitest';
import { readTasks } from './task.ts';

describe('tasks of test/eval/tasks', () => {
  const tasks = readTasks(fileURLToPath(new URL('../../eval/tasks/tasks.jsonl', import.meta.url)));

  it('has the promised sizes', () => {
    expect(tasks).toHaveLength(40);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(40);
    expect(new Set(tasks.map(({ question }) => question)).size).toBe(40);
    expect(tasks.filter(({ language }) => language === 'zh')).toHaveLength(10);
    expect(new Set(tasks.map(({ project }) => project)).size).toBeGreaterThanOrEqual(4);
  });

  it.each(tasks)('$id is asked in its language', ({ question, language }) => {
    expect(/[\u4e00-\u9fff]/.test(question)).toBe(language === 'zh');
  });

  it.each(tasks)('$id calls tools that exist with arguments that they take', ({ oracle }) => {
    for (const { tool, args } of oracle) {
      const known = tools.find(({ name }) => name === tool);
      expect(known?.writes, tool).toBe('nothing');
      expect(known?.args.safeParse(args).success, JSON.stringify(args)).toBe(true);
    }
  });

  it.each(tasks)('$id is not answered by nothing, nor by its own question', ({ question, answer }) => {
    expect(judgeAnswer('', question, answer).missing).not.toEqual([]);
    expect(judge(question, answer).missing).not.toEqual([]);
  });
});
