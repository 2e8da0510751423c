import { abortable, Cancelled } from '#base/cancel.ts';
import { type Failure, failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { plainSchemaOf } from '#tools/input-schema.ts';
import { pageOf } from '#tools/page.ts';
import { settledPaths } from '#tools/settled-paths.ts';
import type { RegisteredTool, ToolAnswer, ToolEffect } from '#tools/tool.ts';
import { clearedAnswer, mayRead } from './clearance.ts';
import type { ExternalTool, ExternalTools } from './external-tools.ts';

/** Tools of other programs and the user's word on each call that needs it. */
export interface OtherTools {
  readonly tools: ExternalTools;
  /** Asked before every call of a tool whose permission is `ask`. */
  mayUse(server: string, tool: string, args: Readonly<Record<string, unknown>>): Promise<boolean>;
}

/** A tool as the model sees it. */
export interface BoxTool {
  readonly name: string;
  readonly description: string;
  /** JSON schema of its arguments. */
  readonly schema: unknown;
  readonly writes: RegisteredTool['writes'];
  /** The program that it belongs to, when that is not ours. */
  readonly server: string | undefined;
}

/** A page that may be shown to the model. */
export interface BoxAnswer {
  readonly ok: boolean;
  readonly page: string;
  readonly effects: readonly ToolEffect[];
}

/** All tools of one question behind one call. What it answers may be sent to the model. */
export interface ToolBox {
  readonly tools: readonly BoxTool[];
  /** What other programs could not offer. */
  readonly faults: readonly string[];
  call(name: string, args: unknown, signal: AbortSignal): Promise<BoxAnswer>;
}

/** Waits for the user without spending the time of the question. */
export type Outside = <T>(task: () => Promise<T>) => Promise<T>;

/** Put tools together. */
export async function createToolBox(
  ctx: FeatureContext,
  own: readonly RegisteredTool[],
  others: OtherTools | undefined,
  outside: Outside,
  signal: AbortSignal,
): Promise<ToolBox> {
  // In a project that is not trusted no other program is even started.
  const listed =
    others === undefined || !ctx.isTrusted
      ? { tools: [], faults: [] }
      : await abortable(others.tools.list(signal), signal);
  const foreign = new Map<string, ExternalTool>();
  for (const tool of listed.tools) {
    const name = `${tool.server}.${tool.name}`;
    if (tool.permission !== 'never' && foreignName.test(name) && foreign.size < mostForeign) foreign.set(name, tool);
  }
  const answers = new Map<string, Result<ToolAnswer>>();
  const answerOf = async (name: string, args: Readonly<Record<string, unknown>>, within: AbortSignal) => {
    const tool = own.find((candidate) => candidate.name === name);
    const other = foreign.get(name);
    if (tool !== undefined) return callOwn(ctx, tool, args, within);
    if (other !== undefined && others !== undefined) return callOther(ctx, others, other, args, outside, within);
    const names = [...own.map((known) => known.name), ...foreign.keys()].join(', ');
    return failure('no-tool', `there is no tool '${name.slice(0, 80)}'`, `Tools: ${names}.`);
  };
  return {
    tools: [
      ...own.map((tool): BoxTool => {
        const { name, description, writes } = tool;
        return { name, description, schema: plainSchemaOf(tool, false), writes, server: undefined };
      }),
      ...[...foreign].map(([name, { server, description, inputSchema }]): BoxTool => {
        return { name, description, schema: inputSchema, writes: 'nothing', server };
      }),
    ],
    faults: listed.faults.map(({ server, failure: { message } }) => `${server}: ${message}`),
    async call(name, given, within) {
      const args = argumentsOf(given);
      if (args === undefined)
        return failed(ctx, failure('bad-arguments', 'args is no object', 'Write {"tool", "args"}.'));
      const { cursor, ...rest } = args;
      const key = JSON.stringify([name, rest]);
      // A page of an answer that is known needs no second call.
      const known = cursor === undefined ? undefined : answers.get(key);
      // A tool that is stuck is left alone.
      const answer = known ?? (await abortable(answerOf(name, rest, within), within).catch(faultOf(ctx, name)));
      answers.set(key, answer);
      if (!answer.ok) return failed(ctx, answer);
      const page = pageOf(answer.value, cursor === undefined ? undefined : String(cursor));
      if (!page.ok) return failed(ctx, page);
      return { ok: true, page: page.value.text, effects: known === undefined ? (answer.value.effects ?? []) : [] };
    },
  };
}

/** Tools of other programs that are told; more leave no room for the question. */
const mostForeign = 40;
const foreignName = /^[\w-]{1,64}\.[\w.-]{1,128}$/;

async function callOwn(
  ctx: FeatureContext,
  tool: RegisteredTool,
  args: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  const settled = await settledPaths(ctx, args, signal);
  if (!settled.ok) return settled;
  if (!(await mayRead(ctx, settled.value, signal)))
    return failure('may-not-leave', 'the file is ignored or may hold a secret', 'Do without it; the user can look.');
  const answer = await tool.call(ctx, settled.value, signal);
  if (!answer.ok) return answer;
  const cleared = await clearedAnswer(ctx, settled.value, answer.value, signal);
  return success({ ...cleared, effects: tool.writes === 'staging' ? (answer.value.effects ?? []) : [] });
}

async function callOther(
  ctx: FeatureContext,
  { tools, mayUse }: OtherTools,
  { server, name, permission }: ExternalTool,
  args: Readonly<Record<string, unknown>>,
  outside: Outside,
  signal: AbortSignal,
): Promise<Result<ToolAnswer>> {
  const refused = 'Go on without it.';
  if (!ctx.isTrusted) return failure('not-trusted', 'the user does not trust this project', refused);
  if (!ctx.mayAsk(JSON.stringify(args))) return failure('may-not-leave', 'the arguments may hold a secret', refused);
  if (permission !== 'always' && !(await outside(() => mayUse(server, name, args))))
    return failure('not-permitted', `the user did not permit ${server}.${name}`, refused);
  const answer = await tools.call(server, name, args, signal);
  if (!answer.ok) return answer;
  if (answer.value.isError) return failure('tool-failed', answer.value.text.slice(0, 2000), `${server} says so.`);
  return success(await clearedAnswer(ctx, {}, { head: `${server}.${name}:`, rows: rowsOf(answer.value.text) }, signal));
}

/** Lines of a text; long ones in pieces, so that pages can reach all of them. */
function rowsOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => line.match(/[\s\S]{1,2000}/g) ?? ['']);
}

function failed(ctx: FeatureContext, { message, hint }: Failure): BoxAnswer {
  const text = `${message}. ${hint}`;
  return { ok: false, page: ctx.mayAsk(text) ? `failed: ${text}` : 'failed', effects: [] };
}

/** A fault of one tool ends that call, not the answer. */
function faultOf(ctx: FeatureContext, name: string): (error: unknown) => Failure {
  return (error) => {
    if (error instanceof Cancelled) throw error;
    ctx.log.bug(`tool ${name}`, error);
    return failure('tool-fault', 'the tool broke, which is a fault of ours', 'Go on without it.');
  };
}

function argumentsOf(given: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...given } : undefined;
}
