import type { CheckRow } from '@scenewright/protocol';
import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { checkFile } from '#features/check/check.ts';
import { isShownInEditor } from '#features/check/shown.ts';
import { type Registration, route } from './serve.ts';
import type { ServerState } from './state.ts';

/** Diagnostics for clients that ask for them (LSP 3.17). */
export const diagnosticRoute: Registration = route<DocumentDiagnosticParams, DocumentDiagnosticReport>({
  method: 'textDocument/diagnostic',
  needs: 'indexed',
  capability: {
    diagnosticProvider: { identifier: 'scenewright', interFileDependencies: true, workspaceDiagnostics: false },
  },
  async handle(state, { textDocument }, signal) {
    return { kind: 'full', items: await diagnosticsOf(state, state.paths.toPath(textDocument.uri), signal) };
  },
});

/** Send the diagnostics of open documents to a client that does not ask: of one, or of all of them. */
export async function publishDiagnostics(
  connection: Connection,
  state: ServerState,
  paths: Iterable<string>,
  signal: AbortSignal,
): Promise<void> {
  if (state.client.pullsDiagnostics) return;
  await state.session.workspace.until('indexed', signal);
  for (const path of paths) {
    const document = state.session.workspace.snapshot().documents.get(path);
    if (document === undefined) continue;
    const diagnostics = await diagnosticsOf(state, path, signal);
    await connection.sendDiagnostics({ uri: state.paths.toUri(path), version: document.version, diagnostics });
  }
}

async function diagnosticsOf(state: ServerState, path: string, signal: AbortSignal): Promise<Diagnostic[]> {
  const rows = await checkFile(state.context(), path, signal);
  const { diagnostics } = state.settings().api;
  return rows.filter((row) => isShownInEditor(row) && (diagnostics || !row.code.startsWith('api-'))).map(toDiagnostic);
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

function toDiagnostic(row: CheckRow): Diagnostic {
  return {
    range: {
      start: { line: row.line - 1, character: row.column - 1 },
      end: { line: row.endLine - 1, character: row.endColumn - 1 },
    },
    severity: severities[row.severity],
    code: row.code,
    source: 'Scenewright',
    ...(row.code === 'api-obsolete' ? { tags: [DiagnosticTag.Deprecated] } : {}),
    message: row.message,
  };
}
