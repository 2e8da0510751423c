import { capabilitiesRule } from './capabilities-rule.ts';
import { documentsRule } from './documents-rule.ts';
import { lifecycleRule } from './lifecycle-rule.ts';
import {
  type Direction,
  hasNullParams,
  isRecord,
  type Message,
  type MessageId,
  opposite,
  readMessage,
} from './message.ts';
import type { MetaModel } from './meta-model.ts';
import { inlineCompletion, isOwnMethod, ownRule } from './own-rule.ts';
import { progressRule } from './progress-rule.ts';
import type { Asked, Finding, Rule } from './rule.ts';
import { createTypeCheck } from './schemas.ts';
import { typesRule } from './types-rule.ts';

/** A breach of the protocol by the side that sent a message. */
export interface Violation {
  readonly direction: Direction;
  readonly method: string;
  readonly rule: string;
  readonly path: string;
  readonly what: string;
  /** The JSON there, shortened. */
  readonly excerpt: string;
}

/** Watches one connection. */
export interface Conformance {
  /** A message of one side, as JSON. */
  see(direction: Direction, text: string): readonly Violation[];
  /** What is missing when the connection has ended. */
  end(): readonly Violation[];
}

/** Watch a connection from its beginning. Without a meta model what LSP says of types and methods is not looked at. */
export function createConformance(model: MetaModel | undefined): Conformance {
  const pending = { clientToServer: new Map<MessageId, Asked>(), serverToClient: new Map<MessageId, Asked>() };
  const rules = rulesWith(model);

  return {
    see(direction, text) {
      const value = parse(text);
      if (value === undefined) return [violation(direction, '?', 'shape', { path: '/', what: 'is no JSON' }, text)];
      const message = readMessage(value);
      if (message.type === 'malformed')
        return [violation(direction, methodOf(value) ?? '(response)', 'shape', message, value)];
      const { asked, found } = link(direction, message);
      const method = 'method' in message ? message.method : (asked?.method ?? '(response)');
      const step = { direction, message, ...(asked === undefined ? {} : { asked: sameAsStandard(asked) }) };
      const shape = hasNullParams(value) ? [{ path: '/params', what: 'must be an object or an array' }] : [];
      return [
        ...shape.map((finding) => violation(direction, method, 'shape', finding, value)),
        ...found.map((finding) => violation(direction, method, 'ids', finding, value)),
        ...rules.flatMap((rule) =>
          rule.see(step).map((finding) => violation(direction, method, rule.name, finding, value)),
        ),
      ];
    },
    end: () =>
      rules.flatMap((rule) =>
        (rule.end?.() ?? []).map((finding) => violation('serverToClient', '(end)', rule.name, finding, undefined)),
      ),
  };

  /** Bring a response together with its request. */
  function link(
    direction: Direction,
    message: Message,
  ): { readonly asked?: Asked; readonly found: readonly Finding[] } {
    if (message.type === 'notification') return { found: [] };
    if (message.type === 'request') {
      const twice = pending[direction].has(message.id);
      pending[direction].set(message.id, { method: message.method, params: message.params });
      return { found: twice ? [{ path: '/id', what: 'is the id of a request that waits' }] : [] };
    }
    const { id } = message;
    // A message that could not be read is answered without an id.
    if (id === null) return { found: [] };
    const requests = pending[opposite(direction)];
    const asked = requests.get(id);
    requests.delete(id);
    return asked === undefined ? { found: [{ path: '/id', what: 'answers no request' }] } : { asked, found: [] };
  }
}

function rulesWith(model: MetaModel | undefined): readonly Rule[] {
  const types = model === undefined ? undefined : { model, check: createTypeCheck(model) };
  return [
    ...(types === undefined ? [] : [typesRule(types.model, types.check, isOwnMethod)]),
    ownRule,
    lifecycleRule(),
    documentsRule(),
    progressRule(types),
    capabilitiesRule(),
  ];
}

function sameAsStandard(asked: Asked): Asked {
  return asked.method === inlineCompletion ? { ...asked, method: 'textDocument/inlineCompletion' } : asked;
}

function violation(
  direction: Direction,
  method: string,
  rule: string,
  { path, what }: Finding,
  value: unknown,
): Violation {
  const excerpt = typeof value === 'string' ? value : (JSON.stringify(valueAt(value, path)) ?? '');
  return { direction, method, rule, path, what, excerpt: excerpt.length > 240 ? `${excerpt.slice(0, 240)}…` : excerpt };
}

/** The value at a JSON pointer, or at as much of it as there is. */
function valueAt(value: unknown, pointer: string): unknown {
  let inner = value;
  for (const key of pointer.split('/').slice(1)) {
    const next = Array.isArray(inner) ? inner[Number(key)] : isRecord(inner) ? inner[key] : undefined;
    if (next === undefined) return inner;
    inner = next;
  }
  return inner;
}

function methodOf(value: unknown): string | undefined {
  return isRecord(value) && typeof value['method'] === 'string' ? value['method'] : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
