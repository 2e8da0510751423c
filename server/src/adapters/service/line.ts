import type { Dispatcher } from 'undici';
import { isLoopbackHost } from '#adapters/service-address.ts';

/** One request. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Connections to services, closed together. */
export interface Line {
  send(call: Call, signal: AbortSignal): Promise<Dispatcher.ResponseData>;
  /** End every connection, whatever it is waiting for. */
  close(): Promise<void>;
}

/**
 * Open a line: to other machines through the proxy that the environment names for their address if it names one, to this
 * machine never. Redirects are not followed. Not by `fetch`: that gives up after five minutes without headers, which
 * services that work on a slow machine need, and unpacks what a service compressed without being asked.
 */
export async function openLine(): Promise<Line> {
  // Loaded where it is needed alone: a megabyte.
  const { Agent, EnvHttpProxyAgent, request } = await import('undici');
  // Time is kept by whoever asks.
  const patience = { headersTimeout: 0, bodyTimeout: 0 };
  const near = new Agent(patience);
  // Made when somebody elsewhere is asked: it reads the names of proxies, which may be malformed.
  let far: Dispatcher | undefined;
  const dispatcherFor = (url: string): Dispatcher => {
    if (isLoopbackHost(new URL(url).hostname)) return near;
    far ??= new EnvHttpProxyAgent(patience);
    return far;
  };
  return {
    send({ url, method, headers, body }, signal) {
      const dispatcher = dispatcherFor(url);
      return request(url, { method, headers, signal, dispatcher, ...(body === undefined ? {} : { body }) });
    },
    async close() {
      await Promise.all([near.destroy(), far?.destroy()]);
    },
  };
}
