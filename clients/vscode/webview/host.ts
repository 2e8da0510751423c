import type { FromPanel } from '#panel/from-panel.ts';
import { isToPanel, type ToPanel } from '#panel/to-panel.ts';

/** What VS Code gives a page once. */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** The extension, as the page sees it. */
export interface Host {
  send(message: FromPanel): void;
  /** What was kept when the page was here last. */
  kept(): unknown;
  keep(state: unknown): void;
}

/** Connect to the extension; what it sends goes to `receive`. Messages that are none of its are dropped. */
export function connectHost(receive: (message: ToPanel) => void): Host {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isToPanel(data)) receive(data);
  });
  return {
    send: (message) => api.postMessage(message),
    kept: () => api.getState(),
    keep: (state) => api.setState(state),
  };
}
