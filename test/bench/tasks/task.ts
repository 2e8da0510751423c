import { readFileSync } from 'node:fs';
import { expected } from 'scenewright/src/ask/evaluation/judge.ts';
import { z } from 'zod';

const task = z.strictObject({
  id: z.string().regex(/^t\d{2}$/),
  project: z.string(),
  language: z.enum(['en', 'zh']),
  kind: z.string(),
  question: z.string(),
  /** Calls of tools that suffice for the answer. */
  oracle: z.array(z.strictObject({ tool: z.string(), args: z.record(z.string(), z.unknown()) })).min(1),
  answer: expected,
  /** How the answer was found without our tools. */
  truth: z.string().min(20),
});
export type Task = z.infer<typeof task>;

/** The tasks of test/eval/tasks. */
export function readTasks(path: string): readonly Task[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => task.parse(JSON.parse(text)));
}
