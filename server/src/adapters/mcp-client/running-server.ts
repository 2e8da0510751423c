import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import type { jsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/types.js';
import type { McpServerSetting } from '@scenewright/protocol';
import type { ExternalAnswer } from '#ask/external-tools.ts';
import { abortable, Cancelled } from '#base/cancel.ts';
import { type Failure, failure, type Result, success } from '#base/failure.ts';
import { describeError } from '#base/log.ts';
import { codeOf } from '#base/system-error.ts';
import { type ChildTransport, createChildTransport } from './child-transport.ts';
import { type ForeignTool, readResult, readTool, toolPage, toolResult } from './foreign-shapes.ts';

/** One server's program, started at the first use and never again. */
export interface RunningServer {
  tools(signal: AbortSignal): Promise<Result<readonly ForeignTool[]>>;
  call(tool: string, args: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<Result<ExternalAnswer>>;
  end(): Promise<void>;
}

const usualSeconds = 30;
/** Starting may fetch a package. */
const startSeconds = 60;
const mostPages = 20;
const mostTools = 200;

/** A server of the user's configuration. A call that is cancelled ends the program: it may be doing what nobody wants any more. */
export function createRunningServer(setting: McpServerSetting, version: string): RunningServer {
  const transport = createChildTransport(setting);
  // It may ask nothing of us: no roots, no sampling, no questions to the user.
  const client = new Client({ name: 'scenewright', version }, { capabilities: {}, jsonSchemaValidator: noValidator });
  client.onerror = () => undefined;
  const timeout = (setting.timeoutSeconds ?? usualSeconds) * 1000;
  let connecting: Promise<Result<undefined>> | undefined;
  let ending: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ending ??= transport.close();
    return ending;
  };
  /** Do `task`; what goes wrong is a failure, and a cancelled one ends the program. */
  const attempt = async <T>(task: () => Promise<T>, signal: AbortSignal): Promise<Result<T>> => {
    try {
      return success(await task());
    } catch (error) {
      if (signal.aborted) {
        await end();
        throw new Cancelled();
      }
      return faultOf(error, setting, transport);
    }
  };
  const connected = async (signal: AbortSignal): Promise<Result<undefined>> => {
    if (ending !== undefined) return ended(setting);
    const startLimit = Math.max(timeout, startSeconds * 1000);
    connecting ??= attempt(async () => {
      await client.connect(transport, options(signal, startLimit));
      return undefined;
    }, signal).then(async (result) => {
      if (!result.ok) await end();
      return result;
    });
    try {
      return await abortable(connecting, signal);
    } catch (error) {
      // Another caller gave up while both waited.
      if (error instanceof Cancelled && !signal.aborted) return ended(setting);
      throw error;
    }
  };
  // The protocol's runtime never takes its listeners back, so each request gets a signal of its own.
  const options = (signal: AbortSignal, limit = timeout) => ({
    signal: AbortSignal.any([signal]),
    timeout: limit,
    maxTotalTimeout: limit,
  });
  return {
    end,
    async tools(signal) {
      const ready = await connected(signal);
      if (!ready.ok) return ready;
      return attempt(async () => {
        const found = new Map<string, ForeignTool>();
        let cursor: string | undefined;
        for (let page = 0; page < mostPages && found.size < mostTools; page++) {
          const params = cursor === undefined ? {} : { cursor };
          const answer = await client.request({ method: 'tools/list', params }, toolPage, options(signal));
          for (const tool of answer.tools.slice(0, mostTools).flatMap((value) => readTool(value) ?? []))
            if (!found.has(tool.name)) found.set(tool.name, tool);
          if (answer.nextCursor === undefined || answer.nextCursor === cursor) break;
          cursor = answer.nextCursor;
        }
        return [...found.values()].slice(0, mostTools);
      }, signal);
    },
    async call(name, args, signal) {
      const ready = await connected(signal);
      if (!ready.ok) return ready;
      return attempt(async () => {
        const params = { name, arguments: { ...args } };
        return readResult(await client.request({ method: 'tools/call', params }, toolResult, options(signal)));
      }, signal);
    },
  };
}

/** Answers are read by shapes of our own; schemas of others are never compiled. */
const noValidator: jsonSchemaValidator = {
  getValidator: () => () => ({ valid: false, data: undefined, errorMessage: 'schemas of servers are not followed' }),
};

const seeSettings = 'See docs/features/mcp.md; `mcp.servers` of your configuration names it.';

function ended({ name }: McpServerSetting): Failure {
  return failure('server-ended', `the server '${name}' has ended`, 'It is not started again by itself; ask anew.');
}

function faultOf(error: unknown, setting: McpServerSetting, transport: ChildTransport): Failure {
  const { name, command } = setting;
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOTDIR')
    return failure(
      'server-missing',
      `the server '${name}' cannot be started: '${command}' is not there or no program`,
      `Install it, or mend its \`command\` and \`cwd\`. ${seeSettings}`,
    );
  if (transport.isGarbage())
    return failure(
      'server-garbage',
      `the server '${name}' writes what is no message of the protocol`,
      `Is '${command}' an MCP server for standard input and output? ${seeSettings}`,
    );
  if (error instanceof McpError && error.code === ErrorCode.RequestTimeout)
    return failure(
      'server-stalls',
      `the server '${name}' does not answer in time`,
      'Give it more with `timeoutSeconds`, or end what it waits for.',
    );
  if (error instanceof McpError && error.code === ErrorCode.ConnectionClosed) {
    const words = lastLine(transport.lastWords());
    return failure(
      'server-ended',
      `the server '${name}' has ended${words === '' ? '' : `; it said: ${words}`}`,
      'Start its command in a terminal to see why.',
    );
  }
  return failure(
    'server-refuses',
    `the server '${name}' answers with an error: ${shortLine(describeError(error))}`,
    'Look at its own documentation.',
  );
}

function lastLine(text: string): string {
  return shortLine(text.trim().split('\n').at(-1) ?? '');
}

/** One line of another program's words. */
function shortLine(text: string): string {
  return text
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, 200);
}
