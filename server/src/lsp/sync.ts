import type {
  Connection,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
} from 'vscode-languageserver';
import { neverAborted } from '#base/cancel.ts';
import { indexLines, offsetAt } from '#base/text.ts';
import type { OpenDocument } from '#workspace/snapshot.ts';
import { createBuffers } from './buffers.ts';
import type { ServerState } from './state.ts';

/** Take documents and watched files from the client into the workspace. `settled` is told of documents to look at anew. */
export function attachSync(
  connection: Connection,
  state: () => ServerState | undefined,
  settled: (state: ServerState, path: string) => void,
): void {
  const buffers = createBuffers();
  const reread = (current: ServerState, paths: readonly string[]) => {
    // Files that are read while the first build runs are seen by the build itself or by this, whichever comes later.
    current.background('watched files', current.session.refresh(paths, neverAborted()));
  };
  connection.onNotification('textDocument/didOpen', ({ textDocument }: DidOpenTextDocumentParams) => {
    const current = state();
    if (current === undefined) return;
    const { uri, languageId, version, text } = textDocument;
    const document: OpenDocument = {
      path: current.paths.toPath(uri),
      languageId,
      version,
      text,
      lines: indexLines(text),
    };
    current.session.workspace.apply({ type: 'opened', document });
    // Often it is what the disk has, but an editor may open what it kept from a crash.
    buffers.edited(current, document.path);
    settled(current, document.path);
  });
  connection.onNotification(
    'textDocument/didChange',
    ({ textDocument, contentChanges }: DidChangeTextDocumentParams) => {
      const current = state();
      const before = current?.session.workspace.snapshot().documents.get(current.paths.toPath(textDocument.uri));
      if (current === undefined || before === undefined) return;
      let { text, lines } = before;
      for (const change of contentChanges) {
        if ('range' in change) {
          const start = offsetAt(lines, text, change.range.start) ?? text.length;
          const end = offsetAt(lines, text, change.range.end) ?? text.length;
          text = text.slice(0, start) + change.text + text.slice(Math.max(start, end));
        } else text = change.text;
        lines = indexLines(text);
        const end = 'range' in change ? offsetAt(lines, text, change.range.start) : undefined;
        if (end !== undefined) current.session.context(current.language).recentEdits.note(before.path, end);
      }
      current.session.workspace.apply({
        type: 'edited',
        document: { ...before, version: textDocument.version, text, lines },
      });
      current.session.context(current.language).editMemory.changed(before.path, before.text, text);
      current.session.active();
      buffers.edited(current, before.path);
    },
  );
  connection.onNotification('textDocument/didClose', ({ textDocument }: DidCloseTextDocumentParams) => {
    const current = state();
    if (current === undefined) return;
    const path = current.paths.toPath(textDocument.uri);
    current.session.workspace.apply({ type: 'closed', path });
    current.session.openFacts.close(path);
    current.session.context(current.language).editMemory.closed(path);
    if (!current.client.pullsDiagnostics) connection.sendDiagnostics({ uri: textDocument.uri, diagnostics: [] });
    buffers.settled(current, path);
  });
  connection.onNotification('textDocument/didSave', ({ textDocument }: DidSaveTextDocumentParams) => {
    const current = state();
    if (current === undefined) return;
    const path = current.paths.toPath(textDocument.uri);
    buffers.settled(current, path);
    settled(current, path);
  });
  connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }: DidChangeWatchedFilesParams) => {
    const current = state();
    if (current !== undefined)
      reread(
        current,
        changes.map((change) => current.paths.toPath(change.uri)),
      );
  });
}
