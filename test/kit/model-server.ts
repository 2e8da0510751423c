import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** How the server behaves when it is asked. Written from the documented shapes of OpenAI's, Mistral's and llama.cpp's services. */
export interface Behaviour {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer, piece by piece. */
  readonly pieces?: readonly string[];
  readonly finish?: 'stop' | 'length';
  /** Milliseconds before the headers, before the first piece, and between pieces. */
  readonly headersAfter?: number;
  readonly firstAfter?: number;
  readonly between?: number;
  /** The stream breaks after its pieces without an end. */
  readonly isCutOff?: boolean;
  /** Text that is sent as it is instead of the stream. */
  readonly raw?: string;
  /** The pieces come again and again. */
  readonly isEndless?: boolean;
}

/** A request that was seen. Times are of `performance.now()`. */
export interface Seen {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
  /** When the connection of an answer that was not finished was closed. */
  closedAt: number | undefined;
}

/** A running server. */
export interface ModelServer {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** What happens at a path, or at any path. */
  behave(behaviour: Behaviour | ((path: string, body: unknown) => Behaviour)): void;
  close(): Promise<void>;
}

/** Start a server on a free port of this machine. */
export async function startModelServer(): Promise<ModelServer> {
  const seen: Seen[] = [];
  let behaviour: (path: string, body: unknown) => Behaviour = () => ({ pieces: ['ok'] });
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const path = request.url ?? '';
    const text = Buffer.concat(chunks).toString('utf8');
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const row: Seen = { path, headers: request.headers, body, closedAt: undefined };
    seen.push(row);
    let isOpen = true;
    response.on('close', () => {
      isOpen = false;
      if (!response.writableEnded) row.closedAt = performance.now();
    });
    await send(path, behaviour(path, body), response, () => isOpen);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    behave(given) {
      behaviour = typeof given === 'function' ? given : () => given;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function send(
  path: string,
  behaviour: Behaviour,
  response: ServerResponse,
  isOpen: () => boolean,
): Promise<void> {
  const { status = 200, pieces = [], finish = 'stop', headersAfter = 0, firstAfter = 0, between = 0 } = behaviour;
  if (headersAfter > 0) await sleep(headersAfter);
  if (status !== 200) {
    response.writeHead(status, { 'content-type': 'application/json', ...behaviour.headers });
    response.end(
      behaviour.raw ?? JSON.stringify({ error: { message: `the key sk-secret of prompt text is refused`, type: 'x' } }),
    );
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', ...behaviour.headers });
  response.flushHeaders();
  if (behaviour.raw !== undefined) {
    response.end(behaviour.raw);
    return;
  }
  if (firstAfter > 0) await sleep(firstAfter);
  do {
    for (const piece of pieces) {
      if (!isOpen()) return;
      response.write(`data: ${JSON.stringify(eventOf(path, piece, undefined))}\n\n`);
      if (between > 0) await sleep(between);
      else if (behaviour.isEndless === true) await sleep(0);
    }
  } while (behaviour.isEndless === true && isOpen());
  if (behaviour.isCutOff === true) {
    // What was written should arrive first.
    await sleep(20);
    response.destroy();
    return;
  }
  response.write(': a comment that keeps the connection\n\n');
  response.write(`data: ${JSON.stringify(eventOf(path, '', finish))}\n\n`);
  if (!path.endsWith('/infill')) response.write('data: [DONE]\n\n');
  response.end();
}

function eventOf(path: string, text: string, finish: 'stop' | 'length' | undefined): object {
  if (path.endsWith('/infill')) {
    if (finish === undefined) return { content: text, stop: false };
    return { content: text, stop: true, stop_type: finish === 'length' ? 'limit' : 'eos' };
  }
  const reason = finish ?? null;
  if (path.endsWith('/chat/completions') || path.endsWith('/fim/completions'))
    return {
      id: 'c',
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta: { content: text }, finish_reason: reason }],
    };
  return { id: 'c', object: 'text_completion', choices: [{ index: 0, text, logprobs: null, finish_reason: reason }] };
}
