import { at, isRecord, type MessageId } from './message.ts';
import type { MetaModel, ModelType } from './meta-model.ts';
import { ownPartialResult } from './own-rule.ts';
import type { Finding, Rule } from './rule.ts';
import type { TypeCheck } from './schemas.ts';

/** Progress goes to tokens that were given, from `begin` to `end`; partial results are of their request's type. */
export function progressRule(types: { readonly model: MetaModel; readonly check: TypeCheck } | undefined): Rule {
  const partialTypes = new Map((types?.model.requests ?? []).map((row) => [row.method, row.partialResult]));
  const work = new Map<MessageId, { readonly request: MessageId | undefined; stage: 'made' | 'begun' | 'ended' }>();
  const partial = new Map<MessageId, { readonly request: MessageId; readonly method: string }>();
  let shutDown = false;

  return {
    name: 'progress',
    see({ direction, message, asked }) {
      if (message.type === 'request') {
        const { id, method, params } = message;
        if (method === 'shutdown') shutDown = true;
        const created = method === 'window/workDoneProgress/create' ? at(params, 'token') : undefined;
        if (isToken(created)) work.set(created, { request: undefined, stage: 'made' });
        if (direction === 'serverToClient') return [];
        const workToken = at(params, 'workDoneToken');
        const partialToken = at(params, 'partialResultToken');
        if (isToken(workToken)) work.set(workToken, { request: id, stage: 'made' });
        if (isToken(partialToken)) partial.set(partialToken, { request: id, method });
        return [];
      }
      if (message.type === 'notification')
        return message.method === '$/progress' && direction === 'serverToClient' ? reported(message.params) : [];
      if (direction === 'serverToClient' && asked !== undefined) forget(message.id);
      return [];
    },
    end() {
      const begun = [...work.values()].some(({ stage }) => stage === 'begun');
      return shutDown && begun ? [{ path: '/params/token', what: 'a progress was begun and never ended' }] : [];
    },
  };

  /** Tokens of a request end with its response. */
  function forget(request: MessageId | null): void {
    for (const tokens of [work, partial])
      for (const [token, known] of tokens)
        if (known.request !== undefined && known.request === request) tokens.delete(token);
  }

  function reported(params: unknown): readonly Finding[] {
    const token = at(params, 'token');
    const value = at(params, 'value');
    const asked = isToken(token) ? partial.get(token) : undefined;
    if (asked !== undefined) return partialResult(asked.method, value);
    const known = isToken(token) ? work.get(token) : undefined;
    if (known === undefined) return [{ path: '/params/token', what: 'was not given, or is given no longer' }];
    const kind = at(value, 'kind');
    const name = kinds[typeof kind === 'string' ? kind : ''];
    if (name === undefined) return [{ path: '/params/value/kind', what: 'must be begin, report or end' }];
    const stage = known.stage;
    known.stage = kind === 'end' ? 'ended' : 'begun';
    if (stage === 'ended') return [{ path: '/params/value/kind', what: `${kind} comes after end` }];
    if (stage === 'made' && kind !== 'begin')
      return [{ path: '/params/value/kind', what: `${kind} comes before begin` }];
    if (stage === 'begun' && kind === 'begin') return [{ path: '/params/value/kind', what: 'begin comes twice' }];
    return typed({ kind: 'reference', name }, value);
  }

  function partialResult(method: string, value: unknown): readonly Finding[] {
    const own = ownPartialResult(method, value);
    if (own !== undefined) return own;
    const type = partialTypes.get(method);
    return type === undefined ? [] : typed(type, value);
  }

  function typed(type: ModelType, value: unknown): readonly Finding[] {
    const found = types === undefined || (!isRecord(value) && !Array.isArray(value)) ? [] : types.check(type, value);
    return found.map(({ path, what }) => ({ path: `/params/value${path === '/' ? '' : path}`, what }));
  }
}

const kinds: Readonly<Record<string, string>> = {
  begin: 'WorkDoneProgressBegin',
  report: 'WorkDoneProgressReport',
  end: 'WorkDoneProgressEnd',
};

function isToken(value: unknown): value is MessageId {
  return typeof value === 'string' || typeof value === 'number';
}
