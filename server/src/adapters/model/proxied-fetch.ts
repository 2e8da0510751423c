import { isLoopbackHost } from '#adapters/service-address.ts';

/** `fetch` as the client calls it. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** `fetch` through the proxy that the environment names for an address, if it names one. */
export async function proxiedFetch(url: string): Promise<Fetch> {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  const isAsked = names.some((name) => (process.env[name] ?? '') !== '');
  if (!isAsked || isLoopbackHost(new URL(url).hostname)) return fetch;
  // Loaded where it is needed alone: a megabyte.
  const undici = await import('undici');
  const dispatcher = new undici.EnvHttpProxyAgent();
  return async (input, init) => {
    const answer = await undici.fetch(input instanceof Request ? input.url : input, {
      method: init?.method ?? 'GET',
      headers: [...new Headers(init?.headers)],
      redirect: 'manual',
      signal: init?.signal ?? null,
      dispatcher,
      ...(typeof init?.body === 'string' ? { body: init.body } : {}),
    });
    return new Response(answer.body, { status: answer.status, headers: [...answer.headers] });
  };
}
