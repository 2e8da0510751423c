import { at } from './message.ts';
import type { Finding, Rule } from './rule.ts';

/** Documents are opened before they are changed, saved or closed, and versions grow. */
export function documentsRule(): Rule {
  const open = new Map<string, number>();
  return {
    name: 'documents',
    see({ direction, message }) {
      if (direction !== 'clientToServer' || message.type !== 'notification') return [];
      const uri = at(message.params, 'textDocument', 'uri');
      const version = at(message.params, 'textDocument', 'version');
      if (typeof uri !== 'string') return [];
      const before = open.get(uri);
      if (message.method === 'textDocument/didOpen') {
        open.set(uri, typeof version === 'number' ? version : 0);
        return before === undefined ? [] : fault('is open already');
      }
      if (!changes.has(message.method)) return [];
      if (message.method === 'textDocument/didClose') open.delete(uri);
      if (before === undefined) return fault('is not open');
      if (message.method !== 'textDocument/didChange' || typeof version !== 'number') return [];
      open.set(uri, version);
      return version > before ? [] : fault(`has version ${version} after ${before}`);
    },
  };
}

const changes: ReadonlySet<string> = new Set([
  'textDocument/didChange',
  'textDocument/didSave',
  'textDocument/willSave',
  'textDocument/didClose',
]);

function fault(what: string): readonly Finding[] {
  return [{ path: '/params/textDocument', what }];
}
