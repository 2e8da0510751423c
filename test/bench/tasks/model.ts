import type { Answer } from 'scenewright/src/ask/answer.ts';
import { ask } from 'scenewright/src/ask/ask.ts';
import { judgeAnswer } from 'scenewright/src/ask/evaluation/judge.ts';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { tools } from 'scenewright/src/tools/tools.ts';
import { median, percent, type Row } from '#bench/row.ts';
import { withOpenProject } from './open-project.ts';
import type { TaskMeasuring } from './oracle.ts';
import { readTasks, type Task } from './task.ts';

/** What the model made of a task. */
interface Answered {
  readonly task: Task;
  readonly answer: Answer;
  readonly right: boolean;
  /** What the user reads holds the answer, be it by the model or by what rules found where it came to none. */
  readonly holds: boolean;
  readonly seconds: number;
  /** Files that are not as they were before the question. */
  readonly changed: readonly string[];
}

/** Ask the model of the environment every question, without telling it anything of the oracle. */
export async function measureModel(measuring: TaskMeasuring): Promise<readonly Row[]> {
  const tasks = readTasks(measuring.set).filter(({ id }) => measuring.only === undefined || id === measuring.only);
  const { seconds: longest } = measuring;
  const parts = { tools, ...(longest === undefined ? {} : { limits: { milliseconds: longest * 1000 } }) };
  const answered: Answered[] = [];
  const absent: Row[] = [];
  for (const project of new Set(tasks.map((task) => task.project))) {
    const own = tasks.filter((task) => task.project === project);
    const answers = await withOpenProject(project, measuring, async ({ context, changedFiles }) => {
      const done: Answered[] = [];
      let before: readonly string[] = [];
      for (const task of own) {
        const started = performance.now();
        const { question } = task;
        const answer = await ask(context(task.language), { question }, parts, () => undefined, neverAborted());
        const seconds = (performance.now() - started) / 1000;
        const { missing, wrong } = judgeAnswer(answer.answer, question, task.answer);
        const holds = missing.length === 0 && wrong.length === 0;
        const right = answer.ended === 'answered' && holds;
        const all = changedFiles();
        const known = before;
        done.push({ task, answer, right, holds, seconds, changed: all.filter((path) => !known.includes(path)) });
        before = all;
        tell({ task, answer, right, holds, seconds, changed: all }, [...missing, ...wrong], measuring);
      }
      return done;
    });
    if (answers === undefined) absent.push({ what: project, value: 'not measured: absent' });
    else answered.push(...answers);
  }
  return [...figures(answered), ...absent];
}

function figures(answered: readonly Answered[]): readonly Row[] {
  const count = answered.length;
  if (count === 0) return [];
  const share = (some: readonly Answered[]) =>
    some.length === 0 ? '-' : `${some.filter(({ right }) => right).length} of ${some.length}`;
  const written = answered.flatMap(({ changed }) => changed).length;
  const proposed = answered.filter(({ answer }) => (answer.edits ?? []).length + (answer.staged ?? []).length > 0);
  const calls = answered.flatMap(({ answer }) => answer.calls);
  const ends = [...new Set(answered.map(({ answer }) => answer.ended))].sort();
  return [
    { what: `right of ${count}`, value: percent(answered.filter(({ right }) => right).length / count) },
    ...(['en', 'zh'] as const).map((language) => ({
      what: `  in ${language}`,
      value: share(answered.filter(({ task }) => task.language === language)),
    })),
    ...[...new Set(answered.map(({ task }) => task.kind))].sort().map((kind) => ({
      what: `  of kind ${kind}`,
      value: share(answered.filter(({ task }) => task.kind === kind)),
    })),
    {
      what: `of ${count} where what the user reads holds the answer, by the model or by rules`,
      value: String(answered.filter(({ holds }) => holds).length),
    },
    { what: 'files written', value: String(written), bar: '0', ok: written === 0 },
    { what: 'edits or assets proposed where only a question was asked', value: String(proposed.length) },
    {
      what: 'answered without a model',
      value: String(answered.filter(({ answer }) => answer.withoutModel).length),
    },
    ...ends.map((end) => ({
      what: `  ended: ${end}`,
      value: String(answered.filter(({ answer }) => answer.ended === end).length),
    })),
    { what: 'calls of tools, failed ones', value: `${calls.length}, ${calls.filter(({ ok }) => !ok).length}` },
    {
      what: 'tokens of a question, in and out, median',
      value: `${median(answered.map(({ answer }) => answer.tokens.in))}, ${median(answered.map(({ answer }) => answer.tokens.out))}`,
    },
    { what: 'seconds of a question, median', value: median(answered.map(({ seconds }) => seconds)).toFixed(1) },
  ];
}

function tell(
  { task, answer, right, seconds, changed }: Answered,
  faults: readonly string[],
  { progress, verbose }: TaskMeasuring,
): void {
  const called = answer.calls.map(({ tool, ok }) => (ok ? tool : `${tool}!`)).join(' ');
  const without = faults.length === 0 ? '' : `; without or with ${faults.map((fault) => `'${fault}'`).join(', ')}`;
  const wrote = changed.length === 0 ? '' : `; WROTE ${changed.join(' ')}`;
  progress(
    `${task.id} ${right ? 'right' : 'wrong'} ${task.kind} ${seconds.toFixed(1)} s, ${answer.ended}: ${called}${without}${wrote}`,
  );
  if (!verbose) return;
  for (const { tool, args, ok } of answer.calls) progress(`  ${tool}${ok ? '' : '!'} ${JSON.stringify(args)}`);
  progress(answer.answer);
}
