import { createConnection as createSocket } from 'node:net';
import { resolve } from 'node:path';
import {
  createConnection,
  type InitializeParams,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { findProject } from '#adapters/find-project.ts';
import { attachServer } from '#lsp/server.ts';
import { openSession } from './session.ts';
import { version } from './version.ts';

/** Serve LSP on standard input and output, or on a socket that the client listens on (`--socket PORT`). */
export function startServer(words: readonly string[]): void {
  const socket = words.indexOf('--socket');
  const [input, output] =
    socket === -1 ? [process.stdin, process.stdout] : twice(createSocket(Number(words[socket + 1]), '127.0.0.1'));
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
  );
  // The process belongs to its client: it goes with the pipe.
  input.on('end', () => process.exit(0));
  input.on('close', () => process.exit(0));
  attachServer(connection, {
    version,
    findRoot,
    openSession: (root, isTrusted, log, progress) =>
      openSession({ root, environment: process.env, threaded: true, isTrusted, log, progress }),
    // Clients of other programs load with the first question.
    askServices: async (root, log) =>
      (await import('#adapters/ask-services.ts')).openAskServices(root, process.env, version, log),
    exit: (code) => process.exit(code),
  });
}

async function findRoot(params: InitializeParams): Promise<string> {
  const uri = params.workspaceFolders?.[0]?.uri ?? params.rootUri ?? undefined;
  const folder = uri === undefined ? process.cwd() : URI.parse(uri).fsPath;
  return (await findProject(resolve(folder))) ?? resolve(folder);
}

function twice<T>(value: T): readonly [T, T] {
  return [value, value];
}
