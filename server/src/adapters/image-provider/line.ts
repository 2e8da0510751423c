import type { Dispatcher } from 'undici';
import { isLoopbackHost } from '#adapters/service-address.ts';

/** One request. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Connections to one service, closed together. */
export interface Line {
  send(call: Call, signal: AbortSignal): Promise<Dispatcher.ResponseData>;
  /** End every connection, whatever it is waiting for. */
  close(): Promise<void>;
}

/**
 * Open a line to a service, through the proxy that the environment names for its address if it names one. Not by `fetch`:
 * that gives up after five minutes without headers, which services that paint on a slow machine need, and unpacks what a
 * service compressed without being asked.
 */
export async function openLine(baseUrl: string): Promise<Line> {
  // Loaded where it is needed alone: a megabyte.
  const { Agent, EnvHttpProxyAgent, request } = await import('undici');
  // Time is kept by whoever asks.
  const patience = { headersTimeout: 0, bodyTimeout: 0 };
  const dispatcher = isLoopbackHost(new URL(baseUrl).hostname) ? new Agent(patience) : new EnvHttpProxyAgent(patience);
  return {
    send: ({ url, method, headers, body }, signal) =>
      request(url, { method, headers, signal, dispatcher, ...(body === undefined ? {} : { body }) }),
    close: () => dispatcher.destroy(),
  };
}
