import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImageAnswer, SeenRequest } from './image-server-shapes.ts';

/** How the server misbehaves at one path, instead of what its services document. */
export interface Manners {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** End the connection after the body, though more was promised. */
  readonly isCutOff?: boolean;
  /** The body comes again and again. */
  readonly isEndless?: boolean;
  /** Never answer. */
  readonly isSilent?: boolean;
  /** How often, before the service behaves again; always when absent. */
  readonly times?: number;
}

/** Services that a server plays. */
export interface PlayedServices {
  answer(request: SeenRequest): Promise<ImageAnswer> | ImageAnswer;
  reset(): void;
}

/** A server on this machine that plays services. */
export interface ServiceServer<Services extends PlayedServices> {
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  readonly services: Services;
  /** Misbehave at a path until `reset`. */
  misbehave(path: string, manners: Manners): void;
  reset(): void;
  close(): Promise<void>;
}

/** Start a server that plays `services`. */
export async function startServiceServer<Services extends PlayedServices>(
  services: Services,
): Promise<ServiceServer<Services>> {
  const seen: SeenRequest[] = [];
  const misbehaved = new Map<string, Manners>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const url = new URL(request.url ?? '/', 'http://server');
    const row: SeenRequest = {
      method: request.method ?? '',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      text: bytes.toString('utf8'),
      bytes,
      isGivenUp: false,
    };
    seen.push(row);
    response.on('close', () => {
      row.isGivenUp = !response.writableEnded;
    });
    const manners = misbehaved.get(url.pathname);
    if (manners !== undefined) {
      if (manners.times === 1) misbehaved.delete(url.pathname);
      else if (manners.times !== undefined) misbehaved.set(url.pathname, { ...manners, times: manners.times - 1 });
      return badly(manners, response);
    }
    const { status = 200, headers = {}, body } = await services.answer(row);
    if (!response.destroyed) response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    seen,
    services,
    misbehave: (path, manners) => void misbehaved.set(path, manners),
    reset() {
      misbehaved.clear();
      seen.length = 0;
      services.reset();
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function badly(manners: Manners, response: ServerResponse): Promise<void> {
  const { status = 200, headers = {}, body = '' } = manners;
  if (manners.isSilent === true) return;
  if (manners.isEndless === true) {
    response.writeHead(status, headers);
    while (!response.destroyed) {
      response.write(body);
      await sleep(0);
    }
  } else if (manners.isCutOff === true) {
    response.writeHead(status, { 'content-length': body.length + 100, ...headers });
    response.write(body);
    // What was written should arrive first.
    await sleep(20);
    response.destroy();
  } else response.writeHead(status, headers).end(body);
}
