import { judge } from 'scenewright/src/ask/evaluation/judge.ts';
import { neverAborted } from 'scenewright/src/base/cancel.ts';
import type { FeatureContext } from 'scenewright/src/features/context.ts';
import { pageOf, pageTokens, tokensOf } from 'scenewright/src/tools/page.ts';
import { tools } from 'scenewright/src/tools/tools.ts';
import type { Row } from '#bench/row.ts';
import { type Opening, withOpenProject } from './open-project.ts';
import { readTasks, type Task } from './task.ts';

/** What the measuring of tasks is told. */
export interface TaskMeasuring extends Opening {
  /** The file of tasks. */
  readonly set: string;
  /** The one task to measure. */
  readonly only: string | undefined;
  /** How long a model may take for a question; the product's own bound by default. */
  readonly seconds: number | undefined;
  /** Show all pages. */
  readonly verbose: boolean;
  progress(text: string): void;
}

/** What one call of a tool came to. */
interface Called {
  readonly tool: string;
  readonly pages: readonly string[];
  readonly failure: string | undefined;
}

/** A task with the calls of its oracle, and whether they hold its answer. */
interface Solved {
  readonly task: Task;
  readonly called: readonly Called[];
  readonly right: boolean;
}

/** Whether the calls that suffice do suffice, page by page. */
export async function measureOracle(measuring: TaskMeasuring): Promise<readonly Row[]> {
  const tasks = readTasks(measuring.set).filter(({ id }) => measuring.only === undefined || id === measuring.only);
  const solved: Solved[] = [];
  const rows: Row[] = [];
  for (const project of new Set(tasks.map((task) => task.project))) {
    const own = tasks.filter((task) => task.project === project);
    const answers = await withOpenProject(project, measuring, async ({ context, changedFiles }) => {
      const done: Solved[] = [];
      for (const task of own) done.push(await solve(context(task.language), task, measuring));
      const changed = changedFiles();
      rows.push({
        what: `files of ${project} that the tools changed`,
        value: changed.join(' ') || '0',
        bar: '0',
        ok: changed.length === 0,
      });
      return done;
    });
    if (answers === undefined) rows.push({ what: project, value: 'not measured: absent' });
    else solved.push(...answers);
  }
  return [...figures(solved), ...rows];
}

function figures(solved: readonly Solved[]): readonly Row[] {
  if (solved.length === 0) return [];
  const calls = solved.flatMap(({ called }) => called);
  const sizes = calls.flatMap(({ pages }) => pages.map(tokensOf));
  const largest = Math.max(0, ...sizes);
  const names = [...new Set(calls.map(({ tool }) => tool))].sort();
  const right = solved.filter((one) => one.right).length;
  return [
    {
      what: `tasks whose answer the oracle's calls hold, of ${solved.length}`,
      value: String(right),
      bar: String(solved.length),
      ok: right === solved.length,
    },
    { what: 'tokens of the largest page', value: String(largest), bar: `<= ${pageTokens}`, ok: largest <= pageTokens },
    { what: 'tokens of a task, mean', value: (sizes.reduce((sum, size) => sum + size, 0) / solved.length).toFixed(0) },
    ...names.map((name): Row => {
      const own = calls.filter(({ tool }) => tool === name);
      const pages = own.reduce((sum, each) => sum + each.pages.length, 0);
      const failed = own.filter(({ failure }) => failure !== undefined).length;
      return { what: `  ${name}: calls, pages, failures`, value: `${own.length}, ${pages}, ${failed}` };
    }),
  ];
}

async function solve(ctx: FeatureContext, task: Task, measuring: TaskMeasuring): Promise<Solved> {
  const called: Called[] = [];
  for (const { tool, args } of task.oracle) called.push(await callTool(ctx, tool, args));
  const text = called.flatMap(({ pages }) => pages).join('\n');
  const { missing, wrong } = judge(text, task.answer);
  const right = missing.length === 0 && wrong.length === 0;
  const faults = [
    ...missing.map((each) => `no '${each}'`),
    ...wrong.map((each) => `'${each}' is wrong`),
    ...called.flatMap(({ tool, failure }) => (failure === undefined ? [] : [`${tool}: ${failure}`])),
  ];
  measuring.progress(`${task.id} ${right ? 'right' : 'WRONG'} ${task.kind}: ${faults.join('; ') || 'all found'}`);
  if (measuring.verbose) measuring.progress(text);
  return { task, called, right };
}

/** Call a tool and follow its cursors to the end. */
async function callTool(ctx: FeatureContext, name: string, args: unknown): Promise<Called> {
  const tool = tools.find((each) => each.name === name);
  if (tool === undefined) return { tool: name, pages: [], failure: 'there is no such tool' };
  const answer = await tool.call(ctx, args, neverAborted());
  if (!answer.ok) return { tool: name, pages: [], failure: answer.message };
  const pages: string[] = [];
  let cursor: string | undefined;
  do {
    const page = pageOf(answer.value, cursor);
    if (!page.ok) return { tool: name, pages, failure: page.message };
    pages.push(page.value.text);
    cursor = page.value.next;
  } while (cursor !== undefined);
  return { tool: name, pages, failure: undefined };
}
