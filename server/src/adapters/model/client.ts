import OpenAI from 'openai';
import type { EndpointModel } from './choice.ts';
import { proxiedFetch } from './proxied-fetch.ts';

/** A client of one service. It never tries again by itself, follows no redirect and says nothing to the console. */
export async function createClient({ baseUrl, keyHeader }: EndpointModel, key: string | undefined): Promise<OpenAI> {
  const headers = { authorization: null, ...(key === undefined ? {} : keyHeaders(keyHeader, key)) };
  return new OpenAI({
    baseURL: baseUrl,
    // The client insists on a key; the header below is what is sent.
    apiKey: key ?? 'none',
    defaultHeaders: headers,
    maxRetries: 0,
    logLevel: 'off',
    fetch: await proxiedFetch(baseUrl),
    fetchOptions: { redirect: 'manual' },
  });
}

function keyHeaders(header: EndpointModel['keyHeader'], key: string): Readonly<Record<string, string>> {
  return header === 'api-key' ? { 'api-key': key } : { authorization: `Bearer ${key}` };
}
