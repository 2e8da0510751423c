import type { ServerState } from './server-state.ts';
import type { Words } from './words.ts';

/** What the status bar shows of a project. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  readonly severity: 'none' | 'warning' | 'error';
}

/** The status of a project in words; `undefined` for no project. */
export function statusText(
  state: ServerState | undefined,
  {
    words,
    isPaused,
    isTrusted,
    version,
  }: {
    readonly words: Words;
    readonly isPaused: boolean;
    readonly isTrusted: boolean;
    readonly version: string;
  },
): StatusText {
  const quiet = (icon: string, text: string, tooltip = text): StatusText => ({
    text: `$(${icon}) Scenewright`,
    tooltip: isTrusted ? tooltip : `${tooltip}\n${words.restricted}`,
    severity: 'none',
  });
  if (state === undefined) return quiet('circle-slash', words.state.none);
  if (state.type === 'starting') return quiet('loading~spin', words.state.starting);
  if (state.type === 'stopped') return { text: '$(error) Scenewright', tooltip: state.reason, severity: 'error' };
  const { status, otherVersion } = state;
  const lines = [
    status.message === undefined || status.message === '' ? words.state[status.state] : status.message,
    words.files(status.index.files, status.index.chunks),
    words.engine(status.engine),
    ...(otherVersion === undefined ? [] : [words.server.otherVersion(otherVersion, version)]),
    ...(status.lastError === undefined ? [] : [status.lastError]),
  ];
  if (status.state === 'error') return { text: '$(error) Scenewright', tooltip: lines.join('\n'), severity: 'error' };
  if (status.lastError !== undefined || otherVersion !== undefined)
    return { text: '$(warning) Scenewright', tooltip: lines.join('\n'), severity: 'warning' };
  if (status.state !== 'ready') {
    const share = status.progress === undefined ? '' : ` ${Math.floor(100 * status.progress)}%`;
    return { ...quiet('loading~spin', lines.join('\n')), text: `$(loading~spin) Scenewright${share}` };
  }
  return isPaused ? quiet('debug-pause', [words.paused, ...lines].join('\n')) : quiet('sparkle', lines.join('\n'));
}
