import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { GenerationStep } from '#features/generate/request.ts';
import type { ServerState } from './state.ts';

/** Long work as the editor shows it, and what its cancel button does. */
export interface WorkDone {
  /** Aborts when the request is cancelled, or when the user presses cancel at the progress. */
  readonly signal: AbortSignal;
  report(step: GenerationStep, share?: number): void;
}

const steps: Readonly<Record<GenerationStep, { readonly en: string; readonly zh: string }>> = {
  reading: { en: 'reading the description', zh: '正在解读描述' },
  asking: { en: 'waiting for the service', zh: '正在等待服务' },
  building: { en: 'building', zh: '正在建模' },
  painting: { en: 'painting', zh: '正在绘制' },
  staging: { en: 'preparing the review', zh: '正在准备审阅' },
};
const titles = { en: 'Generating', zh: '正在生成' } as const;

/** A progress of ours; `undefined` where the client shows none, whatever it announced. */
export async function openProgress(
  connection: Connection,
  { client }: ServerState,
): Promise<WorkDoneProgressServerReporter | undefined> {
  if (!client.workDoneProgress) return undefined;
  return connection.window.createWorkDoneProgress().catch(() => undefined);
}

/** Do long work under a progress of ours, where the client shows such. */
export async function withProgress<T>(
  connection: Connection,
  state: ServerState,
  signal: AbortSignal,
  work: (progress: WorkDone) => Promise<T>,
): Promise<T> {
  const reporter = await openProgress(connection, state);
  if (reporter === undefined) return work({ signal, report() {} });
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal.addEventListener('abort', abort, { once: true });
  const pressed = reporter.token.onCancellationRequested(abort);
  reporter.begin(titles[state.language], undefined, undefined, true);
  try {
    return await work({
      signal: stop.signal,
      report(step, share) {
        const text = steps[step][state.language];
        if (share === undefined) reporter.report(text);
        else reporter.report(Math.floor(100 * share), text);
      },
    });
  } finally {
    signal.removeEventListener('abort', abort);
    pressed.dispose();
    reporter.done();
  }
}
