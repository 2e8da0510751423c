import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ProgressType,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { abortable, Cancelled } from '#base/cancel.ts';
import type { Failure, Result } from '#base/failure.ts';
import { describeError } from '#base/log.ts';
import { property } from '#base/property.ts';
import type { Readiness } from '#workspace/snapshot.ts';
import { failureIn } from './failure-words.ts';
import type { ServerState } from './state.ts';

/** One row of the routes table: all that the wire needs to know about a request. */
export interface Route<P, R> {
  readonly method: string;
  /** How much of the project must be known before it can be answered. */
  readonly needs: Readiness;
  readonly capability?: Partial<ServerCapabilities>;
  /** `report` sends a partial result to a client that asked for such; to others nothing. */
  handle(state: ServerState, params: P, signal: AbortSignal, report: ReportPartial): Promise<R>;
}

/** Sends a part of an answer before the answer. */
export type ReportPartial = (value: unknown) => void;

/** A row with its types closed over, so that all rows fit into one list. */
export interface Registration {
  readonly method: string;
  readonly capability: Partial<ServerCapabilities>;
  attach(connection: Connection, state: () => ServerState | undefined): void;
}

/** Make a row. The wire's parameters are trusted to be what LSP says; custom requests check theirs with a schema. */
export function route<P, R>(row: Route<P, R>): Registration {
  return {
    method: row.method,
    capability: row.capability ?? {},
    attach(connection, state) {
      connection.onRequest(
        row.method,
        (params: P, token: CancellationToken): Promise<unknown> =>
          serve(row, state(), params, token, reportTo(connection, params)),
      );
    },
  };
}

/** Thrown by a handler for an expected failure; the client is told what is wrong and how to mend it. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The value of a result; an expected failure goes to the client. */
export function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new RequestFailure(result);
  return result.value;
}

function reportTo(connection: Connection, params: unknown): ReportPartial {
  const token = property(params, 'partialResultToken');
  if (typeof token !== 'string' && typeof token !== 'number') return () => {};
  return (value) => void connection.sendProgress(new ProgressType<unknown>(), token, value);
}

async function serve<P, R>(
  row: Route<P, R>,
  state: ServerState | undefined,
  params: P,
  token: CancellationToken,
  report: ReportPartial,
): Promise<R | ResponseError<unknown>> {
  if (state === undefined) return new ResponseError(LSPErrorCodes.ServerCancelled, 'the server is not initialized');
  state.session.active();
  const abort = new AbortController();
  // A token that was cancelled before we saw it tells its listeners a turn later, when the answer may be out.
  if (token.isCancellationRequested) abort.abort();
  const subscription = token.onCancellationRequested(() => abort.abort());
  try {
    await state.session.workspace.until(row.needs, abort.signal);
    return await abortable(row.handle(state, params, abort.signal, report), abort.signal);
  } catch (error) {
    if (error instanceof Cancelled) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (error instanceof RequestFailure) {
      const { code } = error.failure;
      const { message, hint } = failureIn(error.failure, state.language);
      return new ResponseError(LSPErrorCodes.RequestFailed, message, { code, hint });
    }
    state.log.bug(row.method, error);
    return new ResponseError(LSPErrorCodes.RequestFailed, describeError(error), {
      code: 'bug',
      hint: 'This is a fault of Scenewright; please report it.',
    });
  } finally {
    subscription.dispose();
  }
}
