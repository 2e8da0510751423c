import { type CommandId, commands, type RequestMethod, requests, status, statusMethod } from '@scenewright/protocol';
import { z } from 'zod';
import { at, isRecord } from './message.ts';
import type { Finding, Rule } from './rule.ts';

/** Whether a method is ours, or one of Copilot's that our server knows too. */
export function isOwnMethod(method: string): boolean {
  return isRequest(method) || method === statusMethod || method === inlineCompletion || foreign.has(method);
}

/** Our own requests, commands and notifications are as `protocol/` says. */
export const ownRule: Rule = {
  name: 'protocol',
  see({ direction, message, asked }) {
    switch (message.type) {
      case 'result': {
        if (asked === undefined) return [];
        if (isRequest(asked.method)) return parsed(requests[asked.method].result, message.result, '/result');
        return offers.has(asked.method) ? commandsIn(message.result, '/result') : [];
      }
      case 'error':
        return message.error.code === requestFailed && direction === 'serverToClient'
          ? parsed(expectedFailure, message.error.data, '/error/data')
          : [];
      default: {
        const { method, params } = message;
        if (method === 'workspace/executeCommand') return commandIn(params, '/params');
        if (isOwnMethod(method)) {
          const right = method === statusMethod ? 'serverToClient' : 'clientToServer';
          if (direction !== right) return [{ path: '/method', what: `is sent by the wrong side: ${right} is right` }];
        }
        if (method === statusMethod) return parsed(status, params, '/params');
        return isRequest(method) ? parsed(requests[method].params, params ?? {}, '/params') : [];
      }
    }
  },
};

/** Partial results of our own requests; of other methods `undefined`. */
export function ownPartialResult(method: string, value: unknown): readonly Finding[] | undefined {
  return method === 'scenewright/explain'
    ? parsed(z.object({ markdown: z.string() }), value, '/params/value')
    : undefined;
}

/** The same as the standard's, by another name. */
export const inlineCompletion = 'scenewright/inlineCompletion';

const foreign: ReadonlySet<string> = new Set([
  'textDocument/copilotInlineEdit',
  'textDocument/didShowCompletion',
  'textDocument/didPartiallyAcceptCompletion',
]);

/** Methods whose results carry commands. */
const offers: ReadonlySet<string> = new Set([
  'textDocument/codeAction',
  'textDocument/inlineCompletion',
  'textDocument/codeLens',
  inlineCompletion,
]);

const requestFailed = -32803;
const expectedFailure = z.object({ code: z.string(), hint: z.string() });

function isRequest(method: string): method is RequestMethod {
  return Object.hasOwn(requests, method);
}

function isCommand(id: unknown): id is CommandId {
  return typeof id === 'string' && Object.hasOwn(commands, id);
}

/** All commands below a value. */
function commandsIn(value: unknown, path: string): readonly Finding[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => commandsIn(inner, `${path}/${index}`));
  if (!isRecord(value)) return [];
  const own = typeof value['command'] === 'string' ? commandIn(value, path) : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => commandsIn(inner, `${path}/${key}`))];
}

function commandIn(value: unknown, path: string): readonly Finding[] {
  const id = at(value, 'command');
  const values = at(value, 'arguments');
  if (!isCommand(id))
    return typeof id === 'string' && id.startsWith('scenewright.')
      ? [{ path: `${path}/command`, what: 'is no command of ours' }]
      : [];
  return parsed(commands[id].args, Array.isArray(values) ? values[0] : undefined, `${path}/arguments/0`);
}

function parsed(schema: z.ZodType, value: unknown, below: string): readonly Finding[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? [])
    .slice(0, 3)
    .map(({ path, message }) => ({ path: [below, ...path.map(String)].join('/'), what: message }));
}
