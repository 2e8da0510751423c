import type { MetaModel, ModelType } from './meta-model.ts';
import type { Finding, Rule, Step } from './rule.ts';
import type { TypeCheck } from './schemas.ts';

/** Methods, directions, parameters, results and partial results are as the meta model says. `isKnown` names others that are allowed. */
export function typesRule(model: MetaModel, check: TypeCheck, isKnown: (method: string) => boolean): Rule {
  const requests = new Map(model.requests.map((row) => [row.method, row]));
  const notifications = new Map(model.notifications.map((row) => [row.method, row]));
  const typed = (type: ModelType, value: unknown, below: string): readonly Finding[] =>
    check(type, value).map(({ path, what }) => ({ path: `${below}${path === '/' ? '' : path}`, what }));
  return {
    name: 'types',
    see({ direction, message, asked }: Step) {
      switch (message.type) {
        case 'result': {
          const row = asked === undefined ? undefined : requests.get(asked.method);
          return row === undefined ? [] : typed(row.result, message.result, '/result');
        }
        case 'error': {
          const row = asked === undefined ? undefined : requests.get(asked.method);
          // The data that the model describes belongs to a request that the server gave up.
          const described = message.error.code === serverCancelled ? row?.errorData : undefined;
          return described === undefined ? [] : typed(described, message.error.data, '/error/data');
        }
        default: {
          const { method, params, type } = message;
          const row = (type === 'request' ? requests : notifications).get(method);
          if (row === undefined) {
            const other = (type === 'request' ? notifications : requests).has(method);
            if (other) return [{ path: '/method', what: `is sent as a ${type}, and is none` }];
            const allowed = isKnown(method) || (type === 'notification' && method.startsWith('$/'));
            return allowed ? [] : [{ path: '/method', what: `is no ${type} of LSP ${model.metaData.version}` }];
          }
          if (row.messageDirection !== 'both' && row.messageDirection !== direction)
            return [
              {
                path: '/method',
                what: `is sent by the wrong side: ${row.messageDirection} is right, not ${direction}`,
              },
            ];
          return row.params === undefined ? [] : typed(row.params, params, '/params');
        }
      }
    },
  };
}

const serverCancelled = -32802;
