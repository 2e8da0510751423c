import { z } from 'zod';
import { ask } from '#ask/ask.ts';
import { expected, judgeAnswer } from '#ask/evaluation/judge.ts';
import { languageOf } from '#ask/question.ts';
import { throwIfCancelled } from '#base/cancel.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { staysBelow } from '#base/path.ts';
import type { Session } from '#features/session.ts';
import { tools } from '#tools/tools.ts';

/** A question with what its answer must hold. */
const task = z.object({ id: z.string().optional(), question: z.string().min(1).max(4000), answer: expected });
type Task = z.infer<typeof task>;

/** How a question was answered. */
export interface AskedRow {
  readonly id: string;
  readonly right: boolean;
  /** Expected and not there, or there and forbidden. */
  readonly faults: readonly string[];
  readonly ended: string;
  readonly calls: number;
  readonly tokens: { readonly in: number; readonly out: number };
  readonly ms: number;
}

/** What `eval ask` tells. */
export interface AskFigures {
  readonly engine: string;
  readonly asked: number;
  readonly right: number;
  readonly rows: readonly AskedRow[];
}

const example = 'Write lines like {"question": "…", "answer": {"contains": ["Player.prefab"]}}.';

/** Ask the questions of a file of the project, one JSON object in each line, and compare the answers. Nothing is accepted. */
export async function evalAsk(
  session: Session,
  path: string,
  progress: (line: string) => void,
  signal: AbortSignal,
): Promise<Result<AskFigures>> {
  const bytes = staysBelow(path) ? await session.files.read(path, signal) : undefined;
  if (bytes === undefined) return failure('no-file', `there is no file '${path}' in the project`, example);
  const tasks = readTasks(new TextDecoder().decode(bytes));
  if (!tasks.ok) return tasks;
  const rows: AskedRow[] = [];
  for (const [index, { id, question, answer: wanted }] of tasks.value.entries()) {
    throwIfCancelled(signal);
    progress(`asking ${index + 1} of ${tasks.value.length}`);
    const started = performance.now();
    const said = await ask(session.context(languageOf(question)), { question }, { tools }, () => undefined, signal);
    const { missing, wrong } = judgeAnswer(said.answer, question, wanted);
    rows.push({
      id: id ?? String(index + 1),
      right: said.ended === 'answered' && missing.length === 0 && wrong.length === 0,
      faults: [...missing, ...wrong],
      ended: said.ended,
      calls: said.calls.length,
      tokens: said.tokens,
      ms: Math.round(performance.now() - started),
    });
  }
  progress('');
  const engine = session.context('en').modelAccess.model?.label ?? 'without a model';
  return success({ engine, asked: rows.length, right: rows.filter(({ right }) => right).length, rows });
}

/** The figures for people. */
export function describeAsked({ engine, asked, right, rows }: AskFigures): string {
  const wrong = rows.filter((row) => !row.right);
  return [
    `${right} of ${asked} right, ${engine}`,
    ...wrong.map(({ id, ended, faults }) => `  ${id}: ${ended}${faults.length === 0 ? '' : `, ${faults.join('; ')}`}`),
  ].join('\n');
}

function readTasks(text: string): Result<readonly Task[]> {
  const tasks: Task[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const parsed = task.safeParse(jsonOf(line));
    if (!parsed.success) return failure('bad-tasks', `line ${index + 1} is no question with an answer`, example);
    tasks.push(parsed.data);
  }
  return tasks.length === 0 ? failure('bad-tasks', 'the file holds no questions', example) : success(tasks);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
