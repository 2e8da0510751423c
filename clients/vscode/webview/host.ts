/** What VS Code gives a page once. */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** The extension, as the page sees it. */
export interface Host<Sent> {
  send(message: Sent): void;
  /** What was kept when the page was here last. */
  kept(): unknown;
  keep(state: unknown): void;
}

/** Connect to the extension; what it sends goes to `receive`. Messages that are none of its are dropped. */
export function connectHost<Received, Sent>(
  isReceived: (message: unknown) => message is Received,
  receive: (message: Received) => void,
): Host<Sent> {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isReceived(data)) receive(data);
  });
  return {
    send: (message) => api.postMessage(message),
    kept: () => api.getState(),
    keep: (state) => api.setState(state),
  };
}
