import type { Connection } from 'vscode-languageserver';
import { property } from '#base/property.ts';
import type { ServerState } from './state.ts';

/** What editors tell of completions, by the names that Copilot's server gave them. */
export function attachCompletionEvents(connection: Connection, state: () => ServerState | undefined): void {
  connection.onNotification('textDocument/didShowCompletion', ({ item }: { readonly item?: unknown }) => {
    const id = idOf(item);
    if (id !== undefined) state()?.session.statistics.shown(id);
  });
  connection.onNotification(
    'textDocument/didPartiallyAcceptCompletion',
    ({ item, acceptedLength }: { readonly item?: unknown; readonly acceptedLength?: unknown }) => {
      const id = idOf(item);
      if (id !== undefined && typeof acceptedLength === 'number')
        state()?.session.statistics.acceptedPart(id, acceptedLength);
    },
  );
}

/** The id in the command that a completion came with. */
function idOf(item: unknown): string | undefined {
  const command = property(item, 'command');
  const [argument] = listOf(property(command, 'arguments'));
  const id = property(argument, 'id');
  return typeof id === 'string' ? id : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
