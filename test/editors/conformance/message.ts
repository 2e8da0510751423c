/** Who sent a message. */
export type Direction = 'clientToServer' | 'serverToClient';

/** The other way. */
export function opposite(direction: Direction): Direction {
  return direction === 'clientToServer' ? 'serverToClient' : 'clientToServer';
}

export type MessageId = string | number;

/** A message of JSON-RPC, its shape known and its content not. */
export type Message =
  | { readonly type: 'request'; readonly id: MessageId; readonly method: string; readonly params: unknown }
  | { readonly type: 'notification'; readonly method: string; readonly params: unknown }
  | { readonly type: 'result'; readonly id: MessageId; readonly result: unknown }
  | { readonly type: 'error'; readonly id: MessageId | null; readonly error: ResponseError };

export interface ResponseError {
  readonly code: number;
  readonly message: string;
  readonly data?: unknown;
}

/** A fault of a message's own shape. */
export interface Malformed {
  readonly type: 'malformed';
  readonly path: string;
  readonly what: string;
}

/** Read a message of JSON-RPC 2.0 as LSP narrows it. Parameters that are `null` are told by `hasNullParams`. */
export function readMessage(value: unknown): Message | Malformed {
  if (!isRecord(value)) return malformed('/', 'must be an object; LSP has no batches');
  if (value['jsonrpc'] !== '2.0') return malformed('/jsonrpc', 'must be "2.0"');
  const { id, method, error } = value;
  const params = value['params'] ?? undefined;
  if ('method' in value) {
    if (typeof method !== 'string') return malformed('/method', 'must be a string');
    if ('result' in value || 'error' in value) return malformed('/', 'is a request and a response in one');
    if (params !== undefined && typeof params !== 'object')
      return malformed('/params', 'must be an object or an array');
    if (!('id' in value)) return { type: 'notification', method, params };
    return isId(id) ? { type: 'request', id, method, params } : malformed('/id', 'must be a string or an integer');
  }
  if ('error' in value && 'result' in value) return malformed('/', 'has a result and an error');
  if ('error' in value) {
    if (id !== null && !isId(id)) return malformed('/id', 'must be a string, an integer or null');
    if (!isRecord(error)) return malformed('/error', 'must be an object');
    const { code, message } = error;
    if (typeof code !== 'number' || !Number.isInteger(code)) return malformed('/error/code', 'must be an integer');
    if (typeof message !== 'string') return malformed('/error/message', 'must be a string');
    return { type: 'error', id, error: { code, message, ...('data' in error ? { data: error['data'] } : {}) } };
  }
  if (!isId(id)) return malformed('/id', 'must be a string or an integer');
  return 'result' in value
    ? { type: 'result', id, result: value['result'] }
    : malformed('/', 'has neither result nor error');
}

/** Some clients write parameters that a method does not have as `null`: a fault, and everybody knows what is meant. */
export function hasNullParams(value: unknown): boolean {
  return isRecord(value) && 'method' in value && value['params'] === null;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys; `undefined` where there is none. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

function isId(value: unknown): value is MessageId {
  return typeof value === 'string' || (typeof value === 'number' && Number.isInteger(value));
}

function malformed(path: string, what: string): Malformed {
  return { type: 'malformed', path, what };
}
