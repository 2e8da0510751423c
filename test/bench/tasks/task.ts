import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What has to stand in one line, each as a whole word. A text alone is a list of one. */
const line = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const answer = z.strictObject({
  /** Each of them has to be found. */
  contains: z.array(line).min(1),
  /** None of them may be found. */
  notContains: z.array(line).optional(),
});
export type Expected = z.infer<typeof answer>;

const task = z.strictObject({
  id: z.string().regex(/^t\d{2}$/),
  project: z.string(),
  language: z.enum(['en', 'zh']),
  kind: z.string(),
  question: z.string(),
  /** Calls of tools that suffice for the answer. */
  oracle: z.array(z.strictObject({ tool: z.string(), args: z.record(z.string(), z.unknown()) })).min(1),
  answer,
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
